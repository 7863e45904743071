import type { Tree } from '../../language/syntax/index.ts'
import { childrenBy, isRelation, lemmaAt, relations, TENSE_AUXILIARY, wordAt } from '../../language/syntax/index.ts'
import { clauseRoles } from '../clauses/clause-roles.ts'
import type { StandingContext } from '../clauses/mood.ts'
import type { Cast } from '../clauses/participants.ts'
import { participantsOfAll } from '../clauses/participants.ts'
import { standingOf } from '../clauses/standing.ts'
import { wordSet } from '../clauses/word-set.ts'
import type { ReadEvent } from './read-event.ts'

/** A demand that is made by saying what somebody must do. */
export interface SpokenDemand {
  readonly token: number
  readonly event: Omit<ReadEvent, 'trigger'>
}

const CLAUSE = relations('ccomp', 'parataxis')
const DUTY = new Set(['must', 'should', 'ought'])
const SPEECH = wordSet(
  'say tell insist declare state argue warn stress add maintain believe reiterate write announce repeat urge',
)

/** Finds "Chad says that Peru must withdraw": one named actor says what another named actor must do. */
export function readDemands(
  tree: Tree,
  cast: Cast,
  first: number,
  last: number,
  context: StandingContext,
): SpokenDemand[] {
  const found: SpokenDemand[] = []
  for (let t = first; t < last; t++) {
    const verb = tree.tokens.head[t]
    if (!DUTY.has(wordAt(tree, t)) || verb < 0 || !isRelation(tree, t, TENSE_AUXILIARY)) continue
    const speech = tree.tokens.head[verb]
    if (speech < 0 || !isRelation(tree, verb, CLAUSE) || !SPEECH.has(lemmaAt(tree, speech))) continue
    if (childrenBy(tree, verb, TENSE_AUXILIARY).some((aux) => wordAt(tree, aux) === 'have')) continue
    const actors = participantsOfAll(tree, cast, clauseRoles(tree, speech).doers)
    const roles = clauseRoles(tree, verb)
    const recipients = participantsOfAll(tree, cast, roles.doers).filter(
      (one) => !actors.some(({ entity }) => entity === one.entity),
    )
    if (actors.length === 0 || recipients.length === 0) continue
    const status = standingOf(tree, speech, context)
    found.push({ token: t, event: { code: 'REQUEST', mode: 'change', actors, recipients, status } })
  }
  return found
}
