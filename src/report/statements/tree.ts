import type { Tokens } from '../../language/analysis.ts'

/** The dependency trees of a text, laid out for walking downwards. */
export interface Tree {
  readonly head: Int32Array
  readonly deprel: Uint8Array
  /** First child of a token in text order, or -1. */
  readonly firstChild: Int32Array
  /** Next child of the same head in text order, or -1. */
  readonly nextSibling: Int32Array
  /** First and last token of the stretch that a token's subtree spans. */
  readonly left: Int32Array
  readonly right: Int32Array
  /** Steps from the root of the sentence. */
  readonly depth: Uint8Array
}

/** Lays out the trees of a text. A head that would close a circle or leave the sentence counts as none. */
export function layOutTree(tokens: Tokens): Tree {
  const n = tokens.count
  const head = Int32Array.from(tokens.head)
  const firstChild = new Int32Array(n).fill(-1)
  const nextSibling = new Int32Array(n).fill(-1)
  const left = new Int32Array(n)
  const right = new Int32Array(n)
  const depth = new Uint8Array(n)
  for (let i = 0; i < n; i++) {
    left[i] = right[i] = i
    if (head[i] >= 0 && tokens.sentence[head[i]] !== tokens.sentence[i]) head[i] = -1
  }
  for (let i = 0; i < n; i++) {
    let steps = 0
    for (let at = head[i]; at >= 0 && steps < 255; at = head[at]) steps++
    if (steps === 255) {
      head[i] = -1
      steps = 0
    }
    depth[i] = steps
  }
  for (let i = n - 1; i >= 0; i--) {
    if (head[i] < 0) continue
    nextSibling[i] = firstChild[head[i]]
    firstChild[head[i]] = i
  }
  for (let i = 0; i < n; i++) {
    for (let at = head[i]; at >= 0; at = head[at]) {
      if (left[at] <= i && right[at] >= i) break
      if (left[at] > i) left[at] = i
      if (right[at] < i) right[at] = i
    }
  }
  return { head, deprel: tokens.deprel, firstChild, nextSibling, left, right, depth }
}

/** The first child with one of the relations, or -1. */
export function childWith(tree: Tree, token: number, ...relations: number[]): number {
  for (let c = tree.firstChild[token]; c >= 0; c = tree.nextSibling[c]) {
    if (relations.includes(tree.deprel[c])) return c
  }
  return -1
}

/** True where `token` is `top` or stands below it. */
export function isUnder(tree: Tree, token: number, top: number): boolean {
  for (let at = token; at >= 0; at = tree.head[at]) if (at === top) return true
  return false
}
