import { PUNCT, REL } from '../../../language/syntax/index.ts'
import type { TokenRange } from '../candidate.ts'
import type { TokenView } from '../token-view/token-view.ts'

/**
 * The quotations that stand beside the clause of a cue, with nothing but marks between, and the wholly quoted
 * sentences that follow in the same paragraph (`"A," she said. "B."`). After a colon that ends a paragraph, the next
 * paragraph's quotation.
 */
export function adjacentQuotations(view: TokenView, h: number): TokenRange[] {
  const { tokens, sentences } = view.analysis
  const { tree, quotationOf, quotationFirst, quotationLast } = view
  if (quotationOf[h] >= 0) return []
  const s = tokens.sentence[h]
  const firstToken = sentences.firstToken[s]
  const endToken = sentences.firstToken[s + 1]
  let low = h
  let high = h
  for (let c = tree.first[h]; c >= 0; c = tree.next[c]) {
    const rel = tree.tokens.deprel[c]
    if (rel === REL.ccomp || rel === REL.parataxis || rel === REL.punct || rel === REL.conj) continue
    if (quotationOf[tree.left[c]] >= 0 || quotationOf[tree.right[c]] >= 0) continue
    low = Math.min(low, tree.left[c])
    high = Math.max(high, tree.right[c])
  }
  const found: TokenRange[] = []
  const before = quotationAt(view, low, -1, firstToken)
  if (before >= 0) found.push(rangeOf(view, before))
  let after = quotationAt(view, high, 1, endToken - 1)
  if (after < 0 && view.lower[endToken - 1] === ':' && endToken < tokens.count) {
    if (high >= endToken - 2 && quotationOf[endToken] >= 0) after = quotationOf[endToken]
  }
  if (after >= 0) found.push(rangeOf(view, after))
  if (found.length === 0) return []
  // Whole sentences in quotation marks that follow.
  let at = Math.max(endToken, found[found.length - 1].last + 1)
  const paragraph = view.paragraphs.of[s]
  const reach = after >= 0 && quotationLast[after] >= endToken - 1 ? 0 : 1
  while (reach === 1 && at < tokens.count && view.paragraphs.of[tokens.sentence[at]] === paragraph) {
    const q = quotationOf[at]
    if (q < 0 || quotationFirst[q] !== at) break
    const last = quotationLast[q]
    const sentence = tokens.sentence[last]
    let rest = last + 1
    while (rest < sentences.firstToken[sentence + 1] && tokens.upos[rest] === PUNCT) rest++
    if (rest < sentences.firstToken[sentence + 1]) break
    found.push(rangeOf(view, q))
    at = rest
  }
  return found
}

function rangeOf(view: TokenView, q: number): TokenRange {
  return { first: view.quotationFirst[q], last: view.quotationLast[q] }
}

/** The quotation that begins or ends next to a token with only marks between, or -1. */
function quotationAt(view: TokenView, from: number, step: number, edge: number): number {
  const { tokens } = view.analysis
  for (let i = from + step, n = 0; step > 0 ? i <= edge : i >= edge; i += step, n++) {
    if (view.quotationOf[i] >= 0) return view.quotationOf[i]
    const comma = tokens.upos[i] === PUNCT
    const that = step > 0 && view.lower[i] === 'that'
    if ((!comma && !that) || n > 2) return -1
  }
  return -1
}
