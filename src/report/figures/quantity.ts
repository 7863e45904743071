import { type Atoms, DIGITS, formAt, GLUED, markAt, NEW_LINE, SPACED, WORD } from '../../language/numbers/atoms.ts'
import { readNumeral } from '../../language/numbers/numeral.ts'
import { durationUnits, groupLeads, spacedMultipliers } from '../../lexicon/figure-phrases.ts'
import {
  CURRENCY_CODES,
  CURRENCY_PREFIXES,
  CURRENCY_SIGNS,
  type FigureWord,
  HEDGES_BY_FIRST,
  type Hedge,
} from '../../lexicon/figures.ts'
import { FRACTIONS, GROUPS, MULTIPLIERS, PLURAL_MULTIPLIERS, SHORT_MULTIPLIERS } from '../../lexicon/numbers.ts'

type FigureAtoms = Atoms<FigureWord>

/** A number with its hedges and its sign of currency or per cent, before it is known what it counts. */
export interface Quantity {
  /** First atom, hedges included, and the atom after the last. */
  readonly start: number
  readonly end: number
  /** First atom of the number itself. */
  readonly number: number
  readonly low: number | null
  readonly high: number | null
  readonly approximate: boolean
  readonly kind: 'count' | 'money' | 'percent' | 'fraction'
  /** Currency code; null if none is written before the number. */
  readonly currency: string | null
  /** "thousands of", "a pair of": what is counted follows after "of". */
  readonly of: boolean
  /** Written "one", "a", "an": a number only if it counts something. */
  readonly lone: boolean
  readonly digits: boolean
  readonly hedge: Hedge | null
}

interface Amount {
  readonly low: number
  readonly high: number | null
  readonly approximate: boolean
  readonly end: number
  readonly of: boolean
  readonly digits: boolean
  readonly kind: Quantity['kind']
  readonly lone: boolean
}

const wordAt = (a: FigureAtoms, i: number): string => (i >= 0 && i < a.count ? (a.entry[i]?.word ?? '') : '')

const isSpaced = (a: FigureAtoms, i: number): boolean => i < a.count && (a.gap[i] === SPACED || a.gap[i] === NEW_LINE)

/** Hedges that begin at an atom: the atom after them and what they do; several may follow each other. */
function hedgesAt(a: FigureAtoms, i: number): { readonly end: number; readonly hedge: Hedge | null } {
  let end = i
  let hedge: Hedge | null = null
  for (;;) {
    const list = HEDGES_BY_FIRST.get(wordAt(a, end))
    const found = list?.find(({ words }) =>
      words.every((word, k) => wordAt(a, end + k) === word && (k === 0 || isSpaced(a, end + k))),
    )
    if (found === undefined || (end > i && !isSpaced(a, end))) break
    end += found.words.length
    if (found.hedge !== 'none') hedge = found.hedge
  }
  return { end, hedge }
}

/** "dozens of", "tens of thousands of", "hundreds": numbers that give their size alone. */
function pluralAt(a: FigureAtoms, i: number): Amount | null {
  const first = PLURAL_MULTIPLIERS.get(wordAt(a, i))
  if (first === undefined) return null
  let end = i + 1
  let size = first
  const second = wordAt(a, end) === 'of' ? PLURAL_MULTIPLIERS.get(wordAt(a, end + 1)) : undefined
  if (second !== undefined) {
    size *= second
    end += 2
  } else if (first === 10) return null
  const of = wordAt(a, end) === 'of'
  // The least that a plural can mean: two of them; ten of the smaller where two are named.
  const low = second === undefined ? size * 2 : size * (first === 10 ? 2 : first === 100 ? 2 : 1)
  return { low, high: null, approximate: true, end, of, digits: false, kind: 'count', lone: false }
}

/** "a dozen", "two dozen", "a pair of", "half a dozen". */
function groupAt(a: FigureAtoms, i: number): Amount | null {
  let at = i
  let times = 1
  if (wordAt(a, at) === 'half' && groupLeads.has(wordAt(a, at + 1))) {
    times = 0.5
    at += 2
  } else if (wordAt(a, at) === 'a' || wordAt(a, at) === 'an') at++
  else {
    const numeral = readNumeral(a, at)
    if (numeral === null || numeral.value > 20) return null
    times = numeral.value
    at = numeral.end
  }
  const word = wordAt(a, at)
  const size = GROUPS.get(word === 'pairs' ? 'pair' : word)
  if (size === undefined || size === null || !isSpaced(a, at)) return null
  const of = wordAt(a, at + 1) === 'of'
  if (!of && word !== 'dozen' && word !== 'couple') return null
  if (word === 'score' && !of) return null
  return {
    low: size * times,
    high: size * times,
    approximate: word === 'couple',
    end: at + 1,
    of,
    digits: false,
    kind: 'count',
    lone: false,
  }
}

const FRACTION_PLURALS: Readonly<Record<string, number>> = {
  halves: 1 / 2,
  thirds: 1 / 3,
  quarters: 1 / 4,
  fifths: 1 / 5,
  tenths: 1 / 10,
}

/** The rest of "one in five", "eight of 10", "two out of three", after the first number. */
function ratioAt(a: FigureAtoms, first: number, at: number): { readonly value: number; readonly end: number } | null {
  const out = wordAt(a, at) === 'out' ? at + 1 : at
  const link = wordAt(a, out)
  if (link !== 'of' && (link !== 'in' || out > at)) return null
  const second = readNumeral(a, out + 1)
  if (second === null || second.value <= first || !(second.plain || !second.digits)) return null
  if (isDuration(formAt(a, second.end))) return null
  const round = link === 'in' ? RATIO_IN.has(second.value) : out > at || second.value === 10 || second.value === 100
  return round ? { value: first / second.value, end: second.end } : null
}

/** "hours", "day" */
function isDuration(form: string): boolean {
  const unit = form.toLowerCase().replace(/s$/, '')
  return unit !== 'quarter' && durationUnits.has(unit)
}

/** Numbers that news takes shares in. */
const RATIO_IN: ReadonlySet<number> = new Set([3, 4, 5, 6, 7, 8, 10, 12, 20, 50, 100, 1000])

/** "a third", "two-thirds", "three quarters", "half of". */
function fractionAt(a: FigureAtoms, i: number): Amount | null {
  const word = wordAt(a, i)
  const fraction = (value: number, end: number): Amount => ({
    low: Math.round(value * 1e6) / 1e6,
    high: Math.round(value * 1e6) / 1e6,
    approximate: false,
    end,
    of: false,
    digits: false,
    kind: 'fraction',
    lone: false,
  })
  if (word === 'half') {
    const next = wordAt(a, i + 1)
    return next === 'of' || next === 'the' ? fraction(0.5, i + 1) : null
  }
  if (word === 'a' || (word === 'one' && ratioAt(a, 1, i + 1) === null)) {
    const at = markAt(a, i + 1) === '-' ? i + 2 : i + 1
    const part = FRACTIONS.get(wordAt(a, at))
    if (part === undefined) return null
    const follows =
      wordAt(a, at + 1) === 'of' || (wordAt(a, at) !== 'quarter' && wordAt(a, at) !== 'half' && isEnd(a, at + 1))
    return follows ? fraction(part, at + 1) : null
  }
  const numeral = readNumeral(a, i)
  if (numeral === null) return null
  const ratio = ratioAt(a, numeral.value, numeral.end)
  if (ratio !== null) return fraction(ratio.value, ratio.end)
  if (numeral.value > 9) return null
  const at = markAt(a, numeral.end) === '-' ? numeral.end + 1 : numeral.end
  const part = FRACTION_PLURALS[wordAt(a, at)]
  return part === undefined ? null : fraction(part * numeral.value, at + 1)
}

const isEnd = (a: FigureAtoms, i: number): boolean => i >= a.count || a.kind[i] !== WORD

/** A plain number with letters glued on ("1.1bn") and what may follow it ("-plus", "or so"). */
function plainAt(a: FigureAtoms, i: number): Amount | null {
  const numeral = readNumeral(a, i)
  if (numeral === null) return null
  let { value, end } = numeral
  if (numeral.digits && end < a.count && a.gap[end] === GLUED && a.kind[end] === WORD) {
    const short = SHORT_MULTIPLIERS.get(formAt(a, end).toLowerCase())
    if (short === undefined) return null
    value *= short
    end++
  } else if (numeral.digits && isSpaced(a, end) && spacedMultipliers.has(formAt(a, end))) {
    value *= SHORT_MULTIPLIERS.get(formAt(a, end)) ?? 1
    end++
  }
  const word = wordAt(a, i)
  return {
    low: value,
    high: value,
    approximate: false,
    end,
    of: false,
    digits: numeral.digits,
    kind: 'count',
    lone: end === i + 1 && word === 'one',
  }
}

const amountAt = (a: FigureAtoms, i: number): Amount | null =>
  fractionAt(a, i) ?? groupAt(a, i) ?? pluralAt(a, i) ?? plainAt(a, i)

/** A sign of currency before a number: its code and the atom after it. */
function currencyAt(a: FigureAtoms, i: number): { readonly code: string; readonly end: number } | null {
  const sign = CURRENCY_SIGNS.get(markAt(a, i))
  if (sign !== undefined) return { code: sign, end: i + 1 }
  const prefix = CURRENCY_PREFIXES.get(wordAt(a, i))
  if (prefix !== undefined && markAt(a, i + 1) === '$' && a.gap[i + 1] === GLUED) return { code: prefix, end: i + 2 }
  if (a.kind[i] === WORD && CURRENCY_CODES.has(wordAt(a, i))) {
    const dot = wordAt(a, i) === 'rs' && markAt(a, i + 1) === '.' ? i + 2 : i + 1
    if (a.kind[dot] === DIGITS && formAt(a, i) !== formAt(a, i).toLowerCase()) {
      return { code: wordAt(a, i) === 'rs' ? 'INR' : formAt(a, i).toUpperCase(), end: dot }
    }
  }
  return null
}

/** Per cent at an atom: the atom after it, or -1. */
function afterPercent(a: FigureAtoms, i: number): number {
  if (markAt(a, i) === '%') return i + 1
  const at = markAt(a, i) === '-' ? i + 1 : i
  const word = wordAt(a, at)
  if (word === 'percent' || word === 'pct') return at + 1
  if (word === 'per' && wordAt(a, at + 1) === 'cent') return at + 2
  if (word === 'percentage' && (wordAt(a, at + 1) === 'points' || wordAt(a, at + 1) === 'point')) return at + 2
  return -1
}

const MULTIPLES = [1e12, 1e9, 1e6, 1e3]

/** "2 to 3 million": the multiplier is said once and holds for both. */
function shared(low: number, high: number): number {
  if (low >= 1000 || high < 1000) return low
  const multiple = MULTIPLES.find((m) => high >= m && low < high / m + 1)
  return multiple !== undefined && low < 1000 && high / multiple > low / 1 ? low * multiple : low
}

/** The second number of a range and how it is joined; null if there is none. */
function rangeAfter(
  a: FigureAtoms,
  first: Amount,
  between: boolean,
): { readonly amount: Amount; readonly currency: string | null } | null {
  let at = first.end
  const mark = markAt(a, at)
  const dash =
    (mark === '-' || mark === '\u2013' || mark === '\u2014') && a.gap[at] === GLUED && a.gap[at + 1] === GLUED
  const word = wordAt(a, at)
  if (dash || (between ? word === 'and' || word === 'to' : word === 'to' || word === 'or')) at++
  else return null
  if (at >= a.count) return null
  const sign = currencyAt(a, at)
  const second = plainAt(a, sign?.end ?? at) ?? pluralAt(a, sign?.end ?? at)
  if (second === null) return null
  if (dash && !first.digits && second.digits) return null
  return { amount: second, currency: sign?.code ?? null }
}

/**
 * Reads the quantity that begins at atom `i`, hedges first; null if none begins there. Ranges become low and high,
 * hedges open an end: "more than 100" is 100 to null, "up to 100" null to 100, "about 100" approximately 100.
 */
export function quantityAt(a: FigureAtoms, i: number): Quantity | null {
  const hedges = hedgesAt(a, i)
  if (hedges.hedge === 'more' && wordAt(a, i) === 'over' && spansTime(a, i)) return null
  let at = hedges.end
  if (at > i && at < a.count && a.gap[at] > NEW_LINE) return null
  const between = wordAt(a, at) === 'between' || (wordAt(a, at) === 'from' && at === i)
  if (between) at++
  // "20 million" may be hedged with the sign after the hedge, or the article before it: "a $5 million".
  if (currencyAt(a, at) === null && wordAt(a, at) === 'a' && currencyAt(a, at + 1) !== null) at++
  const sign = currencyAt(a, at)
  const number = sign?.end ?? at
  if (sign !== null && !(number < a.count && (a.kind[number] === DIGITS || a.gap[number] === GLUED))) return null
  const first = sign === null ? amountAt(a, number) : plainAt(a, number)
  if (first === null) return null
  const range = rangeFrom(a, first, between)
  if (between && range === null) return null
  const amount = range === null ? first : joined(first, range.amount)
  if (amount === null) return null
  // "only", "another", "a total of" change no number and are no part of the figure.
  const start = hedges.hedge === null && !between ? hedges.end : i
  return quantityOf(a, { start, number: at, sign, first, range, amount, hedge: hedges.hedge })
}

/** A quantity on its way: the number read, and what stands before it. */
interface Read {
  readonly start: number
  readonly number: number
  readonly sign: ReturnType<typeof currencyAt>
  readonly first: Amount
  readonly range: ReturnType<typeof rangeAfter>
  readonly amount: Amount
  readonly hedge: Hedge | null
}

/** The whole quantity, with the percent sign and the hedge that may follow its number. */
function quantityOf(a: FigureAtoms, { start, number, sign, first, range, amount, ...read }: Read): Quantity {
  const percent = afterPercent(a, amount.end)
  const numberEnd = percent >= 0 ? percent : amount.end
  const tail = tailAt(a, numberEnd)
  const hedge = read.hedge ?? tail?.hedge ?? null
  return {
    start,
    end: tail?.end ?? numberEnd,
    number,
    ...(range === null
      ? hedged(amount, hedge)
      : { low: amount.low, high: amount.high, approximate: amount.approximate }),
    kind: percent >= 0 ? 'percent' : sign !== null || range?.currency ? 'money' : first.kind,
    currency: sign?.code ?? range?.currency ?? null,
    of: amount.of,
    lone: first.lone && range === null,
    digits: first.digits,
    hedge,
  }
}

/** The second number of a range; "42 % to 8,017" are two measures and no range. */
function rangeFrom(a: FigureAtoms, first: Amount, between: boolean): ReturnType<typeof rangeAfter> {
  const found = first.kind === 'fraction' ? null : rangeAfter(a, percentFree(a, first), between)
  const mixed = found !== null && markAt(a, first.end) === '%' && afterPercent(a, found.amount.end) < 0
  return mixed ? null : found
}

/** Two amounts as one from low to high; null if they are none. */
function joined(first: Amount, second: Amount): Amount | null {
  const low = shared(first.low, second.low)
  if (second.high !== null && low >= second.high) return null
  const approximate = first.approximate || second.approximate
  return { ...first, low, high: second.high, approximate, end: second.end, of: second.of }
}

type Ends = Pick<Quantity, 'low' | 'high' | 'approximate'>

function hedged({ low, high, approximate }: Amount, hedge: Hedge | null): Ends {
  if (hedge === null) return { low, high, approximate }
  if (hedge === 'more' || hedge === 'least') return { low, high: null, approximate: true }
  if (hedge === 'less' || hedge === 'most') return { low: null, high: low, approximate: true }
  return { low, high, approximate: true }
}

/** An amount whose own per cent sign is skipped, for "5% to 10%". */
function percentFree(a: FigureAtoms, amount: Amount): Amount {
  const after = markAt(a, amount.end) === '%' ? amount.end + 1 : -1
  return after >= 0 && (wordAt(a, after) === 'to' || wordAt(a, after) === 'and') ? { ...amount, end: after } : amount
}

/** "$5 million over six years": "over" after a number says for how long. */
function spansTime(a: FigureAtoms, i: number): boolean {
  const before = wordAt(a, i - 1)
  const counted =
    i > 0 && (a.kind[i - 1] === DIGITS || markAt(a, i - 1) === '%' || MULTIPLIERS.has(before) || before === 'percent')
  return counted && !isEnd(a, i + 1)
}

/** "-plus", "+", "-odd", "or so", "or more", "or fewer" after a number. */
function tailAt(a: FigureAtoms, i: number): { readonly end: number; readonly hedge: Hedge } | null {
  if (markAt(a, i) === '+' && a.gap[i] === GLUED) return { end: i + 1, hedge: 'least' }
  const joined = markAt(a, i) === '-' && a.gap[i] === GLUED && a.gap[i + 1] === GLUED
  const word = wordAt(a, joined ? i + 1 : i)
  if (joined && word === 'plus') return { end: i + 2, hedge: 'least' }
  if (joined && word === 'odd') return { end: i + 2, hedge: 'approx' }
  if (word !== 'or') return null
  const next = wordAt(a, i + 1)
  if (next === 'so') return { end: i + 2, hedge: 'approx' }
  if (next === 'more') return { end: i + 2, hedge: 'least' }
  if (next === 'fewer' || next === 'less') return { end: i + 2, hedge: 'most' }
  return null
}
