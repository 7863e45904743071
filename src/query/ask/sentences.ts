import type { DocumentRecord } from '../../record/record.ts'
import type { Span } from '../../text/span.ts'
import { type Words, wordsOfText } from './topic.ts'

const known = new WeakMap<Span, Words>()

/** The words of a sentence; found once for each that the document's record has. */
export function wordsOfSentence({ text }: DocumentRecord, sentence: Span): Words {
  const again = known.get(sentence)
  if (again !== undefined) return again
  const words = wordsOfText(text.slice(sentence.start, sentence.end))
  known.set(sentence, words)
  return words
}
