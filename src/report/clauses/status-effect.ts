import type { Tree } from '../../language/syntax/index.ts'
import {
  AUXILIARY,
  CONTENT_CLAUSE,
  childBy,
  childrenBy,
  lemmaAt,
  OBJ,
  prepositionOf,
  relations,
  SUBJECT,
  VB,
  VBN,
  VBP,
  VERB,
  wordAt,
} from '../../language/syntax/index.ts'
import type { StatusCueKind, StatusEffect } from '../../lexicon/event-words.ts'
import { statusCues } from '../../lexicon/event-words.ts'
import type { EventStatus } from '../../record/vocabulary.ts'
import { MODALS, marksOf } from './mood.ts'

const PARTICLE_OR_OBLIQUE = relations('compound:prt', 'advmod', 'case', 'obl')

/** What the lexicon says that a governing word makes of the complement that hangs on it; null where it says nothing. */
export function effectOf(tree: Tree, kind: StatusCueKind, cue: number, complement: number): StatusEffect | null {
  const lemma = lemmaAt(tree, cue)
  const isNominal = tree.tokens.upos[complement] !== VERB
  for (const entry of statusCues(kind, lemma)) {
    if (entry.where === 'noun-object' && !isNominal) continue
    if (entry.where === 'clause' && isNominal) continue
    if (
      entry.where === 'from' &&
      !(prepositionOf(tree, complement) === 'from' || marksOf(tree, complement).includes('from'))
    )
      continue
    if (entry.where === 'other-subject') {
      const object = childBy(tree, cue, OBJ)
      const ownSubject = childBy(tree, complement, SUBJECT) >= 0
      if (!ownSubject && !(object >= 0 && object < complement && object !== complement)) continue
    }
    if (entry.rest.length > 0 && !hasRest(tree, cue, complement, entry.rest)) continue
    return entry.effect
  }
  return null
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

/** True unless the clause of the verb only states a fact: "insisted that the vote was fair" asks for nothing. */
export function governsDemand(tree: Tree, verb: number): boolean {
  const clause = childBy(tree, verb, CONTENT_CLAUSE)
  if (clause < 0) return true
  if (NEEDS.has(lemmaAt(tree, clause))) return true
  const tag = tree.tokens.xpos[clause]
  if ((tag === VB || tag === VBP) && childBy(tree, clause, AUXILIARY) < 0) return true
  return childrenBy(tree, clause, AUXILIARY).some(
    (t) => MODALS[wordAt(tree, t)] === 'duty' || (wordAt(tree, t) === 'be' && tag === VBN),
  )
}

const NEEDS = new Set(['need', 'require', 'have', 'necessary'])
