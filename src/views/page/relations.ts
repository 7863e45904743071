import type { RelationView } from '../../api/index.ts'
import type { RelationRecord } from '../../record/record.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { compareCodeUnits } from '../../text/order.ts'
import { actorRef } from './parts.ts'

/** Parts the two actors of a relation over all periods. */
const TOWARD = '→'

/** The relations that match, with the periods of two actors as one. */
export function relationsOf(index: RecordIndex, matches: (relation: RelationRecord) => boolean): RelationView[] {
  const byPair = new Map<string, RelationRecord[]>()
  for (const relation of index.relations) {
    if (!matches(relation)) continue
    const pair = `${relation.from}${TOWARD}${relation.to}`
    byPair.set(pair, [...(byPair.get(pair) ?? []), relation])
  }
  return [...byPair]
    .flatMap(([id, relations]) => relationView(index, id, relations) ?? [])
    .sort(
      (a, b) => b.cooperation + b.conflict - (a.cooperation + a.conflict) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    )
}

/** The relation records behind the id of a view: of one period, or of two actors over all periods. */
export function relationsWithId(index: RecordIndex, id: string): readonly RelationRecord[] {
  const [from, to] = id.split(TOWARD)
  return index.relations.filter((relation) =>
    to === undefined ? relation.id === id : relation.from === from && relation.to === to,
  )
}

function relationView(index: RecordIndex, id: string, relations: readonly RelationRecord[]): RelationView | null {
  const from = actorRef(index, relations[0].from)
  const to = actorRef(index, relations[0].to)
  if (from === null || to === null) return null
  const sum = (of: 'cooperation' | 'conflict'): number => relations.reduce((total, each) => total + each[of], 0)
  const scored = relations.flatMap(({ score, cooperation, conflict }) =>
    score === null ? [] : [{ score, events: Math.max(1, cooperation + conflict) }],
  )
  const events = scored.reduce((total, each) => total + each.events, 0)
  return {
    id,
    from,
    to,
    cooperation: sum('cooperation'),
    conflict: sum('conflict'),
    score: events === 0 ? null : scored.reduce((total, each) => total + each.score * each.events, 0) / events,
    periods: relations
      .toSorted(
        (a, b) => compareCodeUnits(a.period.start ?? '~', b.period.start ?? '~') || compareCodeUnits(a.id, b.id),
      )
      .map(({ id: of, period: { start, end }, cooperation, conflict }) => ({
        id: of,
        start,
        end,
        cooperation,
        conflict,
      })),
  }
}
