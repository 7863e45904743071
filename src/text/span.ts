/** A stretch of a document's text: UTF-16 code units, `start` inclusive, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The words that a span points at. */
export function wordsOf(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** True where two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** True where `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Order of spans in a text: by start, then by end. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end
}

/** The smallest span that holds all of `spans`, or null where there is none. */
export function hull(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null
  let start = spans[0].start
  let end = spans[0].end
  for (const span of spans) {
    if (span.start < start) start = span.start
    if (span.end > end) end = span.end
  }
  return { start, end }
}

/** The span without the white space at its edges; it may be empty. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/.test(text[start])) start++
  while (end > start && /\s/.test(text[end - 1])) end--
  return { start, end }
}

/** Throws a RangeError unless the span lies inside the text and holds something other than white space. */
export function assertSpan(text: string, span: Span, what: string): void {
  const inside =
    Number.isInteger(span.start) && Number.isInteger(span.end) && 0 <= span.start && span.end <= text.length
  if (!inside || span.start >= span.end) {
    throw new RangeError(`${what}: span ${span.start}-${span.end} does not lie in a text of ${text.length} code units`)
  }
  if (text.slice(span.start, span.end).trim() === '') {
    throw new RangeError(`${what}: span ${span.start}-${span.end} holds no words`)
  }
}
