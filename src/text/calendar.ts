/** Days of the proleptic Gregorian calendar. No clock, no time zone. */

/** A day as year, month and day. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Days since 1970-01-01, which is 0. */
export type DayNumber = number

/** The number of a day. Method: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms". */
export function dayNumber({ year, month, day }: Day): DayNumber {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const ofEra = y - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468
}

/** The day that is `number` days after 1970-01-01. */
export function dayOfNumber(number: DayNumber): Day {
  const z = number + 719468
  const era = Math.floor(z / 146097)
  const doe = z - era * 146097
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 }
}

export function addDays(day: Day, days: number): Day {
  return dayOfNumber(dayNumber(day) + days)
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return weekdayOfNumber(dayNumber(day))
}

/** The weekday of a day by its number: 1 for Monday to 7 for Sunday. */
export function weekdayOfNumber(number: DayNumber): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/** True for a day of the calendar: 29 February of some years, 31 April of none. */
export function isRealDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** A day by its number as ISO 8601 has it, "2015-11-17"; the year from 0 to 9999. */
export function isoDay(number: DayNumber): string {
  const { year, month, day } = dayOfNumber(number)
  const padded = (part: number, digits: number): string => String(part).padStart(digits, '0')
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`
}

/** The number of a day in ISO 8601, "2015-11-17"; null if it is no day of the calendar. */
export function numberOfIsoDay(words: string): DayNumber | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(words)
  if (match === null) return null
  const [year, month, day] = match.slice(1).map(Number)
  return isRealDate(year, month, day) ? dayNumber({ year, month, day }) : null
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The ISO 8601 week of a day, with the year that the week belongs to. */
export function isoWeek(day: Day): { readonly year: number; readonly week: number } {
  const thursday = addDays(day, 4 - weekdayOf(day))
  const first = dayNumber({ year: thursday.year, month: 1, day: 1 })
  return { year: thursday.year, week: Math.floor((dayNumber(thursday) - first) / 7) + 1 }
}

/** Monday of an ISO week. */
export function mondayOfWeek(year: number, week: number): Day {
  const fourth = { year, month: 1, day: 4 }
  return addDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7)
}

/** The month `months` after another: month 1 to 12. */
export function addMonths(
  year: number,
  month: number,
  months: number,
): { readonly year: number; readonly month: number } {
  const all = year * 12 + month - 1 + months
  return { year: Math.floor(all / 12), month: all - Math.floor(all / 12) * 12 + 1 }
}

/** Easter Sunday. Method: the anonymous Gregorian algorithm (Meeus, "Astronomical Algorithms"). */
export function easter(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const number = h + l - 7 * m + 114
  return { year, month: Math.floor(number / 31), day: (number % 31) + 1 }
}
