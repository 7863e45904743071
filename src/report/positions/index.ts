import type { PropositionPlace } from '../../lexicon/event-words.ts'
import type { Span } from '../../record/span.ts'
import { compareSpans } from '../../record/span.ts'
import type { EventCode, Stance } from '../../record/vocabulary.ts'
import { clauseRoles, ownersOf } from '../clauses/clause-roles.ts'
import type { Cast } from '../clauses/participants.ts'
import { castOf, participantAt, participantsOf, participantsOfAll } from '../clauses/participants.ts'
import type { StandingContext } from '../clauses/standing.ts'
import { isNegated, standingOf } from '../clauses/standing.ts'
import type { Tree } from '../clauses/tree.ts'
import {
  ADJ,
  childBy,
  childrenBy,
  growTree,
  isRelation,
  lemmaAt,
  NOUN,
  PRON,
  PROPN,
  prepositionOf,
  relations,
  subtreeSpan,
  VERB,
  withConjuncts,
  wordAt,
} from '../clauses/tree.ts'
import type { Event, Layers, Participant, Position, Statement } from '../layers.ts'
import type { Stage } from '../stage.ts'
import type { FoundCue } from './cues.ts'
import { cuesAt } from './cues.ts'

type Needs = 'blocks' | 'language' | 'mentions' | 'times' | 'statements' | 'events'

/** Reads what each actor is for, against or open to. */
export const positionsStage: Stage<Needs, 'positions'> = {
  name: 'positions',
  version: 1,
  needs: ['blocks', 'language', 'mentions', 'times', 'statements', 'events'],
  gives: ['positions'],
  run: (layers) => ({ positions: readPositions(layers) }),
}

/** What every rule of this stage looks at. */
interface Reading {
  readonly tree: Tree
  readonly cast: Cast
  readonly statements: readonly Statement[]
  /** Events by the offset where their trigger starts. */
  readonly events: ReadonlyMap<number, Event>
  readonly context: StandingContext
  readonly found: Position[]
}

/** The positions of a report, in the order of the text. */
export function readPositions(layers: Pick<Layers, Needs>): Position[] {
  const { story } = layers.language
  const tree = growTree(story)
  const headlines = layers.blocks.blocks.filter(({ kind }) => kind === 'headline')
  const events = new Map<number, Event>()
  for (const event of layers.events)
    for (const { start } of event.trigger) if (!events.has(start)) events.set(start, event)
  const reading: Reading = {
    tree,
    cast: castOf(layers.mentions, story.tokens.count),
    statements: layers.statements,
    events,
    context: {
      isHeadline: (token) =>
        headlines.some(({ start, end }) => start <= story.tokens.start[token] && story.tokens.start[token] < end),
    },
    found: [],
  }
  for (let t = 0; t < story.tokens.count; t++) {
    const kind = story.tokens.upos[t]
    if (kind === VERB) {
      verbPositions(reading, t)
      dutyPosition(reading, t)
    } else if (kind === NOUN) nounPositions(reading, t)
    else if (kind === ADJ) {
      adjectivePositions(reading, t)
      dutyPosition(reading, t)
    }
  }
  return unique(reading.found)
}

const XCOMP = relations('xcomp')
const INFINITIVE = relations('xcomp', 'advcl', 'acl')
const CCOMP = relations('ccomp')
const MARK = relations('mark')
const NMOD = relations('nmod')
const OBLIQUE = relations('obl', 'nmod')
const POSSESSIVE = relations('nmod:poss')
const MODIFIER = relations('amod', 'compound')
const APPOSITION = relations('appos')
const COPULA = relations('cop')
const SUBJECT = relations('nsubj', 'nsubj:pass')
const DROPPED = relations('mark', 'punct', 'cc', 'case', 'conj', 'parataxis', 'acl:relcl', 'advcl')
const DROPPED_OF_NOUN = relations('punct', 'cc', 'case', 'acl:relcl', 'appos', 'parataxis', 'cop', 'nsubj')

const VERB_PLACES: ReadonlySet<PropositionPlace> = new Set(['object', 'own-act', 'act-of-other', 'toward'])
const NOUN_PLACES: ReadonlySet<PropositionPlace> = new Set(['noun'])
const ADJECTIVE_PLACES: ReadonlySet<PropositionPlace> = new Set(['adjective'])
const HOSTILE: ReadonlySet<EventCode> = new Set(['ASSAULT', 'SANCTION', 'COERCE'])

function verbPositions(reading: Reading, verb: number): void {
  const { tree, cast } = reading
  const negated = isNegated(tree, verb)
  let cues = cuesAt(tree, verb, VERB_PLACES, negated)
  if (cues.length === 0 && negated)
    cues = cuesAt(tree, verb, VERB_PLACES, false)
      .map((found) => turned(found))
      .filter((found) => found !== null)
  if (cues.length === 0) return
  const roles = clauseRoles(tree, verb)
  const holders = holdersOf(reading, roles.doers)
  if (holders.length === 0) return
  const standing = standingOf(tree, verb, reading.context)
  if (standing === 'demanded') return
  const evidence = (found: FoundCue): Span[] => [spanOfTokens(tree, found.tokens)]
  const act = infinitiveOf(tree, verb)
  const clause = childBy(tree, verb, CCOMP)
  const asked = firstCue(cues, 'act-of-other')
  const own = firstCue(cues, 'own-act')
  const object = firstCue(cues, 'object')
  const toward = firstCue(cues, 'toward')
  const uncertain = (stance: Stance): Stance => (standing === 'possible' && stance === 'for' ? 'open' : stance)

  if (
    act >= 0 &&
    asked !== null &&
    (roles.undergoers.length > 0 || asked.complement >= 0 || roles.receivers.length > 0)
  ) {
    const others =
      asked.complement >= 0 && asked.complement !== act
        ? [asked.complement]
        : roles.receivers.length > 0
          ? roles.receivers
          : roles.undergoers
    const whom = participantsOfAll(
      tree,
      cast,
      others.filter((t) => t !== act),
    )
    const stance = isNegated(tree, act) ? opposite(asked.cue.stance) : asked.cue.stance
    propose(reading, holders, uncertain(stance), clauseSpan(tree, act), evidence(asked), whom[0]?.entity ?? null)
    return
  }
  if (act >= 0 && own !== null && roles.undergoers.length === 0) {
    const recipients = eventAt(reading, act)?.recipients ?? []
    const stance = isNegated(tree, act) ? opposite(own.cue.stance) : own.cue.stance
    propose(reading, holders, uncertain(stance), clauseSpan(tree, act), evidence(own), recipients[0]?.entity ?? null)
    if (stance === 'for') againstTargets(reading, holders, act, [spanOfTokens(tree, [...own.tokens, act])])
    return
  }
  if (object !== null) {
    if (clause >= 0 && object.complement < 0 && TAKES_CLAUSE.has(lemmaAt(tree, verb))) {
      const subject = childBy(tree, clause, SUBJECT)
      const whom = subject >= 0 ? participantsOf(tree, cast, subject) : []
      const negatedClause = isNegated(tree, clause) && object.cue.stance === 'for'
      propose(
        reading,
        holders,
        uncertain(negatedClause ? 'against' : object.cue.stance),
        clauseSpan(tree, clause),
        evidence(object),
        whom[0]?.entity ?? null,
      )
      return
    }
    const targets = object.complement >= 0 ? [object.complement] : roles.undergoers
    for (const target of targets.slice(0, 3))
      positionOn(reading, holders, uncertain(object.cue.stance), target, evidence(object))
    if (targets.length > 0) return
  }
  if (toward !== null) {
    const targets = toward.complement >= 0 ? withConjuncts(tree, toward.complement) : roles.undergoers
    const whom = participantsOfAll(tree, cast, targets)
    for (const one of whom) about(reading, holders, toward.cue.stance, one.entity, evidence(toward), null)
  }
}

/** Verbs whose clause is what their subject is for. */
const TAKES_CLAUSE = new Set([
  'demand',
  'insist',
  'urge',
  'propose',
  'recommend',
  'suggest',
  'request',
  'ask',
  'want',
  'agree',
  'prefer',
  'advocate',
  'regret',
  'promise',
  'pledge',
  'complain',
  'hope',
])

/** What a negated cue comes to: "does not support" is against, "does not oppose" open; a demand not made is nothing. */
function turned(found: FoundCue): FoundCue | null {
  const { cue } = found
  if (cue.stance === 'neutral' || cue.place === 'act-of-other' || cue.place === 'toward') return null
  if (cue.stance === 'for' && NOT_TURNED.has(cue.rest.join(' '))) return null
  const stance = cue.stance === 'against' ? 'open' : 'against'
  return { ...found, cue: { ...cue, stance } }
}

const NOT_TURNED = new Set(['for', 'on'])

/** A stance on what a noun phrase names: somebody, or something that somebody does, or a thing. */
function positionOn(
  reading: Reading,
  holders: readonly Participant[],
  stance: Stance,
  target: number,
  evidence: readonly Span[],
): void {
  const { tree, cast } = reading
  const event = eventAt(reading, target)
  const somebody =
    tree.tokens.upos[target] === PROPN || tree.tokens.upos[target] === PRON || event === null
      ? participantAt(cast, target)
      : null
  if (somebody !== null) {
    about(reading, holders, stance, somebody.entity, evidence, null)
    return
  }
  const span = nounSpan(tree, target)
  const concerned =
    event === null
      ? participantsOf(tree, cast, target)
      : stance === 'against'
        ? [...event.actors, ...event.recipients]
        : [...event.recipients, ...event.actors]
  const whom = concerned.find((one) => !holders.some((holder) => holder.entity === one.entity))
  propose(reading, holders, stance, span, evidence, whom?.entity ?? null)
  if (stance === 'for') againstTargets(reading, holders, target, evidence)
}

/** Who is for an attack on somebody is against them. */
function againstTargets(
  reading: Reading,
  holders: readonly Participant[],
  act: number,
  evidence: readonly Span[],
): void {
  const event = eventAt(reading, act)
  let targets: readonly Participant[] = []
  if (event !== null && HOSTILE.has(event.code)) targets = event.recipients
  else {
    const { tree, cast } = reading
    for (const t of childrenBy(tree, act, OBLIQUE)) {
      if (prepositionOf(tree, t) === 'against') targets = participantsOfAll(tree, cast, withConjuncts(tree, t))
    }
  }
  for (const one of targets.slice(0, 2)) about(reading, holders, 'against', one.entity, evidence, null)
}

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

function nounPositions(reading: Reading, noun: number): void {
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
const NOUN_TARGET = new Set(['for', 'to', 'against', 'of', 'with', 'about', 'over', 'toward', 'towards'])

function relationPositions(reading: Reading, noun: number, stance: Stance, lemma: string): void {
  const { tree, cast } = reading
  const owners = childrenBy(tree, noun, POSSESSIVE).flatMap((t) => withConjuncts(tree, t))
  for (const t of childrenBy(tree, noun, NMOD))
    if (prepositionOf(tree, t) === 'of') owners.push(...withConjuncts(tree, t))
  for (const t of childrenBy(tree, noun, MODIFIER)) if (participantAt(cast, t) !== null) owners.push(t)
  const whose = participantsOfAll(tree, cast, owners)
  const named: Participant[] = []
  for (const t of childrenBy(tree, noun, APPOSITION))
    for (const c of withConjuncts(tree, t)) named.push(...participantsOf(tree, cast, c))
  if (isRelation(tree, noun, APPOSITION) && tree.tokens.head[noun] >= 0)
    named.push(...participantsOf(tree, cast, tree.tokens.head[noun]))
  if (childBy(tree, noun, COPULA) >= 0) {
    const subject = childBy(tree, noun, SUBJECT)
    if (subject >= 0) for (const c of withConjuncts(tree, subject)) named.push(...participantsOf(tree, cast, c))
    // "have been rivals": each is against the other.
    if (whose.length === 0 && named.length === 2) {
      about(reading, [named[0]], stance, named[1].entity, [spanOfTokens(tree, [noun])], null)
      about(reading, [named[1]], stance, named[0].entity, [spanOfTokens(tree, [noun])], null)
      return
    }
  }
  const own = participantAt(cast, noun)
  if (named.length === 0 && own !== null && !whose.some(({ entity }) => entity === own.entity)) named.push(own)
  const evidence = [spanOfTokens(tree, [noun])]
  for (const one of named) {
    for (const owner of whose) {
      if (one.entity === owner.entity) continue
      if (lemma === 'ally') about(reading, [owner], stance, one.entity, evidence, null)
      else about(reading, [one], stance, owner.entity, evidence, null)
    }
  }
}

function adjectivePositions(reading: Reading, adjective: number): void {
  const { tree } = reading
  const [found] = cuesAt(tree, adjective, ADJECTIVE_PLACES, false)
  if (found === undefined) return
  const subject = childBy(tree, adjective, SUBJECT)
  const head = tree.tokens.head[adjective]
  const doers =
    subject >= 0
      ? clauseRoles(tree, adjective).doers
      : isRelation(tree, adjective, relationsAttribute) && head >= 0
        ? [head]
        : clauseRoles(tree, adjective).doers
  const holders = holdersOf(reading, doers)
  if (holders.length === 0) return
  const negated = isNegated(tree, adjective)
  const stance = negated ? (found.cue.stance === 'against' ? 'open' : 'against') : found.cue.stance
  const evidence = [spanOfTokens(tree, [adjective])]
  const act = infinitiveOf(tree, adjective)
  if (act >= 0) {
    propose(
      reading,
      holders,
      stance,
      clauseSpan(tree, act),
      evidence,
      eventAt(reading, act)?.recipients[0]?.entity ?? null,
    )
    return
  }
  for (const t of childrenBy(tree, adjective, OBLIQUE)) {
    if (!ADJECTIVE_TARGET.has(prepositionOf(tree, t))) continue
    for (const c of withConjuncts(tree, t)) positionOn(reading, holders, stance, c, evidence)
    return
  }
}

const relationsAttribute = relations('amod', 'acl')
const ADJECTIVE_TARGET = new Set(['to', 'of', 'by', 'with', 'about', 'at', 'toward', 'towards', 'on', 'over'])

/** What a speaker says must, should or need be done: the speaker is for it. */
function dutyPosition(reading: Reading, predicate: number): void {
  const { tree } = reading
  const duty = dutyOf(tree, predicate)
  if (duty === null) return
  const statement = statementAt(reading, tree.tokens.start[predicate])
  if (statement === null) return
  const holders = statement.speakers.map((entity): Participant => ({ entity, span: null }))
  if (holders.length === 0) return
  const act = duty.act
  const subject = childBy(tree, predicate, SUBJECT)
  const whom =
    subject >= 0
      ? participantsOf(tree, reading.cast, subject).find((one) => !holders.some((h) => h.entity === one.entity))
      : undefined
  propose(
    reading,
    holders,
    duty.negated ? 'against' : 'for',
    clauseSpan(tree, act),
    [spanOfTokens(tree, [duty.word])],
    whom?.entity ?? null,
  )
}

const AUXILIARY = relations('aux')
const DUTY = new Set(['must', 'should', 'ought'])

function dutyOf(tree: Tree, predicate: number): { word: number; act: number; negated: boolean } | null {
  for (const t of childrenBy(tree, predicate, AUXILIARY)) {
    if (DUTY.has(wordAt(tree, t))) return { word: t, act: predicate, negated: isNegated(tree, predicate) }
  }
  const lemma = lemmaAt(tree, predicate)
  if (lemma === 'need' || lemma === 'have') {
    const act = childBy(tree, predicate, XCOMP)
    if (act >= 0 && tree.tokens.upos[act] === VERB && !isNegated(tree, predicate))
      return { word: predicate, act, negated: isNegated(tree, act) }
  }
  return null
}

function statementAt(reading: Reading, offset: number): Statement | null {
  let best: Statement | null = null
  let width = Number.POSITIVE_INFINITY
  for (const statement of reading.statements) {
    for (const { start, end } of statement.content) {
      if (start <= offset && offset < end && end - start < width) {
        best = statement
        width = end - start
      }
    }
  }
  return best
}

const FIRST_PERSON = new Set(['we', 'i', 'us', 'our', 'my'])

/** The entities that hold a stance; a speaker for "we" and "I" inside their words. */
function holdersOf(reading: Reading, tokens: readonly number[]): Participant[] {
  const { tree, cast } = reading
  const found: Participant[] = []
  for (const token of tokens) {
    const named = participantsOf(tree, cast, token)
    if (named.length === 0 && FIRST_PERSON.has(wordAt(tree, token))) {
      const speakers = statementAt(reading, tree.tokens.start[token])?.speakers ?? []
      for (const entity of speakers)
        found.push({ entity, span: { start: tree.tokens.start[token], end: tree.tokens.end[token] } })
    }
    for (const one of named) if (!found.some((other) => other.entity === one.entity)) found.push(one)
  }
  return found
}

function infinitiveOf(tree: Tree, head: number): number {
  for (const t of childrenBy(tree, head, INFINITIVE)) {
    if (t < head || tree.tokens.upos[t] !== VERB) continue
    if (isRelation(tree, t, XCOMP)) return t
    if (childrenBy(tree, t, MARK).some((m) => wordAt(tree, m) === 'to')) return t
  }
  return -1
}

function firstCue(cues: readonly FoundCue[], place: PropositionPlace): FoundCue | null {
  return cues.find(({ cue }) => cue.place === place) ?? null
}

function opposite(stance: Stance): Stance {
  return stance === 'for' ? 'against' : stance === 'against' ? 'open' : stance
}

function eventAt(reading: Reading, token: number): Event | null {
  return reading.events.get(reading.tree.tokens.start[token]) ?? null
}

function propose(
  reading: Reading,
  holders: readonly Participant[],
  stance: Stance,
  proposition: Span,
  evidence: readonly Span[],
  toward: number | null,
): void {
  for (const { entity } of holders) {
    reading.found.push({ entity, toward: toward === entity ? null : toward, proposition, evidence, stance, date: null })
  }
}

function about(
  reading: Reading,
  holders: readonly Participant[],
  stance: Stance,
  toward: number,
  evidence: readonly Span[],
  proposition: Span | null,
): void {
  for (const { entity } of holders) {
    if (entity !== toward) reading.found.push({ entity, toward, proposition, evidence, stance, date: null })
  }
}

function clauseSpan(tree: Tree, verb: number): Span {
  return subtreeSpan(tree, verb, DROPPED)
}

function nounSpan(tree: Tree, noun: number): Span {
  return subtreeSpan(tree, noun, DROPPED_OF_NOUN)
}

function spanOfTokens(tree: Tree, tokens: readonly number[]): Span {
  let start = tree.tokens.start[tokens[0]]
  let end = tree.tokens.end[tokens[0]]
  for (const t of tokens) {
    start = Math.min(start, tree.tokens.start[t])
    end = Math.max(end, tree.tokens.end[t])
  }
  return { start, end }
}

/** Each position once, in the order of the text. */
function unique(found: readonly Position[]): Position[] {
  const seen = new Set<string>()
  const place = (one: Position): Span => one.proposition ?? one.evidence[0]
  return found
    .filter((one) => {
      const key = `${one.entity} ${one.stance} ${one.toward ?? ''} ${one.proposition?.start ?? ''} ${one.proposition === null ? one.evidence[0].start : ''}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
    .sort((a, b) => compareSpans(place(a), place(b)) || a.entity - b.entity)
}
