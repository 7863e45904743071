import { rarityOfHash } from '../../lexicon/word-rarity.ts'
import type { EventDigest, WordSet } from '../digest/digest.ts'
import weights from './event-weights.json' with { type: 'json' }

/** What is compared of two events, in the order of the weights in `event-weights.json`. */
export const EVENT_FEATURES = [
  'same stem',
  'same type',
  'same stem and type',
  'rarity of the stem',
  'same mode',
  'other mode',
  'same status',
  'words, of the shorter sentence',
  'words, of both sentences',
  'doers alike',
  'other doers',
  'recipients alike',
  'other recipients',
  'doer of one is recipient of the other',
  'a doer is not given',
  'same place',
  'other place',
  'same day',
  'other day',
  'both in the lead',
  'one report',
  'stem stands in the other sentence',
  'reports alike',
  'reports alike, same stem',
] as const

/** An event's words weigh by their rarity. */
interface Weighed {
  readonly shared: number
  readonly ofShorter: number
  readonly ofBoth: number
}

const NOTHING: Weighed = { shared: 0, ofShorter: 0, ofBoth: 0 }

/** So many UTF-16 units of a report are its lead. */
const LEAD = 250

/** How alike reports are counts within these bounds, in log-odds that they tell one story. */
const LEAST_ALIKE = -4
const MOST_ALIKE = 6

/**
 * The values of `EVENT_FEATURES` for two events.
 * @param alike the log-odds that their reports tell one story
 */
export function eventFeatures(a: EventDigest, b: EventDigest, alike: number): number[] {
  const reports = Math.min(MOST_ALIKE, Math.max(LEAST_ALIKE, alike)) / 4
  const stem = a.stems.find((each) => b.stems.includes(each))
  const sameStem = stem !== undefined
  const sameType = a.code === b.code
  const words = weighed(a.about, b.about)
  const doers = weighed(a.doerWords, b.doerWords)
  const recipients = weighed(a.recipientWords, b.recipientWords)
  const crossed = Math.max(
    weighed(a.doerWords, b.recipientWords).ofShorter,
    weighed(a.recipientWords, b.doerWords).ofShorter,
  )
  const values = [
    sameStem,
    sameType,
    sameStem && sameType,
    sameStem ? rarityOfHash(a.word) / 5 : 0,
    a.mode !== null && a.mode === b.mode,
    a.mode !== null && b.mode !== null && a.mode !== b.mode,
    a.status === b.status,
    words.ofShorter,
    words.ofBoth,
    doers.ofShorter,
    areOthers(a.doerWords, b.doerWords, doers),
    recipients.ofShorter,
    areOthers(a.recipientWords, b.recipientWords, recipients),
    crossed,
    a.doerWords.length === 0 || b.doerWords.length === 0,
    a.place !== null && a.place === b.place,
    placesDiffer(a.place, b.place),
    a.date !== null && a.date === b.date,
    a.date !== null && b.date !== null && a.date.slice(0, 10) !== b.date.slice(0, 10),
    a.sentence < LEAD && b.sentence < LEAD,
    a.document === b.document,
    a.stems.some((each) => b.aboutStems.includes(each)) || b.stems.some((each) => a.aboutStems.includes(each)),
    reports,
    sameStem ? reports : 0,
  ]
  return values.map(Number)
}

/**
 * The log-odds that two events of one story are the same happening, by logistic regression learned from reports in
 * which people marked what is the same (`event-weights.json` says from which).
 */
export function eventLikeness(a: EventDigest, b: EventDigest, alike: number): number {
  return eventFeatures(a, b, alike).reduce((sum, value, f) => sum + value * weights.weights[f], weights.bias)
}

function areOthers(a: WordSet, b: WordSet, { shared }: Weighed): boolean {
  return a.length > 0 && b.length > 0 && shared === 0
}

/** Two named places are two, unless one is the state that the other lies in. */
export function placesDiffer(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b && !a.startsWith(`${b}/`) && !b.startsWith(`${a}/`)
}

function weighed(a: WordSet, b: WordSet): Weighed {
  if (a.length === 0 || b.length === 0) return NOTHING
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      shared += rarityOfHash(a[i])
      i++
      j++
    } else if (a[i] < b[j]) i++
    else j++
  }
  const [ofA, ofB] = [weightOf(a), weightOf(b)]
  return {
    shared,
    ofShorter: shared / Math.max(1, Math.min(ofA, ofB)),
    ofBoth: shared / Math.max(1, ofA + ofB - shared),
  }
}

function weightOf(words: WordSet): number {
  let sum = 0
  for (const word of words) sum += rarityOfHash(word)
  return sum
}
