import { measureOf } from '../../lexicon/figure-measures.ts'
import type { FigureRecord } from '../../record/record.ts'

/** What a figure counts or measures, in the form in which reports' figures are compared. */
export interface FigureKind {
  /** The measure of the closed list; for one that is in none of its classes, the noun; null where the words do not say. */
  readonly kind: string | null
  /** Whom or what of it ("miners", of those killed); null for people without more. */
  readonly who: string | null
}

/** What a happening has one number of, so that another number of it is another telling: an update, or a contradiction. */
export const ONE_OF_A_HAPPENING: ReadonlySet<string> = new Set(
  `killed injured affected missing abducted arrested released rescued displaced infected protesters attendance jobs losses
  destroyed magnitude depth price value aid`.split(/\s+/),
)
/** Words for people of whom no more is said. */
const ANYBODY: ReadonlySet<string> = new Set(
  'people persons individuals passengers victims others deaths fatalities casualties'.split(' '),
)
/** Measures of which the words after the noun say more. */
const VAGUE: ReadonlySet<string> = new Set(['other', 'people', 'share'])
/** How far down a quake was is a distance to whoever measures it. */
const DEEP = /^\s+deep\b/i
const DEPTH_OF = /\bdepths? (?:of|at)(?: \w+)?\s*$/i
/** Words that come between a noun and what is told of it: "firefighters who arrived", "cases of cholera". */
const NOUN_ENDS = /\s+(?:who|that|which|of|in|at|on|for|to|from|with)\s.*$/

/**
 * A number without a noun ("rose to 19") counts what a word of its clause says, else nothing.
 * @param text the report's
 * @param clause the figure's own
 */
export function figureKind(
  { start, end, measures, unit }: Pick<FigureRecord, 'start' | 'end' | 'measures' | 'unit'>,
  text: string,
  clause: string,
): FigureKind {
  if (measures === null) return { kind: null, who: null }
  if (DEEP.test(text.slice(end, end + 12)) || DEPTH_OF.test(text.slice(Math.max(0, start - 24), start))) {
    return { kind: 'depth', who: null }
  }
  const nouns = measures.toLowerCase().replace(NOUN_ENDS, '').split(' ')
  const own = measureOf(nouns.join(' '))
  // "people who attended" are told by what they do, a "share of the vote" by what it is of, "counts of murder" are counts.
  const measure = VAGUE.has(own) ? measureOf(measures) : own
  const isBareNumber = unit === null && measure !== 'other'
  if (isBareNumber && !clause.split(/[^\p{L}-]+/u).some((word) => measureOf(word) === measure))
    return { kind: null, who: null }
  const kind = measure === 'other' ? nouns[nouns.length - 1] : measure
  const isOutcome = nouns.length > 1 && measureOf(nouns[nouns.length - 1]) === measure
  const noun = nouns[nouns.length - (isOutcome ? 2 : 1)]
  const isNothingMore = ANYBODY.has(noun) || (ONE_OF_A_HAPPENING.has(measure) && measureOf(noun) === measure)
  return { kind, who: isNothingMore || noun === kind ? null : noun }
}
