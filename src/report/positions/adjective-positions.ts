import {
  childBy,
  childrenBy,
  headsOf,
  isRelation,
  OBLIQUE,
  prepositionOf,
  relations,
  SUBJECT,
  withConjuncts,
  wordAt,
} from '../../language/syntax/index.ts'
import type { PropositionPlace } from '../../lexicon/event-words.ts'
import { clauseRoles } from '../clauses/clause-roles.ts'
import { isNegated } from '../clauses/mood.ts'
import { wordSet } from '../clauses/word-set.ts'
import { cuesAt } from './cues.ts'
import type { Reading } from './reading.ts'
import { clauseSpan, eventAt, holdersOf, infinitiveOf, positionOn, propose, spanOfTokens } from './reading.ts'

const ADJECTIVE_PLACES: ReadonlySet<PropositionPlace> = new Set(['adjective'])

export function adjectivePositions(reading: Reading, adjective: number): void {
  const { tree } = reading
  const [found] = cuesAt(tree, adjective, ADJECTIVE_PLACES, false, wordAt(tree, adjective))
  if (found === undefined) return
  const subject = childBy(tree, adjective, SUBJECT)
  const head = tree.tokens.head[adjective]
  const doers =
    subject >= 0
      ? headsOf(tree, subject)
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

const ADJECTIVE_TARGET = wordSet('to of by with about at toward towards on over')
