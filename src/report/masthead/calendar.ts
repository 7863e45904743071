import { recognizeTimes } from '../../language/times/index.ts'
import type { Span } from '../../text/span.ts'

/** Days since 1 January 1970 in the proleptic Gregorian calendar: the unit in which dates are weighed. */
export type Day = number

export function dayOf(year: number, month: number, day: number): Day {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000)
}

/** A day as YYYY-MM-DD. */
export function isoOf(day: Day): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** Monday is 1 and Sunday 7. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

export function isRealDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The day of a value YYYY-MM-DD… (what follows the day is not read), or null. */
export function dayOfIso(value: string): Day | null {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(value)
  if (match === null) return null
  const [year, month, day] = match.slice(1).map(Number)
  return isRealDate(year, month, day) ? dayOf(year, month, day) : null
}

/** A date as the text has it; what it does not say is null. */
export interface DateWords extends Span {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
  /** Monday is 1. */
  readonly weekday: number | null
  /** "last", "next" or other words shift it, or say which way it lies. */
  readonly shifted: boolean
}

/** All dates of a stretch of text that name a year, a month and a day, or a weekday, in order. */
export function datesIn(text: string, span: Span): DateWords[] {
  const found: DateWords[] = []
  for (const { start, end, meaning } of recognizeTimes(text, [span])) {
    if (meaning.kind !== 'point' || meaning.shift !== null) continue
    const { year = null, month = null, day = null, weekday = null, shortYear, swappable } = meaning.fields
    if (shortYear || (year === null && month === null && weekday === null)) continue
    if (year !== null && (year < 1000 || year > 9999)) continue
    if (month !== null && day !== null && !isRealDate(year ?? 2000, month, day)) continue
    // Which of 4/7/2031 is the month differs by country: only the year is sure.
    const certain = swappable ? { year, month: null, day: null } : { year, month, day }
    found.push({ start, end, ...certain, weekday, shifted: meaning.turn !== null || meaning.toward === 'future' })
  }
  return found
}

/** The day that words with year, month and day name, else null. */
export function fullDay(date: DateWords): Day | null {
  return date.year === null || date.month === null || date.day === null ? null : dayOf(date.year, date.month, date.day)
}
