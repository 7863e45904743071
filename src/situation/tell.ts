import { sha256Hex } from '../record/identity.ts'
import type { Story } from '../record/record.ts'
import type { LastTelling, RowChanges, Store, StoryChange } from '../store/store.ts'
import {
  type CopySources,
  decodeMemory,
  decodeOutline,
  decodeStoryWords,
  digestOf,
  emptyMemory,
  encodeMemory,
  fingerprintOf,
  type ReportDigest,
  type ReportOutline,
  STORY_VERSION,
  type StoryMemory,
  type StoryRow,
  type StoryWords,
  storyOf,
  storyRows,
  type ToldReport,
} from '../story/index.ts'
import { type CorrectedReadings, correctedReadings } from './corrected.ts'
import { StoredDetails } from './stored-details.ts'

/** How many documents' words are held at a time while copies are compared. */
const HELD_WORDS = 1024

/**
 * Tells the story of all readings in the store, unless nothing has changed since it was told last.
 * @example
 * ```ts
 * import { aggregate, allRecords } from 'sitrep'
 * store.remove(records.find(({ type }) => type === 'document').path)
 * aggregate(store)
 * console.log(allRecords(store, reader.run).filter(({ type }) => type === 'origin').length) // 1
 * ```
 */
export function tellStory(store: Store): void {
  for (;;) {
    const change = store.snapshot(() => {
      const key = keyOfStory(store)
      return store.storyKey() === key ? null : changeTo(key, store)
    })
    // Where another process has told a story meanwhile, this one goes on from there.
    if (change === null || store.putStory(change)) return
  }
}

/** The story of all readings in the store: as it was told last, or told anew where something has changed since. */
export function currentStory(store: Store): Story {
  const kept = store.storyKey() === keyOfStory(store) ? store.story() : null
  return kept ?? storyOfSome(store, () => true)
}

/**
 * The story of some of a store's reports, told anew and not kept.
 * @param isTold true for the reports that are to be told, by their outlines
 */
export function storyOfSome(store: Store, isTold: (document: ReportOutline['document']) => boolean): Story {
  const corrected = correctedReadings(store)
  const reports = toldReports(store, corrected).filter(({ outline }) => isTold(outline.document))
  return storyOf(reports, wordsFrom(store, reports), corrected.bindings, rememberedFrom(store.lastTelling()))
}

/** The digests of all readings as corrected, ordered by path. */
export function toldReports(store: Store, corrected: CorrectedReadings): ToldReport[] {
  const details = new StoredDetails(store)
  const reports: ToldReport[] = []
  for (const { path, key, outline } of store.outlines()) {
    const records = corrected.named.get(path)
    reports.push(
      records === undefined
        ? storedReport(path, key, decodeOutline(outline), details)
        : correctedReport(digestOf(records), key),
    )
  }
  return reports
}

function storedReport(path: string, key: string, outline: ReportOutline, details: StoredDetails): ToldReport {
  return { from: fingerprintOf(STORY_VERSION, key, outline.document.id), outline, details: details.of(path) }
}

function correctedReport(digest: ReportDigest, key: string): ToldReport {
  const { outline, details } = digest
  const { shingles: _, ...document } = outline.document
  // Its words are those of the reading; all else may be corrected.
  const said = JSON.stringify([{ ...outline, document }, details])
  return { from: fingerprintOf(STORY_VERSION, key, document.id, said), outline, details }
}

function keyOfStory(store: Store): string {
  const read = store.summaries().map(({ path, key }) => [path, key])
  return sha256Hex(JSON.stringify([STORY_VERSION, read, store.corrections().map(({ id }) => id)]))
}

/** How the story of all readings differs from the one that is kept. */
function changeTo(key: string, store: Store): StoryChange {
  const corrected = correctedReadings(store)
  const reports = toldReports(store, corrected)
  const last = store.lastTelling()
  const memory = rememberedFrom(last)
  const { documents, records } = storyRows(reports, wordsFrom(store, reports), corrected.bindings, memory)
  const told = new Set(documents.map(({ id }) => id))
  return {
    key,
    after: last?.key ?? null,
    documents: changesOf(
      made(documents),
      [...memory.kept.documents.keys()].filter((id) => !told.has(id)),
    ),
    records: changesOf(made(records), memory.kept.records.forgotten()),
    memory: encodeMemory(
      memory,
      documents.map(({ id, from }) => [id, from]),
    ),
  }
}

/** @param left the ids of the rows that are not kept; one that is made anew takes the place of what it was */
function changesOf<T>(put: RowChanges<T>['put'], left: readonly string[]): RowChanges<T> {
  const ids = new Set(put.map(({ id }) => id))
  return { put, remove: left.filter((id) => !ids.has(id)) }
}

function made<T>(rows: readonly StoryRow<T>[]): RowChanges<T>['put'] {
  return rows.flatMap(({ id, value }) => (value === null ? [] : [{ id, value }]))
}

function rememberedFrom(last: LastTelling | null): StoryMemory {
  return last === null ? emptyMemory() : decodeMemory(last.memory)
}

/** The words of a document's story, as its reading stored them. */
function wordsFrom(store: Store, reports: readonly ToldReport[]): CopySources {
  const pathOf = new Map(reports.map(({ outline: { document } }) => [document.id, document.path]))
  const held = new Map<string, StoryWords>()
  return {
    words(id) {
      const again = held.get(id)
      if (again !== undefined) return again
      const path = pathOf.get(id)
      const encoded = path === undefined ? null : store.words(path)
      if (encoded === null) throw new RangeError(`the store holds no document ${id}`)
      const words = decodeStoryWords(encoded)
      if (held.size >= HELD_WORDS) held.clear()
      held.set(id, words)
      return words
    },
  }
}
