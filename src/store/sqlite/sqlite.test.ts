import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { documentOf } from '../../../test/support/records.ts'
import { SitrepError } from '../../record/error.ts'
import type { OriginRecord, StoryDocument } from '../../record/record.ts'
import type { StoredReading, StoryChange } from '../store.ts'
import { openSqliteStore } from './index.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-store-'))
  file = join(folder, 'situation.db')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const DOCUMENT: StoryDocument = { copyOf: [], isRewritten: false, actorOf: { a: 'b' } }

function origin(id: string): OriginRecord {
  return { type: 'origin', id, documents: ['d'], name: null, basis: 'alone' }
}

const FIRST: StoryChange = {
  key: 'first',
  after: null,
  documents: { put: [{ id: 'd', value: DOCUMENT }], remove: [] },
  records: { put: ['o', 'p'].map((id) => ({ id, value: origin(id) })), remove: [] },
  memory: 'of the first',
}

const SECOND: StoryChange = {
  key: 'second',
  after: 'first',
  documents: { put: [], remove: [] },
  records: { put: [{ id: 'q', value: origin('q') }], remove: ['o'] },
  memory: 'of the second',
}

function reading(path: string, text: string): StoredReading {
  const document = documentOf(path, text)
  return {
    path,
    sha256: document.sha256,
    key: `key of ${text}`,
    warnings: [`about ${path}`],
    records: [document],
    outline: bytesOf(`outline of ${text}`),
    details: {
      actors: bytesOf(`actors of ${text}`),
      events: bytesOf(`events of ${text}`),
      figures: bytesOf(`figures of ${text}`),
      statements: bytesOf(`statements of ${text}`),
      positions: bytesOf(`positions of ${text}`),
    },
    words: bytesOf(text),
  }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

describe('a store', () => {
  test('gives back what was put, ordered by path by code unit', () => {
    const store = openSqliteStore(file, 'create')
    const readings = [
      reading('b.txt', 'two'),
      reading('a.txt', 'one'),
      reading('\u{1f600}.txt', 'x'),
      reading('\uffee.txt', 'y'),
    ]
    store.put(readings)
    expect(store.summaries().map(({ path }) => path)).toEqual(['a.txt', 'b.txt', '\u{1f600}.txt', '\uffee.txt'])
    expect([...store.readings()].find(({ path }) => path === 'b.txt')).toEqual(readings[0])
    store.close()
  })

  test('replaces the reading at a path, and forgets it', () => {
    const store = openSqliteStore(file, 'create')
    store.put([reading('a.txt', 'old')])
    store.put([reading('a.txt', 'new')])
    expect([...store.readings()]).toEqual([reading('a.txt', 'new')])
    expect(store.remove('a.txt')).toBe(true)
    expect(store.remove('a.txt')).toBe(false)
    expect(store.summary('a.txt')).toBeNull()
    store.close()
  })

  test('keeps what was committed when it is opened again', () => {
    const store = openSqliteStore(file, 'create')
    store.put([reading('a.txt', 'one')])
    store.putStory(FIRST)
    store.close()
    const again = openSqliteStore(file, 'refuse')
    expect(again.summary('a.txt')).toEqual({
      path: 'a.txt',
      sha256: reading('a.txt', 'one').sha256,
      key: 'key of one',
      warnings: ['about a.txt'],
    })
    expect(again.story()).toEqual({ documents: { d: DOCUMENT }, records: [origin('o'), origin('p')] })
    again.close()
  })

  test('writes of a story what has changed', () => {
    const store = openSqliteStore(file, 'create')
    expect(store.lastTelling()).toBeNull()
    expect([FIRST, SECOND].map((change) => store.putStory(change))).toEqual([true, true])
    expect(store.story()?.records).toEqual([origin('p'), origin('q')])
    expect(store.lastTelling()).toEqual({ key: 'second', memory: 'of the second' })
    store.close()
  })

  test('refuses a change of a story that is no longer there', () => {
    const store = openSqliteStore(file, 'create')
    const tellings = [SECOND, FIRST, SECOND, SECOND].map((change) => store.putStory(change))
    expect(tellings).toEqual([false, true, true, false])
    expect(store.storyKey()).toBe('second')
    store.close()
  })

  test('writes a batch whole or not at all', () => {
    const store = openSqliteStore(file, 'create')
    const hopeless = {
      ...reading('b.txt', 'x'),
      get records(): never {
        throw new Error('cannot be written')
      },
    }
    expect(() => store.put([reading('a.txt', 'one'), hopeless])).toThrow('cannot be written')
    expect(store.summaries()).toEqual([])
    store.close()
  })

  test('lets readers read while another writes', () => {
    const writer = openSqliteStore(file, 'create')
    const reader = openSqliteStore(file, 'refuse')
    writer.put([reading('a.txt', 'one')])
    expect(reader.summaries().map(({ path }) => path)).toEqual(['a.txt'])
    writer.close()
    reader.close()
  })
})

describe('a file that is no situation', () => {
  test.each([
    ['there is none', () => undefined, 'not-found', 'Read reports first'],
    ['it is text', () => writeFileSync(file, 'Dear diary, '.repeat(500)), 'database-damaged', 'not a situation file'],
    [
      'it is another database',
      () => {
        const db = new DatabaseSync(file)
        db.exec('CREATE TABLE t (x)')
        db.close()
      },
      'database',
      'another program',
    ],
    [
      'it was written by a later version',
      () => {
        const db = new DatabaseSync(file)
        db.exec('PRAGMA user_version = 99')
        db.close()
      },
      'database',
      'another version',
    ],
    [
      'it was cut off',
      () => {
        const store = openSqliteStore(file, 'create')
        store.put(Array.from({ length: 200 }, (_, i) => reading(`${i}.txt`, `text ${i} `.repeat(100))))
        store.close()
        truncateSync(file, 6000)
      },
      'database-damaged',
      'damaged',
    ],
  ])('%s: a clear error that names the file', (_, prepare, code, words) => {
    prepare()
    const error = errorOf(() => {
      const store = openSqliteStore(file, 'refuse')
      try {
        for (const each of store.readings()) expect(each.path).toMatch(/\.txt$/)
      } finally {
        store.close()
      }
    })
    expect(error).toBeInstanceOf(SitrepError)
    expect(error).toMatchObject({ code })
    expect(String(error)).toContain(words)
    expect(String(error)).toContain(file)
  })

  test('a folder that is not there', () => {
    expect(errorOf(() => openSqliteStore(join(folder, 'no', 'x.db'), 'create'))).toMatchObject({ code: 'database' })
  })
})

function errorOf(work: () => void): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  return null
}
