import { DIGITS, formAt, GLUED, isCapital, markAt, WORD } from '../numbers/atoms.ts'
import type { CalendarFields } from './expression.ts'
import {
  afterComma,
  afterOrdinalEnding,
  breaksBefore,
  type Core,
  digitsAt,
  isHyphen,
  isPartOfNumber,
  ordinalAt,
  type Reader,
  wordAt,
} from './reader.ts'

/** Days of the longest year's months. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export function isDayOf(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1]
}

/** The year that four digits (or an apostrophe and two) give at `i`; null if there is none. */
export function writtenYear(r: Reader, i: number): { readonly fields: CalendarFields; readonly end: number } | null {
  if (breaksBefore(r, i)) return null
  const four = digitsAt(r, i, 4, 4)
  if (four >= 1000 && four < 2200) {
    return r.kind[i + 1] === WORD && r.gap[i + 1] === GLUED && i + 1 < r.count
      ? null
      : { fields: { year: four }, end: i + 1 }
  }
  if (/['\u2019\u2018]/.test(markAt(r, i)) && markAt(r, i) !== '' && r.gap[i + 1] === GLUED) {
    const two = digitsAt(r, i + 1, 2, 2)
    if (two >= 0 && !(r.kind[i + 2] === WORD && r.gap[i + 2] === GLUED)) return { fields: shortYear(two), end: i + 2 }
  }
  return null
}

export function shortYear(two: number): CalendarFields {
  return { year: two, shortYear: true }
}

/** Month names that are also words or first names; alone they must be shown to be months. */
const DOUBTFUL = new Set([
  'may',
  'march',
  'mar',
  'jan',
  'jun',
  'jul',
  'dec',
  'sep',
  'april',
  'june',
  'august',
  'feb',
  'apr',
  'aug',
  'oct',
  'nov',
  'sept',
])
const BEFORE_MONTH = new Set([
  'in', 'since', 'until', 'till', 'by', 'of', 'from', 'to', 'between', 'during', 'through', 'throughout', 'after', 'before',
  'last', 'next', 'this', 'past', 'every', 'each', 'early', 'late', 'mid', 'and', 'on', 'a', 'the', 'following', 'coming', 'previous', 'for', 'than', 'around', 'within', 'or',
]) // biome-ignore format: a table

/** True if a month's name at `i` that may be something else is one by what stands beside it. */
function isMonthAlone(r: Reader, i: number, end: number): boolean {
  const word = wordAt(r, i)
  if (!isCapital(r, i)) return word.length > 4 && word !== 'march' && word !== 'august'
  if (!DOUBTFUL.has(word)) return true
  // "mid-May"
  const before = isHyphen(r, i - 1) ? wordAt(r, i - 2) : wordAt(r, i - 1)
  const shown = BEFORE_MONTH.has(before) && !breaksBefore(r, i)
  const abbreviated = end > i + 1 || word.length === 3
  if (abbreviated && word !== 'may') return shown && markAt(r, i + 1) === '.' && before !== 'a' && before !== 'the'
  const nameAfter = isCapital(r, i + 1) && !breaksBefore(r, i + 1) && r.gap[i + 1] !== GLUED
  const nameBefore = isCapital(r, i - 1) && !breaksBefore(r, i) && r.gap[i] !== GLUED && r.entry[i - 1] === undefined
  if (nameBefore) return false
  if (word === 'march' && (wordAt(r, i + 1) === 'on' || wordAt(r, i + 1) === 'for'))
    return shown && before !== 'the' && before !== 'a'
  if (word === 'may' || word === 'march') return shown && !(nameAfter && /^(?:and|to|for|by|of)$/.test(before))
  return !nameAfter || (shown && !/^(?:and|by|to|for|from|of|or)$/.test(before))
}

/** The day of a month at `i`, as digits or as an ordinal; null if there is none. */
function dayNumber(r: Reader, i: number, month: number): { readonly day: number; readonly end: number } | null {
  if (breaksBefore(r, i)) return null
  const day = digitsAt(r, i, 1, 2)
  if (day >= 0) {
    const end = afterOrdinalEnding(r, i + 1)
    if (!isDayOf(month, day)) return null
    if (end === i + 1 && end < r.count) {
      const mark = markAt(r, end)
      if (mark === '%' && r.gap[end] === GLUED) return null
      if (
        (mark === ':' || mark === '.') &&
        r.gap[end] === GLUED &&
        r.gap[end + 1] === GLUED &&
        r.kind[end + 1] === DIGITS
      )
        return null
      if (mark === ',' && r.gap[end + 1] === GLUED && digitsAt(r, end + 1, 3, 3) >= 0) return null
    }
    return { day, end }
  }
  const at = wordAt(r, i) === 'the' ? i + 1 : i
  const ordinal = ordinalAt(r, at)
  return ordinal !== null && isDayOf(month, ordinal.value) ? { day: ordinal.value, end: ordinal.end } : null
}

/** The atom after a month's name and the full stop of an abbreviated one. */
function afterMonth(r: Reader, i: number): number {
  const short =
    r.end[i] - r.start[i] <= 4 && wordAt(r, i) !== 'june' && wordAt(r, i) !== 'july' && wordAt(r, i) !== 'may'
  return short && markAt(r, i + 1) === '.' && r.gap[i + 1] === GLUED ? i + 2 : i + 1
}

/** A year after a day or month: "2015", ", 2015", "of 2015", "'15". */
function yearAfter(r: Reader, i: number): { readonly fields: CalendarFields; readonly end: number } | null {
  const of = wordAt(r, i) === 'of'
  const at = of ? i + 1 : afterComma(r, i)
  const written = writtenYear(r, at)
  if (written !== null || breaksBefore(r, at)) return written
  // "30 September 420)", "December of 384": an early year, if nothing else can stand.
  const early = digitsAt(r, at, 3, 3)
  return early >= 100 && (of || (at === i && markAt(r, at + 1) === ')')) && r.gap[at] !== GLUED
    ? { fields: { year: early }, end: at + 1 }
    : null
}

/** "Oct 31", "November 17th, 2015", "March 2012 ", "September": a date that begins with a month's name. */
function monthFirst(r: Reader, i: number, month: number): Core | null {
  const named = afterMonth(r, i)
  const dashed = markAt(r, named) === '-' && r.gap[named] === GLUED ? named + 1 : named
  const day = dayNumber(r, dashed, month)
  if (day !== null && (isCapital(r, i) || wordAt(r, i).length > 4)) {
    const year = yearAfter(r, day.end)
    if (year !== null) return { end: year.end, fields: { ...year.fields, month, day: day.day } }
    return withTurn(r, day.end, { month, day: day.day })
  }
  const year = yearAfter(r, named)
  if (year !== null && !(wordAt(r, i) === 'may' && !isCapital(r, i)))
    return { end: year.end, fields: { ...year.fields, month } }
  if (!isMonthAlone(r, i, named)) return null
  return { end: markAt(r, named - 1) === '.' && endsLine(r, named) ? named - 1 : named, fields: { month } }
}

function endsLine(r: Reader, i: number): boolean {
  return breaksBefore(r, i)
}

/** "17 Nov 2015", "the 12th of October", "third of May": a date that begins with the day. */
function dayFirst(r: Reader, i: number): Core | null {
  const digits = digitsAt(r, i, 1, 2)
  let day = digits
  let end = digits >= 0 ? afterOrdinalEnding(r, i + 1) : i
  if (digits >= 0 && end > i + 1 && wordAt(r, end) === 'day') end++
  if (digits < 0) {
    const ordinal = ordinalAt(r, i)
    if (ordinal === null) return null
    day = ordinal.value
    end = ordinal.end
    if (wordAt(r, end) === 'day') end++
  }
  const of = wordAt(r, end) === 'of'
  let at = of ? end + 1 : end
  if (markAt(r, at) === '-' && r.gap[at] === GLUED) at++
  const month = r.entry[at]?.month
  if (month === undefined || !isDayOf(month, day) || breaksBefore(r, at)) return null
  if (!isCapital(r, at) && (wordAt(r, at) === 'may' || wordAt(r, at) === 'march' || wordAt(r, at).length < 4))
    return null
  if (digits >= 0 && isPartOfNumber(r, i, i + 1)) return null
  if (digits < 0 && !of) return null
  const named = afterMonth(r, at)
  const dashed = markAt(r, named) === '-' && r.gap[named] === GLUED ? named + 1 : named
  const year = yearAfter(r, dashed)
  if (year !== null) return { end: year.end, fields: { ...year.fields, month, day } }
  const two = dashed > named ? digitsAt(r, dashed, 2, 2) : -1
  if (two >= 0) return { end: dashed + 1, fields: { ...shortYear(two), month, day } }
  return withTurn(r, named, { month, day })
}

/** "on the 5th of May last,", "the 1st of February next.": the word behind says of which year. */
function withTurn(r: Reader, end: number, fields: CalendarFields): Core {
  const word = wordAt(r, end)
  if ((word !== 'last' && word !== 'next') || breaksBefore(r, end)) return { end, fields }
  const isLast = breaksBefore(r, end + 1) || /^[,.;:)]$/.test(markAt(r, end + 1))
  return isLast ? { end: end + 1, fields, turn: word } : { end, fields }
}

const AFTER_BARE_DAY = /^(?:[.,;:)]|and|but|to|when|after|before|as|with|at|in|until|from)$/

/** "on the 15th": a day of a month that is not said. */
export function bareDayAt(r: Reader, i: number): Core | null {
  if (wordAt(r, i) !== 'the' || !/^(?:on|until|by|since)$/.test(wordAt(r, i - 1)) || breaksBefore(r, i + 1)) return null
  const day = digitsAt(r, i + 1, 1, 2)
  const end = afterOrdinalEnding(r, i + 2)
  if (day < 1 || day > 31 || end === i + 2) return null
  const next = breaksBefore(r, end) ? '.' : formAt(r, end)
  return AFTER_BARE_DAY.test(next) ? { end, fields: { day } } : null
}

/** A date with a month's name that begins at atom `i`; null if there is none. */
export function monthDateAt(r: Reader, i: number): Core | null {
  const month = r.entry[i]?.month
  if (month !== undefined) return monthFirst(r, i, month)
  return dayFirst(r, i)
}
