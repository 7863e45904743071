import type {
  ActorRecord,
  AnyRecord,
  ClusterRecord,
  DocumentRecord,
  EventRecord,
  FigureRecord,
  MentionRecord,
  PositionRecord,
  StatementRecord,
  TimeRecord,
} from '../record/record.ts'
import { compareCodeUnits } from '../text/order.ts'

/** A record that stands in one document and tells something. */
export type ToldRecord = StatementRecord | EventRecord | FigureRecord | PositionRecord

/** The records of a situation, found by id: what questions, filters and comparisons read. Made once, read often. */
export interface SituationView {
  readonly records: readonly AnyRecord[]
  /** By id, in the order of publication, then of path. */
  readonly documents: ReadonlyMap<string, DocumentRecord>
  readonly actors: ReadonlyMap<string, ActorRecord>
  readonly statements: ReadonlyMap<string, StatementRecord>
  readonly events: ReadonlyMap<string, EventRecord>
  readonly figures: ReadonlyMap<string, FigureRecord>
  readonly positions: ReadonlyMap<string, PositionRecord>
  readonly clusters: readonly ClusterRecord[]
  /** The mentions of a document that name an actor, in the order of the text. */
  mentionsIn(document: string): readonly MentionRecord[]
  /** The time expressions of a document, in the order of the text. */
  timesIn(document: string): readonly TimeRecord[]
  /** The statements of a document, in the order of the text. */
  statementsIn(document: string): readonly StatementRecord[]
  /** The cluster that a told record belongs to, or null. */
  clusterOf(record: string): ClusterRecord | null
  /** The place of a document in the order of publication, from 0; a report's number is this plus one. */
  placeOf(document: string): number
  /** The ids of a document's origins, in order; its own id where none is known. */
  originsOf(document: string): readonly string[]
  /** The documents that repeat one another, this one included, as one name: equal for a report and its copies. */
  copyGroupOf(document: string): string
  /** True where a copy group holds more than one document. */
  hasCopies(copyGroup: string): boolean
}

/** @param records all records of a situation, in any order */
export function viewOf(records: readonly AnyRecord[]): SituationView {
  const documents: DocumentRecord[] = []
  const actors = new Map<string, ActorRecord>()
  const statements = new Map<string, StatementRecord>()
  const events = new Map<string, EventRecord>()
  const figures = new Map<string, FigureRecord>()
  const positions = new Map<string, PositionRecord>()
  const clusters: ClusterRecord[] = []
  const mentions = new Map<string, MentionRecord[]>()
  const times = new Map<string, TimeRecord[]>()
  const statementsIn = new Map<string, StatementRecord[]>()
  const clusterOf = new Map<string, ClusterRecord>()
  const originsOf = new Map<string, string[]>()
  for (const record of records) {
    switch (record.type) {
      case 'document':
        documents.push(record)
        break
      case 'actor':
        actors.set(record.id, record)
        break
      case 'statement':
        statements.set(record.id, record)
        pushTo(statementsIn, record.document, record)
        break
      case 'event':
        events.set(record.id, record)
        break
      case 'figure':
        figures.set(record.id, record)
        break
      case 'position':
        positions.set(record.id, record)
        break
      case 'mention':
        if (record.actor !== null) pushTo(mentions, record.document, record)
        break
      case 'time':
        pushTo(times, record.document, record)
        break
      case 'cluster':
        clusters.push(record)
        for (const member of record.members) clusterOf.set(member, record)
        break
      case 'origin':
        for (const document of record.documents) pushTo(originsOf, document, record.id)
        break
    }
  }
  documents.sort((a, b) => compareCodeUnits(dateKey(a), dateKey(b)) || compareCodeUnits(a.path, b.path))
  for (const list of mentions.values()) list.sort((a, b) => a.start - b.start || compareCodeUnits(a.id, b.id))
  for (const list of times.values()) list.sort((a, b) => a.start - b.start || compareCodeUnits(a.id, b.id))
  for (const list of statementsIn.values()) {
    list.sort((a, b) => a.content[0].start - b.content[0].start || compareCodeUnits(a.id, b.id))
  }
  for (const list of originsOf.values()) list.sort(compareCodeUnits)
  const groups = copyGroups(documents)
  const copied = new Set(
    documents.flatMap(({ copyOf }) => copyOf.map(({ document }) => groups.get(document) ?? document)),
  )
  const places = new Map(documents.map(({ id }, place) => [id, place]))
  return {
    records,
    documents: new Map(documents.map((document) => [document.id, document])),
    actors,
    statements,
    events,
    figures,
    positions,
    clusters,
    mentionsIn: (document) => mentions.get(document) ?? [],
    timesIn: (document) => times.get(document) ?? [],
    statementsIn: (document) => statementsIn.get(document) ?? [],
    clusterOf: (record) => clusterOf.get(record) ?? null,
    placeOf: (document) => places.get(document) ?? -1,
    originsOf: (document) => originsOf.get(document) ?? [document],
    hasCopies: (group) => copied.has(group),
    copyGroupOf: (document) => groups.get(document) ?? document,
  }
}

function dateKey({ published }: DocumentRecord): string {
  return published.value ?? published.latest ?? published.earliest ?? '~'
}

/** Of each document, the first one by path of those that it is a copy of, directly or through others. */
function copyGroups(documents: readonly DocumentRecord[]): Map<string, string> {
  const parent = new Map<string, string>()
  const root = (id: string): string => {
    let at = id
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up
    return at
  }
  for (const { id, copyOf } of documents) {
    for (const { document } of copyOf) {
      const [a, b] = [root(id), root(document)].sort(compareCodeUnits)
      if (a !== b) parent.set(b, a)
    }
  }
  return new Map(documents.map(({ id }) => [id, root(id)]))
}

function pushTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
