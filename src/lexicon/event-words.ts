import type { EventCode, EventStatus, Stance } from '../record/vocabulary.ts'
import { EVENT_CODES, EVENT_STATUSES, STANCES } from '../record/vocabulary.ts'
import nounTable from './data/event-nouns.json' with { type: 'json' }
import statusTable from './data/event-status-cues.json' with { type: 'json' }
import verbTable from './data/event-verbs.json' with { type: 'json' }
import positionTable from './data/position-cues.json' with { type: 'json' }

/** What a verb (with its particle or fixed words) names of PLOVER's types. */
export interface EventVerb {
  /** The words after the verb itself: "out" of "carry out", "by phone" of "speak by phone". */
  readonly rest: readonly string[]
  readonly code: EventCode
  readonly mode: string | null
  /** The verb names this with certain objects only: "fire" a missile. */
  readonly narrow: boolean
}

/** How a governing word changes the factuality of its complement; `same` passes its own factuality on. */
export type StatusEffect = EventStatus | 'same'
export type StatusWhere = 'any' | 'noun-object' | 'other-subject' | 'from' | 'clause'

export interface StatusCue {
  readonly rest: readonly string[]
  readonly effect: StatusEffect
  readonly where: StatusWhere
}

export type StatusCueKind = 'verb' | 'noun' | 'adjective' | 'modifier'
type PropositionPlace = 'object' | 'own-act' | 'act-of-other' | 'toward' | 'noun' | 'adjective'

export interface PositionCue {
  readonly rest: readonly string[]
  readonly stance: Stance
  readonly place: PropositionPlace
  /** The cue holds only when it is negated: "not rule out". */
  readonly negated: boolean
}

const NOUN_PREPOSITIONS = new Set(['against', 'on', 'of', 'to', 'for'])

const VERBS = new Map<string, EventVerb[]>()
for (const row of verbTable.entries) {
  const [verb, ...rest] = row.verb.split(' ')
  push(VERBS, verb, { rest, code: eventCode(row.code), mode: row.mode, narrow: 'narrow' in row && row.narrow === true })
}

const NOUNS = new Map<string, EventCode[]>()
for (const row of nounTable.entries) {
  const words = row.noun.split(' ')
  const at = words.findIndex((word, i) => i > 0 && NOUN_PREPOSITIONS.has(word))
  push(NOUNS, words[at < 0 ? words.length - 1 : at - 1], eventCode(row.code))
}

const STATUS: Readonly<Record<StatusCueKind, Map<string, StatusCue[]>>> = {
  verb: new Map(),
  noun: new Map(),
  adjective: new Map(),
  modifier: new Map(),
}
for (const row of statusTable.entries) {
  const [word, ...rest] = row.word.split(' ')
  push(STATUS[statusCueKind(row.as)], word, {
    rest,
    effect: statusEffect(row.effect),
    where: statusWhere('where' in row && row.where !== undefined ? row.where : 'any'),
  })
}
for (const kind of Object.values(STATUS)) {
  for (const list of kind.values()) {
    list.sort((a, b) => b.rest.length - a.rest.length || Number(a.where === 'any') - Number(b.where === 'any'))
  }
}

const POSITIONS = new Map<string, PositionCue[]>()
for (const row of positionTable.entries) {
  const words = row.cue.split(' ')
  const negated = words[0] === 'not'
  const [word, ...rest] = negated ? words.slice(1) : words
  push(POSITIONS, word, { rest, stance: stanceOf(row.stance), place: propositionPlace(row.proposition), negated })
}
for (const list of POSITIONS.values()) list.sort((a, b) => b.rest.length - a.rest.length)

/** What a verb's lemma names, alone or with more words. */
export function eventVerbs(lemma: string): readonly EventVerb[] {
  return VERBS.get(lemma) ?? []
}

/** The types of event that a noun's lemma heads the name of: "strike" for "air strike" and "hunger strike". */
export function eventNounCodes(lemma: string): readonly EventCode[] {
  return NOUNS.get(lemma) ?? []
}

/** The cues of a lemma that change the factuality of its complement or of the noun that it modifies, the longest first. */
export function statusCues(kind: StatusCueKind, lemma: string): readonly StatusCue[] {
  return STATUS[kind].get(lemma) ?? []
}

/** The cues of a lemma that show a stance, the longest first. */
export function positionCues(lemma: string): readonly PositionCue[] {
  return POSITIONS.get(lemma) ?? []
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

function oneOf<T extends string>(values: readonly T[], value: string): T {
  const found = values.find((one) => one === value)
  if (found === undefined) throw new RangeError(`event lexicon: ${value} is none of ${values.join(', ')}`)
  return found
}

function eventCode(value: string): EventCode {
  return oneOf(EVENT_CODES, value)
}

function statusEffect(value: string): StatusEffect {
  return oneOf([...EVENT_STATUSES, 'same'], value)
}

function statusWhere(value: string): StatusWhere {
  return oneOf(['any', 'noun-object', 'other-subject', 'from', 'clause'], value)
}

function statusCueKind(value: string): StatusCueKind {
  return oneOf(['verb', 'noun', 'adjective', 'modifier'], value)
}

function stanceOf(value: string): Stance {
  return oneOf(STANCES, value)
}

function propositionPlace(value: string): PropositionPlace {
  return oneOf(['object', 'own-act', 'act-of-other', 'toward', 'noun', 'adjective'], value)
}
