import {
  boolean,
  confidence,
  id,
  inDocument,
  integer,
  list,
  number,
  ofType,
  place,
  type RecordOf,
  spanTexts,
  type Table,
  text,
} from './column.ts'

export const documents: Table<RecordOf<'document'>> = {
  name: 'documents',
  about: 'the reports',
  key: 'id',
  rows: ofType('document'),
  columns: [
    id(),
    text('path', 'path, relative to the situation file', (row) => row.path),
    text('title', 'headline', (row) => row.title),
    text('outlet', 'who published it', (row) => row.outlet),
    list('wire', 'agencies credited', (row) => row.wire),
    list('byline', 'who wrote it', (row) => row.byline),
    text('dateline', 'where it was sent from', (row) => row.dateline),
    text('language', 'BCP 47', (row) => row.language),
    text('published', 'date of publication', (row) => row.published.value),
    text('published_basis', 'stated, inferred or none', (row) => row.published.basis),
    text('published_earliest', 'not before', (row) => row.published.earliest),
    text('published_latest', 'not after', (row) => row.published.latest),
    list('flags', 'what is wrong with it', (row) => row.flags),
    list('origins', 'ids of its independent origins', (row, lookup) => lookup.origins(row.id)),
    list('copy_of', 'ids of the reports that it repeats', (row) => row.copyOf.map(({ document }) => document)),
    number('copy_share', 'share of its story that repeats the first of them', (row) => row.copyOf[0]?.share ?? null),
  ],
}

export const actors: Table<RecordOf<'actor'>> = {
  name: 'actors',
  about: 'who and what is named or described',
  key: 'id',
  rows: ofType('actor'),
  columns: [
    id(),
    text('name', 'the fullest usual name', (row) => row.name),
    text('kind', 'person, organization, state, …', (row) => row.kind),
    boolean('named', 'false for an unnamed source', (row) => row.named),
    list('aliases', 'other names', (row) => row.aliases),
    text('country', 'ISO 3166-1 alpha-3', (row) => row.country),
    list('roles', 'roles as the reports give them', (row) => row.roles.map(({ title }) => title)),
    integer('geonames', 'GeoNames id of a place', (row) => row.geo?.geonames ?? null),
    number('lat', 'latitude', (row) => row.geo?.lat ?? null),
    number('lon', 'longitude', (row) => row.geo?.lon ?? null),
  ],
}

interface Role {
  readonly actor: RecordOf<'actor'>
  readonly role: RecordOf<'actor'>['roles'][number]
  readonly evidence: RecordOf<'actor'>['roles'][number]['evidence'][number]
}

/** Who held which office, in which report: with the reports' dates, the course of an actor's roles. */
export const roles: Table<Role> = {
  name: 'actor-roles',
  about: 'roles of actors, a row for each place that gives one',
  key: null,
  rows: (records) =>
    ofType('actor')(records).flatMap((actor) =>
      actor.roles.flatMap((role) => role.evidence.map((evidence) => ({ actor, role, evidence }))),
    ),
  columns: [
    text('actor', 'id of the actor', ({ actor }) => actor.id),
    text('actor_name', 'name of the actor', ({ actor }) => actor.name),
    text('title', 'the role', ({ role }) => role.title),
    text('organization', 'of what', ({ role }) => role.organization),
    text('document', 'id of the report', ({ evidence }) => evidence.document),
    text(
      'published',
      'when the report was published',
      ({ evidence }, lookup) => lookup.document(evidence.document).published.value,
    ),
    text('words', 'the words that give it', ({ evidence }, lookup) => spanTexts(lookup, evidence.document, [evidence])),
  ],
}

export const mentions: Table<RecordOf<'mention'>> = {
  name: 'mentions',
  about: 'words that stand for an actor',
  key: 'id',
  rows: ofType('mention'),
  columns: [
    id(),
    ...inDocument<RecordOf<'mention'>>(),
    ...place<RecordOf<'mention'>>(),
    text('words', 'the words', (row, lookup) => spanTexts(lookup, row.document, [row])),
    text('kind', 'kind of what they stand for', (row) => row.kind),
    boolean('named', 'true for a name', (row) => row.named),
    text('actor', 'id of the actor', (row) => row.actor),
  ],
}

export const statements: Table<RecordOf<'statement'>> = {
  name: 'statements',
  about: 'who said what',
  key: 'id',
  rows: ofType('statement'),
  columns: [
    id(),
    ...inDocument<RecordOf<'statement'>>(),
    text('quote', 'direct, mixed or indirect', (row) => row.quote),
    text('words', 'what was said', (row, lookup) => spanTexts(lookup, row.document, row.content)),
    text('cue', 'the words that say that it was said', (row, lookup) => spanTexts(lookup, row.document, row.cue)),
    text('source', 'the words that name the speaker', (row, lookup) => spanTexts(lookup, row.document, row.source)),
    text('speaker', 'id of the speaker', (row) => row.speaker),
    text('speaker_name', 'name of the speaker', (row, lookup) => lookup.name(row.speaker)),
    boolean('anonymous', 'true where the name is withheld on purpose', (row) => row.anonymous),
    text('within', 'id of the statement that it is reported inside', (row) => row.within),
    list('reported_by', 'ids of those who passed it on', (row) => row.reportedBy),
    text('said', 'when it was said (TIMEX)', (row) => row.said),
    confidence(),
  ],
}

export const times: Table<RecordOf<'time'>> = {
  name: 'times',
  about: 'time expressions',
  key: 'id',
  rows: ofType('time'),
  columns: [
    id(),
    ...inDocument<RecordOf<'time'>>(),
    ...place<RecordOf<'time'>>(),
    text('words', 'the words', (row, lookup) => spanTexts(lookup, row.document, [row])),
    text('timex', 'DATE, TIME, DURATION or SET', (row) => row.timex),
    text('value', 'TIMEX3 value', (row) => row.value),
  ],
}

export const figures: Table<RecordOf<'figure'>> = {
  name: 'figures',
  about: 'numbers that count or measure',
  key: 'id',
  rows: ofType('figure'),
  columns: [
    id(),
    ...inDocument<RecordOf<'figure'>>(),
    ...place<RecordOf<'figure'>>(),
    text('words', 'the number with its unit and hedge', (row, lookup) => spanTexts(lookup, row.document, [row])),
    number('low', 'lowest value; empty for an open end', (row) => row.low),
    number('high', 'highest value; empty for an open end', (row) => row.high),
    boolean('approximate', 'true where hedged', (row) => row.approximate),
    text('unit', 'unit', (row) => row.unit),
    text('measures', 'what is counted or measured', (row) => row.measures),
    text('as_of', 'as of when (TIMEX)', (row) => row.asOf),
    text('statement', 'id of the statement that it stands in', (row) => row.statement),
    confidence(),
  ],
}

export const positions: Table<RecordOf<'position'>> = {
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
      row.proposition === null ? null : spanTexts(lookup, row.document, [row.proposition]),
    ),
    text('words', 'the words that show it', (row, lookup) => spanTexts(lookup, row.document, row.evidence)),
    text('date', 'TIMEX value', (row) => row.date),
    text('statement', 'id of the statement that it stands in', (row) => row.statement),
    confidence(),
  ],
}
