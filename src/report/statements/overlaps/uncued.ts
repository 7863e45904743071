import { AUX, PUNCT, VERB } from '../../../language/syntax/index.ts'
import type { Draft, TokenRange } from '../draft.ts'
import type { Page } from '../page/page.ts'
import { near, newShelf, shelve } from './shelf.ts'

/** A quotation of fewer words than this says little without a cue: a name, a title, a term. */
const FEWEST_WORDS = 4

/**
 * Speech without a cue: sentences wholly in quotation marks that no draft holds, joined within a paragraph. A
 * quotation that carries on one of the paragraph before names that one.
 */
export function draftUncued(page: Page, drafts: readonly Draft[]): Draft[] {
  const { tokens, sentences } = page.analysis
  const found: Draft[] = []
  const shelf = newShelf<Draft>()
  for (const draft of drafts) shelve(shelf, draft.content, draft)
  let lastParagraph = -1
  for (let q = 0; q < page.quotations.length; q++) {
    const quotation = page.quotations[q]
    if (quotation.parent >= 0) continue
    const first = page.quotationFirst[q]
    const last = page.quotationLast[q]
    if (first > last || near(shelf, [{ first, last }]).some((draft) => covers(draft.content, first, last))) continue
    const opening = tokens.sentence[first]
    const closing = tokens.sentence[last]
    if (!onlyMarks(page, sentences.firstToken[opening], first)) continue
    if (!onlyMarks(page, last + 1, sentences.firstToken[closing + 1])) continue
    if (!saysSomething(page, first, last)) continue
    const paragraph = page.paragraphs.of[opening]
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

/** True where content holds an end of the quotation, or the larger part of it. */
function covers(content: readonly TokenRange[], first: number, last: number): boolean {
  let shared = 0
  for (const range of content) {
    if (range.first <= first && first <= range.last) return true
    if (range.first <= last && last <= range.last) return true
    shared += Math.max(0, Math.min(range.last, last) - Math.max(range.first, first) + 1)
  }
  return shared * 2 > last - first
}

function onlyMarks(page: Page, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (page.analysis.tokens.upos[i] !== PUNCT) return false
  return true
}

function saysSomething(page: Page, first: number, last: number): boolean {
  const { upos } = page.analysis.tokens
  let words = 0
  let verbs = 0
  for (let i = first; i <= last; i++) {
    if (upos[i] === PUNCT) continue
    words++
    if (upos[i] === VERB || upos[i] === AUX) verbs++
  }
  return words >= FEWEST_WORDS && verbs > 0
}
