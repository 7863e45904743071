import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'
import { parseCorrection } from '../../record/correction.ts'
import { SitrepError } from '../../record/error.ts'
import type { ReportRecord } from '../../record/record.ts'
import { compareCodeUnits } from '../../text/order.ts'
import type { ReadingSummary, Store, StoredReading } from '../store.ts'
import { CACHE_SCHEMA, cacheTable } from './cache-table.ts'
import { dropTables, readOlderFile, remarkOn } from './older-file.ts'
import { SEARCH_SCHEMA, searchTables } from './search-tables.ts'
import { trusted } from './trusted.ts'

/** Rises when the tables change their meaning. */
const SCHEMA_VERSION = 6

/** How long a writer waits for another one before it gives up, in milliseconds, if nothing else is said. */
const USUAL_PATIENCE_MS = 15_000

export interface OpenOptions {
  /** How long to wait, blocking, for another program that writes, in milliseconds. */
  readonly patienceMs?: number
  /** Is told in a sentence what the user must know: the file was an older one, and its reports must be read again. */
  readonly remark?: (sentence: string) => void
}

const SCHEMA = `
  CREATE TABLE reading (
    path TEXT PRIMARY KEY NOT NULL,
    sha256 TEXT NOT NULL,
    key TEXT NOT NULL,
    warnings TEXT NOT NULL,
    records TEXT NOT NULL
  ) STRICT;
  CREATE TABLE correction (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    json TEXT NOT NULL
  ) STRICT;
  ${CACHE_SCHEMA}
  ${SEARCH_SCHEMA}
`

const summaryRow = z.object({ path: z.string(), sha256: z.string(), key: z.string(), warnings: z.string() })
const readingRow = summaryRow.extend({ records: z.string() })
const pragmaRow = z.object({ user_version: z.number() })
const dataVersionRow = z.object({ data_version: z.number() })
const tableCountRow = z.object({ tables: z.number() })

/**
 * Opens a situation file, making it where it does not exist: SQLite in write-ahead mode, so that one process writes
 * while others read, and committed work outlives the process.
 * @param file path of the database, or `:memory:`
 * @param missing what to do if there is no such file: make it, or refuse
 * @param options how long to wait for others, and who is told of what happened
 * What a user gave by hand into a file of an older format is kept, and what was read from reports is dropped.
 * @throws SitrepError if the file is no situation, is damaged, locked, or cannot be written
 * @example
 * ```ts
 * import { openSituation } from 'sitrep'
 * const empty = openSituation(':memory:')
 * console.log(empty.summaries().length) // 0
 * empty.close()
 * ```
 */
export function openSqliteStore(
  file: string,
  missing: 'create' | 'refuse' = 'create',
  { patienceMs = USUAL_PATIENCE_MS, remark = () => undefined }: OpenOptions = {},
): Store {
  if (missing === 'refuse' && !existsSync(file)) {
    throw new SitrepError(
      'not-found',
      `There is no situation file ${file}. Read reports first (sitrep read PATH… --db ${file}), or name another with --db.`,
    )
  }
  const guard = guardFor(file, patienceMs)
  const db = guard(() => {
    const opened = new DatabaseSync(file)
    try {
      opened.exec(`PRAGMA busy_timeout = ${Math.trunc(patienceMs)}`)
      opened.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;')
      prepareTables(opened, file, remark)
    } catch (error) {
      opened.close()
      throw error
    }
    return opened
  })
  const statements = guard(() => ({
    summaries: db.prepare('SELECT path, sha256, key, warnings FROM reading'),
    summary: db.prepare('SELECT path, sha256, key, warnings FROM reading WHERE path = ?'),
    reading: db.prepare('SELECT path, sha256, key, warnings, records FROM reading WHERE path = ?'),
    put: db.prepare('INSERT OR REPLACE INTO reading (path, sha256, key, warnings, records) VALUES (?, ?, ?, ?, ?)'),
    corrections: db.prepare('SELECT json FROM correction ORDER BY number'),
    addCorrection: db.prepare('INSERT OR IGNORE INTO correction (id, json) VALUES (?, ?)'),
    remove: db.prepare('DELETE FROM reading WHERE path = ?'),
    dataVersion: db.prepare('PRAGMA data_version'),
  }))
  const cache = guard(() => cacheTable(db))
  const search = guard(() => searchTables(db))
  /** Must run inside a transaction: what stood at the path leaves the index before its records are gone. */
  const unindex = (path: string): void => {
    const row = statements.reading.get(path)
    if (row !== undefined) search.remove(path, readingOf(readingRow.parse(row)).records)
  }
  return {
    cache: {
      keys: () => guard(() => cache.keys()),
      get: (key) => guard(() => cache.get(key)),
      change: (change) => guard(() => inTransaction(db, () => cache.change(change))),
    },
    snapshot(work) {
      guard(() => db.exec('BEGIN'))
      try {
        return work()
      } finally {
        guard(() => db.exec('COMMIT'))
      }
    },
    summaries: () =>
      guard(() => statements.summaries.all().map((row) => summaryOf(summaryRow.parse(row)))).sort(byPath),
    summary: (path) =>
      guard(() => {
        const row = statements.summary.get(path)
        return row === undefined ? null : summaryOf(summaryRow.parse(row))
      }),
    reading: (path) =>
      guard(() => {
        const row = statements.reading.get(path)
        return row === undefined ? null : readingOf(readingRow.parse(row))
      }),
    put: (readings, cached = []) =>
      guard(() =>
        inTransaction(db, () => {
          for (const { path, sha256, key, warnings, records } of readings) {
            unindex(path)
            search.add(path, records)
            statements.put.run(path, sha256, key, JSON.stringify(warnings), JSON.stringify(records))
          }
          cache.put(cached)
        }),
      ),
    remove: (path) =>
      guard(() => {
        let removed = false
        inTransaction(db, () => {
          unindex(path)
          removed = Number(statements.remove.run(path).changes) > 0
        })
        return removed
      }),
    find: (terms) => guard(() => search.find(terms)),
    corrections: () =>
      guard(() => statements.corrections.all().map(({ json }) => parseCorrection(JSON.parse(String(json))))),
    addCorrections: (corrections) =>
      guard(() => {
        let added = 0
        inTransaction(db, () => {
          for (const correction of corrections) {
            added += Number(statements.addCorrection.run(correction.id, JSON.stringify(correction)).changes)
          }
        })
        return added
      }),
    changedElsewhere: () => guard(() => dataVersionRow.parse(statements.dataVersion.get()).data_version),
    close: () => guard(() => db.close()),
  }
}

/** Makes the tables of a new file, and brings an older one to today's form. */
function prepareTables(db: DatabaseSync, file: string, remark: (sentence: string) => void): void {
  if (versionOf(db) === SCHEMA_VERSION) return
  const older = inTransaction(db, () => {
    // Another process may have done it while this one waited for the lock.
    const version = versionOf(db)
    if (version === SCHEMA_VERSION) return null
    const found = version > 0 && version < SCHEMA_VERSION ? readOlderFile(db) : null
    if (version !== 0 && found === null) {
      throw new SitrepError(
        'database',
        `Cannot open ${file}: it was written by another version of Sitrep (format ${version}, this one reads ${SCHEMA_VERSION}). Read the reports again into a new file with --db.`,
      )
    }
    const { tables } = tableCountRow.parse(db.prepare('SELECT count(*) AS tables FROM sqlite_schema').get())
    if (version === 0 && tables > 0) {
      throw new SitrepError(
        'database',
        `Cannot open ${file}: it is an SQLite database of another program. Name another file with --db.`,
      )
    }
    dropTables(db)
    db.exec(`${SCHEMA} PRAGMA user_version = ${SCHEMA_VERSION};`)
    const add = db.prepare('INSERT INTO correction (id, json) VALUES (?, ?)')
    for (const correction of found?.corrections ?? []) add.run(correction.id, JSON.stringify(correction))
    return found
  })
  if (older !== null) remark(remarkOn(file, older))
}

function versionOf(db: DatabaseSync): number {
  return pragmaRow.parse(db.prepare('PRAGMA user_version').get()).user_version
}

function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    const done = work()
    db.exec('COMMIT')
    return done
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}

/** Turns SQLite's errors into sentences that name the file and the way out. */
function guardFor(file: string, patienceMs: number): <T>(work: () => T) => T {
  return (work) => {
    try {
      return work()
    } catch (error) {
      throw error instanceof SitrepError ? error : storageError(file, error, patienceMs)
    }
  }
}

function storageError(file: string, cause: unknown, patienceMs: number): SitrepError {
  const code = sqliteCode(cause)
  switch (code) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
      return new SitrepError(
        'database-locked',
        `Cannot write ${file}: another program has held it for ${patienceMs / 1000} seconds. Run again when it has finished.`,
        { cause },
      )
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
      return new SitrepError(
        'database-damaged',
        `Cannot open ${file}: it is damaged or not a situation file. Move it away and read the reports again, or name another file with --db.`,
        { cause },
      )
    case 13: // SQLITE_FULL
      return new SitrepError(
        'disk-full',
        `Cannot write ${file}: the disk is full. What was read before is kept; make room and run again.`,
        { cause },
      )
    case 8: // SQLITE_READONLY
    case 14: // SQLITE_CANTOPEN
    case 10: // SQLITE_IOERR
      return new SitrepError(
        'database',
        `Cannot write ${file}: ${messageOf(cause)}. Check that the folder exists and may be written, or name another file with --db.`,
        { cause },
      )
    default:
      return new SitrepError('database', `Cannot use ${file}: ${messageOf(cause)}.`, { cause })
  }
}

/** SQLite's primary result code (the extended code's low byte), or null for another error. */
function sqliteCode(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('errcode' in error)) return null
  return typeof error.errcode === 'number' ? error.errcode & 0xff : null
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function summaryOf(row: z.infer<typeof summaryRow>): ReadingSummary {
  return { path: row.path, sha256: row.sha256, key: row.key, warnings: trusted<string[]>(row.warnings) }
}

function readingOf(row: z.infer<typeof readingRow>): StoredReading {
  return { ...summaryOf(row), records: trusted<ReportRecord[]>(row.records) }
}

/** SQLite orders text by its UTF-8 bytes, Sitrep by UTF-16 code units. */
function byPath(a: Pick<ReadingSummary, 'path'>, b: Pick<ReadingSummary, 'path'>): number {
  return compareCodeUnits(a.path, b.path)
}
