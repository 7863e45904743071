import { AUX, PUNCT, VERB } from '../../../language/syntax/index.ts'
import type { StatementCandidate, TokenRange } from '../candidate.ts'
import type { TokenView } from '../token-view/token-view.ts'
import { insertInterval, newIntervalIndex, overlapping } from './interval-index.ts'

/** A quotation of fewer words than this says little without a cue: a name, a title, a term. */
const FEWEST_WORDS = 4

/**
 * Speech without a cue: sentences wholly in quotation marks that no candidate holds, joined within a paragraph. A
 * quotation that continues one of the paragraph before refers to that one.
 */
export function unattributedQuotations(
  view: TokenView,
  candidates: readonly StatementCandidate[],
): StatementCandidate[] {
  const { tokens, sentences } = view.analysis
  const found: StatementCandidate[] = []
  const intervals = newIntervalIndex<StatementCandidate>()
  for (const candidate of candidates) insertInterval(intervals, candidate.content, candidate)
  let lastParagraph = -1
  for (let q = 0; q < view.quotations.length; q++) {
    const quotation = view.quotations[q]
    if (quotation.parent >= 0) continue
    const first = view.quotationFirst[q]
    const last = view.quotationLast[q]
    if (
      first > last ||
      overlapping(intervals, [{ first, last }]).some((candidate) => covers(candidate.content, first, last))
    )
      continue
    const opening = tokens.sentence[first]
    const closing = tokens.sentence[last]
    if (!onlyMarks(view, sentences.firstToken[opening], first)) continue
    if (!onlyMarks(view, last + 1, sentences.firstToken[closing + 1])) continue
    if (!saysSomething(view, first, last)) continue
    const paragraph = view.paragraphs.of[opening]
    const continues = quotation.continues
    const before = found.at(-1)
    if (before !== undefined && lastParagraph === paragraph && before.content[0].last < first) {
      found[found.length - 1] = { ...before, content: [...before.content, { first, last }] }
      continue
    }
    found.push({ cueHead: -1, cue: [], source: [], content: [{ first, last }], score: 0.5, continues })
    lastParagraph = paragraph
  }
  return found
}

/** True if content holds an end of the quotation, or the larger part of it. */
function covers(content: readonly TokenRange[], first: number, last: number): boolean {
  let shared = 0
  for (const range of content) {
    if (range.first <= first && first <= range.last) return true
    if (range.first <= last && last <= range.last) return true
    shared += Math.max(0, Math.min(range.last, last) - Math.max(range.first, first) + 1)
  }
  return shared * 2 > last - first
}

function onlyMarks(view: TokenView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (view.analysis.tokens.upos[i] !== PUNCT) return false
  return true
}

function saysSomething(view: TokenView, first: number, last: number): boolean {
  const { upos } = view.analysis.tokens
  let words = 0
  let verbs = 0
  for (let i = first; i <= last; i++) {
    if (upos[i] === PUNCT) continue
    words++
    if (upos[i] === VERB || upos[i] === AUX) verbs++
  }
  return words >= FEWEST_WORDS && verbs > 0
}
