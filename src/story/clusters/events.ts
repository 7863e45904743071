import type { EventDigest } from '../digest/digest.ts'
import { joinEqual } from './join-equal.ts'
import type { Clustering } from './make-cluster.ts'
import type { Telling } from './telling.ts'

/**
 * The same event told by several reports: the same PLOVER type, the same doers and sufferers, and the same day. An
 * event whose doer or day no report gives stands alone, since nothing tells it from its like. Reports differ on an
 * event where one has it done and another denied.
 */
export const eventClustering: Clustering<EventDigest> = {
  of: 'event',
  join: (events, telling, join) => joinEqual(events, (event) => keyOf(event, telling), join),
  say: ({ date }) => ({ low: null, high: null, stance: null, asOf: date }),
  agreement(_, events) {
    const isDone = events.some(({ status }) => status === 'happened' || status === 'ongoing')
    const isDenied = events.some(({ status }) => status === 'denied' || status === 'refused')
    return isDone && isDenied ? 'differ' : 'agree'
  },
}

function keyOf({ code, date, actors, recipients }: EventDigest, telling: Telling): string | null {
  if (date === null || actors.length === 0 || recipients.length === 0) return null
  const resolved = (ids: readonly string[]): string[] => [...new Set(ids.map((id) => telling.actor(id)))].sort()
  return JSON.stringify([code, date, resolved(actors), resolved(recipients)])
}
