import { DIGITS, GLUED, markAt } from '../numbers/atoms.ts'
import type { CalendarFields } from './expression.ts'
import { breaksBefore, digitsAt, isNameLike, isPartOfNumber, type Reader, wordAt } from './reader.ts'

interface Clock {
  readonly end: number
  readonly fields: CalendarFields
}

/** "am", "p.m.": 0 or 12 to add, and the atom after it. */
function halfOfDay(r: Reader, i: number): { readonly add: number; readonly end: number } | null {
  const word = wordAt(r, i)
  if (word === 'am' || word === 'pm') return { add: word === 'pm' ? 12 : 0, end: i + 1 }
  if ((word === 'a' || word === 'p') && markAt(r, i + 1) === '.' && r.text[r.start[i + 2]]?.toLowerCase() === 'm') {
    if (r.gap[i + 1] !== GLUED || r.end[i + 2] - r.start[i + 2] !== 1) return null
    const full = markAt(r, i + 3) === '.' && r.gap[i + 3] === GLUED
    return { add: word === 'p' ? 12 : 0, end: full ? i + 4 : i + 3 }
  }
  return null
}

/** "UTC", "GMT +8", "(EST)", "local time", "Z", "+02:00" after a time of day. */
function zoneAt(r: Reader, i: number): { readonly zone: string | null; readonly end: number } | null {
  if (breaksBefore(r, i)) return null
  const open = markAt(r, i) === '('
  const at = open ? i + 1 : i
  const form = at < r.count ? r.text.slice(r.start[at], r.end[at]) : ''
  let zone: string | null = null
  let end = at + 1
  if (wordAt(r, at) === 'local' && wordAt(r, at + 1).startsWith('time')) end = at + 2
  else if (form === 'Z' && r.gap[at] === GLUED) zone = 'Z'
  else {
    const named = r.entry[at]?.zone
    if (named === undefined || form !== form.toUpperCase()) return null
    zone = named
    const sign = markAt(r, end)
    const shift = digitsAt(r, end + 1, 1, 2)
    if (named === 'Z' && (sign === '+' || sign === '-') && shift >= 0 && shift < 15) {
      zone = `${sign}${String(shift).padStart(2, '0')}:00`
      end += 2
      if (markAt(r, end) === ':' && digitsAt(r, end + 1, 2, 2) >= 0) end += 2
    }
  }
  if (open) {
    if (markAt(r, end) !== ')') return null
    end++
  }
  return { zone, end }
}

function withTail(r: Reader, end: number, fields: CalendarFields): Clock {
  const zone = zoneAt(r, end)
  if (zone !== null) return { end: zone.end, fields: zone.zone === null ? fields : { ...fields, zone: zone.zone } }
  return { end, fields }
}

/**
 * Reads a time of day that begins at atom `i`: "14:18", "07:29 PM", "6.30pm", "8 a.m.", "0800 UTC", "10 o'clock", "noon".
 * Null if there is none: a bare number is no time.
 */
export function clockAt(r: Reader, i: number): Clock | null {
  const named = r.entry[i]?.hour
  // "High Noon", "Chimes at Midnight": a title inside a line.
  if (named !== undefined && isNameLike(r, i) && !/^(?:and|at)$/.test(wordAt(r, i - 1))) return null
  if (named !== undefined) return { end: i + 1, fields: { hour: named, minute: 0 } }
  const spoken = r.entry[i]?.cardinal
  if (spoken !== undefined && spoken > 0 && spoken <= 12) return spokenHour(r, i, spoken)
  if (i >= r.count || r.kind[i] !== DIGITS) return null
  const hour = digitsAt(r, i, 1, 2)
  if (hour < 0) return fourDigits(r, i)
  if (hour > 24) return null
  const separator = markAt(r, i + 1)
  const minute = digitsAt(r, i + 2, 2, 2)
  const isParted = (separator === ':' || separator === '.') && r.gap[i + 1] === GLUED && r.gap[i + 2] === GLUED
  if (isParted && minute >= 0) return minute > 59 ? null : hourAndMinute(r, i, hour, minute)
  if (isOClock(r, i) && hour <= 12) return { end: i + 4, fields: { hour, minute: 0 } }
  const half = halfOfDay(r, i + 1)
  if (half === null || hour < 1 || hour > 12 || breaksBefore(r, i + 1)) return null
  // "5 am" but not "I 5 am": a lone "a.m." needs its number beside it.
  return withTail(r, half.end, { hour: (hour % 12) + half.add, minute: 0 })
}

const isOClock = (r: Reader, i: number): boolean =>
  wordAt(r, i + 1) === 'o' && markAt(r, i + 2) !== '' && r.gap[i + 3] === GLUED

/** "ten o'clock", "eight p.m.": an hour as a word. */
function spokenHour(r: Reader, i: number, spoken: number): Clock | null {
  if (isOClock(r, i)) return { end: i + 4, fields: { hour: spoken, minute: 0 } }
  const half = halfOfDay(r, i + 1)
  if (half === null || half.end - i < 3) return null
  return withTail(r, half.end, { hour: (spoken % 12) + half.add, minute: 0 })
}

/** "0800 UTC", "1430 hrs", "at 0600 hours". */
function fourDigits(r: Reader, i: number): Clock | null {
  const four = digitsAt(r, i, 4, 4)
  if (four < 0 || four % 100 > 59 || four > 2400 || isPartOfNumber(r, i, i + 1)) return null
  const fields = { hour: Math.floor(four / 100), minute: four % 100 }
  if (zoneAt(r, i + 1) !== null) return withTail(r, i + 1, fields)
  const next = wordAt(r, i + 1)
  const isHours = next === 'hrs' || (next === 'hours' && wordAt(r, i - 1) === 'at')
  return isHours ? { end: i + 2, fields } : null
}

/** "14:18", "14:18:05.2", "7:29 PM", "6.30pm", "18.30 GMT": what follows an hour and a minute parted by a mark. */
function hourAndMinute(r: Reader, i: number, hour: number, minute: number): Clock | null {
  const separator = markAt(r, i + 1)
  const tail = separator === ':' ? secondAt(r, i + 3) : { second: -1, end: i + 3 }
  if (tail === null) return null
  const { second, end } = tail
  const half = halfOfDay(r, end)
  if (half !== null && hour >= 1 && hour <= 12) {
    const fields = { hour: (hour % 12) + half.add, minute }
    return withTail(r, half.end, second >= 0 ? { ...fields, second } : fields)
  }
  if (separator === '.') {
    const zone = zoneAt(r, end)
    return zone === null || breaksBefore(r, end) ? null : withTail(r, end, { hour, minute })
  }
  if (r.gap[i] === GLUED && /[:.\d]/.test(markAt(r, i - 1)) && markAt(r, i - 1) !== '') return null
  return withTail(r, end, second >= 0 ? { hour, minute, second } : { hour, minute })
}

/** ":05", ":05.2": seconds after minutes, -1 if none follow; null if a colon is followed by anything else. */
function secondAt(r: Reader, at: number): { readonly second: number; readonly end: number } | null {
  if (markAt(r, at) !== ':' || r.gap[at] !== GLUED) return { second: -1, end: at }
  const second = digitsAt(r, at + 1, 2, 2)
  if (second < 0 || second >= 61) return null
  const end = at + 2
  const isSplit = markAt(r, end) === '.' && r.gap[end] === GLUED && r.kind[end + 1] === DIGITS
  return { second, end: isSplit ? end + 2 : end }
}
