import type { AnyRecord, DocumentRecord, EventRecord } from '../../record/record.ts'
import type { Span } from '../../record/span.ts'
import type { Cell } from './write-csv.ts'

type TypeName = Exclude<AnyRecord['type'], 'situation' | 'run'>
type RecordOf<Type extends TypeName> = Extract<AnyRecord, { type: Type }>

/** What a table's cells may look up beside their record. */
export interface Lookup {
  document(id: string): DocumentRecord
  /** The name of an actor, or null where there is none. */
  name(actor: string | null): string | null
  /** Ids of the independent origins of a document. */
  origins(document: string): readonly string[]
}

export interface Column<Row> {
  readonly name: string
  /** What stands in it, for the description of the table. */
  readonly about: string
  readonly datatype: 'string' | 'number' | 'integer' | 'boolean'
  readonly cell: (row: Row, lookup: Lookup) => Cell
}

export interface Table<Row> {
  readonly name: string
  readonly about: string
  /** The column that tells one row from another, where there is one. */
  readonly key: string | null
  readonly columns: readonly Column<Row>[]
  readonly rows: (records: readonly AnyRecord[]) => readonly Row[]
}

const text = <Row>(name: string, about: string, cell: Column<Row>['cell']): Column<Row> => ({
  name,
  about,
  datatype: 'string',
  cell,
})
const number = <Row>(name: string, about: string, cell: Column<Row>['cell']): Column<Row> => ({
  name,
  about,
  datatype: 'number',
  cell,
})
const integer = <Row>(name: string, about: string, cell: Column<Row>['cell']): Column<Row> => ({
  name,
  about,
  datatype: 'integer',
  cell,
})
const boolean = <Row>(name: string, about: string, cell: Column<Row>['cell']): Column<Row> => ({
  name,
  about,
  datatype: 'boolean',
  cell,
})

const list = (values: readonly string[]): string => values.join(' | ')

function wordsOf(lookup: Lookup, document: string, spans: readonly Span[]): string {
  const { text: whole } = lookup.document(document)
  return spans.map(({ start, end }) => whole.slice(start, end)).join(' … ')
}

function ofType<Type extends TypeName>(type: Type): (records: readonly AnyRecord[]) => RecordOf<Type>[] {
  return (records) => records.filter((record): record is RecordOf<Type> => record.type === type)
}

const id = <Row extends { id: string }>(): Column<Row> => text('id', 'the record’s id', (row) => row.id)
const inDocument = <Row extends { document: string }>(): Column<Row>[] => [
  text('document', 'id of the report', (row) => row.document),
  text('path', 'path of the report', (row, lookup) => lookup.document(row.document).path),
]
const place = <Row extends Span>(): Column<Row>[] => [
  integer('start', 'where the words start, in UTF-16 code units of the report’s text', (row) => row.start),
  integer('end', 'where the words end', (row) => row.end),
]

const documents: Table<RecordOf<'document'>> = {
  name: 'documents',
  about: 'the reports',
  key: 'id',
  rows: ofType('document'),
  columns: [
    id(),
    text('path', 'path, relative to the situation file', (row) => row.path),
    text('title', 'headline', (row) => row.title),
    text('outlet', 'who published it', (row) => row.outlet),
    text('wire', 'agencies credited', (row) => list(row.wire)),
    text('byline', 'who wrote it', (row) => list(row.byline)),
    text('dateline', 'where it was sent from', (row) => row.dateline),
    text('language', 'BCP 47', (row) => row.language),
    text('published', 'date of publication', (row) => row.published.value),
    text('published_basis', 'stated, inferred or none', (row) => row.published.basis),
    text('published_earliest', 'not before', (row) => row.published.earliest),
    text('published_latest', 'not after', (row) => row.published.latest),
    text('flags', 'what is wrong with it', (row) => list(row.flags)),
    text('origins', 'ids of its independent origins', (row, lookup) => list(lookup.origins(row.id))),
    text('copy_of', 'ids of the reports that it repeats', (row) => list(row.copyOf.map(({ document }) => document))),
    number('copy_share', 'share of its story that repeats the first of them', (row) => row.copyOf[0]?.share ?? null),
  ],
}

const origins: Table<RecordOf<'origin'>> = {
  name: 'origins',
  about: 'independent origins of the reports',
  key: 'id',
  rows: ofType('origin'),
  columns: [
    id(),
    text('name', 'agency or outlet', (row) => row.name),
    text('basis', 'copy, credit, alone or correction', (row) => row.basis),
    text('documents', 'ids of its reports', (row) => list(row.documents)),
  ],
}

const actors: Table<RecordOf<'actor'>> = {
  name: 'actors',
  about: 'who and what is named or described',
  key: 'id',
  rows: ofType('actor'),
  columns: [
    id(),
    text('name', 'the fullest usual name', (row) => row.name),
    text('kind', 'person, organization, state, …', (row) => row.kind),
    boolean('named', 'false for an unnamed source', (row) => row.named),
    text('aliases', 'other names', (row) => list(row.aliases)),
    text('country', 'ISO 3166-1 alpha-3', (row) => row.country),
    text('roles', 'roles as the reports give them', (row) => list(row.roles.map(({ title }) => title))),
    integer('geonames', 'GeoNames id of a place', (row) => row.geo?.geonames ?? null),
    number('lat', 'latitude', (row) => row.geo?.lat ?? null),
    number('lon', 'longitude', (row) => row.geo?.lon ?? null),
  ],
}

const mentions: Table<RecordOf<'mention'>> = {
  name: 'mentions',
  about: 'words that stand for an actor',
  key: 'id',
  rows: ofType('mention'),
  columns: [
    id(),
    ...inDocument<RecordOf<'mention'>>(),
    ...place<RecordOf<'mention'>>(),
    text('words', 'the words', (row, lookup) => wordsOf(lookup, row.document, [row])),
    text('kind', 'kind of what they stand for', (row) => row.kind),
    boolean('named', 'true for a name', (row) => row.named),
    text('actor', 'id of the actor', (row) => row.actor),
  ],
}

const statements: Table<RecordOf<'statement'>> = {
  name: 'statements',
  about: 'who said what',
  key: 'id',
  rows: ofType('statement'),
  columns: [
    id(),
    ...inDocument<RecordOf<'statement'>>(),
    text('quote', 'direct, mixed or indirect', (row) => row.quote),
    text('words', 'what was said', (row, lookup) => wordsOf(lookup, row.document, row.content)),
    text('cue', 'the words that say that it was said', (row, lookup) => wordsOf(lookup, row.document, row.cue)),
    text('source', 'the words that name the speaker', (row, lookup) => wordsOf(lookup, row.document, row.source)),
    text('speaker', 'id of the speaker', (row) => row.speaker),
    text('speaker_name', 'name of the speaker', (row, lookup) => lookup.name(row.speaker)),
    boolean('anonymous', 'true where the name is withheld on purpose', (row) => row.anonymous),
    text('within', 'id of the statement that it is reported inside', (row) => row.within),
    text('reported_by', 'ids of those who passed it on', (row) => list(row.reportedBy)),
    text('said', 'when it was said (TIMEX)', (row) => row.said),
  ],
}

const times: Table<RecordOf<'time'>> = {
  name: 'times',
  about: 'time expressions',
  key: 'id',
  rows: ofType('time'),
  columns: [
    id(),
    ...inDocument<RecordOf<'time'>>(),
    ...place<RecordOf<'time'>>(),
    text('words', 'the words', (row, lookup) => wordsOf(lookup, row.document, [row])),
    text('timex', 'DATE, TIME, DURATION or SET', (row) => row.timex),
    text('value', 'TIMEX3 value', (row) => row.value),
  ],
}

const figures: Table<RecordOf<'figure'>> = {
  name: 'figures',
  about: 'numbers that count or measure',
  key: 'id',
  rows: ofType('figure'),
  columns: [
    id(),
    ...inDocument<RecordOf<'figure'>>(),
    ...place<RecordOf<'figure'>>(),
    text('words', 'the number with its unit and hedge', (row, lookup) => wordsOf(lookup, row.document, [row])),
    number('low', 'lowest value; empty for an open end', (row) => row.low),
    number('high', 'highest value; empty for an open end', (row) => row.high),
    boolean('approximate', 'true where hedged', (row) => row.approximate),
    text('unit', 'unit', (row) => row.unit),
    text('measures', 'what is counted or measured', (row) => row.measures),
    text('as_of', 'as of when (TIMEX)', (row) => row.asOf),
    text('statement', 'id of the statement that it stands in', (row) => row.statement),
  ],
}

const eventColumns: readonly Column<EventRecord>[] = [
  ...inDocument<EventRecord>(),
  text('code', 'PLOVER event type', (row) => row.code),
  text('mode', 'PLOVER mode', (row) => row.mode),
  text('status', 'happened, ongoing, planned, demanded, possible, denied or refused', (row) => row.status),
  text('date', 'TIMEX value', (row) => row.date),
  text('place', 'where', (row) => row.place?.name ?? null),
  text('place_country', 'ISO 3166-1 alpha-3', (row) => row.place?.country ?? null),
  number('lat', 'latitude', (row) => row.place?.lat ?? null),
  number('lon', 'longitude', (row) => row.place?.lon ?? null),
  text('words', 'the words that tell of it', (row, lookup) => wordsOf(lookup, row.document, row.trigger)),
  text('statement', 'id of the statement that it is told in; empty for the report’s own words', (row) => row.statement),
  text('origins', 'ids of the report’s independent origins', (row, lookup) => list(lookup.origins(row.document))),
]

const events: Table<EventRecord> = {
  name: 'events',
  about: 'who did what to whom, and whether it happened',
  key: 'id',
  rows: ofType('event'),
  columns: [
    id(),
    ...eventColumns,
    text('actors', 'ids of the doers', (row) => list(row.actors.map(({ actor }) => actor))),
    text('recipients', 'ids of those to whom it was done', (row) => list(row.recipients.map(({ actor }) => actor))),
  ],
}

interface Dyad {
  readonly event: EventRecord
  readonly actor: string | null
  readonly recipient: string | null
}

/** One row for each doer and recipient, as political scientists use events; the event’s id undoes the expansion. */
const dyads: Table<Dyad> = {
  name: 'event-dyads',
  about: 'events, a row for each actor and recipient; count events by event_id',
  key: null,
  rows: (records) =>
    ofType('event')(records).flatMap((event) => {
      const doers = event.actors.length === 0 ? [null] : event.actors.map(({ actor }) => actor)
      const others = event.recipients.length === 0 ? [null] : event.recipients.map(({ actor }) => actor)
      return doers.flatMap((actor) => others.map((recipient) => ({ event, actor, recipient })))
    }),
  columns: [
    text('event_id', 'id of the event', ({ event }) => event.id),
    text('actor', 'id of the doer', ({ actor }) => actor),
    text('actor_name', 'name of the doer', ({ actor }, lookup) => lookup.name(actor)),
    text('recipient', 'id of the recipient', ({ recipient }) => recipient),
    text('recipient_name', 'name of the recipient', ({ recipient }, lookup) => lookup.name(recipient)),
    ...eventColumns.map(
      (column): Column<Dyad> => ({ ...column, cell: ({ event }, lookup) => column.cell(event, lookup) }),
    ),
  ],
}

const positions: Table<RecordOf<'position'>> = {
  name: 'positions',
  about: 'who is for, against or open to what',
  key: 'id',
  rows: ofType('position'),
  columns: [
    id(),
    ...inDocument<RecordOf<'position'>>(),
    text('actor', 'id of whose position it is', (row) => row.actor),
    text('actor_name', 'name of whose position it is', (row, lookup) => lookup.name(row.actor)),
    text('stance', 'for, against, open or neutral', (row) => row.stance),
    text('toward', 'id of the actor whom it concerns', (row) => row.toward),
    text('proposition', 'what it is about', (row, lookup) =>
      row.proposition === null ? null : wordsOf(lookup, row.document, [row.proposition]),
    ),
    text('words', 'the words that show it', (row, lookup) => wordsOf(lookup, row.document, row.evidence)),
    text('date', 'TIMEX value', (row) => row.date),
    text('statement', 'id of the statement that it stands in', (row) => row.statement),
  ],
}

const clusters: Table<RecordOf<'cluster'>> = {
  name: 'clusters',
  about: 'what several records tell together',
  key: 'id',
  rows: ofType('cluster'),
  columns: [
    id(),
    text('of', 'event, figure, statement or position', (row) => row.of),
    text('label', 'words of its first member', (row) => row.label),
    text('agreement', 'agree, differ, update or single', (row) => row.agreement),
    text('members', 'ids of its records', (row) => list(row.members)),
    text('documents', 'ids of its reports', (row) => list(row.documents)),
    text('origins', 'ids of its independent origins', (row) => list(row.origins)),
  ],
}

const relations: Table<RecordOf<'relation'>> = {
  name: 'relations',
  about: 'cooperation and conflict between two actors in a month',
  key: 'id',
  rows: ofType('relation'),
  columns: [
    id(),
    text('from', 'id of the doer', (row) => row.from),
    text('from_name', 'name of the doer', (row, lookup) => lookup.name(row.from)),
    text('to', 'id of the other', (row) => row.to),
    text('to_name', 'name of the other', (row, lookup) => lookup.name(row.to)),
    text('period_start', 'month', (row) => row.period.start),
    text('period_end', 'month', (row) => row.period.end),
    integer('cooperation', 'events of cooperation', (row) => row.cooperation),
    integer('conflict', 'events of conflict', (row) => row.conflict),
    number('score', 'mean of the PLOVER scores', (row) => row.score),
    text('events', 'ids of the events', (row) => list(row.events)),
  ],
}

/** A table whose kind of row is its own affair. */
export interface AnyTable {
  readonly name: string
  readonly about: string
  readonly key: string | null
  readonly columns: readonly Pick<Column<never>, 'name' | 'about' | 'datatype'>[]
  cells(records: readonly AnyRecord[], lookup: Lookup): readonly (readonly Cell[])[]
}

function closed<Row>(table: Table<Row>): AnyTable {
  return {
    ...table,
    cells: (records, lookup) =>
      table.rows(records).map((row) => table.columns.map((column) => column.cell(row, lookup))),
  }
}

export const TABLES: readonly AnyTable[] = [
  closed(documents),
  closed(origins),
  closed(actors),
  closed(mentions),
  closed(statements),
  closed(times),
  closed(figures),
  closed(events),
  closed(dyads),
  closed(positions),
  closed(clusters),
  closed(relations),
]
