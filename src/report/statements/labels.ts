import { DEPREL, type Deprel, UPOS, type Upos, XPOS, type Xpos } from '../../language/tags.ts'

function numbered<T extends string>(names: readonly T[]): Readonly<Record<T, number>> {
  return Object.fromEntries(names.map((name, i) => [name, i])) as Record<T, number>
}

/** The numbers under which the language layer keeps its labels, by name. */
export const REL: Readonly<Record<Deprel, number>> = numbered<Deprel>(DEPREL)
export const POS: Readonly<Record<Upos, number>> = numbered<Upos>(UPOS)
export const TAG: Readonly<Record<Xpos, number>> = numbered<Xpos>(XPOS)
