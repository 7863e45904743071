import type { Tree } from '../../language/syntax/index.ts'
import {
  ACL,
  ANY_OBLIQUE,
  COP,
  childBy,
  childrenBy,
  isRelation,
  lemmaAt,
  MODIFIER,
  OBJ,
  PASSIVE_SUBJECT,
  RELCL,
  VBG,
  VBN,
  VERB,
  wordAt,
} from '../../language/syntax/index.ts'
import { denyingVerbs, reportNouns, wantingVerbs } from '../../lexicon/factuality-words.ts'
import { askedDoes, objectDoes, oneInARow } from '../../lexicon/grammar-words.ts'
import type { EventStatus } from '../../record/vocabulary.ts'
import { compose, type Governed } from './governed.ts'
import { isNegated, marksOf, modalityOf } from './modality.ts'
import { effectOf } from './status-effect.ts'

/** The factuality of a clause under a noun: "a plan to invade", "soldiers guarding the border". */
export function nounClauseFactuality(governed: Governed): EventStatus {
  const { tree, act, head, own, depth } = governed
  if (own.finite) return own.status
  const tag = tree.tokens.xpos[act]
  const marks = marksOf(tree, act)
  const isInfinitive = marks.includes('to')
  if (tag === VBN && !isInfinitive) {
    // "want the migrants deported"
    if (isWanted(tree, head)) return own.negated ? 'possible' : 'demanded'
    return own.negated ? 'denied' : 'happened'
  }
  const behind = verbBehindNoun(tree, act)
  const asked = behind < 0 ? null : effectOf(tree, 'verb', behind, act)
  if (asked !== null) return compose({ ...governed, head: behind }, asked)
  const effect = effectOf(tree, 'noun', head, act)
  if (effect !== null) return compose(governed, effect)
  // "the first woman to lead the party"
  if (isInfinitive && !own.negated && isOneInARow(tree, head)) {
    const main = childBy(tree, head, COP) >= 0 ? modalityOf(tree, head, depth + 1).status : 'happened'
    return main === 'ongoing' ? 'happened' : main
  }
  if (isInfinitive) return own.negated ? 'possible' : 'planned'
  if (own.negated) return 'denied'
  return tag === VBG && marks.length === 0 ? backgroundOf(tree, head, depth) : 'happened'
}

/** "denied a report that Chad had asked for troops": the content of the report is denied, whatever the parser calls the clause. */
export function isDeniedReport(tree: Tree, verb: number, noun: number): boolean {
  const { tokens } = tree
  if (!(isRelation(tree, verb, ACL) || isRelation(tree, verb, RELCL))) return false
  if (!reportNouns.has(lemmaAt(tree, noun)) || noun + 1 >= tokens.count || wordAt(tree, noun + 1) !== 'that')
    return false
  const denier = tokens.head[noun]
  if (denier < 0 || !isRelation(tree, noun, OBJ)) return false
  return denyingVerbs.has(lemmaAt(tree, denier)) && !isNegated(tree, denier)
}

/** True for the object of "want" if a participle says what is to be done to it. */
function isWanted(tree: Tree, noun: number): boolean {
  const verb = tree.tokens.head[noun]
  return verb >= 0 && isRelation(tree, noun, OBJ) && wantingVerbs.has(lemmaAt(tree, verb))
}

/** The verb behind "ordered the navy to intercept", if the infinitive is attached to the noun; -1 if there is none. */
function verbBehindNoun(tree: Tree, infinitive: number): number {
  const noun = tree.tokens.head[infinitive]
  const verb = tree.tokens.head[noun]
  if (verb < 0 || !marksOf(tree, infinitive).includes('to')) return -1
  const isGoverned =
    isRelation(tree, noun, OBJ) || isRelation(tree, noun, PASSIVE_SUBJECT) || isRelation(tree, noun, ANY_OBLIQUE)
  if (!isGoverned) return -1
  return askedDoes.has(lemmaAt(tree, verb)) || objectDoes.has(lemmaAt(tree, verb)) ? verb : -1
}

/** True for "the first woman (to lead the party)": she did it. */
function isOneInARow(tree: Tree, noun: number): boolean {
  return childrenBy(tree, noun, MODIFIER).some((t) => t < noun && oneInARow.has(lemmaAt(tree, t)))
}

/** "soldiers guarding the border" is ongoing if the verb of which the soldiers are an argument is. */
function backgroundOf(tree: Tree, noun: number, depth: number): EventStatus {
  for (let t = noun, steps = 0; t >= 0 && steps < 4; t = tree.tokens.head[t], steps++) {
    if (tree.tokens.upos[t] !== VERB) continue
    return modalityOf(tree, t, depth + 1).status === 'happened' ? 'happened' : 'ongoing'
  }
  return 'ongoing'
}
