import { PUNCT } from '../../../language/syntax/index.ts'
import type { StatementCandidate, TokenRange } from '../candidate.ts'
import { holds, sizeOf } from '../candidate.ts'
import type { TokenView } from '../token-view/token-view.ts'
import { insertInterval, newIntervalIndex, overlapping } from './interval-index.ts'

/** The least confidence of a cue inside another speaker's words: the corpora mark none there, and "we think" is often a mere phrase. */
const SURE_INSIDE = 0.5

/** A candidate, and the statement that it lies in. */
export interface PlacedCandidate extends StatementCandidate {
  /** Index of the statement that this one is reported inside, or -1. */
  readonly within: number
}

/**
 * Resolves overlaps: if two candidates claim the same words and neither lies inside the content of the other, the one with
 * the higher confidence is kept. A candidate whose cue lies in the content of another is reported inside it.
 * @returns in the order of the text
 */
export function resolveOverlaps(view: TokenView, candidates: readonly StatementCandidate[]): PlacedCandidate[] {
  const trimmed = candidates
    .map((candidate) => ({ ...candidate, content: trim(view, candidate.content) }))
    .filter((candidate) => sizeOf(candidate.content) > 0)
  const byConfidence = trimmed
    .slice()
    .sort((a, b) => b.score - a.score || firstOf(a) - firstOf(b) || a.cueHead - b.cueHead)
  const kept: StatementCandidate[] = []
  const intervals = newIntervalIndex<StatementCandidate>()
  for (const candidate of byConfidence) {
    const ranges = [...candidate.cue, ...candidate.content]
    if (overlapping(intervals, ranges).some((other) => clashes(candidate, other))) continue
    kept.push(candidate)
    insertInterval(intervals, ranges, candidate)
  }
  kept.sort((a, b) => firstOf(a) - firstOf(b) || a.cueHead - b.cueHead)
  const placed = place(kept)
  const sure = placed.filter((candidate) => candidate.within < 0 || candidate.score >= SURE_INSIDE)
  return sure.length === placed.length ? placed : place(sure)
}

/** Finds for each candidate the smallest content that its cue lies in. */
function place(kept: readonly StatementCandidate[]): PlacedCandidate[] {
  const intervals = newIntervalIndex<number>()
  kept.forEach((candidate, i) => {
    insertInterval(intervals, candidate.content, i)
  })
  return kept.map((candidate, i) => {
    let within = -1
    if (candidate.cueHead < 0) return { ...candidate, within }
    for (const j of overlapping(intervals, [{ first: candidate.cueHead, last: candidate.cueHead }])) {
      if (j === i || !isInside(candidate, kept[j])) continue
      const size = within < 0 ? 0 : sizeOf(kept[j].content) - sizeOf(kept[within].content)
      if (within < 0 || size < 0 || (size === 0 && j < within)) within = j
    }
    return { ...candidate, within }
  })
}

/** The first token of a candidate. */
function firstOf(candidate: StatementCandidate): number {
  let first = Number.MAX_SAFE_INTEGER
  for (const range of [...candidate.cue, ...candidate.source, ...candidate.content])
    first = Math.min(first, range.first)
  return first
}

function isInside(inner: StatementCandidate, outer: StatementCandidate): boolean {
  if (inner.cueHead < 0) return false
  return holds(outer.content, inner.cueHead) && !holds(inner.content, outer.cueHead)
}

function clashes(a: StatementCandidate, b: StatementCandidate): boolean {
  if (a.cueHead >= 0 && a.cueHead === b.cueHead) return true
  if (a.cueHead >= 0 && b.cueHead >= 0 && holds(a.content, b.cueHead) && holds(b.content, a.cueHead)) return true
  // The words of one cue were taken for words of the other.
  if (a.cueHead >= 0 && holds(b.cue, a.cueHead)) return true
  if (b.cueHead >= 0 && holds(a.cue, b.cueHead)) return true
  if (isInside(a, b) || isInside(b, a)) return false
  const shared = sharedWords(a.content, b.content)
  return shared > 0 && shared * 2 > Math.min(sizeOf(a.content), sizeOf(b.content))
}

function sharedWords(a: readonly TokenRange[], b: readonly TokenRange[]): number {
  let shared = 0
  for (const x of a) {
    for (const y of b) shared += Math.max(0, Math.min(x.last, y.last) - Math.max(x.first, y.first) + 1)
  }
  return shared
}

/** Trims punctuation at the edges of content that belongs to the sentence around it. */
function trim(view: TokenView, ranges: readonly TokenRange[]): TokenRange[] {
  const out: TokenRange[] = []
  for (const range of ranges) {
    let { first, last } = range
    while (first <= last && isEdgeMark(view, first, first, last)) first++
    while (last >= first && isEdgeMark(view, last, first, last)) last--
    if (last >= first) out.push({ first, last })
  }
  return out
}

function isEdgeMark(view: TokenView, token: number, first: number, last: number): boolean {
  if (view.analysis.tokens.upos[token] !== PUNCT) return false
  const q = view.quotationOf[token]
  // Inside quotation marks a comma or full stop belongs to the words, and so do the marks.
  if (q >= 0 && view.quotationFirst[q] >= first && view.quotationLast[q] <= last) return false
  return !/^(?:[?!…)\]]|\.{2,}|[?!]{2,})$/.test(view.lower[token]) || (token === first && view.lower[token] !== '…')
}
