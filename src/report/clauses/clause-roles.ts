import type { Tree } from '../../language/syntax/index.ts'
import {
  ACL,
  ACTIVE_SUBJECT,
  ADVERBIAL_CLAUSE,
  AGENT,
  AMOD,
  ANY_OBLIQUE,
  AUXILIARY,
  CASE,
  CCOMP,
  COMPLEMENT,
  CONJ,
  COP,
  childBy,
  childrenBy,
  GOVERNED,
  IOBJ,
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
  POS,
  POSS,
  PRON,
  PROPN,
  prepositionOf,
  RELCL,
  relations,
  VBD,
  VBG,
  VBN,
  VERB,
  WDT,
  WP,
  withConjuncts,
  wordAt,
  XCOMP,
} from '../../language/syntax/index.ts'
import { wordSet } from './word-set.ts'

/** Who does what a predicate says, and to whom it is done: heads of the noun phrases. */
export interface ClauseRoles {
  readonly doers: readonly number[]
  readonly undergoers: readonly number[]
  /** The indirect object of the verb. */
  readonly receivers: readonly number[]
  readonly passive: boolean
}

const ANY_SUBJECT = relations('nsubj', 'nsubj:outer', 'nsubj:pass', 'csubj', 'csubj:pass', 'expl')
const DISLOCATED = relations('dislocated')
const LETS = new Set(['help', 'let'])

/** Verbs whose infinitive is done by their subject although they have an object. */
const SUBJECT_CONTROL = wordSet('promise vow threaten pledge use take sign make hold launch spend')

/** True where the predicate is passive: by its auxiliary or subject, or as a participle after a noun. */
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
  if (isRelation(tree, verb, ACL) && KEEPS_OBJECT.has(lemmaAt(tree, verb))) return true
  if (isRelation(tree, verb, ACL) || isRelation(tree, verb, ADVERBIAL_CLAUSE)) return childBy(tree, verb, OBJ) < 0
  if (isRelation(tree, verb, CONJ)) {
    const head = tokens.head[verb]
    return childBy(tree, verb, ACTIVE_SUBJECT) < 0 && childBy(tree, verb, OBJ) < 0 && isPassive(tree, head)
  }
  if (isRelation(tree, verb, XCOMP)) return childBy(tree, verb, OBJ) < 0
  // Headlines leave the auxiliary out: "Seven held", "Minister arrested in capital".
  return childBy(tree, verb, OBJ) < 0 && childBy(tree, verb, AGENT) >= 0
}

/** Verbs whose passive keeps an object. */
const KEEPS_OBJECT = wordSet(
  `give hold take deny pay award grant offer name appoint elect declare call send tell ask show teach promise owe`,
)

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
  return ASKING.has(lemmaAt(tree, verb)) || CAUSING.has(lemmaAt(tree, verb)) ? verb : -1
}

const CAUSING = wordSet(
  'force help allow cause lead enable authorize authorise permit train instruct direct command persuade encourage compel require want',
)

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
  const receivers = childrenBy(tree, verb, IOBJ).flatMap((t) => resolve(tree, t))
  let objects = childrenBy(tree, verb, OBJ).flatMap((t) => resolve(tree, t))
  // "helped Nepal rebuild": who does the one undergoes the other.
  if (objects.length === 0 && LETS.has(lemmaAt(tree, verb))) {
    const clause = childBy(tree, verb, COMPLEMENT)
    const subject = clause < 0 || childBy(tree, clause, MARK) >= 0 ? -1 : childBy(tree, clause, ACTIVE_SUBJECT)
    if (subject > verb) objects = resolve(tree, subject)
  }
  // "the Front, which Peru has bombed, said": the antecedent read as a second subject.
  const second = childBy(tree, verb, PASSIVE_SUBJECT)
  if (second >= 0 && !passive && childBy(tree, verb, ACTIVE_SUBJECT) > second) objects = withConjuncts(tree, second)
  if (objects.length === 0 && isRelation(tree, verb, CONJ) && !passive) {
    // "arrested and later released seven people" hangs the object on either verb.
    const head = tree.tokens.head[verb]
    const shared = childBy(tree, head, OBJ)
    if (shared > verb && tree.tokens.upos[head] === VERB) objects = resolve(tree, shared)
  }
  if (objects.length === 0 && !passive) {
    const conjunct = childBy(tree, verb, CONJ)
    if (conjunct > verb && tree.tokens.upos[conjunct] === VERB && sharesForm(tree, verb, conjunct)) {
      const object = childBy(tree, conjunct, OBJ)
      if (object > conjunct && conjunct - verb <= 5 && childBy(tree, conjunct, ANY_SUBJECT) < 0)
        objects = resolve(tree, object)
    }
  }
  if (!passive) {
    const gap = objects.length === 0 ? relativeGap(tree, verb) : -1
    return { doers: subjects, undergoers: gap >= 0 ? withConjuncts(tree, gap) : objects, receivers, passive }
  }
  const doers = childrenBy(tree, verb, AGENT).flatMap((t) => resolve(tree, t))
  if (doers.length === 0) {
    const kept = childBy(tree, verb, OBJ)
    for (const t of [
      ...childrenBy(tree, verb, ANY_OBLIQUE),
      ...(kept < 0 ? [] : childrenBy(tree, kept, ANY_OBLIQUE)),
    ]) {
      if (prepositionOf(tree, t) === 'by') doers.push(...resolve(tree, t))
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

const IN_A_ROW = new Set(['first', 'last', 'second', 'third', 'only', 'latest', 'next'])

/** True for "the first woman (to lead the party)": she is the one who did it. */
export function isOneInARow(tree: Tree, noun: number): boolean {
  return childrenBy(tree, noun, MODIFIER).some((t) => t < noun && IN_A_ROW.has(lemmaAt(tree, t)))
}

/** The subject of a verb, its own or the one that the sentence gives it. */
function understoodSubjects(tree: Tree, verb: number, depth: number): number[] {
  const { tokens } = tree
  if (depth > 6) return []
  const undergoing = childBy(tree, verb, PASSIVE_SUBJECT)
  const doing = childBy(tree, verb, ACTIVE_SUBJECT)
  const own = undergoing >= 0 && !(doing > undergoing && !isPassive(tree, verb)) ? undergoing : doing
  if (own >= 0) return resolve(tree, own)
  const displaced = childBy(tree, verb, DISLOCATED)
  if (displaced >= 0 && displaced < verb) return resolve(tree, displaced)
  if (childBy(tree, verb, ANY_SUBJECT) >= 0) return []
  const head = tokens.head[verb]
  if (head < 0) return []
  if (isRelation(tree, verb, CONJ)) return understoodSubjects(tree, head, depth + 1)
  if (OF_OBJECT.has(lemmaAt(tree, head)) && isRelation(tree, verb, XCOMP) && marksOfObject(tree, verb)) {
    const roles = clauseRoles(tree, head)
    if (roles.undergoers.length > 0) return [...roles.undergoers]
  }
  if (isRelation(tree, verb, XCOMP) || (isRelation(tree, verb, CCOMP) && childBy(tree, verb, MARK) >= 0)) {
    const object = childBy(tree, head, OBJ)
    if (object >= 0 && object < verb && !SUBJECT_CONTROL.has(lemmaAt(tree, head))) return resolve(tree, object)
    const indirect = childBy(tree, head, IOBJ)
    if (indirect >= 0) return resolve(tree, indirect)
    // "called on Iran to stop", "appealed to workers to return"
    if (object < 0 && !SUBJECT_CONTROL.has(lemmaAt(tree, head))) {
      const oblique = childrenBy(tree, head, ANY_OBLIQUE).find((t) => t < verb && ASKED_BY.has(prepositionOf(tree, t)))
      if (oblique !== undefined && ASKING.has(lemmaAt(tree, head))) return resolve(tree, oblique)
    }
    return understoodSubjects(tree, head, depth + 1)
  }
  if (isRelation(tree, verb, ADVERBIAL_CLAUSE) && OF_OBJECT.has(lemmaAt(tree, head)) && marksOfObject(tree, verb)) {
    const roles = clauseRoles(tree, head)
    if (roles.undergoers.length > 0) return [...roles.undergoers]
  }
  if (isRelation(tree, verb, ADVERBIAL_CLAUSE)) {
    if (ASKING.has(lemmaAt(tree, head)) && marksInfinitive(tree, verb)) {
      const oblique = childrenBy(tree, head, ANY_OBLIQUE).find((t) => t < verb && ASKED_BY.has(prepositionOf(tree, t)))
      const object = childBy(tree, head, OBJ)
      if (oblique !== undefined) return resolve(tree, oblique)
      if (object >= 0) return resolve(tree, object)
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

/** "accused Norland of bombing", "barred the team from leaving": the object does it. */
const OF_OBJECT =
  wordSet(`accuse suspect convict blame acquit charge stop prevent ban bar keep discourage dissuade prohibit fault
  criticize criticise condemn praise thank forgive arrest jail fine punish denounce`)

function marksOfObject(tree: Tree, verb: number): boolean {
  return childrenBy(tree, verb, MARK).some((t) => OBJECT_MARKS.has(wordAt(tree, t)))
}

const OBJECT_MARKS = new Set(['of', 'for', 'from'])

const ASKED_BY = new Set(['', 'on', 'upon', 'to', 'with'])
const ASKING = wordSet('call appeal urge ask order plead tell invite press pressure warn request')

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

/** The heads that a noun phrase stands for: its conjuncts, the antecedent of a relative pronoun. */
export function resolve(tree: Tree, token: number): number[] {
  const antecedent = antecedentOf(tree, token)
  if (antecedent >= 0) return withConjuncts(tree, antecedent)
  return withConjuncts(tree, possessedBy(tree, token))
}

function antecedentOf(tree: Tree, token: number): number {
  const { tokens } = tree
  const tag = tokens.xpos[token]
  if (tag !== WDT && tag !== WP && !(tokens.upos[token] === PRON && RELATIVE.has(wordAt(tree, token)))) return -1
  for (let t = tokens.head[token], steps = 0; t >= 0 && steps < 6; t = tokens.head[t], steps++) {
    if (isRelation(tree, t, RELCL)) return tokens.head[t]
  }
  return -1
}

/** The head of "the rebels' backers" where the parser takes the owner for it; else the token itself. */
export function possessedBy(tree: Tree, token: number): number {
  if (isRelation(tree, token, POSS) || !childrenBy(tree, token, CASE).some((t) => tree.tokens.xpos[t] === POS))
    return token
  const possessed = childrenBy(tree, token, ANY_OBLIQUE).find((t) => t > token && prepositionOf(tree, t) === '')
  return possessed ?? token
}

const RELATIVE = new Set(['which', 'who', 'whom', 'that'])

/** The noun that a relative clause leaves out as its object: "the town that rebels captured"; -1 where there is none. */
function relativeGap(tree: Tree, verb: number): number {
  if (!isRelation(tree, verb, RELCL)) return -1
  const subject = childBy(tree, verb, ACTIVE_SUBJECT)
  if (subject < 0 || antecedentOf(tree, subject) >= 0) return -1
  const head = tree.tokens.head[verb]
  const obliqueGap = childrenBy(tree, verb, ANY_OBLIQUE).some(
    (t) => tree.tokens.xpos[t] === WDT || tree.tokens.xpos[t] === WP,
  )
  if (obliqueGap || hasWhere(tree, verb)) return -1
  return tree.tokens.upos[head] === NOUN || tree.tokens.upos[head] === PROPN ? head : -1
}

function hasWhere(tree: Tree, verb: number): boolean {
  for (let t = tree.first[verb]; t >= 0; t = tree.next[t]) if (WHERE.has(wordAt(tree, t))) return true
  return false
}

const WHERE = new Set(['where', 'when', 'why', 'how'])
