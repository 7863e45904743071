import { hashPair, mix } from '../../text/hash.ts'
import type { Section, Sections } from '../model/container.ts'
import { section } from '../model/container.ts'

/** What a listed word or phrase is; a phrase may be several. */
export const LISTED = [
  'country',
  'region',
  'city',
  'town',
  'demonym',
  'given',
  'title',
  'organization',
  'organizationCue',
  'placeCue',
  'calendar',
  'particle',
  'group',
  'eventCue',
  'speech',
] as const
export type Listed = (typeof LISTED)[number]

/** Set where the words so far begin a longer phrase. */
const GOES_ON = 1 << 15
const LONGEST_PHRASE = 6

/** Phrases by the hash of their folded words: what they are, as bits in the order of `LISTED`. */
export interface Gazetteer {
  readonly keys: Int32Array
  readonly bits: Uint16Array
}

function slotOf(keys: Int32Array, key: number): number {
  const mask = keys.length - 1
  let slot = mix(key ^ 0x51ed270b) & mask
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask
  return slot
}

function bitsAt(gazetteer: Gazetteer, key: number): number {
  return gazetteer.bits[slotOf(gazetteer.keys, key)]
}

const nonZeroHash = (hash: number): number => (hash === 0 ? 1 : hash)

/** Builds the table from phrases, each the hashes of its folded words. It is at most half full. */
export function buildGazetteer(phrases: readonly (readonly [words: readonly number[], listed: Listed])[]): Gazetteer {
  const bitsOf = new Map<number, number>()
  for (const [words, listed] of phrases) {
    if (words.length === 0 || words.length > LONGEST_PHRASE) continue
    let hash = words[0]
    for (let k = 1; k < words.length; k++) {
      bitsOf.set(nonZeroHash(hash), (bitsOf.get(nonZeroHash(hash)) ?? 0) | GOES_ON)
      hash = hashPair(hash, words[k])
    }
    bitsOf.set(nonZeroHash(hash), (bitsOf.get(nonZeroHash(hash)) ?? 0) | (1 << LISTED.indexOf(listed)))
  }
  let size = 16
  while (size < bitsOf.size * 2) size *= 2
  const keys = new Int32Array(size)
  const bits = new Uint16Array(size)
  for (const [key, value] of [...bitsOf].sort((a, b) => a[0] - b[0])) {
    const slot = slotOf(keys, key)
    keys[slot] = key
    bits[slot] = value
  }
  return { keys, bits }
}

/** What each word is listed as: alone or first in a phrase (`first`), or later in one (`later`). */
export interface Listings {
  readonly first: Uint16Array
  readonly later: Uint16Array
  /** Number of words of the longest phrase that begins here; 0 if none does. */
  readonly length: Uint8Array
}

/** Looks up the phrases that begin at each word, the longest first; no phrase crosses the end of a sentence. */
export function lookUp(gazetteer: Gazetteer, word: Int32Array, firstToken: Uint32Array): Listings {
  const count = word.length
  const first = new Uint16Array(count)
  const later = new Uint16Array(count)
  const length = new Uint8Array(count)
  for (let s = 0; s + 1 < firstToken.length; s++) {
    const stop = firstToken[s + 1]
    for (let i = firstToken[s]; i < stop; i++) {
      let hash = word[i]
      let found = 0
      let words = 0
      for (let k = i; ; ) {
        const bits = bitsAt(gazetteer, nonZeroHash(hash))
        if ((bits & ~GOES_ON) !== 0) {
          found = bits & ~GOES_ON
          words = k - i + 1
        }
        k++
        if ((bits & GOES_ON) === 0 || k >= stop || k - i >= LONGEST_PHRASE) break
        hash = hashPair(hash, word[k])
      }
      first[i] |= found
      length[i] = words
      for (let k = 1; k < words; k++) later[i + k] |= found
    }
  }
  return { first, later, length }
}

export function readGazetteer(sections: Sections): Gazetteer {
  return { keys: section(sections, 'listed.keys', Int32Array), bits: section(sections, 'listed.bits', Uint16Array) }
}

export function gazetteerSections(gazetteer: Gazetteer): (readonly [string, Section])[] {
  return [
    ['listed.keys', gazetteer.keys],
    ['listed.bits', gazetteer.bits],
  ]
}
