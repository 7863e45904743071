import { dateOfValue } from '../../record/timex.ts'
import { dayNumber, daysInMonth } from '../../text/calendar.ts'

/** The days that a TIMEX value may stand for, as numbers of days, both included. */
export interface Days {
  readonly first: number
  readonly last: number
}

/** The days of a value, or null if it has no known year; a week is the days around its Thursday. */
export function daysOf(value: string | null): Days | null {
  const date = value === null ? null : dateOfValue(value)
  if (value === null || date === null) return null
  const { year, month, day } = date
  if (month === undefined) {
    return { first: dayNumber({ year, month: 1, day: 1 }), last: dayNumber({ year, month: 12, day: 31 }) }
  }
  if (day === undefined) {
    return {
      first: dayNumber({ year, month, day: 1 }),
      last: dayNumber({ year, month, day: daysInMonth(year, month) }),
    }
  }
  const number = dayNumber({ year, month, day })
  return /-W\d\d$/.test(value) ? { first: number - 3, last: number + 3 } : { first: number, last: number }
}

/** How many days lie between two stretches of days; 0 if they meet or share a day. */
export function daysBetween(a: Days, b: Days): number {
  return Math.max(0, a.first - b.last, b.first - a.last)
}
