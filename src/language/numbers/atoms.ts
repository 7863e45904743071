import type { Span } from '../../text/span.ts'
import { classOf, DIGIT, isLetter, isSpace, LOWER, NEWLINE } from '../text/characters.ts'

/** A run of letters. */
export const WORD = 1
/** A run of digits. */
export const DIGITS = 2
/** One other character. */
export const MARK = 3

/** What stands before an atom: nothing, white space, a line's end, an empty line or the start of a region. */
export const GLUED = 0
export const SPACED = 1
export const NEW_LINE = 2
export const NEW_PARAGRAPH = 3

/**
 * The smallest parts of a text: runs of letters, runs of digits, single marks. Numbers and times are read from these and
 * not from tokens, so that they are read alike before tagging, after it, and whatever the tokenizer splits.
 * Parallel arrays of length `count`; offsets are UTF-16 into the text.
 */
export interface Atoms<Entry> {
  readonly text: string
  readonly count: number
  readonly start: Uint32Array
  readonly end: Uint32Array
  readonly kind: Uint8Array
  /** What stands before the atom: `GLUED`, `SPACED`, `NEW_LINE` or `NEW_PARAGRAPH`. */
  readonly gap: Uint8Array
  /** The lexicon's entry of a word; undefined for other atoms and for unknown words. */
  readonly entry: readonly (Entry | undefined)[]
}

/** Longest word that any table of times or numbers holds; longer words are not looked up. */
const LONGEST = 14

/**
 * Cuts the regions of a text into atoms, in one pass, and looks every short word up in `lexicon` (keys in lower case).
 * `regions` are in order and do not overlap.
 */
export function cutAtoms<Entry>(
  text: string,
  regions: readonly Span[],
  lexicon: ReadonlyMap<string, Entry>,
): Atoms<Entry> {
  let size = 16
  for (const region of regions) size += region.end - region.start
  const start = new Uint32Array(size)
  const end = new Uint32Array(size)
  const kind = new Uint8Array(size)
  const gap = new Uint8Array(size)
  const entry: (Entry | undefined)[] = []
  let count = 0
  for (const region of regions) {
    let before = NEW_PARAGRAPH
    let i = region.start
    while (i < region.end) {
      const now = classOf(text.charCodeAt(i))
      if (isSpace(now)) {
        if (now === NEWLINE) {
          const half = text.charCodeAt(i) === 13 && text.charCodeAt(i + 1) === 10
          if (!half) before = before < NEW_LINE ? NEW_LINE : NEW_PARAGRAPH
        } else if (before === GLUED) before = SPACED
        i++
        continue
      }
      const from = i
      let found: Entry | undefined
      i++
      if (isLetter(now)) {
        let small = now === LOWER
        for (; i < region.end; i++) {
          const next = classOf(text.charCodeAt(i))
          if (!isLetter(next)) break
          if (next !== LOWER) small = false
        }
        kind[count] = WORD
        if (i - from <= LONGEST) {
          const word = text.slice(from, i)
          found = lexicon.get(small ? word : word.toLowerCase())
        }
      } else if (now === DIGIT) {
        while (i < region.end && classOf(text.charCodeAt(i)) === DIGIT) i++
        kind[count] = DIGITS
      } else kind[count] = MARK
      start[count] = from
      end[count] = i
      gap[count] = before
      entry.push(found)
      count++
      before = GLUED
    }
  }
  return { text, count, start, end, kind, gap, entry }
}

/** The character of a mark; an empty string for other atoms and outside the text. */
export function markAt<Entry>(atoms: Atoms<Entry>, i: number): string {
  return i >= 0 && i < atoms.count && atoms.kind[i] === MARK ? atoms.text[atoms.start[i]] : ''
}

/** The words of atom `i`, as they stand; an empty string outside the text. */
export function formAt<Entry>(atoms: Atoms<Entry>, i: number): string {
  return i >= 0 && i < atoms.count ? atoms.text.slice(atoms.start[i], atoms.end[i]) : ''
}

/** True if the atom begins with a capital letter. */
export function isCapital<Entry>(atoms: Atoms<Entry>, i: number): boolean {
  if (i < 0 || i >= atoms.count || atoms.kind[i] !== WORD) return false
  const first = atoms.text[atoms.start[i]]
  return first !== first.toLowerCase()
}
