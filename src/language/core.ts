import type { Span } from '../record/span.ts'
import type { Analysis, Sentences, Tokens } from './analysis.ts'
import { lemmaByRule } from './lemmas/rule-lemmas.ts'
import { headsByRule } from './parser/rule-heads.ts'
import { endsByRule } from './sentences/rule-boundaries.ts'
import { tagByRule } from './tagger/rule-tags.ts'
import { viewText } from './text/text-view.ts'
import { markByRule } from './tokens/rule-boundaries.ts'
import { collectWords, newWordSpans } from './tokens/word-spans.ts'

/** The bytes of the trained models, part by part. A part that is left out is read by rule. */
export interface ModelBytes {
  readonly tokens?: Uint8Array
  readonly sentences?: Uint8Array
  readonly tagger?: Uint8Array
  readonly lemmas?: Uint8Array
  readonly parser?: Uint8Array
  readonly names?: Uint8Array
}

/** Reads English text. Make one and use it for many texts. */
export interface LanguageCore {
  /**
   * Sentences, words, tags, lemmas and trees of `text`. `regions` are the stretches to read (UTF-16 offsets, in order,
   * not overlapping; by default the whole text): no sentence crosses the edge of one, what lies outside is not read.
   * All offsets of the answer are into `text`. Never throws on any text.
   */
  analyze(text: string, regions?: readonly Span[]): Analysis
}

/** Makes a language core from model bytes; it loads nothing by itself. */
export function createLanguageCore(_models: ModelBytes = {}): LanguageCore {
  return { analyze: (text, regions) => analyzeByRule(text, regions ?? [{ start: 0, end: text.length }]) }
}

function analyzeByRule(text: string, regions: readonly Span[]): Analysis {
  const view = viewText(text)
  const marks = new Uint8Array(text.length)
  const words = newWordSpans((text.length >> 2) + 16)
  const firsts: number[] = []
  for (const region of regions) {
    const from = words.count
    markByRule(view, region.start, region.end, marks)
    collectWords(view, region.start, region.end, marks, words)
    for (let i = from; i < words.count; i++) {
      if (i === from || endsByRule(view, words, i - 1)) firsts.push(i)
    }
  }
  const count = words.count
  const sentences: Sentences = {
    count: firsts.length,
    start: Uint32Array.from(firsts, (first) => words.start[first]),
    end: Uint32Array.from(firsts, (_, n) => words.end[(n + 1 < firsts.length ? firsts[n + 1] : count) - 1]),
    firstToken: Uint32Array.from([...firsts, count]),
  }
  const upos = new Uint8Array(count)
  const xpos = new Uint8Array(count)
  const head = new Int32Array(count)
  const deprel = new Uint8Array(count)
  const sentence = new Uint32Array(count)
  const lemma: string[] = []
  for (let n = 0; n < sentences.count; n++) {
    const first = sentences.firstToken[n]
    const last = sentences.firstToken[n + 1]
    for (let i = first; i < last; i++) {
      const both = tagByRule(view, words, i, i === first)
      upos[i] = both >> 6
      xpos[i] = both & 63
      sentence[i] = n
      lemma.push(lemmaByRule(text.slice(words.start[i], words.end[i]), xpos[i]))
    }
    headsByRule(first, last, upos, head, deprel)
  }
  const tokens: Tokens = {
    count,
    start: words.start.slice(0, count),
    end: words.end.slice(0, count),
    upos,
    xpos,
    head,
    deprel,
    lemma,
    sentence,
  }
  return { text, sentences, tokens, names: [], times: [] }
}
