import { childrenBy, relations } from '../../language/syntax/index.ts'
import type { AnyParticipant, Mention, Mentions } from '../layers.ts'
import type { Facts } from './facts.ts'

const FRONT = relations('compound', 'amod', 'nummod', 'flat', 'nmod:desc')

/** Who a phrase stands for: the entity of its mention where it has one, else its words alone. */
export function partyOf(facts: Facts, { mentions }: Mentions, head: number): AnyParticipant {
  const index = facts.mention[head] >= 0 ? facts.mention[head] : facts.covering[head]
  if (index >= 0) {
    const { entity, kind } = mentions[index]
    const { start, end } = entity === null ? mentions[index] : plainest(facts, mentions, index)
    return entity === null ? { entity, span: { start, end }, kind } : { entity, span: { start, end } }
  }
  const { start, end } = facts.tree.tokens
  let first = head
  let last = head
  for (const t of childrenBy(facts.tree, head, FRONT)) {
    first = Math.min(first, t)
    last = Math.max(last, t)
  }
  return { entity: null, span: { start: start[first], end: end[last] } }
}

/** For a pronoun, the words of its sentence that name or describe the same entity, the nearest before it; else itself. */
function plainest(facts: Facts, mentions: Mentions['mentions'], index: number): Mention {
  const own = mentions[index]
  if (own.form !== 'pronoun') return own
  const { sentence } = facts.tree.tokens
  for (let i = index - 1; i >= 0 && sentence[mentions[i].headToken] === sentence[own.headToken]; i--) {
    const { entity, form } = mentions[i]
    if (entity === own.entity && form !== 'pronoun') return mentions[i]
  }
  return own
}

/** True for two parties who are the same: of one entity, or of the same words. */
export function isSameParty(a: AnyParticipant, b: AnyParticipant): boolean {
  if (a.entity !== null || b.entity !== null) return a.entity === b.entity
  return a.span.start === b.span.start && a.span.end === b.span.end
}
