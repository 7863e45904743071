import type { Tree } from '../../language/syntax/index.ts'
import {
  childBy,
  childrenBy,
  lemmaAt,
  OBJ,
  prepositionOf,
  relations,
  SUBJECT,
  VERB,
  wordAt,
} from '../../language/syntax/index.ts'
import type { StatusCueKind, StatusEffect, StatusWhere } from '../../lexicon/event-words.ts'
import { statusCues } from '../../lexicon/event-words.ts'
import type { EventStatus } from '../../record/vocabulary.ts'
import { marksOf } from './modality.ts'

const PARTICLE_OR_OBLIQUE = relations('compound:prt', 'advmod', 'case', 'obl')

/** The effect that a governing word has on its complement, by the lexicon; null if it has none. */
export function effectOf(tree: Tree, kind: StatusCueKind, cue: number, complement: number): StatusEffect | null {
  const entry = statusCues(kind, lemmaAt(tree, cue)).find(
    ({ where, rest }) =>
      holdsHere(tree, where, cue, complement) && (rest.length === 0 || hasRest(tree, cue, complement, rest)),
  )
  return entry?.effect ?? null
}

function holdsHere(tree: Tree, where: StatusWhere, cue: number, complement: number): boolean {
  const isNominal = tree.tokens.upos[complement] !== VERB
  switch (where) {
    case 'noun-object':
      return isNominal
    case 'clause':
      return !isNominal
    case 'from':
      return prepositionOf(tree, complement) === 'from' || marksOf(tree, complement).includes('from')
    case 'other-subject': {
      const object = childBy(tree, cue, OBJ)
      return childBy(tree, complement, SUBJECT) >= 0 || (object >= 0 && object < complement)
    }
    case 'any':
      return true
  }
}

function hasRest(tree: Tree, cue: number, complement: number, rest: readonly string[]): boolean {
  if (rest.length === 1) {
    const word = rest[0]
    if (wordAt(tree, Math.min(cue + 1, tree.tokens.count - 1)) === word) return true
    if (childrenBy(tree, cue, PARTICLE_OR_OBLIQUE).some((t) => wordAt(tree, t) === word)) return true
    const preposition = prepositionOf(tree, complement)
    return preposition === word || marksOf(tree, complement).includes(word)
  }
  return rest.every((word, i) => cue + 1 + i < tree.tokens.count && wordAt(tree, cue + 1 + i) === word)
}

/** "no plans to", "did not deny", "will not refuse", "has not offered". */
export const NEGATED_CUE: Readonly<Record<Exclude<StatusEffect, 'same' | 'ongoing'>, EventStatus>> = {
  planned: 'refused',
  demanded: 'possible',
  possible: 'refused',
  denied: 'happened',
  refused: 'possible',
  happened: 'denied',
}
