import { scaleUtc } from 'd3-scale'
import { dayAt, dayNumber } from '../../src/api/days.ts'
import { DAY_MS } from './periods.ts'

/** Days (`2023-03-14`) on a line of pixels. A day has a width: it reaches from `x(day)` to `x(day) + dayWidth`. */
export interface DayScale {
  readonly x: (day: string) => number
  readonly dayWidth: number
  /** The day at a place on the line. */
  readonly dayAt: (x: number) => string
  /** Where the axis is labelled: the middle of the day, month or year that the text names. */
  readonly ticks: readonly { readonly x: number; readonly text: string }[]
}

const LABEL_WIDTH = 76

/**
 * @param first the first day, at `left`
 * @param last the last day, which ends at `right`
 */
export function dayScale(first: string, last: string, left: number, right: number): DayScale {
  const scale = scaleUtc()
    .domain([timeOf(first), timeOf(last) + DAY_MS])
    .range([left, right])
  const dayWidth = (right - left) / ((timeOf(last) + DAY_MS - timeOf(first)) / DAY_MS)
  const wanted = Math.max(2, Math.floor((right - left) / LABEL_WIDTH))
  const days = Math.round((timeOf(last) - timeOf(first)) / DAY_MS) + 1
  // Fewer days than labels would give hours.
  const times =
    days <= wanted
      ? Array.from({ length: days }, (_, index) => new Date(timeOf(first) + index * DAY_MS))
      : scale.ticks(wanted)
  return {
    x: (day) => scale(timeOf(day)),
    dayWidth,
    dayAt: (x) => dayAt(scale.invert(x).getTime() / DAY_MS),
    ticks: times.map((time) => ({ x: scale(time), text: tickText(time, days) })),
  }
}

/** "14 March 2023"; the language is the page's, not the browser's. */
export function shownDay(day: string): string {
  return LONG.format(timeOf(day))
}

const LONG = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

function tickText(time: Date, days: number): string {
  if (days > 1500) return String(time.getUTCFullYear())
  return time.getUTCDate() === 1 && days > 60 ? MONTH.format(time) : SHORT.format(time)
}

function timeOf(day: string): number {
  return dayNumber(day) * DAY_MS
}
