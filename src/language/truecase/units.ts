import { foldCode } from '../../text/fold.ts'
import { FNV_BASIS, fnv, mix } from '../../text/hash.ts'
import type { WordClasses } from '../model/word-classes.ts'
import { findWord } from '../model/word-classes.ts'
import type { Gazetteer } from '../names/gazetteer.ts'
import { lookUp } from '../names/gazetteer.ts'
import { DIGIT, isAlnum, isSpace, NEWLINE, QUOTE } from '../text/characters.ts'
import type { TextView } from '../text/text-view.ts'

/** What the decisions on case are made from beside the trained weights: nothing here depends on the case of the text. */
export interface CaseLexicon {
  readonly classes: WordClasses
  readonly gazetteer: Gazetteer
}

/**
 * Runs of letters and digits between other characters, in order ("O'Brien" is two, "U.S." too), and what stands between
 * them. All arrays have an entry a unit.
 */
export interface CaseUnits {
  readonly count: number
  readonly start: Uint32Array
  readonly end: Uint32Array
  /** Hash of the folded letters, every digit as 0. */
  readonly word: Int32Array
  readonly suffix2: Int32Array
  readonly suffix3: Int32Array
  readonly suffix4: Int32Array
  readonly prefix3: Int32Array
  /** Hash of the marks before the unit, with a bit for white space; `BEGINS` at the beginning of a paragraph. */
  readonly gap: Int32Array
  readonly tagClass: Uint16Array
  readonly cluster: Uint16Array
  /** What it is listed as: alone or as the beginning of a phrase, and further on in one. */
  readonly listedFirst: Uint16Array
  readonly listedLater: Uint16Array
}

/** The gap at the beginning of a paragraph. */
export const BEGINS = 1

const ZERO = 0x30
/** A line shorter than this is not wrapped: what follows begins anew. */
const SHORT_LINE = 50
/** Longer runs are read by their first letters alone. */
const LONGEST = 48

/** Reads the units of `from`..`to`. Cost is linear in the length of the stretch. */
export function readCaseUnits(view: TextView, from: number, to: number, lexicon: CaseLexicon): CaseUnits {
  const starts: number[] = []
  const ends: number[] = []
  for (let at = from; at < to; at++) {
    if (!isAlnum(view.classes[at])) continue
    starts.push(at)
    while (at + 1 < to && isAlnum(view.classes[at + 1])) at++
    ends.push(at + 1)
  }
  const count = starts.length
  const hashes = (): Int32Array => new Int32Array(count)
  const units = {
    count,
    start: Uint32Array.from(starts),
    end: Uint32Array.from(ends),
    word: hashes(),
    suffix2: hashes(),
    suffix3: hashes(),
    suffix4: hashes(),
    prefix3: hashes(),
    gap: hashes(),
    tagClass: new Uint16Array(count),
    cluster: new Uint16Array(count),
  }
  for (let i = 0; i < count; i++) {
    units.gap[i] = gapBefore(view, i === 0 ? from : ends[i - 1], starts[i], i === 0)
    readLetters(view, starts[i], ends[i], i, units)
    const slot = findWord(lexicon.classes, units.word[i])
    if (slot < 0) continue
    units.tagClass[i] = lexicon.classes.tagClass[slot]
    units.cluster[i] = lexicon.classes.cluster[slot]
  }
  const listed = lookUp(lexicon.gazetteer, units.word, Uint32Array.of(0, count))
  return { ...units, listedFirst: listed.first, listedLater: listed.later }
}

type Letters = Pick<CaseUnits, 'word' | 'suffix2' | 'suffix3' | 'suffix4' | 'prefix3'>

function readLetters(view: TextView, start: number, end: number, i: number, out: Letters): void {
  const folded = (at: number): number => (view.classes[at] === DIGIT ? ZERO : foldCode(view.codes[at]))
  let h = FNV_BASIS
  const stop = Math.min(end, start + LONGEST)
  for (let at = start; at < stop; at++) {
    h = fnv(h, folded(at))
    if (at - start === 2) out.prefix3[i] = mix(h)
  }
  out.word[i] = mix(h)
  let s = FNV_BASIS
  for (let n = 1; n <= 4; n++) {
    const at = end - n
    s = fnv(s, at < start ? 0 : folded(at))
    if (n === 2) out.suffix2[i] = mix(s)
    else if (n === 3) out.suffix3[i] = mix(s)
    else if (n === 4) out.suffix4[i] = mix(s)
  }
}

/** Hash of the marks of a gap; texts that were put together from tokens have spaces before their marks, so spaces hardly count. */
function gapBefore(view: TextView, from: number, to: number, first: boolean): number {
  if (first) return BEGINS
  let h = FNV_BASIS
  let space = 0
  let lines = 0
  for (let at = from; at < to; at++) {
    const kind = view.classes[at]
    if (kind === NEWLINE) {
      if (view.codes[at] !== 0x0d || view.codes[at + 1] !== 0x0a) lines++
    }
    if (isSpace(kind)) space = 1
    else h = fnv(h, kind === QUOTE ? 0x22 : view.lower[at])
  }
  if (lines > 1 || (lines === 1 && !isWrapped(view, from))) return BEGINS
  return (mix(h) & ~1) | space
}

/** A line that is long and does not end with the end of a sentence goes on in the next. */
function isWrapped(view: TextView, lastWordEnd: number): boolean {
  let start = lastWordEnd
  while (start > 0 && lastWordEnd - start < SHORT_LINE && view.classes[start - 1] !== NEWLINE) start--
  return lastWordEnd - start >= SHORT_LINE
}
