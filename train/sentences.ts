import type { WordClasses } from '../src/language/model/word-classes.ts'
import { mayEnd, SPLIT_FEATURES, splitFeatures } from '../src/language/sentences/features.ts'
import { endsByRule } from '../src/language/sentences/rule-boundaries.ts'
import type { SplitterModel } from '../src/language/sentences/splitter.ts'
import { endsParagraph, splitWords } from '../src/language/sentences/splitter.ts'
import type { TextView } from '../src/language/text/text-view.ts'
import { viewText } from '../src/language/text/text-view.ts'
import type { WordForms } from '../src/language/text/word-forms.ts'
import { newWordForms, readWordForms } from '../src/language/text/word-forms.ts'
import type { WordSpans } from '../src/language/tokens/word-spans.ts'
import { newWordSpans } from '../src/language/tokens/word-spans.ts'
import { BinaryPerceptron, mixBinary } from './binary.ts'
import { randomFrom, shuffle } from './random.ts'
import type { GoldDocument } from './treebank.ts'

/** Finds the words of a text as the running program does. */
export type Tokenize = (view: TextView, words: WordSpans) => void

interface RawDocument {
  readonly gold: GoldDocument
  readonly view: TextView
  readonly words: WordSpans
  readonly forms: WordForms
  /** Where gold sentences begin. */
  readonly begins: ReadonlySet<number>
}

function readRaw(gold: GoldDocument, tokenize: Tokenize, classes: WordClasses): RawDocument {
  const view = viewText(gold.text)
  const words = newWordSpans(gold.words.count + 16)
  tokenize(view, words)
  const forms = newWordForms(words.count)
  readWordForms(view, words, 0, words.count, classes, forms)
  const begins = new Set(Array.from(gold.firsts.subarray(0, -1), (first) => gold.words.start[first]))
  return { gold, view, words, forms, begins }
}

const BUCKETS = 1 << 18

/** Learns where sentences end from raw text, tokenized by the program. */
export function trainSplitter(
  documents: readonly GoldDocument[],
  tokenize: Tokenize,
  classes: WordClasses,
  options: { readonly epochs: number; readonly seeds: readonly number[]; readonly margin: number },
): SplitterModel {
  const raw = documents.map((gold) => readRaw(gold, tokenize, classes))
  const models = options.seeds.map((seed) => {
    const model = new BinaryPerceptron(BUCKETS)
    const features = new Int32Array(SPLIT_FEATURES)
    const random = randomFrom(seed)
    for (let epoch = 0; epoch < options.epochs; epoch++) {
      const order = [...raw]
      shuffle(order, random)
      for (const { view, words, forms, begins } of order) {
        let start = 0
        while (start < words.count) {
          let stop = start + 1
          while (stop < words.count && !endsParagraph(view, words, stop - 1)) stop++
          let begun = start
          for (let i = start; i + 1 < stop; i++) {
            const ends = begins.has(words.start[i + 1])
            if (mayEnd(view, words, i)) {
              const byRule = endsByRule(view, words, i)
              const count = splitFeatures(view, words, forms, i, start, stop, begun, byRule, BUCKETS - 1, features)
              model.learn(features, count, ends, options.margin)
            }
            if (ends) begun = i + 1
          }
          start = stop
        }
      }
    }
    return model.averaged()
  })
  return { weights: mixBinary(models) }
}

/** F1 of sentence spans on raw text. */
export function scoreSplitter(
  model: SplitterModel,
  documents: readonly GoldDocument[],
  tokenize: Tokenize,
  classes: WordClasses,
): number {
  let right = 0
  let found = 0
  let all = 0
  for (const document of documents) {
    const { gold, view, words, forms } = readRaw(document, tokenize, classes)
    const firsts: number[] = []
    splitWords(model, view, words, forms, 0, words.count, firsts)
    const spans = new Set<string>()
    firsts.forEach((first, n) => {
      const next = n + 1 < firsts.length ? firsts[n + 1] : words.count
      spans.add(`${words.start[first]} ${words.end[next - 1]}`)
    })
    found += spans.size
    for (let n = 0; n + 1 < gold.firsts.length; n++) {
      all++
      if (spans.has(`${gold.words.start[gold.firsts[n]]} ${gold.words.end[gold.firsts[n + 1] - 1]}`)) right++
    }
  }
  return (200 * right) / (found + all)
}
