import {
  askedBy,
  askedDoes,
  deedAfter,
  objectDid,
  objectDoes,
  oneInARow,
  subjectDoes,
} from '../../lexicon/grammar-words.ts'
import { withConjuncts } from './coordination.ts'
import { REL, TO, VBG } from './labels.ts'
import { indirectObjectsOf, objectsOf } from './objects.ts'
import { prepositionOf } from './prepositions.ts'
import { headsOf } from './relatives.ts'
import { ANY_OBLIQUE, ANY_SUBJECT, ATTRIBUTE, COP, GOVERNED, IOBJ, MARK, MODIFIER, POSS, SUBJECT } from './sets.ts'
import { lemmaAt, type Tree, wordAt } from './tree.ts'
import { isPassive } from './voice.ts'
import { childBy, childrenBy, isRelation } from './walk.ts'

/**
 * The subjects of a predicate, as the heads of their phrases: its own, or those that the sentence gives it, by
 * coordination, by control, by what a participle modifies. Of a passive they are those to whom it is done.
 *
 * @example In "The council asked Brenholm to pay and left" the subject of "pay" is "Brenholm", of "left" "council".
 */
export function subjectsOf(tree: Tree, predicate: number): readonly number[] {
  const own = childBy(tree, predicate, SUBJECT)
  if (own >= 0) return headsOf(tree, own)
  const head = tree.tokens.head[predicate]
  if (head < 0 || childBy(tree, predicate, ANY_SUBJECT) >= 0) return []
  switch (tree.tokens.deprel[predicate]) {
    case REL.conj:
      return subjectsOf(tree, head)
    case REL.xcomp:
      return controllers(tree, predicate, head)
    case REL.ccomp:
      return childBy(tree, predicate, MARK) < 0 ? [] : controllers(tree, predicate, head)
    case REL.advcl:
    case REL['advcl:relcl']:
      return adverbialSubjects(tree, predicate, head)
    case REL.acl:
      return nounClauseSubjects(tree, predicate, head)
    case REL['acl:relcl']:
      return withConjuncts(tree, head)
    default:
      return []
  }
}

/** The understood subject of the complement of a verb: the object of the verb, if it is the addressee, or its subject. */
function controllers(tree: Tree, predicate: number, verb: number): readonly number[] {
  const lemma = lemmaAt(tree, verb)
  if (isPassive(tree, verb) || subjectDoes.has(lemma)) return subjectsOf(tree, verb)
  const objects = objectsOf(tree, verb).filter((t) => t < predicate)
  if (objects.length > 0) return objects
  const indirect = indirectObjectsOf(tree, verb)
  if (indirect.length > 0) return indirect
  const asked = askedByPhrase(tree, verb, predicate)
  return asked.length > 0 ? asked : subjectsOf(tree, verb)
}

/** "called on miners to stop", "appealed to workers to return" */
function askedByPhrase(tree: Tree, verb: number, before: number): readonly number[] {
  if (!askedDoes.has(lemmaAt(tree, verb))) return []
  for (const phrase of childrenBy(tree, verb, ANY_OBLIQUE)) {
    const preposition = prepositionOf(tree, phrase)
    if (phrase < before && (preposition === '' || askedBy.has(preposition))) return headsOf(tree, phrase)
  }
  return []
}

/** "Accused the guards of stealing": the object's deed; else the subject of the main clause does both. */
function adverbialSubjects(tree: Tree, predicate: number, verb: number): readonly number[] {
  const lemma = lemmaAt(tree, verb)
  const asks = askedDoes.has(lemma) && isInfinitive(tree, predicate)
  const blames = objectDid.has(lemma) && isDeed(tree, predicate)
  return asks || blames ? controllers(tree, predicate, verb) : subjectsOf(tree, verb)
}

function isDeed(tree: Tree, predicate: number): boolean {
  return childrenBy(tree, predicate, MARK).some((t) => deedAfter.has(wordAt(tree, t)))
}

function isInfinitive(tree: Tree, predicate: number): boolean {
  return childrenBy(tree, predicate, MARK).some((t) => tree.tokens.xpos[t] === TO)
}

/** The subject of a participle is its noun; that of an infinitive is the possessor of the noun: "Norland's plan to pay". */
function nounClauseSubjects(tree: Tree, predicate: number, noun: number): readonly number[] {
  const { xpos, head } = tree.tokens
  // "have been foes, of late fighting each other": the noun is a predicate itself.
  if (xpos[predicate] === VBG && childBy(tree, noun, COP) >= 0) return subjectsOf(tree, noun)
  if (childBy(tree, predicate, MARK) < 0) return withConjuncts(tree, noun)
  const verb = isRelation(tree, noun, GOVERNED) || isRelation(tree, noun, IOBJ) ? lemmaAt(tree, head[noun]) : ''
  if (isInfinitive(tree, predicate)) {
    // "ordered the navy to sail": the parser hung the infinitive on the object.
    if (askedDoes.has(verb) || objectDoes.has(verb)) return withConjuncts(tree, noun)
    if (childrenBy(tree, noun, MODIFIER).some((t) => oneInARow.has(lemmaAt(tree, t)))) return withConjuncts(tree, noun)
  } else if (objectDid.has(verb) && isDeed(tree, predicate)) return withConjuncts(tree, noun)
  return ownersOf(tree, noun)
}

/**
 * Whose a noun is: its possessor, the name before it, or the subject of the verb whose object it is.
 *
 * @example Of "plan" in "Norland's plan", "the Norland plan" and "Norland announced a plan": "Norland".
 */
export function ownersOf(tree: Tree, noun: number): readonly number[] {
  const possessors = childrenBy(tree, noun, POSS)
  if (possessors.length > 0) return possessors.flatMap((t) => headsOf(tree, t))
  const names = childrenBy(tree, noun, ATTRIBUTE).filter((t) => t < noun && isCapital(tree, t))
  if (names.length > 0) return names.flatMap((t) => withConjuncts(tree, t))
  const verb = tree.tokens.head[noun]
  return isRelation(tree, noun, GOVERNED) && !isPassive(tree, verb) ? subjectsOf(tree, verb) : []
}

function isCapital(tree: Tree, token: number): boolean {
  const letter = tree.text[tree.tokens.start[token]]
  return letter !== letter.toLowerCase()
}
