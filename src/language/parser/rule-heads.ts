import { ADJ, ADP, ADV, AUX, CCONJ, DET, NOUN, NUM, PRON, PROPN, PUNCT, REL, SCONJ, VERB } from '../syntax/labels.ts'

const NOUNS = new Set([NOUN, PROPN, PRON, NUM])
/** Words that hang on the next noun: what they are to it. */
const BEFORE_NOUN = new Map([
  [DET, REL.det],
  [ADJ, REL.amod],
  [ADP, REL.case],
])

/**
 * The rule-based floor of the parser: determiners, adjectives and prepositions hang on the next noun, a noun in a row on
 * the row's last, everything else on the first verb (or, without one, on the first noun or word).
 */
export function headsByRule(first: number, last: number, upos: Uint8Array, head: Int32Array, deprel: Uint8Array): void {
  let root = -1
  for (let i = first; i < last && root < 0; i++) if (upos[i] === VERB) root = i
  for (let i = first; i < last && root < 0; i++) if (NOUNS.has(upos[i])) root = i
  if (root < 0) root = first
  let noun = -1
  for (let i = last - 1; i >= first; i--) {
    if (i === root) {
      head[i] = -1
      deprel[i] = REL.root
      noun = NOUNS.has(upos[i]) ? i : -1
      continue
    }
    const asModifier = BEFORE_NOUN.get(upos[i])
    if (asModifier !== undefined && noun >= 0) {
      head[i] = noun
      deprel[i] = asModifier
      if (upos[i] === ADP) {
        if (noun !== root) deprel[noun] = REL.obl
        noun = -1
      }
      continue
    }
    if (NOUNS.has(upos[i])) {
      if (noun === i + 1 && noun >= 0) {
        head[i] = noun
        deprel[i] = REL.compound
        continue
      }
      noun = i
    } else noun = -1
    head[i] = root
    if (upos[i] === PUNCT) deprel[i] = REL.punct
    else if (NOUNS.has(upos[i])) deprel[i] = i < root ? REL.nsubj : REL.obj
    else if (upos[i] === AUX) deprel[i] = REL.aux
    else if (upos[i] === ADV) deprel[i] = REL.advmod
    else if (upos[i] === VERB) deprel[i] = REL.conj
    else if (upos[i] === SCONJ) deprel[i] = REL.mark
    else if (upos[i] === CCONJ) deprel[i] = REL.cc
    else deprel[i] = REL.dep
  }
}
