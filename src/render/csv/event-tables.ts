import type { EventRecord } from '../../record/record.ts'
import { sentenceAround } from '../../text/sentence.ts'
import {
  type Column,
  confidence,
  id,
  inDocument,
  integer,
  list,
  number,
  ofType,
  spanTexts,
  type Table,
  text,
} from './column.ts'

const eventColumns: readonly Column<EventRecord>[] = [
  ...inDocument<EventRecord>(),
  text('outlet', 'who published the report', (row, lookup) => lookup.document(row.document).outlet),
  text('published', 'when it was published', (row, lookup) => lookup.document(row.document).published.value),
  text('code', 'PLOVER event type, or OTHER', (row) => row.code),
  text('mode', 'PLOVER mode; of OTHER, what happened', (row) => row.mode),
  text('status', 'happened, ongoing, planned, demanded, possible, denied or refused', (row) => row.status),
  text('date', 'TIMEX value', (row) => row.date),
  text('date_precision', 'day, week, month, year or other; empty where no day is known', (row) =>
    precisionOf(row.date),
  ),
  text('place', 'where', (row) => row.place?.name ?? null),
  text('place_country', 'ISO 3166-1 alpha-3', (row) => row.place?.country ?? null),
  number('lat', 'latitude', (row) => row.place?.lat ?? null),
  number('lon', 'longitude', (row) => row.place?.lon ?? null),
  text('words', 'the words that tell of it', (row, lookup) => spanTexts(lookup, row.document, row.trigger)),
  text('sentence', 'the sentence that they stand in', (row, lookup) => {
    const document = lookup.document(row.document)
    const { start, end } = sentenceAround(document, row.trigger[0])
    return document.text.slice(start, end)
  }),
  text('statement', 'id of the statement that it is told in; empty for the report’s own words', (row) => row.statement),
  list('origins', 'ids of the report’s independent origins', (row, lookup) => lookup.origins(row.document)),
  confidence('the chance that there is such an act, and that its type and status are right'),
  number(
    'parties_confidence',
    'the chance that doers and recipients are these and no others; empty where nobody measured it',
    (row) => row.partiesConfidence,
  ),
]

/** How exactly a TIMEX value names a day. */
function precisionOf(date: string | null): string | null {
  if (date === null) return null
  if (/^\d{4}-\d\d-\d\d/.test(date)) return 'day'
  if (/^\d{4}-W\d\d/.test(date)) return 'week'
  if (/^\d{4}-\d\d$/.test(date)) return 'month'
  return /^\d{4}$/.test(date) ? 'year' : 'other'
}

export const events: Table<EventRecord> = {
  name: 'events',
  about: 'who did what to whom, and whether it happened',
  key: 'id',
  rows: ofType('event'),
  columns: [
    id(),
    ...eventColumns,
    text(
      'cluster',
      'id of the cluster: events told together have one',
      (row, lookup) => lookup.cluster(row.id)?.id ?? null,
    ),
    integer(
      'cluster_origins',
      'by how many independent origins it is told',
      (row, lookup) => lookup.cluster(row.id)?.origins.length ?? null,
    ),
    list('actors', 'ids of the doers', (row) => row.actors.map(({ actor }) => actor)),
    list('recipients', 'ids of those to whom it was done', (row) => row.recipients.map(({ actor }) => actor)),
  ],
}

interface Dyad {
  readonly event: EventRecord
  readonly actor: string | null
  readonly recipient: string | null
}

/**
 * One row for each doer and recipient, as political scientists use events; the event’s id undoes the expansion. What
 * PLOVER has no type for stands here only if it is asked for.
 */
export const dyads: Table<Dyad> = {
  name: 'event-dyads',
  about: 'events, a row for each actor and recipient; count events by event_id',
  key: null,
  rows: (records, { otherEvents }) =>
    ofType('event')(records).flatMap((event) => {
      if (event.code === 'OTHER' && !otherEvents) return []
      const doers = event.actors.length === 0 ? [null] : event.actors.map(({ actor }) => actor)
      const others = event.recipients.length === 0 ? [null] : event.recipients.map(({ actor }) => actor)
      return doers.flatMap((actor) => others.map((recipient) => ({ event, actor, recipient })))
    }),
  columns: [
    text('event_id', 'id of the event', ({ event }) => event.id),
    text('actor', 'id of the doer', ({ actor }) => actor),
    text('actor_name', 'name of the doer', ({ actor }, lookup) => lookup.name(actor)),
    text(
      'actor_country',
      'country of the doer (ISO 3166-1 alpha-3)',
      ({ actor }, lookup) => lookup.actor(actor)?.country ?? null,
    ),
    text('recipient', 'id of the recipient', ({ recipient }) => recipient),
    text('recipient_name', 'name of the recipient', ({ recipient }, lookup) => lookup.name(recipient)),
    text(
      'recipient_country',
      'country of the recipient',
      ({ recipient }, lookup) => lookup.actor(recipient)?.country ?? null,
    ),
    text('cluster', 'id of the event’s cluster', ({ event }, lookup) => lookup.cluster(event.id)?.id ?? null),
    ...eventColumns.map(
      (column): Column<Dyad> => ({ ...column, cell: ({ event }, lookup) => column.cell(event, lookup) }),
    ),
  ],
}
