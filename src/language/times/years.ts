import { SERIES_BEFORE_NUMBER } from '../../lexicon/time-lookalikes.ts'
import { DIGITS, formAt, GLUED, isCapital, markAt, WORD } from '../numbers/atoms.ts'
import { writtenYear } from './month-dates.ts'
import { breaksBefore, type Core, digitsAt, isHyphen, isPartOfNumber, type Reader, wordAt } from './reader.ts'

const lowerForm = (r: Reader, i: number): string => formAt(r, i).toLowerCase()

/** Words before digits that make them a year almost alone. */
const STRONG = new Set(
  'in since until till of by from during before after year early late mid circa c ca fiscal throughout'.split(' '),
)
/** Words before digits that stand before years and before counts alike. */
const WEAK = new Set('and to or through for on than about around over at between'.split(' '))
/** Words after digits that show a measure or a count. */
const COUNTED =
  /^(?:ft|feet|m|km|miles?|metres?|meters?|kg|lbs?|mph|kph|percent|per|people|men|women|(?:[a-z]+)?children|troops|yards?|acres?|hectares?|euros?|dollars?|pounds?|calories)$/
/** Words that end in -s and do not show a count: no plural nouns, or things that are told by their year. */
const NO_PLURAL =
  /^(?:levels|elections|olympics|games|results|figures|prices|rates|standards|rules|sales|exports|imports|profits|earnings|revenues|championships|playoffs|primaries|caucuses|polls|riots|protests|attacks|bombings|floods|wildfires|talks|sanctions|accords|uprisings|demonstrations|was|is|has|as|does|its|this|us|his|thus|perhaps|plus|versus|less|onwards|census|crisis|series|business|congress|campus)$/

/** "BC", "BCE", "AD", "CE" at `i`: -1 or 1 and the atom after it; null if none. */
export function eraAt(r: Reader, i: number): { readonly sign: number; readonly end: number } | null {
  if (breaksBefore(r, i)) return null
  const form = formAt(r, i)
  if (form === 'BC' || form === 'BCE') return { sign: -1, end: i + 1 }
  return form === 'AD' || form === 'CE' ? { sign: 1, end: i + 1 } : null
}

/** A year that stands by itself: "2009", "394 AD", "'82", "the 2014-15 season" (its first year). */
export function yearAt(r: Reader, i: number): Core | null {
  if (markAt(r, i) !== '') {
    if (!/['\u2019\u2018]/.test(markAt(r, i)) || r.gap[i] === GLUED) return null
    const short = writtenYear(r, i)
    const before = wordAt(r, i - 1)
    return short !== null && markAt(r, short.end) !== "'" && (STRONG.has(before) || WEAK.has(before)) ? short : null
  }
  const year = digitsAt(r, i, 1, 4)
  if (year <= 0 || isPartOfNumber(r, i, i + 1)) return null
  const era = eraAt(r, i + 1)
  if (era !== null) return { end: era.end, fields: { year: era.sign * year } }
  if (wordAt(r, i - 1) === 'ad' && formAt(r, i - 1) === 'AD') return { end: i + 1, fields: { year } }
  if (isSmallYear(r, i, year)) return { end: i + 1, fields: { year } }
  const closing = closingYear(r, i, year)
  if (closing !== null) return { end: i + 1, fields: { year: closing } }
  if (year < 1000 || year > 2099 || isPartOfWord(r, i)) return null
  return isYear(r, i, year) ? { end: yearRangeEnd(r, i, year), fields: { year } } : null
}

/** "c. 347", "the year 71", "(c. 314 – 368)": a year of fewer than four digits, where the words say that it is one. */
function isSmallYear(r: Reader, i: number, year: number): boolean {
  if (year >= 1000 || isPartOfWord(r, i)) return false
  if (wordAt(r, i - 1) === 'year' && wordAt(r, i - 2) === 'the') return !breaksBefore(r, i)
  if (year < 100) return false
  if (isCirca(r, i)) return !/^[A-Za-z]/.test(formAt(r, i + 1)) || breaksBefore(r, i + 1)
  const first = isDash(r, i - 1) ? digitsAt(r, i - 2, 3, 3) : -1
  return first >= 100 && first < year && isCirca(r, i - 2)
}

const isCirca = (r: Reader, i: number): boolean =>
  wordAt(r, i - 1) === 'circa' || (markAt(r, i - 1) === '.' && /^ca?$/.test(wordAt(r, i - 2)))

/** "(1892 – 94)", "1939–45": the year that two digits after a dash end; null if they are no year. */
function closingYear(r: Reader, i: number, two: number): number | null {
  if (!isDash(r, i - 1) || r.end[i] - r.start[i] !== 2) return null
  const first = digitsAt(r, i - 2, 4, 4)
  if (first < 1000 || first > 2099 || two <= first % 100) return null
  // "2005-10" may be a month.
  if (r.gap[i] === GLUED && markAt(r, i - 1) === '-' && two <= 12) return null
  const after = i + 1
  const closed = after >= r.count || breaksBefore(r, after) || /^[,;.)]$/.test(markAt(r, after))
  if (!closed || (r.gap[after + 1] === GLUED && r.kind[after + 1] === DIGITS)) return null
  return yearAt(r, i - 2) === null ? null : first - (first % 100) + two
}

/** Digits glued to letters or to the marks of codes and addresses. */
function isPartOfWord(r: Reader, i: number): boolean {
  const after = i + 1
  if (after < r.count && r.gap[after] === GLUED && (r.kind[after] === WORD || /[:/\\@_+*=]/.test(formAt(r, after)))) {
    // "2014/15" is a year's range, "2014: 10" a citation.
    if (r.kind[after] === WORD || (digitsAt(r, after + 1, 2, 2) < 0 && r.gap[after + 1] === GLUED)) return true
  }
  if (i === 0 || r.gap[i] !== GLUED) return false
  return /[/\\@_=:&.]/.test(formAt(r, i - 1)) || (isDash(r, i - 1) && !followsYear(r, i))
}

const isDash = (r: Reader, i: number): boolean => /^[-\u2010-\u2014]$/.test(markAt(r, i))

/** True for the second of two years: "1729–1797", "2011 and 2017", "1704 – 1787". */
function followsYear(r: Reader, i: number): boolean {
  const link = isDash(r, i - 1) || /^(?:and|to|or|through|until)$/.test(wordAt(r, i - 1))
  const first = link && !opensPages(r, i - 2) ? digitsAt(r, i - 2, 4, 4) : -1
  const second = digitsAt(r, i, 4, 4)
  return first >= 1000 && first < 2100 && second >= first
}

/** True for the first of two years: "between 1656 and 1662", "reigned 1715 – 1774". */
function precedesYear(r: Reader, i: number): boolean {
  const between = wordAt(r, i - 1) === 'between' && wordAt(r, i + 1) === 'and'
  if (!between && (!isDash(r, i + 1) || opensPages(r, i))) return false
  const first = digitsAt(r, i, 4, 4)
  const second = digitsAt(r, i + 2, 4, 4)
  return first >= 1000 && second >= first && second <= 2050
}

/** Digits after a colon or "pp.": pages of a journal, no years. */
const opensPages = (r: Reader, i: number): boolean =>
  markAt(r, i - 1) === ':' ||
  /^pp?$/.test(formAt(r, i - 1)) ||
  (markAt(r, i - 1) === '.' && /^pp?$/.test(formAt(r, i - 2)))

/** "1200 days", "1500-year": a number of units. */
function isMeasure(r: Reader, i: number, next: string): boolean {
  const unit = r.entry[i + 1]?.unit
  if (next !== '' && unit !== undefined && unit !== 'Q') return true
  return isHyphen(r, i + 1) && r.kind[i + 2] === WORD && r.entry[i + 2]?.unit !== undefined
}

function isPluralNoun(r: Reader, i: number, word: string): boolean {
  return /[a-z]{2}s$/.test(word) && r.entry[i] === undefined && !isCapital(r, i) && !NO_PLURAL.test(word)
}

function isYear(r: Reader, i: number, year: number): boolean {
  const atStart = breaksBefore(r, i)
  const before = atStart ? '' : wordAt(r, i - 1)
  if (!atStart && SERIES_BEFORE_NUMBER.has(lowerForm(r, i - 1))) return false
  const next = breaksBefore(r, i + 1) || r.kind[i + 1] !== WORD ? '' : lowerForm(r, i + 1)
  const circa = isCirca(r, i)
  const strong = circa || STRONG.has(before) || markAt(r, i - 1) === '(' || followsYear(r, i) || precedesYear(r, i)
  if (COUNTED.test(next) && !(strong && next === 'per')) return false
  if (isMeasure(r, i, next)) return false
  const plural = isPluralNoun(r, i + 1, next)
  const determined =
    /^(?:the|this|that|a|an|its|their|his|her|our)$/.test(before) || /^['\u2019]$/.test(markAt(r, i - 2))
  // "ca. 1000 authors": a count.
  if (plural && circa) return false
  if (year < 1850 || year > 2050)
    return strong || (determined && year >= 1600 && next !== '' && !plural && !isCapital(r, i + 1))
  if (plural && !strong && !determined) return false
  return !(plural && !strong && before !== 'the' && before !== 'its')
}

/** "2014-15": the atom after the second year where two digits follow a dash; years of four digits stand alone. */
function yearRangeEnd(r: Reader, i: number, year: number): number {
  if (!isHyphen(r, i + 1) && !(markAt(r, i + 1) === '/' && r.gap[i + 2] === GLUED)) return i + 1
  return digitsAt(r, i + 2, 2, 2) === (year + 1) % 100 ? i + 3 : i + 1
}
