/** A stretch of a document's text: UTF-16 code units, `start` inclusive, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * The words that a span points at.
 * @example
 * ```ts
 * import { wordsOf } from 'sitrep/record'
 * console.log(wordsOf('The old bridge fell.', { start: 4, end: 14 })) // old bridge
 * ```
 */
export function wordsOf(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/**
 * True if two spans share at least one character.
 * @example
 * ```ts
 * import { overlaps } from 'sitrep/record'
 * console.log(overlaps({ start: 0, end: 4 }, { start: 3, end: 9 })) // true
 * ```
 */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/**
 * True if `inner` lies wholly inside `outer`.
 * @example
 * ```ts
 * import { contains } from 'sitrep/record'
 * console.log(contains({ start: 0, end: 9 }, { start: 3, end: 9 })) // true
 * ```
 */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/**
 * Order of spans in a text: by start, then by end.
 * @example
 * ```ts
 * import { compareSpans } from 'sitrep/record'
 * console.log([{ start: 4, end: 9 }, { start: 0, end: 3 }].sort(compareSpans)[0].start) // 0
 * ```
 */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end
}

/**
 * The smallest span that holds all of `spans`, or null if there is none.
 * @example
 * ```ts
 * import { hull } from 'sitrep/record'
 * console.log(JSON.stringify(hull([{ start: 4, end: 9 }, { start: 0, end: 3 }]))) // {"start":0,"end":9}
 * ```
 */
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

/**
 * The span without the white space at its edges; it may be empty.
 * @example
 * ```ts
 * import { trimSpan } from 'sitrep/record'
 * console.log(JSON.stringify(trimSpan('The old bridge', { start: 3, end: 8 }))) // {"start":4,"end":7}
 * ```
 */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/.test(text[start])) start++
  while (end > start && /\s/.test(text[end - 1])) end--
  return { start, end }
}

/**
 * Throws a RangeError unless the span lies inside the text and holds something other than white space.
 * @example
 * ```ts
 * import { assertSpan } from 'sitrep/record'
 * assertSpan('The old bridge', { start: 4, end: 7 }, 'the word')
 * try { assertSpan('The old bridge', { start: 4, end: 70 }, 'the word') } catch (error) { console.log(error.name) } // RangeError
 * ```
 */
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
