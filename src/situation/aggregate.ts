import type { Story, StoryDocument, StoryRecord } from '../record/record.ts'
import type { CacheChange, Store } from '../store/store.ts'
import {
  correctedReport,
  type Fingerprint,
  laterStory,
  type Memo,
  memoOf,
  type ReportOutline,
  storyOf,
  type ToldReport,
  toldReport,
} from '../story/index.ts'
import { type CorrectedReadings, correctedReadings } from './corrected.ts'

/** What a story is aggregated from: the readings, the corrections, and the cache of earlier results. */
export type StoredReports = Pick<Store, 'cache' | 'summaries' | 'reading' | 'corrections'>

/** A stored story: the keys of its parts in the cache. */
interface KeptStory {
  readonly documents: readonly (readonly [id: string, key: Fingerprint])[]
  readonly records: readonly Fingerprint[]
}

/**
 * Aggregates all readings in the store into their story, unless nothing has changed since the last time.
 * @example
 * ```ts
 * import { aggregate, allRecords } from 'sitrep'
 * store.remove(records.find(({ type }) => type === 'document').path)
 * aggregate(store)
 * console.log(allRecords(store, reader.run).filter(({ type }) => type === 'origin').length) // 1
 * ```
 */
export function aggregate(store: Store): void {
  for (;;) {
    const change = store.snapshot(() => changeFor(store))
    // If another process has stored a story meanwhile, this one continues from there.
    if (change === null || store.cache.change(change)) return
  }
}

/** The story of all readings in the store: the stored one, or a new one if something has changed since. */
export function currentStory(store: StoredReports): Story {
  const memo = memoOf(store.cache)
  const kept = memo.at<KeptStory>(memo.keyOf(storyParts(store)))
  return (kept && partsOf(kept, memo)) ?? storyOfSome(store, () => true)
}

/** The key of the story of all readings: equal keys, equal stories. `isStored` if the cache has it. */
export function storyKey(store: StoredReports): { readonly key: Fingerprint; readonly isStored: boolean } {
  const key = memoOf(store.cache).keyOf(storyParts(store))
  return { key, isStored: store.cache.get(key) !== null }
}

/** What a story is made from. */
function storyParts(store: StoredReports): ['story', read: string[], corrections: string[]] {
  const read = store.summaries().flatMap(({ path, key }) => [path, key])
  return ['story', read, store.corrections().map(({ id }) => id)]
}

/**
 * The story of some reports of a store, aggregated anew and not stored.
 * @param isIncluded true for the reports that are to be included, by their outlines
 */
export function storyOfSome(store: StoredReports, isIncluded: (document: ReportOutline['document']) => boolean): Story {
  const memo = memoOf(store.cache)
  const corrected = correctedReadings(store)
  const reports = reportsToAggregate(store, corrected, memo).filter(({ outline }) => isIncluded(outline.document))
  return storyOf(reports, corrected.bindings, memo)
}

/** All readings as corrected, ordered by path, as the story stages take them. */
export function reportsToAggregate(
  store: StoredReports,
  corrected: CorrectedReadings,
  memo: Memo = memoOf(store.cache),
): ToldReport[] {
  return store.summaries().map((summary) => {
    const read = toldReport(memo, summary, () => store.reading(summary.path)?.records ?? [])
    const records = corrected.named.get(summary.path)
    return records === undefined ? read : correctedReport(read, records)
  })
}

/** How the cache changes with the story of all readings; null if it is stored already. */
function changeFor(store: Store): CacheChange | null {
  const memo = memoOf(store.cache)
  const parts = storyParts(store)
  if (memo.has(parts)) return null
  const corrected = correctedReadings(store)
  const { documents, records } = laterStory(reportsToAggregate(store, corrected, memo), corrected.bindings, memo)
  memo.later(parts, (): KeptStory => {
    return {
      documents: [...documents].map(([id, document]) => [id, document.key]),
      records: records.map((record) => record.key),
    }
  })
  return memo.changes()
}

/** A stored story with all its parts; null if one is gone. */
function partsOf(kept: KeptStory, memo: Memo): Story | null {
  const documents: Record<string, StoryDocument> = {}
  for (const [id, key] of kept.documents) {
    const document = memo.at<StoryDocument>(key)
    if (document === null) return null
    documents[id] = document
  }
  const records: StoryRecord[] = []
  for (const key of kept.records) {
    const record = memo.at<StoryRecord>(key)
    if (record === null) return null
    records.push(record)
  }
  return { documents, records }
}
