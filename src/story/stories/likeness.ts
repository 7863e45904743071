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
  /** The day on which the text was published, as a number of days; null where none is known. */
  readonly day: number | null
}

export function measured(vector: StoryVector, day: number | null = null): MeasuredVector {
  const lengthOf = (trait: number): number => {
    let sum = 0
    for (let i = 0; i < vector.terms.length; i++) {
      if (trait === 0 || (vector.traits[i] & trait) !== 0) sum += vector.weights[i] * vector.weights[i]
    }
    return Math.sqrt(sum)
  }
  return { ...vector, length: lengthOf(0), nameLength: lengthOf(NAME), numberLength: lengthOf(NUMBER), day }
}

/**
 * How alike two texts are: the cosine of all terms, of names and of numbers, and how many terms both have in their
 * beginnings, in fives.
 */
export function storyFeatures(a: MeasuredVector, b: MeasuredVector): number[] {
  let [all, names, numbers, lead] = [0, 0, 0, 0]
  for (let i = 0, j = 0; i < a.terms.length && j < b.terms.length; ) {
    if (a.terms[i] < b.terms[j]) i++
    else if (a.terms[i] > b.terms[j]) j++
    else {
      const product = a.weights[i] * b.weights[j]
      const both = a.traits[i] & b.traits[j]
      all += product
      if ((both & NAME) !== 0) names += product
      if ((both & NUMBER) !== 0) numbers += product
      if ((both & LEAD) !== 0) lead++
      i++
      j++
    }
  }
  const share = (product: number, x: number, y: number): number => (product === 0 ? 0 : product / (x * y))
  // A flash of one sentence shares less with a page on the same than two pages do.
  const length = Math.sqrt(Math.min(a.terms.length, b.terms.length)) / 10
  const cosine = share(all, a.length, b.length)
  return [
    cosine,
    Math.sqrt(cosine),
    Math.sqrt(share(names, a.nameLength, b.nameLength)),
    share(numbers, a.numberLength, b.numberLength),
    lead / 5,
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
 */
export function storyLikeness(a: MeasuredVector, b: MeasuredVector): number {
  return storyFeatures(a, b).reduce(
    (sum, value, f) => sum + value * weights.weights[f],
    weights.bias + oddsOfDays(a.day, b.day),
  )
}
