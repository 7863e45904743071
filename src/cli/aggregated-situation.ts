import { installedRun } from '../node/run.ts'
import type { AnyRecord } from '../record/record.ts'
import {
  aggregate,
  allRecords,
  findStory,
  indexOfPlaces,
  placesOf,
  type RecordIndex,
  recordIndex,
  recordsKnownOn,
  type Store,
} from '../situation/index.ts'
import { openForCommand } from './open-for-command.ts'

/**
 * Opens a situation, aggregates its reports if needed, and closes it after the work.
 * @throws SitrepError if there is no such file, or it cannot be read
 */
export function withAggregated<T>(file: string, work: (store: Store) => T): T {
  const store = openForCommand(file, 'refuse')
  try {
    aggregate(store)
    return work(store)
  } finally {
    store.close()
  }
}

/** All records of a situation, in their fixed order. */
export function recordsOf(store: Store): AnyRecord[] {
  return allRecords(store, installedRun())
}

/** What is asked for of a situation. */
export interface Asked {
  /** The situation as it was known on this day; null for now. */
  readonly knownOn?: string | null
  /** Only this story of those that are known now, as a user names it. */
  readonly story?: string | undefined
}

/**
 * The records now, or as they were known on a day, of all stories or of one.
 * @throws SitrepError if there is no such story
 */
export function indexOf(store: Store, { knownOn = null, story }: Asked = {}): RecordIndex {
  const now = recordIndex(knownOn === null || story !== undefined ? recordsOf(store) : [])
  const then = knownOn === null ? now : recordIndex(recordsKnownOn(store, knownOn, installedRun()).records)
  return story === undefined ? then : indexOfPlaces(then, placesOf(now, findStory(now, story)))
}
