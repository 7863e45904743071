import type { Span } from '../../text/span.ts'
import type { TokenRange } from './draft.ts'
import type { Page } from './page.ts'

/** The text spans of token ranges. */
export function toSpans(page: Page, ranges: readonly TokenRange[]): Span[] {
  const { tokens } = page.analysis
  return ranges.map(({ first, last }) => ({ start: tokens.start[first], end: tokens.end[last] }))
}
