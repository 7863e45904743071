import type { Tree } from '../../language/syntax/index.ts'
import {
  ACL,
  ADJ,
  ADVERBIAL_CLAUSE,
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
import type { EventStatus } from '../../record/vocabulary.ts'
import { isOneInARow, verbBehindNoun } from './clause-roles.ts'
import type { Mood, StandingContext } from './mood.ts'
import { hasOwnMood, isNegated, marksOf, moodOf, negate, nominalNegation } from './mood.ts'
import { AFTERWARDS, BOUND, HOLDERS, LASTING, LIGHT, MOVES, OCCUR, SAID, TAKES_PART } from './nominal-words.ts'
import { effectOf, NEGATED_CUE } from './status-effect.ts'

const GOVERNED_WIDELY = relations('obj', 'obl', 'nsubj:pass', 'xcomp', 'nmod')
const DIRECT = relations('obj', 'nsubj:pass', 'xcomp')

/**
 * How an act stands that a verb or a noun of a sentence names: done, going on, planned, demanded, possible, denied or
 * refused, by its own modals and negation and by what governs it ("vowed to", "ruled out", "if", "a call for").
 */
export function standingOf(tree: Tree, token: number, context: StandingContext): EventStatus {
  return tree.tokens.upos[token] === VERB || tree.tokens.upos[token] === AUX
    ? verbStanding(tree, token, context, 0)
    : nounStanding(tree, token, context, 0)
}

function verbStanding(tree: Tree, verb: number, context: StandingContext, depth: number): EventStatus {
  if (depth > 8) return 'happened'
  const own = moodOf(tree, verb, context, depth)
  const governed = byGovernor(tree, verb, own, context, depth)
  return governed
}

function byGovernor(tree: Tree, verb: number, own: Mood, context: StandingContext, depth: number): EventStatus {
  const { tokens } = tree
  const head = tokens.head[verb]
  if (marksOf(tree, verb).some((mark) => CONDITION.has(mark))) return 'possible'
  if (head < 0) return own.status
  if (isRelation(tree, verb, CONJ)) {
    const sharesMood = !hasOwnMood(tree, verb) && (tokens.upos[head] === VERB || tokens.upos[head] === ADJ)
    if (sharesMood && tokens.xpos[verb] === tokens.xpos[head] && tokens.xpos[verb] !== VBD) {
      const shared = verbStanding(tree, head, context, depth + 1)
      return own.negated ? negate(shared) : shared
    }
    if (sharesMood && tokens.xpos[verb] === VBN && isPassive(tree, verb))
      return verbStanding(tree, head, context, depth + 1)
    // What governs the first conjunct governs the second: an infinitive behind "vowed to", a clause behind "if".
    return own.finite ? conditional(tree, head, own.status) : verbStanding(tree, head, context, depth + 1)
  }
  if (isRelation(tree, verb, XCOMP) || isRelation(tree, verb, CONTENT_CLAUSE)) {
    return complementStanding(tree, verb, head, own, context, depth)
  }
  if (isRelation(tree, verb, ADVERBIAL_CLAUSE)) return adverbialStanding(tree, verb, head, own, context, depth)
  if (isDeniedReport(tree, verb, head)) return own.negated ? 'possible' : 'denied'
  if (isRelation(tree, verb, ACL)) {
    if (own.finite) return own.status
    const infinitive = marksOf(tree, verb).includes('to')
    // "want the migrants deported"
    if (tokens.xpos[verb] === VBN && !infinitive && isWanted(tree, head)) return own.negated ? 'possible' : 'demanded'
    if (tokens.xpos[verb] === VBN && !infinitive) return own.negated ? 'denied' : 'happened'
    const behind = verbBehindNoun(tree, verb)
    if (behind >= 0) {
      const asked = effectOf(tree, 'verb', behind, verb)
      if (asked !== null) return compose(tree, asked, behind, own, context, depth)
    }
    const effect = effectOf(tree, 'noun', head, verb)
    if (effect !== null) return compose(tree, effect, head, own, context, depth)
    // "the first woman to lead the party"
    if (infinitive && !own.negated && isOneInARow(tree, head)) {
      const main = childBy(tree, head, COP) >= 0 ? moodOf(tree, head, context, depth + 1).status : 'happened'
      return main === 'ongoing' ? 'happened' : main
    }
    if (infinitive) return own.negated ? 'possible' : 'planned'
    if (own.negated) return 'denied'
    return tokens.xpos[verb] === VBG && marksOf(tree, verb).length === 0
      ? backgroundOf(tree, head, context, depth)
      : 'happened'
  }
  if (isRelation(tree, verb, RELCL) && !own.finite) return marksOf(tree, verb).includes('to') ? 'possible' : own.status
  // "Rebels to attack": a headline's future.
  if (tokens.xpos[verb] === VB && marksOf(tree, verb).includes('to') && !own.finite)
    return own.negated ? 'refused' : 'planned'
  return own.status
}

const REPORTS = new Set([
  'report',
  'claim',
  'allegation',
  'accusation',
  'rumor',
  'rumour',
  'suggestion',
  'charge',
  'assertion',
])
const DENIES = new Set(['deny', 'dismiss', 'refute', 'reject', 'debunk', 'rebut', 'disprove'])

/** "denied a report that Chad had asked for troops": what the report says is denied, whatever the parser calls the clause. */
function isDeniedReport(tree: Tree, verb: number, noun: number): boolean {
  const { tokens } = tree
  if (!(isRelation(tree, verb, ACL) || isRelation(tree, verb, RELCL)) || !REPORTS.has(lemmaAt(tree, noun))) return false
  if (noun + 1 >= tokens.count || wordAt(tree, noun + 1) !== 'that') return false
  const denier = tokens.head[noun]
  return denier >= 0 && isRelation(tree, noun, OBJ) && DENIES.has(lemmaAt(tree, denier)) && !isNegated(tree, denier)
}
const WANTS = new Set(['want', 'need'])

/** True for the object of "want", whose participle says what is to be done to it. */
function isWanted(tree: Tree, noun: number): boolean {
  const verb = tree.tokens.head[noun]
  return verb >= 0 && isRelation(tree, noun, OBJ) && WANTS.has(lemmaAt(tree, verb))
}

/** "soldiers guarding the border" goes on as long as the verb that the soldiers stand by. */
function backgroundOf(tree: Tree, noun: number, context: StandingContext, depth: number): EventStatus {
  for (let t = noun, steps = 0; t >= 0 && steps < 4; t = tree.tokens.head[t], steps++) {
    if (tree.tokens.upos[t] !== VERB) continue
    return moodOf(tree, t, context, depth + 1).status === 'happened' ? 'happened' : 'ongoing'
  }
  return 'ongoing'
}

/** A clause under "if" has not come about. */
function conditional(tree: Tree, verb: number, status: EventStatus): EventStatus {
  return isRelation(tree, verb, ADVERBIAL_CLAUSE) && marksOf(tree, verb).some((mark) => CONDITION.has(mark))
    ? 'possible'
    : status
}

const CONDITION = new Set(['if', 'unless', 'whether', 'lest', 'should', 'provided', 'suppose'])

const REPLACED = new Set(['without', 'instead', 'than'])

function adverbialStanding(
  tree: Tree,
  verb: number,
  head: number,
  own: Mood,
  context: StandingContext,
  depth: number,
): EventStatus {
  const { tokens } = tree
  const marks = marksOf(tree, verb)
  if (marks.some((mark) => CONDITION.has(mark))) return 'possible'
  if (marks.some((mark) => REPLACED.has(mark))) return 'denied'
  if (marks.includes('to') || tokens.xpos[verb] === VB) {
    if (own.finite) return own.status
    // "called on Iran to stop" often hangs as an adverbial clause.
    const effect = effectOf(tree, 'verb', head, verb) ?? effectOf(tree, 'adjective', head, verb)
    if (effect !== null && effect !== 'same') return compose(tree, effect, head, own, context, depth)
    const main = mainStatus(tree, head, context, depth + 1)
    if (main === 'demanded' || main === 'possible' || main === 'denied' || main === 'refused')
      return main === 'denied' ? 'denied' : main
    return own.negated ? 'denied' : 'planned'
  }
  if (own.finite) {
    if (marks.includes('until') || marks.includes('before') || marks.includes('once')) {
      return own.status === 'ongoing' ? 'possible' : own.status
    }
    return own.status
  }
  if (marks.includes('before')) return own.status
  if (tokens.xpos[verb] === VBN || marks.includes('after') || marks.includes('by') || marks.includes('since')) {
    const main = mainStatus(tree, head, context, depth + 1)
    if (marks.includes('by') && main !== 'ongoing' && main !== 'happened') return main
    return own.negated ? 'denied' : 'happened'
  }
  if (marks.includes('for') || marks.includes('over') || marks.includes('despite')) {
    const effect = effectOf(tree, 'verb', head, verb)
    return effect !== null && effect !== 'same'
      ? compose(tree, effect, head, own, context, depth)
      : own.negated
        ? 'denied'
        : 'happened'
  }
  if (marks.includes('from') || marks.includes('against') || marks.includes('about') || marks.includes('of')) {
    const effect = effectOf(tree, 'verb', head, verb) ?? effectOf(tree, 'adjective', head, verb)
    if (effect !== null) return compose(tree, effect, head, own, context, depth)
  }
  const main = mainStatus(tree, head, context, depth + 1)
  if (own.negated) return 'denied'
  return main === 'denied' || main === 'refused' ? 'happened' : main
}

/** The standing of the clause that an adverbial clause accompanies. */
function mainStatus(tree: Tree, head: number, context: StandingContext, depth: number): EventStatus {
  const kind = tree.tokens.upos[head]
  if (kind === VERB || kind === AUX) return verbStanding(tree, head, context, depth)
  if (childBy(tree, head, AUXILIARY) >= 0) return moodOf(tree, head, context, depth).status
  return 'happened'
}

function complementStanding(
  tree: Tree,
  verb: number,
  head: number,
  own: Mood,
  context: StandingContext,
  depth: number,
): EventStatus {
  const { tokens } = tree
  const kind: StatusCueKind =
    tokens.upos[head] === VERB || tokens.upos[head] === AUX ? 'verb' : tokens.upos[head] === NOUN ? 'noun' : 'adjective'
  const effect = effectOf(tree, kind, head, verb)
  const marks = marksOf(tree, verb)
  if (marks.some((mark) => mark === 'whether' || mark === 'if')) return 'possible'
  if (
    (tokens.xpos[verb] === VB || tokens.xpos[verb] === VBP) &&
    isRelation(tree, verb, CONTENT_CLAUSE) &&
    !marks.includes('to') &&
    effect === 'demanded' &&
    childBy(tree, verb, AUXILIARY) < 0
  ) {
    return isNegated(tree, head) || own.negated ? 'possible' : 'demanded'
  }
  if (own.finite) {
    // "denied that", "demanded that … stop"; other clauses speak for themselves.
    if (effect === 'denied' && kind !== 'adjective') return own.status === 'planned' ? 'refused' : 'denied'
    if (effect === 'possible' && own.status !== 'denied' && (own.status !== 'happened' || kind === 'adjective')) {
      return DOUBT.has(lemmaAt(tree, head)) || own.status !== 'ongoing' ? 'possible' : own.status
    }
    if (effect === 'demanded' && own.status === 'demanded') return 'demanded'
    return own.status
  }
  // "has yet to sign"
  if (lemmaAt(tree, head) === 'have' && head + 1 < tokens.count && wordAt(tree, head + 1) === 'yet') return 'denied'
  // "is going to"
  if (lemmaAt(tree, head) === 'go' && tokens.xpos[head] === VBG && marks.includes('to')) {
    return moodOf(tree, head, context, depth + 1).negated ? 'refused' : 'planned'
  }
  if (effect === 'same' || (effect === null && tokens.xpos[verb] !== VB)) {
    const main = mainStatus(tree, head, context, depth + 1)
    return own.negated ? negate(main) : main
  }
  if (effect === null) {
    if (lemmaAt(tree, head) === 'be' || kind === 'adjective') return own.negated ? 'denied' : 'planned'
    const main = mainStatus(tree, head, context, depth + 1)
    if (!marks.includes('to')) return own.negated ? negate(main) : main
    return own.negated ? 'possible' : main === 'happened' || main === 'ongoing' ? 'planned' : main
  }
  return compose(tree, effect, head, own, context, depth)
}

const DOUBT = new Set(['doubt', 'fear', 'suggest', 'speculate', 'likely', 'possible', 'unlikely'])

/** What a cue makes of the act that it governs, after its own negation and that of the act. */
function compose(
  tree: Tree,
  effect: StatusEffect,
  cue: number,
  own: Mood,
  context: StandingContext,
  depth: number,
): EventStatus {
  const isPredicate =
    tree.tokens.upos[cue] === VERB || tree.tokens.upos[cue] === AUX || childBy(tree, cue, AUXILIARY) >= 0
  const cueMood = isPredicate
    ? moodOf(tree, cue, context, depth + 1)
    : {
        status: nominalNegation(tree, cue) ? ('denied' as const) : ('happened' as const),
        finite: false,
        negated: nominalNegation(tree, cue),
      }
  if (effect === 'same') {
    const main = isPredicate ? verbStanding(tree, cue, context, depth + 1) : nounStanding(tree, cue, context, depth + 1)
    return own.negated ? negate(main) : main
  }
  if (effect === 'ongoing') {
    const main = isPredicate ? verbStanding(tree, cue, context, depth + 1) : 'ongoing'
    return main === 'happened' || main === 'ongoing' ? (own.negated ? 'denied' : 'ongoing') : main
  }
  if (cueMood.negated) return NEGATED_CUE[effect]
  if (isPredicate && tree.tokens.head[cue] >= 0 && !cueMood.finite && depth < 8) {
    // "refused to consider working together"
    const cueStanding = verbStanding(tree, cue, context, depth + 1)
    if (cueStanding === 'refused' || cueStanding === 'denied')
      return effect === 'planned' && cueStanding === 'denied' ? 'denied' : NEGATED_CUE[effect]
  }
  if (own.negated) {
    if (effect === 'planned') return 'refused'
    if (effect === 'demanded' || effect === 'possible') return 'possible'
    return 'happened'
  }
  return effect
}

function nounStanding(tree: Tree, noun: number, context: StandingContext, depth: number): EventStatus {
  const status = nounStandingByWords(tree, noun, context, depth)
  if (status !== null) return status
  const head = tree.tokens.head[noun]
  const past = head >= 0 && tree.tokens.xpos[head] === VBD
  return LASTING.has(lemmaAt(tree, noun)) && !past ? 'ongoing' : 'happened'
}

/** The standing that the words around a noun give it; null where they say nothing. */
function nounStandingByWords(tree: Tree, noun: number, context: StandingContext, depth: number): EventStatus | null {
  if (depth > 8) return null
  const { tokens } = tree
  if (nominalNegation(tree, noun)) return 'denied'
  for (const t of childrenBy(tree, noun, MODIFIER)) {
    if (t > noun) continue
    // "did not mount any attack": the "not" decides.
    if (wordAt(tree, t) === 'any' && tokens.head[noun] >= 0 && isNegated(tree, tokens.head[noun])) continue
    for (const cue of statusCues('modifier', lemmaAt(tree, t))) {
      if (cue.rest.length === 0 && cue.effect !== 'same') return cue.effect
    }
  }
  const head = tokens.head[noun]
  if (childBy(tree, noun, COP) >= 0) {
    const mood = moodOf(tree, noun, context, depth)
    return mood.status === 'ongoing' ? 'happened' : mood.status
  }
  if (head < 0) return null
  const own: Mood = { status: 'happened', finite: false, negated: false }
  if (isRelation(tree, noun, CONJ)) return nounStanding(tree, head, context, depth + 1)
  const isPredicate = tokens.upos[head] === VERB || tokens.upos[head] === AUX
  const preposition = prepositionOf(tree, noun)
  if (preposition === 'ahead of') return 'planned'
  if (preposition === 'without' || preposition === 'instead of') return 'denied'
  if (AFTERWARDS.has(preposition)) return 'happened'
  if (isPredicate && isRelation(tree, noun, GOVERNED_WIDELY)) {
    const direct = isRelation(tree, noun, DIRECT)
    const effect = direct || BOUND.has(preposition) ? effectOf(tree, 'verb', head, noun) : null
    if (effect !== null && effect !== 'planned' && effect !== 'demanded' && SAID.has(lemmaAt(tree, noun)))
      return 'happened'
    if (effect !== null) return compose(tree, effect, head, own, context, depth)
    if (direct && LIGHT.has(lemmaAt(tree, head))) return verbStanding(tree, head, context, depth + 1)
    if (!direct && preposition === 'for' && MOVES.has(lemmaAt(tree, head))) return 'planned'
    if (direct && lemmaAt(tree, head) === 'be') return verbStanding(tree, head, context, depth + 1)
    if ((preposition === 'in' || preposition === 'at') && TAKES_PART.has(lemmaAt(tree, head)))
      return verbStanding(tree, head, context, depth + 1)
    return null
  }
  if (isPredicate && isRelation(tree, noun, NSUBJ)) {
    const lemma = lemmaAt(tree, head)
    if (lemma === 'continue' || lemma === 'persist' || lemma === 'rage') {
      const main = verbStanding(tree, head, context, depth + 1)
      return main === 'happened' ? 'ongoing' : main
    }
    if (OCCUR.has(lemma)) return verbStanding(tree, head, context, depth + 1)
    return null
  }
  if (isRelation(tree, noun, NSUBJ) && tokens.upos[head] === ADJ) {
    for (const cue of statusCues('adjective', lemmaAt(tree, head)))
      if (cue.effect !== 'same' && cue.rest.length === 0) return cue.effect
    return null
  }
  if (tokens.upos[head] === NOUN && isRelation(tree, noun, NMOD)) {
    if (HOLDERS.has(lemmaAt(tree, head)) && preposition === 'of') return nounStanding(tree, head, context, depth + 1)
    const effect = effectOf(tree, 'noun', head, noun)
    if (effect !== null && (BOUND.has(preposition) || preposition === 'of')) {
      // A support of or a protest over what happened does not undo it.
      if (effect === 'same') return nounStanding(tree, head, context, depth + 1)
      return compose(tree, effect, head, own, context, depth)
    }
  }
  if (tokens.upos[head] === ADJ && isRelation(tree, noun, OBLIQUE)) {
    for (const cue of statusCues('adjective', lemmaAt(tree, head))) {
      if (
        cue.rest.length === 0 &&
        cue.effect !== 'same' &&
        (preposition === 'for' || preposition === 'to' || preposition === 'of')
      ) {
        return compose(tree, cue.effect, head, own, context, depth)
      }
    }
  }
  return null
}
