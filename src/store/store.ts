import type { Correction } from '../record/correction.ts'
import type { ReportRecord, Story, StoryDocument, StoryRecord } from '../record/record.ts'
import type { SearchedType } from './search/rows.ts'

export { SEARCHED_TYPES, type SearchedType } from './search/rows.ts'

/** The parts of a reading's details that are read by themselves. */
export const DETAIL_PARTS = ['actors', 'events', 'figures', 'statements', 'positions'] as const
export type DetailPart = (typeof DETAIL_PARTS)[number]

/** What is kept of one reading of one report. */
export interface StoredReading {
  /** The document's path as the contract defines it; one reading a path. */
  readonly path: string
  /** SHA-256 of the input's bytes. */
  readonly sha256: string
  /** Hash of the bytes, the settings, the versions of all stages and the models: equal keys, equal readings. */
  readonly key: string
  /** Warnings of the reading, as sentences for the user. */
  readonly warnings: readonly string[]
  readonly records: readonly ReportRecord[]
  /** What the story stages need of every reading, as they wrote it. */
  readonly outline: Uint8Array
  /** What they need of some, part by part. */
  readonly details: Readonly<Record<DetailPart, Uint8Array>>
  /** The words of the document's story, as the story stages wrote them. */
  readonly words: Uint8Array
}

/** What tells one reading from another without its records. */
export type ReadingSummary = Pick<StoredReading, 'path' | 'sha256' | 'key' | 'warnings'>

/** The key of the last telling, and what the story stages remember of it, as they wrote it. */
export interface LastTelling {
  readonly key: string
  readonly memory: string
}

/** What of a table of the story is to be written. */
export interface RowChanges<T> {
  readonly put: readonly { readonly id: string; readonly value: T }[]
  /** By id. */
  readonly remove: readonly string[]
}

/** How a story differs from the one that is kept. */
export interface StoryChange {
  readonly key: string
  /** The key of the story that it differs from, or null where there was none. */
  readonly after: string | null
  readonly documents: RowChanges<StoryDocument>
  readonly records: RowChanges<StoryRecord>
  readonly memory: string
}

/** Words that must stand one after the other. */
export interface SearchTerm {
  /** In their indexed form; a last one that is a beginning only has kept its ending. */
  readonly forms: readonly string[]
  readonly isPrefix: boolean
}

/** All of `wanted` and none of `unwanted`. */
export interface SearchTerms {
  readonly wanted: readonly SearchTerm[]
  readonly unwanted: readonly SearchTerm[]
}

/** A record that holds the words, with the path of its reading and how well it fits (the higher the better). */
export interface Found {
  readonly type: SearchedType
  readonly id: string
  readonly path: string
  readonly score: number
}

/**
 * Where a situation is kept. Each call that writes is one transaction: after a crash it is there whole or not at all.
 * Every method throws a `SitrepError` (`database-locked`, `database-damaged`, `disk-full`, `database`) when the
 * storage fails.
 */
export interface Store {
  /** Runs work that only reads, and sees the store as it is when it begins, whatever others write meanwhile. */
  snapshot<T>(work: () => T): T
  /** All readings, ordered by path by code unit. */
  summaries(): readonly ReadingSummary[]
  /** The summary of the reading at a path, or null. */
  summary(path: string): ReadingSummary | null
  /** The reading at a path, or null. */
  reading(path: string): StoredReading | null
  /** The outlines of all readings, one at a time, ordered by path by code unit. */
  outlines(): Iterable<Pick<StoredReading, 'path' | 'key' | 'outline'>>
  /** A part of the details of the reading at a path, or null. */
  details(path: string, part: DetailPart): Uint8Array | null
  /** The words of the reading at a path, or null. */
  words(path: string): Uint8Array | null
  /** All readings with their records, one at a time, ordered by path by code unit. */
  readings(): Iterable<StoredReading>
  /** Adds readings in one transaction; each replaces what stood at its path. */
  put(readings: readonly StoredReading[]): void
  /** Removes the reading at a path; false where there is none. */
  remove(path: string): boolean
  /**
   * Reports, statements and events that hold the words, the best first, equal ones by id; none where no term is given.
   * What was read is searched, not what corrections made of it.
   */
  find(terms: SearchTerms): Found[]
  /** All corrections, in the order in which they were made. */
  corrections(): readonly Correction[]
  /** Adds corrections behind those that are there; one whose id is there already is left out. Gives how many were added. */
  addCorrections(corrections: readonly Correction[]): number
  /** A number that is another one whenever another process has written into the file; what this store writes leaves it alone. */
  changedElsewhere(): number
  /** The key of the story as last told, or null. */
  storyKey(): string | null
  /** The story as last told, or null. */
  story(): Story | null
  /** The last telling, or null. */
  lastTelling(): LastTelling | null
  /** Changes the story; false, and nothing is changed, where it is no longer the one that the change was made for. */
  putStory(change: StoryChange): boolean
  close(): void
}
