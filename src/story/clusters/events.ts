import type { ClusterRecord, EventRecord } from '../../record/record.ts'
import { Components } from '../components.ts'
import { makeCluster } from './make-cluster.ts'
import { publishedOf, type Telling, wordsOfSpan } from './told.ts'

/**
 * The same event told by several reports: the same PLOVER type, the same doers and sufferers, and the same day. An
 * event whose doer or day no report gives stands alone, since nothing tells it from its like.
 */
export function clusterEvents(events: readonly EventRecord[], telling: Telling): ClusterRecord[] {
  const components = new Components(events.length)
  const firstOfKey = new Map<string, number>()
  for (const [index, event] of events.entries()) {
    const key = keyOf(event, telling)
    if (key === null) continue
    const first = firstOfKey.get(key)
    if (first === undefined) firstOfKey.set(key, index)
    else components.join(index, first)
  }
  return components.groups().map((group) => {
    const members = group.map((index) => events[index])
    const label = wordsOfSpan(telling, members[0].document, members[0].trigger[0])
    return makeCluster(
      'event',
      members,
      label,
      telling,
      (event) => ({ low: null, high: null, stance: null, asOf: event.date ?? publishedOf(telling, event.document) }),
      () => agreementOf(members),
    )
  })
}

function keyOf(event: EventRecord, telling: Telling): string | null {
  const actors = [...new Set(event.actors.map(({ actor }) => telling.actor(actor)))].sort()
  const recipients = [...new Set(event.recipients.map(({ actor }) => telling.actor(actor)))].sort()
  if (event.date === null || actors.length === 0 || recipients.length === 0) return null
  return JSON.stringify([event.code, event.date, actors, recipients])
}

/** Reports differ on an event where one has it done and another denied. */
function agreementOf(events: readonly EventRecord[]): ClusterRecord['agreement'] {
  const isDone = events.some(({ status }) => status === 'happened' || status === 'ongoing')
  const isDenied = events.some(({ status }) => status === 'denied' || status === 'refused')
  return isDone && isDenied ? 'differ' : 'agree'
}
