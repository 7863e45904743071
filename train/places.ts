import type { WordClasses } from '../src/language/model/word-classes.ts'
import { viewText } from '../src/language/text/text-view.ts'
import type { WordForms } from '../src/language/text/word-forms.ts'
import { newWordForms, readWordForms } from '../src/language/text/word-forms.ts'
import type { GoldDocument } from './treebank.ts'

/** A document with its words' forms read. */
export interface ReadDocument {
  readonly gold: GoldDocument
  readonly forms: WordForms
}

/** A sentence to learn from: which document, and its words `first`..`last`. */
export interface Place {
  readonly document: number
  readonly first: number
  readonly last: number
}

export function readForms(documents: readonly GoldDocument[], classes: WordClasses | null): ReadDocument[] {
  return documents.map((gold) => {
    const forms = newWordForms(gold.words.count)
    readWordForms(viewText(gold.text), gold.words, 0, gold.words.count, classes, forms)
    return { gold, forms }
  })
}

export function collectPlaces(documents: readonly ReadDocument[]): Place[] {
  return documents.flatMap(({ gold }, document) =>
    Array.from({ length: gold.firsts.length - 1 }, (_, n) => ({
      document,
      first: gold.firsts[n],
      last: gold.firsts[n + 1],
    })),
  )
}
