import type { Store } from '../situation/index.ts'
import { openSqliteStore } from '../store/sqlite/index.ts'
import { visible } from './visible.ts'

/**
 * Opens a situation for a command. What the user must know of the file goes to standard error.
 * @param patienceMs how long to wait for another program that writes, where not as long as usual
 * @throws SitrepError if it cannot be opened
 */
export function openForCommand(file: string, missing: 'create' | 'refuse', patienceMs?: number): Store {
  return openSqliteStore(file, missing, {
    ...(patienceMs === undefined ? {} : { patienceMs }),
    remark: (sentence) => process.stderr.write(`sitrep: ${visible(sentence)}\n`),
  })
}
