import { LEAD, NAME, NUMBER, type StoryVector } from './story-vector.ts'
import weights from './story-weights.json' with { type: 'json' }

/** What is compared of two texts, in the order of `STORY_FEATURES`. */
export const STORY_FEATURES = [
  'all',
  'all, root',
  'names, root',
  'numbers',
  'lead',
  'all, root, by length',
  'length',
] as const

/** A vector with its lengths, so that they are summed once and not for each comparison. */
export interface MeasuredVector extends StoryVector {
  readonly length: number
  readonly nameLength: number
  readonly numberLength: number
  /** The day on which the text was published, as a number of days; null if none is known. */
  readonly day: number | null
}

export function measured(vector: StoryVector, day: number | null = null): MeasuredVector {
  const { terms, weights, traits } = vector
  let [all, names, numbers] = [0, 0, 0]
  for (let i = 0; i < terms.length; i++) {
    const square = weights[i] * weights[i]
    all += square
    if ((traits[i] & NAME) !== 0) names += square
    if ((traits[i] & NUMBER) !== 0) numbers += square
  }
  const [length, nameLength, numberLength] = [Math.sqrt(all), Math.sqrt(names), Math.sqrt(numbers)]
  return { terms, weights, traits, length, nameLength, numberLength, day }
}

/** What two texts have in common: sums of products of weights, and how many terms both have in their beginnings. */
export interface Shared {
  all: number
  names: number
  numbers: number
  lead: number
}

function sharedTerms(a: MeasuredVector, b: MeasuredVector): Shared {
  const shared: Shared = { all: 0, names: 0, numbers: 0, lead: 0 }
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    if (a.terms[i] < b.terms[j]) i++
    else if (a.terms[i] > b.terms[j]) j++
    else {
      addShared(shared, a.weights[i] * b.weights[j], a.traits[i] & b.traits[j])
      i++
      j++
    }
  }
  return shared
}

/** Counts a term that both texts have. */
export function addShared(shared: Shared, product: number, traits: number): void {
  shared.all += product
  if ((traits & NAME) !== 0) shared.names += product
  if ((traits & NUMBER) !== 0) shared.numbers += product
  if ((traits & LEAD) !== 0) shared.lead++
}

/**
 * How alike two texts are: the cosine of all terms, of names and of numbers, and how many terms both have in their
 * beginnings, in fives.
 */
export function storyFeatures(a: MeasuredVector, b: MeasuredVector, shared = sharedTerms(a, b)): number[] {
  const share = (product: number, x: number, y: number): number => (product === 0 ? 0 : product / (x * y))
  // A flash of one sentence shares less with a page on the same than two pages do.
  const length = Math.sqrt(Math.min(a.terms.length, b.terms.length)) / 10
  const cosine = share(shared.all, a.length, b.length)
  return [
    cosine,
    Math.sqrt(cosine),
    Math.sqrt(share(shared.names, a.nameLength, b.nameLength)),
    share(shared.numbers, a.numberLength, b.numberLength),
    shared.lead / 5,
    Math.sqrt(cosine) * length,
    length,
  ]
}

/** Texts published within so many days are likelier to tell one story, by these log-odds; those far apart less likely. */
const NEAR = { days: 10, odds: 1.5 }
const FAR = { days: 120, odds: -1.5 }

function oddsOfDays(a: number | null, b: number | null): number {
  if (a === null || b === null) return 0
  const apart = Math.abs(a - b)
  return apart <= NEAR.days ? NEAR.odds : apart > FAR.days ? FAR.odds : 0
}

/**
 * The log-odds that two texts tell one story, by logistic regression learned from reports whose stories people parted
 * (`story-weights.json` says from which): 0 is as likely as not.
 * @param shared what they have in common, if that is known
 */
export function storyLikeness(a: MeasuredVector, b: MeasuredVector, shared?: Shared): number {
  const features = storyFeatures(a, b, shared)
  let odds = weights.bias + oddsOfDays(a.day, b.day)
  for (let f = 0; f < features.length; f++) odds += features[f] * weights.weights[f]
  return odds
}
