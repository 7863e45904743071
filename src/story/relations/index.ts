import { ploverScore } from '../../lexicon/plover-scores.ts'
import { idOf } from '../../record/identity.ts'
import { compareCodeUnits } from '../../record/order.ts'
import type { RelationRecord } from '../../record/record.ts'
import type { EventDigest } from '../digest/digest.ts'

interface Pair {
  readonly from: string
  readonly to: string
  readonly month: string | null
  /** Each event once, by all who tell it. */
  readonly told: (readonly EventDigest[])[]
}

/**
 * Cooperation and conflict between each two actors, month by month: from events that happened, each counted once
 * however many reports tell it. Events whose month is not known have a period without start and end. What one report
 * has done and another denied counts for nothing.
 * @param events those that are told together in one list
 * @param actor the situation's actor of a report's own
 */
export function findRelations(
  events: readonly (readonly EventDigest[])[],
  actor: (id: string) => string,
): RelationRecord[] {
  const pairs = new Map<string, Pair>()
  for (const told of events) {
    const done = told.filter(({ status }) => status === 'happened' || status === 'ongoing')
    const isDenied = told.some(({ status }) => status === 'denied' || status === 'refused')
    if (done.length === 0 || isDenied) continue
    const month = /^\d{4}-\d{2}/.exec(done[0].date ?? '')?.[0] ?? null
    for (const { from, to } of directedPairs(done[0], actor)) {
      const key = JSON.stringify([from, to, month])
      const pair = pairs.get(key)
      if (pair === undefined) pairs.set(key, { from, to, month, told: [done] })
      else pair.told.push(done)
    }
  }
  return [...pairs.values()].map(relationOf)
}

function relationOf({ from, to, month, told }: Pair): RelationRecord {
  const scores = told.map(([event]) => ploverScore(event.code, event.mode))
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  return {
    type: 'relation',
    id: idOf('l', [from, to, month]),
    from,
    to,
    period: { start: month, end: month },
    cooperation: scores.filter((score) => score > 0).length,
    conflict: scores.filter((score) => score < 0).length,
    score: Math.round(mean * 100) / 100,
    events: told.flatMap((members) => members.map(({ id }) => id)).sort(compareCodeUnits),
  }
}

/** Who stands to whom in an event: doer to sufferer; where all are doers (a meeting), each to each other. */
function directedPairs(event: EventDigest, actor: (id: string) => string): { from: string; to: string }[] {
  const doers = [...new Set(event.actors.map(actor))]
  const others = [...new Set(event.recipients.map(actor))]
  const targets = others.length > 0 ? others : doers
  return doers.flatMap((from) => targets.filter((to) => to !== from).map((to) => ({ from, to })))
}
