import { DEPREL, type Deprel, UPOS, type Upos, XPOS, type Xpos } from '../tags.ts'

function numbered<T extends string>(names: readonly T[]): Readonly<Record<T, number>> {
  return Object.fromEntries(names.map((name, i) => [name, i])) as Record<T, number>
}

/** The numbers of the relations, by name: `REL['nsubj:pass']`. */
export const REL: Readonly<Record<Deprel, number>> = numbered<Deprel>(DEPREL)

/** The numbers of the parts of speech, each by its own name. */
export const { ADJ, ADP, ADV, AUX, CCONJ, DET, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, VERB, X } =
  numbered<Upos>(UPOS)

/** The numbers of the finer tags, each by its own name. */
export const { HYPH, MD, NN, NNP, NNPS, NNS, POS, TO, VB, VBD, VBG, VBN, VBP, VBZ, WDT, WP, WRB } = numbered<Xpos>(XPOS)

/**
 * A set of relations as a look-up by number: 1 for those in it.
 *
 * @example relations('obj', 'iobj')[REL.obj] // 1
 */
export function relations(...names: Deprel[]): Uint8Array {
  const set = new Uint8Array(DEPREL.length)
  for (const name of names) set[REL[name]] = 1
  return set
}
