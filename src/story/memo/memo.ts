import { type Answers, answersCodec } from './answers.ts'
import { type Codec, jsonCodec, trusted } from './codec.ts'
import { type Fingerprint, fingerprintOf, type Part } from './fingerprint.ts'
import { AskedPlaces } from './places.ts'

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
  /** What `get` gave at the last time; read when it is first asked for. */
  #last: (Answers & { readonly places: AskedPlaces }) | null = null
  /** What it gave for the first time, as JSON. */
  readonly #answers = new Map<Fingerprint, string>()
  /** The keys of what is kept; read when they are first needed. */
  #keptKeys: { readonly keys: readonly Fingerprint[]; readonly places: AskedPlaces } | null = null
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
    const last = this.#lastAnswers()
    const place = last.places.ask(key)
    const known = place < 0 ? this.#answers.get(key) : last.json[place]
    if (known !== undefined) return trusted<T>(known)
    const value = make()
    this.#answers.set(key, JSON.stringify(value))
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
    const answers = { key: this.#answersKey(), bytes: answersCodec.encode(this.#answersAsked()) }
    this.#use(answers.key)
    const { keys, places } = this.#keysKept()
    return { put: [...this.made(), answers], drop: places.places(false).map((place) => keys[place]) }
  }

  /** True if a value is kept under the key, which is then in use. */
  #use(key: Fingerprint): boolean {
    return this.#keysKept().places.ask(key) >= 0
  }

  #keysKept(): { readonly keys: readonly Fingerprint[]; readonly places: AskedPlaces } {
    if (this.#keptKeys === null) {
      const keys = this.#kept.keys()
      this.#keptKeys = { keys, places: new AskedPlaces(keys) }
    }
    return this.#keptKeys
  }

  #lastAnswers(): Answers & { readonly places: AskedPlaces } {
    if (this.#last === null) {
      const bytes = this.#kept.get(this.#answersKey())
      const answers = bytes === null ? NO_ANSWERS : answersCodec.decode(bytes)
      this.#last = { ...answers, places: new AskedPlaces(answers.keys) }
    }
    return this.#last
  }

  /** What `get` gave at the last time and was asked for again, and what it gave for the first time. */
  #answersAsked(): Answers {
    const { keys, json, places } = this.#lastAnswers()
    const again = places.places(true)
    return {
      keys: [...again.map((place) => keys[place]), ...this.#answers.keys()],
      json: [...again.map((place) => json[place]), ...this.#answers.values()],
    }
  }

  #answersKey(): Fingerprint {
    return this.keyOf(['answers'])
  }
}

/** A memo that begins with nothing. */
export function emptyMemo(version: number): Memo {
  return new Memo({ keys: () => [], get: () => null }, version)
}

const NO_ANSWERS: Answers = { keys: [], json: [] }
