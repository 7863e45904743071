import { confidence, id, integer, list, number, ofType, type RecordOf, spanTexts, type Table, text } from './column.ts'

export const origins: Table<RecordOf<'origin'>> = {
  name: 'origins',
  about: 'independent origins of the reports',
  key: 'id',
  rows: ofType('origin'),
  columns: [
    id(),
    text('name', 'agency or outlet', (row) => row.name),
    text('basis', 'copy, credit, alone or correction', (row) => row.basis),
    list('documents', 'ids of its reports', (row) => row.documents),
  ],
}

export const stories: Table<RecordOf<'story'>> = {
  name: 'stories',
  about: 'the stories that the reports tell',
  key: 'id',
  rows: ofType('story'),
  columns: [
    id(),
    text('title', 'a headline or first sentence of one of its reports, word for word', (row, lookup) =>
      spanTexts(lookup, row.title.document, [row.title]),
    ),
    text('document', 'id of the report whose words the title is', (row) => row.title.document),
    integer('start', 'where the title starts, in UTF-16 code units of that report’s text', (row) => row.title.start),
    integer('end', 'where the title ends', (row) => row.title.end),
    text('first_day', 'day of its first report', (row) => row.from),
    text('last_day', 'day of its last report', (row) => row.to),
    list('documents', 'ids of its reports', (row) => row.documents),
    list('origins', 'ids of its origins', (row) => row.origins),
  ],
}

export const clusters: Table<RecordOf<'cluster'>> = {
  name: 'clusters',
  about: 'what several records tell together',
  key: 'id',
  rows: ofType('cluster'),
  columns: [
    id(),
    text('of', 'event, figure, statement or position', (row) => row.of),
    text('label', 'words of its first member', (row) => row.label),
    text('agreement', 'agree, differ, update or single', (row) => row.agreement),
    text('story', 'id of the story that tells it; empty where parts of several do', (row) => row.story),
    list('members', 'ids of its records', (row) => row.members),
    list('documents', 'ids of its reports', (row) => row.documents),
    list('origins', 'ids of its independent origins', (row) => row.origins),
    confidence('the chance that what it tells is so, of all its origins together'),
  ],
}

export const relations: Table<RecordOf<'relation'>> = {
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
    list('events', 'ids of the events', (row) => row.events),
    confidence('mean of its events’ products of both confidences'),
  ],
}

interface ClusterGroup {
  readonly cluster: RecordOf<'cluster'>
  readonly group: RecordOf<'cluster'>['groups'][number]
}

/** Who says what of one thing, as of when: the course of a figure, the turns of a position. */
export const clusterGroups: Table<ClusterGroup> = {
  name: 'cluster-groups',
  about: 'who says what of one thing, in the order of time',
  key: null,
  rows: (records) =>
    ofType('cluster')(records).flatMap((cluster) => cluster.groups.map((group) => ({ cluster, group }))),
  columns: [
    text('cluster', 'id of the cluster', ({ cluster }) => cluster.id),
    text('of', 'event, figure, statement or position', ({ cluster }) => cluster.of),
    text('label', 'words of the cluster’s first member', ({ cluster }) => cluster.label),
    text('as_of', 'as of when (TIMEX)', ({ group }) => group.asOf),
    number('low', 'lowest value; empty for an open end', ({ group }) => group.low),
    number('high', 'highest value; empty for an open end', ({ group }) => group.high),
    text('stance', 'for, against, open or neutral', ({ group }) => group.stance),
    list('members', 'ids of the records that say so', ({ group }) => group.members),
    list('origins', 'ids of their independent origins', ({ group }) => group.origins),
    integer('origin_count', 'how many independent origins', ({ group }) => group.origins.length),
  ],
}

export const corrections: Table<RecordOf<'correction'>> = {
  name: 'corrections',
  about: 'what people put right',
  key: 'id',
  rows: ofType('correction'),
  columns: [
    id(),
    text('kind', 'join, split, rename, …', (row) => row.kind),
    text('state', 'applied, moved or orphan', (row) => row.state),
    text('by', 'by whom', (row) => row.by),
    text('at', 'when (ISO 8601, UTC)', (row) => row.at),
    text('path', 'path of the report', (row) => row.target.path),
    text('sha256', 'hash of the report', (row) => row.target.sha256),
    text('words', 'the words that it is about', (row) => row.target.exact),
    text('value', 'what was decided, as JSON', (row) => JSON.stringify(row.value)),
  ],
}
