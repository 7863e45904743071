import { type Atoms, DIGITS, formAt, GLUED, isCapital, markAt, NEW_LINE, WORD } from '../../language/numbers/atoms.ts'
import { type FigureWord, SERIES } from '../../lexicon/figures.ts'
import type { Quantity } from './quantity.ts'

type FigureAtoms = Atoms<FigureWord>

const lower = (a: FigureAtoms, i: number): string => formAt(a, i).toLowerCase()

/**
 * True where a number is no figure by what stands around it: part of a name ("Flight 12", "G20", "T-72", "Group of 7"),
 * an age (", 26,", "aged 30"), a score, a phone number, a number of a list, an ordinal or a code.
 */
export function isNoFigure(a: FigureAtoms, q: Quantity): boolean {
  const { number: at, end } = q
  if (q.kind === 'money' || q.kind === 'percent') return false
  const before = lower(a, at - 1)
  const mark = markAt(a, at - 1)
  const gap = at < a.count ? a.gap[at] : GLUED
  const newLine = gap >= NEW_LINE
  const after = markAt(a, end)
  if (q.digits) {
    if (gap === GLUED && at > 0) {
      // "T-72", "MH17", "9/11", "#3", "www.site24", "+44": glued to a word or a mark that is no quotation or bracket.
      if (a.kind[at - 1] === WORD || a.kind[at - 1] === DIGITS) return true
      if (/[-\u2010\u2011/\\.,:_@#+*=&~^|]/.test(mark) && !(mark === '~')) return true
      if (/['\u2018\u2019]/.test(mark) && end - at === 1 && a.end[at] - a.start[at] === 2) return true
      if (/[\u2013\u2014]/.test(mark) && a.gap[at - 1] === GLUED && a.kind[at - 2] === DIGITS) return true
    }
    if (end < a.count && a.gap[end] === GLUED) {
      // "12th", "4x4", "24/7", "3:2", "7-Eleven", "1990s", "5°".
      if (a.kind[end] === WORD || a.kind[end] === DIGITS) return true
      if (/[/\\:_@*=^&]/.test(after)) return true
      if (after === '.' && a.kind[end + 1] === DIGITS && a.gap[end + 1] === GLUED) return true
      if (/[-\u2013]/.test(after) && a.gap[end + 1] === GLUED && (a.kind[end + 1] === DIGITS || isCapital(a, end + 1)))
        return true
    }
    // A number alone in brackets or at the head of a list item.
    if (mark === '(' && after === ')' && end - at === 1) return true
    if (newLine && (after === '.' || after === ')' || after === ':') && end - at === 1) return true
    if (newLine && end < a.count && a.gap[end] >= NEW_LINE) return true
    if (a.end[at] - a.start[at] > 6 && end - at === 1) return true
    if (a.end[at] - a.start[at] > 1 && a.text[a.start[at]] === '0') return true
  }
  if (mark === '#' || mark === '\u2116') return true
  // "No. 10", "pp. 12".
  if (mark === '.' && /^(no|nos|pp|vol|art|sec|fig|ext|tel|ch)$/.test(lower(a, at - 2)) && a.gap[at - 1] === GLUED)
    return true
  // "555-1234": a range of counts has a noun or commas.
  if (
    q.digits &&
    end - at === 3 &&
    /[-\u2013]/.test(markAt(a, at + 1)) &&
    a.kind[at + 2] === DIGITS &&
    a.end[at + 2] - a.start[at + 2] >= 4
  )
    return true
  if (!newLine && before !== '' && SERIES.has(before) && gap !== GLUED) {
    // "no 12" is a number; "no 200 people" hardly; words that are series only before a capital or digits.
    if (q.digits || isCapital(a, at)) return true
  }
  // "Group of 7", "Gang of Four", "Group of Seven".
  if (
    before === 'of' &&
    isCapital(a, at - 2) &&
    (isCapital(a, at) || q.digits) &&
    /^(group|gang|committee|council|big)$/i.test(formAt(a, at - 2))
  )
    return true
  // "Channel Nine", "the Big Three": a capital word inside a line after another capital word.
  if (!newLine && !q.digits && isCapital(a, at) && isCapital(a, at - 1) && !isTitle(a, at)) return true
  if (isAge(a, q) || isRatio(a, q)) return true
  return false
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

/** Words for people after which "under 30" is an age. */
const AGED = /^(?:people|those|children|adults|men|women|voters|kids|persons|anyone|everyone|girls|boys|[a-z]+s)$/

/** "Ana Rell, 26, said", "aged 30", "26-year-old", "26 years old", "at the age of 40". */
function isAge(a: FigureAtoms, q: Quantity): boolean {
  const { number: at, end } = q
  if ((q.low ?? q.high ?? 0) > 120) return false
  const before = lower(a, at - 1)
  if (before === 'aged' || before === 'age' || (before === 'of' && lower(a, at - 2) === 'age') || before === 'ages')
    return true
  for (let i = at - 1; i >= at - 6; i--) if (/^(?:ages|aged)$/.test(lower(a, i))) return true
  if (
    q.start < at &&
    /^(?:under|over)$/.test(lower(a, q.start)) &&
    AGED.test(lower(a, q.start - 1)) &&
    end - at === 1
  ) {
    if (
      a.kind[end] !== WORD ||
      /^(?:and|or|who|were|are|is|was|in|at|with|will|can|to|engage|have|had)$/.test(lower(a, end))
    )
      return true
  }
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
  const closes =
    markAt(a, end) === ',' ||
    markAt(a, end) === '.' ||
    markAt(a, end) === ')' ||
    markAt(a, end) === ';' ||
    /[\u2013-\u2015]/.test(markAt(a, end)) ||
    end >= a.count
  const opens = markAt(a, at - 1) === ',' || markAt(a, at - 1) === '('
  return opens && closes && isCapital(a, at - 2)
}
