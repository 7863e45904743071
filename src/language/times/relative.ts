import { formAt, isCapital, markAt } from '../numbers/atoms.ts'
import { holidayAt, seasonAt, weekdayAt } from './calendar-parts.ts'
import type { CalendarFields, Shift, Turn, Unit } from './expression.ts'
import { monthDateAt } from './month-dates.ts'
import { breaksBefore, type Core, digitsAt, ordinalAt, type Reader, unitAt, wordAt } from './reader.ts'

const shift = (unit: Unit, amount: number, from: Shift['from'], whole = true): Shift => ({ unit, amount, from, whole })

/** "today", "yesterday", "tomorrow", "tonight", "overnight". */
export function namedDayAt(r: Reader, i: number): Core | null {
  switch (wordAt(r, i)) {
    case 'today':
      return markAt(r, i + 1) === '-' ? null : { end: i + 1, fields: {}, shift: shift('D', 0, 'publication') }
    case 'yesterday':
      return { end: i + 1, fields: {}, shift: shift('D', -1, 'publication') }
    case 'tomorrow':
      return { end: i + 1, fields: {}, shift: shift('D', 1, 'publication') }
    case 'tonight':
      return { end: i + 1, fields: { part: 'NI' }, shift: shift('D', 0, 'publication') }
    default:
      return null
  }
}

/** "the day before yesterday", "the day after tomorrow". */
export function aroundTodayAt(r: Reader, i: number): Core | null {
  if (wordAt(r, i + 1) !== 'day' || breaksBefore(r, i + 3)) return null
  const words = `${formAt(r, i + 2)} ${wordAt(r, i + 3)}`
  const amount = words === 'before yesterday' ? -2 : words === 'after tomorrow' ? 2 : 0
  return amount === 0 ? null : { end: i + 4, fields: {}, shift: shift('D', amount, 'publication') }
}

const TURNS: Readonly<Record<string, { readonly turn: Turn; readonly amount: number; readonly from: Shift['from'] }>> =
  {
    last: { turn: 'last', amount: -1, from: 'publication' },
    past: { turn: 'last', amount: -1, from: 'publication' },
    previous: { turn: 'last', amount: -1, from: 'text' },
    preceding: { turn: 'last', amount: -1, from: 'text' },
    prior: { turn: 'last', amount: -1, from: 'text' },
    next: { turn: 'next', amount: 1, from: 'publication' },
    coming: { turn: 'next', amount: 1, from: 'publication' },
    following: { turn: 'next', amount: 1, from: 'text' },
    this: { turn: 'this', amount: 0, from: 'publication' },
    current: { turn: 'this', amount: 0, from: 'publication' },
    same: { turn: 'same', amount: 0, from: 'text' },
    that: { turn: 'same', amount: 0, from: 'text' },
  }

/** "the same period last year", "the same month a year ago": as before, in another year. */
export function samePeriodAt(r: Reader, i: number): Core | null {
  if (wordAt(r, i) !== 'the' || wordAt(r, i + 1) !== 'same' || breaksBefore(r, i + 2)) return null
  const unit = unitAt(r, i + 2)
  if (wordAt(r, i + 2) !== 'period' && wordAt(r, i + 2) !== 'time' && (unit === null || unit.plural)) return null
  let at = i + 3
  if (/^(in|of|from|during)$/.test(wordAt(r, at))) at++
  const words = [0, 1, 2].map((k) => wordAt(r, at + k)).join(' ')
  const last = /^(?:last year|a year (?:ago|earlier|before)|the previous year|one year (?:ago|earlier))/.exec(words)
  if (last === null || breaksBefore(r, at)) return null
  const end = at + last[0].split(' ').length
  return { end, fields: {}, shift: { ...shift('Y', -1, 'text'), keeps: true } }
}

/** Those that need an article or "this" before them. */
const DETERMINED_ONLY: ReadonlySet<string> = new Set(['past', 'coming', 'same', 'previous', 'following', 'current'])
const BEFORE_PART: ReadonlySet<string> = new Set(['this', 'that', 'same', 'next', 'following', 'last'])
const BEFORE_WEEKDAY: ReadonlySet<string> = new Set([
  ...['past', 'last', 'next', 'this', 'coming', 'following', 'previous', 'same'],
])

/** "last week", "next month", "this spring", "last September", "the following day", "that night", "last year". */
export function turnedAt(r: Reader, i: number): Core | null {
  const first = wordAt(r, i)
  const second = wordAt(r, i + 1)
  const determined = first === 'the' || first === 'this' || first === 'these' || (first === 'that' && second === 'same')
  const isDouble = first === 'the' || ((first === 'this' || first === 'that') && second in TURNS)
  const at = isDouble ? i + 1 : i
  const word = wordAt(r, at)
  const turn = TURNS[word]
  if (turn === undefined || breaksBefore(r, at + 1) || (DETERMINED_ONLY.has(word) && !determined)) return null
  const next = at + 1
  const unit = unitAt(r, next)
  if (unit !== null && !unit.plural) return turnedUnit(r, next, word, unit.unit, determined)
  const part = r.entry[next]?.part
  if (part !== undefined && r.entry[next]?.unit === undefined) {
    if (!BEFORE_PART.has(word)) return null
    return { end: next + 1, fields: { part }, shift: shift('D', turn.amount, turn.from) }
  }
  const weekday = weekdayAt(r, next)
  if (weekday !== null) return BEFORE_WEEKDAY.has(word) ? { ...weekday, turn: turn.turn } : null
  if (r.entry[next]?.month !== undefined && isCapital(r, next) && word !== 'that') {
    const month = monthDateAt(r, next)
    return month !== null && month.fields.year === undefined ? { ...month, turn: turn.turn } : null
  }
  const season = seasonAt(r, next, true)
  if (season !== null && season.shift === undefined && word !== 'that')
    return { ...season, turn: season.turn ?? turn.turn }
  const holiday = holidayAt(r, next)
  return holiday === null ? null : { ...holiday, turn: turn.turn }
}

/** "last week", "this weekend", "that night": a unit at `i` after a word that turns it. */
function turnedUnit(r: Reader, i: number, word: string, unit: Unit, determined: boolean): Core | null {
  const turn = TURNS[word]
  if (r.entry[i]?.part === 'NI')
    return { end: i + 1, fields: { part: 'NI' }, shift: shift('D', turn.amount, turn.from) }
  if (unit === 'S' || unit === 'MIN' || unit === 'H') return null
  if (isCapital(r, i) && unit !== 'D') return null
  // "our last day": the final one.
  if (unit === 'D' && word === 'last') return null
  const isOf = wordAt(r, i + 1) === 'of'
  if (word === 'past' || (word === 'last' && determined)) {
    // "the past decade" is a stretch of time up to now; "the last week of March" a part of something.
    if (isOf) return unit === 'W' ? weekOf(r, i + 1, -1) : null
    if (word === 'past' && unit !== 'D' && unit !== 'WE') return null
    if (determined && (unit === 'DECADE' || unit === 'CENTURY')) return null
  }
  if (unit === 'D' && word === 'this' && isOf) return null
  if (unit !== 'WE') return { end: i + 1, fields: {}, shift: shift(unit, turn.amount, turn.from) }
  return { end: i + 1, fields: { weekend: true }, shift: shift('W', turn.amount, turn.from) }
}

/** What a week or day is a part of: a month or a year. */
function whole(r: Reader, i: number): Core | null {
  const month = r.entry[i]?.month
  if (month !== undefined && isCapital(r, i)) {
    const date = monthDateAt(r, i)
    return date !== null && date.fields.day === undefined ? date : null
  }
  const turned = turnedAt(r, i)
  if (turned !== null && (turned.shift?.unit === 'MONTH' || turned.shift?.unit === 'Y')) return turned
  const the = wordAt(r, i) === 'the' ? i + 1 : -1
  const unit = the < 0 ? null : unitAt(r, the)
  if (unit !== null && !unit.plural && (unit.unit === 'MONTH' || unit.unit === 'Y'))
    return { end: the + 1, fields: {}, shift: shift(unit.unit, 0, 'text') }
  return null
}

/** "of March", after "the last week": the week as an ordinal inside it. */
function weekOf(r: Reader, of: number, week: number): Core | null {
  const inside = wordAt(r, of) === 'of' ? whole(r, of + 1) : null
  return inside === null ? null : { ...inside, fields: { ...inside.fields, week } }
}

/** "the first week of March", "the second week of the year". */
export function weekOfAt(r: Reader, i: number): Core | null {
  const at = wordAt(r, i) === 'the' ? i + 1 : i
  const word = wordAt(r, at)
  const ordinal = word === 'last' || word === 'final' ? { value: -1, end: at + 1 } : ordinalAt(r, at)
  if (ordinal === null || ordinal.value > 53 || wordAt(r, ordinal.end) !== 'week') return null
  return weekOf(r, ordinal.end + 1, ordinal.value)
}

/** Words after which "of the year" is a part of it, not a kind of thing ("player of the year"). */
const PART_OF =
  /^(?:end|rest|remainder|part|parts|beginning|start|half|middle|most|much|course|close|all|outset|third|quarter|months?|weeks?|days?)$/

/** "player of the year", "hours of the day", "throughout the year": no day or year in particular. */
function isOfAKind(r: Reader, i: number, unit: string): boolean {
  if (breaksBefore(r, i)) return false
  const before = formAt(r, i - 1).toLowerCase()
  if (before === 'of') return !PART_OF.test(formAt(r, i - 2).toLowerCase())
  if (before === 'throughout') return true
  return unit === 'day' && (before === 'during' || before === 'for' || before === 'per')
}

/** What makes a day or year another than the one that the text is speaking of. */
const AFTER_OTHER_DAY = /^(?:[-'\u2019]|of|to|when|that|he|she|i|we|they|before|after|earlier|later)$/

/** "the day", "the year": the one that the text is speaking of, if nothing follows that makes it another. */
export function spokenOfAt(r: Reader, i: number): Core | null {
  if (wordAt(r, i) !== 'the') return null
  const at = /^(entire|whole|full)$/.test(wordAt(r, i + 1)) ? i + 2 : i + 1
  const unit = unitAt(r, at)
  if (unit === null || unit.plural || breaksBefore(r, at) || isCapital(r, at)) return null
  if (!/^(day|week|weekend|month|year)$/.test(wordAt(r, at))) return null
  const next = breaksBefore(r, at + 1) ? '' : formAt(r, at + 1).toLowerCase()
  if (AFTER_OTHER_DAY.test(next)) return null
  if (wordAt(r, at) === 'year' && next !== '' && digitsAt(r, at + 1, 1, 4) >= 0) return null
  if (isOfAKind(r, i, wordAt(r, at))) return null
  const fields: CalendarFields = unit.unit === 'WE' ? { weekend: true } : {}
  return { end: at + 1, fields, shift: shift(unit.unit === 'WE' ? 'W' : unit.unit, 0, 'text') }
}

/** "the year previous", "the day before", "the week after". */
export function beforeAfterAt(r: Reader, i: number): Core | null {
  if (wordAt(r, i) !== 'the') return null
  const unit = unitAt(r, i + 1)
  if (unit === null || unit.plural || unit.unit === 'S' || unit.unit === 'MIN') return null
  const word = wordAt(r, i + 2)
  const amount =
    word === 'before' || word === 'earlier' || word === 'previous'
      ? -1
      : word === 'after' || word === 'later' || word === 'following'
        ? 1
        : 0
  if (amount === 0 || breaksBefore(r, i + 2)) return null
  // "the day after the raid" is told by the raid; the words "the day" alone say nothing.
  const next = i + 3 < r.count && !breaksBefore(r, i + 3) ? formAt(r, i + 3) : '.'
  if ((word === 'before' || word === 'after') && /^[A-Za-z]/.test(next) && next !== 'and') return null
  return { end: i + 3, fields: {}, shift: shift(unit.unit === 'WE' ? 'W' : unit.unit, amount, 'text') }
}
