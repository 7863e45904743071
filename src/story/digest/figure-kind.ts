import { measureOf } from '../../lexicon/figure-measures.ts'
import type { FigureRecord } from '../../record/record.ts'
import { isNegated } from './content-words.ts'

/** What a figure counts or measures, in the form in which reports' figures are compared. */
export interface FigureKind {
  /** The measure of the closed list; for one that is in none of its classes, the noun; null if the words do not say. */
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

/** Measures that a sentence may give of bare numbers and of people: "22 people are still missing", "a magnitude of 6.4". */
const SAID_BESIDE: ReadonlySet<string> = new Set(['killed', 'injured', 'missing', 'arrested', 'infected', 'magnitude'])
/** Measures of money that a sentence may give of a sum: "damage was put at $1 million". */
const OF_MONEY: ReadonlySet<string> = new Set(['losses', 'debt', 'revenue', 'aid', 'value'])
/** A sum for which something is bought or sold. */
const DEAL = /\b(?:offer(?:s|ed)?|bids?|buy|buys|bought|acquires?|acquired|takeover|sells?|sold)\b/i
const MAY_BE_PRICE: ReadonlySet<string | null> = new Set([null, 'aid', 'price'])
const CURRENCY = /^[A-Z]{3}$/

/**
 * A number of people or of nothing in particular counts what the one word of its clause says that names a toll ("rose to
 * 19" of the dead), a sum of money what it is given for.
 * @param text the report's
 * @param clause the figure's own
 */
export function figureKind(
  figure: Pick<FigureRecord, 'start' | 'end' | 'measures' | 'unit'>,
  text: string,
  clause: string,
): FigureKind {
  const { start, end, unit } = figure
  if (DEEP.test(text.slice(end, end + 12)) || DEPTH_OF.test(text.slice(Math.max(0, start - 24), start))) {
    return { kind: 'depth', who: null }
  }
  const measured = measuredKind(figure)
  const isMoney = unit !== null && CURRENCY.test(unit)
  const isPrice = measured.kind === 'value' || (MAY_BE_PRICE.has(measured.kind) && DEAL.test(clause))
  if (isMoney && isPrice) return { kind: 'price', who: null }
  if (isMoney && measured.kind === null) return { kind: soleMeasure(clause, OF_MONEY), who: null }
  const isOfPeople =
    unit === 'people' && measured.who === null && (measured.kind === 'people' || SAID_BESIDE.has(measured.kind ?? ''))
  if (!isOfPeople && (unit !== null || measured.kind === 'other')) return measured
  // "five were killed and 24 injured": each counts what its own clause says.
  const beside = isNegated(clause) ? null : soleMeasure(clause, SAID_BESIDE)
  if (beside !== null) return { kind: beside, who: null }
  const isSaid = measured.kind !== null && soleMeasure(clause, new Set([measured.kind])) !== null
  return isOfPeople || isSaid ? measured : { kind: null, who: null }
}

/** The one measure of some that words of a clause name; null if they name none or two. */
function soleMeasure(clause: string, measures: ReadonlySet<string>): string | null {
  const named = new Set(
    clause
      .split(/[^\p{L}-]+/u)
      .map(measureOf)
      .filter((measure) => measures.has(measure)),
  )
  const [first = null] = named
  return named.size === 1 ? first : null
}

/** "people known": people, of whom the words say nothing that is measured. */
function otherKind(nouns: readonly string[]): string {
  return ANYBODY.has(nouns[0]) ? 'people' : nouns[nouns.length - 1]
}

function measuredKind({ measures }: Pick<FigureRecord, 'measures'>): FigureKind {
  if (measures === null) return { kind: null, who: null }
  const nouns = measures.toLowerCase().replace(NOUN_ENDS, '').split(' ')
  const own = measureOf(nouns.join(' '))
  // "people who attended" are told by what they do, a "share of the vote" by what it is of, "counts of murder" are counts.
  const measure = VAGUE.has(own) ? measureOf(measures) : own
  const kind = measure === 'other' ? otherKind(nouns) : measure
  const isOutcome = nouns.length > 1 && measureOf(nouns[nouns.length - 1]) === measure
  const noun = nouns[nouns.length - (isOutcome ? 2 : 1)]
  const isNothingMore = ANYBODY.has(noun) || (ONE_OF_A_HAPPENING.has(measure) && measureOf(noun) === measure)
  return { kind, who: isNothingMore || noun === kind || ANYBODY.has(nouns[0]) ? null : noun }
}
