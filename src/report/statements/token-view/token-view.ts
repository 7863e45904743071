import type { Analysis } from '../../../language/analysis.ts'
import { buildTree, firstTokenAfter, type Tree } from '../../../language/syntax/index.ts'
import type { Span } from '../../../text/span.ts'
import type { TokenRange } from '../candidate.ts'
import { findParagraphs, type Paragraphs } from './paragraphs.ts'
import { matchQuotations, type Quotation } from './quotations.ts'

/** Everything about the words of a report that finding statements looks at, laid out once. */
export interface TokenView {
  readonly analysis: Analysis
  readonly tree: Tree
  readonly paragraphs: Paragraphs
  readonly quotations: readonly Quotation[]
  /** Token → the outermost quotation that holds it, marks included, or -1. */
  readonly quotationOf: Int32Array
  /** First and last token of each quotation, marks included. */
  readonly quotationFirst: Int32Array
  readonly quotationLast: Int32Array
  /** Token → words in lower case, as they stand. */
  readonly lower: readonly string[]
}

export function buildTokenView(analysis: Analysis): TokenView {
  const { sentences, text, tokens } = analysis
  const paragraphs = findParagraphs(analysis)
  const spans: Span[] = []
  for (let p = 0; p < paragraphs.count; p++) {
    spans.push({ start: sentences.start[paragraphs.first[p]], end: sentences.end[paragraphs.first[p + 1] - 1] })
  }
  const quotations = matchQuotations(text, spans, (offset) => sentences.end[lastAtOrBefore(sentences.start, offset)])
  const quotationOf = new Int32Array(tokens.count).fill(-1)
  const quotationFirst = new Int32Array(quotations.length)
  const quotationLast = new Int32Array(quotations.length)
  for (let q = 0; q < quotations.length; q++) {
    const { start, end, parent } = quotations[q]
    const first = firstTokenAfter(tokens, start)
    let last = first
    while (last + 1 < tokens.count && tokens.start[last + 1] < end) last++
    quotationFirst[q] = first
    quotationLast[q] = last
    if (parent < 0) quotationOf.fill(q, first, last + 1)
  }
  const lower: string[] = []
  for (let i = 0; i < tokens.count; i++)
    lower.push(text.slice(tokens.start[i], tokens.end[i]).toLowerCase().replaceAll('’', "'"))
  return {
    analysis,
    tree: buildTree(analysis),
    paragraphs,
    quotations,
    quotationOf,
    quotationFirst,
    quotationLast,
    lower,
  }
}

/** Index of the last entry that is at most `value`; 0 if all are greater. */
function lastAtOrBefore(sorted: Uint32Array, value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sorted[middle] <= value) low = middle
    else high = middle - 1
  }
  return low
}

/** The text spans of token ranges. */
export function toSpans(view: TokenView, ranges: readonly TokenRange[]): Span[] {
  const { tokens } = view.analysis
  return ranges.map(({ first, last }) => ({ start: tokens.start[first], end: tokens.end[last] }))
}
