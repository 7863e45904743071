import { withConjuncts } from './coordination.ts'
import { VBN } from './labels.ts'
import { objectsOf } from './objects.ts'
import { prepositionOf } from './prepositions.ts'
import { headsOf } from './relatives.ts'
import { AGENT, AMOD, ANY_OBLIQUE, CONJ } from './sets.ts'
import { subjectsOf } from './subjects.ts'
import type { Tree } from './tree.ts'
import { isPassive } from './voice.ts'
import { childrenBy, isRelation } from './walk.ts'

/**
 * The agents and recipients of a verb, active or passive, as the heads of their phrases.
 *
 * @example Of "burned" in "The mill was burned by raiders": "raiders".
 */
export function agentsOf(tree: Tree, verb: number): readonly number[] {
  if (isRelation(tree, verb, AMOD)) return []
  if (!isPassive(tree, verb)) return subjectsOf(tree, verb)
  const own = byPhrases(tree, verb)
  return own.length > 0 ? own : sharedAgents(tree, verb)
}

/**
 * To whom or what it is done, active or passive, as the heads of their phrases.
 *
 * @example Of "burned" in "The mill was burned by raiders": "mill".
 */
export function patientsOf(tree: Tree, verb: number): readonly number[] {
  const { head, xpos } = tree.tokens
  // "the burned mill"; what stands before a noun in -ing is too often read wrongly.
  if (isRelation(tree, verb, AMOD)) return xpos[verb] === VBN ? withConjuncts(tree, head[verb]) : []
  return isPassive(tree, verb) ? subjectsOf(tree, verb) : objectsOf(tree, verb)
}

/** "was seized and burned by raiders": one agent for both, wherever the parser hangs it. */
function sharedAgents(tree: Tree, verb: number): readonly number[] {
  if (isRelation(tree, verb, CONJ)) return byPhrases(tree, tree.tokens.head[verb]).filter((t) => t > verb)
  const together = childrenBy(tree, verb, CONJ).find((t) => isPassive(tree, t))
  return together === undefined ? [] : byPhrases(tree, together)
}

function byPhrases(tree: Tree, verb: number): readonly number[] {
  const agents = childrenBy(tree, verb, AGENT)
  const phrases =
    agents.length > 0 ? agents : childrenBy(tree, verb, ANY_OBLIQUE).filter((t) => prepositionOf(tree, t) === 'by')
  return phrases.flatMap((t) => headsOf(tree, t))
}
