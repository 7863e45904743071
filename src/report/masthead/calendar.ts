import type { Span } from '../../record/span.ts'

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
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const MONTH =
  '(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)'
const WEEKDAY = '(Mon(?:day)?|Tues?(?:day)?|Wed(?:nesday)?|Thu(?:r|rs|rsday)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)'
const CLOCK = '(?:,?\\s+(?:at\\s+)?\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s*[AaPp]\\.?[Mm]\\.?)?)?'
const DATE = new RegExp(
  [
    `(?:${WEEKDAY},?\\s+)?\\b(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+${MONTH}(?:,?[\\s-]+(\\d{4}))?\\b${CLOCK}`,
    `(?:${WEEKDAY},?\\s+)?\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:)(?:,?\\s+(\\d{4}))?\\b${CLOCK}`,
    `\\b(\\d{4})-(\\d{2})-(\\d{2})\\b`,
    `\\b(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})\\b`,
    `\\b${MONTH},?\\s+(?:of\\s+)?((?:19|20)\\d{2})\\b`,
    `\\b((?:19|20)\\d{2})\\b`,
    `\\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b`,
  ].join('|'),
  'g',
)

/** All dates of a stretch of text, in order. */
export function datesIn(text: string, span: Span): DateWords[] {
  const found: DateWords[] = []
  const words = text.slice(span.start, span.end)
  for (const match of words.matchAll(DATE)) {
    const date = fieldsOf(match)
    const start = span.start + match.index
    if (date !== null) found.push({ start, end: start + match[0].length, ...date })
  }
  return found
}

function fieldsOf(m: RegExpMatchArray): Omit<DateWords, 'start' | 'end'> | null {
  if (m[3] !== undefined) return checked(number(m[4]), monthOf(m[3]), Number(m[2]), weekdayNumber(m[1]))
  if (m[6] !== undefined) return checked(number(m[8]), monthOf(m[6]), Number(m[7]), weekdayNumber(m[5]))
  if (m[9] !== undefined) return checked(Number(m[9]), Number(m[10]), Number(m[11]), null)
  if (m[12] !== undefined) {
    const [a, b, year] = [Number(m[12]), Number(m[13]), Number(m[14])]
    // Which of day and month comes first differs by country: only one of them may be a month.
    if (a > 12 || a === b) return checked(year, b, a, null)
    return b > 12 ? checked(year, a, b, null) : { year, month: null, day: null, weekday: null }
  }
  if (m[15] !== undefined) return { year: Number(m[16]), month: monthOf(m[15]), day: null, weekday: null }
  if (m[17] !== undefined) return { year: Number(m[17]), month: null, day: null, weekday: null }
  return { year: null, month: null, day: null, weekday: weekdayNumber(m[18]) }
}

function checked(
  year: number | null,
  month: number,
  day: number,
  weekday: number | null,
): Omit<DateWords, 'start' | 'end'> | null {
  return isRealDate(year ?? 2000, month, day) ? { year, month, day, weekday } : null
}

function number(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits)
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

function weekdayNumber(name: string | undefined): number | null {
  return name === undefined ? null : WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

/** The day that words with year, month and day name, else null. */
export function fullDay(date: DateWords): Day | null {
  return date.year === null || date.month === null || date.day === null ? null : dayOf(date.year, date.month, date.day)
}
