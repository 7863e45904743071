import type { TimeWord } from '../../lexicon/times.ts'
import { DIGITS, formAt, GLUED, markAt } from '../numbers/atoms.ts'
import { centuryAt, decadeAt, holidayAt, seasonAt, weekdayAt, yearOf, yearPartAt } from './calendar-parts.ts'
import { digitDateAt } from './digit-dates.ts'
import { bareDayAt, monthDateAt } from './month-dates.ts'
import {
  afterComma,
  breaksBefore,
  type Core,
  digitsAt,
  isHyphen,
  isPartOfNumber,
  type Reader,
  unitAt,
  wordAt,
} from './reader.ts'
import { aroundTodayAt, namedDayAt, samePeriodAt, turnedAt, weekOfAt } from './relative.ts'
import { yearAt } from './years.ts'

/** The day, month, year or longer that begins at atom `i`. */
export function dayAt(r: Reader, i: number): Core | null {
  if (r.kind[i] === DIGITS)
    return (
      nineEleven(r, i) ??
      digitDateAt(r, i) ??
      monthDateAt(r, i) ??
      centuryAt(r, i) ??
      decadeAt(r, i) ??
      yearPartAt(r, i) ??
      yearAt(r, i)
    )
  const entry = r.entry[i]
  if (entry === undefined) return yearPartAt(r, i) ?? decadeAt(r, i) ?? yearAt(r, i)
  return entry.word === 'the' ? dayAfterThe(r, i) : namedAt(r, i, entry)
}

/** A day, month or year that begins with a word. */
function namedAt(r: Reader, i: number, entry: TimeWord): Core | null {
  if (entry.weekday !== undefined) {
    const weekday = weekdayAt(r, i)
    if (weekday !== null) return weekdayDate(r, weekday)
  }
  if (entry.month !== undefined) {
    const month = monthDateAt(r, i)
    if (month !== null) return knownAttack(r, month) ?? ofYear(r, month)
  }
  if (entry.word === 'year' && !breaksBefore(r, i + 1) && isPlainYear(r, i + 1)) return yearAt(r, i + 1)
  if (entry.word === 'year') {
    const end = yearEndAt(r, i)
    if (end !== null) return end
  }
  if (entry.word === 'fiscal' || entry.word === 'financial') return yearOf(r, i)
  return (
    namedDayAt(r, i) ??
    turnedAt(r, i) ??
    holidayAt(r, i) ??
    seasonIn(r, i) ??
    (entry.ordinal !== undefined || entry.cardinal !== undefined ? (monthDateAt(r, i) ?? centuryAt(r, i)) : null) ??
    yearPartAt(r, i) ??
    decadeAt(r, i) ??
    spelledYear(r, i)
  )
}

/** "the 15th", "the day before yesterday", "the 1980s", "the first quarter": what an article begins. */
function dayAfterThe(r: Reader, i: number): Core | null {
  if (breaksBefore(r, i + 1)) return null
  const turned = bareDayAt(r, i) ?? aroundTodayAt(r, i) ?? samePeriodAt(r, i) ?? turnedAt(r, i) ?? weekOfAt(r, i)
  if (turned !== null) return turned
  const inner = i + 1
  const month = monthDateAt(r, inner)
  if (month !== null) return knownAttack(r, month) ?? month
  return centuryAt(r, inner) ?? yearPartAt(r, inner) ?? decadeAt(r, inner) ?? seasonIn(r, inner)
}

/** "October of next year", "March last year". */
function ofYear(r: Reader, month: Core): Core {
  if (month.fields.year !== undefined) return month
  const of = wordAt(r, month.end) === 'of' ? month.end + 1 : month.end
  const year = /^(last|next|this)$/.test(wordAt(r, of)) ? yearOf(r, of) : null
  return year?.shift === undefined ? month : { end: year.end, fields: month.fields, shift: year.shift }
}

/** "the September 11 attacks": a day that needs no year. */
function knownAttack(r: Reader, date: Core): Core | null {
  const { month, day, year } = date.fields
  if (month !== 9 || day !== 11 || year !== undefined || breaksBefore(r, date.end)) return null
  const next = wordAt(r, date.end)
  return /^(attacks?|terrorist|terror)$/.test(next) ? { end: date.end, fields: { ...date.fields, year: 2001 } } : null
}

/** "9/11": the day of the attacks of 2001, known by its digits. */
function nineEleven(r: Reader, i: number): Core | null {
  if (digitsAt(r, i, 1, 1) !== 9 || markAt(r, i + 1) !== '/' || digitsAt(r, i + 2, 2, 2) !== 11) return null
  const glued = r.gap[i + 1] === GLUED && r.gap[i + 2] === GLUED
  if (!glued || isPartOfNumber(r, i, i + 1) || (markAt(r, i + 3) === '/' && r.gap[i + 3] === GLUED)) return null
  return { end: i + 3, fields: { year: 2001, month: 9, day: 11 } }
}

/** "year end", "year-end", "year's end": the end of the year of publication. */
function yearEndAt(r: Reader, i: number): Core | null {
  let at = i + 1
  if (isHyphen(r, at)) at++
  else if (/^['\u2019]$/.test(markAt(r, at)) && formAt(r, at + 1) === 's') at += 2
  if (at >= r.count || breaksBefore(r, at) || wordAt(r, at) !== 'end') return null
  if (!/^(by|at|before|until|till|since)$/.test(wordAt(r, i - 1) || formAt(r, i - 1).toLowerCase())) return null
  return { end: at + 1, fields: {}, shift: { unit: 'Y', amount: 0, from: 'publication', whole: true } }
}

const seasonIn = (r: Reader, i: number): Core | null => seasonAt(r, i, false)

const isPlainYear = (r: Reader, i: number): boolean => r.kind[i] === DIGITS

/** "twenty sixteen", "nineteen ninety-nine". */
function spelledYear(r: Reader, i: number): Core | null {
  const first = r.entry[i]?.cardinal
  if (
    first === undefined ||
    first < 11 ||
    first > 20 ||
    (first < 17 && !/^(in|since|of|until)$/.test(wordAt(r, i - 1))) ||
    !/^(in|since|of|by|until|from|year|around|late|early|to)$/.test(wordAt(r, i - 1))
  )
    return null
  const tens = r.entry[i + 1]?.cardinal
  if (tens === undefined || tens < 10 || breaksBefore(r, i + 1)) return null
  const hyphen = isHyphen(r, i + 2) ? i + 3 : i + 2
  if (hyphen > i + 2 && r.entry[hyphen]?.unit !== undefined) return null
  const ones = tens >= 20 && r.gap[i + 2] !== undefined ? r.entry[hyphen]?.cardinal : undefined
  if (ones !== undefined && ones > 0 && ones < 10 && !breaksBefore(r, hyphen))
    return { end: hyphen + 1, fields: { year: first * 100 + tens + ones } }
  return { end: i + 2, fields: { year: first * 100 + tens } }
}

/** A weekday with the date that follows it: "Monday, August 29, 2016", "Friday 8 May", "Tuesday the 5th". */
function weekdayDate(r: Reader, weekday: Core): Core {
  const at = afterComma(r, weekday.end)
  if (breaksBefore(r, at)) return weekday
  const start = wordAt(r, at) === 'the' || wordAt(r, at) === 'on' ? at + 1 : at
  const date = breaksBefore(r, start) ? null : (monthDateAt(r, start) ?? digitDateAt(r, start))
  if (date?.fields.day !== undefined) return { ...date, fields: { ...date.fields, ...weekday.fields } }
  const next = wordAt(r, weekday.end)
  if (next === 'last' || next === 'next') {
    if (unitAt(r, weekday.end + 1)?.unit === 'W') {
      const amount = next === 'last' ? -1 : 1
      return {
        end: weekday.end + 2,
        fields: weekday.fields,
        shift: { unit: 'W', amount, from: 'publication', whole: true },
      }
    }
    if (next === 'last' && !/^[a-z]/i.test(formAt(r, weekday.end + 1)))
      return { ...weekday, end: weekday.end + 1, turn: 'last' }
  }
  if (next === 'this' && unitAt(r, weekday.end + 1)?.unit === 'W') {
    return {
      end: weekday.end + 2,
      fields: weekday.fields,
      shift: { unit: 'W', amount: 0, from: 'publication', whole: true },
    }
  }
  return weekday
}

export const isDay = (core: Core): boolean =>
  core.fields.day !== undefined ||
  core.fields.weekday !== undefined ||
  core.shift?.unit === 'D' ||
  core.fields.holiday !== undefined
