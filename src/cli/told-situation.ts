import { installedRun } from '../node/run.ts'
import type { AnyRecord } from '../record/record.ts'
import { allRecords, type RecordIndex, recordIndex, recordsKnownOn, type Store, tellStory } from '../situation/index.ts'
import { openForCommand } from './open-for-command.ts'

/**
 * Opens a situation, its story told, and closes it after the work.
 * @throws SitrepError where there is no such file, or it cannot be read
 */
export function withToldSituation<T>(file: string, work: (store: Store) => T): T {
  const store = openForCommand(file, 'refuse')
  try {
    tellStory(store)
    return work(store)
  } finally {
    store.close()
  }
}

/** All records of a situation, in their fixed order. */
export function recordsOf(store: Store): AnyRecord[] {
  return allRecords(store, installedRun())
}

/** The records now, or as they were known on a day. */
export function indexOf(store: Store, knownOn: string | null = null): RecordIndex {
  return recordIndex(knownOn === null ? recordsOf(store) : recordsKnownOn(store, knownOn, installedRun()).records)
}
