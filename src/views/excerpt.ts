import type { DocumentRecord } from '../record/record.ts'
import { sentenceAround } from '../text/sentence.ts'
import { hull, type Span } from '../text/span.ts'
import { plainText } from './plain-text.ts'

/** A piece of an excerpt: words as they stand, or the words that it is about. */
export type ExcerptPiece = string | { readonly kind: 'mark'; readonly text: string }

/**
 * The sentence around some words, with the words marked. It is cut at both ends, with an ellipsis, if it is longer
 * than `limit` code units; the words themselves are kept.
 */
export function excerpt(document: DocumentRecord, marks: readonly Span[], limit: number): readonly ExcerptPiece[] {
  const inOrder = [...marks].sort((a, b) => a.start - b.start || a.end - b.end)
  const whole = hull(inOrder)
  if (whole === null) return []
  const sentence = sentenceAround(document, whole)
  const shown = shorten(document.text, sentence, whole, limit)
  const pieces: ExcerptPiece[] = []
  if (shown.start > sentence.start) pieces.push('… ')
  let at = shown.start
  const push = (from: number, to: number, marked: boolean): void => {
    if (from >= to) return
    const words = document.text.slice(from, to)
    const text = plainText(words)
    if (text === '') {
      if (/^\s+$/.test(words) && pieces.length > 0) pieces.push(' ')
      return
    }
    const before = /^\s/.test(words) && pieces.length > 0 ? ' ' : ''
    const after = /\s$/.test(words) && to < shown.end ? ' ' : ''
    if (marked) {
      if (before !== '') pieces.push(before)
      pieces.push({ kind: 'mark', text })
      if (after !== '') pieces.push(after)
    } else pieces.push(`${before}${text}${after}`)
  }
  for (const mark of inOrder) {
    const start = Math.max(mark.start, at)
    const end = Math.min(mark.end, shown.end)
    if (start >= end) continue
    push(at, start, false)
    push(start, end, true)
    at = end
  }
  push(at, shown.end, false)
  if (shown.end < sentence.end) pieces.push(' …')
  return pieces
}

/** An excerpt as one string. */
export function excerptText(pieces: readonly ExcerptPiece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')
}

/**
 * The words from some words on to the end of their sentence, as a label has them: one line, without the full stop, and
 * cut between two words, with an ellipsis, if it is longer than `limit` code units.
 * @param spans at least one
 */
export function wordsFrom(document: DocumentRecord, spans: readonly Span[], limit: number): string {
  const whole = hull(spans)
  if (whole === null) return ''
  const words = plainText(document.text.slice(whole.start, sentenceAround(document, whole).end)).replace(/[.\s]+$/, '')
  if (words.length <= limit) return words
  const end = words.lastIndexOf(' ', limit - 1)
  return `${words.slice(0, end > 0 ? end : limit - 1).replace(/[,;:.\s]+$/, '')}…`
}

function shorten(text: string, sentence: Span, kept: Span, limit: number): Span {
  if (sentence.end - sentence.start <= limit) return sentence
  const spare = Math.max(0, limit - (kept.end - kept.start))
  let start = Math.max(sentence.start, kept.start - Math.floor(spare / 2))
  let end = Math.min(sentence.end, start + Math.max(limit, kept.end - kept.start))
  start = Math.max(sentence.start, Math.min(start, end - limit))
  while (start > sentence.start && start < kept.start && !/\s/.test(text[start - 1])) start++
  while (end < sentence.end && end > kept.end && !/\s/.test(text[end])) end--
  return { start: Math.min(start, kept.start), end: Math.max(end, kept.end) }
}

/** The words of several spans, as one line: "…" stands where something lies between two of them. */
export function joinedWords(text: string, spans: readonly Span[], between = ' … '): string {
  return spans
    .map((span) => plainText(text.slice(span.start, span.end)))
    .filter((words) => words !== '')
    .join(between)
}

/** Words as they are compared: letters and digits without case, so that curly and straight quotation marks are one. */
export function comparable(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The words, in the form in which they are compared, that say what a text is about; each once. */
export function contentWords(words: string): ReadonlySet<string> {
  return new Set(
    comparable(words)
      .split(' ')
      .filter((word) => word.length > 3 && !EMPTY.has(word)),
  )
}

const EMPTY = new Set(
  'about after against also because been before being could from have into more must only other over should than that their them then there these they this those through under until were what when where which while will with would'.split(
    ' ',
  ),
)

/** At most `limit` code units of a line, cut between words. */
export function cutWords(words: string, limit: number): string {
  if (words.length <= limit) return words
  const cut = words
    .slice(0, limit)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
  const space = cut.lastIndexOf(' ')
  return `${space > limit / 2 ? cut.slice(0, space) : cut} …`
}
