import type { Tree } from '../../language/syntax/index.ts'
import {
  childBy,
  childrenBy,
  lemmaAt,
  SUBJECT,
  TENSE_AUXILIARY,
  VERB,
  wordAt,
  XCOMP,
} from '../../language/syntax/index.ts'
import { isNegated } from '../clauses/mood.ts'
import { participantsOf } from '../clauses/participants.ts'
import type { Participant } from '../layers.ts'
import type { Reading } from './reading.ts'
import { clauseSpan, propose, spanOfTokens, statementAt } from './reading.ts'

/** What a speaker says must, should or need be done: the speaker is for it. */
export function dutyPosition(reading: Reading, predicate: number): void {
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

const DUTY = new Set(['must', 'should', 'ought'])

function dutyOf(tree: Tree, predicate: number): { word: number; act: number; negated: boolean } | null {
  for (const t of childrenBy(tree, predicate, TENSE_AUXILIARY)) {
    if (DUTY.has(wordAt(tree, t)) && !(childBy(tree, predicate, SUBJECT) > t))
      return { word: t, act: predicate, negated: isNegated(tree, predicate) }
  }
  const lemma = lemmaAt(tree, predicate)
  const subject = childBy(tree, predicate, SUBJECT)
  if (subject >= 0 && wordAt(tree, subject) === 'you') return null
  if (lemma === 'need' || lemma === 'have') {
    const act = childBy(tree, predicate, XCOMP)
    if (act >= 0 && tree.tokens.upos[act] === VERB && !isNegated(tree, predicate))
      return { word: predicate, act, negated: isNegated(tree, act) }
  }
  return null
}
