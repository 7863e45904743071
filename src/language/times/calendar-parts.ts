import { NAME_AFTER_WEEKDAY, NAME_BEFORE_WEEKDAY } from '../../lexicon/time-lookalikes.ts'
import { HOLIDAYS } from '../../lexicon/times.ts'
import { formAt, GLUED, isCapital, markAt, WORD } from '../numbers/atoms.ts'
import type { CalendarFields } from './expression.ts'
import { writtenYear } from './month-dates.ts'
import { afterComma, breaksBefore, type Core, digitsAt, follow, ordinalAt, type Reader, wordAt } from './reader.ts'
import { eraAt } from './years.ts'

const lowerForm = (r: Reader, i: number): string => formAt(r, i).toLowerCase()

const BEFORE_DECADE: ReadonlySet<string> = new Set(['the', 'early', 'late', 'mid'])

/** "the 1980s", "the '90s", "the eighties", "80s": a decade. */
export function decadeAt(r: Reader, i: number): Core | null {
  const word = r.entry[i]?.decade
  if (word === undefined) return decadeInDigits(r, i)
  return BEFORE_DECADE.has(wordAt(r, i - 1)) ? { end: i + 1, fields: { decade: word / 10 } } : null
}

function decadeInDigits(r: Reader, i: number): Core | null {
  const apostrophe = /['\u2019\u2018]/.test(markAt(r, i)) && markAt(r, i) !== '' ? 1 : 0
  const at = i + apostrophe
  const four = digitsAt(r, at, 4, 4)
  const two = digitsAt(r, at, 2, 2)
  let end = at + 1
  if (/['\u2019]/.test(markAt(r, end)) && markAt(r, end) !== '' && r.gap[end] === GLUED) {
    // "2030's plan": a year's, unless the article makes it a decade.
    if (four >= 0 && wordAt(r, i - 1) !== 'the') return null
    end++
  }
  if (formAt(r, end) !== 's' || r.gap[end] !== GLUED) return null
  if (apostrophe === 1 && r.gap[at] !== GLUED) return null
  if (four >= 1000 && four % 10 === 0) {
    if (four % 100 === 0 && four !== 2000) return { end: end + 1, fields: { century: four / 100 } }
    return { end: end + 1, fields: { decade: four / 10 } }
  }
  if (two < 0 || two % 10 !== 0) return null
  const before = wordAt(r, i - 1)
  if (!apostrophe && before !== 'and' && !BEFORE_DECADE.has(before)) return null
  if (apostrophe === 0 && before === 'and' && formAt(r, i - 2) !== 's') return null
  return { end: end + 1, fields: { decade: two / 10 } }
}

/** "19th century", "the twentieth century BC", "21st-century". */
export function centuryAt(r: Reader, i: number): Core | null {
  const ordinal = ordinalAt(r, i)
  if (ordinal === null) return null
  const at = follow(r, ordinal.end)
  if (at < 0 || r.entry[at]?.unit !== 'CENTURY') return null
  const era = eraAt(r, at + 1)
  if (era !== null) return { end: era.end, fields: { century: era.sign < 0 ? -ordinal.value : ordinal.value - 1 } }
  return { end: at + 1, fields: { century: ordinal.value - 1 } }
}

/** "Q3" beside a year or after a preposition; by itself it may be anything. */
function isYearPart(r: Reader, i: number): boolean {
  const after = i + 2
  if (after < r.count && r.gap[after] === GLUED && r.kind[after] === WORD) return false
  return (
    /^(in|for|of|during|by|since|from|the|last|this|next)$/.test(wordAt(r, i - 1)) || writtenYear(r, after) !== null
  )
}

/** "the first quarter", "third-quarter", "Q3", "the second half": a part of a year, and its year where it follows. */
export function yearPartAt(r: Reader, i: number): Core | null {
  const form = formAt(r, i)
  const isLetter = (form === 'Q' || form === 'H') && r.gap[i + 1] === GLUED
  const part = isLetter ? letterPart(r, i, form) : ordinalPart(r, i)
  if (part === null) return null
  const { end, fields } = part
  const year = yearOf(r, wordAt(r, end) === 'of' ? end + 1 : end)
  if (year !== null) return { end: year.end, fields: { ...year.fields, ...fields }, ...rest(year) }
  // "the first quarter of the season": no calendar quarter; "the first half" is one of a year only.
  if (fields.half !== undefined && !isLetter) return null
  const isOfSomething = wordAt(r, end) === 'of' && !breaksBefore(r, end)
  return isOfSomething && form !== 'Q' && form !== 'H' ? null : { end, fields }
}

/** "Q3", "H1". */
function letterPart(r: Reader, i: number, form: string): Core | null {
  const number = digitsAt(r, i + 1, 1, 1)
  if (number < 1 || number > (form === 'Q' ? 4 : 2) || r.gap[i] === GLUED || !isYearPart(r, i)) return null
  return { end: i + 2, fields: form === 'Q' ? { quarter: number } : { half: number } }
}

const LAST_PART: ReadonlySet<string> = new Set(['final', 'last', 'latest'])

/** "first quarter", "second fiscal quarter", "the second half of". */
function ordinalPart(r: Reader, i: number): Core | null {
  const ordinal = ordinalAt(r, i) ?? (LAST_PART.has(wordAt(r, i)) ? { value: -1, end: i + 1 } : null)
  if (ordinal === null) return null
  let at = follow(r, ordinal.end)
  if (at >= 0 && (wordAt(r, at) === 'fiscal' || wordAt(r, at) === 'financial')) at = follow(r, at + 1)
  if (at < 0) return null
  const isOf = wordAt(r, at + 1) === 'of'
  if (r.entry[at]?.unit === 'Q' && ordinal.value <= 4) {
    if (r.entry[at]?.plural === true || (ordinal.value === -1 && !isOf)) return null
    return { end: at + 1, fields: { quarter: ordinal.value === -1 ? 4 : ordinal.value } }
  }
  const isHalf = wordAt(r, at) === 'half' && ordinal.value > 0 && ordinal.value <= 2 && isOf
  return isHalf ? { end: at + 1, fields: { half: ordinal.value } } : null
}

function rest(core: Core): Pick<Core, 'shift' | 'turn'> {
  return { ...(core.shift ? { shift: core.shift } : {}), ...(core.turn ? { turn: core.turn } : {}) }
}

/** A year that something is a part of: "2009", "fiscal 2009", "the year", "last year", "this year". */
export function yearOf(r: Reader, i: number): Core | null {
  if (breaksBefore(r, i)) return null
  let at = i
  const fiscal = wordAt(r, at) === 'fiscal' || wordAt(r, at) === 'financial'
  if (fiscal) at++
  if (fiscal && wordAt(r, at) === 'year') at++
  const written = writtenYear(r, afterComma(r, at))
  if (written !== null) return { end: written.end, fields: fiscal ? { ...written.fields, fiscal } : written.fields }
  if (fiscal) return null
  let word = wordAt(r, at)
  if (word === 'the') {
    at++
    word = wordAt(r, at)
    if (word === 'year') return { end: at + 1, fields: {}, shift: { unit: 'Y', amount: 0, from: 'text', whole: true } }
  }
  const amount =
    word === 'last' || word === 'previous' || word === 'past'
      ? -1
      : word === 'next' || word === 'following' || word === 'coming'
        ? 1
        : word === 'this' || word === 'current'
          ? 0
          : null
  if (amount === null || wordAt(r, at + 1) !== 'year') return null
  const from = word === 'previous' || word === 'following' ? 'text' : 'publication'
  return { end: at + 2, fields: {}, shift: { unit: 'Y', amount, from, whole: true } }
}

/** "summer of 2012", "winter", "the fall": a season where the words show that it is one. */
export function seasonAt(r: Reader, i: number, turned: boolean): Core | null {
  const season = r.entry[i]?.season
  if (season !== 'SP' && season !== 'SU' && season !== 'FA' && season !== 'WI') return null
  const word = wordAt(r, i)
  const year = yearOf(r, wordAt(r, i + 1) === 'of' ? i + 2 : i + 1)
  if (year !== null) return { end: year.end, fields: { ...year.fields, season }, ...rest(year) }
  if (wordAt(r, i + 1) === 'of' && (word === 'fall' || isCapital(r, i))) return null
  return turned || isSeasonAlone(r, i, word) ? { end: i + 1, fields: { season } } : null
}

/** True if nothing says of which year a season is, and what stands beside it shows that it is one. */
function isSeasonAlone(r: Reader, i: number, word: string): boolean {
  const before = wordAt(r, i - 1)
  const next = breaksBefore(r, i + 1) ? '' : formAt(r, i + 1)
  if (isCapital(r, i) && !breaksBefore(r, i)) {
    const capitalBefore = isCapital(r, i - 1) && r.gap[i] !== GLUED && before !== 'in' && before !== 'the'
    if (capitalBefore || (isCapital(r, i + 1) && next !== '')) return false
  }
  const inThe = before === 'the' && /^(in|by|during|since|until|through|over|of|for)$/.test(lowerForm(r, i - 2))
  if (word === 'fall') {
    const named = /^(in|by|until|since)$/.test(before) && /^[A-Z]/.test(formAt(r, i))
    return (inThe || /^(early|late|mid|every|each)$/.test(before) || named) && !/^(in|of|from|to)$/.test(next)
  }
  if (word !== 'spring') return true
  if (before === 'and' && r.entry[i - 2]?.season === undefined) return false
  return (
    inThe || /^(in|early|late|mid|every|each|by|until|since|of|and|during|through)$/.test(before) || isCapital(r, i)
  )
}

/** A weekday that is no part of a name; abbreviated ones need a comma, a digit or a month beside them. */
export function weekdayAt(r: Reader, i: number): Core | null {
  const entry = r.entry[i]
  if (entry?.weekday === undefined || entry.plural === true) return null
  const { word } = entry
  const next = breaksBefore(r, i + 1) ? '' : lowerForm(r, i + 1)
  let end = i + 1
  if (word.length < 6) {
    if (!isCapital(r, i)) return null
    if (markAt(r, end) === '.' && r.gap[end] === GLUED) end++
    const after = markAt(r, end) === ',' ? end + 1 : end
    const dated = !breaksBefore(r, after) && (r.entry[after]?.month !== undefined || digitsAt(r, after, 1, 4) >= 0)
    const dotted = end > i + 1 && wordAt(r, i - 1) === 'on'
    if (!dated && !dotted) return null
    if (wordAt(r, i - 1) === 'the') return null
    return { end, fields: { weekday: entry.weekday } }
  }
  if (isCapital(r, i)) {
    if (NAME_AFTER_WEEKDAY.has(next) && isCapital(r, i + 1) && r.gap[i + 1] !== GLUED) return null
    if (next === 'night' && isCapital(r, i + 1) && isCapital(r, i + 2)) return null
    const before = breaksBefore(r, i) || r.gap[i] === GLUED ? '' : lowerForm(r, i - 1)
    if (before !== 'the' && NAME_BEFORE_WEEKDAY.has(before) && isCapital(r, i - 1)) return null
  }
  return { end, fields: { weekday: entry.weekday } }
}

/** A holiday's name that begins at atom `i`, longest first. */
export function holidayAt(r: Reader, i: number): Core | null {
  if (r.entry[i]?.holiday !== true || !isCapital(r, i)) return null
  // "Ana Christmas": somebody's name.
  if (isCapital(r, i - 1) && r.gap[i] !== GLUED && !breaksBefore(r, i) && r.entry[i - 1] === undefined) return null
  const from = r.start[i]
  const text = r.text
    .slice(from, from + 24)
    .toLowerCase()
    .replace(/\u2019/g, "'")
  for (const [name, rule] of HOLIDAYS) {
    if (!text.startsWith(name) || /[a-z]/.test(text[name.length] ?? '')) continue
    const last = from + name.length
    let end = i + 1
    while (end < r.count && r.start[end] < last) end++
    // "Christmas Island", "Easter Rising": a name of something else.
    if (isCapital(r, end) && !breaksBefore(r, end) && r.gap[end] !== GLUED && r.entry[end] === undefined) return null
    const year = yearOf(r, end)
    const fields: CalendarFields = { holiday: rule ?? name }
    if (year === null) return { end, fields }
    return { end: year.end, fields: { ...year.fields, ...fields }, ...rest(year) }
  }
  return null
}
