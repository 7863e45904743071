import type { DatabaseSync, StatementSync } from 'node:sqlite'
import * as z from 'zod'
import type { Story, StoryDocument, StoryRecord } from '../../record/record.ts'
import { compareCodeUnits } from '../../text/order.ts'
import type { LastTelling, RowChanges, StoryChange } from '../store.ts'

/** The memory stands behind everything that is read often. */
export const STORY_SCHEMA = `
  CREATE TABLE story (id INTEGER PRIMARY KEY CHECK (id = 1), key TEXT NOT NULL, memory TEXT NOT NULL) STRICT;
  CREATE TABLE story_document (id TEXT PRIMARY KEY NOT NULL, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE story_record (id TEXT PRIMARY KEY NOT NULL, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
`

const keyRow = z.object({ key: z.string() })
const memoryRow = z.object({ key: z.string(), memory: z.string() })
type StoryTable = 'story_document' | 'story_record'

/** The story's tables: one row a document and one a record, so that only what has changed is written. */
export interface StoryTables {
  key(): string | null
  read(): Story | null
  last(): LastTelling | null
  /** Must run inside a transaction. */
  change(change: StoryChange): boolean
}

export function storyTables(db: DatabaseSync): StoryTables {
  const keyOf = db.prepare('SELECT key FROM story')
  const memoryOf = db.prepare('SELECT key, memory FROM story')
  const put = db.prepare('INSERT OR REPLACE INTO story (id, key, memory) VALUES (1, ?, ?)')
  const tables = { story_document: rowsOf(db, 'story_document'), story_record: rowsOf(db, 'story_record') }
  const key = (): string | null => {
    const row = keyOf.get()
    return row === undefined ? null : keyRow.parse(row).key
  }
  return {
    key,
    read() {
      if (key() === null) return null
      const documents: Record<string, StoryDocument> = {}
      for (const { id, json } of eachRow(tables.story_document.all)) documents[id] = trusted<StoryDocument>(json)
      const records: StoryRecord[] = []
      for (const { json } of eachRow(tables.story_record.all)) records.push(trusted<StoryRecord>(json))
      return { documents, records }
    },
    last() {
      const row = memoryOf.get()
      return row === undefined ? null : memoryRow.parse(row)
    },
    change({ key: next, after, documents, records, memory }) {
      if (key() !== after) return false
      changeRows(tables.story_document, documents)
      changeRows(tables.story_record, records)
      put.run(next, memory)
      return true
    },
  }
}

interface Rows {
  readonly all: StatementSync
  readonly put: StatementSync
  readonly remove: StatementSync
}

function rowsOf(db: DatabaseSync, table: StoryTable): Rows {
  return {
    all: db.prepare(`SELECT id, json FROM ${table} ORDER BY id`),
    put: db.prepare(`INSERT OR REPLACE INTO ${table} (id, json) VALUES (?, ?)`),
    remove: db.prepare(`DELETE FROM ${table} WHERE id = ?`),
  }
}

function changeRows<T>(rows: Rows, { put, remove }: RowChanges<T>): void {
  for (const id of remove) rows.remove.run(id)
  // In the order of the table, which is by far the fastest when all is new.
  const ordered = put.toSorted((a, b) => compareCodeUnits(a.id, b.id))
  for (const { id, value } of ordered) rows.put.run(id, JSON.stringify(value))
}

function* eachRow(statement: StatementSync): Generator<{ id: string; json: string }> {
  for (const row of statement.iterate()) yield { id: String(row.id), json: String(row.json) }
}

/** JSON that this store wrote itself: validated when it was made, and SQLite guards the bytes. */
function trusted<T>(json: string): T {
  return JSON.parse(json)
}
