import type { Span } from '../../../text/span.ts'

/** A stretch of text in quotation marks, whatever the marks are for. The span holds the marks. */
export interface Quotation extends Span {
  /** Without the marks. */
  readonly innerStart: number
  readonly innerEnd: number
  /** Index of the quotation that this one stands in, or -1. */
  readonly parent: number
  /** False if no closing mark was found. */
  readonly closed: boolean
  /** Index of the quotation in the paragraph before that this one carries on, or -1. */
  readonly continues: number
}

interface Open {
  readonly at: number
  readonly innerStart: number
  readonly single: boolean
}

const STRAIGHT = 0x22
const OPENERS = new Set([0x201c, 0x201e, 0x201f, 0xab])
const CLOSERS = new Set([0x201d, 0xbb])
const SINGLE_OPENERS = new Set([0x2018, 0x201a, 0x201b, 0x2039])
const APOSTROPHES = new Set([0x27, 0x2019, 0x203a])

const LETTER = /[\p{L}\p{N}]/u
const BEFORE_OPENING = /[\s([{\-–—/:"“„«‘'…>]/u
const AFTER_CLOSING = /[\s.,;:?!)\]}\-–—/"”»’'…]/u
/** Words that begin with an apostrophe; such a mark opens nothing. */
const CLIPPED = /^(?:\d0s|\d\d\b|em\b|til\b|tis\b|twas\b|cause\b|bout\b|n\b|round\b)/i

/**
 * Matches quotation marks, paragraph by paragraph: curly, straight, angle and low marks, single marks told from
 * apostrophes, nested ones, ones that turn the wrong way, ones that are never closed. A quotation that is open at the
 * end of a paragraph whose successor begins with a mark is carried on there, as printers do it.
 * @param paragraphs the paragraphs' spans, in order
 * @param sentenceEnd the end of the sentence that holds a place: if a mark that is never closed stops
 * @returns in order of their starts, the outer before the inner
 */
export function matchQuotations(
  text: string,
  paragraphs: readonly Span[],
  sentenceEnd: (offset: number) => number,
): Quotation[] {
  const found: Quotation[] = []
  let carried = -1
  for (let p = 0; p < paragraphs.length; p++) {
    const paragraph = paragraphs[p]
    const { closed, stack } = matchMarks(text, paragraph)
    const next = p + 1 < paragraphs.length ? paragraphs[p + 1] : null
    const unclosed = stack.find((open) => !open.single)
    let continuesAt = -1
    if (unclosed !== undefined) {
      const goesOn = next !== null && beginsWithMark(text, next.start)
      const toEnd = goesOn || unclosed.at === paragraph.start
      const stop = toEnd
        ? paragraph.end
        : Math.min(paragraph.end, Math.max(sentenceEnd(unclosed.at), unclosed.innerStart))
      if (stop > unclosed.innerStart) closed.push({ open: unclosed, end: stop, innerEnd: stop, closed: false })
      if (goesOn) continuesAt = unclosed.at
    }
    const from = found.length
    nest(closed, paragraph.start, carried, found)
    carried = continuesAt < 0 ? -1 : found.findIndex(({ start }, at) => at >= from && start === continuesAt)
  }
  return found
}

/** An opening mark with where its quotation ends. */
interface Matched {
  readonly open: Open
  readonly end: number
  readonly innerEnd: number
  readonly closed: boolean
}

/** The quotations that are closed within a paragraph, and the marks that are still open at its end. */
function matchMarks(text: string, { start, end }: Span): { closed: Matched[]; stack: Open[] } {
  const stack: Open[] = []
  const closed: Matched[] = []
  const close = (at: number, innerEnd: number, markEnd: number): void => {
    const open = stack[at]
    if (innerEnd > open.innerStart) closed.push({ open, end: markEnd, innerEnd, closed: true })
    stack.length = at
  }
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    const doubled = (code === 0x60 || code === 0x27) && text.charCodeAt(i + 1) === code
    if (code === STRAIGHT || doubled || OPENERS.has(code) || CLOSERS.has(code)) {
      const width = doubled ? 2 : 1
      const top = lastDouble(stack)
      if (opensDouble(text, i, width, code, top, start)) {
        stack.push({ at: i, innerStart: i + width, single: false })
      } else if (top >= 0) close(top, i, i + width)
      i += width - 1
    } else if (SINGLE_OPENERS.has(code) || APOSTROPHES.has(code)) {
      const top = stack.length - 1
      if (top >= 0 && stack[top].single && closesSingle(text, i, end)) close(top, i, i + 1)
      else if (opensSingle(text, i, start, end)) stack.push({ at: i, innerStart: i + 1, single: true })
    }
  }
  return { closed, stack }
}

/** Adds the quotations of a paragraph, each with the one that it stands in. */
function nest(matched: Matched[], paragraphStart: number, carried: number, found: Quotation[]): void {
  matched.sort((a, b) => a.open.at - b.open.at || b.end - a.end)
  const path: number[] = []
  for (const { open, end, innerEnd, closed } of matched) {
    while (path.length > 0 && found[path[path.length - 1]].end < end) path.pop()
    const parent = path.at(-1) ?? -1
    const continues = open.at === paragraphStart && parent < 0 ? carried : -1
    path.push(found.length)
    found.push({ start: open.at, end, innerStart: open.innerStart, innerEnd, parent, closed, continues })
  }
}

function lastDouble(stack: readonly Open[]): number {
  for (let i = stack.length - 1; i >= 0; i--) if (!stack[i].single) return i
  return -1
}

function opensDouble(text: string, at: number, width: number, code: number, top: number, start: number): boolean {
  const before = at > start ? text[at - 1] : ' '
  const after = text[at + width] ?? ' '
  if (top < 0) {
    // An inch mark, or a closing mark that lost its partner.
    if (code === STRAIGHT && /\d/.test(before) && !LETTER.test(after)) return false
    if (OPENERS.has(code) || code === 0x60) return true
    return BEFORE_OPENING.test(before) && !/\s/.test(after)
  }
  if (OPENERS.has(code) || code === 0x60) {
    // A mark that turns the wrong way: it stands at the end of a word.
    return BEFORE_OPENING.test(before) && !(/\s/.test(after) && !/\s/.test(before))
  }
  return false
}

function closesSingle(text: string, at: number, end: number): boolean {
  const before = text[at - 1] ?? ' '
  const after = at + 1 < end ? text[at + 1] : ' '
  if (/\s/.test(before) || !AFTER_CLOSING.test(after)) return false
  if (before !== 's' || !/\s/.test(after)) return true
  // "the workers' union": a possessive, where a better closing mark follows.
  return !hasSingleCloser(text, at + 1, end)
}

function opensSingle(text: string, at: number, start: number, end: number): boolean {
  const before = at > start ? text[at - 1] : ' '
  const after = text[at + 1] ?? ' '
  if (!BEFORE_OPENING.test(before) || !(LETTER.test(after) || /[“"$£€[(.…]/.test(after))) return false
  if (CLIPPED.test(text.slice(at + 1, at + 8))) return false
  return hasSingleCloser(text, at + 1, end)
}

/** A single mark after a letter or a stop that is no apostrophe inside a word and no plural's possessive. */
function hasSingleCloser(text: string, from: number, end: number): boolean {
  const stop = Math.min(end, from + 1000)
  for (let i = from + 1; i < stop; i++) {
    const code = text.charCodeAt(i)
    if (!APOSTROPHES.has(code)) continue
    const before = text[i - 1]
    const after = i + 1 < end ? text[i + 1] : ' '
    if (/\s/.test(before) || !AFTER_CLOSING.test(after)) continue
    if (before === 's' && /\s/.test(after) && /[a-z]/.test(text[i + 2] ?? '')) continue
    return true
  }
  return false
}

function beginsWithMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === STRAIGHT || OPENERS.has(code) || (code === 0x60 && text.charCodeAt(at + 1) === 0x60)
}
