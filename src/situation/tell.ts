import { sha256Hex } from '../record/identity.ts'
import type { Store, StoredStory } from '../store/store.ts'
import {
  type CopySources,
  decodeDigest,
  decodeStoryWords,
  digestOf,
  type ReportDigest,
  STORY_VERSION,
  type StoryWords,
  storyOf,
} from '../story/index.ts'
import { type CorrectedReadings, correctedReadings } from './corrected.ts'

/** How many documents' words are held at a time while copies are compared. */
const HELD_WORDS = 1024

/** Tells the story of all readings in the store, unless nothing has changed since it was told last. */
export function tellStory(store: Store): void {
  const story = store.snapshot(() => {
    const key = keyOfStory(store)
    return store.storyKey() === key ? null : storyUnder(key, store)
  })
  if (story !== null) store.putStory(story)
}

/** The story of all readings in the store: as it was told last, or told anew where something has changed since. */
export function currentStory(store: Store): StoredStory {
  const key = keyOfStory(store)
  return (store.storyKey() === key ? store.story() : null) ?? storyUnder(key, store)
}

function keyOfStory(store: Store): string {
  const read = store.summaries().map(({ path, key }) => [path, key])
  return sha256Hex(JSON.stringify([STORY_VERSION, read, store.corrections().map(({ id }) => id)]))
}

function storyUnder(key: string, store: Store): StoredStory {
  const corrected = correctedReadings(store)
  const reports = readDigests(store, corrected)
  const keyOfPath = new Map(store.summaries().map(({ path, key: reading }) => [path, reading]))
  const readings = Object.fromEntries(
    reports.map(({ document }) => {
      // A corrected report may go before another that it went behind: its pairs are looked at anew.
      const isCorrected = corrected.reports.has(document.path)
      const reading = isCorrected ? `corrected for ${key}` : keyOfPath.get(document.path)
      return [document.id, `${STORY_VERSION} ${reading}`]
    }),
  )
  const sources = { words: wordsFrom(store, reports), known: knownCopies(store.storyDocuments(), readings) }
  return { key, readings, ...storyOf(reports, sources, corrected.bindings) }
}

/** The digests of all readings as corrected, ordered by path. */
export function readDigests(store: Store, corrected: CorrectedReadings): ReportDigest[] {
  const digests: ReportDigest[] = []
  for (const { path, digest } of store.digests()) {
    const records = corrected.named.get(path)
    digests.push(records === undefined ? decodeDigest(digest) : digestOf(records))
  }
  return digests
}

/** The copies that the last story found, where both readings are still the same and the story is told as it was. */
function knownCopies(
  last: Pick<StoredStory, 'readings' | 'documents'> | null,
  readings: StoredStory['readings'],
): CopySources['known'] {
  if (last === null) return () => undefined
  const isSame = (id: string): boolean => last.readings[id] !== undefined && last.readings[id] === readings[id]
  return (document, of) => {
    if (!isSame(document) || !isSame(of)) return undefined
    return last.documents[document].copyOf.find((copy) => copy.document === of)
  }
}

/** The words of a document's story, as its reading stored them. */
function wordsFrom(store: Store, reports: readonly ReportDigest[]): CopySources['words'] {
  const pathOf = new Map(reports.map(({ document }) => [document.id, document.path]))
  const held = new Map<string, StoryWords>()
  return (id) => {
    const again = held.get(id)
    if (again !== undefined) return again
    const path = pathOf.get(id)
    const encoded = path === undefined ? null : store.words(path)
    if (encoded === null) throw new RangeError(`the store holds no document ${id}`)
    const words = decodeStoryWords(encoded)
    if (held.size >= HELD_WORDS) held.clear()
    held.set(id, words)
    return words
  }
}
