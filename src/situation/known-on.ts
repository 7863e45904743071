import type { AnyRecord, RunRecord } from '../record/record.ts'
import { SITREP_VERSION } from '../record/version.ts'
import { type StoredReports, storyOfSome } from './aggregate.ts'
import { isPublishedBy } from './published-by.ts'
import { recordsWith } from './records.ts'

/** A situation as it was known on a day. */
export interface KnownOn {
  /** The records of all reports that were published by then, with the story that they tell. */
  readonly records: readonly AnyRecord[]
  /** Paths of reports that have no date, and are left out. */
  readonly undated: readonly string[]
}

/**
 * The situation as it was known at the end of a day: the story aggregated from only the reports that were published by then. The reports must have been aggregated before.
 * @param day as 2026-03-14
 * @example
 * ```ts
 * import { recordsKnownOn } from 'sitrep'
 * console.log(recordsKnownOn(store, '2023-03-14', reader.run).records.some(({ type }) => type === 'document')) // false
 * ```
 */
export function recordsKnownOn(
  store: StoredReports,
  day: string,
  run: Pick<RunRecord, 'stages' | 'models'>,
  version: string = SITREP_VERSION,
): KnownOn {
  const known = new Set<string>()
  const undated: string[] = []
  const story = storyOfSome(store, ({ path, published, latest }) => {
    const isBy = isPublishedBy({ value: published, latest }, day)
    if (isBy === null) undated.push(path)
    if (isBy === true) known.add(path)
    return isBy === true
  })
  const isKnown = ({ path }: { readonly path: string }): boolean => known.has(path)
  const then: StoredReports = {
    cache: store.cache,
    summaries: () => store.summaries().filter(isKnown),
    reading: (path) => store.reading(path),
    corrections: () => store.corrections(),
  }
  return { records: recordsWith(story, then, run, version), undated }
}
