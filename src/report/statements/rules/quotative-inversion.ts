import { ADJ, AUX, DET, NOUN, NUM, PROPN, PUNCT, VBG, VBN, VERB } from '../../../language/syntax/index.ts'
import { backgroundOpeners } from '../../../lexicon/speech-words.ts'
import type { TokenRange } from '../candidate.ts'
import type { TokenView } from '../token-view/token-view.ts'

/**
 * "The bridge is safe, say engineers at the port.": content before the comma, the speaker behind the verb. Only for "say",
 * which takes no noun phrase as its object; null if the words are in another order.
 */
export function readInversion(view: TokenView, h: number): { source: TokenRange[]; content: TokenRange[] } | null {
  const { tokens, sentences } = view.analysis
  const { upos, xpos } = tokens
  if (tokens.lemma[h] !== 'say' || view.quotationOf[h] >= 0 || view.lower[h - 1] !== ',') return null
  // The tagger takes an inverted "say" for an infinitive.
  if (xpos[h] === VBG || xpos[h] === VBN || view.lower[h - 2] === 'to') return null
  const first = sentences.firstToken[tokens.sentence[h]]
  let last = sentences.firstToken[tokens.sentence[h] + 1] - 1
  while (last > h && upos[last] === PUNCT) last--
  if (last === h || !(upos[h + 1] === DET || isNominal(upos[h + 1]))) return null
  let clause = false
  for (let i = first; i < h - 1; i++) if (upos[i] === VERB || upos[i] === AUX) clause = true
  if (!clause) return null
  let behind = false
  for (let i = h + 1; i <= last; i++) {
    if (view.quotationOf[i] >= 0) return null
    if (view.lower[i] === ',' || backgroundOpeners.has(view.lower[i])) behind = true
    if ((upos[i] === VERB || upos[i] === AUX) && !behind) return null
  }
  return { source: [{ first: h + 1, last }], content: [{ first, last: h - 2 }] }
}

function isNominal(upos: number): boolean {
  return upos === NOUN || upos === PROPN || upos === ADJ || upos === NUM
}
