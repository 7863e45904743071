import { hash } from 'node:crypto'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import * as z from 'zod'
import type { Story, StoryDocument, StoryRecord } from '../../record/record.ts'
import type { StoredStory } from '../store.ts'

export const STORY_SCHEMA = `
  CREATE TABLE story (id INTEGER PRIMARY KEY CHECK (id = 1), key TEXT NOT NULL, readings TEXT NOT NULL) STRICT;
  CREATE TABLE story_document (id TEXT PRIMARY KEY NOT NULL, hash INTEGER NOT NULL, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE story_record (id TEXT PRIMARY KEY NOT NULL, hash INTEGER NOT NULL, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
`

const storyRow = z.object({ key: z.string(), readings: z.string() })
type StoryTable = 'story_document' | 'story_record'

/** The story's tables: one row a document and one a record, so that only what has changed is written. */
export interface StoryTables {
  key(): string | null
  read(): StoredStory | null
  documents(): Pick<StoredStory, 'readings' | 'documents'> | null
  /** Must run inside a transaction. */
  replace(story: StoredStory): void
}

export function storyTables(db: DatabaseSync): StoryTables {
  const keyOf = db.prepare('SELECT key, readings FROM story')
  const putKey = db.prepare('INSERT OR REPLACE INTO story (id, key, readings) VALUES (1, ?, ?)')
  const tables = { story_document: rowsOf(db, 'story_document'), story_record: rowsOf(db, 'story_record') }
  const last = (): z.infer<typeof storyRow> | null => {
    const row = keyOf.get()
    return row === undefined ? null : storyRow.parse(row)
  }
  const readDocuments = (readings: string): Pick<StoredStory, 'readings' | 'documents'> => {
    const documents: Record<string, StoryDocument> = {}
    for (const { id, json } of eachRow(tables.story_document.all)) documents[id] = trusted<StoryDocument>(json)
    return { readings: trusted<StoredStory['readings']>(readings), documents }
  }
  return {
    key: () => last()?.key ?? null,
    documents() {
      const row = last()
      return row === null ? null : readDocuments(row.readings)
    },
    read() {
      const row = last()
      if (row === null) return null
      const records: StoryRecord[] = []
      for (const { json } of eachRow(tables.story_record.all)) records.push(trusted<StoryRecord>(json))
      return { key: row.key, ...readDocuments(row.readings), records }
    },
    replace(story) {
      replaceRows(tables.story_document, documentRows(story))
      replaceRows(tables.story_record, recordRows(story))
      putKey.run(story.key, JSON.stringify(story.readings))
    },
  }
}

interface Rows {
  readonly all: StatementSync
  readonly hashes: StatementSync
  readonly put: StatementSync
  readonly remove: StatementSync
}

function rowsOf(db: DatabaseSync, table: StoryTable): Rows {
  return {
    all: db.prepare(`SELECT id, json FROM ${table} ORDER BY id`),
    hashes: db.prepare(`SELECT id, hash FROM ${table}`),
    put: db.prepare(`INSERT OR REPLACE INTO ${table} (id, hash, json) VALUES (?, ?, ?)`),
    remove: db.prepare(`DELETE FROM ${table} WHERE id = ?`),
  }
}

function* documentRows(story: Story): Generator<[string, string]> {
  for (const [id, document] of Object.entries(story.documents)) yield [id, JSON.stringify(document)]
}

function* recordRows(story: Story): Generator<[string, string]> {
  for (const record of story.records) yield [record.id, JSON.stringify(record)]
}

function replaceRows(rows: Rows, wanted: Iterable<[string, string]>): void {
  const before = new Map<string, number>()
  for (const row of rows.hashes.iterate()) before.set(String(row.id), Number(row.hash))
  for (const [id, json] of wanted) {
    const hashed = hashOf(json)
    if (before.get(id) !== hashed) rows.put.run(id, hashed, json)
    before.delete(id)
  }
  for (const id of before.keys()) rows.remove.run(id)
}

/** 48 bits of SHA-256: tells changed rows from unchanged ones. */
function hashOf(json: string): number {
  return hash('sha256', json, 'buffer').readUIntBE(0, 6)
}

function* eachRow(statement: StatementSync): Generator<{ id: string; json: string }> {
  for (const row of statement.iterate()) yield { id: String(row.id), json: String(row.json) }
}

/** JSON that this store wrote itself: validated when it was made, and SQLite guards the bytes. */
function trusted<T>(json: string): T {
  return JSON.parse(json)
}
