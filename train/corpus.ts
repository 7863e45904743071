import type { WordClasses } from '../src/language/model/word-classes.ts'
import type { SplitterModel } from '../src/language/sentences/splitter.ts'
import { splitWords } from '../src/language/sentences/splitter.ts'
import { lowerCode, viewText } from '../src/language/text/text-view.ts'
import { newWordForms, readWordForms } from '../src/language/text/word-forms.ts'
import type { TokenizerModel } from '../src/language/tokens/tokenizer.ts'
import { tokenize } from '../src/language/tokens/tokenizer.ts'
import { newWordSpans } from '../src/language/tokens/word-spans.ts'
import type { GoldDocument } from './treebank.ts'

/** A word as the table of words knows it: lower case, straight apostrophes, every digit as 0. */
export function normalWord(word: string): string {
  let out = ''
  for (let i = 0; i < word.length; i++) out += String.fromCharCode(lowerCode(word.charCodeAt(i)))
  return out.replace(/\p{N}/gu, '0')
}

/** Reads raw text with the trained tokenizer and splitter into documents without tags or trees. */
export function readCorpus(
  texts: readonly string[],
  tokenizer: TokenizerModel,
  splitter: SplitterModel,
  classes: WordClasses,
): GoldDocument[] {
  return texts.map((text, n) => {
    const view = viewText(text)
    const words = newWordSpans((text.length >> 2) + 16)
    tokenize(tokenizer, view, 0, view.length, new Uint8Array(view.length), words)
    const { count } = words
    const forms = newWordForms(count)
    readWordForms(view, words, 0, count, classes, forms)
    const firsts: number[] = []
    splitWords(splitter, view, words, forms, 0, count, firsts)
    return {
      id: `raw-${n}`,
      text,
      words: { count, start: words.start.slice(0, count), end: words.end.slice(0, count) },
      firsts: Uint32Array.from([...firsts, count]),
      upos: new Uint8Array(count),
      xpos: new Uint8Array(count),
      head: new Int32Array(count),
      deprel: new Uint8Array(count),
      lemmas: [],
      forms: [],
    }
  })
}

/** The sentences of documents as lists of normal words. */
export function* wordsOfSentences(documents: readonly GoldDocument[]): Generator<string[]> {
  for (const { text, words, firsts } of documents) {
    for (let n = 0; n + 1 < firsts.length; n++) {
      const sentence: string[] = []
      for (let i = firsts[n]; i < firsts[n + 1]; i++)
        sentence.push(normalWord(text.slice(words.start[i], words.end[i])))
      yield sentence
    }
  }
}
