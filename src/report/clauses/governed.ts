import type { Tree } from '../../language/syntax/index.ts'
import { AUX, AUXILIARY, childBy, VERB } from '../../language/syntax/index.ts'
import type { StatusEffect } from '../../lexicon/event-words.ts'
import type { EventStatus } from '../../record/vocabulary.ts'
import type { Mood } from './mood.ts'
import { moodOf, negate, nominalNegation } from './mood.ts'
import { NEGATED_CUE } from './status-effect.ts'

/** Tells how a verb or a noun stands: what an act takes from the word above it. */
export interface Standings {
  verb(tree: Tree, verb: number, depth: number): EventStatus
  noun(tree: Tree, noun: number, depth: number): EventStatus
}

/** An act under the word that governs it: its own mood, and how deep the chain of governors is. */
export interface Governed {
  readonly tree: Tree
  readonly act: number
  readonly head: number
  readonly own: Mood
  readonly depth: number
  readonly standings: Standings
}

export function isPredicate(tree: Tree, token: number): boolean {
  return tree.tokens.upos[token] === VERB || tree.tokens.upos[token] === AUX
}

/** The standing of the clause that an adverbial clause accompanies. */
export function mainStatus({ tree, head, depth, standings }: Governed): EventStatus {
  if (isPredicate(tree, head)) return standings.verb(tree, head, depth + 1)
  if (childBy(tree, head, AUXILIARY) >= 0) return moodOf(tree, head, depth + 1).status
  return 'happened'
}

/** What a cue makes of the act that it governs, after its own negation and that of the act. */
export function compose({ tree, head: cue, own, depth, standings }: Governed, effect: StatusEffect): EventStatus {
  const isVerb = isPredicate(tree, cue) || childBy(tree, cue, AUXILIARY) >= 0
  if (effect === 'same') {
    const main = isVerb ? standings.verb(tree, cue, depth + 1) : standings.noun(tree, cue, depth + 1)
    return own.negated ? negate(main) : main
  }
  if (effect === 'ongoing') {
    const main = isVerb ? standings.verb(tree, cue, depth + 1) : 'ongoing'
    return main === 'happened' || main === 'ongoing' ? (own.negated ? 'denied' : 'ongoing') : main
  }
  const mood = isVerb ? moodOf(tree, cue, depth + 1) : null
  if (mood === null ? nominalNegation(tree, cue) : mood.negated) return NEGATED_CUE[effect]
  if (mood !== null && !mood.finite && tree.tokens.head[cue] >= 0 && depth < 8) {
    // "refused to consider working together"
    const above = standings.verb(tree, cue, depth + 1)
    if (above === 'denied' && effect === 'planned') return 'denied'
    if (above === 'refused' || above === 'denied') return NEGATED_CUE[effect]
  }
  if (!own.negated) return effect
  if (effect === 'planned') return 'refused'
  return effect === 'demanded' || effect === 'possible' ? 'possible' : 'happened'
}
