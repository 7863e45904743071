import { hashCodes } from '../../text/hash.ts'
import type { BinaryWeights } from '../model/binary-weights.ts'
import { sumWeights } from '../model/binary-weights.ts'
import type { Sections } from '../model/container.ts'
import { section } from '../model/container.ts'
import type { TextView } from '../text/text-view.ts'
import type { WordForms } from '../text/word-forms.ts'
import { titles } from '../tokens/word-lists.ts'
import type { WordSpans } from '../tokens/word-spans.ts'
import { mayEnd, SPLIT_FEATURES, splitFeatures } from './features.ts'
import { endsByRule, gapAfter } from './rule-boundaries.ts'

/** A trained sentence splitter: a linear decision at each gap between words. */
export interface SplitterModel {
  readonly weights: BinaryWeights
}

export function readSplitter(sections: Sections): SplitterModel {
  return { weights: section(sections, 'sentences.weights', Int16Array) }
}

/** Does a paragraph end after word `i`? Blank lines and the ends of lines that are not wrapped always part sentences. */
export function endsParagraph(view: TextView, words: WordSpans, i: number): boolean {
  const gap = gapAfter(view, words, i)
  return gap === 'blank-line' || gap === 'line-ends'
}

const features = new Int32Array(SPLIT_FEATURES)

/** Appends the first word of each sentence among the words `from`..`to` to `firsts`. */
export function splitWords(
  model: SplitterModel,
  view: TextView,
  words: WordSpans,
  forms: WordForms,
  from: number,
  to: number,
  firsts: number[],
): void {
  const mask = model.weights.length - 1
  let start = from
  while (start < to) {
    let stop = start + 1
    while (stop < to && !endsParagraph(view, words, stop - 1)) stop++
    let begun = start
    firsts.push(begun)
    for (let i = start; i + 1 < stop; i++) {
      if (!mayEnd(view, words, i)) continue
      if (isTitle(view, words, i)) continue
      const byRule = endsByRule(view, words, i)
      const count = splitFeatures(view, words, forms, i, start, stop, begun, byRule, mask, features)
      if (sumWeights(model.weights, features, count) <= 0) continue
      begun = i + 1
      firsts.push(begun)
    }
    start = stop
  }
}

/** "Rep." before the name. */
function isTitle(view: TextView, words: WordSpans, i: number): boolean {
  const last = words.end[i] - 1
  return view.codes[last] === 46 && titles.has(hashCodes(view.lower, words.start[i], last))
}
