import type { Tree } from '../../language/syntax/index.ts'
import {
  ACL,
  ACTIVE_SUBJECT,
  ADVERBIAL_CLAUSE,
  AGENT,
  AMOD,
  ANY_OBLIQUE,
  ANY_SUBJECT,
  AUXILIARY,
  CCOMP,
  COMPLEMENT,
  CONJ,
  COP,
  childBy,
  childrenBy,
  GOVERNED,
  headsOf,
  IOBJ,
  isPassive,
  isRelation,
  lemmaAt,
  MARK,
  MODIFIER,
  NMOD,
  NOUN,
  OBJ,
  OWNER,
  PASSIVE_AUXILIARY,
  PASSIVE_SUBJECT,
  POSS,
  PROPN,
  prepositionOf,
  RELCL,
  relations,
  relativeGap,
  VBD,
  VBG,
  VBN,
  VERB,
  withConjuncts,
  wordAt,
  XCOMP,
} from '../../language/syntax/index.ts'
import { askedDoes, objectDid, objectDoes, oneInARow, subjectDoes } from '../../lexicon/grammar-words.ts'
import { wordSet } from './word-set.ts'

/** Who does what a predicate says, and to whom it is done: heads of the noun phrases. */
export interface ClauseRoles {
  readonly doers: readonly number[]
  readonly undergoers: readonly number[]
  /** The indirect object of the verb. */
  readonly receivers: readonly number[]
  readonly passive: boolean
}

const DISLOCATED = relations('dislocated')
const LETS = new Set(['help', 'let'])

/** True where the passive has its auxiliary. */
export function hasPassiveAuxiliary(tree: Tree, verb: number): boolean {
  return childBy(tree, verb, PASSIVE_AUXILIARY) >= 0
}

/**
 * The verb behind "ordered the navy to intercept", where the infinitive hangs on the noun; -1 where there is none.
 * The noun does what the infinitive says.
 */
export function verbBehindNoun(tree: Tree, infinitive: number): number {
  const noun = tree.tokens.head[infinitive]
  if (!isRelation(tree, infinitive, ACL) || noun < 0 || !marksInfinitive(tree, infinitive)) return -1
  const verb = tree.tokens.head[noun]
  if (
    verb < 0 ||
    !(isRelation(tree, noun, OBJ) || isRelation(tree, noun, PASSIVE_SUBJECT) || isRelation(tree, noun, ANY_OBLIQUE))
  )
    return -1
  return askedDoes.has(lemmaAt(tree, verb)) || objectDoes.has(lemmaAt(tree, verb)) ? verb : -1
}

/** The participants of a verb's clause, with those that the syntax shares out: control, coordination, relatives. */
export function clauseRoles(tree: Tree, verb: number): ClauseRoles {
  const mistaken = activeInDisguise(tree, verb)
  if (mistaken >= 0) {
    const undergoers = withConjuncts(tree, tree.tokens.head[verb])
    return { doers: withConjuncts(tree, mistaken).filter((t) => t < verb), undergoers, receivers: [], passive: false }
  }
  const main = subjectOfHidden(tree, verb)
  const passive = main < 0 && isPassive(tree, verb)
  const subjects = main >= 0 ? withConjuncts(tree, main).filter((t) => t < verb) : understoodSubjects(tree, verb, 0)
  const receivers = childrenBy(tree, verb, IOBJ).flatMap((t) => headsOf(tree, t))
  let objects = childrenBy(tree, verb, OBJ).flatMap((t) => headsOf(tree, t))
  // "helped Nepal rebuild": who does the one undergoes the other.
  if (objects.length === 0 && LETS.has(lemmaAt(tree, verb))) {
    const clause = childBy(tree, verb, COMPLEMENT)
    const subject = clause < 0 || childBy(tree, clause, MARK) >= 0 ? -1 : childBy(tree, clause, ACTIVE_SUBJECT)
    if (subject > verb) objects = headsOf(tree, subject)
  }
  // "the Front, which Peru has bombed, said": the antecedent read as a second subject.
  const second = childBy(tree, verb, PASSIVE_SUBJECT)
  if (second >= 0 && !passive && childBy(tree, verb, ACTIVE_SUBJECT) > second) objects = withConjuncts(tree, second)
  if (objects.length === 0 && isRelation(tree, verb, CONJ) && !passive) {
    // "arrested and later released seven people" hangs the object on either verb.
    const head = tree.tokens.head[verb]
    const shared = childBy(tree, head, OBJ)
    if (shared > verb && tree.tokens.upos[head] === VERB) objects = headsOf(tree, shared)
  }
  if (objects.length === 0 && !passive) {
    const conjunct = childBy(tree, verb, CONJ)
    if (conjunct > verb && tree.tokens.upos[conjunct] === VERB && sharesForm(tree, verb, conjunct)) {
      const object = childBy(tree, conjunct, OBJ)
      if (object > conjunct && conjunct - verb <= 5 && childBy(tree, conjunct, ANY_SUBJECT) < 0)
        objects = headsOf(tree, object)
    }
  }
  if (!passive) {
    const gap = objects.length === 0 ? relativeGap(tree, verb) : -1
    return { doers: subjects, undergoers: gap >= 0 ? withConjuncts(tree, gap) : objects, receivers, passive }
  }
  const doers = childrenBy(tree, verb, AGENT).flatMap((t) => headsOf(tree, t))
  if (doers.length === 0) {
    const kept = childBy(tree, verb, OBJ)
    for (const t of [
      ...childrenBy(tree, verb, ANY_OBLIQUE),
      ...(kept < 0 ? [] : childrenBy(tree, kept, ANY_OBLIQUE)),
    ]) {
      if (prepositionOf(tree, t) === 'by') doers.push(...headsOf(tree, t))
    }
  }
  return { doers, undergoers: subjects.length > 0 ? subjects : objects, receivers, passive }
}

/**
 * The subject of a main verb that was read as a participle of a noun before it: "The raid by Norland on the rebels
 * killed six", where the sentence would have no verb. -1 where the verb is none of these.
 */
export function subjectOfHidden(tree: Tree, verb: number): number {
  const { tokens } = tree
  if (!isRelation(tree, verb, ACL) || childBy(tree, verb, ANY_SUBJECT) >= 0 || childBy(tree, verb, MARK) >= 0) return -1
  const past = tokens.xpos[verb] === VBD || (tokens.xpos[verb] === VBN && childBy(tree, verb, OBJ) > verb)
  if (!past || childBy(tree, verb, AUXILIARY) >= 0) return -1
  let top = tokens.head[verb]
  for (let steps = 0; top >= 0 && tokens.head[top] >= 0 && steps < 4; steps++) {
    if (!isRelation(tree, top, NMOD)) return -1
    top = tokens.head[top]
  }
  if (top < 0 || tokens.head[top] >= 0 || tokens.upos[top] !== NOUN) return -1
  const predicate = childBy(tree, top, AUXILIARY) >= 0 || childBy(tree, top, ANY_SUBJECT) >= 0
  return predicate ? -1 : top
}

/**
 * The subject of a past tense that was read as a participle before a noun: "Jets bombed camps". A participle has no
 * noun directly before it. -1 where the verb is none of these.
 */
export function activeInDisguise(tree: Tree, verb: number): number {
  const { tokens } = tree
  if (tokens.xpos[verb] !== VBN || !isRelation(tree, verb, AMOD) || tokens.head[verb] < verb) return -1
  const before = verb - 1
  if (before < 0 || tokens.sentence[before] !== tokens.sentence[verb]) return -1
  const kind = tokens.upos[before]
  return kind === NOUN || kind === PROPN ? before : -1
}

function sharesForm(tree: Tree, a: number, b: number): boolean {
  return tree.tokens.xpos[a] === tree.tokens.xpos[b]
}

/** True for "the first woman (to lead the party)": she is the one who did it. */
export function isOneInARow(tree: Tree, noun: number): boolean {
  return childrenBy(tree, noun, MODIFIER).some((t) => t < noun && oneInARow.has(lemmaAt(tree, t)))
}

/** The subject of a verb, its own or the one that the sentence gives it. */
function understoodSubjects(tree: Tree, verb: number, depth: number): number[] {
  const { tokens } = tree
  if (depth > 6) return []
  const undergoing = childBy(tree, verb, PASSIVE_SUBJECT)
  const doing = childBy(tree, verb, ACTIVE_SUBJECT)
  const own = undergoing >= 0 && !(doing > undergoing && !isPassive(tree, verb)) ? undergoing : doing
  if (own >= 0) return headsOf(tree, own)
  const displaced = childBy(tree, verb, DISLOCATED)
  if (displaced >= 0 && displaced < verb) return headsOf(tree, displaced)
  if (childBy(tree, verb, ANY_SUBJECT) >= 0) return []
  const head = tokens.head[verb]
  if (head < 0) return []
  if (isRelation(tree, verb, CONJ)) return understoodSubjects(tree, head, depth + 1)
  if (objectDid.has(lemmaAt(tree, head)) && isRelation(tree, verb, XCOMP) && marksOfObject(tree, verb)) {
    const roles = clauseRoles(tree, head)
    if (roles.undergoers.length > 0) return [...roles.undergoers]
  }
  if (isRelation(tree, verb, XCOMP) || (isRelation(tree, verb, CCOMP) && childBy(tree, verb, MARK) >= 0)) {
    const object = childBy(tree, head, OBJ)
    if (object >= 0 && object < verb && !subjectDoes.has(lemmaAt(tree, head))) return headsOf(tree, object)
    const indirect = childBy(tree, head, IOBJ)
    if (indirect >= 0) return headsOf(tree, indirect)
    // "called on Iran to stop", "appealed to workers to return"
    if (object < 0 && !subjectDoes.has(lemmaAt(tree, head))) {
      const oblique = childrenBy(tree, head, ANY_OBLIQUE).find((t) => t < verb && ASKED_BY.has(prepositionOf(tree, t)))
      if (oblique !== undefined && askedDoes.has(lemmaAt(tree, head))) return headsOf(tree, oblique)
    }
    return understoodSubjects(tree, head, depth + 1)
  }
  if (isRelation(tree, verb, ADVERBIAL_CLAUSE) && objectDid.has(lemmaAt(tree, head)) && marksOfObject(tree, verb)) {
    const roles = clauseRoles(tree, head)
    if (roles.undergoers.length > 0) return [...roles.undergoers]
  }
  if (isRelation(tree, verb, ADVERBIAL_CLAUSE)) {
    if (askedDoes.has(lemmaAt(tree, head)) && marksInfinitive(tree, verb)) {
      const oblique = childrenBy(tree, head, ANY_OBLIQUE).find((t) => t < verb && ASKED_BY.has(prepositionOf(tree, t)))
      const object = childBy(tree, head, OBJ)
      if (oblique !== undefined) return headsOf(tree, oblique)
      if (object >= 0) return headsOf(tree, object)
    }
    return understoodSubjects(tree, head, depth + 1)
  }
  if (isRelation(tree, verb, RELCL)) return []
  if (isRelation(tree, verb, ACL)) {
    // "have been foes, of late fighting each other": whose predicate the noun is.
    if (tokens.xpos[verb] === VBG && childBy(tree, head, COP) >= 0 && childBy(tree, verb, MARK) < 0)
      return understoodSubjects(tree, head, depth + 1)
    if (!marksInfinitive(tree, verb) && childBy(tree, verb, MARK) < 0) return withConjuncts(tree, head)
    if (verbBehindNoun(tree, verb) >= 0 || isOneInARow(tree, head)) return withConjuncts(tree, head)
    return ownersOf(tree, head, depth + 1)
  }
  return []
}

function marksOfObject(tree: Tree, verb: number): boolean {
  return childrenBy(tree, verb, MARK).some((t) => OBJECT_MARKS.has(wordAt(tree, t)))
}

const OBJECT_MARKS = new Set(['of', 'for', 'from'])

const ASKED_BY = new Set(['', 'on', 'upon', 'to', 'with'])
function marksInfinitive(tree: Tree, verb: number): boolean {
  return childrenBy(tree, verb, MARK).some((t) => wordAt(tree, t) === 'to')
}

/** Whose plan, threat or call a noun tells of: its possessor, or the subject of the verb that it is the object of. */
export function ownersOf(tree: Tree, noun: number, depth: number): number[] {
  if (depth > 6) return []
  const owners = childrenBy(tree, noun, OWNER).filter((t) => tree.tokens.upos[t] !== VERB)
  const possessive = owners.filter((t) => isRelation(tree, t, POSS))
  if (possessive.length > 0) return possessive.flatMap((t) => withConjuncts(tree, t))
  const named = owners.filter((t) => tree.tokens.upos[t] === PROPN || isCapital(tree, t))
  if (named.length > 0) return named.flatMap((t) => withConjuncts(tree, t))
  const head = tree.tokens.head[noun]
  if (
    head >= 0 &&
    tree.tokens.upos[head] === VERB &&
    isRelation(tree, noun, GOVERNED) &&
    MAKES.has(lemmaAt(tree, head))
  )
    return clauseRoles(tree, head).doers.slice()
  return []
}

/** Verbs whose subject owns what their object names. */
const MAKES =
  wordSet(`make issue have express voice renew reiterate launch repeat announce lead give offer declare carry plan step
  show reaffirm raise unveil present draw abandon drop state hold consider face receive take get begin wage mount
  pursue keep maintain intensify escalate confirm lodge`)

function isCapital(tree: Tree, token: number): boolean {
  const letter = tree.text[tree.tokens.start[token]]
  return letter !== letter.toLowerCase()
}
