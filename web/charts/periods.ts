import type { DateView } from '../../src/api/parts.ts'

/* Days are counted from 1 January 1970, which is 0; a day lasts from its number to the next. */

const DAY_MS = 86_400_000

/** From the beginning of a first day to the end of a last, as fractional days. */
export interface Period {
  readonly start: number
  readonly end: number
}

/** "2023-03-14" → its number. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS
}

/** A number, with or without a part of a day, → the day that it falls on, as "2023-03-14". */
export function dayOf(number: number): string {
  return new Date(Math.floor(number) * DAY_MS).toISOString().slice(0, 10)
}

/** The days that a date may be; null where it names no place on the calendar. */
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
