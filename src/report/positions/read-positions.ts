import { lemmaAt, relations, subtreeSpan, type Tree } from '../../language/syntax/index.ts'
import { positionCues } from '../../lexicon/event-words.ts'
import { STANCES } from '../../record/vocabulary.ts'
import type { Span } from '../../text/span.ts'
import { compareSpans } from '../../text/span.ts'
import { measuredConfidence } from '../candidates/confidence.ts'
import { ANCHOR_CLASSES, STANCE_CLASSES } from '../candidates/decisions.ts'
import type { Facts } from '../candidates/facts.ts'
import type { DecidedActs } from '../candidates/layers.ts'
import type { DecisionModel } from '../candidates/model.ts'
import { partyOf } from '../candidates/party.ts'
import type { RoleReader } from '../candidates/read-roles.ts'
import { best, stanceReader, type WordAnswers } from '../candidates/read-words.ts'
import { DOER, governorOf, RECIPIENT } from '../candidates/roles.ts'
import type { ActMarks } from '../candidates/word-features.ts'
import { isNegated } from '../clauses/modality.ts'
import type { AnyParticipant, Mentions, Position } from '../layers.ts'

/** What a stance must be likely by, so that it is told. */
const LEAST_CHANCE = 0.3

/** What the net over words must leave open, so that the net over propositions is asked. */
const WORTH_ASKING = 0.02

const CLASSES = STANCE_CLASSES.length
/** Dependents that are no part of what somebody is for or against. */
const BESIDE = relations('punct', 'cc', 'mark', 'case', 'conj', 'parataxis', 'acl:relcl', 'appos')

/** A word that heads what somebody is for, against or open to. */
interface Proposition {
  readonly token: number
  readonly stance: (typeof STANCE_CLASSES)[number]
  readonly chance: number
}

/** Positions, for, against or open to something: a word's stance by the net over words, its holders by the net over phrases. */
export function positionsOf(
  facts: Facts,
  answers: WordAnswers,
  roles: RoleReader,
  acts: DecidedActs,
  mentions: Mentions,
  model: DecisionModel,
): Position[] {
  const marks = marksOf(facts, acts)
  const { classes } = marks
  return propositionsOf(facts, answers, stanceReader(facts, model, marks))
    .flatMap((proposition) => positionsOn(facts, proposition, acts, classes, roles, mentions, model))
    .sort((a, b) => compareSpans(placeOf(a), placeOf(b)) || (a.entity ?? -1) - (b.entity ?? -1))
}

function marksOf({ tree }: Facts, acts: DecidedActs): ActMarks {
  const classes = new Uint8Array(tree.tokens.count)
  const statuses = new Uint8Array(tree.tokens.count)
  for (const [token, { anchorClass, answer }] of acts) {
    classes[token] = anchorClass
    statuses[token] = answer.status + 1
  }
  return { classes, statuses }
}

/** The stance of a cue that is negated right above a word, which is nobody's: "does not support". Null if none is. */
function negatedStance(tree: Tree, token: number): string | null {
  const governor = tree.tokens.head[token]
  if (governor < 0 || !isNegated(tree, governor)) return null
  return positionCues(lemmaAt(tree, governor)).findLast(({ negated }) => !negated)?.stance ?? null
}

function propositionsOf(
  { tree }: Facts,
  { stances }: WordAnswers,
  ask: (token: number) => Float64Array,
): Proposition[] {
  const found: Proposition[] = []
  for (let t = 0; t < tree.tokens.count; t++) {
    const at = t * CLASSES
    if (stances[at + 1] + stances[at + 2] + stances[at + 3] < WORTH_ASKING) continue
    const chances = ask(t)
    if (1 - chances[0] < LEAST_CHANCE) continue
    const turned = negatedStance(tree, t)
    const { index } = best(chances.map((chance, c) => (c === 0 || STANCE_CLASSES[c] === turned ? 0 : chance)))
    found.push({ token: t, stance: STANCE_CLASSES[index], chance: chances[index] })
  }
  return found
}

function positionsOn(
  facts: Facts,
  { token, stance, chance }: Proposition,
  acts: DecidedActs,
  classes: Uint8Array,
  roles: RoleReader,
  mentions: Mentions,
  model: DecisionModel,
): Position[] {
  const anchorClass = ANCHOR_CLASSES.indexOf(stance)
  const anchor = { token, anchorClass, phrases: roles.phrasesAround(token) }
  const read = roles.read(anchor, { governor: governorOf(facts, token, acts, true), last: null, acts: classes })
  const target = targetAt(facts, mentions, token)
  const concerned = concernedBy(facts, mentions, acts, token)
  const confidence = measuredConfidence(model.confidence, 'position', chance * read.partiesChance)
  return read.phrases
    .filter((phrase) => read.roles.get(phrase) === DOER)
    .map((phrase) => partyOf(facts, mentions, phrase))
    .filter(({ entity }) => entity === null || entity !== target)
    .map((holder) => positionOf(facts, token, stance, target, concerned, holder, { confidence }))
}

function positionOf(
  facts: Facts,
  token: number,
  stance: string,
  target: number | null,
  concerned: readonly number[],
  holder: AnyParticipant,
  { confidence }: Pick<Position, 'confidence'>,
): Position {
  const { tree } = facts
  const { start, end, head } = tree.tokens
  const governor = head[token]
  const proposition = withoutStop(tree.text, subtreeSpan(tree, token, BESIDE))
  const evidence = [{ start: start[token], end: end[token] }]
  if (governor >= 0) evidence.push({ start: start[governor], end: end[governor] })
  return {
    entity: holder.entity,
    ...(holder.entity === null && { holder }),
    toward: target ?? concerned.find((entity) => entity !== holder.entity) ?? null,
    proposition: target === null ? proposition : null,
    evidence: evidence.sort(compareSpans),
    stance: stanceOf(stance),
    date: null,
    confidence,
  }
}

/** A span without the comma or stop that a word inside it has behind itself. */
function withoutStop(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  return { start, end: start + words.replace(/[\s,;:.]+$/, '').length }
}

const TARGETS: ReadonlySet<string> = new Set(['person', 'organization', 'state', 'group'])

/** The entity that a word itself names, if somebody can be for or against them; else null. */
function targetAt(facts: Facts, { mentions }: Mentions, token: number): number | null {
  const index = facts.mention[token]
  return index >= 0 && TARGETS.has(mentions[index].kind) ? mentions[index].entity : null
}

/** The entities that take part in the act that a proposition names, those to whom it is done first. */
function concernedBy(facts: Facts, mentions: Mentions, acts: DecidedActs, token: number): number[] {
  const act = acts.get(token)
  if (act === undefined) return []
  const side = (role: number): number[] =>
    act.phrases
      .filter((phrase) => act.roles.get(phrase) === role)
      .flatMap((phrase) => partyOf(facts, mentions, phrase).entity ?? [])
  return [...side(RECIPIENT), ...side(DOER)]
}

function stanceOf(name: string): Position['stance'] {
  const stance = STANCES.find((one) => one === name)
  if (stance === undefined) throw new RangeError(`no stance ${name}`)
  return stance
}

function placeOf(position: Position): Span {
  return position.proposition ?? position.evidence[0]
}
