import { PUNCT } from '../../../language/syntax/index.ts'
import type { Draft, TokenRange } from '../draft.ts'
import { holds, sizeOf } from '../draft.ts'
import type { Page } from '../page/page.ts'
import { near, newShelf, shelve } from './shelf.ts'

/** Inside others' words a cue must be surer: there the corpora mark none, and "we think" is often no more than talk. */
const SURE_INSIDE = 0.5

/** A draft in its place among the others. */
export interface Settled extends Draft {
  /** Index of the statement that this one is reported inside, or -1. */
  readonly within: number
}

/**
 * Settles which drafts stand: of two that claim the same words, and neither lies inside the other's content, the surer
 * one does. A draft whose cue lies in the content of another is reported inside it.
 * @returns in the order of the text
 */
export function settle(page: Page, drafts: readonly Draft[]): Settled[] {
  const trimmed = drafts
    .map((draft) => ({ ...draft, content: trim(page, draft.content) }))
    .filter((draft) => sizeOf(draft.content) > 0)
  const bySureness = trimmed
    .slice()
    .sort((a, b) => b.score - a.score || firstOf(a) - firstOf(b) || a.cueHead - b.cueHead)
  const kept: Draft[] = []
  const shelf = newShelf<Draft>()
  for (const draft of bySureness) {
    const ranges = [...draft.cue, ...draft.content]
    if (near(shelf, ranges).some((other) => clashes(draft, other))) continue
    kept.push(draft)
    shelve(shelf, ranges, draft)
  }
  kept.sort((a, b) => firstOf(a) - firstOf(b) || a.cueHead - b.cueHead)
  const placed = place(kept)
  const sure = placed.filter((draft) => draft.within < 0 || draft.score >= SURE_INSIDE)
  return sure.length === placed.length ? placed : place(sure)
}

/** Finds for each draft the smallest content that its cue lies in. */
function place(kept: readonly Draft[]): Settled[] {
  const shelf = newShelf<number>()
  kept.forEach((draft, i) => {
    shelve(shelf, draft.content, i)
  })
  return kept.map((draft, i) => {
    let within = -1
    if (draft.cueHead < 0) return { ...draft, within }
    for (const j of near(shelf, [{ first: draft.cueHead, last: draft.cueHead }])) {
      if (j === i || !isInside(draft, kept[j])) continue
      const size = within < 0 ? 0 : sizeOf(kept[j].content) - sizeOf(kept[within].content)
      if (within < 0 || size < 0 || (size === 0 && j < within)) within = j
    }
    return { ...draft, within }
  })
}

/** Where a draft begins in the text. */
function firstOf(draft: Draft): number {
  let first = Number.MAX_SAFE_INTEGER
  for (const range of [...draft.cue, ...draft.source, ...draft.content]) first = Math.min(first, range.first)
  return first
}

function isInside(inner: Draft, outer: Draft): boolean {
  if (inner.cueHead < 0) return false
  return holds(outer.content, inner.cueHead) && !holds(inner.content, outer.cueHead)
}

function clashes(a: Draft, b: Draft): boolean {
  if (a.cueHead >= 0 && a.cueHead === b.cueHead) return true
  if (a.cueHead >= 0 && b.cueHead >= 0 && holds(a.content, b.cueHead) && holds(b.content, a.cueHead)) return true
  // One cue's words taken for another's.
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

/** Takes marks off the edges of content that belong to the sentence around it. */
function trim(page: Page, ranges: readonly TokenRange[]): TokenRange[] {
  const out: TokenRange[] = []
  for (const range of ranges) {
    let { first, last } = range
    while (first <= last && isEdgeMark(page, first, first, last)) first++
    while (last >= first && isEdgeMark(page, last, first, last)) last--
    if (last >= first) out.push({ first, last })
  }
  return out
}

function isEdgeMark(page: Page, token: number, first: number, last: number): boolean {
  if (page.analysis.tokens.upos[token] !== PUNCT) return false
  const q = page.quotationOf[token]
  // Inside quotation marks a comma or full stop belongs to the words, and so do the marks.
  if (q >= 0 && page.quotationFirst[q] >= first && page.quotationLast[q] <= last) return false
  return !/^(?:[?!…)\]]|\.{2,}|[?!]{2,})$/.test(page.lower[token]) || (token === first && page.lower[token] !== '…')
}
