import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { documentOf } from '../../../test/support/records.ts'
import { SitrepError } from '../../record/error.ts'
import { storeCases } from '../store.cases.ts'
import type { StoredReading } from '../store.ts'
import { openSqliteStore } from './index.ts'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-store-'))
  file = join(folder, 'situation.db')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

storeCases(() => {
  const place = mkdtempSync(join(tmpdir(), 'sitrep-store-'))
  return {
    open: () => openSqliteStore(join(place, 'situation.db'), 'create'),
    remove: () => rmSync(place, { recursive: true, force: true }),
  }
})

function reading(path: string, text: string): StoredReading {
  const document = documentOf(path, text)
  return { path, sha256: document.sha256, key: `key of ${text}`, warnings: [], records: [document] }
}

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
        for (const { path } of store.summaries()) expect(store.reading(path)?.path).toMatch(/\.txt$/)
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
