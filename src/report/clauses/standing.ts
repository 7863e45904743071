import type { Tree } from '../../language/syntax/index.ts'
import {
  ACL,
  ADJ,
  ADVERBIAL_CLAUSE,
  ANY_OBLIQUE,
  AUX,
  AUXILIARY,
  CONJ,
  CONTENT_CLAUSE,
  COP,
  childBy,
  childrenBy,
  isPassive,
  isRelation,
  lemmaAt,
  MODIFIER,
  NMOD,
  NOUN,
  NSUBJ,
  OBJ,
  OBLIQUE,
  PASSIVE_SUBJECT,
  prepositionOf,
  RELCL,
  relations,
  VB,
  VBD,
  VBG,
  VBN,
  VBP,
  VERB,
  wordAt,
  XCOMP,
} from '../../language/syntax/index.ts'
import type { StatusCueKind, StatusEffect } from '../../lexicon/event-words.ts'
import { statusCues } from '../../lexicon/event-words.ts'
import { askedDoes, objectDoes, oneInARow } from '../../lexicon/grammar-words.ts'
import {
  afterPrepositions,
  bindingPrepositions,
  conditionWords,
  denyingVerbs,
  doubtWords,
  goOnVerbs,
  holderNouns,
  lastingNouns,
  lightVerbs,
  moveVerbs,
  occurVerbs,
  replacedMarks,
  reportNouns,
  takePartVerbs,
  wantingVerbs,
  wordActs,
} from '../../lexicon/standing-words.ts'
import type { EventStatus } from '../../record/vocabulary.ts'
import type { Mood } from './mood.ts'
import { hasOwnMood, isNegated, marksOf, moodOf, negate, nominalNegation } from './mood.ts'
import { effectOf, NEGATED_CUE } from './status-effect.ts'

const GOVERNED_WIDELY = relations('obj', 'obl', 'nsubj:pass', 'xcomp', 'nmod')
const DIRECT = relations('obj', 'nsubj:pass', 'xcomp')

/** An act under the word that governs it: its own mood, and how deep the chain of governors is. */
interface Governed {
  readonly tree: Tree
  readonly act: number
  readonly head: number
  readonly own: Mood
  readonly depth: number
}

/**
 * How an act stands that a verb or a noun of a sentence names: done, going on, planned, demanded, possible, denied or
 * refused, by its own modals and negation and by what governs it ("vowed to", "ruled out", "if", "a call for").
 */
export function standingOf(tree: Tree, token: number): EventStatus {
  return isPredicate(tree, token) ? verbStanding(tree, token, 0) : nounStanding(tree, token, 0)
}

function isPredicate(tree: Tree, token: number): boolean {
  return tree.tokens.upos[token] === VERB || tree.tokens.upos[token] === AUX
}

function verbStanding(tree: Tree, verb: number, depth: number): EventStatus {
  if (depth > 8) return 'happened'
  const { tokens } = tree
  const own = moodOf(tree, verb, depth)
  const head = tokens.head[verb]
  const governed = { tree, act: verb, head, own, depth }
  const marks = marksOf(tree, verb)
  if (marks.some((mark) => conditionWords.has(mark))) return 'possible'
  if (head < 0) return own.status
  if (isRelation(tree, verb, CONJ)) return conjunctStanding(governed)
  if (isRelation(tree, verb, XCOMP) || isRelation(tree, verb, CONTENT_CLAUSE)) return complementStanding(governed)
  if (isRelation(tree, verb, ADVERBIAL_CLAUSE)) return adverbialStanding(governed)
  if (isDeniedReport(tree, verb, head)) return own.negated ? 'possible' : 'denied'
  if (isRelation(tree, verb, ACL)) return nounClauseStanding(governed)
  if (isRelation(tree, verb, RELCL) && !own.finite) return marks.includes('to') ? 'possible' : own.status
  // "Rebels to attack": a headline's future.
  if (tokens.xpos[verb] === VB && marks.includes('to') && !own.finite) return own.negated ? 'refused' : 'planned'
  return own.status
}

/** What governs the first conjunct governs the second: an infinitive behind "vowed to", a clause behind "if". */
function conjunctStanding({ tree, act, head, own, depth }: Governed): EventStatus {
  const { xpos, upos } = tree.tokens
  const sharesMood = !hasOwnMood(tree, act) && (upos[head] === VERB || upos[head] === ADJ)
  if (sharesMood && xpos[act] === xpos[head] && xpos[act] !== VBD) {
    const shared = verbStanding(tree, head, depth + 1)
    return own.negated ? negate(shared) : shared
  }
  if (!own.finite || (sharesMood && xpos[act] === VBN && isPassive(tree, act)))
    return verbStanding(tree, head, depth + 1)
  // A clause under "if" has not come about.
  const isConditional =
    isRelation(tree, head, ADVERBIAL_CLAUSE) && marksOf(tree, head).some((mark) => conditionWords.has(mark))
  return isConditional ? 'possible' : own.status
}

function nounClauseStanding(governed: Governed): EventStatus {
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
    const main = childBy(tree, head, COP) >= 0 ? moodOf(tree, head, depth + 1).status : 'happened'
    return main === 'ongoing' ? 'happened' : main
  }
  if (isInfinitive) return own.negated ? 'possible' : 'planned'
  if (own.negated) return 'denied'
  return tag === VBG && marks.length === 0 ? backgroundOf(tree, head, depth) : 'happened'
}

/** "denied a report that Chad had asked for troops": what the report says is denied, whatever the parser calls the clause. */
function isDeniedReport(tree: Tree, verb: number, noun: number): boolean {
  const { tokens } = tree
  if (!(isRelation(tree, verb, ACL) || isRelation(tree, verb, RELCL))) return false
  if (!reportNouns.has(lemmaAt(tree, noun)) || noun + 1 >= tokens.count || wordAt(tree, noun + 1) !== 'that')
    return false
  const denier = tokens.head[noun]
  if (denier < 0 || !isRelation(tree, noun, OBJ)) return false
  return denyingVerbs.has(lemmaAt(tree, denier)) && !isNegated(tree, denier)
}

/** True for the object of "want", whose participle says what is to be done to it. */
function isWanted(tree: Tree, noun: number): boolean {
  const verb = tree.tokens.head[noun]
  return verb >= 0 && isRelation(tree, noun, OBJ) && wantingVerbs.has(lemmaAt(tree, verb))
}

/** The verb behind "ordered the navy to intercept", where the infinitive hangs on the noun; -1 where there is none. */
function verbBehindNoun(tree: Tree, infinitive: number): number {
  const noun = tree.tokens.head[infinitive]
  const verb = tree.tokens.head[noun]
  if (verb < 0 || !marksOf(tree, infinitive).includes('to')) return -1
  const isGoverned =
    isRelation(tree, noun, OBJ) || isRelation(tree, noun, PASSIVE_SUBJECT) || isRelation(tree, noun, ANY_OBLIQUE)
  if (!isGoverned) return -1
  return askedDoes.has(lemmaAt(tree, verb)) || objectDoes.has(lemmaAt(tree, verb)) ? verb : -1
}

/** True for "the first woman (to lead the party)": she is the one who did it. */
function isOneInARow(tree: Tree, noun: number): boolean {
  return childrenBy(tree, noun, MODIFIER).some((t) => t < noun && oneInARow.has(lemmaAt(tree, t)))
}

/** "soldiers guarding the border" goes on as long as the verb that the soldiers stand by. */
function backgroundOf(tree: Tree, noun: number, depth: number): EventStatus {
  for (let t = noun, steps = 0; t >= 0 && steps < 4; t = tree.tokens.head[t], steps++) {
    if (tree.tokens.upos[t] !== VERB) continue
    return moodOf(tree, t, depth + 1).status === 'happened' ? 'happened' : 'ongoing'
  }
  return 'ongoing'
}

function adverbialStanding(governed: Governed): EventStatus {
  const { tree, act, head, own, depth } = governed
  const marks = marksOf(tree, act)
  const isMarked = (...words: string[]): boolean => words.some((word) => marks.includes(word))
  if (marks.some((mark) => replacedMarks.has(mark))) return 'denied'
  if (isMarked('to') || tree.tokens.xpos[act] === VB) return own.finite ? own.status : purposeStanding(governed)
  if (own.finite) return isMarked('until', 'before', 'once') && own.status === 'ongoing' ? 'possible' : own.status
  if (isMarked('before')) return own.status
  const asDone = own.negated ? 'denied' : 'happened'
  if (tree.tokens.xpos[act] === VBN || isMarked('after', 'by', 'since')) {
    const main = mainStatus(tree, head, depth + 1)
    return isMarked('by') && main !== 'ongoing' && main !== 'happened' ? main : asDone
  }
  const byVerb = effectOf(tree, 'verb', head, act)
  if (isMarked('for', 'over', 'despite')) {
    return byVerb !== null && byVerb !== 'same' ? compose(governed, byVerb) : asDone
  }
  if (isMarked('from', 'against', 'about', 'of')) {
    const effect = byVerb ?? effectOf(tree, 'adjective', head, act)
    if (effect !== null) return compose(governed, effect)
  }
  if (own.negated) return 'denied'
  const main = mainStatus(tree, head, depth + 1)
  return main === 'denied' || main === 'refused' ? 'happened' : main
}

/** "came to help", and "called on Iran to stop", which often hangs as an adverbial clause. */
function purposeStanding(governed: Governed): EventStatus {
  const { tree, act, head, own, depth } = governed
  const effect = effectOf(tree, 'verb', head, act) ?? effectOf(tree, 'adjective', head, act)
  if (effect !== null && effect !== 'same') return compose(governed, effect)
  const main = mainStatus(tree, head, depth + 1)
  if (main === 'demanded' || main === 'possible' || main === 'denied' || main === 'refused') return main
  return own.negated ? 'denied' : 'planned'
}

/** The standing of the clause that an adverbial clause accompanies. */
function mainStatus(tree: Tree, head: number, depth: number): EventStatus {
  if (isPredicate(tree, head)) return verbStanding(tree, head, depth)
  if (childBy(tree, head, AUXILIARY) >= 0) return moodOf(tree, head, depth).status
  return 'happened'
}

function complementStanding(governed: Governed): EventStatus {
  const { tree, act, head, own } = governed
  const { upos, xpos } = tree.tokens
  const kind: StatusCueKind = isPredicate(tree, head) ? 'verb' : upos[head] === NOUN ? 'noun' : 'adjective'
  const effect = effectOf(tree, kind, head, act)
  const marks = marksOf(tree, act)
  if (marks.some((mark) => mark === 'whether' || mark === 'if')) return 'possible'
  const isSubjunctive =
    (xpos[act] === VB || xpos[act] === VBP) &&
    isRelation(tree, act, CONTENT_CLAUSE) &&
    !marks.includes('to') &&
    childBy(tree, act, AUXILIARY) < 0
  if (isSubjunctive && effect === 'demanded') return isNegated(tree, head) || own.negated ? 'possible' : 'demanded'
  return own.finite ? finiteComplement(governed, kind, effect) : infinitiveComplement(governed, kind, effect, marks)
}

/** "denied that", "demanded that … stop"; other clauses speak for themselves. */
function finiteComplement(
  { tree, head, own }: Governed,
  kind: StatusCueKind,
  effect: StatusEffect | null,
): EventStatus {
  const { status } = own
  if (effect === 'denied' && kind !== 'adjective') return status === 'planned' ? 'refused' : 'denied'
  if (effect === 'possible' && status !== 'denied' && (status !== 'happened' || kind === 'adjective'))
    return doubtWords.has(lemmaAt(tree, head)) || status !== 'ongoing' ? 'possible' : status
  return status
}

function infinitiveComplement(
  governed: Governed,
  kind: StatusCueKind,
  effect: StatusEffect | null,
  marks: readonly string[],
): EventStatus {
  const { tree, act, head, own, depth } = governed
  const { xpos, count } = tree.tokens
  const lemma = lemmaAt(tree, head)
  const isTo = marks.includes('to')
  // "has yet to sign"
  if (lemma === 'have' && head + 1 < count && wordAt(tree, head + 1) === 'yet') return 'denied'
  // "is going to"
  if (lemma === 'go' && xpos[head] === VBG && isTo) return moodOf(tree, head, depth + 1).negated ? 'refused' : 'planned'
  if (effect !== null && effect !== 'same') return compose(governed, effect)
  const isOpen = effect === null && xpos[act] === VB
  if (isOpen && (lemma === 'be' || kind === 'adjective')) return own.negated ? 'denied' : 'planned'
  const main = mainStatus(tree, head, depth + 1)
  if (!isOpen || !isTo) return own.negated ? negate(main) : main
  return own.negated ? 'possible' : main === 'happened' || main === 'ongoing' ? 'planned' : main
}

/** What a cue makes of the act that it governs, after its own negation and that of the act. */
function compose({ tree, head: cue, own, depth }: Governed, effect: StatusEffect): EventStatus {
  const isVerb = isPredicate(tree, cue) || childBy(tree, cue, AUXILIARY) >= 0
  if (effect === 'same') {
    const main = isVerb ? verbStanding(tree, cue, depth + 1) : nounStanding(tree, cue, depth + 1)
    return own.negated ? negate(main) : main
  }
  if (effect === 'ongoing') {
    const main = isVerb ? verbStanding(tree, cue, depth + 1) : 'ongoing'
    return main === 'happened' || main === 'ongoing' ? (own.negated ? 'denied' : 'ongoing') : main
  }
  const mood = isVerb ? moodOf(tree, cue, depth + 1) : null
  if (mood === null ? nominalNegation(tree, cue) : mood.negated) return NEGATED_CUE[effect]
  if (mood !== null && !mood.finite && tree.tokens.head[cue] >= 0 && depth < 8) {
    // "refused to consider working together"
    const above = verbStanding(tree, cue, depth + 1)
    if (above === 'denied' && effect === 'planned') return 'denied'
    if (above === 'refused' || above === 'denied') return NEGATED_CUE[effect]
  }
  if (!own.negated) return effect
  if (effect === 'planned') return 'refused'
  return effect === 'demanded' || effect === 'possible' ? 'possible' : 'happened'
}

function nounStanding(tree: Tree, noun: number, depth: number): EventStatus {
  const status = nounStandingByWords(tree, noun, depth)
  if (status !== null) return status
  const head = tree.tokens.head[noun]
  const past = head >= 0 && tree.tokens.xpos[head] === VBD
  return lastingNouns.has(lemmaAt(tree, noun)) && !past ? 'ongoing' : 'happened'
}

/** The standing that the words around a noun give it; null where they say nothing. */
function nounStandingByWords(tree: Tree, noun: number, depth: number): EventStatus | null {
  if (depth > 8) return null
  if (nominalNegation(tree, noun)) return 'denied'
  const modified = modifiedStanding(tree, noun)
  if (modified !== null) return modified
  const head = tree.tokens.head[noun]
  if (childBy(tree, noun, COP) >= 0) {
    const { status } = moodOf(tree, noun, depth)
    return status === 'ongoing' ? 'happened' : status
  }
  if (head < 0) return null
  if (isRelation(tree, noun, CONJ)) return nounStanding(tree, head, depth + 1)
  const preposition = prepositionOf(tree, noun)
  if (preposition === 'ahead of') return 'planned'
  if (preposition === 'without' || preposition === 'instead of') return 'denied'
  if (afterPrepositions.has(preposition)) return 'happened'
  const governed = { tree, act: noun, head, own: BARE, depth }
  if (isPredicate(tree, head)) {
    if (isRelation(tree, noun, GOVERNED_WIDELY)) return objectStanding(governed, preposition)
    if (isRelation(tree, noun, NSUBJ)) return subjectStanding(governed)
  }
  return nominalStanding(governed, preposition)
}

const BARE: Mood = { status: 'happened', finite: false, negated: false }

function modifiedStanding(tree: Tree, noun: number): EventStatus | null {
  const { head } = tree.tokens
  for (const t of childrenBy(tree, noun, MODIFIER)) {
    if (t > noun) continue
    // "did not mount any attack": the "not" decides.
    if (wordAt(tree, t) === 'any' && head[noun] >= 0 && isNegated(tree, head[noun])) continue
    const effect = plainEffect(tree, 'modifier', t)
    if (effect !== null) return effect
  }
  return null
}

/** What a word alone, without more words, says of what it modifies or what is said of it. */
function plainEffect(tree: Tree, kind: 'modifier' | 'adjective', token: number): EventStatus | null {
  for (const { rest, effect } of statusCues(kind, lemmaAt(tree, token)))
    if (rest.length === 0 && effect !== 'same') return effect
  return null
}

/** The standing of a noun that is an object or an adverbial of a verb. */
function objectStanding(governed: Governed, preposition: string): EventStatus | null {
  const { tree, act, head, depth } = governed
  const lemma = lemmaAt(tree, head)
  const isDirect = isRelation(tree, act, DIRECT)
  const effect = isDirect || bindingPrepositions.has(preposition) ? effectOf(tree, 'verb', head, act) : null
  if (effect !== null) {
    const isAnswer = effect !== 'planned' && effect !== 'demanded' && wordActs.has(lemmaAt(tree, act))
    return isAnswer ? 'happened' : compose(governed, effect)
  }
  if (!isDirect && preposition === 'for' && moveVerbs.has(lemma)) return 'planned'
  const standsAsVerb =
    (isDirect && (lightVerbs.has(lemma) || lemma === 'be')) ||
    ((preposition === 'in' || preposition === 'at') && takePartVerbs.has(lemma))
  return standsAsVerb ? verbStanding(tree, head, depth + 1) : null
}

function subjectStanding({ tree, head, depth }: Governed): EventStatus | null {
  const lemma = lemmaAt(tree, head)
  if (!goOnVerbs.has(lemma) && !occurVerbs.has(lemma)) return null
  const main = verbStanding(tree, head, depth + 1)
  return goOnVerbs.has(lemma) && main === 'happened' ? 'ongoing' : main
}

/** The standing of a noun under an adjective or another noun. */
function nominalStanding(governed: Governed, preposition: string): EventStatus | null {
  const { tree, act, head, depth } = governed
  const kind = tree.tokens.upos[head]
  if (kind === ADJ && isRelation(tree, act, NSUBJ)) return plainEffect(tree, 'adjective', head)
  if (kind === NOUN && isRelation(tree, act, NMOD)) {
    if (preposition === 'of' && holderNouns.has(lemmaAt(tree, head))) return nounStanding(tree, head, depth + 1)
    const effect = effectOf(tree, 'noun', head, act)
    // A support of or a protest over what happened does not undo it.
    if (effect !== null && bindingPrepositions.has(preposition))
      return effect === 'same' ? nounStanding(tree, head, depth + 1) : compose(governed, effect)
  }
  if (
    kind === ADJ &&
    isRelation(tree, act, OBLIQUE) &&
    (preposition === 'for' || preposition === 'to' || preposition === 'of')
  ) {
    const effect = plainEffect(tree, 'adjective', head)
    if (effect !== null) return compose(governed, effect)
  }
  return null
}
