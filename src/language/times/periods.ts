import type { TimeWord } from '../../lexicon/times.ts'
import { formAt, GLUED, isCapital, markAt, WORD } from '../numbers/atoms.ts'
import type { Stretch, Unit } from './expression.ts'
import { afterComma, amountAt, breaksBefore, type Found, isHyphen, type Reader, unitAt, wordAt } from './reader.ts'

const BETWEEN = new Set([
  'consecutive',
  'straight',
  'successive',
  'trading',
  'working',
  'business',
  'calendar',
  'full',
  'whole',
  'more',
  'further',
  'long',
  'school',
  'intervening',
])

interface Run {
  readonly end: number
  readonly stretches: readonly Stretch[]
  /** "a week", "an hour": one, said by the article. */
  readonly article: boolean
  readonly hyphened: boolean
  readonly plural: boolean
}

const scaled = (amount: number | null, factor: number): number | null => (amount === null ? null : amount * factor)

/** Units that a number above one takes in the singular too: "two day", as headlines and abbreviations have it. */
const SINGULAR_TOO: ReadonlySet<Unit> = new Set(['MIN', 'H', 'Y', 'D', 'W', 'MONTH'])

/** "three days", "48 hours", "two and a half years", "a week", "four-year", "nine years and ten months". */
function runAt(r: Reader, i: number): Run | null {
  const amount = amountAt(r, i)
  if (amount === null) return null
  const hyphened = isHyphen(r, amount.end)
  let at = hyphened ? amount.end + 1 : amount.end
  if (!hyphened && isGluedWord(r, at)) return null
  if (breaksBefore(r, at)) return null
  while (BETWEEN.has(formAt(r, at)) && !breaksBefore(r, at + 1)) at++
  let high = amount.value
  // "two or three days", "10 to 15 minutes"
  if (/^(or|to)$/.test(formAt(r, at)) || (hyphened && unitAt(r, at) === null)) {
    const second = amountAt(r, hyphened ? at : at + 1)
    if (second === null || second.article || second.value === null || amount.article) return null
    high = second.value
    at = second.end
    if (isHyphen(r, at)) at++
  }
  const unit = unitAt(r, at)
  if (unit === null || isMisread(r, i, at, unit, high, hyphened, amount.article)) return null
  if (isCapital(r, at) && r.gap[at] !== GLUED && isCapital(r, at - 1)) return null
  // "half a century": the amount holds an article, and the unit is one.
  if (amount.value === null && !unit.plural && !hyphened) return null
  const run = { article: amount.article, hyphened, plural: unit.plural }
  const end = at + 1
  // "an hour and a half"
  if (high !== null && [0, 1, 2].map((k) => wordAt(r, end + k)).join(' ') === 'and a half')
    return andMore(r, end + 3, { amount: scaled(high + 0.5, unit.factor), unit: unit.unit }, run)
  return andMore(r, end, { amount: scaled(high, unit.factor), unit: unit.unit }, run)
}

/** A word glued to the number before it that is no abbreviated unit: "5pm", "3G". */
function isGluedWord(r: Reader, at: number): boolean {
  if (at >= r.count || r.gap[at] !== GLUED) return false
  return r.kind[at - 1] === WORD || !/^(h|hr|hrs|min|mins|yr|yrs)$/.test(formAt(r, at))
}

/** True if number and unit do not go together: "two decade", "one sec", "first second", "2018 day five". */
function isMisread(
  r: Reader,
  i: number,
  at: number,
  unit: { readonly unit: Unit; readonly plural: boolean },
  high: number | null,
  hyphened: boolean,
  article: boolean,
): boolean {
  const inDigits = /^\d/.test(formAt(r, i))
  if (/^(min|sec)$/.test(formAt(r, at)) && !inDigits) return true
  if (unit.plural || hyphened) return false
  if (high !== null && high > 1 && !article && !SINGULAR_TOO.has(unit.unit)) return true
  if (unit.unit === 'S' && !inDigits && wordAt(r, i) !== 'one') return true
  // "2018 day five": a year, no number of days.
  return high !== null && high >= 1000
}

/** A run with the smaller units that follow it: "nine years and ten months". */
function andMore(r: Reader, end: number, stretch: Stretch, run: Omit<Run, 'end' | 'stretches'>): Run {
  const alone = { ...run, end, stretches: [stretch] }
  if (run.hyphened || run.article) return alone
  const next = wordAt(r, end) === 'and' ? end + 1 : afterComma(r, end)
  const more = breaksBefore(r, next) ? null : amountAt(r, next)
  if (more === null || more.article || more.value === null) return alone
  const smaller = unitAt(r, more.end)
  if (smaller === null || order(smaller.unit) >= order(stretch.unit) || breaksBefore(r, more.end)) return alone
  const rest = { amount: scaled(more.value, smaller.factor), unit: smaller.unit }
  return { ...run, end: more.end + 1, stretches: [stretch, rest] }
}

const ORDER: readonly Unit[] = ['S', 'MIN', 'H', 'D', 'WE', 'W', 'MONTH', 'Q', 'Y', 'DECADE', 'CENTURY', 'MILLENNIUM']
const order = (unit: Unit): number => ORDER.indexOf(unit)

interface Direction {
  readonly sign: number
  readonly from: 'publication' | 'text'
  readonly end: number
}

/** Which way "ago", "earlier", "later" and their like count, and from where; null if none follows. */
function direction(r: Reader, i: number): Direction | null {
  if (breaksBefore(r, i)) return null
  const word = wordAt(r, i)
  if (word === 'ago') return { sign: -1, from: 'publication', end: i + 1 }
  if (word === 'earlier') return { sign: -1, from: 'text', end: i + 1 }
  if (word === 'later') return { sign: 1, from: 'text', end: i + 1 }
  if (word === 'hence') return { sign: 1, from: 'publication', end: i + 1 }
  if (word === 'from' && wordAt(r, i + 1) === 'now') return { sign: 1, from: 'publication', end: i + 2 }
  return null
}

/** The words before a stretch of time: the atom after them, and where they say that it lies. */
interface Leading {
  readonly at: number
  readonly lies: 'past' | 'future' | null
  /** The word that says it. */
  readonly which: string
  readonly determined: boolean
}

/** "the past", "these last", "next", "the whole". */
function leadingAt(r: Reader, i: number): Leading {
  const determined = /^(?:the|these|those|this)$/.test(wordAt(r, i))
  const at = determined ? i + 1 : i
  const which = wordAt(r, at)
  if (/^(last|past|previous|preceding|recent)$/.test(which)) return { at: at + 1, lies: 'past', which, determined }
  if (/^(next|coming|following)$/.test(which)) return { at: at + 1, lies: 'future', which, determined }
  const isWhole = determined && /^(first|final|whole|entire|intervening)$/.test(which)
  return { at: isWhole ? at + 1 : at, lies: null, which, determined }
}

/** Time counted off ("three days ago", "a year later") or a stretch of time ("48 hours", "the past five days"). */
export function stretchAt(r: Reader, i: number): Found | null {
  const leading = leadingAt(r, i)
  const { at, lies } = leading
  if (at > i && breaksBefore(r, at)) return null
  const uncounted = lies === null ? undefined : uncountedAt(r, leading, lies)
  if (uncounted !== undefined) return uncounted
  const run = runAt(r, at)
  if (run === null) return bareAt(r, i)
  if (lies !== null && run.article) return null
  const toward = lies === null && !run.hyphened ? direction(r, run.end) : null
  if (toward !== null) return countedOff(run, toward)
  if (run.hyphened && isHyphen(r, run.end)) {
    const after = wordAt(r, run.end + 1)
    // "27-year-old": an age.
    if (after === 'old' || formAt(r, run.end + 1) === 'olds') return null
    if (formAt(r, run.end + 1) === 'long') return duration(run.end + 2, run.stretches, null)
  }
  if (wordAt(r, run.end) === 'old' && !breaksBefore(r, run.end)) return null
  if (formAt(r, run.end) === 'of' && formAt(r, run.end + 1) === 'age') return null
  if (run.article && lies === null) return articled(r, i, run)
  return duration(run.end, run.stretches, lies)
}

/** "the last few weeks", "the past days", "recent months", "the next year": no number; undefined if something else follows. */
function uncountedAt(r: Reader, leading: Leading, lies: 'past' | 'future'): Found | null | undefined {
  const { at, which, determined } = leading
  const few = /^(?:few|several|many)$/.test(wordAt(r, at)) ? unitAt(r, at + 1) : null
  if (few?.plural) return duration(at + 2, [{ amount: null, unit: few.unit }], lies)
  const unit = unitAt(r, at)
  if (unit === null) return undefined
  if (!unit.plural) {
    const isStretch = determined && /^(?:past|last|next|coming)$/.test(which)
    return isStretch ? duration(at + 1, [{ amount: unit.factor, unit: unit.unit }], lies) : undefined
  }
  if (which === 'recent') return { end: at + 1, timex: 'DATE', meaning: { kind: 'vague', reference: 'PAST' } }
  return determined ? duration(at + 1, [{ amount: null, unit: unit.unit }], lies) : null
}

/** "three days ago", "a year later", "years from now". */
function countedOff(run: Run, toward: Direction): Found {
  const { amount, unit } = run.stretches[0]
  if (amount === null) {
    const reference = toward.sign < 0 ? 'PAST' : 'FUTURE'
    return { end: toward.end, timex: 'DATE', meaning: { kind: 'vague', reference } }
  }
  const timex = order(unit) < order('D') ? 'TIME' : 'DATE'
  const shift = { unit, amount: toward.sign * amount, from: toward.from, whole: false }
  return { end: toward.end, timex, meaning: { kind: 'point', fields: {}, shift, turn: null, toward: null } }
}

function duration(end: number, stretches: readonly Stretch[], lies: 'past' | 'future' | null): Found {
  return { end, timex: 'DURATION', meaning: { kind: 'duration', stretches, lies } }
}

/** "a week", "an hour": a rate after a number ("$3 million a day"), else a stretch of time where the words take it so. */
function articled(r: Reader, i: number, run: Run): Found | null {
  const before = formAt(r, i - 1).toLowerCase()
  const { unit } = run.stretches[0]
  if (isCapital(r, run.end - 1)) return null
  const rate =
    !breaksBefore(r, i) &&
    (/^(\d+|%|percent|times|once|twice|thrice|hundred|thousand|million|billion|hours|minutes|days|barrels|tons|tonnes|people|dollars|euros|pounds)$/.test(
      before,
    ) ||
      r.entry[i - 1]?.cardinal !== undefined)
  if (rate) return { end: run.end, timex: 'SET', meaning: { kind: 'recurring', stretches: run.stretches, on: null } }
  const next = breaksBefore(r, run.end) ? '' : formAt(r, run.end).toLowerCase()
  // "a day that …", "a day of mourning", "a second …": no length is meant.
  if (unit === 'S' || unit === 'Q') return null
  if (next === 'of' || next === 'when' || next === 'that' || next === 'in' || next === 'where') {
    if (unit === 'D' || unit === 'W' || (unit !== 'H' && next !== 'of')) return null
  }
  return duration(run.end, run.stretches, null)
}

const BEFORE_BARE = new Set([
  'for',
  'in',
  'within',
  'over',
  'after',
  'during',
  'through',
  'throughout',
  'by',
  'of',
  'took',
  'take',
  'lasted',
  'last',
  'just',
  'only',
  'spent',
  'many',
  'some',
  'and',
  'about',
  'than',
])

/** "years", "decades of war", "in minutes": a unit in the plural with no number. */
function bareAt(r: Reader, i: number): Found | null {
  const unit = unitAt(r, i)
  if (unit === null || !unit.plural || isCapital(r, i)) return null
  if (r.entry[i]?.part !== undefined && r.entry[i]?.unit !== 'NIGHT') return null
  const before = breaksBefore(r, i) ? '' : formAt(r, i - 1).toLowerCase()
  const next = breaksBefore(r, i + 1) ? '' : formAt(r, i + 1).toLowerCase()
  if (unit.unit === 'Q') return null
  if (
    before === '-' ||
    before === 'the' ||
    before === "'" ||
    before === '\u2019' ||
    before === 's' ||
    before === 'these' ||
    before === 'those'
  )
    return null
  if (next === 'ago') return { end: i + 2, timex: 'DATE', meaning: { kind: 'vague', reference: 'PAST' } }
  const shown =
    BEFORE_BARE.has(before) ||
    next === 'of' ||
    next === 'after' ||
    next === 'before' ||
    next === 'later' ||
    next === 'earlier' ||
    next === '-'
  if (!shown || unit.unit === 'S') return null
  if (next === '-' && formAt(r, i + 2) !== 'long') return null
  const end = next === '-' ? i + 3 : i + 1
  return duration(end, [{ amount: null, unit: unit.unit }], null)
}

/** "day-long", "single-day", "year-long": one unit with a hyphen. */
export function hyphenedUnitAt(r: Reader, i: number): Found | null {
  const form = formAt(r, i).toLowerCase()
  if ((form === 'single' || form === 'multi') && isHyphen(r, i + 1)) {
    const unit = unitAt(r, i + 2)
    return unit === null ? null : duration(i + 3, [{ amount: form === 'single' ? 1 : null, unit: unit.unit }], null)
  }
  const unit = unitAt(r, i)
  if (unit === null || unit.unit === 'S') return null
  const after = formAt(r, i + 2)
  if (isHyphen(r, i + 1) && after === 'long') {
    const amount = unit.plural ? null : unit.factor
    return duration(i + 3, [{ amount, unit: unit.unit }], null)
  }
  return null
}

/** What a recurring time falls on, as calendar fields. */
type Turns = Readonly<Record<string, number | string>> | null

function recurring(end: number, stretches: readonly Stretch[], on: Turns): Found {
  return { end, timex: 'SET', meaning: { kind: 'recurring', stretches, on } }
}

/** "every day", "each year", "every two weeks", "per day", "daily", "Mondays", "every Sunday", "nights". */
export function recurringAt(r: Reader, i: number): Found | null {
  const entry = r.entry[i]
  if (entry?.frequency !== undefined) return frequencyAt(r, i, entry.frequency)
  const word = wordAt(r, i)
  // "on a Monday": some Monday, none in particular.
  if (word === 'a' && formAt(r, i - 1).toLowerCase() === 'on') {
    const weekday = r.entry[i + 1]
    const alone = r.entry[i + 2]?.part === undefined || breaksBefore(r, i + 2)
    if (weekday?.weekday !== undefined && weekday.plural !== true && isCapital(r, i + 1) && alone)
      return { ...recurring(i + 2, [], { weekday: weekday.weekday }), timex: 'DATE' }
  }
  if (entry?.weekday !== undefined && entry.plural === true) return recurring(i + 1, [], { weekday: entry.weekday })
  const isEach = word === 'every' || word === 'each' || word === 'per'
  return isEach && !breaksBefore(r, i + 1) ? eachAt(r, i + 1, word === 'per') : null
}

/** "daily", "weekly", "annual", by the frequency that the lexicon has for the word. */
function frequencyAt(r: Reader, i: number, frequency: string): Found | null {
  if (isCapital(r, i) && (isCapital(r, i + 1) || isCapital(r, i - 1))) return null
  const match = /^P(T?)(\d+)(.)$/.exec(frequency)
  if (match === null) return null
  const minutes = match[1] === 'T' ? 'MIN' : 'MONTH'
  const unit = match[3] === 'M' ? minutes : (ORDER.find((u) => u === match[3]) ?? 'D')
  return recurring(i + 1, [{ amount: Number(match[2]), unit }], null)
}

/** What "every", "each" or "per" stands before: "other day", "Sunday", "March", "night", "two weeks". */
function eachAt(r: Reader, i: number, isPer: boolean): Found | null {
  const other = wordAt(r, i) === 'other'
  const at = other ? i + 1 : i
  const named = r.entry[at]
  const on = namedTurn(named, isCapital(r, at))
  if (on !== null) return isPer && named?.part !== 'NI' ? null : recurring(at + 1, [], on)
  const unit = unitAt(r, at)
  if (unit !== null && !unit.plural)
    return recurring(at + 1, [{ amount: other ? 2 : unit.factor, unit: unit.unit }], null)
  const amount = amountAt(r, at)
  if (amount === null || amount.article || amount.value === null) return null
  const counted = unitAt(r, amount.end)
  if (counted === null || breaksBefore(r, amount.end)) return null
  return recurring(amount.end + 1, [{ amount: amount.value * counted.factor, unit: counted.unit }], null)
}

/** The weekday, month, season or part of the day that a word names; null if it names none. */
function namedTurn(word: TimeWord | undefined, inCapital: boolean): Turns {
  if (word?.weekday !== undefined) return { weekday: word.weekday }
  if (word?.month !== undefined && inCapital) return { month: word.month }
  if (word?.season !== undefined) return { season: word.season }
  return word?.part === undefined ? null : { part: word.part }
}

const VAGUE = ['PAST', 'PRESENT', 'FUTURE'] as const

function vague(end: number, reference: (typeof VAGUE)[number]): Found {
  return { end, timex: 'DATE', meaning: { kind: 'vague', reference } }
}

/** "now", "recently", "the past", "in the near future", "the time being". */
export function vagueAt(r: Reader, i: number): Found | null {
  const word = wordAt(r, i)
  if (word === 'right' && wordAt(r, i + 1) === 'now') return vague(i + 2, 'PRESENT')
  const told = r.entry[i]?.reference
  if (told !== undefined) {
    if (isOtherSense(r, i, word)) return null
    const reference = VAGUE.find((one) => one === told)
    if (reference !== undefined) return vague(i + 1, reference)
  }
  return word === 'the' ? vagueAfterThe(r, i) : null
}

/** True if what stands beside "now", "soon", "current" or "recent" gives it another sense. */
function isOtherSense(r: Reader, i: number, word: string): boolean {
  const next = breaksBefore(r, i + 1) ? '' : formAt(r, i + 1).toLowerCase()
  if (isCapital(r, i) && !breaksBefore(r, i) && r.gap[i] !== GLUED && isCapital(r, i - 1)) return true
  switch (word) {
    case 'current':
      return next === 'and' || next === 'year' || markAt(r, i + 1) !== ''
    case 'now':
      return next === 'that' || markAt(r, i + 1) === '-'
    case 'soon':
    case 'shortly':
      return /^(?:after|before|as|enough)$/.test(next) || wordAt(r, i - 1) === 'as'
    case 'recent':
      return formAt(r, i - 1).toLowerCase() === 'most'
    default:
      return false
  }
}

/** What may follow "the past" where it is a time by itself. */
const AFTER_PAST =
  /^(and|or|was|were|is|have|has|had|to|but|by|as|the|a|he|she|it|they|we|his|her|its|their|this|that|these)$/

/** "the past", "the present", "the future", "the near future", "the time being". */
function vagueAfterThe(r: Reader, i: number): Found | null {
  const next = wordAt(r, i + 1)
  const after = breaksBefore(r, i + 2) ? '' : formAt(r, i + 2)
  switch (next) {
    case 'past':
      return after === '' || !/^[a-z0-9]/i.test(after) || AFTER_PAST.test(after) ? vague(i + 2, 'PAST') : null
    case 'future':
      return after === 'of' ? null : vague(i + 2, 'FUTURE')
    case 'present':
      return /^[a-z]/.test(after) ? null : vague(i + 2, 'PRESENT')
    case 'time':
      return after === 'being' ? vague(i + 3, 'PRESENT') : null
    case 'near':
    case 'long':
    case 'short':
      return after === 'term' || after === 'future' ? vague(i + 3, 'FUTURE') : null
    default:
      return null
  }
}
