import { mkdtempSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { documentOf } from '../../../test/support/records.ts'
import { type Correction, makeCorrection, targetOf, targetOfDocument } from '../../record/correction.ts'
import { SitrepError } from '../../record/error.ts'
import type { StoredReading } from '../store.ts'
import { openSqliteStore } from './index.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-older-'))
  file = join(folder, 'situation.db')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const REPORT = documentOf('ferry.txt', 'The ferry sank off Halden. Ana Vik survived.')

const MADE: readonly Correction[] = [
  makeCorrection(
    'set-date',
    targetOfDocument(REPORT),
    { record: 'document', date: '2023-03-15' },
    'ana',
    '2026-01-02T10:00:00Z',
  ),
  makeCorrection(
    'rename',
    targetOf(REPORT, { start: 27, end: 34 }),
    { name: 'Anna Vik' },
    'ana',
    '2026-01-01T09:00:00Z',
  ),
]

/** The tables of format 4, as Sitrep made them then. */
const FORMAT_4 = `
  CREATE TABLE reading (
    path TEXT PRIMARY KEY NOT NULL, sha256 TEXT NOT NULL, key TEXT NOT NULL, warnings TEXT NOT NULL, outline BLOB NOT NULL,
    actors BLOB NOT NULL, events BLOB NOT NULL, figures BLOB NOT NULL, statements BLOB NOT NULL, positions BLOB NOT NULL,
    words BLOB NOT NULL, records TEXT NOT NULL
  ) STRICT;
  CREATE TABLE correction (number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, json TEXT NOT NULL) STRICT;
  CREATE TABLE story (id INTEGER PRIMARY KEY CHECK (id = 1), key TEXT NOT NULL, memory TEXT NOT NULL) STRICT;
  CREATE TABLE story_document (id TEXT PRIMARY KEY NOT NULL, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE story_record (id TEXT PRIMARY KEY NOT NULL, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE search_row (number INTEGER PRIMARY KEY, path TEXT NOT NULL, type TEXT NOT NULL, id TEXT NOT NULL) STRICT;
  CREATE INDEX search_row_path ON search_row (path);
  CREATE VIRTUAL TABLE search USING fts5(title, words, content='', tokenize='ascii');
  INSERT INTO reading VALUES ('ferry.txt', 'ab', 'key', '[]', x'00', x'00', x'00', x'00', x'00', x'00', x'00', '[]');
  INSERT INTO story VALUES (1, 'key', '{}');
  INSERT INTO search_row VALUES (1, 'ferry.txt', 'document', 'd');
  INSERT INTO search (rowid, title, words) VALUES (1, '', 'the ferry sank');
  PRAGMA user_version = 4;
`

/** A situation file of format 4 with a report, and with these rows of corrections. */
function makeOlderFile(corrections: readonly string[]): void {
  const db = new DatabaseSync(file)
  db.exec(FORMAT_4)
  const add = db.prepare('INSERT INTO correction (id, json) VALUES (?, ?)')
  for (const [index, json] of corrections.entries()) add.run(`k${index}`, json)
  db.close()
}

const IN_ROWS = MADE.map((correction) => JSON.stringify(correction))

const READING: StoredReading = {
  path: REPORT.path,
  sha256: REPORT.sha256,
  key: 'key of today',
  warnings: [],
  records: [REPORT],
}

test('an older file keeps its corrections in their order, and its reports are to be read again', () => {
  makeOlderFile(IN_ROWS)
  const store = openSqliteStore(file, 'refuse')
  expect(store.corrections()).toEqual(MADE)
  expect(store.summaries()).toEqual([])
  expect(store.cache.keys()).toEqual([])
  expect(store.find({ wanted: [{ forms: ['ferry'], isPrefix: false }], unwanted: [] })).toEqual([])
  store.close()
})

test('its corrections are there when its reports have been read again', () => {
  makeOlderFile(IN_ROWS)
  const store = openSqliteStore(file, 'refuse')
  store.put([READING])
  store.close()
  const again = openSqliteStore(file, 'refuse')
  expect(again.corrections()).toEqual(MADE)
  expect(again.reading(READING.path)).toEqual(READING)
  expect(again.find({ wanted: [{ forms: ['ferry'], isPrefix: false }], unwanted: [] })).toHaveLength(1)
  again.close()
})

test.each([
  [IN_ROWS, '2 corrections are kept'],
  [IN_ROWS.slice(1), '1 correction is kept'],
])('the user is told once, with what to do', (rows, kept) => {
  makeOlderFile(rows)
  const told: string[] = []
  for (let times = 0; times < 2; times++) {
    openSqliteStore(file, 'refuse', { remark: (sentence) => told.push(sentence) }).close()
  }
  expect(told).toEqual([
    `${file} was written by an earlier version of Sitrep: its ${kept}, and its 1 report must be read again (sitrep read PATH… --db ${file}).`,
  ])
})

test.each<[string, () => void, string]>([
  ['a correction is none', () => makeOlderFile(['{"type":"correction","kind":"guess"}']), 'another version'],
  ['a correction is cut off', () => makeOlderFile([IN_ROWS[0].slice(0, 40)]), 'another version'],
  [
    'it has a number of ours and none of our tables',
    () => {
      const db = new DatabaseSync(file)
      db.exec('CREATE TABLE report (x); PRAGMA user_version = 2')
      db.close()
    },
    'another version',
  ],
])('it is refused, and stays as it is, where %s', (_, make, words) => {
  make()
  const before = tablesOf(file)
  const open = (): unknown => openSqliteStore(file, 'refuse')
  expect(open).toThrow(SitrepError)
  expect(open).toThrow(words)
  expect(tablesOf(file)).toEqual(before)
})

function tablesOf(database: string): unknown[] {
  const db = new DatabaseSync(database)
  const tables = db.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all()
  db.close()
  return tables
}

test('a damaged file is refused as damaged', () => {
  makeOlderFile(IN_ROWS)
  truncateSync(file, 6000)
  expect(() => openSqliteStore(file, 'refuse')).toThrow('it is damaged')
})
