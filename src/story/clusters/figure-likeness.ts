import { measureOf } from '../../lexicon/figure-measures.ts'
import { mayBeEqual, rangeOf } from '../agreement/quantity.ts'
import { daysBetween, daysOf } from '../agreement/when.ts'
import type { FigureDigest, WordSet } from '../digest/digest.ts'
import { ONE_OF_A_HAPPENING } from '../digest/figure-kind.ts'
import { sharedWords } from '../similar.ts'
import { isToll } from './occasions.ts'
import type { Telling } from './telling.ts'

/** How much the sentences around two figures must share, beside what is counted, to speak of the same thing. */
export const SAME_SUBJECT = 0.4
/** So many of their words at least: one word in common says little. */
const MIN_SHARED = 2
/** Two different counts further apart than this are of two happenings, whatever their words. */
const MAX_DAYS = 45
/** Bounds further apart than this ("hundreds", "tens of thousands") are two numbers, though one may be both. */
const NEAR = 2
/** Two numbers further apart than this are no two counts of one thing: one arrest, and 46. */
const FAR = 25
/** Digits by which a number is one that a story tells once; by which it hardly is another. */
const OWN_DIGITS = 3
const RARE_DIGITS = 2
/** Measures of which many things of a story have one. */
const FROM_TO: ReadonlySet<string> = new Set(['distance', 'depth', 'size', 'speed'])
/** A toll of one or two is many a happening's. */
const MIN_TOLL = 3

/**
 * True if two figures of one measure, or of one number, tell one quantity.
 * @param isOneHappening true if their sentences are known to tell of one happening
 */
export function countTheSame(a: FigureDigest, b: FigureDigest, isOneHappening: boolean, telling: Telling): boolean {
  const [unitA, unitB] = [unitOf(a), unitOf(b)]
  if (areElsewhere(a, b) || (unitA !== unitB && a.unit !== null && b.unit !== null)) return false
  // A number of nothing (a telephone's, a page's) tells no quantity.
  if ([a, b].every(({ kind, unit }) => kind === null && unit === null)) return false
  const shared = sharedWords(a.about, b.about)
  const isEqual = isEqualCount(a, b)
  const isAbout = shared >= MIN_SHARED && shared >= SAME_SUBJECT * Math.min(a.about.length, b.about.length)
  if (isEqual) return isEqualQuantity(a, b, isAbout || isOneHappening, shared)
  return (isAbout || isOneHappening) && isOtherTelling(a, b, telling)
}

/** True for an exact number that hardly any two things of a story have: 1,098, not 1,000. */
export function isDistinctive({ low, high, unit }: Pick<FigureDigest, 'low' | 'high' | 'unit'>): boolean {
  return low !== null && low === high && (digits(low) >= OWN_DIGITS || (unit !== null && isMoney(unit)))
}

/** A toll is of people, whatever noun it stands with: "46 were arrested", "46 arrests"; a noun that is counted is no unit. */
export function unitOf(figure: Pick<FigureDigest, 'unit' | 'kind' | 'who'>): string | null {
  const { unit, kind, who } = figure
  if (isToll(figure) || (unit !== null && measureOf(unit) === kind)) return 'people'
  return unit === who ? null : unit
}

export function isEqualCount(a: FigureDigest, b: FigureDigest): boolean {
  if (!mayBeEqual(rangeOf(a), rangeOf(b))) return false
  return areWithin(NEAR, a, b)
}

/** True if the one's bound is at most so many times the other's. */
function areWithin(times: number, a: FigureDigest, b: FigureDigest): boolean {
  const [low, other] = [a.low ?? a.high ?? 0, b.low ?? b.high ?? 0]
  return Math.max(low, other) <= times * Math.min(low, other)
}

/** The day as of which a figure is given, as a TIMEX value; the day of publication if its words do not say. */
export function asOf(figure: FigureDigest, telling: Telling): string | null {
  return figure.asOf ?? telling.published(figure.document)
}

/** One number of one thing: the rarer the number, the less the words need say. */
function isEqualQuantity(a: FigureDigest, b: FigureDigest, isAbout: boolean, shared: number): boolean {
  const isExact = a.low !== null && a.low === b.low
  const known = isExact ? digits(a.low ?? 0) : 0
  if (known >= OWN_DIGITS && (a.kind === b.kind || shared > 0)) return true
  if (a.kind !== b.kind) return isAbout && (a.kind === null || b.kind === null)
  if (known >= RARE_DIGITS && (isToll(a) || shared >= MIN_SHARED) && !FROM_TO.has(a.kind ?? '')) return true
  if (!areAlike(a, b)) return false
  return isAbout || (isExact && isToll(a) && (a.low ?? 0) >= MIN_TOLL && !a.isElsewhere && !b.isElsewhere)
}

/** Two numbers of one quantity: of what a happening has one number, in words that do not tell two things apart. */
function isOtherTelling(a: FigureDigest, b: FigureDigest, telling: Telling): boolean {
  if (a.kind === null || a.kind !== b.kind || unitOf(a) !== unitOf(b)) return false
  if (!ONE_OF_A_HAPPENING.has(a.kind) || a.who !== b.who || isShare(a.unit)) return false
  if (!areWithin(FAR, a, b) || a.isElsewhere !== b.isElsewhere || haveOtherNames(a.names, b.names)) return false
  const haveOther = a.happenings.length > 0 && b.happenings.length > 0 && !isShared(a, b, 'happenings')
  if (haveOther && !isShared(a, b, 'places') && !isShared(a, b, 'things')) return false
  // Two numbers in one sentence count two things, unless it has two tellers for them.
  const areTwoClaimants = a.teller !== null && b.teller !== null && a.teller !== b.teller
  if (a.document === b.document && a.sentence === b.sentence && !areTwoClaimants) return false
  const [daysA, daysB] = [daysOf(asOf(a, telling)), daysOf(asOf(b, telling))]
  return daysA === null || daysB === null || daysBetween(daysA, daysB) <= MAX_DAYS
}

/** True unless both say whom or what they count, and these are two: miners and sailors, men and women. */
function areAlike({ kind, who: a }: FigureDigest, { who: b }: FigureDigest): boolean {
  if (a === null || b === null || a === b) return true
  const measure = measureOf(a)
  return measure !== 'other' && measure !== kind && measure === measureOf(b)
}

function areElsewhere(a: FigureDigest, b: FigureDigest): boolean {
  return a.places.length > 0 && b.places.length > 0 && !isShared(a, b, 'places') && !isShared(a, b, 'things')
}

function isShared(a: FigureDigest, b: FigureDigest, of: 'places' | 'things' | 'happenings'): boolean {
  return a[of].some((key) => b[of].includes(key))
}

/** True if each names what the other does not: Norvik Steel and Halmo Bank. */
function haveOtherNames(a: readonly WordSet[], b: readonly WordSet[]): boolean {
  const isIn = (name: WordSet, names: readonly WordSet[]): boolean =>
    names.some((other) => sharedWords(name, other) > 0)
  return a.some((name) => !isIn(name, b)) && b.some((name) => !isIn(name, a))
}

/** Shares differ from poll to poll, and from group to group: two numbers are two answers. */
function isShare(unit: string | null): boolean {
  return unit === 'percent' || unit === 'share' || unit === 'points'
}

/** A currency by its code, which may be followed by what it is for: "USD per share". */
function isMoney(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit)
}

/** How many digits a number has without the zeros at its ends: 3 of 1,090 and of 10.9. */
function digits(value: number): number {
  return String(value)
    .replace(/e.*|\./g, '')
    .replace(/^0+|0+$/g, '').length
}
