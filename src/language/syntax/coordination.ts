import { REL } from './labels.ts'
import { CONJ } from './sets.ts'
import type { Tree } from './tree.ts'
import { childrenBy } from './walk.ts'

/** The token and what is coordinated with it further on. */
export function withConjuncts(tree: Tree, token: number): number[] {
  return [token, ...childrenBy(tree, token, CONJ)]
}

/** The first word of the coordination that a token stands in: the token itself where it is coordinated with none. */
export function firstConjunct(tree: Tree, token: number): number {
  const { deprel, head } = tree.tokens
  let first = token
  while (deprel[first] === REL.conj && head[first] >= 0) first = head[first]
  return first
}

/** What a word hangs on, and by which relation. */
export interface Governor {
  /** -1 for the root of a sentence. */
  readonly head: number
  /** A number of `REL`. */
  readonly relation: number
}

/**
 * What a word hangs on, where a conjunct hangs on what the first of its coordination hangs on, in the same way.
 *
 * @example In "Floods hit farms and mills" the governor of "mills" is "hit", by `REL.obj`.
 */
export function governorOf(tree: Tree, token: number): Governor {
  const first = firstConjunct(tree, token)
  return { head: tree.tokens.head[first], relation: tree.tokens.deprel[first] }
}
