import type { Fingerprint } from './fingerprint.ts'

interface Answer<T> {
  readonly value: T
  isAsked: boolean
}

/** Answers of one kind: those of the last telling, and what this one adds. */
export class Remembered<T> {
  readonly #answers = new Map<Fingerprint, Answer<T>>()

  constructor(last: Iterable<readonly [Fingerprint, T]> = []) {
    for (const [from, value] of last) this.#answers.set(from, { value, isAsked: false })
  }

  /** What was found from the same before, or undefined. */
  known(from: Fingerprint): T | undefined {
    const answer = this.#answers.get(from)
    if (answer === undefined) return undefined
    answer.isAsked = true
    return answer.value
  }

  keep(from: Fingerprint, value: T): void {
    this.#answers.set(from, { value, isAsked: true })
  }

  /** What was found from the same before; what `find` finds now where nothing was. */
  recall(from: Fingerprint, find: () => T): T {
    const known = this.known(from)
    if (known !== undefined) return known
    const found = find()
    this.keep(from, found)
    return found
  }

  /** What was asked for or added since this was made: all that the next telling may need. */
  entries(): [Fingerprint, T][] {
    const entries: [Fingerprint, T][] = []
    for (const [from, { value, isAsked }] of this.#answers) if (isAsked) entries.push([from, value])
    return entries
  }

  /** What was not asked for since this was made. */
  forgotten(): T[] {
    const values: T[] = []
    for (const { value, isAsked } of this.#answers.values()) if (!isAsked) values.push(value)
    return values
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
  readonly records: Remembered<string>
}

export function emptyMemory(): StoryMemory {
  return {
    copies: new Remembered(),
    rewrites: new Remembered(),
    actors: new Remembered(),
    joins: new Remembered(),
    kept: nothingKept(),
  }
}

export function nothingKept(): KeptRows {
  return { documents: new Map(), records: new Remembered() }
}

interface Written {
  readonly copies: readonly [Fingerprint, number][]
  readonly rewrites: readonly [Fingerprint, boolean][]
  readonly actors: readonly [Fingerprint, string][]
  readonly joins: readonly [Fingerprint, readonly number[]][]
  readonly documents: readonly [string, Fingerprint][]
  readonly records: readonly [Fingerprint, string][]
}

/**
 * What a telling asked for and added, as text.
 * @param documents what the rows of the documents were made from, by the documents' ids
 */
export function encodeMemory(memory: StoryMemory, documents: Iterable<[string, Fingerprint]>): string {
  const written: Written = {
    copies: memory.copies.entries(),
    rewrites: memory.rewrites.entries(),
    actors: memory.actors.entries(),
    joins: memory.joins.entries(),
    documents: [...documents],
    records: memory.kept.records.entries(),
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
    kept: { documents: new Map(documents), records: new Remembered(records) },
  }
}
