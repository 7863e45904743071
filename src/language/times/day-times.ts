import { DIGITS, formAt, GLUED, isCapital, markAt, SPACED } from '../numbers/atoms.ts'
import { clockAt } from './clock.ts'
import { dayAt, isDay } from './days.ts'
import type { CalendarFields } from './expression.ts'
import { afterComma, breaksBefore, type Core, isHyphen, type Reader, wordAt } from './reader.ts'

/** A part of the day at `i` with what leads to it: "evening", "in the morning", "at night". */
function partAfter(r: Reader, i: number): { readonly part: string; readonly end: number } | null {
  if (breaksBefore(r, i)) return null
  let at = i
  if (wordAt(r, at) === 'in' && wordAt(r, at + 1) === 'the') at += 2
  else if (wordAt(r, at) === 'at' && wordAt(r, at + 1) === 'night') at += 1
  else if (isHyphen(r, at)) at += 1
  else if ((wordAt(r, at) === 'early' || wordAt(r, at) === 'late') && r.entry[at + 1]?.part !== undefined) at += 1
  const part = r.entry[at]?.part
  if (part === undefined || r.entry[at]?.plural === true || r.gap[at] === GLUED) return null
  return { part, end: at + 1 }
}

/** The time of day after a day: "Tuesday evening", "4 Mar 2031, 06:10 PM", "Friday at 8 a.m.", "yesterday morning". */
export function withTime(r: Reader, day: Core): Core {
  if (!isDay(day)) return day
  if (day.fields.hour !== undefined || day.fields.part !== undefined) return day
  const part = partAfter(r, day.end)
  if (part !== null) {
    const midday = part.part === 'DAWN' ? 'MO' : part.part
    return { ...day, end: part.end, fields: { ...day.fields, part: midday } }
  }
  const separated = dash(r, afterComma(r, day.end))
  const at = wordAt(r, separated) === 'at' ? separated + 1 : separated
  if (at >= r.count || r.gap[at] >= 2 || (at === day.end && r.gap[at] === GLUED)) return day
  const clock = clockAt(r, at)
  if (clock === null) return day
  const digits = formAt(r, at).length
  if (clock.end === at + 1 && digits === 4 && r.kind[at] === DIGITS) return day
  return { ...day, end: clock.end, fields: { ...day.fields, ...clock.fields } }
}

/** The atom after "-", "|", "–" between a date and a time of day, with blanks around it. */
function dash(r: Reader, i: number): number {
  return /^[-|\u2013\u2014\u00b7]$/.test(markAt(r, i)) &&
    r.gap[i] === SPACED &&
    i + 1 < r.count &&
    r.gap[i + 1] === SPACED
    ? i + 1
    : i
}

/** The day after a time of day: "16:00 UTC today", "8 p.m. on Friday", "10:30 a.m. Oct 4, 2016", "6 in the morning". */
export function withDay(r: Reader, clock: Core): Core {
  let end = clock.end
  let { fields } = clock
  const part = partAfter(r, end)
  if (part !== null && wordAt(r, end) === 'in') {
    const hour = fields.hour ?? 0
    if ((part.part === 'AF' || part.part === 'EV') && hour < 12) fields = { ...fields, hour: hour + 12 }
    end = part.end
  }
  const separated = afterComma(r, end)
  const at = wordAt(r, separated) === 'on' ? separated + 1 : separated
  if (at >= r.count || breaksBefore(r, at) || r.gap[at] === GLUED) return { ...clock, end, fields }
  const day = dayAt(r, at)
  if (day === null || !isDay(day) || day.fields.hour !== undefined) return { ...clock, end, fields }
  return { ...day, end: day.end, fields: { ...day.fields, ...fields } }
}

/** "the early hours of Sunday": its first part. */
function earlyHours(r: Reader, i: number): Core | null {
  if (wordAt(r, i) !== 'the' || formAt(r, i + 2) !== 'hours' || wordAt(r, i + 3) !== 'of') return null
  const first = formAt(r, i + 1)
  if ((first !== 'early' && first !== 'small') || breaksBefore(r, i + 4)) return null
  const day = dayAt(r, i + 4)
  return day !== null && isDay(day) && day.fields.part === undefined && day.fields.hour === undefined
    ? { ...day, fields: { ...day.fields, part: 'MO' } }
    : null
}

/** "the morning of Nov 17", "evening": a part of the day by itself. */
export function partFirst(r: Reader, i: number): Core | null {
  const at = wordAt(r, i) === 'the' ? i + 1 : i
  const early = earlyHours(r, i)
  if (early !== null) return early
  const entry = r.entry[at]
  if (entry?.part === undefined || entry.plural === true || (breaksBefore(r, at) && at > i)) return null
  const part = entry.part === 'DAWN' ? 'MO' : entry.part
  if (wordAt(r, at + 1) === 'of' && !breaksBefore(r, at + 2)) {
    const day = dayAt(r, at + 2)
    if (day !== null && isDay(day) && day.fields.part === undefined) return { ...day, fields: { ...day.fields, part } }
    return null
  }
  if (isCapital(r, at) && (isCapital(r, at + 1) || isCapital(r, at - 1)) && r.gap[at + 1] !== GLUED) return null
  const before = wordAt(r, at - 1)
  const two = wordAt(r, at - 2)
  const fields: CalendarFields = { part }
  if (before === 'the' && (two === 'in' || two === 'during' || two === 'by' || two === 'of' || two === 'through'))
    return { end: at + 1, fields, shift: { unit: 'D', amount: 0, from: 'text', whole: true } }
  if (at > i) return null
  if (/^(at|by|in|until|before|after|since|early|late)$/.test(before) && entry.unit === undefined)
    return { end: at + 1, fields, shift: { unit: 'D', amount: 0, from: 'text', whole: true } }
  return null
}
