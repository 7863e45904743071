import { headOfSpan } from '../../language/syntax/index.ts'
import type { Span } from '../../text/span.ts'
import { hull, overlaps } from '../../text/span.ts'
import { measuredConfidence } from '../candidates/confidence.ts'
import { ANCHOR_CLASSES } from '../candidates/decisions.ts'
import type { Facts } from '../candidates/facts.ts'
import type { DecisionModel } from '../candidates/model.ts'
import { partyOf } from '../candidates/party.ts'
import type { ReadAnchor, RoleReader } from '../candidates/read-roles.ts'
import type { WordAnswers } from '../candidates/read-words.ts'
import { BEFORE_ANY_ACT, DOER } from '../candidates/roles.ts'
import { isWordCandidate } from '../candidates/word-features.ts'
import type { Mentions, Statement } from '../layers.ts'
import { missedStatements } from './missed.ts'

const CUE = ANCHOR_CLASSES.indexOf('cue')

/** What a cue must be likely by, so that its statement is told. */
const LEAST_CHANCE = 0.05
/** The same for words in quotation marks, which somebody says whatever the cue. */
const LEAST_CHANCE_OF_QUOTATION = 0.02
/** The chance of words in quotation marks that nothing introduces. */
const WITHOUT_CUE = 0.75

/** The chance of what the layout attributes by a mark: a transcript's turn, a signed quotation. */
const BY_LAYOUT = 0.9
/** The least chance of each word of another speaker at which it replaces the proposed one. */
const LEAST_CHANCE_OF_OTHER = 0.8

/** A statement with what the nets say of it. */
interface Decided {
  readonly statement: Statement
  /** The chance that it is a statement. */
  readonly cue: number
  /** The chance that its speaker is right too. */
  readonly chance: number
}

/**
 * Keeps the proposed statements whose cue the net over words accepts, with the speaker that the net over phrases gives.
 * Each gets its confidence.
 */
export function decideStatements(
  proposed: readonly Statement[],
  facts: Facts,
  answers: WordAnswers,
  roles: RoleReader,
  confidence: DecisionModel['confidence'],
  mentions: Mentions,
): Statement[] {
  const all = [...proposed, ...missedStatements(facts, answers, proposed)]
  const decided = all.map((statement) => decide(statement, facts, answers, roles, mentions))
  const place = new Map<number, number>()
  decided.forEach((one, i) => {
    if (isTold(one)) place.set(i, place.size)
  })
  return decided.filter(isTold).map(({ statement, chance }) => ({
    ...statement,
    within: withinOf(statement.within, all, place),
    confidence: measuredConfidence(confidence, 'statement', chance),
  }))
}

function isTold({ statement, cue }: Decided): boolean {
  return cue >= (statement.quote === 'indirect' ? LEAST_CHANCE : LEAST_CHANCE_OF_QUOTATION)
}

/** The place, among those that are kept, of the statement that this one is reported inside. */
function withinOf(
  within: number | null,
  proposed: readonly Statement[],
  place: ReadonlyMap<number, number>,
): number | null {
  for (let i = within; i !== null; i = proposed[i].within) {
    const kept = place.get(i)
    if (kept !== undefined) return kept
  }
  return null
}

function decide(
  statement: Statement,
  facts: Facts,
  answers: WordAnswers,
  roles: RoleReader,
  mentions: Mentions,
): Decided {
  const cue = hull(statement.cue)
  if (cue === null) return { statement, cue: WITHOUT_CUE, chance: WITHOUT_CUE }
  if (!/\p{L}/u.test(facts.tree.text.slice(cue.start, cue.end))) return { statement, cue: BY_LAYOUT, chance: BY_LAYOUT }
  const token = likeliestCue(facts, answers, statement.cue)
  if (token < 0 || !isWordCandidate(facts, token)) return { statement, cue: WITHOUT_CUE, chance: WITHOUT_CUE }
  const anchor = { token, anchorClass: CUE, phrases: roles.phrasesAround(token) }
  const read = roles.read(anchor, BEFORE_ANY_ACT)
  const cueChance = answers.cue[token]
  return {
    statement: withSource(statement, read, facts, mentions),
    cue: cueChance,
    chance: cueChance * read.partiesChance,
  }
}

/** The word of the cue that the net is surest of. */
function likeliestCue(facts: Facts, answers: WordAnswers, cue: readonly Span[]): number {
  const { tokens } = facts.tree
  let best = headOfSpan(tokens, cue[0])
  for (const span of cue) {
    const head = headOfSpan(tokens, span)
    if (head < 0) continue
    for (let t = head; t < tokens.count && tokens.start[t] < span.end; t++) {
      if (best < 0 || answers.cue[t] > answers.cue[best]) best = t
    }
  }
  return best
}

/** The statement with the speaker that the net gives, if the candidate has another. */
function withSource(statement: Statement, read: ReadAnchor, facts: Facts, mentions: Mentions): Statement {
  const { text, tokens } = facts.tree
  // A speaker is not named inside the content, if there is one outside it.
  const mayBe = (token: number): boolean =>
    statement.source.length === 0 ||
    !statement.content.some(({ start, end }) => start <= tokens.start[token] && tokens.end[token] <= end)
  const speakers = read.phrases.filter((token) => read.roles.get(token) === DOER && mayBe(token))
  const parties = speakers.map((token) => partyOf(facts, mentions, token))
  const spans = parties.flatMap(({ span }) =>
    span === null || !/\p{L}/u.test(text.slice(span.start, span.end)) ? [] : [span],
  )
  if (spans.length === 0) return statement
  if (statement.source.some((source) => spans.some((span) => overlaps(source, span)))) return statement
  const sure = speakers.every((token) => (read.chances.get(token) ?? 0) >= LEAST_CHANCE_OF_OTHER)
  if (statement.source.length > 0 && !sure) return statement
  return {
    ...statement,
    source: spans,
    speakers: [...new Set(parties.flatMap(({ entity }) => (entity === null ? [] : [entity])))],
    anonymous: false,
  }
}
