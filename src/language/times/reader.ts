import type { TimeWord } from '../../lexicon/times.ts'
import { type Atoms, DIGITS, GLUED, isCapital, MARK, markAt, NEW_PARAGRAPH, SPACED, WORD } from '../numbers/atoms.ts'
import { readNumeral } from '../numbers/numeral.ts'
import type { CalendarFields, Meaning, Modifier, Shift, TimexType, Turn, Unit } from './expression.ts'

/** The text as the grammar of times reads it. */
export type Reader = Atoms<TimeWord>

/** A calendar expression on its way: atoms up to, and not including, `end`. */
export interface Core {
  readonly end: number
  readonly fields: CalendarFields
  readonly shift?: Shift
  readonly turn?: Turn
}

/** A whole expression on its way. `start` is given where it begins before the atom that was asked for. */
export interface Found {
  readonly start?: number
  readonly end: number
  readonly timex: TimexType
  readonly meaning: Meaning
  readonly mod?: Modifier
}

/** The word at an atom, lower case, if it is one that matters to times; else an empty string. */
export function wordAt(r: Reader, i: number): string {
  return i >= 0 && i < r.count ? (r.entry[i]?.word ?? '') : ''
}

/** True if a line or region begins at the atom. */
export function breaksBefore(r: Reader, i: number): boolean {
  return i >= r.count || r.gap[i] >= NEW_PARAGRAPH
}

/** The next atom of the same phrase: after a blank, or after a hyphen without blanks. -1 if something else stands. */
export function follow(r: Reader, i: number): number {
  if (i >= r.count) return -1
  if (isHyphen(r, i)) return i + 1
  return r.gap[i] === GLUED || breaksBefore(r, i) || r.kind[i] === MARK ? -1 : i
}

/** True for a hyphen (or a short dash) with words glued to both sides. */
export function isHyphen(r: Reader, i: number): boolean {
  const mark = markAt(r, i)
  return (
    (mark === '-' || mark === '\u2010' || mark === '\u2011' || mark === '\u2013') &&
    r.gap[i] === GLUED &&
    i + 1 < r.count &&
    r.gap[i + 1] === GLUED
  )
}

/** The atom after a comma, or `i` itself. */
export function afterComma(r: Reader, i: number): number {
  return markAt(r, i) === ',' && r.gap[i] === GLUED && !breaksBefore(r, i + 1) ? i + 1 : i
}

/** Value of an atom of plain digits with `least` to `most` of them; -1 for anything else. */
export function digitsAt(r: Reader, i: number, least: number, most: number): number {
  if (i < 0 || i >= r.count || r.kind[i] !== DIGITS) return -1
  const length = r.end[i] - r.start[i]
  if (length < least || length > most) return -1
  let value = 0
  for (let at = r.start[i]; at < r.end[i]; at++) {
    const digit = r.text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return -1
    value = value * 10 + digit
  }
  return value
}

/** True if digits at `i` are part of a longer number, a decimal or an amount of money. */
export function isPartOfNumber(r: Reader, i: number, end: number): boolean {
  const before = markAt(r, i - 1)
  if (r.gap[i] === GLUED && i > 0) {
    if (/[.,:/$€£¥#%+\u2212]/.test(before) && before !== '') {
      if (before !== ',' || r.kind[i - 2] === DIGITS) return before !== ',' || r.gap[i - 1] === GLUED
    }
    if (r.kind[i - 1] === WORD) return true
    if (before === '-' && r.kind[i - 2] === DIGITS && r.gap[i - 1] === GLUED) return true
  }
  if (/[$€£¥#]/.test(before) && before !== '') return true
  const after = markAt(r, end)
  if (after !== '' && r.gap[end] === GLUED) {
    if (after === '%' || after === '°') return true
    if ((after === ',' || after === '.') && r.kind[end + 1] === DIGITS && r.gap[end + 1] === GLUED) return true
  }
  return false
}

/** "12th", "1st": atom after the ending, or `i` if none is glued on. */
export function afterOrdinalEnding(r: Reader, i: number): number {
  const word =
    i < r.count && r.gap[i] === GLUED && r.kind[i] === WORD ? r.text.slice(r.start[i], r.end[i]).toLowerCase() : ''
  return word === 'st' || word === 'nd' || word === 'rd' || word === 'th' ? i + 1 : i
}

/** An ordinal, as a word or as digits with an ending: its value and the atom after it; null if none is. */
export function ordinalAt(r: Reader, i: number): { readonly value: number; readonly end: number } | null {
  if (i < 0 || i >= r.count) return null
  if (r.kind[i] === DIGITS) {
    const end = afterOrdinalEnding(r, i + 1)
    const value = digitsAt(r, i, 1, 2)
    return value > 0 && end > i + 1 ? { value, end } : null
  }
  const tens = r.entry[i]?.cardinal
  if (tens !== undefined && tens >= 20 && tens < 100) {
    const next = follow(r, i + 1)
    const ones = next < 0 ? undefined : r.entry[next]?.ordinal
    return ones !== undefined && ones < 10 ? { value: tens + ones, end: next + 1 } : null
  }
  const value = r.entry[i]?.ordinal
  return value === undefined ? null : { value, end: i + 1 }
}

interface Amount {
  /** Null if the words leave it open. */
  readonly value: number | null
  readonly end: number
  /** Said by the article alone. */
  readonly article: boolean
}

/** A count of units: a number, "a", "several", "a few"; null if none begins at `i`. */
export function amountAt(r: Reader, i: number): Amount | null {
  const numeral = readNumeral(r, i)
  if (numeral !== null) {
    return isPartOfNumber(r, i, numeral.end) ? null : { value: numeral.value, end: numeral.end, article: false }
  }
  const word = wordAt(r, i)
  const next = wordAt(r, i + 1)
  if (word === 'several' || word === 'many' || word === 'few') return { value: null, end: i + 1, article: false }
  if ((word === 'dozens' || word === 'hundreds' || word === 'thousands') && next === 'of') {
    return { value: null, end: i + 2, article: false }
  }
  if (word === 'couple' && next === 'of') return { value: 2, end: i + 2, article: false }
  if (word === 'half' && (next === 'a' || next === 'an')) return { value: 0.5, end: i + 2, article: false }
  if (word === 'half' && isHyphen(r, i + 1)) return { value: 0.5, end: i + 2, article: false }
  if (word === 'dozen') return { value: 12, end: i + 1, article: false }
  if (word === 'another') return amountAt(r, i + 1) ?? { value: 1, end: i + 1, article: false }
  return word === 'a' || word === 'an' ? amountAfterArticle(r, i) : null
}

/** "a", "a few", "a couple of", "an 8": a count that begins with an article. */
function amountAfterArticle(r: Reader, i: number): Amount {
  const next = wordAt(r, i + 1)
  const third = wordAt(r, i + 2)
  if (next === 'few') return { value: null, end: i + 2, article: false }
  if (next === 'couple') return { value: 2, end: third === 'of' ? i + 3 : i + 2, article: false }
  if (next === 'dozen') return { value: 12, end: i + 2, article: false }
  if (next === 'half') return { value: 0.5, end: i + 2, article: false }
  if (next === 'number' && third === 'of') return { value: null, end: i + 3, article: false }
  if (next === 'full' || next === 'whole') return { value: 1, end: i + 2, article: false }
  const later = readNumeral(r, i + 1)
  if (later !== null && r.kind[i + 1] === DIGITS) return { value: later.value, end: later.end, article: false }
  return { value: 1, end: i + 1, article: true }
}

const UNITS: Readonly<Record<string, Unit>> = {
  S: 'S',
  M: 'MIN',
  H: 'H',
  D: 'D',
  WE: 'WE',
  W: 'W',
  MONTH: 'MONTH',
  Q: 'Q',
  Y: 'Y',
  DECADE: 'DECADE',
  CENTURY: 'CENTURY',
  MILLENNIUM: 'MILLENNIUM',
}

/** The unit that a word names, with how many of it one is (a fortnight is two weeks); null for other words. */
export function unitAt(
  r: Reader,
  i: number,
): { readonly unit: Unit; readonly factor: number; readonly plural: boolean } | null {
  const entry = i >= 0 && i < r.count ? r.entry[i] : undefined
  if (entry?.unit === undefined) return null
  if (entry.part === 'NI' && entry.unit === 'NIGHT') return { unit: 'D', factor: 1, plural: entry.plural === true }
  if (entry.unit === 'FORTNIGHT') return { unit: 'W', factor: 2, plural: entry.plural === true }
  const unit = UNITS[entry.unit]
  return unit === undefined ? null : { unit, factor: 1, plural: entry.plural === true }
}

/** True if the atom is a capitalised word that stands in the middle of a line. */
export function isNameLike(r: Reader, i: number): boolean {
  return isCapital(r, i) && r.gap[i] === SPACED
}
