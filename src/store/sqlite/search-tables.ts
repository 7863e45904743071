import type { DatabaseSync } from 'node:sqlite'
import type { ReportRecord } from '../../record/record.ts'
import { compareCodeUnits } from '../../text/order.ts'
import { stem } from '../../text/words.ts'
import { indexRows, SEARCHED_TYPES, type SearchedType } from '../search/rows.ts'
import type { Found, SearchTerm, SearchTerms } from '../store.ts'

/**
 * The full-text index. It holds no text (`content=''`), so the file does not grow by a second copy; what is taken out
 * of it is told to it word by word, which keeps its counts, and with them the ranking, free of the order of reading.
 * The words come folded (src/text/words.ts): the `ascii` tokenizer only parts them at spaces.
 */
export const SEARCH_SCHEMA = `
  CREATE TABLE search_row (
    number INTEGER PRIMARY KEY,
    path TEXT NOT NULL,
    type TEXT NOT NULL,
    id TEXT NOT NULL
  ) STRICT;
  CREATE INDEX search_row_path ON search_row (path);
  CREATE VIRTUAL TABLE search USING fts5(title, words, content='', tokenize='ascii');
`

/** A word of the headline counts as much as this many of the text. */
const TITLE_WEIGHT = 4
/** Scores are rounded to this, so that they compare alike on every machine. */
const SCORE_STEP = 1e6

/** All methods but `find` must run inside a transaction. */
export interface SearchTables {
  /** Adds the words of the reading at a path, which must have none in the index. */
  add(path: string, records: readonly ReportRecord[]): void
  /** Takes out the words of the reading at a path: the same records that were added. */
  remove(path: string, records: readonly ReportRecord[]): void
  find(terms: SearchTerms): Found[]
}

export function searchTables(db: DatabaseSync): SearchTables {
  const addRow = db.prepare('INSERT INTO search_row (path, type, id) VALUES (?, ?, ?)')
  const addWords = db.prepare('INSERT INTO search (rowid, title, words) VALUES (?, ?, ?)')
  const numbers = db.prepare('SELECT number FROM search_row WHERE path = ? ORDER BY number')
  const removeWords = db.prepare("INSERT INTO search (search, rowid, title, words) VALUES ('delete', ?, ?, ?)")
  const removeRows = db.prepare('DELETE FROM search_row WHERE path = ?')
  const matching = db.prepare(
    `SELECT r.type, r.id, r.path, bm25(search, ${TITLE_WEIGHT}, 1) AS score
     FROM search JOIN search_row r ON r.number = search.rowid WHERE search MATCH ?`,
  )
  const others = db.prepare(
    `SELECT type, id, path, 0.0 AS score FROM search_row
     WHERE number NOT IN (SELECT rowid FROM search WHERE search MATCH ?)`,
  )
  return {
    add(path, records) {
      for (const { type, id, title, words } of indexRows(records)) {
        const { lastInsertRowid } = addRow.run(path, type, id)
        addWords.run(lastInsertRowid, title, words)
      }
    },
    remove(path, records) {
      const rows = indexRows(records)
      for (const [index, { number }] of numbers.all(path).entries()) {
        removeWords.run(Number(number), rows[index].title, rows[index].words)
      }
      removeRows.run(path)
    },
    find({ wanted, unwanted }) {
      if (wanted.length === 0 && unwanted.length === 0) return []
      const rows = wanted.length > 0 ? matching.all(matchOf(wanted, unwanted)) : others.all(anyOf(unwanted))
      return rows
        .map((row): Found => {
          const score = Math.round(-Number(row.score) * SCORE_STEP) / SCORE_STEP + 0
          return { type: typeOf(row.type), id: String(row.id), path: String(row.path), score }
        })
        .sort((a, b) => b.score - a.score || compareCodeUnits(a.id, b.id))
    },
  }
}

/** A row that this store wrote itself. */
function typeOf(value: unknown): SearchedType {
  const type = SEARCHED_TYPES.find((known) => known === value)
  if (type === undefined) throw new RangeError(`the index holds a ${String(value)}`)
  return type
}

/** The terms as FTS5 wants them. Forms hold letters and digits only, so none can break out of its quotation marks. */
function matchOf(wanted: readonly SearchTerm[], unwanted: readonly SearchTerm[]): string {
  const all = wanted.map(termOf).join(' AND ')
  return unwanted.length === 0 ? all : `(${all}) NOT (${anyOf(unwanted)})`
}

function anyOf(terms: readonly SearchTerm[]): string {
  return terms.map(termOf).join(' OR ')
}

function termOf({ forms, isPrefix }: SearchTerm): string {
  const words = `"${forms.join(' ')}"`
  if (!isPrefix) return words
  // "docks*" also finds "docks", which stands in the index without its ending.
  return `(${words}* OR "${[...forms.slice(0, -1), stem(forms[forms.length - 1])].join(' ')}")`
}
