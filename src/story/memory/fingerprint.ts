import { mix } from '../../text/hash.ts'

/** A number that stands for all that something was made from: equal for equal, and of 53 bits, so that numbers hold it. */
export type Fingerprint = number

/**
 * Makes a fingerprint of numbers and texts, in order: two lanes of MurmurHash3 (Appleby, x86, 32 bits) with constants of
 * their own. With a million of them kept, a new one is taken for an old one once in nine thousand million times.
 */
export class Fingerprinting {
  #a = 0x2f0b4c47
  #b = 0x51ed270b
  #words = 0

  /** @param number an integer from 0 to 2^53 - 1 */
  number(number: number): this {
    this.#mix(number | 0)
    this.#mix((number / 2 ** 32) | 0)
    return this
  }

  text(text: string): this {
    this.#mix(text.length)
    for (let i = 0; i < text.length; i += 2) {
      // Beyond the end stands no unit: NaN becomes 0.
      this.#mix(text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16))
    }
    return this
  }

  /** Texts as a list: two lists of the same texts, cut otherwise, are two. */
  texts(texts: readonly string[]): this {
    this.#mix(texts.length)
    for (const text of texts) this.text(text)
    return this
  }

  value(): Fingerprint {
    const high = mix(this.#a ^ this.#words) >>> 11
    return high * 2 ** 32 + (mix(this.#b ^ this.#words) >>> 0)
  }

  #mix(word: number): void {
    this.#words++
    const a = Math.imul(word, 0xcc9e2d51)
    const ownA = this.#a ^ Math.imul((a << 15) | (a >>> 17), 0x1b873593)
    this.#a = (Math.imul((ownA << 13) | (ownA >>> 19), 5) + 0xe6546b64) | 0
    const b = Math.imul(word, 0x85ebca6b)
    const ownB = this.#b ^ Math.imul((b << 16) | (b >>> 16), 0xc2b2ae35)
    this.#b = (Math.imul((ownB << 17) | (ownB >>> 15), 9) + 0x38495ab5) | 0
  }
}

/** The fingerprint of a few texts and numbers. */
export function fingerprintOf(...parts: readonly (string | number)[]): Fingerprint {
  const made = new Fingerprinting()
  for (const part of parts) typeof part === 'string' ? made.text(part) : made.number(part)
  return made.value()
}
