import type { Fingerprint } from './fingerprint.ts'

/** Answers of one kind: those of the last telling, and those of this one. */
export class Remembered<T> {
  readonly #last: ReadonlyMap<Fingerprint, T>
  readonly #now = new Map<Fingerprint, T>()

  constructor(last: Iterable<readonly [Fingerprint, T]> = []) {
    this.#last = new Map(last)
  }

  /** What was found from the same before; what `find` finds now where nothing was. */
  recall(from: Fingerprint, find: () => T): T {
    const known = this.#now.get(from) ?? this.#last.get(from)
    const found = known === undefined ? find() : known
    this.#now.set(from, found)
    return found
  }

  /** What was asked for since this was made: all that the next telling may need. */
  entries(): [Fingerprint, T][] {
    return [...this.#now]
  }
}

/**
 * What the story stages found out the last time, each answer under the fingerprint of everything that it was found from.
 * A telling finds anew only what has no answer here; without any memory it finds all, and tells the same.
 */
export interface StoryMemory {
  /** Which share of the first document's story repeats the second; 0 where it is no copy. */
  readonly copies: Remembered<number>
  /** Whether a document alters the quotations of those that it repeats. */
  readonly rewrites: Remembered<boolean>
  /** The ids of the situation's actors. */
  readonly actors: Remembered<string>
  /** In a list of records, the pairs that tell the same: places in the list, two by two. */
  readonly joins: Remembered<readonly number[]>
  readonly kept: KeptRows
}

/** The rows of a story that is kept, by what they were made from. */
export interface KeptRows {
  /** By document id. */
  readonly documents: ReadonlyMap<string, Fingerprint>
  /** The ids of the records. */
  readonly records: ReadonlyMap<Fingerprint, string>
}

export function emptyMemory(): StoryMemory {
  return {
    copies: new Remembered(),
    rewrites: new Remembered(),
    actors: new Remembered(),
    joins: new Remembered(),
    kept: NOTHING_KEPT,
  }
}

export const NOTHING_KEPT: KeptRows = { documents: new Map(), records: new Map() }

interface Written {
  readonly copies: readonly [Fingerprint, number][]
  readonly rewrites: readonly [Fingerprint, boolean][]
  readonly actors: readonly [Fingerprint, string][]
  readonly joins: readonly [Fingerprint, readonly number[]][]
  readonly documents: readonly [string, Fingerprint][]
  readonly records: readonly [Fingerprint, string][]
}

/** What a telling asked for, and the rows that are kept after it, as text. */
export function encodeMemory(memory: Omit<StoryMemory, 'kept'>, { documents, records }: KeptRows): string {
  const written: Written = {
    copies: memory.copies.entries(),
    rewrites: memory.rewrites.entries(),
    actors: memory.actors.entries(),
    joins: memory.joins.entries(),
    documents: [...documents],
    records: [...records],
  }
  return JSON.stringify(written)
}

/** The memory from text that `encodeMemory` made. */
export function decodeMemory(encoded: string): StoryMemory {
  const { copies, rewrites, actors, joins, documents, records }: Written = JSON.parse(encoded)
  return {
    copies: new Remembered(copies),
    rewrites: new Remembered(rewrites),
    actors: new Remembered(actors),
    joins: new Remembered(joins),
    kept: { documents: new Map(documents), records: new Map(records) },
  }
}
