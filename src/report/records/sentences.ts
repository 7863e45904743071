import type { Sentences } from '../../language/analysis.ts'
import type { Block, DocumentRecord } from '../../record/record.ts'
import { STORY_KINDS } from '../../record/vocabulary.ts'
import { type Span, trimSpan } from '../../text/span.ts'

/** The evidence of a dateline: its place in the text, or none. */
type Dateline = Readonly<DocumentRecord['evidence']['dateline']>

/** White space aside, what may stand between a dateline and its report: a date, an agency in brackets, and a dash. */
const BEHIND_DATELINE = /^[^\n]{0,70}?\s*(?:[—–]|--?)\s+/
/** How far that is looked for, in UTF-16 units. */
const DATELINE_REACH = 80

/**
 * The sentences of a report's story blocks, in order: those of the language layer, except that
 * - a dateline ("LIMA, May 3 (Orsa Press) -") is none of the sentence that it opens
 * - lines that nothing ends and that were not broken to a width ("Ferry sinks", "Two are missing") are each their own
 * - a report that is not in English, and has no language layer, has its lines for sentences
 */
export function sentencesOf(text: string, blocks: readonly Block[], sentences: Sentences, dateline: Dateline): Span[] {
  if (sentences.count === 0) {
    return blocks.filter(({ kind }) => STORY_KINDS.includes(kind)).flatMap((block) => linesIn(text, block))
  }
  const cut = endOfDateline(text, dateline)
  const isWrapped = isBrokenToWidth(text)
  const spans: Span[] = []
  for (let i = 0; i < sentences.count; i++) {
    const whole = { start: sentences.start[i], end: sentences.end[i] }
    for (const { start, end } of isWrapped ? [whole] : linesOfSentence(text, whole)) {
      if (start < cut && cut < end) spans.push(trimSpan(text, { start, end: cut }), { start: cut, end })
      else spans.push({ start, end })
    }
  }
  return spans
}

/** A sentence cut at its line ends, except if the next line goes on in lower case. */
function linesOfSentence(text: string, sentence: Span): Span[] {
  const lines: Span[] = []
  for (const line of linesIn(text, sentence)) {
    const last = lines.at(-1)
    if (last === undefined || !/\p{Ll}/u.test(text[line.start])) lines.push(line)
    else lines[lines.length - 1] = { start: last.start, end: line.end }
  }
  return lines
}

/** True for a text that was broken to a fixed width: many of its lines begin in the middle of a sentence. */
function isBrokenToWidth(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const inside = lines.filter((line, i) => i > 0 && /^\s*\p{Ll}/u.test(line) && runsOn(lines[i - 1].trim()))
  return inside.length >= 1 && inside.length >= lines.length / 4
}

/** True for a line that looks broken in the middle of a sentence. */
function runsOn(line: string): boolean {
  return line.length >= 45 && !/[.!?:…]["”’')\]]*$/.test(line)
}

/** The lines of a stretch that hold words. */
function linesIn(text: string, stretch: Span): Span[] {
  const lines: Span[] = []
  for (let start = stretch.start; start < stretch.end; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 || newline > stretch.end ? stretch.end : newline
    const line = trimSpan(text, { start, end })
    if (line.start < line.end) lines.push(line)
    start = end + 1
  }
  return lines
}

/** Where the report begins behind its dateline and the dash after it; -1 if there is none. */
function endOfDateline(text: string, evidence: Dateline): number {
  const place = evidence.find((item) => 'start' in item)
  if (place === undefined || !('start' in place)) return -1
  const dash = BEHIND_DATELINE.exec(text.slice(place.end, place.end + DATELINE_REACH))
  return dash === null ? -1 : place.end + dash[0].length
}
