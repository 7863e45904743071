import type { Span } from '../../text/span.ts'
import type { Tree } from './tree.ts'

/** True if the relation of a token to its head is one of the set. */
export function isRelation(tree: Tree, token: number, set: Uint8Array): boolean {
  return set[tree.tokens.deprel[token]] === 1
}

/** The first dependent whose relation is in the set, or -1. */
export function childBy(tree: Tree, head: number, set: Uint8Array): number {
  for (let t = tree.first[head]; t >= 0; t = tree.next[t]) if (set[tree.tokens.deprel[t]] === 1) return t
  return -1
}

/** All dependents whose relation is in the set, in the order of the text. */
export function childrenBy(tree: Tree, head: number, set: Uint8Array): readonly number[] {
  let found: number[] | null = null
  for (let t = tree.first[head]; t >= 0; t = tree.next[t]) {
    if (set[tree.tokens.deprel[t]] !== 1) continue
    if (found === null) found = [t]
    else found.push(t)
  }
  return found ?? NONE
}

const NONE: readonly number[] = []

/** True if `token` is `top` or hangs below it. */
export function isBelow(tree: Tree, token: number, top: number): boolean {
  for (let t = token; t >= 0; t = tree.tokens.head[t]) if (t === top) return true
  return false
}

/** The steps from a token up to the root of its sentence. */
export function depthOf(tree: Tree, token: number): number {
  let steps = 0
  for (let t = tree.tokens.head[token]; t >= 0; t = tree.tokens.head[t]) steps++
  return steps
}

/**
 * The text from the first to the last of the tokens that hang on `top`; dependents of `top` whose relation is in
 * `without` are left out with all that hangs on them.
 */
export function subtreeSpan(tree: Tree, top: number, without: Uint8Array | null = null): Span {
  const { start, end, deprel } = tree.tokens
  let first = top
  let last = top
  for (let t = tree.first[top]; t >= 0; t = tree.next[t]) {
    if (without !== null && without[deprel[t]] === 1) continue
    first = Math.min(first, tree.left[t])
    last = Math.max(last, tree.right[t])
  }
  return { start: start[first], end: end[last] }
}
