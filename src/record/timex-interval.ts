import { addDays, addMonths, type Day, daysInMonth, mondayOfWeek } from '../text/calendar.ts'
import { dateValue } from './timex.ts'

/** A stretch of days, both ends included, as "2015-11-17". */
export interface DayInterval {
  readonly first: string
  readonly last: string
}

/** The months that a season or a half of a year begins with, and how many it lasts. Northern seasons, as in TIMEX3. */
const PARTS_OF_YEAR: Readonly<Record<string, readonly [month: number, months: number]>> = {
  SP: [3, 3],
  SU: [6, 3],
  FA: [9, 3],
  AU: [9, 3],
  WI: [12, 3],
  Q1: [1, 3],
  Q2: [4, 3],
  Q3: [7, 3],
  Q4: [10, 3],
  H1: [1, 6],
  H2: [7, 6],
}

/**
 * The days that a TIMEX3 value may mean: "2015-11" is all of November, "2015-W47-WE" a weekend, "201" a decade,
 * "2015-11-17TNI" that day. Null if the value names no place on the calendar ("XXXX-WXX-2", "P3D", "PAST_REF").
 */
export function intervalOfValue(value: string): DayInterval | null {
  const decade = /^(\d{3})$/.exec(value)
  if (decade !== null) return { first: `${decade[1]}0-01-01`, last: `${decade[1]}9-12-31` }
  const match = /^(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|W(\d\d)(?:-(\d|WE))?|([A-Z][A-Z\d])))?(?:T.*)?$/.exec(value)
  if (match === null) return null
  const year = Number(match[1])
  if (match[4] !== undefined) return weekInterval(year, Number(match[4]), match[5])
  if (match[6] !== undefined) return partOfYear(year, match[6])
  if (match[2] === undefined) return { first: `${match[1]}-01-01`, last: `${match[1]}-12-31` }
  const month = Number(match[2])
  if (month < 1 || month > 12) return null
  if (match[3] === undefined) return months(year, month, 1)
  const day = Number(match[3])
  if (day < 1 || day > daysInMonth(year, month)) return null
  return { first: value.slice(0, 10), last: value.slice(0, 10) }
}

/** True if the two share a day. */
export function intervalsMeet(a: DayInterval, b: DayInterval): boolean {
  return a.first <= b.last && b.first <= a.last
}

function weekInterval(year: number, week: number, day: string | undefined): DayInterval | null {
  if (week < 1 || week > 53) return null
  const monday = mondayOfWeek(year, week)
  if (day === undefined) return between(monday, addDays(monday, 6))
  if (day === 'WE') return between(addDays(monday, 5), addDays(monday, 6))
  const only = addDays(monday, Number(day) - 1)
  return between(only, only)
}

function partOfYear(year: number, part: string): DayInterval | null {
  const span = PARTS_OF_YEAR[part]
  return span === undefined ? null : months(year, span[0], span[1])
}

function months(year: number, month: number, count: number): DayInterval {
  const last = addMonths(year, month, count - 1)
  return between(
    { year, month, day: 1 },
    { year: last.year, month: last.month, day: daysInMonth(last.year, last.month) },
  )
}

function between(first: Day, last: Day): DayInterval {
  return { first: dateValue(first), last: dateValue(last) }
}
