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
 * Null where there is none: a bare number is no time.
 */
export function clockAt(r: Reader, i: number): Clock | null {
  const named = r.entry[i]?.hour
  // "High Noon", "Chimes at Midnight": a title inside a line.
  if (named !== undefined && isNameLike(r, i) && !/^(?:and|at)$/.test(wordAt(r, i - 1))) return null
  if (named !== undefined) return { end: i + 1, fields: { hour: named, minute: 0 } }
  const spoken = r.entry[i]?.cardinal
  if (spoken !== undefined && spoken > 0 && spoken <= 12) {
    if (wordAt(r, i + 1) === 'o' && markAt(r, i + 2) !== '' && r.gap[i + 3] === GLUED) {
      return { end: i + 4, fields: { hour: spoken, minute: 0 } }
    }
    const half = halfOfDay(r, i + 1)
    if (half === null || half.end - i < 3) return null
    return withTail(r, half.end, { hour: (spoken % 12) + half.add, minute: 0 })
  }
  if (i >= r.count || r.kind[i] !== DIGITS) return null
  const hour = digitsAt(r, i, 1, 2)
  if (hour < 0) {
    const four = digitsAt(r, i, 4, 4)
    if (four < 0 || four % 100 > 59 || four > 2400 || isPartOfNumber(r, i, i + 1)) return null
    const zone = zoneAt(r, i + 1)
    const fields = { hour: Math.floor(four / 100), minute: four % 100 }
    if (zone !== null) return withTail(r, i + 1, fields)
    return wordAt(r, i + 1) === 'hrs' || (wordAt(r, i + 1) === 'hours' && wordAt(r, i - 1) === 'at')
      ? { end: i + 2, fields }
      : null
  }
  if (hour > 24) return null
  const separator = markAt(r, i + 1)
  const minute = digitsAt(r, i + 2, 2, 2)
  if ((separator === ':' || separator === '.') && r.gap[i + 1] === GLUED && r.gap[i + 2] === GLUED && minute >= 0) {
    if (minute > 59) return null
    let end = i + 3
    let second = -1
    if (separator === ':' && markAt(r, end) === ':' && r.gap[end] === GLUED) {
      second = digitsAt(r, end + 1, 2, 2)
      if (second >= 0 && second < 61) end += 2
      else return null
      if (markAt(r, end) === '.' && r.gap[end] === GLUED && r.kind[end + 1] === DIGITS) end += 2
    }
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
  if (wordAt(r, i + 1) === 'o' && markAt(r, i + 2) !== '' && r.gap[i + 3] === GLUED && hour <= 12) {
    return { end: i + 4, fields: { hour, minute: 0 } }
  }
  const half = halfOfDay(r, i + 1)
  if (half === null || hour < 1 || hour > 12 || breaksBefore(r, i + 1)) return null
  // "5 am" but not "I 5 am": a lone "a.m." needs its number beside it.
  return withTail(r, half.end, { hour: (hour % 12) + half.add, minute: 0 })
}
