import { REL } from './labels.ts'
import { type Tree, wordAt } from './tree.ts'

/**
 * The token that governs the others from `first` to `last`: the one whose head lies outside; if several do, the last
 * of them that holds a letter.
 */
export function headAmong(tree: Tree, first: number, last: number): number {
  const { head } = tree.tokens
  let found = last
  for (let t = last; t >= first; t--) {
    if (head[t] >= first && head[t] <= last) continue
    found = t
    if (holdsLetter(wordAt(tree, t))) return t
  }
  return found
}

function holdsLetter(lower: string): boolean {
  return lower !== lower.toUpperCase()
}

/** How many steps up, and how many tokens off, the noun may be that a name is joined to. */
const HIGHEST = 3
const FARTHEST = 8

/** The head of the phrase that a name stands in, where the tree hangs the name on a title or an apposition. */
export function phraseHead(tree: Tree, token: number): number {
  const { head, deprel } = tree.tokens
  let at = token
  for (let steps = 0; steps < HIGHEST; steps++) {
    const relation = deprel[at]
    if (relation !== REL.flat && relation !== REL['nmod:desc'] && relation !== REL.appos) return at
    const above = head[at]
    if (above < 0 || Math.abs(above - at) > FARTHEST) return at
    at = above
  }
  return at
}
