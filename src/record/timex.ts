import { addDays, mondayOfWeek } from '../text/calendar.ts'

/** TIMEX3 values of days, months and years. */

/** A day, month or year: what is absent is not known. */
export interface CalendarDate {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n))

/** A year in four digits, with a minus before Christ. */
export function yearValue(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
}

/** TIMEX3 value of a day, month or year: "2015-11-17", "2015-11", "2015". */
export function dateValue({ year, month, day }: CalendarDate): string {
  const head = yearValue(year)
  if (month === undefined) return head
  return day === undefined ? `${head}-${two(month)}` : `${head}-${two(month)}-${two(day)}`
}

/**
 * The calendar date that a TIMEX3 value begins with, or null if it has no known year: "2015-11-17T19:29" is that
 * day, "2015-W47" the week's Thursday, "2015-Q3" and "2015-SU" the year. Values are not checked further.
 */
export function dateOfValue(value: string): CalendarDate | null {
  const match = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d))?|-W(\d\d)(?:-(\d|WE))?|-[A-Z].*)?(?:T.*)?$/.exec(value)
  if (match === null) return null
  const year = Number(match[1])
  if (match[4] !== undefined) {
    const weekday = match[5] === undefined ? 4 : match[5] === 'WE' ? 6 : Number(match[5])
    return addDays(mondayOfWeek(year, Number(match[4])), weekday - 1)
  }
  if (match[2] === undefined) return { year }
  const month = Number(match[2])
  return match[3] === undefined ? { year, month } : { year, month, day: Number(match[3]) }
}
