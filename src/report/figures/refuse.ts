import { type Atoms, DIGITS, formAt, GLUED, isCapital, markAt, NEW_LINE, WORD } from '../../language/numbers/atoms.ts'
import { afterAge, agedPeople, numberAbbreviations, numberedBodies } from '../../lexicon/figure-phrases.ts'
import { type FigureWord, SERIES } from '../../lexicon/figures.ts'
import type { Quantity } from './quantity.ts'

type FigureAtoms = Atoms<FigureWord>

const lower = (a: FigureAtoms, i: number): string => formAt(a, i).toLowerCase()

/**
 * True if a number is no figure by what stands around it: part of a name ("Flight 12", "G20", "T-72", "Group of 7"),
 * an age (", 26,", "aged 30"), a score, a phone number, a number of a list, an ordinal or a code.
 */
export function isNoFigure(a: FigureAtoms, q: Quantity): boolean {
  if (q.kind === 'money' || q.kind === 'percent') return false
  if (q.digits && (isGluedBefore(a, q) || isGluedBehind(a, q) || isListed(a, q) || isTelephone(a, q))) return true
  return isOfSeries(a, q) || isAge(a, q) || isRatio(a, q)
}

const gapBefore = (a: FigureAtoms, i: number): number => (i < a.count ? a.gap[i] : GLUED)

/** "T-72", "MH17", "9/11", "#3", "www.site24", "+44": glued to a word or a mark that is no quotation or bracket. */
function isGluedBefore(a: FigureAtoms, { number: at, end }: Quantity): boolean {
  if (gapBefore(a, at) !== GLUED || at === 0) return false
  const mark = markAt(a, at - 1)
  if (a.kind[at - 1] === WORD || a.kind[at - 1] === DIGITS) return true
  if (/[-\u2010\u2011/\\.,:_@#+*=&^|]/.test(mark)) return true
  if (/['\u2018\u2019]/.test(mark) && end - at === 1 && a.end[at] - a.start[at] === 2) return true
  return /[\u2013\u2014]/.test(mark) && a.gap[at - 1] === GLUED && a.kind[at - 2] === DIGITS
}

/** "12th", "4x4", "24/7", "3:2", "7-Eleven", "1990s", "5°". */
function isGluedBehind(a: FigureAtoms, { end }: Quantity): boolean {
  if (end >= a.count || a.gap[end] !== GLUED) return false
  const after = markAt(a, end)
  if (a.kind[end] === WORD || a.kind[end] === DIGITS || /[/\\:_@*=^&]/.test(after)) return true
  if (a.gap[end + 1] !== GLUED) return false
  if (after === '.' && a.kind[end + 1] === DIGITS) return true
  return /[-\u2013]/.test(after) && (a.kind[end + 1] === DIGITS || isCapital(a, end + 1))
}

/** A number alone in brackets, at the head of a list's item or on its line; a code. */
function isListed(a: FigureAtoms, { number: at, end }: Quantity): boolean {
  const after = markAt(a, end)
  const isAlone = end - at === 1
  const isNewLine = gapBefore(a, at) >= NEW_LINE
  const length = a.end[at] - a.start[at]
  if (isAlone && markAt(a, at - 1) === '(' && after === ')') return true
  if (isAlone && isNewLine && (after === '.' || after === ')' || after === ':')) return true
  if (isNewLine && end < a.count && a.gap[end] >= NEW_LINE) return true
  return (isAlone && length > 6) || (length > 1 && a.text[a.start[at]] === '0')
}

/** "555-1234": a range of counts has a noun or commas. */
function isTelephone(a: FigureAtoms, { number: at, end }: Quantity): boolean {
  if (end - at !== 3 || !/[-\u2013]/.test(markAt(a, at + 1)) || a.kind[at + 2] !== DIGITS) return false
  return a.end[at + 2] - a.start[at + 2] >= 4
}

/** A number that is a place in a series or part of a name. */
function isOfSeries(a: FigureAtoms, { number: at, digits }: Quantity): boolean {
  const before = lower(a, at - 1)
  const mark = markAt(a, at - 1)
  const gap = gapBefore(a, at)
  const isNewLine = gap >= NEW_LINE
  const isNumbered = digits || isCapital(a, at)
  if (mark === '#' || mark === '\u2116') return true
  // "No. 10", "pp. 12".
  if (mark === '.' && numberAbbreviations.has(lower(a, at - 2)) && a.gap[at - 1] === GLUED) return true
  // "no 12" is a number; "no 200 people" hardly; words that are series only before a capital or digits.
  if (isNumbered && !isNewLine && before !== '' && SERIES.has(before) && gap !== GLUED) return true
  // "Group of 7", "Gang of Four", "Group of Seven".
  if (isNumbered && before === 'of' && isCapital(a, at - 2) && numberedBodies.has(lower(a, at - 2))) return true
  // "Channel Nine", "the Big Three": a capital word inside a line after another capital word.
  return !isNewLine && !digits && isCapital(a, at) && isCapital(a, at - 1) && !isTitle(a, at)
}

/** A headline in title case: capitals say nothing in it. */
function isTitle(a: FigureAtoms, at: number): boolean {
  let capitals = 0
  let words = 0
  for (let i = at; i > 0 && a.gap[i] < NEW_LINE && i > at - 8; i--) {
    if (a.kind[i - 1] !== WORD) continue
    words++
    if (isCapital(a, i - 1)) capitals++
  }
  for (let i = at + 1; i < a.count && a.gap[i] < NEW_LINE && i < at + 8; i++) {
    if (a.kind[i] !== WORD) continue
    words++
    if (isCapital(a, i)) capitals++
  }
  return words >= 3 && capitals / words > 0.6
}

/** The second number of "a 3 to 1 margin". */
function isRatio(a: FigureAtoms, q: Quantity): boolean {
  if (lower(a, q.number - 1) !== 'to' || a.kind[q.number - 2] !== DIGITS || q.low === null) return false
  return Number(formAt(a, q.number - 2)) >= q.low
}

/** "children under 12", "people over 65". */
function isAgeLimit(a: FigureAtoms, { start, number, end }: Quantity): boolean {
  if (start >= number || end - number !== 1 || !/^(?:under|over)$/.test(lower(a, start))) return false
  const people = lower(a, start - 1)
  return (agedPeople.has(people) || /^[a-z]+s$/.test(people)) && (a.kind[end] !== WORD || afterAge.has(lower(a, end)))
}

/** "Ana Rell, 26, said", "aged 30", "26-year-old", "26 years old", "at the age of 40". */
function isAge(a: FigureAtoms, q: Quantity): boolean {
  const { number: at, end } = q
  if ((q.low ?? q.high ?? 0) > 120) return false
  const before = lower(a, at - 1)
  if (before === 'aged' || before === 'age' || (before === 'of' && lower(a, at - 2) === 'age') || before === 'ages')
    return true
  for (let i = at - 1; i >= at - 6; i--) if (/^(?:ages|aged)$/.test(lower(a, i))) return true
  if (isAgeLimit(a, q)) return true
  if (lower(a, at - 2) === 'who' && /^(?:is|was|turned)$/.test(before) && (end >= a.count || a.kind[end] !== WORD))
    return true
  if (before === 'to' && /^(aged|ages|age)$/.test(lower(a, at - 3))) return true
  const dash = markAt(a, end) === '-' ? end + 1 : end
  if (/^years?$/.test(lower(a, dash))) {
    const next = markAt(a, dash + 1) === '-' ? dash + 2 : dash + 1
    if (/^(old|olds)$/.test(lower(a, next))) return true
    if (lower(a, next) === 'of' && lower(a, next + 1) === 'age') return true
  }
  if (!q.digits || end - at !== 1) return false
  const closes = /[,.);\u2013-\u2015]/.test(markAt(a, end)) || end >= a.count
  const opens = markAt(a, at - 1) === ',' || markAt(a, at - 1) === '('
  return opens && closes && isCapital(a, at - 2)
}
