import { childBy, PRT, wordAt } from '../../language/syntax/index.ts'
import { nobodyWords } from '../../lexicon/factuality-words.ts'
import { EVENT_CODES, EVENT_STATUSES } from '../../record/vocabulary.ts'
import type { Span } from '../../text/span.ts'
import { compareSpans } from '../../text/span.ts'
import { measuredConfidence } from '../candidates/confidence.ts'
import { EVENT_CLASSES, MODE_CLASSES, STATUS_CLASSES } from '../candidates/decisions.ts'
import type { Facts } from '../candidates/facts.ts'
import type { Act, DecidedAct, DecidedActs } from '../candidates/layers.ts'
import type { DecisionModel } from '../candidates/model.ts'
import { isSameParty, partyOf } from '../candidates/party.ts'
import type { RolesByToken } from '../candidates/phrase-features.ts'
import type { RoleReader } from '../candidates/read-roles.ts'
import { actReader, type WordAnswers } from '../candidates/read-words.ts'
import { type DecidedAnchor, DOER, governorOf, inOrder, PLACE, RECIPIENT, TIME } from '../candidates/roles.ts'
import { nominalNegation } from '../clauses/modality.ts'
import type { AnyParticipant, Event, Mentions, Time } from '../layers.ts'

const TYPES = EVENT_CLASSES.length
/** Where the happenings outside PLOVER begin among the classes. */
const FIRST_OTHER = EVENT_CLASSES.indexOf('OTHER/accident')

/** What an act must be more likely than none by, so that it is told. */
const LEAST_ODDS = 1.1

/**
 * Decides which words name acts, of which type, how each stands, and who takes part: sentence by sentence, acts that
 * govern others first, each seeing what was decided before it.
 */
export function decideActs(facts: Facts, answers: WordAnswers, reader: RoleReader, model: DecisionModel): DecidedActs {
  const { sentences } = facts.analysis
  const readStatus = actReader(facts, model)
  const classes = new Uint8Array(facts.tree.tokens.count)
  const decided = new Map<number, DecidedAct>()
  for (let s = 0; s < sentences.count; s++) {
    const acts: Act[] = []
    for (let t = sentences.firstToken[s]; t < sentences.firstToken[s + 1]; t++) {
      const act = actAt(answers, t)
      if (act === null) continue
      acts.push(act)
      classes[t] = act.eventClass
    }
    decideSentence(facts, acts, classes, reader, readStatus, decided)
  }
  return decided
}

function decideSentence(
  facts: Facts,
  acts: readonly Act[],
  classes: Uint8Array,
  reader: RoleReader,
  readStatus: ReturnType<typeof actReader>,
  decided: Map<number, DecidedAct>,
): void {
  let last: DecidedAnchor | null = null
  for (const act of inOrder(facts, acts)) {
    const { token, eventClass } = act
    const anchor = { token, anchorClass: eventClass, phrases: reader.phrasesAround(token) }
    const read = reader.read(anchor, { governor: governorOf(facts, token, decided, false), last, acts: classes })
    decided.set(token, { ...read, act, answer: readStatus(token, eventClass) })
    last = read
  }
}

/** The act that a word names, or null: the likeliest type, if that is likely enough against none. */
function actAt({ types }: WordAnswers, token: number): Act | null {
  const at = token * TYPES
  let other = 0
  let otherClass = FIRST_OTHER
  for (let c = FIRST_OTHER; c < TYPES; c++) {
    other += types[at + c]
    if (types[at + c] > types[at + otherClass]) otherClass = c
  }
  let eventClass = otherClass
  let chance = other
  for (let c = 1; c < FIRST_OTHER; c++) {
    if (types[at + c] <= chance) continue
    eventClass = c
    chance = types[at + c]
  }
  return chance > 0 && chance > types[at] * LEAST_ODDS ? { token, eventClass, chance } : null
}

/** The acts as events, in the order of the text. */
export function eventsOf(
  facts: Facts,
  acts: DecidedActs,
  mentions: Mentions,
  times: readonly Time[],
  model: DecisionModel,
): Event[] {
  return [...acts.values()]
    .map((act) => eventOf(facts, act, mentions, times, model))
    .sort((a, b) => compareSpans(a.trigger[0], b.trigger[0]))
}

function eventOf(
  facts: Facts,
  decided: DecidedAct,
  mentions: Mentions,
  times: readonly Time[],
  model: DecisionModel,
): Event {
  const { act, answer, roles, chances, phrases, partiesChance } = decided
  const [code, mode] = codeAndMode(act.eventClass, answer.mode)
  const actors: AnyParticipant[] = []
  const recipients: AnyParticipant[] = []
  for (const token of phrases) {
    const role = roles.get(token)
    if ((role !== DOER && role !== RECIPIENT) || isNobody(facts, token)) continue
    const party = partyOf(facts, mentions, token)
    const side = role === DOER ? actors : recipients
    if (![...actors, ...recipients].some((one) => isSameParty(one, party))) side.push(party)
  }
  const chance = act.chance * answer.statusChance
  return {
    trigger: triggerOf(facts, act.token),
    code,
    mode,
    actors,
    recipients,
    place: placeOf(facts, mentions, likeliest(phrases, roles, chances, PLACE)),
    date: dateOf(facts, times, likeliest(phrases, roles, chances, TIME)),
    status: statusOf(answer.status),
    confidence: measuredConfidence(model.confidence, 'event', chance),
    partiesConfidence: measuredConfidence(model.confidence, 'parties', partiesChance),
  }
}

/** "nobody", "no country": words that name no participant. */
function isNobody({ tree }: Facts, token: number): boolean {
  return nobodyWords.has(wordAt(tree, token)) || nominalNegation(tree, token)
}

function codeAndMode(eventClass: number, mode: number): [Event['code'], string | null] {
  const [name, otherMode] = EVENT_CLASSES[eventClass].split('/')
  const code = EVENT_CODES.find((one) => one === name)
  if (code === undefined) throw new RangeError(`no code ${name}`)
  if (otherMode !== undefined) return [code, otherMode]
  return [code, mode === 0 ? null : MODE_CLASSES[mode]]
}

function statusOf(index: number): Event['status'] {
  const status = EVENT_STATUSES.find((one) => one === STATUS_CLASSES[index])
  if (status === undefined) throw new RangeError(`no status ${index}`)
  return status
}

/** The word and its particle: "called off". */
function triggerOf({ tree }: Facts, token: number): Span[] {
  const { start, end } = tree.tokens
  const particle = childBy(tree, token, PRT)
  const own = { start: start[token], end: end[token] }
  if (particle < 0) return [own]
  if (particle === token + 1) return [{ start: own.start, end: end[particle] }]
  return [own, { start: start[particle], end: end[particle] }].sort(compareSpans)
}

/** The phrase that has a role with the highest chance, or -1. */
function likeliest(phrases: readonly number[], roles: RolesByToken, chances: RolesByToken, role: number): number {
  let found = -1
  for (const token of phrases) {
    if (roles.get(token) === role && (found < 0 || (chances.get(token) ?? 0) > (chances.get(found) ?? 0))) found = token
  }
  return found
}

function placeOf(facts: Facts, mentions: Mentions, token: number): AnyParticipant | null {
  return token < 0 ? null : partyOf(facts, mentions, token)
}

/** The value of the time expression that a phrase stands in, if it is a day, a month, a year or a time of day. */
function dateOf({ tree }: Facts, times: readonly Time[], token: number): string | null {
  if (token < 0) return null
  const { start, end } = tree.tokens
  const time = times.find((one) => one.start < end[token] && one.end > start[token])
  if (time === undefined || (time.timex !== 'DATE' && time.timex !== 'TIME') || !/^\d{4}/.test(time.value)) return null
  return time.value
}
