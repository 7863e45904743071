import { sha256Hex } from '../record/identity.ts'
import type { Story } from '../record/record.ts'
import type { LastTelling, RowChanges, Store, StoryChange } from '../store/store.ts'
import {
  type CopySources,
  decodeDetails,
  decodeMemory,
  decodeOutline,
  decodeStoryWords,
  digestOf,
  emptyMemory,
  encodeMemory,
  type Fingerprint,
  fingerprintOf,
  type KeptRows,
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

/** How many documents' words are held at a time while copies are compared. */
const HELD_WORDS = 1024

/** Tells the story of all readings in the store, unless nothing has changed since it was told last. */
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
  const { memory } = remembered(store.lastTelling())
  return storyOf(storyRows(reports, wordsFrom(store, reports), corrected.bindings, memory))
}

/** The digests of all readings as corrected, ordered by path. */
export function toldReports(store: Store, corrected: CorrectedReadings): ToldReport[] {
  const reports: ToldReport[] = []
  for (const { path, key, outline } of store.outlines()) {
    const records = corrected.named.get(path)
    reports.push(
      records === undefined
        ? storedReport(store, path, key, decodeOutline(outline))
        : correctedReport(digestOf(records), key),
    )
  }
  return reports
}

function storedReport(store: Store, path: string, key: string, outline: ReportOutline): ToldReport {
  let details: ReportDigest['details'] | null = null
  return {
    from: fingerprintOf(STORY_VERSION, key, outline.document.id),
    outline,
    get details() {
      if (details !== null) return details
      const encoded = store.details(path)
      if (encoded === null) throw new RangeError(`the store holds no reading at ${path}`)
      details = decodeDetails(encoded)
      return details
    },
  }
}

function keyOfStory(store: Store): string {
  const read = store.summaries().map(({ path, key }) => [path, key])
  return sha256Hex(JSON.stringify([STORY_VERSION, read, store.corrections().map(({ id }) => id)]))
}

function correctedReport(digest: ReportDigest, key: string): ToldReport {
  const { outline, details } = digest
  const { shingles: _, ...document } = outline.document
  // Its words are those of the reading; all else may be corrected.
  const said = JSON.stringify([{ ...outline, document }, details])
  return { from: fingerprintOf(STORY_VERSION, key, document.id, said), outline, details }
}

/** How the story of all readings differs from the one that is kept. */
function changeTo(key: string, store: Store): StoryChange {
  const corrected = correctedReadings(store)
  const reports = toldReports(store, corrected)
  const last = store.lastTelling()
  const { memory, rows } = remembered(last)
  const story = storyRows(reports, wordsFrom(store, reports), corrected.bindings, memory)
  const documents = changedDocuments(story.documents, rows.documents)
  const { records, ...changes } = changedRecords(story.records, rows.records)
  const kept = { documents: new Map([...story.documents].map(([id, { from }]) => [id, from])), records }
  return {
    key,
    after: last?.key ?? null,
    documents,
    records: changes,
    memory: encodeMemory(memory, kept),
  }
}

function remembered(last: LastTelling | null): { memory: StoryMemory; rows: KeptRows } {
  if (last !== null) return decodeMemory(last.memory)
  return { memory: emptyMemory(), rows: { documents: new Map(), records: new Map() } }
}

function changedDocuments<T>(rows: ReadonlyMap<string, StoryRow<T>>, kept: KeptRows['documents']): RowChanges<T> {
  const changed = [...rows].filter(([id, { from }]) => kept.get(id) !== from)
  return {
    put: changed.map(([id, { make }]) => ({ id, value: make() })),
    remove: [...kept.keys()].filter((id) => !rows.has(id)),
  }
}

/** What changes among the records, and by what they are made from the ids of all. */
function changedRecords<T extends { readonly id: string }>(
  rows: readonly StoryRow<T>[],
  kept: KeptRows['records'],
): RowChanges<T> & Pick<KeptRows, 'records'> {
  const records = new Map<Fingerprint, string>()
  const put = new Map<string, T>()
  for (const { from, make } of rows) {
    const known = kept.get(from)
    if (known === undefined) {
      const value = make()
      put.set(value.id, value)
      records.set(from, value.id)
    } else records.set(from, known)
  }
  const gone = [...kept].flatMap(([from, id]) => (records.has(from) || put.has(id) ? [] : [id]))
  return { records, put: [...put].map(([id, value]) => ({ id, value })), remove: gone }
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
