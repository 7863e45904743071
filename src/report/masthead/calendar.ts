import { recognizeTimes } from '../../language/times/index.ts'
import { type DayNumber, dayNumber, isRealDate } from '../../text/calendar.ts'
import type { Span } from '../../text/span.ts'

/** The day of a value YYYY-MM-DD… (what follows the day is not read), or null. */
export function dayOfIso(value: string): DayNumber | null {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(value)
  if (match === null) return null
  const [year, month, day] = match.slice(1).map(Number)
  return isRealDate(year, month, day) ? dayNumber({ year, month, day }) : null
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
export function fullDay({ year, month, day }: DateWords): DayNumber | null {
  return year === null || month === null || day === null ? null : dayNumber({ year, month, day })
}
