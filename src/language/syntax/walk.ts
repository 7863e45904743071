import type { Span } from '../../record/span.ts'
import { relations } from './labels.ts'
import type { Tree } from './tree.ts'

/** True where the relation of a token to its head is one of the set. */
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

const CONJ = relations('conj')

/** The token and what is coordinated with it. */
export function withConjuncts(tree: Tree, token: number): number[] {
  const found = [token]
  for (const t of childrenBy(tree, token, CONJ)) found.push(t)
  return found
}

/** True where `token` is `top` or hangs below it. */
export function isBelow(tree: Tree, token: number, top: number): boolean {
  for (let t = token, steps = 0; t >= 0 && steps < 100; t = tree.tokens.head[t], steps++) if (t === top) return true
  return false
}

/** The tokens from the first to the last that hang on `top`, as a span of text. */
export function subtreeSpan(tree: Tree, top: number, without: Uint8Array | null = null): Span {
  let first = top
  let last = top
  const visit = (head: number, depth: number): void => {
    for (let t = tree.first[head]; t >= 0; t = tree.next[t]) {
      if (depth === 0 && without !== null && without[tree.tokens.deprel[t]] === 1) continue
      if (t < first) first = t
      if (t > last) last = t
      visit(t, depth + 1)
    }
  }
  visit(top, 0)
  return { start: tree.tokens.start[first], end: tree.tokens.end[last] }
}
