import type { Tree } from '../../language/syntax/index.ts'
import {
  COMPOUND,
  CONJ,
  COP,
  childBy,
  childrenBy,
  GOVERNED,
  isRelation,
  lemmaAt,
  NMOD,
  NOUN,
  NOUN_CLAUSE,
  NSUBJ,
  OWNER,
  PATIENT,
  POSS,
  prepositionOf,
  relations,
  VERB,
  withConjuncts,
} from '../../language/syntax/index.ts'
import type { EventCode } from '../../record/vocabulary.ts'
import { clauseRoles } from '../clauses/clause-roles.ts'
import type { Cast } from '../clauses/participants.ts'
import { ledBy, participantsOf, participantsOfAll } from '../clauses/participants.ts'
import { wordSet } from '../clauses/word-set.ts'
import type { Participant } from '../layers.ts'
import type { EventRoles } from './event-roles.ts'
import { add, isPlaceOrTime, obliquesBy, without } from './event-roles.ts'
import type { Trigger } from './triggers.ts'

/** Types whose noun with "of" names the one who acts: "a meeting of ministers", "the withdrawal of troops". */
const OF_ACTS: ReadonlySet<EventCode> = new Set(['CONSULT', 'PROTEST', 'RETREAT', 'MOBILIZE', 'AGREE', 'COOPERATE'])
/** Nouns that are done to their possessor: "his arrest". */
const UNDERGONE =
  wordSet(`arrest detention release assassination killing murder removal ouster expulsion imprisonment deportation
  execution kidnapping abduction conviction extradition dismissal downing destruction overthrow capture jailing
  indictment prosecution trial beheading torture rescue impeachment beating slaying shooting freeing eviction
  exile incarceration sacking firing liberation persecution displacement stabbing rape arming toppling`)

/** The participants of an event that a noun names; its verb shares its own where it only carries the noun out. */
export function nounRoles(tree: Tree, cast: Cast, trigger: Trigger, code: EventCode): EventRoles {
  const noun = trigger.token
  const lemma = lemmaAt(tree, noun)
  let actors: Participant[] = []
  let recipients: Participant[] = []
  const undergone = UNDERGONE.has(lemma)
  const heads = nominalChain(tree, noun)
  const carrier = carrierOf(tree, noun)
  // "has the backing of Chad", "faces the threat of Peru": the doer is the other one.
  const endured =
    carrier >= 0 &&
    (isRelation(tree, noun, PATIENT) || isRelation(tree, noun, GOVERNED)) &&
    (ENDURES.has(lemmaAt(tree, carrier)) || (code === 'SUPPORT' && HAS.has(lemmaAt(tree, carrier))))
  const ofActs = (OF_ACTS.has(code) && !undergone && !TALKS_OF.has(lemma)) || endured || THREATS.has(lemma)
  for (const head of heads) {
    for (const t of childrenBy(tree, head, OWNER)) {
      if (tree.tokens.upos[t] === VERB && trigger.tokens.includes(t)) continue
      for (const c of withConjuncts(tree, t)) {
        if (isPlaceCompound(cast, tree, c)) continue
        // "his arrest", "the Lund murder"; but "the Norland arrests" are by Norland.
        const isUndergone = undergone && (isRelation(tree, t, POSS) || isNamedPerson(cast, c))
        const side = isUndergone ? recipients : actors
        const led = tree.tokens.upos[c] === VERB ? ledBy(tree, cast, c) : null
        if (led !== null) add(side, led)
        else for (const one of participantsOf(tree, cast, c)) add(side, one)
      }
    }
    for (const t of childrenBy(tree, head, NMOD)) {
      if (t < head) continue
      const preposition = prepositionOf(tree, t)
      if (trigger.tokens.includes(t)) {
        // "the flow of Norland's arms into": whose arms, and for whom.
        if (code === 'AID') for (const one of participantsOf(tree, cast, t)) add(actors, one)
        for (const inner of childrenBy(tree, t, NMOD)) {
          if (!RECIPIENT_OF_NOUN.has(prepositionOf(tree, inner))) continue
          for (const one of participantsOfAll(tree, cast, withConjuncts(tree, inner))) add(recipients, one)
        }
        continue
      }
      const named = participantsOfAll(tree, cast, withConjuncts(tree, t))
      if (preposition === 'by') for (const one of named) add(actors, one)
      else if (preposition === 'between' || preposition === 'among') for (const one of named) add(actors, one)
      else if (preposition === 'with') {
        const side = code === 'CONSULT' || code === 'COOPERATE' || trigger.noun?.mutual === true ? actors : recipients
        for (const one of named) add(side, one)
      } else if (preposition === 'of') {
        if (head === noun && !TALKS_OF.has(lemma)) for (const one of named) add(ofActs ? actors : recipients, one)
      } else if (RECIPIENT_OF_NOUN.has(preposition) && !isPlaceOrTime(cast, t))
        for (const one of named) add(recipients, one)
      else if (preposition === 'from' && actors.length === 0) for (const one of named) add(actors, one)
    }
  }
  if (trigger.complement >= 0 && !trigger.tokens.includes(trigger.complement)) {
    for (const one of participantsOfAll(tree, cast, withConjuncts(tree, trigger.complement))) add(recipients, one)
  }
  if (actors.length === 0) actors = carriedOutBy(tree, cast, noun)
  if (actors.length === 0) {
    const claimant = claimantOf(tree, noun)
    if (claimant >= 0) actors = participantsOfAll(tree, cast, clauseRoles(tree, claimant).doers)
  }
  if (actors.length === 0) actors = blamedFor(tree, cast, noun)
  if (actors.length === 0 && childBy(tree, noun, COP) >= 0) {
    // "Norland has been the main provider of weapons"
    const subject = childBy(tree, noun, NSUBJ)
    const named = subject >= 0 ? participantsOfAll(tree, cast, withConjuncts(tree, subject)) : []
    const preposition = prepositionOf(tree, noun)
    if (preposition === '') actors = named
    // "is under criticism"
    else if (preposition === 'under' && recipients.length === 0) recipients = named
  }
  if (carrier >= 0) {
    const roles = clauseRoles(tree, carrier)
    const doers = participantsOfAll(tree, cast, roles.doers)
    // "joined Chad's envoy for talks"
    if (lemmaAt(tree, carrier) === 'join' && code === 'CONSULT')
      for (const one of participantsOfAll(tree, cast, [...roles.doers, ...roles.undergoers])) add(actors, one)
    if (isRelation(tree, noun, PATIENT) || isRelation(tree, noun, GOVERNED)) {
      if (endured) for (const one of doers) add(recipients, one)
      else if (actors.length === 0) actors = doers
      else if (trigger.noun?.mutual === true || code === 'CONSULT') for (const one of doers) add(actors, one)
    }
    for (const one of participantsOfAll(tree, cast, roles.receivers)) add(recipients, one)
    if (recipients.length === 0) {
      const wider = obliquesBy(tree, cast, carrier, AT_CARRIER)
      if (code === 'CONSULT' || trigger.noun?.mutual === true) for (const one of wider) add(actors, one)
      else recipients = wider
    }
  }
  return { actors, recipients: without(recipients, actors) }
}

function isNamedPerson({ byHead, mentions }: Cast, token: number): boolean {
  const mention = byHead[token] < 0 ? undefined : mentions[byHead[token]]
  return mention?.kind === 'person' && mention.form === 'name'
}

const RECIPIENT_OF_NOUN = new Set(['against', 'on', 'upon', 'at', 'to', 'toward', 'towards', 'for', 'into'])
const AT_CARRIER = new Set(['against', 'on', 'upon', 'to', 'with', 'at', 'between'])

/** Verbs that carry out what their object names, or mean to. */
const CARRIERS =
  wordSet(`reject oppose decline carry conduct launch stage hold mount wage begin start resume make give have take lead
  perpetrate commit open provide offer send deliver impose issue plan threaten vow pledge promise consider
  continue end halt stop suspend intensify escalate expand widen declare unleash express voice pay orchestrate
  attempt announce prepare refuse deny seek join attend host enter participate engage organize organise convene
  undertake pursue cancel postpone reach sign move respond grant reopen lodge step suffer face endure undergo
  tender submit claim contemplate weigh want mull execute arrange schedule abandon lift do bring inflict plot be
  rule come arrive tighten call lend win get receive enjoy gain earn secure lose lack draw`)
/** Who rejects talks would be one of those who talk; who rejects an attack need not be the attacker. */
const TURNS_DOWN = new Set(['reject', 'oppose', 'decline'])
const MEETS = new Set(['talk', 'meeting', 'negotiation', 'dialogue', 'summit', 'cooperation', 'visit'])
const HAS = wordSet('have enjoy gain earn secure lose lack draw')
/** "discussion of the plan": what is talked of does not talk. */
const TALKS_OF = wordSet('discussion debate consideration deliberation review')
const THREATS = new Set(['threat'])
const ENDURES = new Set(['suffer', 'face', 'endure', 'undergo', 'win', 'get', 'receive', 'come'])
/** "call off" and "carry out" carry a noun, "call for" does not. */
const CARRIES_DIRECTLY = wordSet('call rule seek want claim receive win get bring be come respond send sign')

function carrierOf(tree: Tree, noun: number): number {
  let t = noun
  for (let steps = 0; steps < 3; steps++) {
    const head = tree.tokens.head[t]
    if (head < 0) return -1
    if (tree.tokens.upos[head] === VERB) {
      if (!isRelation(tree, t, GOVERNED) || !CARRIERS.has(lemmaAt(tree, head))) return -1
      if (TURNS_DOWN.has(lemmaAt(tree, head)) && !MEETS.has(lemmaAt(tree, noun))) return -1
      if (!isRelation(tree, t, PATIENT)) {
        const preposition = prepositionOf(tree, t)
        if (CARRIES_DIRECTLY.has(lemmaAt(tree, head)) || !CARRIED_BY.has(preposition)) return -1
      }
      return lemmaAt(tree, head) === 'seek' || lemmaAt(tree, head) === 'want' || lemmaAt(tree, head) === 'claim'
        ? -1
        : head
    }
    if (
      isRelation(tree, t, CONJ) ||
      (isRelation(tree, t, NMOD) && prepositionOf(tree, t) === 'of' && tree.tokens.upos[head] === NOUN)
    )
      t = head
    else return -1
  }
  return -1
}

/** "the strike, carried out by Chad": the agent of the participle that carries the noun out. */
function carriedOutBy(tree: Tree, cast: Cast, noun: number): Participant[] {
  const found: Participant[] = []
  for (const verb of childrenBy(tree, noun, NOUN_CLAUSE)) {
    if (!CARRIERS.has(lemmaAt(tree, verb))) continue
    for (const t of childrenBy(tree, verb, GOVERNED_OR_AGENT)) {
      if (t < verb || prepositionOf(tree, t) !== 'by') continue
      for (const one of participantsOfAll(tree, cast, withConjuncts(tree, t))) add(found, one)
    }
  }
  return found
}

const GOVERNED_OR_AGENT = relations('obl', 'obl:agent', 'obj')

/** "punished the group for attacks", "thanked Chad for its help": the object of the verb did it. */
function blamedFor(tree: Tree, cast: Cast, noun: number): Participant[] {
  const first = isRelation(tree, noun, CONJ) ? tree.tokens.head[noun] : noun
  const preposition = prepositionOf(tree, first)
  if (preposition !== 'for' && preposition !== 'of' && preposition !== 'over') return []
  let verb = tree.tokens.head[first]
  if (verb >= 0 && preposition === 'for' && isRelation(tree, verb, PATIENT)) verb = tree.tokens.head[verb]
  if (verb < 0 || tree.tokens.upos[verb] !== VERB || !BLAMING.has(lemmaAt(tree, verb))) return []
  if (preposition === 'of' && lemmaAt(tree, verb) !== 'accuse') return []
  return participantsOfAll(tree, cast, clauseRoles(tree, verb).undergoers)
}

const BLAMING =
  wordSet(`accuse blame punish condemn criticize criticise denounce thank praise arrest jail charge fine sanction prosecute
  convict indict sentence fault rebuke honor honour forgive`)

/** The verb of "claimed responsibility for the bombing", or -1. */
function claimantOf(tree: Tree, noun: number): number {
  const first = isRelation(tree, noun, CONJ) ? tree.tokens.head[noun] : noun
  const head = tree.tokens.head[first]
  if (head < 0 || prepositionOf(tree, first) !== 'for') return -1
  const verb =
    tree.tokens.upos[head] === VERB ? head : lemmaAt(tree, head) === 'responsibility' ? tree.tokens.head[head] : -1
  if (verb < 0 || !CLAIMS.has(lemmaAt(tree, verb))) return -1
  const responsibility = childBy(tree, verb, PATIENT)
  return responsibility >= 0 && lemmaAt(tree, responsibility) === 'responsibility' ? verb : -1
}

const CLAIMS = new Set(['claim', 'take', 'assume', 'accept', 'admit'])

const CARRIED_BY = new Set(['in', 'out', 'to', 'with', 'on', 'into', 'for', 'of', 'at'])

/** The noun and the nouns that only count or gather it: "a wave of attacks by". */
function nominalChain(tree: Tree, noun: number): number[] {
  const chain = [noun]
  let t = noun
  for (let steps = 0; steps < 2; steps++) {
    const head = tree.tokens.head[t]
    if (head < 0 || tree.tokens.upos[head] !== NOUN) break
    const gathered = isRelation(tree, t, NMOD) && prepositionOf(tree, t) === 'of' && GATHERS.has(lemmaAt(tree, head))
    if (!gathered) break
    chain.push(head)
    t = head
  }
  return chain
}

const GATHERS = wordSet(
  'wave series round spate string day start resumption escalation use launch campaign act set number night week',
)

/** "the Port Verra attacks": a place before the noun, not the one who acts. */
function isPlaceCompound(cast: Cast, tree: Tree, token: number): boolean {
  if (!isRelation(tree, token, COMPOUND) && !isRelation(tree, token, POSS)) return false
  const mention = cast.byHead[token]
  if (mention < 0) return false
  const { kind, form } = cast.mentions[mention]
  return kind === 'place' || (form === 'location' && isRelation(tree, token, COMPOUND))
}
