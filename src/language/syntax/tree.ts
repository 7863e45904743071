import type { Analysis, Tokens } from '../analysis.ts'

/** The dependency trees of an analysis, to be walked from a head to its dependents. */
export interface Tree {
  readonly text: string
  readonly tokens: Tokens
  readonly sentences: Analysis['sentences']
  /** The first dependent of a token in the order of the text, or -1. */
  readonly first: Int32Array
  /** The next dependent of the same head, or -1. */
  readonly next: Int32Array
  /** The first and the last token of the stretch that a token and all below it span. */
  readonly left: Int32Array
  readonly right: Int32Array
  /** Words and lemmas in lower case, filled as they are asked for. */
  readonly words: (string | undefined)[]
  readonly lemmas: (string | undefined)[]
}

/** One tree for an analysis, however many stages walk it. */
const GROWN = new WeakMap<Analysis, Tree>()

/** Links every head to its dependents, in one pass over the tokens. */
export function buildTree(analysis: Analysis): Tree {
  const grown = GROWN.get(analysis)
  if (grown !== undefined) return grown
  const { tokens } = analysis
  const first = new Int32Array(tokens.count).fill(-1)
  const next = new Int32Array(tokens.count).fill(-1)
  for (let t = tokens.count - 1; t >= 0; t--) {
    const head = tokens.head[t]
    if (head < 0 || head === t) continue
    next[t] = first[head]
    first[head] = t
  }
  const { left, right } = stretches(tokens)
  const words: (string | undefined)[] = new Array(tokens.count).fill(undefined)
  const lemmas: (string | undefined)[] = new Array(tokens.count).fill(undefined)
  const { text, sentences } = analysis
  const tree: Tree = { text, tokens, sentences, first, next, left, right, words, lemmas }
  GROWN.set(analysis, tree)
  return tree
}

/** Widens the stretch of every head by each word below it. */
function stretches({ count, head }: Tokens): Pick<Tree, 'left' | 'right'> {
  const left = Int32Array.from({ length: count }, (_, t) => t)
  const right = left.slice()
  for (let t = 0; t < count; t++) {
    for (let at = head[t]; at >= 0; at = head[at]) {
      if (left[at] <= t && right[at] >= t) break
      if (left[at] > t) left[at] = t
      if (right[at] < t) right[at] = t
    }
  }
  return { left, right }
}

/** The words of a token as they stand in the text, in lower case. */
export function wordAt(tree: Tree, token: number): string {
  const known = tree.words[token]
  if (known !== undefined) return known
  const word = tree.text.slice(tree.tokens.start[token], tree.tokens.end[token]).toLowerCase()
  tree.words[token] = word
  return word
}

/** The lemma in lower case. */
export function lemmaAt(tree: Tree, token: number): string {
  const known = tree.lemmas[token]
  if (known !== undefined) return known
  const lemma = tree.tokens.lemma[token].toLowerCase()
  tree.lemmas[token] = lemma
  return lemma
}
