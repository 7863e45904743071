import type { Deprel, Upos } from '../tags.ts'
import { DEPREL, UPOS } from '../tags.ts'

const kind = (upos: Upos): number => UPOS.indexOf(upos)
const relation = (deprel: Deprel): number => DEPREL.indexOf(deprel)

const VERB = kind('VERB')
const NOUNS = new Set([kind('NOUN'), kind('PROPN'), kind('PRON'), kind('NUM')])
/** Words that hang on the next noun: what they are to it. */
const BEFORE_NOUN = new Map([
  [kind('DET'), relation('det')],
  [kind('ADJ'), relation('amod')],
  [kind('ADP'), relation('case')],
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
      deprel[i] = relation('root')
      noun = NOUNS.has(upos[i]) ? i : -1
      continue
    }
    const asModifier = BEFORE_NOUN.get(upos[i])
    if (asModifier !== undefined && noun >= 0) {
      head[i] = noun
      deprel[i] = asModifier
      if (upos[i] === kind('ADP')) {
        if (noun !== root) deprel[noun] = relation('obl')
        noun = -1
      }
      continue
    }
    if (NOUNS.has(upos[i])) {
      if (noun === i + 1 && noun >= 0) {
        head[i] = noun
        deprel[i] = relation('compound')
        continue
      }
      noun = i
    } else noun = -1
    head[i] = root
    if (upos[i] === kind('PUNCT')) deprel[i] = relation('punct')
    else if (NOUNS.has(upos[i])) deprel[i] = i < root ? relation('nsubj') : relation('obj')
    else if (upos[i] === kind('AUX')) deprel[i] = relation('aux')
    else if (upos[i] === kind('ADV')) deprel[i] = relation('advmod')
    else if (upos[i] === kind('VERB')) deprel[i] = relation('conj')
    else if (upos[i] === kind('SCONJ')) deprel[i] = relation('mark')
    else if (upos[i] === kind('CCONJ')) deprel[i] = relation('cc')
    else deprel[i] = relation('dep')
  }
}
