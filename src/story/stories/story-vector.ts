import { rarityOf, termHash } from '../../lexicon/word-rarity.ts'
import { storyTerms } from './story-terms.ts'

/**
 * What a text tells of, as its rarest and most repeated terms: parallel arrays, ascending by `terms`.
 * `weights` are term frequency times inverse document frequency, in sixteenths; `traits` are sums of `NAME`, `NUMBER`, `LEAD`.
 */
export interface StoryVector {
  /** Hashes of 31 bits. */
  readonly terms: Int32Array
  readonly weights: Uint16Array
  readonly traits: Uint8Array
}

/** The term is written with a capital somewhere in the text. */
export const NAME = 1
export const NUMBER = 2
/** The term stands in the beginning of the text. */
export const LEAD = 4

/** So many characters are the beginning: a headline and a first sentence. */
const LEAD_LENGTH = 200
/** Less rare terms stand in reports on anything. */
const LEAST_RARITY = 2
/** A vector holds its heaviest terms; a report of a thousand words has some two hundred. */
const MOST_TERMS = 300
/** What is taken off each rarity, so that terms at the limit weigh little. */
const FLOOR = 1.5
const UNIT = 16

/**
 * The vector of a text.
 * @example storyVector('Freighter explodes in Paysandu').terms.length // 3
 */
export function storyVector(text: string): StoryVector {
  const counts = new Map<string, { count: number; traits: number }>()
  for (const { form, kind, start } of storyTerms(text)) {
    const term = counts.get(form) ?? { count: 0, traits: 0 }
    term.count++
    if (kind === 'name') term.traits |= NAME
    if (kind === 'number') term.traits |= NUMBER
    if (start < LEAD_LENGTH) term.traits |= LEAD
    counts.set(form, term)
  }
  const weighed = new Map<number, { weight: number; traits: number }>()
  for (const [form, { count, traits }] of counts) {
    const rarity = rarityOf(form)
    if (rarity < LEAST_RARITY) continue
    weighed.set(termHash(form), { weight: Math.round((1 + Math.log(count)) * (rarity - FLOOR) * UNIT), traits })
  }
  const heaviest = [...weighed]
    .sort(([a, { weight: heavyA }], [b, { weight: heavyB }]) => heavyB - heavyA || a - b)
    .slice(0, MOST_TERMS)
    .sort(([a], [b]) => a - b)
  return {
    terms: Int32Array.from(heaviest, ([term]) => term),
    weights: Uint16Array.from(heaviest, ([, { weight }]) => weight),
    traits: Uint8Array.from(heaviest, ([, { traits }]) => traits),
  }
}
