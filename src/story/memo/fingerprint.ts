import { mix } from '../../text/hash.ts'

/** A number that stands for all that something was made from: equal for equal, and of 53 bits, so that numbers hold it. */
export type Fingerprint = number

/** What something was made from: values, and lists of them. */
export type Part = string | number | boolean | null | readonly Part[]

/**
 * The fingerprint of parts, in order: two lanes of MurmurHash3 (Appleby, x86, 32 bits) with constants of their own. Parts
 * of another kind, cut otherwise or in another order are others: `1` and `'1'`, `['a', 'b']` and `['ab']`. With a million
 * of them kept, a new one is taken for an old one once in nine thousand million times.
 *
 * @example
 * fingerprintOf(['copy', 17, 4]) === fingerprintOf(['copy', 17, 4])
 */
export function fingerprintOf(parts: readonly Part[]): Fingerprint {
  const lanes = new Lanes()
  addList(lanes, parts)
  return lanes.value()
}

/** What kind of part follows, and with it in the same word how long a text or a list is. */
const [TEXT, LIST, INTEGER, FRACTION, NULL, FALSE, TRUE] = [0, 1, 2, 3, 4, 5, 6]

function addList(lanes: Lanes, parts: readonly Part[]): void {
  lanes.add((parts.length << 3) | LIST)
  for (const part of parts) addPart(lanes, part)
}

function addPart(lanes: Lanes, part: Part): void {
  if (typeof part === 'number') addNumber(lanes, part)
  else if (typeof part === 'string') addText(lanes, part)
  else if (part === null) lanes.add(NULL)
  else if (typeof part === 'boolean') lanes.add(part ? TRUE : FALSE)
  else addList(lanes, part)
}

function addText(lanes: Lanes, text: string): void {
  lanes.add((text.length << 3) | TEXT)
  for (let i = 0; i < text.length; i += 2) {
    // Beyond the end stands no unit: NaN becomes 0.
    lanes.add(text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16))
  }
}

const halves = new DataView(new ArrayBuffer(8))

function addNumber(lanes: Lanes, number: number): void {
  if (Number.isSafeInteger(number) && number >= 0) {
    lanes.add(INTEGER)
    lanes.add(number | 0)
    lanes.add((number / 2 ** 32) | 0)
    return
  }
  halves.setFloat64(0, number)
  lanes.add(FRACTION)
  lanes.add(halves.getInt32(0))
  lanes.add(halves.getInt32(4))
}

class Lanes {
  #a = 0x2f0b4c47
  #b = 0x51ed270b
  #words = 0

  add(word: number): void {
    this.#words++
    const a = Math.imul(word, 0xcc9e2d51)
    const ownA = this.#a ^ Math.imul((a << 15) | (a >>> 17), 0x1b873593)
    this.#a = (Math.imul((ownA << 13) | (ownA >>> 19), 5) + 0xe6546b64) | 0
    const b = Math.imul(word, 0x85ebca6b)
    const ownB = this.#b ^ Math.imul((b << 16) | (b >>> 16), 0xc2b2ae35)
    this.#b = (Math.imul((ownB << 17) | (ownB >>> 15), 9) + 0x38495ab5) | 0
  }

  value(): Fingerprint {
    const high = (mix(this.#a ^ this.#words) >>> 0) >>> 11
    return high * 2 ** 32 + (mix(this.#b ^ this.#words) >>> 0)
  }
}
