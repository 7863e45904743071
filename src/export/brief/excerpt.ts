import type { DocumentRecord } from '../../record/record.ts'
import { hull, type Span } from '../../record/span.ts'
import type { Piece } from './page.ts'
import { plainText } from './plain-text.ts'

/** Letters before a full stop that ends no sentence: initials, titles, months, "U.S.". */
const ABBREVIATION =
  /(?:^|[\s("“‘'.])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Gov|Sen|Rep|Rev|Hon|St|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Co|Corp|Inc|Ltd|a\.m|p\.m)$/

/**
 * The sentence that holds the span, as offsets into the text: it stays inside the block that the span begins in, and
 * joins the lines of a paragraph that was broken to a fixed width. A plain rule, good enough for showing words.
 */
export function sentenceAround(document: DocumentRecord, span: Span): Span {
  const { text } = document
  const block = document.blocks.find((b) => b.start <= span.start && span.start < b.end) ?? {
    start: 0,
    end: text.length,
  }
  const paragraph = isWrapped(document) ? paragraphAround(text, block, span) : lineOf(text, block, span)
  let start = paragraph.start
  let end = paragraph.end
  const boundary = /[.!?…]["”’')\]]*\s+(?=["“‘'([]*[\p{Lu}\d])/gu
  boundary.lastIndex = start
  for (let match = boundary.exec(text); match !== null && match.index < paragraph.end; match = boundary.exec(text)) {
    if (text[match.index] === '.' && ABBREVIATION.test(text.slice(paragraph.start, match.index))) continue
    const next = match.index + match[0].length
    if (next <= span.start) start = next
    else if (match.index >= span.end - 1) {
      end = Math.min(end, match.index + match[0].trimEnd().length)
      break
    }
  }
  const story = afterDateline(document, start)
  return { start: story <= span.start ? story : start, end: Math.max(end, Math.min(span.end, text.length)) }
}

/** Where a sentence begins that has the dateline before it: "LIMA, May 3 (Agency) - The bridge …". */
function afterDateline(document: DocumentRecord, start: number): number {
  const place = document.evidence.dateline.find(
    (item) => 'start' in item && item.start - start >= 0 && item.start - start < 3,
  )
  if (place === undefined || !('start' in place)) return start
  const dash = /^[^\n]{0,70}?\s*(?:[—–]|--?)\s+/.exec(document.text.slice(place.end, place.end + 80))
  return dash === null ? start : place.end + dash[0].length
}

const wrapped = new WeakMap<DocumentRecord, boolean>()

/** True for a text that was broken to a fixed width: many of its lines begin in the middle of a sentence. */
function isWrapped(document: DocumentRecord): boolean {
  const known = wrapped.get(document)
  if (known !== undefined) return known
  const lines = document.text.split('\n').filter((line) => line.trim() !== '')
  const inside = lines.filter((line, index) => index > 0 && /^\s*\p{Ll}/u.test(line) && runsOn(lines[index - 1].trim()))
  const found = inside.length >= 1 && inside.length >= lines.length / 4
  wrapped.set(document, found)
  return found
}

/** The lines that the span touches, inside its block. */
function lineOf(text: string, block: Span, span: Span): Span {
  const { start } = lineAround(text, span.start)
  const { end } = lineAround(text, Math.max(span.start, span.end - 1))
  return { start: Math.max(start, block.start), end: Math.max(Math.min(end, block.end), span.end) }
}

function paragraphAround(text: string, block: Span, span: Span): Span {
  let { start, end } = lineAround(text, span.start)
  while (start > block.start) {
    const before = lineAround(text, start - 1)
    const words = text.slice(before.start, before.end).trim()
    if (!runsOn(words)) break
    start = before.start
  }
  for (;;) {
    const line = lineAround(text, end)
    if (end >= block.end || !(end < span.end || runsOn(text.slice(line.start, line.end).trim()))) break
    const next = lineAround(text, end + 1)
    if (text.slice(next.start, next.end).trim() === '') break
    end = next.end
  }
  return { start: Math.max(start, block.start), end: Math.min(Math.max(end, span.end), Math.max(block.end, span.end)) }
}

/** True for a line that looks broken in the middle of a sentence. */
function runsOn(line: string): boolean {
  return line.length >= 45 && !/[.!?:…]["”’')\]]*$/.test(line)
}

function lineAround(text: string, offset: number): Span {
  let start = Math.min(offset, text.length)
  while (start > 0 && text[start - 1] !== '\n') start--
  let end = Math.min(offset, text.length)
  while (end < text.length && text[end] !== '\n') end++
  return { start, end }
}

/**
 * The sentence around some words, with the words marked. It is cut at both ends, with an ellipsis, where it is longer
 * than `limit` code units; the words themselves are kept.
 */
export function excerpt(document: DocumentRecord, marks: readonly Span[], limit: number): readonly Piece[] {
  const inOrder = [...marks].sort((a, b) => a.start - b.start || a.end - b.end)
  const whole = hull(inOrder)
  if (whole === null) return []
  const sentence = sentenceAround(document, whole)
  const shown = shorten(document.text, sentence, whole, limit)
  const pieces: Piece[] = []
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
