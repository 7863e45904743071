import { keepsObject } from '../../lexicon/grammar-words.ts'
import { VBN } from './labels.ts'
import {
  ACL,
  ACTIVE_SUBJECT,
  ADVERBIAL_CLAUSE,
  AGENT,
  AUXILIARY,
  CONJ,
  OBJ,
  PASSIVE_AUXILIARY,
  PASSIVE_SUBJECT,
  XCOMP,
} from './sets.ts'
import { lemmaAt, type Tree } from './tree.ts'
import { childBy, childrenBy, isRelation } from './walk.ts'

/** True if the predicate is passive: by its auxiliary or subject, or as a participle after a noun. */
export function isPassive(tree: Tree, verb: number): boolean {
  const { tokens } = tree
  if (tokens.xpos[verb] !== VBN) return false
  if (childBy(tree, verb, PASSIVE_AUXILIARY) >= 0) return true
  if (childBy(tree, verb, PASSIVE_SUBJECT) >= 0) {
    if (childrenBy(tree, verb, AUXILIARY).some((t) => lemmaAt(tree, t) === 'have')) return false
    // "Police detained and later charged five men" read as a passive without its auxiliary.
    const conjunct = childBy(tree, verb, CONJ)
    return childBy(tree, verb, OBJ) < 0 && (conjunct < 0 || childBy(tree, conjunct, OBJ) < 0)
  }
  if (childBy(tree, verb, AUXILIARY) >= 0) return false
  // "a nurse held hostage by the rebels", "a town given aid"
  if (isRelation(tree, verb, ACL) && keepsObject.has(lemmaAt(tree, verb))) return true
  if (isRelation(tree, verb, ACL) || isRelation(tree, verb, ADVERBIAL_CLAUSE)) return childBy(tree, verb, OBJ) < 0
  if (isRelation(tree, verb, CONJ)) {
    const head = tokens.head[verb]
    return childBy(tree, verb, ACTIVE_SUBJECT) < 0 && childBy(tree, verb, OBJ) < 0 && isPassive(tree, head)
  }
  if (isRelation(tree, verb, XCOMP)) return childBy(tree, verb, OBJ) < 0
  // Headlines leave the auxiliary out: "Seven held", "Minister arrested in capital".
  return childBy(tree, verb, OBJ) < 0 && childBy(tree, verb, AGENT) >= 0
}
