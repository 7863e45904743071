import { dayNumber } from '../../src/api/days.ts'
import type { DateView } from '../../src/api/parts.ts'

/** How long a day is in the milliseconds of a `Date`. */
export const DAY_MS = 86_400_000

/** From the beginning of a first day to the end of a last, as fractional days. */
export interface Period {
  readonly start: number
  readonly end: number
}

/** The days that a date may be; null if it names no place on the calendar. */
export function daysOf(date: DateView | null): Period | null {
  if (date === null || date.earliest === null || date.latest === null) return null
  return { start: dayNumber(date.earliest), end: dayNumber(date.latest) + 1 }
}

export function overlaps(a: Period, b: Period): boolean {
  return a.start < b.end && b.start < a.end
}

/** "14 March 2023 to 2 April 2023". */
export function shownPeriod({ start, end }: Period): string {
  const [first, last] = [start, end - 0.001].map((day) => LONG.format(Math.floor(day) * DAY_MS))
  return first === last ? `${first}` : `${first} to ${last}`
}

const LONG = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
