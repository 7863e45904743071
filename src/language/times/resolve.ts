import { type CalendarDate, dateOfValue, dateValue, yearValue } from '../../record/timex.ts'
import { addDays, addMonths, type Day, dayNumber, daysInMonth, isoWeek, weekdayOf } from '../../text/calendar.ts'
import type { CalendarFields, Point, Recurring, Shift, Stretch, TimeExpression, Turn } from './expression.ts'
import { holidayDay } from './holidays.ts'

/** What an expression is resolved against. Dates are TIMEX3 values; null if not known. */
export interface Reference {
  /** The day of publication, YYYY-MM-DD. */
  readonly publication: string | null
  /** The time that the text is speaking of: the value of an earlier expression. */
  readonly text: string | null
  /** Which way the clause looks: its tense. */
  readonly tense: 'past' | 'future' | null
  /** The year that the text is telling of, where it said one that is not the year of publication; else null. */
  readonly year: number | null
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n))

function calendarDay(date: CalendarDate | null): Day | null {
  return date === null || date.month === undefined || date.day === undefined
    ? null
    : { year: date.year, month: date.month, day: date.day }
}

/**
 * The TIMEX3 value of an expression. A date in `against` may be given alone: it is then the day of publication.
 * What the words and the reference do not tell stays open: `XXXX-WXX-2` for a weekday without a date of publication.
 */
export function resolve(expression: TimeExpression, against: Reference | string | null): { readonly value: string } {
  const reference: Reference =
    against === null || typeof against === 'string'
      ? { publication: against, text: null, tense: null, year: null }
      : against
  const { meaning } = expression
  switch (meaning.kind) {
    case 'vague':
      return { value: `${meaning.reference}_REF` }
    case 'duration':
      return { value: durationValue(meaning.stretches) }
    case 'recurring':
      return { value: recurringValue(meaning) }
    case 'point':
      return { value: pointValue(meaning, reference) }
  }
}

function durationValue(stretches: readonly Stretch[]): string {
  let days = ''
  let clock = ''
  for (const { amount, unit } of stretches) {
    const number = (factor: number): string => (amount === null ? 'X' : String(Math.round(amount * factor * 1e6) / 1e6))
    if (unit === 'S' || unit === 'H') clock += `${number(1)}${unit}`
    else if (unit === 'MIN') clock += `${number(1)}M`
    else if (unit === 'MONTH') days += `${number(1)}M`
    else if (unit === 'DECADE') days += amount === null ? 'XDE' : `${number(10)}Y`
    else if (unit === 'CENTURY') days += amount === null ? 'XCE' : `${number(100)}Y`
    else if (unit === 'MILLENNIUM') days += amount === null ? 'XML' : `${number(1000)}Y`
    else days += `${number(1)}${unit}`
  }
  return `P${days}${clock === '' ? '' : `T${clock}`}`
}

function recurringValue({ stretches, on }: Recurring): string {
  if (on === null) return durationValue(stretches)
  if (on.weekday !== undefined) return `XXXX-WXX-${on.weekday}`
  if (on.month !== undefined) return `XXXX-${two(on.month)}`
  if (on.season !== undefined) return `XXXX-${on.season}`
  return `XXXX-XX-XXT${on.part ?? 'XX:XX'}`
}

function pointValue(point: Point, reference: Reference): string {
  const { fields } = point
  const date = dateOfPoint(point, reference)
  if (fields.hour === undefined && fields.part === undefined) return date
  const clock =
    fields.hour === undefined
      ? (fields.part ?? '')
      : `${two(fields.hour)}:${two(fields.minute ?? 0)}${fields.second === undefined ? '' : `:${two(fields.second)}`}${fields.zone ?? ''}`
  return `${date}T${clock}`
}

/** The date of a point, without its time of day. */
function dateOfPoint(point: Point, reference: Reference): string {
  const { fields, shift } = point
  const anchor = anchorOf(shift, reference)
  if (shift?.keeps && reference.text !== null && anchor !== null) {
    const said = /^\d{4}(-(?:\d\d|Q\d|H\d|S[PU]|FA|WI|W\d\d))?/.exec(reference.text)
    if (said !== null) return `${yearValue(anchor.year + shift.amount)}${said[1] ?? ''}`
  }
  if (shift !== null) {
    const amount = shift.amount
    switch (shift.unit) {
      case 'D':
        return shiftedDay(anchor, amount)
      case 'WE':
      case 'W':
        return shiftedWeek(anchor, amount, fields, shift, reference.tense)
      case 'MONTH': {
        if (anchor === null) return 'XXXX-XX'
        const month = addMonths(anchor.year, anchor.month ?? 1, Math.trunc(amount))
        if (anchor.month === undefined) return yearValue(month.year)
        return fields.week === undefined ? dateValue(month) : weekOfMonth(month.year, month.month, fields.week)
      }
      case 'Q': {
        if (anchor === null || anchor.month === undefined) return 'XXXX-QX'
        const quarter = addMonths(anchor.year, anchor.month, Math.trunc(amount) * 3)
        return `${yearValue(quarter.year)}-Q${Math.ceil(quarter.month / 3)}`
      }
      case 'Y':
      case 'DECADE':
      case 'CENTURY':
      case 'MILLENNIUM':
        return shiftedYear(anchor, fields, shift)
      default:
        // Hours and less: the day is known, the clock is not.
        return anchor?.day === undefined ? 'XXXX-XX-XXTXX:XX' : `${dateValue(anchor)}TXX:XX`
    }
  }
  if (fields.century !== undefined) return fields.century < 0 ? `-${two(-fields.century)}` : two(fields.century)
  if (fields.decade !== undefined) return decadeValue(fields.decade)
  const publication = calendarDay(reference.publication === null ? null : dateOfValue(reference.publication))
  const year =
    fields.year === undefined ? undefined : fields.shortYear ? fullYear(fields.year, publication) : fields.year
  if (year !== undefined) return inYear(year, fields)
  return turned(point, publication, reference)
}

function anchorOf(shift: Shift | null, { publication, text }: Reference): CalendarDate | null {
  const published = publication === null ? null : dateOfValue(publication)
  if (shift?.from !== 'text') return published
  return (text === null ? null : dateOfValue(text)) ?? published
}

function shiftedDay(anchor: CalendarDate | null, amount: number): string {
  const day = calendarDay(anchor)
  if (day !== null) return dateValue(addDays(day, Math.round(amount)))
  return anchor === null ? 'XXXX-XX-XX' : `${dateValue(anchor)}${anchor.month === undefined ? '-XX-XX' : '-XX'}`
}

function shiftedWeek(
  anchor: CalendarDate | null,
  amount: number,
  fields: CalendarFields,
  shift: Shift,
  tense: Reference['tense'] = null,
): string {
  const day = calendarDay(anchor)
  if (day === null) {
    if (anchor !== null) return `${yearValue(anchor.year)}-WXX`
    return fields.weekday === undefined ? 'XXXX-WXX' : `XXXX-WXX-${fields.weekday}`
  }
  // "the weekend was calm", told on a working day: the one before.
  const before = fields.weekend && shift.from === 'text' && amount === 0 && tense === 'past' && weekdayOf(day) < 6
  const there = addDays(day, Math.round(amount * 7) - (before ? 7 : 0))
  if (!shift.whole) return dateValue(there)
  if (fields.weekday !== undefined) return dateValue(addDays(there, fields.weekday - weekdayOf(there)))
  const { year, week } = isoWeek(there)
  return `${yearValue(year)}-W${two(week)}${fields.weekend ? '-WE' : ''}`
}

function shiftedYear(anchor: CalendarDate | null, fields: CalendarFields, shift: Shift): string {
  if (shift.unit === 'CENTURY')
    return anchor === null ? 'XX' : two(Math.floor(anchor.year / 100) + Math.trunc(shift.amount))
  if (shift.unit === 'DECADE' && shift.whole)
    return anchor === null ? 'XXX' : String(Math.floor(anchor.year / 10) + Math.trunc(shift.amount))
  const years = shift.amount * (shift.unit === 'DECADE' ? 10 : shift.unit === 'MILLENNIUM' ? 1000 : 1)
  if (anchor === null) return inUnknownYear(fields)
  if (!shift.whole && years % 1 !== 0 && anchor.month !== undefined) {
    return dateValue(addMonths(anchor.year, anchor.month, Math.round(years * 12)))
  }
  return inYear(anchor.year + Math.trunc(years), fields)
}

function decadeValue(decade: number): string {
  if (decade >= 10) return String(decade)
  return String(decade < 2 ? 200 + decade : 190 + decade)
}

/** The year of two digits: the one nearest to the publication that is not more than twenty years after it. */
function fullYear(short: number, publication: Day | null): number {
  const limit = (publication?.year ?? 2029) + 20
  const year = Math.floor(limit / 100) * 100 + short
  return year > limit ? year - 100 : year
}

/** The first days of a month's or year's weeks are those of ISO weeks that hold its days. */
function weekOfMonth(year: number, month: number, week: number): string {
  const day =
    week < 0 ? { year, month, day: daysInMonth(year, month) } : addDays({ year, month, day: 1 }, (week - 1) * 7)
  const iso = isoWeek(week < 0 ? addDays(day, weekdayOf(day) < 4 ? -7 : 0) : day)
  return `${yearValue(iso.year)}-W${two(iso.week)}`
}

/** A date in a known year. */
function inYear(year: number, fields: CalendarFields): string {
  if (fields.holiday !== undefined) {
    const day = holidayDay(fields.holiday, year)
    return day === null ? `${yearValue(year)}-XX-XX` : dateValue(day)
  }
  if (fields.quarter !== undefined) return `${yearValue(year)}-Q${fields.quarter === 0 ? 'X' : fields.quarter}`
  if (fields.half !== undefined) return `${yearValue(year)}-H${fields.half}`
  if (fields.season !== undefined) return `${yearValue(year)}-${fields.season}`
  if (fields.week !== undefined) {
    if (fields.month !== undefined) return weekOfMonth(year, fields.month, fields.week)
    const iso = fields.week < 0 ? isoWeek({ year, month: 12, day: 28 }).week : fields.week
    return `${yearValue(year)}-W${two(iso)}`
  }
  return dateValue({
    year,
    ...(fields.month === undefined ? {} : { month: fields.month }),
    ...(fields.day === undefined ? {} : { day: fields.day }),
  })
}

/** The value if the year is not known. */
function inUnknownYear(fields: CalendarFields): string {
  if (fields.holiday !== undefined && /^\d\d-\d\d$/.test(fields.holiday)) return `XXXX-${fields.holiday}`
  if (fields.quarter !== undefined) return `XXXX-Q${fields.quarter === 0 ? 'X' : fields.quarter}`
  if (fields.half !== undefined) return `XXXX-H${fields.half}`
  if (fields.season !== undefined) return `XXXX-${fields.season}`
  if (fields.month !== undefined) {
    return fields.day === undefined ? `XXXX-${two(fields.month)}` : `XXXX-${two(fields.month)}-${two(fields.day)}`
  }
  if (fields.weekday !== undefined) return `XXXX-WXX-${fields.weekday}`
  if (fields.weekend) return 'XXXX-WXX-WE'
  if (fields.day !== undefined) return `XXXX-XX-${two(fields.day)}`
  return fields.hour === undefined && fields.part === undefined ? 'XXXX' : 'XXXX-XX-XX'
}

/** What comes round every year. */
const YEARLY = ['month', 'season', 'quarter', 'half', 'holiday'] as const

/** Points that come round every week or year: the one that is meant. */
function turned(point: Point, publication: Day | null, reference: Reference): string {
  const { fields, turn, toward } = point
  const spoken = reference.text === null ? null : dateOfValue(reference.text)
  // "the 1st of February next", in a text that tells of another time: from the month that it speaks of.
  const isDayOfYear = turn !== null && fields.month !== undefined && fields.day !== undefined
  const told = isDayOfYear && spoken?.month !== undefined ? { day: 1, ...spoken, month: spoken.month } : null
  const day = told ?? calendarDay(turn === 'same' ? (spoken ?? publication) : publication)
  if (fields.weekday !== undefined && fields.month === undefined)
    return weekdayValue(fields.weekday, point, day, reference)
  if (YEARLY.every((field) => fields[field] === undefined)) return inThisMonth(point, spoken, publication, reference)
  if (turn === null && reference.year !== null) return inYear(reference.year, fields)
  if (day === null) return inUnknownYear(fields)
  if (turn === 'this' || turn === 'same') return inYear(winterYear(fields, day), fields)
  const way = turn === 'last' ? 'past' : turn === 'next' ? 'future' : (toward ?? reference.tense)
  return inYear(yearOnSide(fields, day, way, turn), fields)
}

/** A day of a month, a weekend or a time of day: no more is said than stands in a month. */
function inThisMonth(point: Point, spoken: CalendarDate | null, publication: Day | null, reference: Reference): string {
  const { fields } = point
  const of = calendarDay(spoken) ?? publication
  if (fields.day !== undefined) return dayOfMonth(fields.day, of, point.toward ?? reference.tense)
  if (fields.weekend)
    return shiftedWeek(publication, 0, fields, { unit: 'W', amount: 0, from: 'publication', whole: true })
  return of === null ? inUnknownYear(fields) : dateValue(of)
}

/** The year near a day in which what comes round every year lies on the side that is meant. */
function yearOnSide(fields: CalendarFields, day: Day, way: 'past' | 'future' | null, turn: Turn | null): number {
  const here = dayNumber(day)
  const candidates = [day.year - 2, day.year - 1, day.year, day.year + 1, day.year + 2].map((year) => ({
    year,
    ...stretchOf(year, fields),
  }))
  if (way === 'past') {
    const strict = turn === 'last'
    const best = candidates.filter((c) => (strict ? c.last < here : c.first <= here)).at(-1)
    return best?.year ?? day.year
  }
  if (way === 'future') {
    const best = candidates.find((c) => (turn === 'next' ? c.first > here : c.last >= here))
    return best?.year ?? day.year
  }
  // News tells of what was before what will be: what lies ahead counts as twice as far.
  const distance = (c: { readonly first: number; readonly last: number }): number => {
    const away = (c.first + c.last) / 2 - here
    return away > 0 && fields.day === undefined ? away * 2 : Math.abs(away)
  }
  let best = candidates[0]
  for (const c of candidates) if (distance(c) < distance(best)) best = c
  return best.year
}

/** "on the 15th": the nearest such day on the side that the tense looks to; else of the month that is spoken of. */
function dayOfMonth(day: number, of: Day | null, way: 'past' | 'future' | null): string {
  if (of === null) return `XXXX-XX-${two(day)}`
  const months = way === 'past' && day > of.day ? -1 : way === 'future' && day < of.day ? 1 : 0
  const { year, month } = addMonths(of.year, of.month, months)
  return day > daysInMonth(year, month) ? `XXXX-XX-${two(day)}` : dateValue({ year, month, day })
}

function winterYear(fields: CalendarFields, day: Day): number {
  return fields.season === 'WI' && day.month <= 3 ? day.year - 1 : day.year
}

const SEASON_MONTH = { SP: 3, SU: 6, FA: 9, WI: 12 } as const

/** First and last day of what the fields name in a year. */
function stretchOf(year: number, fields: CalendarFields): { readonly first: number; readonly last: number } {
  if (fields.holiday !== undefined) {
    const day = dayNumber(holidayDay(fields.holiday, year) ?? { year, month: 7, day: 1 })
    return { first: day, last: day }
  }
  let month = 1
  let months = 1
  if (fields.season !== undefined) {
    month = SEASON_MONTH[fields.season]
    months = 3
  } else if (fields.quarter !== undefined) {
    month = (Math.max(fields.quarter, 1) - 1) * 3 + 1
    months = 3
  } else if (fields.half !== undefined) {
    month = (fields.half - 1) * 6 + 1
    months = 6
  } else month = fields.month ?? 1
  if (fields.day !== undefined) {
    if (fields.day > daysInMonth(year, month))
      return { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY }
    const day = dayNumber({ year, month, day: fields.day })
    return { first: day, last: day }
  }
  const after = addMonths(year, month, months)
  return { first: dayNumber({ year, month, day: 1 }), last: dayNumber({ ...after, day: 1 }) - 1 }
}

/** A weekday: in news the last one, today's included, unless the words or the tense look ahead. */
function weekdayValue(weekday: number, point: Point, day: Day | null, reference: Reference): string {
  if (day === null) return `XXXX-WXX-${weekday}`
  const today = weekdayOf(day)
  const back = (today - weekday + 7) % 7
  const ahead = (weekday - today + 7) % 7
  switch (point.turn) {
    case 'last':
      return dateValue(addDays(day, back === 0 ? -7 : -back))
    case 'next':
      return dateValue(addDays(day, ahead === 0 ? 7 : ahead))
    case 'this':
      return dateValue(addDays(day, reference.tense === 'past' ? -back : ahead))
    default: {
      const way = point.toward === 'future' ? 'future' : reference.tense
      return dateValue(addDays(day, way === 'future' ? ahead : -back))
    }
  }
}
