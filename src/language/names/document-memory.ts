import { mix } from '../../text/hash.ts'
import type { CapitalRuns } from './capital-runs.ts'
import type { Listings } from './gazetteer.ts'
import { LISTED } from './gazetteer.ts'
import { ALL_CAPITALS, hasCapital, LOWER_WORD, type WordTraits } from './word-traits.ts'

/** What a document shows of a word in all the places where it stands: one bit each. */
export const SEEN_LOWER = 1
export const SEEN_CAPITAL = 2
export const ENDS_RUN = 4
const BEGINS_RUN = 8
export const AFTER_TITLE = 16
export const AFTER_PLACE_WORD = 32
const WITH_ORGANIZATION_CUE = 64
const SPEAKS = 128
export const AFTER_GIVEN = 256
const IN_BRACKETS = 512
export const MEMORY_BITS = 10

const TITLE = 1 << LISTED.indexOf('title')
const GIVEN = 1 << LISTED.indexOf('given')
const CUE = 1 << LISTED.indexOf('organizationCue')
const SPEECH = 1 << LISTED.indexOf('speech')

/** Marks each word with the bits of all its occurrences in the document. `placeWords` are the hashes of "in", "near" and the like. */
export function rememberWords(
  traits: WordTraits,
  listings: Listings,
  runs: CapitalRuns,
  placeWords: ReadonlySet<number>,
  bracketed: Uint8Array,
): Uint16Array {
  const n = traits.count
  let size = 64
  while (size < n * 2) size *= 2
  const keys = new Int32Array(size)
  const bits = new Uint16Array(size)
  const slots = new Int32Array(n)
  for (let i = 0; i < n; i++) {
    const key = traits.word[i] === 0 ? 1 : traits.word[i]
    let slot = mix(key) & (size - 1)
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (size - 1)
    keys[slot] = key
    slots[i] = slot
    bits[slot] |= evidenceAt(i, traits, listings, runs, placeWords) | (bracketed[i] === 1 ? IN_BRACKETS : 0)
  }
  const memory = new Uint16Array(n)
  for (let i = 0; i < n; i++) memory[i] = bits[slots[i]]
  return memory
}

function evidenceAt(
  i: number,
  traits: WordTraits,
  listings: Listings,
  runs: CapitalRuns,
  placeWords: ReadonlySet<number>,
): number {
  const writing = traits.writing[i]
  if (writing === LOWER_WORD) return SEEN_LOWER
  if (!hasCapital(writing)) return 0
  let bits = 0
  const run = runs.runOf[i]
  const first = runs.first[run]
  const last = runs.last[run]
  if (traits.initial[i] === 0 && writing !== ALL_CAPITALS) bits |= SEEN_CAPITAL
  const startsWithTitle = (listings.first[first] & TITLE) !== 0
  if (i === last && i > first) {
    if (!startsWithTitle || i > first + 1) bits |= ENDS_RUN
    if ((listings.first[i - 1] & GIVEN) !== 0) bits |= AFTER_GIVEN
  }
  if (i === first && last > first) bits |= BEGINS_RUN
  if (i > 0 && ((listings.first[i - 1] | listings.later[i - 1]) & TITLE) !== 0) bits |= AFTER_TITLE
  if (i === first && i > 0 && placeWords.has(traits.word[i - 1])) bits |= AFTER_PLACE_WORD
  if (last > first && (runs.listed[run] & CUE) !== 0) bits |= WITH_ORGANIZATION_CUE
  if (i === last && i + 1 < traits.count && (listings.first[i + 1] & SPEECH) !== 0) bits |= SPEAKS
  return bits
}
