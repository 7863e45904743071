import type { Tree } from '../../language/syntax/index.ts'
import {
  ACL,
  APPOS,
  ATTRIBUTE,
  COMPOUND,
  childBy,
  childrenBy,
  isRelation,
  lemmaAt,
  NMOD,
  NOUN,
  NUM,
  OPENER,
  PROPN,
  prepositionOf,
  relations,
  VBG,
  VBN,
  VERB,
  wordAt,
} from '../../language/syntax/index.ts'
import type { EventNoun, EventVerb } from '../../lexicon/event-words.ts'
import { eventNouns, eventVerbs, inObjectClass } from '../../lexicon/event-words.ts'
import { TIME_WORDS } from '../../lexicon/times.ts'
import type { ClauseRoles } from '../clauses/clause-roles.ts'
import { activeInDisguise, clauseRoles } from '../clauses/clause-roles.ts'
import type { Cast } from '../clauses/participants.ts'
import { namesPeople, namesSomebody } from '../clauses/participants.ts'
import { wordSet } from '../clauses/word-set.ts'
import { hasWhatItNeeds } from './verb-needs.ts'

/** A word that names an event, with the entry of the lexicon that it fits. */
export interface Trigger {
  /** The verb, or the head of the noun phrase. */
  readonly token: number
  /** All tokens of the trigger, in order. */
  readonly tokens: readonly number[]
  readonly verb: EventVerb | null
  readonly noun: EventNoun | null
  readonly roles: ClauseRoles | null
  /** The token whose preposition belongs to the verb ("call on X"), or -1. */
  readonly complement: number
  /** Event nouns that the verb has as its object and speaks for. */
  readonly consumed: readonly number[]
  /** Those nouns as triggers of their own: their participants are the verb's. */
  readonly eventObjects: readonly Trigger[]
}

const NOUN_MODIFIER = relations('compound', 'amod', 'nmod:poss', 'nummod', 'det')
const PARTICLE_OR_RESULT = relations('compound:prt', 'advmod', 'case', 'xcomp')
const OBLIQUE_OR_OBJECT = relations('obl', 'nmod', 'obl:agent', 'obj')

/** Finds the events that the words of a sentence name, in the order of the text. */
export function findTriggers(tree: Tree, cast: Cast, from: number, to: number): Trigger[] {
  const found: Trigger[] = []
  const consumed = new Set<number>()
  for (let t = from; t < to; t++) {
    if (tree.tokens.upos[t] !== VERB || (isRelation(tree, t, ATTRIBUTE) && activeInDisguise(tree, t) < 0)) continue
    const trigger = verbTrigger(tree, cast, t, from, to)
    if (trigger === null) continue
    found.push(trigger)
    for (const noun of trigger.consumed) consumed.add(noun)
  }
  for (let t = from; t < to; t++) {
    if (consumed.has(t)) continue
    const kind = tree.tokens.upos[t]
    if (kind !== NOUN && kind !== PROPN) continue
    const trigger = nounTrigger(tree, t, from)
    if (trigger !== null) found.push(trigger)
  }
  return found.sort((a, b) => a.token - b.token)
}

function verbTrigger(tree: Tree, cast: Cast, verb: number, from: number, to: number): Trigger | null {
  const entries = entriesOf(tree, verb)
  if (entries.length === 0) return null
  const roles = clauseRoles(tree, verb)
  // "groups opposed to" tells of a stance, not of an act.
  if (STATIVE.has(lemmaAt(tree, verb)) && tree.tokens.xpos[verb] === VBN && isRelation(tree, verb, ACL)) return null
  if (isTitleWord(tree, verb, to)) return null
  for (const entry of entries) {
    const rest = matchRest(tree, verb, entry.rest, to)
    if (rest === null) continue
    if (!hasWhatItNeeds(tree, verb, entry.needs, roles)) continue
    const objects = rest.complement >= 0 ? [rest.complement] : roles.undergoers
    const candidates = entry.frame === 'intransitive' && objects.length === 0 ? roles.doers : objects
    if (entry.object !== null && !candidates.some((t) => fitsClass(tree, cast, t, entry.object ?? ''))) continue
    const eventObjects =
      entry.object === null && !ANSWERS.has(entry.code) ? [] : objects.flatMap((t) => nounTrigger(tree, t, from) ?? [])
    // "hold joint exercises": the name of the event says more than its verb.
    if (
      eventObjects.some(
        ({ noun }) => noun !== null && entry.code === 'MOBILIZE' && noun.before.length > 0 && noun.code !== entry.code,
      )
    )
      continue
    const consumed = entry.object === null ? [...rest.tokens] : eventObjects.map(({ token }) => token)
    return {
      token: verb,
      tokens: [...new Set([verb, ...rest.tokens, ...(entry.object === null ? [] : consumed)])].sort((a, b) => a - b),
      verb: entry,
      noun: null,
      roles,
      complement: rest.complement,
      consumed,
      eventObjects,
    }
  }
  return null
}

/** "commanding general", "investigating officer": part of an office's name. */
function isTitleWord(tree: Tree, verb: number, to: number): boolean {
  return (
    tree.tokens.xpos[verb] === VBG &&
    verb + 1 < to &&
    OFFICES.has(lemmaAt(tree, verb + 1)) &&
    childBy(tree, verb, AUX_OR_COP) < 0
  )
}

const AUX_OR_COP = relations('aux', 'cop')
const OFFICES = wordSet(
  'officer general judge magistrate authority body committee commander agency party partner editor director',
)

/** Types of the answers to what somebody asked or offered. */
const ANSWERS = new Set(['REJECT', 'AGREE', 'ACCUSE', 'SUPPORT'])

/** The entries of a verb; where its lemma is unknown, those of its form without the ending ("shelled", "shelling"). */
function entriesOf(tree: Tree, verb: number): readonly EventVerb[] {
  const entries = eventVerbs(lemmaAt(tree, verb))
  if (entries.length > 0) return entries
  const form = /^(.*?)(?:ed|ing|d|s)$/.exec(wordAt(tree, verb))
  if (form === null) return entries
  const [, stem] = form
  const plain = eventVerbs(stem)
  return plain.length > 0 ? plain : eventVerbs(`${stem}e`)
}

const NO_REST: { tokens: number[]; complement: number } = { tokens: [], complement: -1 }
/** How far behind its verb a particle or preposition may stand. */
const REACH = 16

function standsSoon(tree: Tree, verb: number, word: string, to: number): boolean {
  const end = Math.min(to, verb + REACH)
  for (let t = verb + 1; t < end; t++) if (wordAt(tree, t) === word || lemmaAt(tree, t) === word) return true
  return false
}

/** Finds the words that belong to the verb; null where they are not there. */
function matchRest(
  tree: Tree,
  verb: number,
  rest: readonly string[],
  to: number,
): { tokens: number[]; complement: number } | null {
  if (rest.length === 0) return NO_REST
  if (!standsSoon(tree, verb, rest[0], to)) return null
  const last = rest[rest.length - 1]
  // The last word may be a preposition that the parser hangs on what it governs.
  let complement = -1
  let lastToken = -1
  for (const t of childrenBy(tree, verb, OBLIQUE_OR_OBJECT)) {
    // "A meeting was called on Wednesday": the preposition tells when.
    if (t < verb || isDay(tree, t)) continue
    for (let c = tree.first[t]; c >= 0 && c < t; c = tree.next[c]) {
      if (c > verb && wordAt(tree, c) === last && isRelation(tree, c, OPENER)) {
        complement = t
        lastToken = c
        break
      }
    }
    if (complement >= 0) break
  }
  if (lastToken < 0) {
    for (const t of childrenBy(tree, verb, PARTICLE_OR_RESULT)) if (t > verb && wordAt(tree, t) === last) lastToken = t
  }
  if (rest.length === 1) {
    const isNext = verb + 1 < to && wordAt(tree, verb + 1) === last && !(verb + 2 < to && isDay(tree, verb + 2))
    if (lastToken < 0 && isNext) lastToken = verb + 1
    // A passive leaves its preposition behind: "was called on to".
    return lastToken < 0 ? null : { tokens: [lastToken], complement }
  }
  // Several words stand in a row, behind the verb or behind its object.
  for (let start = verb + 1; start + rest.length <= to && start <= verb + 7; start++) {
    if (rest.every((word, i) => wordAt(tree, start + i) === word || lemmaAt(tree, start + i) === word)) {
      const tokens = rest.map((_, i) => start + i)
      const near = start === verb + 1 || objectEndsAt(tree, verb, start)
      if (!near) continue
      return { tokens, complement: tokens.includes(lastToken) ? complement : -1 }
    }
  }
  return null
}

function isDay(tree: Tree, token: number): boolean {
  const word = TIME_WORDS.get(wordAt(tree, token))
  return word?.weekday !== undefined || word?.month !== undefined
}

function objectEndsAt(tree: Tree, verb: number, start: number): boolean {
  for (let t = start; t >= 0; t = tree.tokens.head[t]) if (t === verb) return true
  return false
}

function fitsClass(tree: Tree, cast: Cast, token: number, name: string): boolean {
  if (HUMAN.has(name) && (namesSomebody(cast, token) || PERSONAL.has(wordAt(tree, token)))) return true
  if (name === 'people' && namesPeople(cast, token)) return true
  const lemma = lemmaAt(tree, token)
  if (inObjectClass(name, lemma) || inObjectClass(name, wordAt(tree, token))) return true
  if (name === 'place' || name === 'war' || name === 'territory') {
    const mention = cast.byHead[token]
    if (mention >= 0 && (cast.mentions[mention].kind === 'place' || cast.mentions[mention].kind === 'state'))
      return true
    if (name === 'war' && mention >= 0 && cast.mentions[mention].form === 'adjective') return true
  }
  if (COUNTING.has(lemma) || tree.tokens.upos[token] === NUM) {
    for (const t of childrenBy(tree, token, NMOD)) {
      if (prepositionOf(tree, t) === 'of' && fitsClass(tree, cast, t, name)) return true
    }
  }
  return false
}

const HUMAN = new Set(['human'])
const PERSONAL = wordSet('he she him her they them who whom we us me i you')
const COUNTING = wordSet(
  'hundred thousand dozen dozens number group million billion one some series wave round ton tonne lot barrage',
)

/** Nouns before which an event's noun is no event: it names a thing or a body. */
const NO_EVENT_BEFORE = wordSet(
  'news press video party heart panic asthma world cold lightning price bidding trade turf star',
)
/** Words for a battle that are no battle: politics, courts and sport have their own. */
const FIGURATIVE =
  wordSet(`political legal electoral uphill court custody courtroom election title playoff charm diplomatic verbal media
  advertising marketing presidential medical economic artistic culinary internal chess championship football
  soccer`)
const VIOLENT = wordSet(
  'battle war fight campaign offensive clash assault attack strike drive operation combat skirmish raid',
)

function nounTrigger(tree: Tree, noun: number, from: number): Trigger | null {
  const lemma = lemmaAt(tree, noun)
  const entries = eventNouns(lemma)
  if (entries.length === 0) return null
  if (isRelation(tree, noun, COMPOUND) && tree.tokens.head[noun] > noun) return null
  // "a talk show"
  if (lemma === 'talk' && noun + 1 < tree.tokens.count && TALK_OF_RADIO.has(lemmaAt(tree, noun + 1))) return null
  if (lemma === 'destruction' && noun > from && wordAt(tree, noun - 1) === 'mass') return null
  if (isRelation(tree, noun, APPOS) || isAdverbialUse(tree, noun, lemma)) return null
  for (const entry of entries) {
    const before = matchBefore(tree, noun, entry.before, from)
    if (before === null) continue
    const after = matchAfter(tree, noun, entry.after)
    if (after === null) continue
    if (entry.before.length === 0 && (VIOLENT.has(lemma) || lemma === 'attack')) {
      const figurative = childrenBy(tree, noun, NOUN_MODIFIER).some((t) => {
        const word = lemmaAt(tree, t)
        return NO_EVENT_BEFORE.has(word) || FIGURATIVE.has(word)
      })
      if (figurative) return null
    }
    return {
      token: noun,
      tokens: [...before, noun, ...after.tokens],
      verb: null,
      noun: entry,
      roles: null,
      complement: after.complement,
      consumed: [],
      eventObjects: [],
    }
  }
  return null
}

const TALK_OF_RADIO = wordSet('show radio host')
const STATIVE = wordSet('oppose back support ally align sponsor fund arm equip recognize recognise')

/** "in retaliation", "in detention", "under arrest": how something else was done, or a state. */
function isAdverbialUse(tree: Tree, noun: number, lemma: string): boolean {
  if (!ADVERBIAL.has(lemma)) return false
  const preposition = prepositionOf(tree, noun)
  return (preposition === 'in' || preposition === 'under') && childrenBy(tree, noun, OWNED).length === 0
}

const OWNED = relations('det', 'nmod:poss', 'amod', 'compound')
const ADVERBIAL =
  wordSet(`retaliation detention custody exile support protest defiance opposition recognition solidarity response revenge
  reprisal praise agreement cooperation coordination collaboration rebellion combat arrest attack siege talk
  negotiation violation retreat appeal`)

function matchBefore(tree: Tree, noun: number, before: readonly string[], from: number): number[] | null {
  const tokens: number[] = []
  let t = noun - 1
  for (let i = before.length - 1; i >= 0; i--) {
    while (t >= from && wordAt(tree, t) === '-') t--
    if (t < from) return null
    if (lemmaAt(tree, t) !== before[i] && wordAt(tree, t) !== before[i]) return null
    tokens.unshift(t)
    t--
  }
  return tokens
}

function matchAfter(
  tree: Tree,
  noun: number,
  after: readonly string[],
): { tokens: number[]; complement: number } | null {
  if (after.length === 0) return { tokens: [], complement: -1 }
  for (let t = tree.first[noun]; t >= 0; t = tree.next[t]) {
    if (t < noun) continue
    const preposition = childBy(tree, t, OPENER)
    if (preposition < noun || wordAt(tree, preposition) !== after[0]) continue
    if (after.length === 1) return { tokens: [preposition], complement: t }
    if (lemmaAt(tree, t) === after[1] || wordAt(tree, t) === after[1])
      return { tokens: [preposition, t], complement: t }
  }
  return null
}
