import type { Tree } from '../../language/syntax/index.ts'
import { AUX, AUXILIARY, childBy, VERB } from '../../language/syntax/index.ts'
import type { StatusEffect } from '../../lexicon/event-words.ts'
import type { EventStatus } from '../../record/vocabulary.ts'
import type { Modality } from './modality.ts'
import { modalityOf, negate, nominalNegation } from './modality.ts'
import { NEGATED_CUE } from './status-effect.ts'

/** Reads the factuality of a verb or a noun; an event may take it from the word above. */
export interface FactualityReader {
  verb(tree: Tree, verb: number, depth: number): EventStatus
  noun(tree: Tree, noun: number, depth: number): EventStatus
}

/** An event under the word that governs it, with its own modality and the depth of the chain of governors. */
export interface Governed {
  readonly tree: Tree
  readonly act: number
  readonly head: number
  readonly own: Modality
  readonly depth: number
  readonly factuality: FactualityReader
}

export function isPredicate(tree: Tree, token: number): boolean {
  return tree.tokens.upos[token] === VERB || tree.tokens.upos[token] === AUX
}

/** The factuality of the clause that an adverbial clause accompanies. */
export function mainStatus({ tree, head, depth, factuality }: Governed): EventStatus {
  if (isPredicate(tree, head)) return factuality.verb(tree, head, depth + 1)
  if (childBy(tree, head, AUXILIARY) >= 0) return modalityOf(tree, head, depth + 1).status
  return 'happened'
}

/** The factuality of an event under a cue, given the effect of the cue and the negations of both. */
export function compose({ tree, head: cue, own, depth, factuality }: Governed, effect: StatusEffect): EventStatus {
  const isVerb = isPredicate(tree, cue) || childBy(tree, cue, AUXILIARY) >= 0
  if (effect === 'same') {
    const main = isVerb ? factuality.verb(tree, cue, depth + 1) : factuality.noun(tree, cue, depth + 1)
    return own.negated ? negate(main) : main
  }
  if (effect === 'ongoing') {
    const main = isVerb ? factuality.verb(tree, cue, depth + 1) : 'ongoing'
    return main === 'happened' || main === 'ongoing' ? (own.negated ? 'denied' : 'ongoing') : main
  }
  const modality = isVerb ? modalityOf(tree, cue, depth + 1) : null
  if (modality === null ? nominalNegation(tree, cue) : modality.negated) return NEGATED_CUE[effect]
  if (modality !== null && !modality.finite && tree.tokens.head[cue] >= 0 && depth < 8) {
    // "refused to consider working together"
    const above = factuality.verb(tree, cue, depth + 1)
    if (above === 'denied' && effect === 'planned') return 'denied'
    if (above === 'refused' || above === 'denied') return NEGATED_CUE[effect]
  }
  if (!own.negated) return effect
  if (effect === 'planned') return 'refused'
  return effect === 'demanded' || effect === 'possible' ? 'possible' : 'happened'
}
