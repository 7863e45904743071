import type { Span } from '../../record/span.ts'
import { hull, overlaps } from '../../record/span.ts'
import { confidenceOf } from '../candidates/confidence.ts'
import { ANCHOR_CLASSES } from '../candidates/decisions.ts'
import type { Facts } from '../candidates/facts.ts'
import type { DecisionModel } from '../candidates/model.ts'
import { partyOf } from '../candidates/party.ts'
import { type ReadAnchor, type RoleReader, roleReader } from '../candidates/read-roles.ts'
import type { WordAnswers } from '../candidates/read-words.ts'
import { DOER } from '../candidates/roles.ts'
import { headOfSpan } from '../candidates/token-places.ts'
import type { Mentions, Statement } from '../layers.ts'

const CUE = ANCHOR_CLASSES.indexOf('cue')

/** What a cue must be likely by, so that its statement is told. */
const LEAST_CHANCE = 0.3
/** The chance of words in quotation marks that nothing introduces. */
const WITHOUT_CUE = 0.75

/** A statement with what the nets say of it. */
interface Decided {
  readonly statement: Statement
  readonly chance: number
}

/**
 * Keeps of the statements that were drafted those whose cue the net over words takes for one, with the speaker that the
 * net over phrases gives; each with its confidence.
 */
export function decideStatements(
  drafted: readonly Statement[],
  facts: Facts,
  answers: WordAnswers,
  model: DecisionModel,
  mentions: Mentions,
): Statement[] {
  const roles = roleReader(facts, model)
  const decided = drafted.map((statement) => decide(statement, facts, answers, roles, mentions))
  const place = new Map<number, number>()
  decided.forEach(({ chance }, i) => {
    if (chance >= LEAST_CHANCE) place.set(i, place.size)
  })
  return decided
    .filter(({ chance }) => chance >= LEAST_CHANCE)
    .map(({ statement, chance }) => ({
      ...statement,
      within: withinOf(statement.within, drafted, place),
      confidence: model.confidence === null ? null : confidenceOf(model.confidence.statement, chance),
    }))
}

/** The place, among those that are kept, of the statement that this one is reported inside. */
function withinOf(
  within: number | null,
  drafted: readonly Statement[],
  place: ReadonlyMap<number, number>,
): number | null {
  for (let i = within; i !== null; i = drafted[i].within) {
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
  if (cue === null) return { statement, chance: WITHOUT_CUE }
  const token = likeliestCue(facts, answers, statement.cue)
  if (token < 0) return { statement, chance: 0 }
  const anchor = { token, anchorClass: CUE, phrases: roles.phrasesAround(token) }
  const read = roles.read(anchor, { governor: null, last: null, acts: new Uint8Array(facts.tree.tokens.count) })
  return { statement: withSource(statement, read, facts, mentions), chance: answers.cue[token] * read.partiesChance }
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

/** The statement with the speaker that the net gives, where that is not whom the draft has. */
function withSource(statement: Statement, read: ReadAnchor, facts: Facts, mentions: Mentions): Statement {
  const parties = read.phrases
    .filter((token) => read.roles[token] === DOER)
    .map((token) => partyOf(facts, mentions, token))
  const spans = parties.flatMap(({ span }) => (span === null ? [] : [span]))
  if (spans.length === 0) return statement
  if (statement.source.some((source) => spans.some((span) => overlaps(source, span)))) return statement
  return {
    ...statement,
    source: spans,
    speakers: [...new Set(parties.flatMap(({ entity }) => (entity === null ? [] : [entity])))],
    anonymous: false,
  }
}
