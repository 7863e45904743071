import { DIGITS, GLUED, markAt } from '../numbers/atoms.ts'
import type { CalendarFields } from './expression.ts'
import { isDayOf, shortYear } from './month-dates.ts'
import { type Core, digitsAt, type Reader } from './reader.ts'

/** "2015-11-17", "2015-11-17T19:29:00Z", "2015/11/17". */
function yearFirst(r: Reader, i: number): Core | null {
  const year = digitsAt(r, i, 4, 4)
  const mark = markAt(r, i + 1)
  if (year < 1000 || (mark !== '-' && mark !== '/' && mark !== '.') || markAt(r, i + 3) !== mark) return null
  const month = digitsAt(r, i + 2, 1, 2)
  const day = digitsAt(r, i + 4, 1, 2)
  for (let k = i + 1; k <= i + 4; k++) if (r.gap[k] !== GLUED) return null
  if (!isDayOf(month, day)) return null
  const date: CalendarFields = { year, month, day }
  const at = i + 5
  const letter = at < r.count && r.gap[at] === GLUED ? r.text.slice(r.start[at], r.end[at]) : ''
  if (letter !== 'T' || markAt(r, at + 2) !== ':' || r.gap[at + 1] !== GLUED) return { end: at, fields: date }
  const hour = digitsAt(r, at + 1, 2, 2)
  const minute = digitsAt(r, at + 3, 2, 2)
  if (hour < 0 || hour > 24 || minute < 0 || minute > 59) return { end: at, fields: date }
  let end = at + 4
  let fields: CalendarFields = { ...date, hour, minute }
  if (markAt(r, end) === ':' && digitsAt(r, end + 1, 2, 2) >= 0) {
    fields = { ...fields, second: digitsAt(r, end + 1, 2, 2) }
    end += 2
    if (markAt(r, end) === '.' && r.kind[end + 1] === DIGITS && r.gap[end + 1] === GLUED) end += 2
  }
  const zone = zoneAfter(r, end)
  return zone === null ? { end, fields } : { end: zone.end, fields: { ...fields, zone: zone.zone } }
}

/** "Z", "+0200", "-05", "+02:00", glued to a time of day; null if none is. */
function zoneAfter(r: Reader, at: number): { readonly zone: string; readonly end: number } | null {
  if (at >= r.count || r.gap[at] !== GLUED) return null
  if (r.text.slice(r.start[at], r.end[at]) === 'Z') return { zone: 'Z', end: at + 1 }
  const sign = markAt(r, at)
  if (sign !== '+' && sign !== '-') return null
  const four = digitsAt(r, at + 1, 4, 4)
  if (four >= 0) {
    const shown = String(four).padStart(4, '0')
    return { zone: `${sign}${shown.slice(0, 2)}:${shown.slice(2)}`, end: at + 2 }
  }
  const two = digitsAt(r, at + 1, 2, 2)
  if (two < 0) return null
  const minutes = markAt(r, at + 2) === ':' ? digitsAt(r, at + 3, 2, 2) : -1
  const zone = `${sign}${String(two).padStart(2, '0')}:${String(Math.max(minutes, 0)).padStart(2, '0')}`
  return { zone, end: minutes >= 0 ? at + 4 : at + 2 }
}

/** "7/8/07", "17.11.2015", "11-17-2015": month first where both orders are days, and then marked as swappable. */
function yearLast(r: Reader, i: number): Core | null {
  const first = digitsAt(r, i, 1, 2)
  const mark = markAt(r, i + 1)
  if (first < 1 || (mark !== '/' && mark !== '.' && mark !== '-') || markAt(r, i + 3) !== mark) return null
  for (let k = i + 1; k <= i + 4; k++) if (k >= r.count || r.gap[k] !== GLUED) return null
  const second = digitsAt(r, i + 2, 1, 2)
  const four = digitsAt(r, i + 4, 4, 4)
  const two = mark === '/' ? digitsAt(r, i + 4, 2, 2) : -1
  if (four < 1000 && two < 0) return null
  if (markAt(r, i + 5) === mark && r.gap[i + 5] === GLUED && r.kind[i + 6] === DIGITS && r.gap[i + 6] === GLUED)
    return null
  const year: CalendarFields = four >= 1000 ? { year: four } : shortYear(two)
  const monthFirst = isDayOf(first, second)
  const dayFirst = isDayOf(second, first)
  // A date with full stops has the day first everywhere.
  if (dayFirst && (mark === '.' || !monthFirst)) return { end: i + 5, fields: { ...year, month: second, day: first } }
  if (!monthFirst) return null
  const swappable = dayFirst && first !== second
  return { end: i + 5, fields: { ...year, month: first, day: second, ...(swappable ? { swappable } : {}) } }
}

/** A date in digits that begins at atom `i`; null if there is none. */
export function digitDateAt(r: Reader, i: number): Core | null {
  if (r.kind[i] !== DIGITS) return null
  if (i > 0 && r.gap[i] === GLUED && (r.kind[i - 1] === DIGITS || /[.,/\-$:\w]/.test(r.text[r.end[i - 1] - 1])))
    return null
  return yearFirst(r, i) ?? yearLast(r, i)
}
