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

/** "three days", "48 hours", "two and a half years", "a week", "four-year", "nine years and ten months". */
function runAt(r: Reader, i: number): Run | null {
  const amount = amountAt(r, i)
  if (amount === null) return null
  let at = amount.end
  let hyphened = false
  if (isHyphen(r, at)) {
    at++
    hyphened = true
  } else if (
    at < r.count &&
    r.gap[at] === GLUED &&
    !(r.kind[at - 1] !== WORD && /^(h|hr|hrs|min|mins|yr|yrs)$/.test(formAt(r, at)))
  )
    return null
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
  if (unit === null) return null
  const form = formAt(r, at)
  const singularNeeded = hyphened
  if (
    !unit.plural &&
    !singularNeeded &&
    !amount.article &&
    high !== 1 &&
    high !== null &&
    high > 1 &&
    unit.unit !== 'MIN' &&
    unit.unit !== 'H' &&
    unit.unit !== 'Y' &&
    unit.unit !== 'D' &&
    unit.unit !== 'W' &&
    unit.unit !== 'MONTH'
  )
    return null
  if (form.length === 3 && /^(min|sec)$/.test(form) && !/^\d/.test(formAt(r, i))) return null
  if (unit.unit === 'S' && !unit.plural && !/^\d/.test(formAt(r, i)) && !hyphened && wordAt(r, i) !== 'one') return null
  // "2018 day five": a year, no number of days.
  if (!unit.plural && !hyphened && high !== null && high >= 1000) return null
  if (isCapital(r, at) && r.gap[at] !== GLUED && isCapital(r, at - 1)) return null
  // "half a century": the amount holds an article, and the unit is one.
  if (amount.value === null && !unit.plural && !hyphened) return null
  let end = at + 1
  let stretches: Stretch[] = [{ amount: scaled(high, unit.factor), unit: unit.unit }]
  // "an hour and a half"
  if (wordAt(r, end) === 'and' && wordAt(r, end + 1) === 'a' && wordAt(r, end + 2) === 'half' && high !== null) {
    stretches = [{ amount: scaled(high + 0.5, unit.factor), unit: unit.unit }]
    end += 3
  }
  if (!hyphened && !amount.article) {
    const next = wordAt(r, end) === 'and' ? end + 1 : afterComma(r, end)
    const more = breaksBefore(r, next) ? null : amountAt(r, next)
    const smaller = more === null || more.article || more.value === null ? null : unitAt(r, more.end)
    if (more !== null && smaller !== null && order(smaller.unit) < order(unit.unit) && !breaksBefore(r, more.end)) {
      stretches.push({ amount: scaled(more.value, smaller.factor), unit: smaller.unit })
      end = more.end + 1
    }
  }
  return { end, stretches, article: amount.article, hyphened, plural: unit.plural }
}

const ORDER: readonly Unit[] = ['S', 'MIN', 'H', 'D', 'WE', 'W', 'MONTH', 'Q', 'Y', 'DECADE', 'CENTURY', 'MILLENNIUM']
const order = (unit: Unit): number => ORDER.indexOf(unit)

/** Which way "ago", "earlier", "later" and their like count from; 0 where none follows. */
function direction(
  r: Reader,
  i: number,
): { readonly sign: number; readonly from: 'publication' | 'text'; readonly end: number } | null {
  if (breaksBefore(r, i)) return null
  const word = wordAt(r, i)
  if (word === 'ago') return { sign: -1, from: 'publication', end: i + 1 }
  if (word === 'earlier') return { sign: -1, from: 'text', end: i + 1 }
  if (word === 'later') return { sign: 1, from: 'text', end: i + 1 }
  if (word === 'hence') return { sign: 1, from: 'publication', end: i + 1 }
  if (word === 'from' && wordAt(r, i + 1) === 'now') return { sign: 1, from: 'publication', end: i + 2 }
  return null
}

/** Time counted off ("three days ago", "a year later") or a stretch of time ("48 hours", "the past five days"). */
export function stretchAt(r: Reader, i: number): Found | null {
  let at = i
  let lies: 'past' | 'future' | null = null
  let word = wordAt(r, at)
  const determined = word === 'the' || word === 'these' || word === 'those' || word === 'this'
  if (determined) {
    at++
    word = wordAt(r, at)
  }
  const which = word
  if (/^(last|past|previous|preceding|recent)$/.test(word)) {
    lies = 'past'
    at++
  } else if (/^(next|coming|following)$/.test(word)) {
    lies = 'future'
    at++
  } else if (/^(first|final|whole|entire|intervening)$/.test(word) && determined) at++
  if (at > i && breaksBefore(r, at)) return null
  if (lies !== null && (wordAt(r, at) === 'few' || wordAt(r, at) === 'several' || wordAt(r, at) === 'many')) {
    const unit = unitAt(r, at + 1)
    if (unit?.plural) return duration(at + 2, [{ amount: null, unit: unit.unit }], lies)
  }
  if (lies !== null) {
    const unit = unitAt(r, at)
    if (unit !== null) {
      if (unit.plural) {
        if (which === 'recent' || !determined) {
          if (which !== 'recent') return null
          return { end: at + 1, timex: 'DATE', meaning: { kind: 'vague', reference: 'PAST' } }
        }
        return duration(at + 1, [{ amount: null, unit: unit.unit }], lies)
      }
      if (determined && (which === 'past' || which === 'last' || which === 'next' || which === 'coming')) {
        return duration(at + 1, [{ amount: unit.factor, unit: unit.unit }], lies)
      }
    }
  }
  const run = runAt(r, at)
  if (run === null) return bareAt(r, i)
  if (lies !== null && run.article) return null
  const toward = lies === null && !run.hyphened ? direction(r, run.end) : null
  if (toward !== null) {
    const { amount, unit } = run.stretches[0]
    if (amount === null) {
      const reference =
        toward.from === 'publication' ? (toward.sign < 0 ? 'PAST' : 'FUTURE') : toward.sign < 0 ? 'PAST' : 'FUTURE'
      return { end: toward.end, timex: 'DATE', meaning: { kind: 'vague', reference } }
    }
    const timex = order(unit) < order('D') ? 'TIME' : 'DATE'
    const shift = { unit, amount: toward.sign * amount, from: toward.from, whole: false }
    return { end: toward.end, timex, meaning: { kind: 'point', fields: {}, shift, turn: null, toward: null } }
  }
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

/** "every day", "each year", "every two weeks", "per day", "daily", "Mondays", "every Sunday", "nights". */
export function recurringAt(r: Reader, i: number): Found | null {
  const word = wordAt(r, i)
  const entry = r.entry[i]
  const set = (end: number, stretches: readonly Stretch[], on: Record<string, number | string> | null): Found => ({
    end,
    timex: 'SET',
    meaning: { kind: 'recurring', stretches, on },
  })
  if (entry?.frequency !== undefined) {
    if (isCapital(r, i) && (isCapital(r, i + 1) || isCapital(r, i - 1))) return null
    const match = /^P(T?)(\d+)(.)$/.exec(entry.frequency)
    if (match === null) return null
    const unit = match[3] === 'M' ? (match[1] === 'T' ? 'MIN' : 'MONTH') : (ORDER.find((u) => u === match[3]) ?? 'D')
    return set(i + 1, [{ amount: Number(match[2]), unit }], null)
  }
  // "on a Monday": some Monday, none in particular.
  if (word === 'a' && formAt(r, i - 1).toLowerCase() === 'on') {
    const weekday = r.entry[i + 1]
    const alone = r.entry[i + 2]?.part === undefined || breaksBefore(r, i + 2)
    if (weekday?.weekday !== undefined && weekday.plural !== true && isCapital(r, i + 1) && alone)
      return { ...set(i + 2, [], { weekday: weekday.weekday }), timex: 'DATE' }
  }
  if (entry?.weekday !== undefined && entry.plural === true) return set(i + 1, [], { weekday: entry.weekday })
  if (word !== 'every' && word !== 'each' && word !== 'per') return null
  if (breaksBefore(r, i + 1)) return null
  let at = i + 1
  const other = wordAt(r, at) === 'other'
  if (other) at++
  const next = r.entry[at]
  if (next?.weekday !== undefined) return word === 'per' ? null : set(at + 1, [], { weekday: next.weekday })
  if (next?.month !== undefined && isCapital(r, at))
    return word === 'per' ? null : set(at + 1, [], { month: next.month })
  if (next?.season !== undefined) return word === 'per' ? null : set(at + 1, [], { season: next.season })
  if (next?.part !== undefined)
    return word === 'per' && next.part !== 'NI' ? null : set(at + 1, [], { part: next.part })
  const unit = unitAt(r, at)
  if (unit !== null && !unit.plural) return set(at + 1, [{ amount: other ? 2 : unit.factor, unit: unit.unit }], null)
  const amount = amountAt(r, at)
  if (amount === null || amount.article || amount.value === null) return null
  const counted = unitAt(r, amount.end)
  return counted === null || breaksBefore(r, amount.end)
    ? null
    : set(amount.end + 1, [{ amount: amount.value * counted.factor, unit: counted.unit }], null)
}

/** "now", "recently", "the past", "in the near future", "the time being". */
export function vagueAt(r: Reader, i: number): Found | null {
  const word = wordAt(r, i)
  const vague = (end: number, reference: 'PAST' | 'PRESENT' | 'FUTURE'): Found => ({
    end,
    timex: 'DATE',
    meaning: { kind: 'vague', reference },
  })
  const entry = r.entry[i]
  if (word === 'right' && wordAt(r, i + 1) === 'now') return vague(i + 2, 'PRESENT')
  if (entry?.reference !== undefined) {
    const next = breaksBefore(r, i + 1) ? '' : formAt(r, i + 1).toLowerCase()
    if (isCapital(r, i) && !breaksBefore(r, i) && r.gap[i] !== GLUED && isCapital(r, i - 1)) return null
    if (word === 'current' && (next === 'and' || markAt(r, i + 1) !== '' || next === 'year')) return null
    if (word === 'now' && (markAt(r, i + 1) === '-' || next === 'that')) return null
    if (
      (word === 'soon' || word === 'shortly') &&
      (next === 'after' || next === 'before' || next === 'as' || next === 'enough' || wordAt(r, i - 1) === 'as')
    )
      return null
    if (word === 'recent' && formAt(r, i - 1).toLowerCase() === 'most') return null
    if (entry.reference === 'PAST' || entry.reference === 'PRESENT' || entry.reference === 'FUTURE')
      return vague(i + 1, entry.reference)
  }
  if (word !== 'the') return null
  const next = wordAt(r, i + 1)
  const after = breaksBefore(r, i + 2) ? '' : formAt(r, i + 2)
  if (
    next === 'past' &&
    (after === '' ||
      !/^[a-z0-9]/i.test(after) ||
      /^(and|or|was|were|is|have|has|had|to|but|by|as|few|the|a|he|she|it|they|we|his|her|its|their|this|that|these)$/.test(
        after,
      ))
  ) {
    return after === 'few' ? null : vague(i + 2, 'PAST')
  }
  if (next === 'future' || (next === 'present' && !/^[a-z]/.test(after))) {
    if (/^of$/.test(after)) return null
    return vague(i + 2, next === 'future' ? 'FUTURE' : 'PRESENT')
  }
  if (next === 'time' && after === 'being') return vague(i + 3, 'PRESENT')
  if ((next === 'near' || next === 'long' || next === 'short') && (after === 'term' || after === 'future'))
    return vague(i + 3, 'FUTURE')
  return null
}
