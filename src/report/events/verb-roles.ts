import type { Tree } from '../../language/syntax/index.ts'
import {
  childBy,
  childrenBy,
  lemmaAt,
  NMOD,
  OBLIQUE,
  OWNER,
  PASSIVE_SUBJECT,
  prepositionOf,
  withConjuncts,
} from '../../language/syntax/index.ts'
import { eventNouns } from '../../lexicon/event-words.ts'
import type { EventCode } from '../../record/vocabulary.ts'
import { hasPassiveAuxiliary } from '../clauses/clause-roles.ts'
import type { Cast } from '../clauses/participants.ts'
import { participantAt, participantsOfAll } from '../clauses/participants.ts'
import { wordSet } from '../clauses/word-set.ts'
import type { Participant } from '../layers.ts'
import type { EventRoles } from './event-roles.ts'
import { add, isPlaceOrTime, join, obliquesBy, unique, without } from './event-roles.ts'
import { nounRoles } from './noun-roles.ts'
import type { Trigger } from './triggers.ts'

/** Prepositions that introduce the one who is acted upon, as far as the verb's object names nobody. */
const TARGET = wordSet('against on upon at to with toward towards for from over')

/** The participants of an event that a verb names. */
export function verbRoles(tree: Tree, cast: Cast, trigger: Trigger): EventRoles {
  const { roles, verb } = trigger
  if (roles === null || verb === null) return { actors: [], recipients: [] }
  // "groups appealed for calm": a passive without its auxiliary, which the verb's preposition rules out.
  const mistaken =
    roles.passive &&
    verb.rest.length > 0 &&
    roles.doers.length === 0 &&
    hasOwnSubject(tree, trigger.token) &&
    !hasPassiveAuxiliary(tree, trigger.token)
  const doers = participantsOfAll(tree, cast, mistaken ? roles.undergoers : roles.doers)
  if (verb.frame === 'patient') return { actors: [], recipients: doers }
  const complement = complementOf(tree, cast, trigger)
  const objects = mistaken ? [] : participantsOfAll(tree, cast, roles.undergoers)
  const ofNouns = trigger.eventObjects.map((noun) => nounRoles(tree, cast, noun, noun.noun?.code ?? verb.code))
  if (verb.frame === 'mutual') {
    const others =
      complement.length > 0
        ? complement
        : objects.length > 0
          ? objects
          : [trigger.token, ...roles.undergoers].flatMap((head) => obliquesBy(tree, cast, head, MUTUAL))
    const parties = ofNouns.flatMap(({ actors, recipients }) => [...actors, ...recipients])
    return { actors: join(join(doers, others), parties), recipients: [] }
  }
  const receivers = participantsOfAll(tree, cast, roles.receivers)
  let recipients = complement.length > 0 ? complement : receivers
  // The class of "warn Norland of consequences" speaks of the complement, not of the object.
  const objectIsSomebody = verb.object === null || trigger.complement >= 0 || namesRecipient(verb.object)
  if (recipients.length === 0 && verb.frame === 'object' && objectIsSomebody)
    recipients = verb.code === 'AID' ? helped(tree, cast, roles.undergoers) : objects
  // "condemned the attack by the rebels on the town": whose attack, not on whom.
  const judges = BLAMES.has(verb.code) && trigger.complement < 0 && trigger.eventObjects.length > 0
  if (judges) recipients = unique(ofNouns.flatMap((of) => of.actors))
  else if (recipients.length === 0) recipients = wideRecipients(tree, cast, trigger, verb.recipientBy, verb.code)
  if (recipients.length === 0 && !judges) {
    // "rejected the request of Norland", "canceled the talks with Norland"
    recipients = ofNouns.flatMap((of) =>
      of.recipients.length > 0 && verb.code !== 'REJECT' ? of.recipients : [...of.actors, ...of.recipients],
    )
    if (recipients.length === 0 && verb.frame === 'object' && verb.code !== 'AID')
      recipients = ownersOnly(tree, cast, roles.undergoers)
  }
  // "expand American training of rebels": whose training, where nobody expands it.
  const inherits = roles.doers.length === 0 && !ANSWERED.has(verb.code)
  const owners = verb.code === 'AID' && inherits ? ownersOnly(tree, cast, roles.undergoers) : []
  const actors = inherits ? unique([...ofNouns.flatMap((of) => of.actors), ...owners]) : doers
  return { actors, recipients: without(unique(recipients), actors) }
}

const ANSWERED: ReadonlySet<EventCode> = new Set(['REJECT', 'ACCUSE', 'SUPPORT', 'REQUEST', 'AGREE', 'CONCEDE'])

/** Whom the verb's own preposition names; "call for" names what is asked, not who is asked. */
function complementOf(tree: Tree, cast: Cast, trigger: Trigger): Participant[] {
  if (trigger.complement < 0 || trigger.verb === null) return []
  const last = trigger.verb.rest[trigger.verb.rest.length - 1]
  if (last === 'for' && trigger.verb.code === 'REQUEST') return []
  return participantsOfAll(tree, cast, withConjuncts(tree, trigger.complement))
}

/** "expand American training": the owner of the help is not who gets it. */
function helped(tree: Tree, cast: Cast, objects: readonly number[]): Participant[] {
  const owners = ownersOnly(
    tree,
    cast,
    objects.filter((t) => childrenBy(tree, t, OWNER).length > 0),
  )
  return without(participantsOfAll(tree, cast, objects), owners)
}

/** Owners of what the verb's object names, where the object itself is nobody. */
function ownersOnly(tree: Tree, cast: Cast, objects: readonly number[]): Participant[] {
  return participantsOfAll(
    tree,
    cast,
    objects.filter((t) => participantAt(cast, t) === null),
  )
}

function hasOwnSubject(tree: Tree, verb: number): boolean {
  return childBy(tree, verb, PASSIVE_SUBJECT) >= 0
}

const MUTUAL = new Set(['with', 'to', 'and', 'between', 'among'])
const PERSONAL = wordSet(
  'gov ambassador human suspect diplomat official refugee hostage prisoner wounded armed group war vehicle demo inspector',
)

function namesRecipient(objectClass: string): boolean {
  return PERSONAL.has(objectClass)
}

/** Those whom prepositional phrases of the verb, or of its object, name as the ones acted upon. */
function wideRecipients(
  tree: Tree,
  cast: Cast,
  trigger: Trigger,
  by: readonly string[],
  code: EventCode,
): Participant[] {
  const allowed = by.length > 0 ? new Set(by) : TARGET
  const found: Participant[] = []
  const heads = [trigger.token, ...(trigger.roles?.undergoers ?? [])]
  // "20 million dollars in aid to Norland"
  for (const t of heads.slice(1))
    for (const inner of childrenBy(tree, t, NMOD)) if (prepositionOf(tree, inner) === 'in') heads.push(inner)
  for (const head of heads) {
    for (const t of childrenBy(tree, head, OBLIQUE)) {
      if (!allowed.has(prepositionOf(tree, t))) continue
      // "attacked a convoy from Chad": whose it is, not who is attacked.
      if (FORCE.has(code) && by.length === 0 && !(head === trigger.token ? USED_ON : AIMED).has(prepositionOf(tree, t)))
        continue
      // "condemned the attack on the town": the town is not condemned.
      if (head !== trigger.token && BLAMES.has(code) && eventNouns(lemmaAt(tree, head)).length > 0) continue
      // "appealed for the release of": what is asked, not whom.
      if (prepositionOf(tree, t) === 'for' && eventNouns(lemmaAt(tree, t)).length > 0) continue
      const preposition = prepositionOf(tree, t)
      if (
        isPlaceOrTime(cast, t) &&
        preposition !== 'against' &&
        !(preposition === 'to' && GIVEN.has(code) && isState(cast, t))
      )
        continue
      for (const one of participantsOfAll(tree, cast, withConjuncts(tree, t))) add(found, one)
    }
  }
  return found
}

const FORCE: ReadonlySet<EventCode> = new Set(['ASSAULT', 'COERCE', 'PROTEST'])
const BLAMES: ReadonlySet<EventCode> = new Set(['ACCUSE', 'SUPPORT'])
const USED_ON = new Set(['against', 'on', 'upon', 'at', 'toward', 'towards', 'with', 'to'])
const AIMED = new Set(['against', 'on', 'upon', 'at', 'toward', 'towards'])

/** Types whose "to Norland" is somebody who gets something, not a direction. */
const GIVEN: ReadonlySet<EventCode> = new Set(['AID', 'SANCTION', 'SUPPORT', 'AGREE', 'THREATEN', 'REJECT'])

function isState(cast: Cast, token: number): boolean {
  const mention = cast.byHead[token]
  return mention >= 0 && cast.mentions[mention].kind === 'state'
}
