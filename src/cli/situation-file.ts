import { existsSync } from 'node:fs'
import { SitrepError } from '../record/error.ts'
import { openSqliteStore } from '../store/sqlite/index.ts'
import type { Store } from '../store/store.ts'

/**
 * Opens a situation that must be there already.
 * @throws SitrepError where there is none
 */
export function openExisting(file: string): Store {
  if (!existsSync(file)) {
    throw new SitrepError(
      'not-found',
      `There is no situation file ${file}. Read reports first (sitrep read PATH… --db ${file}), or name another with --db.`,
    )
  }
  return openSqliteStore(file)
}
