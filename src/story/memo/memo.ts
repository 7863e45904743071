import { type Codec, jsonCodec, trusted } from './codec.ts'
import { type Fingerprint, fingerprintOf, type Part } from './fingerprint.ts'

/** What a value is made from: the kind of value, and all that it depends on. */
export type Parts = readonly [kind: string, ...parts: Part[]]

/** Where values are kept from one aggregation to the next: the part of a store's cache that is read. */
export interface KeptValues {
  keys(): readonly Fingerprint[]
  get(key: Fingerprint): Uint8Array | null
}

/** How what is kept is to change, so that it is what was asked for: what was made anew, and what nobody asked for. */
export interface KeptChange {
  readonly put: readonly { readonly key: Fingerprint; readonly bytes: Uint8Array }[]
  readonly drop: readonly Fingerprint[]
}

/** A remembered value, which is not read until it is asked for. */
export interface Later<T> {
  readonly key: Fingerprint
  value(): T
}

/**
 * Remembers what was made from what. A key stands for all that a value was made from, so nothing can be stale: what was
 * made from something else has another key, and what nobody asks for is dropped. Without anything kept all is made anew,
 * by the same code, and is the same.
 *
 * @example
 * const share = memo.get(['copy', document.from, source.from], () => shareOfCopy(document, source))
 */
export class Memo {
  readonly #kept: KeptValues
  readonly #version: number
  /** What `get` gave at the last time, as JSON; read when it is first asked for. */
  #lastAnswers: ReadonlyMap<Fingerprint, string> | null = null
  readonly #answers = new Map<Fingerprint, string>()
  /** The keys of what is kept, and whether it was asked for; read when it is first needed. */
  #isUsed: Map<Fingerprint, boolean> | null = null
  readonly #made = new Map<Fingerprint, Uint8Array>()

  /**
   * @param kept what earlier aggregations kept
   * @param version of the code that makes the values: what another version made is not found
   */
  constructor(kept: KeptValues, version: number) {
    this.#kept = kept
    this.#version = version
  }

  /**
   * A short answer: the one that was made from the same before, or what `make` gives. There are tens of thousands of
   * them, of a few bytes each: they are kept together.
   * @param make must depend on nothing but the parts, and give what JSON can say
   */
  get<T>(parts: Parts, make: () => T): T {
    const key = this.keyOf(parts)
    this.#lastAnswers ??= answersIn(this.#kept.get(this.#answersKey()))
    const known = this.#answers.get(key) ?? this.#lastAnswers.get(key)
    const value = known === undefined ? make() : trusted<T>(known)
    this.#answers.set(key, known ?? JSON.stringify(value))
    return value
  }

  /**
   * A value that is kept by itself, and read only when it is asked for; if none was made from the same before, it is
   * made at once.
   * @param make must depend on nothing but the parts
   */
  later<T>(parts: Parts, make: () => T, codec: Codec<T> = jsonCodec): Later<T> {
    const key = this.keyOf(parts)
    if (!this.#use(key) && !this.#made.has(key)) this.#made.set(key, codec.encode(make()))
    return {
      key,
      value: () => {
        const bytes = this.#made.get(key) ?? this.#kept.get(key)
        return bytes === null ? make() : codec.decode(bytes)
      },
    }
  }

  /** The key under which a value is kept that is made from the parts. */
  keyOf(parts: Parts): Fingerprint {
    return fingerprintOf([this.#version, parts])
  }

  /** True if `later` made a value from the same before. */
  has(parts: Parts): boolean {
    return this.#kept.get(this.keyOf(parts)) !== null
  }

  /** The value that `later` gave this key, or null. */
  at<T>(key: Fingerprint, codec: Codec<T> = jsonCodec): T | null {
    const bytes = this.#kept.get(key)
    return bytes === null ? null : codec.decode(bytes)
  }

  /** What was made since this began. */
  made(): KeptChange['put'] {
    return [...this.#made].map(([key, bytes]) => ({ key, bytes }))
  }

  /** How what is kept must change, for the next aggregation to find what this one asked for and no more. */
  changes(): KeptChange {
    const answers = { key: this.#answersKey(), bytes: bytesOf(this.#answers) }
    this.#use(answers.key)
    return {
      put: [...this.made(), answers],
      drop: [...this.#keptKeys()].flatMap(([key, isUsed]) => (isUsed ? [] : [key])),
    }
  }

  /** True if a value is kept under the key, which is then in use. */
  #use(key: Fingerprint): boolean {
    const isUsed = this.#keptKeys().get(key)
    if (isUsed === false) this.#keptKeys().set(key, true)
    return isUsed !== undefined
  }

  #keptKeys(): Map<Fingerprint, boolean> {
    if (this.#isUsed !== null) return this.#isUsed
    this.#isUsed = new Map()
    for (const key of this.#kept.keys()) this.#isUsed.set(key, false)
    return this.#isUsed
  }

  #answersKey(): Fingerprint {
    return this.keyOf(['answers'])
  }
}

/** A memo that begins with nothing. */
export function emptyMemo(version: number): Memo {
  return new Memo({ keys: () => [], get: () => null }, version)
}

/** Answers as they are kept: their keys, and in the same order their JSON. */
const answersCodec: Codec<{ readonly keys: readonly Fingerprint[]; readonly json: readonly string[] }> = jsonCodec

function bytesOf(answers: ReadonlyMap<Fingerprint, string>): Uint8Array {
  return answersCodec.encode({ keys: [...answers.keys()], json: [...answers.values()] })
}

function answersIn(bytes: Uint8Array | null): ReadonlyMap<Fingerprint, string> {
  if (bytes === null) return new Map()
  const { keys, json } = answersCodec.decode(bytes)
  const answers = new Map<Fingerprint, string>()
  for (const [place, key] of keys.entries()) answers.set(key, json[place])
  return answers
}
