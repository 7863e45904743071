import { sha256Hex } from '../record/identity.ts'
import type { DocumentRecord, ReportRecord } from '../record/record.ts'
import type { Store, StoredStory } from '../store/store.ts'
import {
  type CopySources,
  type Corrected,
  digestOf,
  type ReportDigest,
  STORY_VERSION,
  type StoryWords,
  storyOf,
  storyWords,
} from '../story/index.ts'
import { correctedReadings } from './corrected.ts'

/** How many documents' words are held at a time while copies are compared. */
const HELD_WORDS = 256

/** Tells the story of all readings in the store, unless nothing has changed since it was told last. */
export function tellStory(store: Store): void {
  const summaries = store.summaries()
  const read = summaries.map(({ path, key: reading }) => [path, reading])
  const key = sha256Hex(JSON.stringify([STORY_VERSION, read, store.corrections().map(({ id }) => id)]))
  if (store.storyKey() === key) return
  const corrected = correctedReadings(store)
  const reports = readDigests(store, corrected)
  const keyOfPath = new Map(summaries.map(({ path, key: reading }) => [path, reading]))
  const readings = Object.fromEntries(
    reports.map(({ document }) => {
      // A corrected report may go before another that it went behind: its pairs are looked at anew.
      const isCorrected = corrected.reports.has(document.path)
      return [document.id, isCorrected ? `corrected for ${key}` : (keyOfPath.get(document.path) ?? '')]
    }),
  )
  const sources = { words: wordsFrom(store, reports), known: knownCopies(store.story(), readings) }
  store.putStory({ key, readings, ...storyOf(reports, sources, corrected.bindings) })
}

/**
 * The story of some of a store's reports, told anew and not kept: cheap, since copies that the kept story has found
 * are not looked for again.
 * @param isTold true for the reports that are to be told, by their digests
 */
export function storyOfSome(store: Store, isTold: (document: ReportDigest['document']) => boolean): StoredStory {
  const corrected = correctedReadings(store)
  const reports = readDigests(store, corrected).filter(({ document }) => isTold(document))
  const last = store.story()
  const known = knownCopies(last, last?.readings ?? {})
  const sources = { words: wordsFrom(store, reports), known }
  return { key: '', readings: {}, ...storyOf(reports, sources, corrected.bindings) }
}

/** The digests of all readings as corrected, ordered by path. */
export function readDigests(store: Store, corrected: Corrected): ReportDigest[] {
  const digests: ReportDigest[] = []
  for (const { path, digest } of store.digests()) {
    const records = corrected.reports.get(path)
    digests.push(records === undefined ? parsedDigest(digest) : digestOf(records))
  }
  return digests
}

/** What the story stages wrote themselves when the report was read. */
function parsedDigest(json: string): ReportDigest {
  return JSON.parse(json)
}

/** What the last story found of two documents, where both readings are still the same. */
function knownCopies(last: StoredStory | null, readings: StoredStory['readings']): CopySources['known'] {
  if (last === null) return () => undefined
  const isSame = (id: string): boolean => last.readings[id] !== undefined && last.readings[id] === readings[id]
  return (document, of) => {
    if (!isSame(document) || !isSame(of)) return undefined
    return last.documents[document].copyOf.find((copy) => copy.document === of) ?? null
  }
}

/** The words of a document's story, from its stored reading. */
function wordsFrom(store: Store, reports: readonly ReportDigest[]): CopySources['words'] {
  const pathOf = new Map(reports.map(({ document }) => [document.id, document.path]))
  const held = new Map<string, StoryWords>()
  return (id) => {
    const again = held.get(id)
    if (again !== undefined) return again
    const path = pathOf.get(id)
    const document = path === undefined ? undefined : store.reading(path)?.records.find(isDocument)
    if (document === undefined) throw new RangeError(`the store holds no document ${id}`)
    const words = storyWords(document)
    if (held.size >= HELD_WORDS) held.clear()
    held.set(id, words)
    return words
  }
}

function isDocument(record: ReportRecord): record is DocumentRecord {
  return record.type === 'document'
}
