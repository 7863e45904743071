import { contains, type Span } from './span.ts'

/** A text with the places of its sentences, in order and without overlap. A document's record is one. */
export interface SentencedText {
  readonly text: string
  readonly sentences: readonly Span[]
}

/** The sentences that share a character with a span, in order. */
export function sentencesAt({ sentences }: SentencedText, span: Span): readonly Span[] {
  let first = firstEndingAfter(sentences, span.start)
  const from = first
  while (first < sentences.length && sentences[first].start < span.end) first++
  return sentences.slice(from, first)
}

/**
 * The sentence that a span stands in, or all that it reaches into, as one span. What stands in no sentence (the byline, a
 * page's furniture) has its line for one, as far as no sentence takes of it.
 */
export function sentenceAround(document: SentencedText, span: Span): Span {
  const { text, sentences } = document
  const found = sentencesAt(document, span)
  const [first, last] = [found.at(0), found.at(-1)]
  if (first !== undefined && first === last && contains(first, span)) return first
  const start = first !== undefined && first.start <= span.start ? first.start : lineStart(text, sentences, span.start)
  const end = last !== undefined && span.end <= last.end ? last.end : lineEnd(text, sentences, span.end)
  return { start: Math.min(start, span.start), end: Math.max(end, span.end) }
}

/** The index of the first sentence that ends behind a place; their number if none does. */
function firstEndingAfter(sentences: readonly Span[], place: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle].end <= place) low = middle + 1
    else high = middle
  }
  return low
}

/** Where the line of a place outside every sentence begins, white space aside. */
function lineStart(text: string, sentences: readonly Span[], place: number): number {
  const before = firstEndingAfter(sentences, place) - 1
  let start = Math.max(text.lastIndexOf('\n', place - 1) + 1, before < 0 ? 0 : sentences[before].end)
  while (start < place && /\s/.test(text[start])) start++
  return start
}

/** Where the line of a place outside every sentence ends, white space aside. */
function lineEnd(text: string, sentences: readonly Span[], place: number): number {
  const after = sentences.at(firstEndingAfter(sentences, place))
  const newline = text.indexOf('\n', Math.max(0, place - 1))
  let end = Math.min(newline < 0 ? text.length : newline, after === undefined ? text.length : after.start)
  while (end > place && /\s/.test(text[end - 1])) end--
  return end
}
