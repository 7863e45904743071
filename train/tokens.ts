import { viewText } from '../src/language/text/text-view.ts'
import { BOUNDARY_FEATURES, boundaryFeatures, mayPart } from '../src/language/tokens/features.ts'
import { markByRule } from '../src/language/tokens/rule-boundaries.ts'
import type { TokenizerModel } from '../src/language/tokens/tokenizer.ts'
import { eachRun, tokenize } from '../src/language/tokens/tokenizer.ts'
import { newWordSpans } from '../src/language/tokens/word-spans.ts'
import { BinaryPerceptron, mixBinary } from './binary.ts'
import { randomFrom, shuffle } from './random.ts'
import type { GoldDocument } from './treebank.ts'

const BUCKETS = 1 << 16

/** Learns to part words from raw text and the floor's answers. */
export function trainTokenizer(
  documents: readonly GoldDocument[],
  options: { readonly epochs: number; readonly seeds: readonly number[]; readonly margin: number },
): TokenizerModel {
  const raw = documents.map((gold) => {
    const view = viewText(gold.text)
    const marks = new Uint8Array(view.length)
    markByRule(view, 0, view.length, marks)
    const begins = new Set(gold.words.start)
    return { view, marks, begins }
  })
  const models = options.seeds.map((seed) => {
    const model = new BinaryPerceptron(BUCKETS)
    const features = new Int32Array(BOUNDARY_FEATURES)
    const random = randomFrom(seed)
    for (let epoch = 0; epoch < options.epochs; epoch++) {
      const order = [...raw]
      shuffle(order, random)
      for (const { view, marks, begins } of order) {
        eachRun(view, 0, view.length, marks, (from, to) => {
          let cut = from
          for (let i = from + 1; i < to; i++) {
            const begin = begins.has(i)
            if (mayPart(view, i, marks)) {
              const count = boundaryFeatures(view, i, from, to, marks, cut, BUCKETS - 1, features)
              model.learn(features, count, begin, options.margin)
            }
            if (begin) cut = i
          }
        })
      }
    }
    return model.averaged()
  })
  return { weights: mixBinary(models) }
}

/** F1 of word spans on raw text. */
export function scoreTokenizer(model: TokenizerModel | null, documents: readonly GoldDocument[]): number {
  let right = 0
  let found = 0
  let all = 0
  for (const gold of documents) {
    const view = viewText(gold.text)
    const words = newWordSpans(gold.words.count)
    tokenize(model, view, 0, view.length, new Uint8Array(view.length), words)
    const ends = new Map<number, number>()
    for (let i = 0; i < words.count; i++) ends.set(words.start[i], words.end[i])
    for (let i = 0; i < gold.words.count; i++) if (ends.get(gold.words.start[i]) === gold.words.end[i]) right++
    found += words.count
    all += gold.words.count
  }
  return (200 * right) / (found + all)
}
