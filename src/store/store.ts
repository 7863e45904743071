import type { Correction } from '../record/correction.ts'
import type { ReportRecord } from '../record/record.ts'
import type { SearchedType } from './search/rows.ts'

export { SEARCHED_TYPES, type SearchedType } from './search/rows.ts'

/** What tells one reading from another without its records. */
export interface ReadingSummary {
  /** The document's path as the contract defines it; one reading a path. */
  readonly path: string
  /** SHA-256 of the input's bytes. */
  readonly sha256: string
  /** Hash of the bytes, the settings, the versions of all stages and the models: equal keys, equal readings. */
  readonly key: string
  /** Warnings of the reading, as sentences for the user. */
  readonly warnings: readonly string[]
}

/** What is kept of one reading of one report. */
export interface StoredReading extends ReadingSummary {
  readonly records: readonly ReportRecord[]
}

/** A value of the cache, as bytes, under a key: an integer from 0 to 2^53 - 1. */
export interface CacheEntry {
  readonly key: number
  readonly bytes: Uint8Array
}

/** How a cache is to change. */
export interface CacheChange {
  /** Each takes the place of what stood under its key. */
  readonly put: readonly CacheEntry[]
  readonly drop: readonly number[]
}

/** Values that can be made again from all else that is in the store; whoever makes them chooses the keys. */
export interface Cache {
  /** The keys of all values, in any order. */
  keys(): readonly number[]
  /** The value under a key, or null. */
  get(key: number): Uint8Array | null
  /**
   * Changes the cache in one transaction. False, and nothing is changed, if a value that is to be dropped is gone
   * already: then somebody else has changed the cache since it was looked at.
   */
  change(change: CacheChange): boolean
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
 * Where a situation is kept: readings, corrections, and a cache of what can be made of them. Each call that writes is one
 * transaction: after a crash it is there whole or not at all. Every method throws a `SitrepError` (`database-locked`,
 * `database-damaged`, `disk-full`, `database`) when the storage fails. `cases.ts` says by examples what each store must do.
 */
export interface Store {
  readonly cache: Cache
  /** Runs work that only reads, and sees the store as it is when it begins, whatever others write meanwhile. */
  snapshot<T>(work: () => T): T
  /** All readings without their records, ordered by path by code unit. */
  summaries(): readonly ReadingSummary[]
  /** The summary of the reading at a path, or null. */
  summary(path: string): ReadingSummary | null
  /** The reading at a path, or null. */
  reading(path: string): StoredReading | null
  /**
   * Adds readings in one transaction; each replaces what stood at its path.
   * @param cached values that go into the cache with them
   */
  put(readings: readonly StoredReading[], cached?: readonly CacheEntry[]): void
  /** Removes the reading at a path; false if there is none. */
  remove(path: string): boolean
  /**
   * Reports, statements and events that hold the words, the best first, equal ones by id; none if no term is given.
   * What was read is searched, not what corrections made of it.
   */
  find(terms: SearchTerms): Found[]
  /** All corrections, in the order in which they were made. */
  corrections(): readonly Correction[]
  /** Adds corrections behind those that are there; one whose id is there already is left out. Gives how many were added. */
  addCorrections(corrections: readonly Correction[]): number
  /** A number that is another one whenever another process has written into the file; what this store writes leaves it alone. */
  changedElsewhere(): number
  close(): void
}
