import { type Filter, parseFilter } from '../api/index.ts'
import { modelVersions } from '../node/models.ts'
import { packageVersion } from '../node/package-info.ts'
import {
  allRecords,
  currentRun,
  type RecordIndex,
  recordIndex,
  recordsKnownOn,
  type Store,
  tellStory,
} from '../situation/index.ts'
import type { FilterOptions } from './filter-options.ts'
import { openForCommand } from './open-for-command.ts'

/** Opens a situation for questions, its story told, and closes it after the work. */
export function withToldSituation<T>(file: string, work: (store: Store) => T): T {
  const store = openForCommand(file, 'refuse')
  try {
    tellStory(store)
    return work(store)
  } finally {
    store.close()
  }
}

/** The records now, or as they were known on a day. */
export function indexOf(store: Store, knownOn: string | null): RecordIndex {
  const run = currentRun(modelVersions())
  return recordIndex(
    knownOn === null
      ? allRecords(store, run, packageVersion())
      : recordsKnownOn(store, knownOn, run, packageVersion()).records,
  )
}

/** @throws SitrepError where an option's value is none */
export function filterOf(options: FilterOptions): Filter {
  return parseFilter({
    actors: options.actor,
    kinds: options.kind,
    from: options.from ?? null,
    to: options.to ?? null,
    places: options.place,
    outlets: options.outlet,
    codes: options.code,
    statuses: options.status,
    copiesOnce: options.allCopies !== true,
    knownOn: options.knownOn ?? null,
  })
}

/** How wide and whether in color: as the brief. */
export function terminalOptions(all: boolean | undefined): { all: boolean; color: boolean; width?: number } {
  const { isTTY, columns } = process.stdout
  return {
    all: all ?? false,
    color: isTTY === true && process.env.NO_COLOR === undefined,
    ...(isTTY === true ? { width: columns } : {}),
  }
}
