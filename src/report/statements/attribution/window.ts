import type { TokenView } from '../token-view/token-view.ts'

/** Longest stretch of tokens that is read for one cue. */
export const WINDOW = 320

/**
 * The tokens among which the parts of a cue's statement are looked for: its sentence, the sentences before it that its
 * opening quotation began in, and the quoted sentences that follow in the paragraph (after a colon, also in the next).
 * @returns first token and the one after the last
 */
export function windowOf(view: TokenView, h: number): { from: number; to: number } {
  const { tokens, sentences } = view.analysis
  const { quotationOf, quotationFirst, paragraphs } = view
  let s = tokens.sentence[h]
  let from = sentences.firstToken[s]
  let to = sentences.firstToken[s + 1]
  if (quotationOf[h] >= 0) return { from, to }
  const paragraph = paragraphs.of[s]
  const firstInParagraph = sentences.firstToken[paragraphs.first[paragraph]]
  if (from > firstInParagraph) {
    const carried = quotationOf[from] >= 0 && quotationFirst[quotationOf[from]] < from
    // A quotation that ends in "?" or "!" before its cue ends a sentence for the sentence splitter.
    const q = carried ? quotationOf[from] : /^[?!,]/.test(view.lower[from - 2] ?? '') ? quotationOf[from - 1] : -1
    if (q >= 0) {
      const start = sentences.firstToken[tokens.sentence[quotationFirst[q]]]
      if (start >= firstInParagraph && to - start < WINDOW) from = start
    }
  }
  for (s++; s < sentences.count; s++) {
    if (quotationOf[to] < 0 || to - from >= WINDOW) break
    if (paragraphs.of[s] !== paragraph && view.lower[to - 1] !== ':') break
    const end = sentences.firstToken[s + 1]
    if (end - from > WINDOW) break
    to = end
  }
  return { from, to }
}
