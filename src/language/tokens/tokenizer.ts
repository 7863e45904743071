import { hashCodes } from '../../text/hash.ts'
import type { BinaryWeights } from '../model/binary-weights.ts'
import { sumWeights } from '../model/binary-weights.ts'
import type { Sections } from '../model/container.ts'
import { section } from '../model/container.ts'
import { isLetter, isSpace } from '../text/characters.ts'
import type { TextView } from '../text/text-view.ts'
import { BOUNDARY_FEATURES, boundaryFeatures, mayPart } from './features.ts'
import { markByRule } from './rule-boundaries.ts'
import { titles } from './word-lists.ts'
import type { WordSpans } from './word-spans.ts'
import { collectWords } from './word-spans.ts'

/** A trained tokenizer: it reconsiders the floor's answer at each place that is not between two letters. */
export interface TokenizerModel {
  readonly weights: BinaryWeights
}

export function readTokenizer(sections: Sections): TokenizerModel {
  return { weights: section(sections, 'tokens.weights', Int16Array) }
}

/** Calls `decide` for each run without white space that is more than letters, in order. */
export function eachRun(
  view: TextView,
  start: number,
  end: number,
  marks: Uint8Array,
  decide: (from: number, to: number) => void,
): void {
  const { classes } = view
  let i = start
  while (i < end) {
    if (isSpace(classes[i])) {
      i++
      continue
    }
    let stop = i
    let plain = true
    while (stop < end && !isSpace(classes[stop])) {
      if (plain && (!isLetter(classes[stop]) || marks[stop] === 1)) plain = false
      stop++
    }
    if (!plain && stop - i > 1) decide(i, stop)
    i = stop
  }
}

const features = new Int32Array(BOUNDARY_FEATURES)

/** Appends the words of the stretch `start`..`end` of a text; without a model, by rule. Cost is linear. */
export function tokenize(
  model: TokenizerModel | null,
  view: TextView,
  start: number,
  end: number,
  marks: Uint8Array,
  words: WordSpans,
): void {
  markByRule(view, start, end, marks)
  if (model === null) {
    collectWords(view, start, end, marks, words)
    return
  }
  const { weights } = model
  const mask = weights.length - 1
  eachRun(view, start, end, marks, (from, to) => {
    let cut = from
    for (let i = from + 1; i < to; i++) {
      if (!mayPart(view, i, marks)) continue
      // Social media part "Rep" from its stop; reports write "Rep. Lee".
      if (i === to - 1 && view.codes[i] === 46 && titles.has(hashCodes(view.lower, from, i))) continue
      // Features look at the floor's answers here and to the right alone, so the answer can take its place.
      const count = boundaryFeatures(view, i, from, to, marks, cut, mask, features)
      marks[i] = sumWeights(weights, features, count) > 0 ? 1 : 0
      if (marks[i] === 1) cut = i
    }
  })
  collectWords(view, start, end, marks, words)
}
