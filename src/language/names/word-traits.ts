import { foldCode } from '../../text/fold.ts'
import { FNV_BASIS, fnv, mix } from '../../text/hash.ts'
import type { Sentences, Tokens } from '../analysis.ts'
import { DIGIT, HYPHEN, isLetter, LETTER, LOWER, PERIOD, UPPER } from '../text/characters.ts'
import type { TextView } from '../text/text-view.ts'

/** How a word is written. */
export const LOWER_WORD = 0
export const CAPITALIZED = 1
export const ALL_CAPITALS = 2
export const MIXED_CASE = 3
const ONE_CAPITAL = 4
export const INITIAL = 5
export const ACRONYM = 6
export const NUMBER = 7
export const MARK = 8

/** What the recogniser asks of each word's form: hashes and small classes, in parallel arrays. */
export interface WordTraits {
  readonly count: number
  /** Hash of the word in folded lower case, every digit as 0. */
  readonly word: Int32Array
  /** Hash of the word as it is written, every digit as 0. */
  readonly exact: Int32Array
  readonly suffix1: Int32Array
  readonly suffix2: Int32Array
  readonly suffix3: Int32Array
  readonly suffix4: Int32Array
  readonly prefix2: Int32Array
  readonly prefix3: Int32Array
  readonly prefix4: Int32Array
  /** Hash of the run of character classes. */
  readonly shape: Int32Array
  readonly writing: Uint8Array
  /** 1 if no white space parts the word from the one before. */
  readonly joined: Uint8Array
  /** 1 for the first word with letters or digits of a sentence, or of a quotation or after a colon in it. */
  readonly initial: Uint8Array
}

const ZERO = 0x30
/** Longer words are read by their first characters alone. */
const LONGEST = 48

/** Reads the form of every word. Cost is linear in the length of the text. */
export function readWordTraits(
  view: TextView,
  sentences: Sentences,
  tokens: Pick<Tokens, 'count' | 'start' | 'end'>,
): WordTraits {
  const n = tokens.count
  const traits: WordTraits = {
    count: n,
    word: new Int32Array(n),
    exact: new Int32Array(n),
    suffix1: new Int32Array(n),
    suffix2: new Int32Array(n),
    suffix3: new Int32Array(n),
    suffix4: new Int32Array(n),
    prefix2: new Int32Array(n),
    prefix3: new Int32Array(n),
    prefix4: new Int32Array(n),
    shape: new Int32Array(n),
    writing: new Uint8Array(n),
    joined: new Uint8Array(n),
    initial: new Uint8Array(n),
  }
  for (let i = 0; i < n; i++) readWord(view, tokens.start[i], tokens.end[i], i, traits)
  for (let i = 1; i < n; i++) if (tokens.start[i] === tokens.end[i - 1]) traits.joined[i] = 1
  for (let s = 0; s < sentences.count; s++) {
    let pending = true
    for (let i = sentences.firstToken[s]; i < sentences.firstToken[s + 1]; i++) {
      if (traits.writing[i] === MARK) pending ||= opensAnew(view, tokens.start[i])
      else {
        if (pending) traits.initial[i] = 1
        pending = false
      }
    }
  }
  return traits
}

/** A quotation mark or a colon: the word after it may have its capital from the place alone. */
function opensAnew(view: TextView, at: number): boolean {
  const code = view.codes[at]
  return code === 0x22 || code === 0x3a || code === 0x201c || code === 0x2018 || code === 0x27 || code === 0x60
}

function readWord(view: TextView, start: number, end: number, i: number, traits: WordTraits): void {
  const { codes, classes } = view
  const stop = Math.min(end, start + LONGEST)
  let word = FNV_BASIS
  let exact = FNV_BASIS
  let shape = FNV_BASIS
  let lastClass = -1
  let uppers = 0
  let lowers = 0
  let digits = 0
  let periods = 0
  let others = 0
  for (let k = start; k < stop; k++) {
    const kind = classes[k]
    const code = kind === DIGIT ? ZERO : foldCode(codes[k])
    word = fnv(word, code)
    exact = fnv(exact, kind === DIGIT ? ZERO : codes[k])
    if (k - start === 1) traits.prefix2[i] = mix(word)
    else if (k - start === 2) traits.prefix3[i] = mix(word)
    else if (k - start === 3) traits.prefix4[i] = mix(word)
    if (kind !== lastClass) {
      shape = fnv(shape, kind)
      lastClass = kind
    } else if (k === start + 1) shape = fnv(shape, 77)
    if (kind === UPPER) uppers++
    else if (kind === LOWER) lowers++
    else if (kind === DIGIT) digits++
    else if (kind === PERIOD) periods++
    else if (kind !== LETTER) others++
  }
  traits.word[i] = mix(word)
  traits.exact[i] = mix(exact)
  traits.shape[i] = mix(shape)
  let suffix = FNV_BASIS
  const from = Math.max(start, end - 4)
  for (let k = end - 1; k >= from; k--) {
    suffix = fnv(suffix, classes[k] === DIGIT ? ZERO : foldCode(codes[k]))
    const length = end - k
    if (length === 1) traits.suffix1[i] = mix(suffix)
    else if (length === 2) traits.suffix2[i] = mix(suffix)
    else if (length === 3) traits.suffix3[i] = mix(suffix)
    else traits.suffix4[i] = mix(suffix)
  }
  traits.writing[i] = writingOf(uppers, lowers, digits, periods, others, classes[start], end - start)
}

function writingOf(
  uppers: number,
  lowers: number,
  digits: number,
  periods: number,
  others: number,
  first: number,
  length: number,
): number {
  if (uppers + lowers === 0) return digits > 0 ? NUMBER : isLetter(first) ? LOWER_WORD : MARK
  if (uppers === 0) return digits > lowers ? NUMBER : LOWER_WORD
  if (periods > 0 && lowers === 0) return uppers === 1 && length === 2 ? INITIAL : ACRONYM
  if (length === 1) return ONE_CAPITAL
  if (lowers === 0 && others <= 1) return ALL_CAPITALS
  return first === UPPER && uppers === 1 ? CAPITALIZED : MIXED_CASE
}

/** A word that begins with a capital or holds one. */
export function hasCapital(writing: number): boolean {
  return writing >= CAPITALIZED && writing <= ACRONYM
}

/** True for a hyphen that joins the word to both of its neighbours. */
export function isJoiningHyphen(
  view: TextView,
  tokens: Pick<Tokens, 'start' | 'end'>,
  traits: WordTraits,
  i: number,
): boolean {
  return (
    traits.joined[i] === 1 &&
    i + 1 < traits.count &&
    traits.joined[i + 1] === 1 &&
    view.classes[tokens.start[i]] === HYPHEN &&
    tokens.end[i] - tokens.start[i] === 1
  )
}
