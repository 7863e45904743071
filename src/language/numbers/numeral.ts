import { CARDINALS, MULTIPLIERS } from '../../lexicon/numbers.ts'
import { type Atoms, DIGITS, GLUED, markAt, NEW_LINE, SPACED, WORD } from './atoms.ts'

/** A number as it is written: its value, and the atom after its last. */
export interface Numeral {
  readonly value: number
  readonly end: number
  /** Written with digits (and perhaps a word like "million" after them). */
  readonly digits: boolean
  /** Plain digits without a comma, a point or a multiplier: it could be a year. */
  readonly plain: boolean
}

const PART_DIGITS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 }

const wordAt = (atoms: Atoms<{ readonly word: string }>, i: number): string => atoms.entry[i]?.word ?? ''

/** True if a blank or a wrapped line's end stands before the atom. */
function isApart(atoms: Atoms<{ readonly word: string }>, i: number): boolean {
  return atoms.gap[i] === SPACED || atoms.gap[i] === NEW_LINE
}

/** The atom after a hyphen that joins two atoms, or the next atom where only a blank parts them; -1 otherwise. */
function joined(atoms: Atoms<{ readonly word: string }>, i: number): number {
  if (i >= atoms.count) return -1
  if (markAt(atoms, i) === '-' && atoms.gap[i] === GLUED && atoms.gap[i + 1] === GLUED) return i + 1
  return atoms.kind[i] === WORD && isApart(atoms, i) ? i : -1
}

function readDigits(atoms: Atoms<{ readonly word: string }>, i: number): Numeral | null {
  const { text, start, end, kind, gap } = atoms
  let written = text.slice(start[i], end[i])
  let part = 0
  const last = written[written.length - 1]
  if (last in PART_DIGITS) {
    part = PART_DIGITS[last]
    written = written.slice(0, -1)
    if (written === '') written = '0'
  }
  let plain = part === 0
  let next = i + 1
  while (
    markAt(atoms, next) === ',' &&
    gap[next] === GLUED &&
    kind[next + 1] === DIGITS &&
    gap[next + 1] === GLUED &&
    end[next + 1] - start[next + 1] === 3 &&
    end[i] - start[i] <= 3
  ) {
    written += text.slice(start[next + 1], end[next + 1])
    next += 2
    plain = false
  }
  if (markAt(atoms, next) === '.' && gap[next] === GLUED && kind[next + 1] === DIGITS && gap[next + 1] === GLUED) {
    written += `.${text.slice(start[next + 1], end[next + 1])}`
    next += 2
    plain = false
  }
  // "5 1/2": a number and a part of one.
  const over = text.slice(start[next + 2] ?? 0, end[next + 2] ?? 0)
  if (
    plain &&
    isApart(atoms, next) &&
    kind[next] === DIGITS &&
    markAt(atoms, next + 1) === '/' &&
    gap[next + 1] === GLUED &&
    /^[2-8]$/.test(over)
  ) {
    const above = Number(text.slice(start[next], end[next]))
    if (above > 0 && above < Number(over)) {
      part = above / Number(over)
      plain = false
      next += 3
    }
  }
  const value = Number(written)
  return Number.isNaN(value) || next > atoms.count ? null : { value: value + part, end: next, digits: true, plain }
}

/** Words below a thousand or a run of them with multipliers: "forty-eight", "two hundred and ten", "three million". */
function readWords(atoms: Atoms<{ readonly word: string }>, i: number): Numeral | null {
  let total = 0
  let current = -1
  let at = i
  let end = i
  let biggest = Number.POSITIVE_INFINITY
  while (at >= 0 && at < atoms.count) {
    const word = wordAt(atoms, at)
    const cardinal = CARDINALS.get(word)
    const multiplier = MULTIPLIERS.get(word)
    if (cardinal !== undefined) {
      if (current < 0) current = cardinal
      else if (cardinal < 10 && cardinal > 0 && current % 10 === 0 && current % 100 >= 20) current += cardinal
      else if (current >= 100 && current % 100 === 0 && cardinal > 0) current += cardinal
      else break
    } else if (multiplier === 100) {
      if (current < 0 || current >= 100) break
      current *= 100
    } else if (multiplier !== undefined) {
      if (current < 0 || multiplier >= biggest) break
      total += current * multiplier
      current = 0
      biggest = multiplier
    } else if (word === 'and' && current >= 0 && current % 100 === 0 && (current >= 100 || total > 0)) {
      const beyond = CARDINALS.get(wordAt(atoms, at + 1))
      if (beyond === undefined || !isApart(atoms, at + 1)) break
      at++
      continue
    } else break
    end = at + 1
    at = joined(atoms, end)
  }
  return end === i ? null : { value: total + Math.max(current, 0), end, digits: false, plain: false }
}

/**
 * Reads the number that begins at atom `i`: digits with commas, a decimal point or a multiplier ("1,200", "2.5 million"),
 * words ("forty-eight", "a hundred", "two and a half", "half a million"). Null if none begins there. Ordinals,
 * plurals ("thousands") and groups ("a dozen") are not numbers in this sense.
 */
export function readNumeral(atoms: Atoms<{ readonly word: string }>, i: number): Numeral | null {
  if (i >= atoms.count) return null
  let found: Numeral | null
  const word = wordAt(atoms, i)
  if (atoms.kind[i] === DIGITS) found = readDigits(atoms, i)
  else if (CARDINALS.has(word)) found = readWords(atoms, i)
  else if (word === 'a' || word === 'an') {
    const multiplier = MULTIPLIERS.get(wordAt(atoms, i + 1))
    if (multiplier === undefined) return null
    found = { value: multiplier, end: i + 2, digits: false, plain: false }
  } else if (word === 'half' && (wordAt(atoms, i + 1) === 'a' || wordAt(atoms, i + 1) === 'an')) {
    const multiplier = MULTIPLIERS.get(wordAt(atoms, i + 2))
    if (multiplier === undefined) return null
    return { value: multiplier / 2, end: i + 3, digits: false, plain: false }
  } else return null
  if (found === null) return null
  if (
    wordAt(atoms, found.end) === 'and' &&
    wordAt(atoms, found.end + 1) === 'a' &&
    wordAt(atoms, found.end + 2) === 'half'
  ) {
    found = { ...found, value: found.value + 0.5, end: found.end + 3, plain: false }
  }
  const next = joined(atoms, found.end)
  const multiplier = next < 0 ? undefined : MULTIPLIERS.get(wordAt(atoms, next))
  if (multiplier !== undefined && (found.digits || found.value % 1 !== 0)) {
    found = { value: found.value * multiplier, end: next + 1, digits: found.digits, plain: false }
  }
  return found
}
