import type { Span } from '../text/span.ts'
import type { DocumentRecord } from './record.ts'

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
