import { relativePronouns } from '../../lexicon/grammar-words.ts'
import { withConjuncts } from './coordination.ts'
import { NOUN, POS, PRON, PROPN, WDT, WP, WRB } from './labels.ts'
import { prepositionOf } from './prepositions.ts'
import { ACTIVE_SUBJECT, ANY_OBLIQUE, CASE, POSS, RELCL } from './sets.ts'
import { type Tree, wordAt } from './tree.ts'
import { childBy, childrenBy, isRelation } from './walk.ts'

/** The heads that a noun phrase stands for: its conjuncts, the antecedent of a relative pronoun. */
export function headsOf(tree: Tree, token: number): number[] {
  const antecedent = antecedentOf(tree, token)
  if (antecedent >= 0) return withConjuncts(tree, antecedent)
  return withConjuncts(tree, possessedBy(tree, token))
}

/** The noun that a relative pronoun stands for, or -1. */
export function antecedentOf(tree: Tree, token: number): number {
  const { tokens } = tree
  const tag = tokens.xpos[token]
  if (tag !== WDT && tag !== WP && !(tokens.upos[token] === PRON && relativePronouns.has(wordAt(tree, token))))
    return -1
  for (let t = tokens.head[token], steps = 0; t >= 0 && steps < 6; t = tokens.head[t], steps++) {
    if (isRelation(tree, t, RELCL)) return tokens.head[t]
  }
  return -1
}

/** The head of "the rebels' backers" where the parser takes the owner for it; else the token itself. */
function possessedBy(tree: Tree, token: number): number {
  if (isRelation(tree, token, POSS) || !childrenBy(tree, token, CASE).some((t) => tree.tokens.xpos[t] === POS))
    return token
  const possessed = childrenBy(tree, token, ANY_OBLIQUE).find((t) => t > token && prepositionOf(tree, t) === '')
  return possessed ?? token
}

/** The noun that a relative clause leaves out as its object: "the town that rebels captured"; -1 if there is none. */
export function relativeGap(tree: Tree, verb: number): number {
  if (!isRelation(tree, verb, RELCL)) return -1
  const subject = childBy(tree, verb, ACTIVE_SUBJECT)
  if (subject < 0 || antecedentOf(tree, subject) >= 0) return -1
  const head = tree.tokens.head[verb]
  for (let t = tree.first[verb]; t >= 0; t = tree.next[t]) {
    const tag = tree.tokens.xpos[t]
    // "the town where they met", "the plan under which they left": it is the object of nothing.
    if (tag === WRB || (isRelation(tree, t, ANY_OBLIQUE) && (tag === WDT || tag === WP))) return -1
  }
  return tree.tokens.upos[head] === NOUN || tree.tokens.upos[head] === PROPN ? head : -1
}
