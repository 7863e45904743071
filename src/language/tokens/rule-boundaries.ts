import { hashCodes } from '../../text/hash.ts'
import {
  APOSTROPHE,
  COLON,
  COMMA,
  CURRENCY,
  DIGIT,
  EXCLAIM,
  HYPHEN,
  isAlnum,
  isLetter,
  isSpace,
  LOWER,
  OTHER,
  PERIOD,
  SLASH,
  SYMBOL,
  UPPER,
} from '../text/characters.ts'
import type { TextView } from '../text/text-view.ts'
import { abbreviations, domains, joined, prefixes, suffixes, units } from './word-lists.ts'

const AT = 0x40
const AMPERSAND = 0x26

/**
 * The rule-based floor of the tokenizer: sets `marks[i]` to 1 if a word begins at `i` inside a run without white
 * space, for the stretch `start`..`end` of the text. Cost is linear in the length of the stretch.
 */
export function markByRule(view: TextView, start: number, end: number, marks: Uint8Array): void {
  const { classes } = view
  let i = start
  while (i < end) {
    if (isSpace(classes[i])) {
      i++
      continue
    }
    let stop = i + 1
    let plain = isLetter(classes[i])
    while (stop < end && !isSpace(classes[stop])) {
      if (plain && !isLetter(classes[stop])) plain = false
      stop++
    }
    if (plain) markJoined(view, i, stop, marks)
    else markRun(view, i, stop, marks)
    i = stop
  }
}

function markJoined(view: TextView, start: number, end: number, marks: Uint8Array): void {
  if (end - start < 2 || end - start > 8) return
  const first = joined.get(hashCodes(view.lower, start, end))
  if (first === undefined) return
  // "IM" and "IVE" in capitals are other words.
  if (first === 1 && view.classes[start + 1] === UPPER) return
  marks[start + first] = 1
}

function markRun(view: TextView, start: number, end: number, marks: Uint8Array): void {
  const { classes } = view
  let from = start
  let to = end
  while (from < to && !isAlnum(classes[from])) from++
  while (to > from && !isAlnum(classes[to - 1]) && classes[to - 1] !== SLASH) to--
  if (from < to && isAddress(view, from, to)) {
    for (let i = start + 1; i <= from && i < end; i++) marks[i] = startsMark(view, i, start, end) ? 1 : 0
    if (from > start) marks[from] = 1
    if (to < end) marks[to] = 1
    for (let i = to + 1; i < end; i++) marks[i] = startsMark(view, i, to, end) ? 1 : 0
    return
  }
  for (let i = start + 1; i < end; i++) {
    const left = classes[i - 1]
    const here = classes[i]
    if (isAlnum(left) && isAlnum(here)) {
      if (left === DIGIT && isLetter(here) && isUnit(view, i, end)) marks[i] = 1
    } else if (isBoundary(view, i, start, end)) marks[i] = 1
    if (here === APOSTROPHE) markContraction(view, i, start, end, marks)
  }
  // Words joined to punctuation alone ("cannot,").
  let word = start
  for (let i = start + 1; i <= end; i++) {
    if (i === end || marks[i] === 1) {
      if (isLetter(classes[word])) markJoined(view, word, i, marks)
      word = i
    }
  }
}

/** Between two characters of an address's surroundings: unlike characters part. */
function startsMark(view: TextView, i: number, start: number, end: number): boolean {
  return isBoundary(view, i, start, end)
}

function isAddress(view: TextView, start: number, end: number): boolean {
  const { classes, codes, lower } = view
  if (end - start < 5) return false
  if (end - start > 4 && lower[start] === 0x77 && lower[start + 1] === 0x77 && lower[start + 2] === 0x77) {
    if (codes[start + 3] === 0x2e) return true
  }
  let lastPeriod = -1
  let at = -1
  let firstSlash = -1
  for (let i = start + 1; i < end - 1; i++) {
    const kind = classes[i]
    if (kind === COLON && codes[i] === 0x3a && codes[i + 1] === 0x2f && codes[i + 2] === 0x2f) return true
    if (codes[i] === AT) at = at < 0 ? i : at
    else if (kind === PERIOD && firstSlash < 0) lastPeriod = i
    else if (kind === SLASH && firstSlash < 0) firstSlash = i
    else if (!isAlnum(kind) && kind !== HYPHEN && firstSlash < 0) return false
  }
  if (at > 0 && lastPeriod > at) return true
  if (lastPeriod < 0) return false
  let stop = lastPeriod + 1
  while (stop < end && isLetter(classes[stop])) stop++
  if (stop < end && classes[stop] !== SLASH) return false
  return classes[lastPeriod + 1] === LOWER && domains.has(hashCodes(lower, lastPeriod + 1, stop))
}

function isUnit(view: TextView, at: number, end: number): boolean {
  let stop = at
  while (
    stop < end &&
    (isLetter(view.classes[stop]) ||
      (view.classes[stop] === PERIOD && stop + 1 < end && isLetter(view.classes[stop + 1])))
  )
    stop++
  return units.has(hashCodes(view.lower, at, stop))
}

function isBoundary(view: TextView, i: number, start: number, end: number): boolean {
  const { classes, codes } = view
  const left = classes[i - 1]
  const here = classes[i]
  if (
    codes[i - 1] === codes[i] &&
    (here === PERIOD || here === HYPHEN || here === EXCLAIM || here === OTHER || here === SYMBOL || here === APOSTROPHE)
  )
    return false
  if (left === EXCLAIM && here === EXCLAIM) return false
  if (here === PERIOD) return periodBegins(view, i, start, end)
  if (left === PERIOD) return periodEnds(view, i, start, end)
  if (here === APOSTROPHE || left === APOSTROPHE) return apostropheParts(view, i, start, end)
  return marksPart(view, i, start, end)
}

/** Commas, colons, hyphens and slashes stay inside numbers, an ampersand between capitals. */
function marksPart(view: TextView, i: number, start: number, end: number): boolean {
  const { classes, codes } = view
  const left = classes[i - 1]
  const here = classes[i]
  const inner = i > start && i + 1 < end
  if (here === COMMA || here === COLON) return !(left === DIGIT && inner && classes[i + 1] === DIGIT)
  if (left === COMMA || left === COLON) return !(here === DIGIT && i - 2 >= start && classes[i - 2] === DIGIT)
  if (here === HYPHEN) return hyphenParts(view, i, start, end)
  if (left === HYPHEN) return hyphenParts(view, i - 1, start, end)
  if (here === SLASH) return !(left === DIGIT && inner && classes[i + 1] === DIGIT)
  if (left === SLASH) return !(here === DIGIT && i - 2 >= start && classes[i - 2] === DIGIT)
  if (codes[i] === AMPERSAND) return !(left === UPPER && inner && classes[i + 1] === UPPER)
  if (codes[i - 1] === AMPERSAND) return !(here === UPPER && i - 2 >= start && classes[i - 2] === UPPER)
  if (codes[i - 1] === AT || codes[i - 1] === 0x23) return !isAlnum(here)
  if (here === CURRENCY) return left !== UPPER
  return true
}

/** A full stop at `i` after something: is it a word of its own? */
function periodBegins(view: TextView, i: number, start: number, end: number): boolean {
  const { classes, codes, lower } = view
  const left = classes[i - 1]
  const next = i + 1 < end ? classes[i + 1] : -1
  if (codes[i] === 0x2026) return true
  if (next === PERIOD) return true
  if (!isAlnum(left)) return true
  let from = i
  const reach = Math.max(start, i - 32)
  while (
    from > reach &&
    (isAlnum(classes[from - 1]) || (classes[from - 1] === PERIOD && from - 1 > start && isAlnum(classes[from - 2])))
  )
    from--
  if (next === DIGIT && left === DIGIT) return false
  if (next >= 0 && isAlnum(next)) {
    // "the end.The next": a missing space; "u.s", "a.b": no boundary.
    return left === LOWER && next === UPPER && i - from >= 3 && i + 2 < end && classes[i + 2] === LOWER
  }
  if (left === DIGIT) return true
  const length = i - from
  if (length === 1 && left === UPPER) return false
  if (codes[i - 2] === 0x2e && i - 2 > start) return false
  return !abbreviations.has(hashCodes(lower, from, i))
}

/** Something at `i` after a full stop: does a new word begin? */
function periodEnds(view: TextView, i: number, start: number, end: number): boolean {
  const { classes } = view
  const here = classes[i]
  if (!isAlnum(here))
    return !(here === HYPHEN && i - 2 >= start && isAlnum(classes[i - 2]) && !periodBegins(view, i - 1, start, end))
  if (i - 2 < start) return here !== DIGIT
  if (!isAlnum(classes[i - 2])) return !(here === DIGIT)
  return periodBegins(view, i - 1, start, end)
}

function apostropheParts(view: TextView, i: number, start: number, end: number): boolean {
  const { classes } = view
  const left = classes[i - 1]
  const here = classes[i]
  if (here === APOSTROPHE) {
    // Inside a word the contraction rule decides; elsewhere it is a quotation mark.
    return !(isAlnum(left) && i + 1 < end && isAlnum(classes[i + 1]))
  }
  if (!isAlnum(here)) return true
  if (i - 2 >= start && isAlnum(classes[i - 2])) return false
  return here !== DIGIT
}

/** Splits "n't", "'s", "'ll" and their like around the apostrophe at `i`. */
function markContraction(view: TextView, i: number, start: number, end: number, marks: Uint8Array): void {
  const { classes, lower } = view
  if (i === start || !isAlnum(classes[i - 1])) return
  let stop = i + 1
  while (stop < end && isLetter(classes[stop])) stop++
  const length = stop - i - 1
  const first = i + 1 < end ? lower[i + 1] : 0
  const second = i + 2 < end ? lower[i + 2] : 0
  if (length === 1 && first === 0x74 && lower[i - 1] === 0x6e) {
    if (i - 1 > start && isLetter(classes[i - 2])) marks[i - 1] = 1
  } else if (length === 1 && (first === 0x73 || first === 0x6d || first === 0x64)) {
    if (first !== 0x73 || classes[i - 1] !== DIGIT) marks[i] = 1
  } else if (
    length === 2 &&
    ((first === 0x6c && second === 0x6c) || ((first === 0x72 || first === 0x76) && second === 0x65))
  ) {
    marks[i] = 1
  }
}

/** A hyphen at `at`: does it stand as a word of its own? */
function hyphenParts(view: TextView, at: number, start: number, end: number): boolean {
  const { classes, lower } = view
  let from = at
  while (from > start && isAlnum(classes[from - 1])) from--
  let to = at + 1
  while (to < end && isAlnum(classes[to])) to++
  if (from === at || to === at + 1) return true
  if (from === start || classes[from - 1] !== HYPHEN) {
    if (at - from <= 8 && prefixes.has(hashCodes(lower, from, at))) return false
  }
  return !(to - at <= 7 && suffixes.has(hashCodes(lower, at + 1, to)))
}
