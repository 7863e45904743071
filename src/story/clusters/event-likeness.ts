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
  'same act in other words',
  'same act in other words, same type',
  'reports alike, same act in other words',
  'other act',
] as const

/** An event whose words are weighed, once and not for each comparison. */
export interface WeighedEvent {
  readonly event: EventDigest
  readonly about: WeighedWords
  readonly doers: WeighedWords
  readonly recipients: WeighedWords
}

/** Words, and the sum of their rarities. */
interface WeighedWords {
  readonly words: WordSet
  readonly weight: number
}

export function weighedEvent(event: EventDigest): WeighedEvent {
  const weigh = (words: WordSet): WeighedWords => ({ words, weight: weightOf(words) })
  return {
    event,
    about: weigh(event.about),
    doers: weigh(event.doerWords),
    recipients: weigh(event.recipientWords),
  }
}

/** What of two texts' words is the same, by their rarity. */
interface SharedWeight {
  readonly shared: number
  readonly ofShorter: number
  readonly ofBoth: number
}

const NOTHING: SharedWeight = { shared: 0, ofShorter: 0, ofBoth: 0 }

/** So many UTF-16 units of a report are its lead. */
const LEAD = 250

/** How alike reports are counts within these bounds, in log-odds that they tell one story. */
const LEAST_ALIKE = -4
const MOST_ALIKE = 6

/**
 * The values of `EVENT_FEATURES` for two events.
 * @param alike the log-odds that their reports tell one story
 */
export function eventFeatures(own: WeighedEvent, other: WeighedEvent, alike: number): number[] {
  const [a, b] = [own.event, other.event]
  const reports = Math.min(MOST_ALIKE, Math.max(LEAST_ALIKE, alike)) / 4
  const sameStem = shareStem(a.stems, b.stems)
  const sameAct = shareStem(a.acts, b.acts)
  const inOtherWords = sameAct && !sameStem
  const sameType = a.code === b.code
  const words = sharedWeight(own.about, other.about)
  const doers = sharedWeight(own.doers, other.doers)
  const recipients = sharedWeight(own.recipients, other.recipients)
  const crossed = Math.max(
    sharedWeight(own.doers, other.recipients).ofShorter,
    sharedWeight(own.recipients, other.doers).ofShorter,
  )
  return [
    oneIf(sameStem),
    oneIf(sameType),
    oneIf(sameStem && sameType),
    sameStem ? rarityOfHash(a.word) / 5 : 0,
    oneIf(a.mode !== null && a.mode === b.mode),
    oneIf(a.mode !== null && b.mode !== null && a.mode !== b.mode),
    oneIf(a.status === b.status),
    words.ofShorter,
    words.ofBoth,
    doers.ofShorter,
    oneIf(areOthers(a.doerWords, b.doerWords, doers)),
    recipients.ofShorter,
    oneIf(areOthers(a.recipientWords, b.recipientWords, recipients)),
    crossed,
    oneIf(a.doerWords.length === 0 || b.doerWords.length === 0),
    oneIf(a.place !== null && a.place === b.place),
    oneIf(placesDiffer(a.place, b.place)),
    oneIf(a.date !== null && a.date === b.date),
    oneIf(a.date !== null && b.date !== null && a.date.slice(0, 10) !== b.date.slice(0, 10)),
    oneIf(a.sentence < LEAD && b.sentence < LEAD),
    oneIf(a.document === b.document),
    oneIf(shareStem(a.stems, b.aboutStems) || shareStem(b.stems, a.aboutStems)),
    reports,
    sameStem ? reports : 0,
    oneIf(inOtherWords),
    oneIf(inOtherWords && sameType),
    inOtherWords ? reports : 0,
    oneIf(!sameStem && !sameAct && a.acts.length > 0 && b.acts.length > 0),
  ]
}

/**
 * The log-odds that two events of one story are the same happening, by logistic regression learned from reports in
 * which people marked what is the same (`event-weights.json` says from which).
 */
export function eventLikeness(a: WeighedEvent, b: WeighedEvent, alike: number): number {
  const features = eventFeatures(a, b, alike)
  let odds = weights.bias
  for (let f = 0; f < features.length; f++) odds += features[f] * weights.weights[f]
  return odds
}

function oneIf(holds: boolean): number {
  return holds ? 1 : 0
}

function shareStem(few: WordSet, others: WordSet): boolean {
  for (const stem of few) if (others.includes(stem)) return true
  return false
}

function areOthers(a: WordSet, b: WordSet, { shared }: SharedWeight): boolean {
  return a.length > 0 && b.length > 0 && shared === 0
}

/** Two named places are two, unless one is the state that the other lies in. */
export function placesDiffer(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b && !a.startsWith(`${b}/`) && !b.startsWith(`${a}/`)
}

function sharedWeight({ words: a, weight: ofA }: WeighedWords, { words: b, weight: ofB }: WeighedWords): SharedWeight {
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
