import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'
import type { Cache, CacheEntry } from '../store.ts'
import { trusted } from './trusted.ts'

/**
 * The keys have an index of their own, so that reading them all does not touch the values; these stand in the order in
 * which they came, so that those of one reading are together.
 */
export const CACHE_SCHEMA = `
  CREATE TABLE cache (key INTEGER NOT NULL UNIQUE, bytes BLOB NOT NULL) STRICT;
`

const keysRow = z.object({ keys: z.string() })

/** `put` and `change` must run inside a transaction. */
export interface CacheTable extends Cache {
  put(entries: readonly CacheEntry[]): void
}

export function cacheTable(db: DatabaseSync): CacheTable {
  // One text, since a row for each of tens of thousands takes ten times as long.
  const keys = db.prepare('SELECT json_group_array(key) AS keys FROM cache')
  const value = db.prepare('SELECT bytes FROM cache WHERE key = ?')
  const insert = db.prepare('INSERT OR REPLACE INTO cache (key, bytes) VALUES (?, ?)')
  const remove = db.prepare('DELETE FROM cache WHERE key = ?')
  const put = (entries: readonly CacheEntry[]): void => {
    for (const { key, bytes } of entries) insert.run(key, bytes)
  }
  return {
    keys: () => trusted<number[]>(keysRow.parse(keys.get()).keys),
    get(key) {
      const bytes = value.get(key)?.bytes
      return bytes instanceof Uint8Array ? bytes : null
    },
    put,
    change({ put: entries, drop }) {
      for (const key of drop) if (value.get(key) === undefined) return false
      for (const key of drop) remove.run(key)
      put(entries)
      return true
    },
  }
}
