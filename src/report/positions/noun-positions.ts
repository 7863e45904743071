import {
  APPOS,
  ATTRIBUTE,
  COP,
  childBy,
  childrenBy,
  isRelation,
  lemmaAt,
  NMOD,
  POSS,
  possessedBy,
  prepositionOf,
  relations,
  SUBJECT,
  withConjuncts,
  wordAt,
} from '../../language/syntax/index.ts'
import type { PropositionPlace } from '../../lexicon/event-words.ts'
import type { Stance } from '../../record/vocabulary.ts'
import { ownersOf } from '../clauses/clause-roles.ts'
import { isNegated } from '../clauses/mood.ts'
import { participantAt, participantsOf, participantsOfAll } from '../clauses/participants.ts'
import type { Participant } from '../layers.ts'
import { cuesAt } from './cues.ts'
import type { Reading } from './reading.ts'
import {
  about,
  againstTargets,
  clauseSpan,
  eventAt,
  holdersOf,
  infinitiveOf,
  opposite,
  positionOn,
  propose,
  spanOfTokens,
} from './reading.ts'

const NOUN_PLACES: ReadonlySet<PropositionPlace> = new Set(['noun'])

/** Nouns of a relation: who the noun names holds the stance toward its owner ("Norland's backers"). */
const HELD_BY_REFERENT: Readonly<Record<string, Stance>> = {
  backer: 'for',
  supporter: 'for',
  sponsor: 'for',
  patron: 'for',
  advocate: 'for',
  proponent: 'for',
  champion: 'for',
  defender: 'for',
  opponent: 'against',
  critic: 'against',
  enemy: 'against',
  foe: 'against',
  rival: 'against',
  adversary: 'against',
  detractor: 'against',
}

export function nounPositions(reading: Reading, noun: number): void {
  const { tree } = reading
  const lemma = lemmaAt(tree, noun)
  const held = HELD_BY_REFERENT[lemma]
  if (held !== undefined || lemma === 'ally') {
    relationPositions(reading, noun, held ?? 'for', lemma)
    return
  }
  const [found] = cuesAt(tree, noun, NOUN_PLACES, false)
  if (found === undefined) return
  const owners = ownersOf(tree, noun, 0)
  let holders = holdersOf(reading, owners)
  if (holders.length === 0) {
    for (const t of childrenBy(tree, noun, NMOD)) {
      const preposition = prepositionOf(tree, t)
      if (preposition === 'by' || preposition === 'from' || preposition === 'among')
        holders = holdersOf(reading, withConjuncts(tree, t))
    }
  }
  if (holders.length === 0) return
  const negatedNoun = childrenBy(tree, noun, relationsDet).some((t) => wordAt(tree, t) === 'no')
  const stance = negatedNoun ? (found.cue.stance === 'for' ? 'against' : 'open') : found.cue.stance
  const evidence = [spanOfTokens(tree, [noun])]
  for (const t of childrenBy(tree, noun, NMOD)) {
    const preposition = prepositionOf(tree, t)
    if (!NOUN_TARGET.has(preposition) || (preposition === 'on' && lemma !== 'attack')) continue
    for (const c of withConjuncts(tree, t)) positionOn(reading, holders, stance, c, evidence)
    return
  }
  if (holders.length === 2 && MUTUAL.has(lemma)) {
    about(reading, [holders[0]], stance, holders[1].entity, evidence, null)
    about(reading, [holders[1]], stance, holders[0].entity, evidence, null)
    return
  }
  const act = infinitiveOf(tree, noun)
  if (act >= 0) {
    propose(
      reading,
      holders,
      isNegated(tree, act) ? opposite(stance) : stance,
      clauseSpan(tree, act),
      evidence,
      eventAt(reading, act)?.recipients[0]?.entity ?? null,
    )
    if (stance === 'for') againstTargets(reading, holders, act, evidence)
  }
}

const relationsDet = relations('det')

const MUTUAL = new Set(['distrust', 'mistrust', 'hostility', 'suspicion', 'hatred'])
const NOUN_TARGET = new Set(['for', 'to', 'against', 'of', 'with', 'about', 'over', 'toward', 'towards'])

function relationPositions(reading: Reading, noun: number, stance: Stance, lemma: string): void {
  const { tree, cast } = reading
  const owners = childrenBy(tree, noun, POSS).flatMap((t) => withConjuncts(tree, t))
  for (const t of childrenBy(tree, noun, NMOD))
    if (prepositionOf(tree, t) === 'of') owners.push(...withConjuncts(tree, t))
  for (const t of childrenBy(tree, noun, ATTRIBUTE)) if (participantAt(cast, t) !== null) owners.push(t)
  // "the rebels' backers", read as a complement of "rebels"
  const head = tree.tokens.head[noun]
  if (owners.length === 0 && head >= 0 && possessedBy(tree, head) === noun) owners.push(head)
  const whose = participantsOfAll(tree, cast, owners)
  const named: Participant[] = []
  for (const t of childrenBy(tree, noun, APPOS))
    for (const c of withConjuncts(tree, t)) named.push(...participantsOf(tree, cast, c))
  if (isRelation(tree, noun, APPOS) && tree.tokens.head[noun] >= 0)
    named.push(...participantsOf(tree, cast, tree.tokens.head[noun]))
  if (childBy(tree, noun, COP) >= 0) {
    const subject = childBy(tree, noun, SUBJECT)
    if (subject >= 0) for (const c of withConjuncts(tree, subject)) named.push(...participantsOf(tree, cast, c))
    // "have been rivals": each is against the other.
    if (whose.length === 0 && named.length === 2) {
      about(reading, [named[0]], stance, named[1].entity, [spanOfTokens(tree, [noun])], null)
      about(reading, [named[1]], stance, named[0].entity, [spanOfTokens(tree, [noun])], null)
      return
    }
  }
  const own = childBy(tree, noun, COP) >= 0 ? null : participantAt(cast, noun)
  if (named.length === 0 && own !== null && !whose.some(({ entity }) => entity === own.entity)) named.push(own)
  const evidence = [spanOfTokens(tree, [noun])]
  for (const one of named) {
    for (const owner of whose) {
      if (one.entity === owner.entity) continue
      if (lemma === 'ally' && childBy(tree, noun, COP) < 0) about(reading, [owner], stance, one.entity, evidence, null)
      else about(reading, [one], stance, owner.entity, evidence, null)
    }
  }
}
