import type { Tree } from '../../language/syntax/index.ts'
import {
  childrenBy,
  isRelation,
  MARK,
  OBLIQUE,
  PRON,
  PROPN,
  prepositionOf,
  relations,
  subtreeSpan,
  VBG,
  VERB,
  withConjuncts,
  wordAt,
  XCOMP,
} from '../../language/syntax/index.ts'
import type { Span } from '../../record/span.ts'
import type { EventCode, Stance } from '../../record/vocabulary.ts'
import type { StandingContext } from '../clauses/mood.ts'
import type { Cast } from '../clauses/participants.ts'
import { participantAt, participantsOf, participantsOfAll } from '../clauses/participants.ts'
import type { Event, Participant, Position, Statement } from '../layers.ts'

/** What every rule of this stage looks at. */
export interface Reading {
  readonly tree: Tree
  readonly cast: Cast
  readonly statements: readonly Statement[]
  /** Events by the offset where their trigger starts. */
  readonly events: ReadonlyMap<number, Event>
  readonly context: StandingContext
  readonly found: Position[]
}

const HOSTILE: ReadonlySet<EventCode> = new Set(['ASSAULT', 'SANCTION', 'COERCE', 'THREATEN'])

const DROPPED = relations('mark', 'punct', 'cc', 'case', 'conj', 'parataxis', 'acl:relcl', 'advcl')

const DROPPED_OF_NOUN = relations('punct', 'cc', 'case', 'acl:relcl', 'appos', 'parataxis', 'cop', 'nsubj')

const INFINITIVE = relations('xcomp', 'advcl', 'acl')

/** A stance on what a noun phrase names: somebody, or something that somebody does, or a thing. */
export function positionOn(
  reading: Reading,
  holders: readonly Participant[],
  stance: Stance,
  target: number,
  evidence: readonly Span[],
  personal = true,
): void {
  const { tree, cast } = reading
  const event = eventAt(reading, target)
  const somebody =
    tree.tokens.upos[target] === PROPN || tree.tokens.upos[target] === PRON || event === null
      ? participantAt(cast, target)
      : null
  if (somebody !== null) {
    // "accept foreign troops" is about what they do, not about them.
    const described = cast.mentions[cast.byHead[target]]?.form === 'description'
    if (!personal && described) propose(reading, holders, stance, nounSpan(tree, target), evidence, somebody.entity)
    if (!personal) return
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
  const whom = concerned.find(({ entity }) => entity !== null && !holders.some((holder) => holder.entity === entity))
  propose(reading, holders, stance, span, evidence, whom?.entity ?? null)
  if (stance === 'for') againstTargets(reading, holders, target, evidence)
}

/** Who is for an attack on somebody is against them. */
export function againstTargets(
  reading: Reading,
  holders: readonly Participant[],
  act: number,
  evidence: readonly Span[],
): void {
  const event = eventAt(reading, act)
  let targets: readonly Participant[] = []
  if (event !== null && HOSTILE.has(event.code)) targets = event.recipients.filter((one) => one.entity !== null)
  else {
    const { tree, cast } = reading
    // "appeals for a common stand against the smugglers"
    for (let head = act, steps = 0; head >= 0 && steps < 4 && targets.length === 0; steps++) {
      let inner = -1
      for (const t of childrenBy(tree, head, OBLIQUE)) {
        if (prepositionOf(tree, t) === 'against') targets = participantsOfAll(tree, cast, withConjuncts(tree, t))
        else if (prepositionOf(tree, t) === 'for' || prepositionOf(tree, t) === 'of') inner = t
      }
      head = inner
    }
  }
  for (const one of targets.slice(0, 2)) about(reading, holders, 'against', one.entity, evidence, null)
}

export function statementAt(reading: Reading, offset: number): Statement | null {
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
export function holdersOf(reading: Reading, tokens: readonly number[]): Participant[] {
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

export function infinitiveOf(tree: Tree, head: number): number {
  for (const t of childrenBy(tree, head, INFINITIVE)) {
    if (t < head || tree.tokens.upos[t] !== VERB) continue
    if (isRelation(tree, t, XCOMP) && (tree.tokens.xpos[t] === VBG || childrenBy(tree, t, MARK).length > 0)) return t
    if (childrenBy(tree, t, MARK).some((m) => wordAt(tree, m) === 'to')) return t
  }
  return -1
}

export function opposite(stance: Stance): Stance {
  return stance === 'for' ? 'against' : stance === 'against' ? 'open' : stance
}

export function eventAt(reading: Reading, token: number): Event | null {
  return reading.events.get(reading.tree.tokens.start[token]) ?? null
}

export function propose(
  reading: Reading,
  holders: readonly Participant[],
  stance: Stance,
  proposition: Span,
  evidence: readonly Span[],
  toward: number | null,
): void {
  for (const { entity } of holders) {
    reading.found.push({
      entity,
      toward: toward === entity ? null : toward,
      proposition,
      evidence,
      stance,
      date: null,
      confidence: null,
    })
  }
}

export function about(
  reading: Reading,
  holders: readonly Participant[],
  stance: Stance,
  toward: number,
  evidence: readonly Span[],
  proposition: Span | null,
): void {
  for (const { entity } of holders) {
    if (entity !== toward)
      reading.found.push({ entity, toward, proposition, evidence, stance, date: null, confidence: null })
  }
}

export function clauseSpan(tree: Tree, verb: number): Span {
  return subtreeSpan(tree, verb, DROPPED)
}

function nounSpan(tree: Tree, noun: number): Span {
  return subtreeSpan(tree, noun, DROPPED_OF_NOUN)
}

export function spanOfTokens(tree: Tree, tokens: readonly number[]): Span {
  let start = tree.tokens.start[tokens[0]]
  let end = tree.tokens.end[tokens[0]]
  for (const t of tokens) {
    start = Math.min(start, tree.tokens.start[t])
    end = Math.max(end, tree.tokens.end[t])
  }
  return { start, end }
}
