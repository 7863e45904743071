import { buildTree, type Tree, wordAt } from '../../src/language/syntax/index.ts'
import { openLanguageCore } from '../../src/node/language-core.ts'

const core = openLanguageCore()

/** A text's tree, with its tokens found and shown by their words in lower case. */
export interface ShownTree {
  readonly tree: Tree
  /** The first token of this word. */
  at(word: string): number
  words(tokens: readonly number[]): string[]
}

export function treeOf(text: string): ShownTree {
  const tree = buildTree(core.analyze(text))
  const at = (word: string): number => {
    for (let t = 0; t < tree.tokens.count; t++) if (wordAt(tree, t) === word) return t
    throw new Error(`no word "${word}" in: ${text}`)
  }
  return { tree, at, words: (tokens) => tokens.map((t) => wordAt(tree, t)) }
}
