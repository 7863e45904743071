import type { Span } from '../../text/span.ts'
import type { Tokens } from '../analysis.ts'
import { NUM } from './labels.ts'

/** Index of the first token that ends behind an offset (`tokens.count` if none does). */
export function firstTokenAfter(tokens: Tokens, offset: number): number {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens.end[middle] > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** The tokens that overlap a span, in order. */
export function matchedTokens(tokens: Tokens, span: Span): readonly number[] {
  const found: number[] = []
  for (let t = firstTokenAfter(tokens, span.start); t < tokens.count && tokens.start[t] < span.end; t++) found.push(t)
  return found
}

/** The topmost of the tokens that overlap a span: the first whose head lies outside it; -1 if none overlaps. */
export function headOfSpan(tokens: Tokens, span: Span): number {
  const found = matchedTokens(tokens, span)
  if (found.length === 0) return -1
  const first = found[0]
  const last = found[found.length - 1]
  for (const t of found) if (tokens.head[t] < first || tokens.head[t] > last) return t
  return last
}

/** The token of a figure: its first number, else the topmost of its tokens; -1 if it has none. */
export function numberOf(tokens: Tokens, span: Span): number {
  return matchedTokens(tokens, span).find((t) => tokens.upos[t] === NUM) ?? headOfSpan(tokens, span)
}
