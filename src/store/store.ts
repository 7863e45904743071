import type { Correction } from '../record/correction.ts'
import type { ReportRecord, Story } from '../record/record.ts'
import type { SearchedType } from './search/rows.ts'

export { SEARCHED_TYPES, type SearchedType } from './search/rows.ts'

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
  /** What the story stages need of the reading, as they wrote it. */
  readonly digest: string
}

/** What tells one reading from another without its records. */
export type ReadingSummary = Pick<StoredReading, 'path' | 'sha256' | 'key' | 'warnings'>

/** The story of all readings, under the key of everything that it was made from. */
export interface StoredStory extends Story {
  readonly key: string
  /** The key of the reading that each document's part was made from, by document id. */
  readonly readings: Readonly<Record<string, string>>
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
  /** All readings, ordered by path by code unit. */
  summaries(): readonly ReadingSummary[]
  /** The summary of the reading at a path, or null. */
  summary(path: string): ReadingSummary | null
  /** The reading at a path, or null. */
  reading(path: string): StoredReading | null
  /** The digests of all readings, one at a time, ordered by path by code unit. */
  digests(): Iterable<Pick<StoredReading, 'path' | 'digest'>>
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
  story(): StoredStory | null
  /** Replaces the story; what has not changed is not written again. */
  putStory(story: StoredStory): void
  close(): void
}
