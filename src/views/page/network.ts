import type { Network } from '../../api/index.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { compareCodeUnits } from '../../text/order.ts'
import { actorRows } from './actors.ts'
import { relationsOf } from './relations.ts'
import type { Scope } from './scope.ts'

/** How many actors a network shows beside the chosen one. */
const NEIGHBOURS = 24

/** The neighbours of an actor, or if none is chosen the busiest actors, with all relations among them. */
export function networkView(index: RecordIndex, scope: Scope, centre: string | null): Network {
  const { relations } = index
  const passes = (id: string): boolean => {
    const actor = index.actors.get(id)
    return actor !== undefined && (id === centre || scope.isWhole || scope.holds(actor))
  }
  const events = new Map<string, number>()
  const count = (id: string, by: number): void => void events.set(id, (events.get(id) ?? 0) + by)
  for (const { from, to, cooperation, conflict } of relations) {
    if (!passes(from) || !passes(to)) continue
    if (centre === null || to === centre) count(from, cooperation + conflict)
    if (centre === null || from === centre) count(to, cooperation + conflict)
  }
  events.delete(centre ?? '')
  const busiest = [...events]
    .sort(([a, m], [b, n]) => n - m || compareCodeUnits(a, b))
    .slice(0, NEIGHBOURS)
    .map(([id]) => id)
  const shown = [...(centre === null ? [] : [centre]), ...busiest]
  const among = new Set(shown)
  return {
    revision: index.revision,
    centre,
    actors: actorRows(index, scope, shown),
    relations: relationsOf(index, ({ from, to }) => among.has(from) && among.has(to)),
  }
}
