import type { Fingerprint } from './fingerprint.ts'

/** Answers in two lists: what each was found from, and what was found. */
export interface Answers<T> {
  readonly from: readonly Fingerprint[]
  readonly found: readonly T[]
}

/** Answers of one kind: those of the last telling, and what this one adds. */
export class Remembered<T> {
  readonly #places = new Map<Fingerprint, number>()
  readonly #found: T[]
  readonly #isAsked: boolean[]

  constructor(last: Answers<T> = { from: [], found: [] }) {
    this.#found = [...last.found]
    this.#isAsked = this.#found.map(() => false)
    for (const [place, from] of last.from.entries()) this.#places.set(from, place)
  }

  /** What was found from the same before, or undefined. */
  known(from: Fingerprint): T | undefined {
    const place = this.#places.get(from)
    if (place === undefined) return undefined
    this.#isAsked[place] = true
    return this.#found[place]
  }

  keep(from: Fingerprint, found: T): void {
    this.#places.set(from, this.#found.push(found) - 1)
    this.#isAsked.push(true)
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
  answers(): Answers<T> {
    const from: Fingerprint[] = []
    const found: T[] = []
    for (const [each, place] of this.#places) {
      if (!this.#isAsked[place]) continue
      from.push(each)
      found.push(this.#found[place])
    }
    return { from, found }
  }

  /** What was not asked for since this was made. */
  forgotten(): T[] {
    return this.#found.filter((_, place) => !this.#isAsked[place])
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
  readonly copies: Answers<number>
  readonly rewrites: Answers<boolean>
  readonly actors: Answers<string>
  readonly joins: Answers<readonly number[]>
  readonly records: Answers<string>
  readonly documents: readonly (readonly [string, Fingerprint])[]
}

/**
 * What a telling asked for and added, as text.
 * @param documents what the rows of the documents were made from, by the documents' ids
 */
export function encodeMemory(memory: StoryMemory, documents: Written['documents']): string {
  const written: Written = {
    copies: memory.copies.answers(),
    rewrites: memory.rewrites.answers(),
    actors: memory.actors.answers(),
    joins: memory.joins.answers(),
    records: memory.kept.records.answers(),
    documents,
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
