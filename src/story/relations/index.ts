import { ploverScore } from '../../lexicon/plover-scores.ts'
import { idOf } from '../../record/identity.ts'
import { compareCodeUnits } from '../../record/order.ts'
import type { ClusterRecord, EventRecord, RelationRecord } from '../../record/record.ts'

/**
 * Cooperation and conflict between each two actors, month by month: from events that happened, each cluster counted
 * once however many reports tell it. Events whose month is not known have a period without start and end.
 * @param actor the situation's actor of a report's own
 */
export function findRelations(
  events: readonly EventRecord[],
  clusters: readonly ClusterRecord[],
  actor: (id: string) => string,
): RelationRecord[] {
  const eventOf = new Map(events.map((event) => [event.id, event]))
  const pairs = new Map<string, { from: string; to: string; month: string | null; told: EventRecord[][] }>()
  for (const cluster of clusters) {
    if (cluster.of !== 'event') continue
    const told = cluster.members.flatMap((id) => eventOf.get(id) ?? [])
    const done = told.filter(({ status }) => status === 'happened' || status === 'ongoing')
    if (done.length === 0 || cluster.agreement === 'differ') continue
    const month = /^\d{4}-\d{2}/.exec(done[0].date ?? '')?.[0] ?? null
    for (const { from, to } of directedPairs(done[0], actor)) {
      const key = JSON.stringify([from, to, month])
      const pair = pairs.get(key)
      if (pair === undefined) pairs.set(key, { from, to, month, told: [done] })
      else pair.told.push(done)
    }
  }
  return [...pairs.values()]
    .map(({ from, to, month, told }): RelationRecord => {
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
    })
    .sort((a, b) => compareCodeUnits(a.id, b.id))
}

/** Who stands to whom in an event: doer to sufferer; where all are doers (a meeting), each to each other. */
function directedPairs(event: EventRecord, actor: (id: string) => string): { from: string; to: string }[] {
  const doers = [...new Set(event.actors.map((participant) => actor(participant.actor)))]
  const others = [...new Set(event.recipients.map((participant) => actor(participant.actor)))]
  const targets = others.length > 0 ? others : doers
  return doers.flatMap((from) => targets.filter((to) => to !== from).map((to) => ({ from, to })))
}
