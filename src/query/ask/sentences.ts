import type { DocumentRecord } from '../../record/record.ts'
import { sentenceAround } from '../../record/sentence.ts'
import { STORY_KINDS } from '../../record/vocabulary.ts'
import type { Span } from '../../text/span.ts'
import { type Words, wordsOfText } from './topic.ts'

/** A sentence of a document's story, and its words once they have been asked for. */
export interface Sentence extends Span {
  words: Words | null
}

const known = new WeakMap<DocumentRecord, Sentence[]>()

/** The sentences of a document's story, in order; found once for each document. */
export function sentencesOf(document: DocumentRecord): readonly Sentence[] {
  const again = known.get(document)
  if (again !== undefined) return again
  const sentences: Sentence[] = []
  for (const { kind, start, end } of document.blocks) {
    if (!STORY_KINDS.includes(kind)) continue
    let at = start
    while (at < end) {
      while (at < end && /\s/.test(document.text[at])) at++
      if (at >= end) break
      const sentence = sentenceAround(document, { start: at, end: at + 1 })
      const last = Math.max(at + 1, Math.min(sentence.end, end))
      sentences.push({ start: Math.min(at, Math.max(sentence.start, start)), end: last, words: null })
      at = last
    }
  }
  known.set(document, sentences)
  return sentences
}

/** The sentence that a place stands in. */
export function sentenceAt(document: DocumentRecord, place: Span): Sentence {
  const sentences = sentencesOf(document)
  let low = 0
  let high = sentences.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sentences[middle].start <= place.start) low = middle
    else high = middle - 1
  }
  const found = sentences[low] as Sentence | undefined
  if (found !== undefined && found.start <= place.start && place.end <= found.end) return found
  return { ...sentenceAround(document, place), words: null }
}

/** The words of a sentence. */
export function wordsOfSentence(document: DocumentRecord, sentence: Sentence): Words {
  sentence.words ??= wordsOfText(document.text.slice(sentence.start, sentence.end))
  return sentence.words
}
