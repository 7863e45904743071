import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'
import { type Correction, parseCorrection } from '../../record/correction.ts'

/** What a user gave by hand into a file of an older format, and how much of it is read from reports again. */
export interface OlderFile {
  /** In the order in which they were made. */
  readonly corrections: readonly Correction[]
  readonly reports: number
}

const correctionRow = z.object({ json: z.string() })
const countRow = z.object({ count: z.number() })
const tableRow = z.object({ name: z.string() })

/**
 * What an older file holds, or null if it is not understood: in every format so far, corrections stand in one table, in the
 * order of their numbers, and readings in another, one a report.
 */
export function readOlderFile(db: DatabaseSync): OlderFile | null {
  if (!hasTable(db, 'correction') || !hasTable(db, 'reading')) return null
  const { count } = countRow.parse(db.prepare('SELECT count(*) AS count FROM reading').get())
  const rows = db.prepare('SELECT json FROM correction ORDER BY number').all()
  const corrections: Correction[] = []
  for (const row of rows) {
    const correction = correctionOf(correctionRow.parse(row).json)
    if (correction === null) return null
    corrections.push(correction)
  }
  return { corrections, reports: count }
}

/** Takes every table out of a file. Must run inside a transaction. */
export function dropTables(db: DatabaseSync): void {
  // A virtual table takes the tables with it that stand behind it.
  const virtual = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%'"
  const others = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
  for (const query of [virtual, others]) {
    for (const row of db.prepare(query).all()) {
      db.exec(`DROP TABLE "${tableRow.parse(row).name.replaceAll('"', '""')}"`)
    }
  }
}

/** What the user is told of an older file once it is one of today's. */
export function remarkOn(file: string, { corrections, reports }: OlderFile): string {
  const kept = `${corrections.length} ${corrections.length === 1 ? 'correction is' : 'corrections are'} kept`
  const again = `${reports} ${reports === 1 ? 'report' : 'reports'}`
  return `${file} was written by an earlier version of Sitrep: its ${kept}, and its ${again} must be read again (sitrep read PATH… --db ${file}).`
}

function hasTable(db: DatabaseSync, name: string): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").get(name) !== undefined
}

function correctionOf(json: string): Correction | null {
  try {
    return parseCorrection(JSON.parse(json))
  } catch {
    return null
  }
}
