import { firstConjunct, withConjuncts } from './coordination.ts'
import { VERB } from './labels.ts'
import { headsOf, relativeGap } from './relatives.ts'
import { CONJ, IOBJ, OBJ, SUBJECT } from './sets.ts'
import type { Tree } from './tree.ts'
import { childBy, childrenBy } from './walk.ts'

/** How far apart coordinated verbs with one object may stand, in tokens. */
const BESIDE = 5

/**
 * The direct objects of a verb, as the heads of their phrases: its own, the one that it shares with a verb beside it, or
 * the noun that a relative clause leaves out.
 *
 * @example In "Police arrested and later charged five men" both verbs have "men".
 */
export function objectsOf(tree: Tree, verb: number): readonly number[] {
  const own = childrenBy(tree, verb, OBJ)
  if (own.length > 0) return own.flatMap((t) => headsOf(tree, t))
  const shared = sharedObject(tree, verb)
  if (shared >= 0) return headsOf(tree, shared)
  const gap = relativeGap(tree, verb)
  return gap < 0 ? [] : withConjuncts(tree, gap)
}

/** Those to whom something is given or told, without a preposition. */
export function indirectObjectsOf(tree: Tree, verb: number): readonly number[] {
  return childrenBy(tree, verb, IOBJ).flatMap((t) => headsOf(tree, t))
}

/** The parser hangs the object of coordinated verbs on the first of them or on the last. */
function sharedObject(tree: Tree, verb: number): number {
  const { upos, xpos } = tree.tokens
  const first = firstConjunct(tree, verb)
  const object = first === verb || upos[first] !== VERB ? -1 : childBy(tree, first, OBJ)
  if (object > verb) return object
  let before = verb
  for (const other of childrenBy(tree, first, CONJ)) {
    if (other <= verb) continue
    if (other - before > BESIDE || xpos[other] !== xpos[verb] || childBy(tree, other, SUBJECT) >= 0) return -1
    const behind = childBy(tree, other, OBJ)
    if (behind > other) return behind
    before = other
  }
  return -1
}
