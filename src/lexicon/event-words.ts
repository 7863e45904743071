import type { EventCode, EventStatus, Stance } from '../record/vocabulary.ts'
import { EVENT_CODES, EVENT_STATUSES, STANCES } from '../record/vocabulary.ts'
import contextTable from './data/event-context.json' with { type: 'json' }
import nounTable from './data/event-nouns.json' with { type: 'json' }
import classTable from './data/event-object-classes.json' with { type: 'json' }
import statusTable from './data/event-status-cues.json' with { type: 'json' }
import verbTable from './data/event-verbs.json' with { type: 'json' }
import positionTable from './data/position-cues.json' with { type: 'json' }

/** How the participants of a verb's event stand around it. */
export type EventFrame = 'object' | 'mutual' | 'prepositions' | 'intransitive' | 'patient'

/** `infinitive`: "to do"; `request`: that, or "for"; `object-or-infinitive`: either; `no-object`: nothing done to it. */
export type VerbNeed = 'infinitive' | 'request' | 'object-or-infinitive' | 'no-object'

/** A verb (with its particle or fixed words) that names an event of PLOVER's. */
export interface EventVerb {
  /** The words after the verb itself: "out" of "carry out", "by phone" of "speak by phone". */
  readonly rest: readonly string[]
  readonly code: EventCode
  readonly mode: string | null
  readonly frame: EventFrame
  /** The class of nouns that the object's head must belong to, or null. */
  readonly object: string | null
  /** What must stand with the verb, or not: "asked whether" is no request, "demonstrated its will" no protest. */
  readonly needs: VerbNeed | null
  /** Where the frame is `prepositions`: those that introduce the recipient. */
  readonly recipientBy: readonly string[]
}

/** A noun (with its modifiers and its fixed preposition) that names an event. */
export interface EventNoun {
  /** The words before the head, nearest last: "air" of "air strike". */
  readonly before: readonly string[]
  /** The words after the head: "against" of "campaign against". */
  readonly after: readonly string[]
  readonly code: EventCode
  readonly mode: string | null
  /** It is an event only where a participant or a governing verb stands with it. */
  readonly weak: boolean
  /** Both sides act: "talks between", "a clash with". */
  readonly mutual: boolean
}

/** What a governing word says about the standing of what it governs; `same` passes its own standing on. */
export type StatusEffect = EventStatus | 'same'
export type StatusWhere = 'any' | 'noun-object' | 'other-subject' | 'from' | 'clause'

export interface StatusCue {
  readonly rest: readonly string[]
  readonly effect: StatusEffect
  readonly where: StatusWhere
}

export type StatusCueKind = 'verb' | 'noun' | 'adjective' | 'modifier'
export type PropositionPlace = 'object' | 'own-act' | 'act-of-other' | 'toward' | 'noun' | 'adjective'

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
  push(VERBS, verb, {
    rest,
    code: eventCode(row.code),
    mode: row.mode,
    frame: eventFrame('frame' in row ? row.frame : 'object'),
    object: 'object' in row && row.object !== undefined ? row.object : null,
    needs: 'needs' in row && row.needs !== undefined ? verbNeed(row.needs) : null,
    recipientBy: 'recipientBy' in row && row.recipientBy !== undefined ? row.recipientBy : [],
  })
}
// Longer and conditioned entries speak first.
for (const list of VERBS.values()) list.sort((a, b) => specificity(b) - specificity(a))

const NOUNS = new Map<string, EventNoun[]>()
for (const row of nounTable.entries) {
  const words = row.noun.split(' ')
  const at = words.findIndex((word, i) => i > 0 && NOUN_PREPOSITIONS.has(word))
  const head = at < 0 ? words.length - 1 : at - 1
  push(NOUNS, words[head], {
    before: words.slice(0, head),
    after: words.slice(head + 1),
    code: eventCode(row.code),
    mode: row.mode,
    weak: 'weak' in row && row.weak === true,
    mutual: 'mutual' in row && row.mutual === true,
  })
}
for (const list of NOUNS.values()) {
  list.sort((a, b) => b.before.length + b.after.length - a.before.length - a.after.length)
}

const CLASSES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  classTable.entries.map((row) => [row.class, new Set(row.nouns)]),
)

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

/** Words that show what a text tells of, and words of force that are often meant otherwise. */
export type EventContext = 'force' | 'accident' | 'politics' | 'harm' | 'verbal' | 'figurative'

const CONTEXTS: Readonly<Record<EventContext, ReadonlySet<string>>> = {
  force: new Set(contextTable.force),
  accident: new Set(contextTable.accident),
  politics: new Set(contextTable.politics),
  harm: new Set(contextTable.harm),
  verbal: new Set(contextTable.verbal),
  figurative: new Set(contextTable.figurative),
}

/** True where a lemma is a word of the context. */
export function isOfContext(context: EventContext, lemma: string): boolean {
  return CONTEXTS[context].has(lemma)
}

/** The entries of a verb's lemma, the most specific first. */
export function eventVerbs(lemma: string): readonly EventVerb[] {
  return VERBS.get(lemma) ?? []
}

/** The entries of a noun's lemma (the head of the name of the event), the longest first. */
export function eventNouns(lemma: string): readonly EventNoun[] {
  return NOUNS.get(lemma) ?? []
}

/** True where a noun's lemma belongs to a class that verbs ask of their objects. */
export function inObjectClass(name: string, lemma: string): boolean {
  return CLASSES.get(name)?.has(lemma) ?? false
}

/** The cues of a lemma that speak about the standing of what it governs or modifies, the longest first. */
export function statusCues(kind: StatusCueKind, lemma: string): readonly StatusCue[] {
  return STATUS[kind].get(lemma) ?? []
}

/** The cues of a lemma that show a stance, the longest first. */
export function positionCues(lemma: string): readonly PositionCue[] {
  return POSITIONS.get(lemma) ?? []
}

function specificity(entry: EventVerb): number {
  return 2 * entry.rest.length + (entry.object === null ? 0 : 3)
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

function eventFrame(value: string | undefined): EventFrame {
  return oneOf(['object', 'mutual', 'prepositions', 'intransitive', 'patient'], value ?? 'object')
}

function verbNeed(value: string): VerbNeed {
  return oneOf(['infinitive', 'request', 'object-or-infinitive', 'no-object'], value)
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
