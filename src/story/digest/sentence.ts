import type { Span } from '../../text/span.ts'

/** The sentence around a place: from the end of the one before to its own; cut at line breaks. */
export function sentenceAround(text: string, place: Span): Span {
  let start = place.start
  while (start > 0 && !endsSentence(text, start - 1)) start--
  let end = place.end
  while (end < text.length && !endsSentence(text, end)) end++
  return { start, end: Math.min(text.length, end + 1) }
}

function endsSentence(text: string, at: number): boolean {
  const character = text[at]
  if (character === '\n') return true
  if (character !== '.' && character !== '!' && character !== '?') return false
  return /^\s+["“‘]?\p{Lu}/u.test(text.slice(at + 1, at + 8))
}
