import type { MetaEvidence, Published } from '../../record/record.ts'
import {
  type DayNumber,
  dayNumber,
  dayOfNumber,
  daysInMonth,
  isoDay,
  isRealDate,
  weekdayOfNumber,
} from '../../text/calendar.ts'
import { compareSpans, type Span } from '../../text/span.ts'
import type { DateWords } from './calendar.ts'
import type { DatedSpan, DateEvidence, StatedDate } from './date-evidence.ts'

export interface Weighed {
  readonly published: Published
  /** True if a date that the page shows was not believed. */
  readonly overruled: boolean
}

/** How far, in days, a story's "Oct. 14" may lie from a date on top of the page that it supports. */
const SUPPORT_BEFORE = 14
const SUPPORT_AFTER = 7

/** How long, in days, a report may grow notes and corrections after its day of publication. */
const CORRECTED_WITHIN = 31

/** How long, in days, after the newest thing told a first comment still dates the report. */
const COMMENT_REACH = 7

/**
 * Weighs all evidence of the day of publication. What the page states is believed unless readers commented before it
 * or the story tells of later things; a bare date on top of the page, which may be the day of saving, needs support
 * from the story. Without a stated date the story's own days are laid against the first comment or a dated photograph.
 */
export function weighDates(evidence: DateEvidence): Weighed {
  const firstComment = earliest(evidence.comments)
  const told = latest([...evidence.past, ...evidence.captions])
  const fits = (stated: StatedDate): boolean => {
    const end = stated.monthOnly ? stated.day + 30 : stated.day
    // What says that it is the day of publication is not doubted for a date that the story tells: that may lie ahead.
    const toldAfter =
      told !== null && end < told.day - CORRECTED_WITHIN && (stated.role === 'placed' || stated.role === 'banner')
    return (firstComment === null || stated.day <= firstComment.day + 1) && !toldAfter
  }
  const believed = evidence.stated.filter(
    (stated) => fits(stated) && (stated.role !== 'banner' || isSupported(stated.day, evidence)),
  )
  const best = bestStated(believed)
  if (best !== null) {
    const disbelieved = evidence.stated.some(
      (stated) =>
        !believed.includes(stated) &&
        stated.role !== 'updated' &&
        !('meta' in stated.evidence) &&
        Math.abs(stated.day - best.day) > 1,
    )
    return { published: stated(best, believed), overruled: disbelieved }
  }
  const onTop = earliest(evidence.stated.map(({ day }) => ({ start: 0, end: 0, day })))
  const inferred =
    fromAddress(evidence, firstComment) ?? fromComments(evidence, firstComment) ?? fromPhotographs(evidence, told)
  if (inferred !== null) return { published: inferred, overruled: evidence.stated.length > 0 }
  const lower = latest([...(told === null ? [] : [told]), ...evidence.pastYears])
  const bounds = [firstComment?.day, onTop?.day].filter((day) => day !== undefined)
  return {
    published: {
      value: null,
      precision: null,
      basis: 'none',
      earliest: lower === null ? null : isoDay(lower.day),
      latest: bounds.length === 0 ? null : isoDay(Math.min(...bounds)),
      evidence: [lower, firstComment].flatMap((span) => (span === null ? [] : [bare(span)])).sort(compareSpans),
    },
    // A date that nothing supports and nothing contradicts is not believed; it is not overruled either.
    overruled: evidence.stated.some((each) => !fits(each)),
  }
}

function bestStated(believed: readonly StatedDate[]): StatedDate | null {
  for (const role of ['published', 'placed', 'banner', 'updated'] as const) {
    const of = believed.filter((stated) => stated.role === role)
    if (of.length === 0) continue
    const near = believed.filter((stated) => stated.role === role || stated.role === 'placed')
    const visible = near.find((stated) => !('meta' in stated.evidence) && !stated.monthOnly)
    // The page shows its readers' own day, where its metadata may count in another zone.
    if (visible !== undefined && Math.abs(visible.day - of[0].day) <= 1) return visible
    return of[0]
  }
  return null
}

function stated(best: StatedDate, believed: readonly StatedDate[]): Published {
  const day = isoDay(best.day)
  const value = best.monthOnly ? day.slice(0, 7) : day
  const lastOfMonth = best.monthOnly ? monthEnd(best.day) : day
  const spans: Span[] = []
  const metas: MetaEvidence[] = []
  for (const { evidence, day: other } of believed) {
    if (other !== best.day) continue
    if ('meta' in evidence) metas.push(evidence)
    else spans.push(evidence)
  }
  return {
    value,
    precision: best.monthOnly ? 'month' : 'day',
    basis: 'stated',
    earliest: day,
    latest: lastOfMonth,
    evidence: [...spans.sort(compareSpans), ...metas],
  }
}

function monthEnd(day: DayNumber): string {
  const { year, month } = dayOfNumber(day)
  return isoDay(dayNumber({ year, month, day: daysInMonth(year, month) }))
}

/** True if the story names a day close to `day`, or the dates that it tells end close before it. */
function isSupported(day: DayNumber, evidence: DateEvidence): boolean {
  const near = (other: DayNumber): boolean => other >= day - SUPPORT_BEFORE && other <= day + SUPPORT_AFTER
  if ([...evidence.past, ...evidence.captions].some((span) => near(span.day))) return true
  const { year } = dayOfNumber(day)
  return evidence.monthDays.some((date) =>
    [year - 1, year, year + 1].some((candidate) => near(inYear(date, candidate) ?? Number.NaN)),
  )
}

function inYear(date: DateWords, year: number): DayNumber | null {
  if (date.month === null || date.day === null || !isRealDate(year, date.month, date.day)) return null
  const day = dayNumber({ year, month: date.month, day: date.day })
  return date.weekday !== null && weekdayOfNumber(day) !== date.weekday ? null : day
}

/** The day in a page's address is the one on which it was first put there. */
function fromAddress({ address }: DateEvidence, first: DatedSpan | null): Published | null {
  if (address === null || (first !== null && address.day > first.day + 1)) return null
  const day = isoDay(address.day)
  return {
    value: day,
    precision: 'day',
    basis: 'inferred',
    earliest: day,
    latest: day,
    evidence: [address.evidence],
  }
}

/** The story's newest "on Oct. 14" before the first comment gives the year and both bounds. */
function fromComments(evidence: DateEvidence, first: DatedSpan | null): Published | null {
  if (first === null) return null
  const { year } = dayOfNumber(first.day)
  let newest: DatedSpan | null = null
  for (const date of evidence.monthDays) {
    for (const candidate of [year - 1, year]) {
      const day = inYear(date, candidate)
      if (day !== null && day <= first.day && (newest === null || day > newest.day))
        newest = { start: date.start, end: date.end, day }
    }
  }
  for (const span of [...evidence.past, ...evidence.captions]) {
    if (span.day <= first.day && (newest === null || span.day > newest.day)) newest = span
  }
  const weekday = newestWeekday(evidence.weekdays)
  // Any weekday lies within a week of any comment: it counts if it is the day of the first or the day before, and if
  // several came on end, as they do to a new report.
  const burst = evidence.comments.filter(({ day }) => day <= first.day + 2).length >= 2
  const back = weekday === null ? 7 : (weekdayOfNumber(first.day) - weekday.weekday + 7) % 7
  if (weekday !== null && burst && back <= 1 && (newest === null || first.day - newest.day > COMMENT_REACH)) {
    const day = first.day - back
    newest = { start: weekday.words.start, end: weekday.words.end, day }
  }
  if (newest === null || first.day - newest.day > COMMENT_REACH) return null
  return {
    // News is told on the day or the day after; readers answer at once.
    value: isoDay(Math.min(first.day, newest.day + 1)),
    precision: 'day',
    basis: 'inferred',
    earliest: isoDay(newest.day),
    latest: isoDay(first.day),
    evidence: [bare(newest), bare(first)].sort(compareSpans),
  }
}

/**
 * A dated photograph is a lower bound; the story's bare weekdays are those just before publication. The newest of them
 * is the one after which no other follows for longest; publication lies between it and the next one's return.
 */
function fromPhotographs(evidence: DateEvidence, told: DatedSpan | null): Published | null {
  const photograph = latest(evidence.captions)
  if (photograph === null || told === null || told.day > photograph.day || evidence.weekdays.length === 0) return null
  const newest = newestWeekday(evidence.weekdays)
  if (newest === null) return null
  const day = photograph.day + ((newest.weekday - weekdayOfNumber(photograph.day) + 7) % 7)
  const spans = [photograph, newest.words, newest.next].map(bare)
  return {
    value: isoDay(day),
    precision: 'day',
    basis: 'inferred',
    earliest: isoDay(day),
    latest: isoDay(day + newest.gap - 1),
    evidence: spans
      .filter((span, i) => spans.findIndex((other) => other.start === span.start) === i)
      .sort(compareSpans),
  }
}

/** Days without a mention after which a weekday told is the newest. */
const QUIET_DAYS = 3

/** The weekday after which no other is told for longest, and which comes next; null if they fill the week. */
function newestWeekday(
  weekdays: readonly DateWords[],
): { weekday: number; words: DateWords; next: DateWords; gap: number } | null {
  const present = new Map<number, DateWords>()
  for (const date of weekdays) if (date.weekday !== null && !present.has(date.weekday)) present.set(date.weekday, date)
  let best: { weekday: number; words: DateWords; next: DateWords; gap: number } | null = null
  for (const weekday of [1, 2, 3, 4, 5, 6, 7]) {
    const words = present.get(weekday)
    if (words === undefined) continue
    let gap = 1
    while (gap < 7 && !present.has(((weekday + gap - 1) % 7) + 1)) gap++
    const next = present.get(((weekday + gap - 1) % 7) + 1)
    if (next !== undefined && gap > (best?.gap ?? 0)) best = { weekday, words, next, gap }
  }
  return best !== null && best.gap >= QUIET_DAYS ? best : null
}

function earliest<T extends DatedSpan>(spans: readonly T[]): T | null {
  let first: T | null = null
  for (const span of spans) if (first === null || span.day < first.day) first = span
  return first
}

function latest<T extends DatedSpan>(spans: readonly T[]): T | null {
  let last: T | null = null
  for (const span of spans) if (last === null || span.day > last.day) last = span
  return last
}

function bare(span: Span): Span {
  return { start: span.start, end: span.end }
}
