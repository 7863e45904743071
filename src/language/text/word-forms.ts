import { FNV_BASIS, fnv, mix } from '../../text/hash.ts'
import type { WordClasses } from '../model/word-classes.ts'
import { findWord } from '../model/word-classes.ts'
import type { WordSpans } from '../tokens/word-spans.ts'
import { DIGIT, HYPHEN, isLetter, PERIOD, UPPER } from './characters.ts'
import type { TextView } from './text-view.ts'

/** What the tagger and the parser ask of each word's form, computed once: hashes and small classes in parallel arrays. */
export interface WordForms {
  /** Hash of the word in lower case, every digit as 0. */
  readonly word: Int32Array
  readonly suffix1: Int32Array
  readonly suffix2: Int32Array
  readonly suffix3: Int32Array
  readonly suffix4: Int32Array
  readonly prefix1: Int32Array
  readonly prefix2: Int32Array
  readonly prefix3: Int32Array
  /** Case and characters: below 64. */
  readonly shape: Uint8Array
  readonly tagClass: Uint16Array
  readonly cluster: Uint16Array
  readonly coarse: Uint8Array
}

export function newWordForms(size: number): WordForms {
  return {
    word: new Int32Array(size),
    suffix1: new Int32Array(size),
    suffix2: new Int32Array(size),
    suffix3: new Int32Array(size),
    suffix4: new Int32Array(size),
    prefix1: new Int32Array(size),
    prefix2: new Int32Array(size),
    prefix3: new Int32Array(size),
    shape: new Uint8Array(size),
    tagClass: new Uint16Array(size),
    cluster: new Uint16Array(size),
    coarse: new Uint8Array(size),
  }
}

const ZERO = 0x30
/** Longer words are hashed by their first characters alone, so that cost stays linear in sensible pieces. */
const LONGEST = 64

/** The hashes of the last one to four characters of word `i`. */
function readSuffixes({ lower, classes }: TextView, start: number, end: number, i: number, forms: WordForms): void {
  let s = FNV_BASIS ^ 0x21
  for (let n = 1; n <= 4; n++) {
    const at = end - n
    const unit = at < start ? 0 : classes[at] === DIGIT ? ZERO : lower[at]
    s = fnv(s, unit)
    if (n === 1) forms.suffix1[i] = mix(s)
    else if (n === 2) forms.suffix2[i] = mix(s)
    else if (n === 3) forms.suffix3[i] = mix(s)
    else forms.suffix4[i] = mix(s)
  }
}

/** Fills `forms` for the words `from`..`to`. */
export function readWordForms(
  view: TextView,
  words: WordSpans,
  from: number,
  to: number,
  classes: WordClasses | null,
  forms: WordForms,
): void {
  const { lower, classes: kinds } = view
  for (let i = from; i < to; i++) {
    const start = words.start[i]
    const end = Math.min(words.end[i], start + LONGEST)
    let h = FNV_BASIS
    let uppers = 0
    let digits = 0
    let letters = 0
    let hyphen = 0
    let period = 0
    for (let at = start; at < end; at++) {
      const kind = kinds[at]
      h = fnv(h, kind === DIGIT ? ZERO : lower[at])
      if (isLetter(kind)) letters++
      if (kind === UPPER) uppers++
      else if (kind === DIGIT) digits++
      else if (kind === HYPHEN) hyphen = 1
      else if (kind === PERIOD) period = 1
      const length = at - start
      if (length === 0) forms.prefix1[i] = mix(h ^ 0x11)
      if (length === 1) forms.prefix2[i] = mix(h ^ 0x12)
      if (length === 2) forms.prefix3[i] = mix(h ^ 0x13)
    }
    const length = end - start
    if (length < 2) forms.prefix2[i] = 0
    if (length < 3) forms.prefix3[i] = 0
    const word = mix(h)
    forms.word[i] = word
    readSuffixes(view, start, words.end[i], i, forms)
    const cased = uppers === 0 ? 0 : uppers === letters ? (letters === 1 ? 1 : 2) : kinds[start] === UPPER ? 3 : 4
    const made = digits === 0 ? (letters === 0 ? 0 : 1) : letters === 0 ? 2 : 3
    forms.shape[i] = cased | (made << 3) | (hyphen << 5)
    if (period === 1 && letters > 0) forms.shape[i] = cased | 0x38
    if (classes === null) continue
    const slot = findWord(classes, word)
    forms.tagClass[i] = slot < 0 ? 0 : classes.tagClass[slot]
    forms.cluster[i] = slot < 0 ? 0 : classes.cluster[slot]
    forms.coarse[i] = slot < 0 ? 0 : classes.coarse[slot]
  }
}
