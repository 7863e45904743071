import { type ConfidenceTest, confidenceTest } from '../record/confidence.ts'
import { independentOrigins } from '../record/independent-origins.ts'
import type {
  ActorRecord,
  AnyRecord,
  ClusterRecord,
  CorrectionRecord,
  DocumentRecord,
  EventRecord,
  FigureRecord,
  MentionRecord,
  OriginRecord,
  PositionRecord,
  RelationRecord,
  StatementRecord,
  TimeRecord,
} from '../record/record.ts'
import { lineNumberAt, linesOf } from '../text/lines.ts'
import { compareCodeUnits } from '../text/order.ts'
import type { Span } from '../text/span.ts'

/** A record that stands in one document and tells something. */
export type ReportedRecord = StatementRecord | EventRecord | FigureRecord | PositionRecord

/** A record that stands at a place in one report. */
export type PlacedRecord = ReportedRecord | MentionRecord | TimeRecord

/**
 * The records of one revision of a situation, found by id, report, actor, cluster, origin and copy group. Made once a
 * revision and read by everything: questions, filters, comparisons, corrections, the brief and the page. If nothing
 * else is said, lists and maps are in the order of ids.
 */
export interface RecordIndex {
  /** All records, in the order in which they were given. */
  readonly records: readonly AnyRecord[]
  /** What changes whenever any of the records may have changed; empty if nobody gave one. */
  readonly revision: string
  record(id: string): AnyRecord | undefined
  /** In the order of publication, then of path; the number of a report is its place here plus one. */
  readonly reports: readonly DocumentRecord[]
  /** The same by id. */
  readonly documents: ReadonlyMap<string, DocumentRecord>
  readonly origins: readonly OriginRecord[]
  readonly actors: ReadonlyMap<string, ActorRecord>
  /** By document, then in the order of the text. */
  readonly mentions: readonly MentionRecord[]
  readonly statements: ReadonlyMap<string, StatementRecord>
  readonly events: ReadonlyMap<string, EventRecord>
  readonly figures: ReadonlyMap<string, FigureRecord>
  readonly positions: ReadonlyMap<string, PositionRecord>
  readonly clusters: readonly ClusterRecord[]
  readonly relations: readonly RelationRecord[]
  /** In the order in which they were made. */
  readonly corrections: readonly CorrectionRecord[]
  /** @throws RangeError if no report has this id */
  document(id: string): DocumentRecord
  /** The report at a path, or null. */
  documentAt(path: string): DocumentRecord | null
  /**
   * The number of a report, from 1, in the order of publication.
   * @throws RangeError if no report has this id
   */
  numberOf(document: string): number
  /** The line of a report's text, from 1, in which some words begin. */
  lineOf(document: string, words: Span): number
  /** The mentions in a document that name an actor, in the order of the text. */
  mentionsIn(document: string): readonly MentionRecord[]
  /** The time expressions of a document, in the order of the text. */
  timesIn(document: string): readonly TimeRecord[]
  /** The statements of a document, in the order of the text. */
  statementsIn(document: string): readonly StatementRecord[]
  /** Everything that was read at places of a document, in the order of the text. */
  recordsIn(document: string): readonly PlacedRecord[]
  /** The mentions of an actor, in the order of publication and of the text. */
  mentionsOf(actor: string): readonly MentionRecord[]
  /** The cluster that a told record belongs to, or null. */
  clusterOf(record: string): ClusterRecord | null
  originsOf(document: string): readonly OriginRecord[]
  /** The ids of a document's origins; its own id if none is known. */
  originIdsOf(document: string): readonly string[]
  /** How many independent origins some reports have. */
  countOrigins(documents: Iterable<string>): number
  /** True if a record is sure by itself or by its cluster. */
  readonly isSure: ConfidenceTest
  /** The documents that repeat one another, this one included, as one name: equal for a report and its copies. */
  copyGroupOf(document: string): string
  /** True if a copy group holds more than one document. */
  hasCopies(copyGroup: string): boolean
}

/**
 * Indexes the records of a situation.
 * @param records all records of a situation, in any order; corrections in the order in which they were made
 * @param revision what changes whenever any of the records may have changed
 * @returns the index; whatever a record names that is not among the records is simply not found
 * @example
 * ```ts
 * import { allRecords, recordIndex } from 'sitrep'
 * const found = recordIndex(allRecords(store, reader.run))
 * const [event] = found.events.values()
 * console.log(found.documents.get(event.document).path) // examples/harbor-paysandu/01-halden-wire-explosion.txt
 * ```
 */
export function recordIndex(records: readonly AnyRecord[], revision = ''): RecordIndex {
  const byType = listsBy(records.map((record) => [record.type, record]))
  const ofType = <Type extends AnyRecord['type']>(type: Type): Extract<AnyRecord, { type: Type }>[] =>
    (byType.get(type) ?? [])
      .filter((record): record is Extract<AnyRecord, { type: Type }> => record.type === type)
      .sort((a, b) => compareCodeUnits(idOf(a), idOf(b)))
  const clusters = ofType('cluster')
  const byId = once(() => mapById(records.filter((record) => record.type !== 'situation')))
  const clusterOf = new Map(clusters.flatMap((cluster) => cluster.members.map((member) => [member, cluster])))
  const reports = reportsOf(ofType('document'))
  return {
    records,
    revision,
    record: (id) => byId().get(id),
    ...reports,
    ...originsIn(ofType('origin')),
    ...placesIn(records, ofType('mention').sort(comparePlaces), reports.numberOf),
    actors: mapById(ofType('actor')),
    statements: mapById(ofType('statement')),
    events: mapById(ofType('event')),
    figures: mapById(ofType('figure')),
    positions: mapById(ofType('position')),
    clusters,
    relations: ofType('relation'),
    corrections: records.filter((record) => record.type === 'correction'),
    clusterOf: (record) => clusterOf.get(record) ?? null,
    isSure: confidenceTest(clusters),
  }
}

/** An index of some of an index's records, in which its reports keep their numbers. */
export function indexOfSome(index: RecordIndex, records: readonly AnyRecord[]): RecordIndex {
  return { ...recordIndex(records, index.revision), numberOf: index.numberOf }
}

/** Makes something of an index when it is first asked for, and keeps it as long as the index is kept. */
export function perIndex<T>(make: (index: RecordIndex) => T): (index: RecordIndex) => T {
  const kept = new WeakMap<RecordIndex, { readonly made: T }>()
  return (index) => {
    const known = kept.get(index) ?? { made: make(index) }
    kept.set(index, known)
    return known.made
  }
}

type OfReports =
  | 'reports'
  | 'documents'
  | 'document'
  | 'documentAt'
  | 'numberOf'
  | 'lineOf'
  | 'copyGroupOf'
  | 'hasCopies'

function reportsOf(unordered: readonly DocumentRecord[]): Pick<RecordIndex, OfReports> {
  const documents = unordered.toSorted(
    (a, b) => compareCodeUnits(dateKey(a), dateKey(b)) || compareCodeUnits(a.path, b.path),
  )
  const byId = mapById(documents)
  const numbers = new Map(documents.map(({ id }, place) => [id, place + 1]))
  const paths = once(() => new Map(documents.map((document) => [document.path, document])))
  const copies = once(() => copyGroups(documents))
  const lines = new Map<string, readonly Span[]>()
  const numberOf = (id: string): number => {
    const found = numbers.get(id)
    if (found === undefined) throw new RangeError(`No document ${id} among the records`)
    return found
  }
  return {
    reports: documents,
    documents: byId,
    document: (id) => documents[numberOf(id) - 1],
    documentAt: (path) => paths().get(path) ?? null,
    numberOf,
    lineOf(id, { start }) {
      const known = lines.get(id) ?? linesOf(byId.get(id)?.text ?? '')
      lines.set(id, known)
      return lineNumberAt(known, start)
    },
    copyGroupOf: (id) => copies().groupOf.get(id) ?? id,
    hasCopies: (group) => copies().copied.has(group),
  }
}

function dateKey({ published }: DocumentRecord): string {
  return published.value ?? published.latest ?? published.earliest ?? '~'
}

/** Of each document, the first one by id of those that it is a copy of, directly or through others; and which of these have copies. */
function copyGroups(documents: readonly DocumentRecord[]): {
  readonly groupOf: ReadonlyMap<string, string>
  readonly copied: ReadonlySet<string>
} {
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
  return {
    groupOf: new Map(documents.map(({ id }) => [id, root(id)])),
    copied: new Set(documents.flatMap(({ copyOf }) => copyOf.map(({ document }) => root(document)))),
  }
}

function originsIn(
  origins: readonly OriginRecord[],
): Pick<RecordIndex, 'origins' | 'originsOf' | 'originIdsOf' | 'countOrigins'> {
  const byDocument = listsBy(origins.flatMap((origin) => origin.documents.map((id) => [id, origin])))
  const originIdsOf = (id: string): readonly string[] => byDocument.get(id)?.map((origin) => origin.id) ?? [id]
  return {
    origins,
    originsOf: (id) => byDocument.get(id) ?? [],
    originIdsOf,
    countOrigins: (ids) => independentOrigins([...ids].map(originIdsOf)).length,
  }
}

type OfPlaces = 'mentions' | 'mentionsIn' | 'timesIn' | 'statementsIn' | 'recordsIn' | 'mentionsOf'

function placesIn(
  records: readonly AnyRecord[],
  mentions: readonly MentionRecord[],
  numberOf: (document: string) => number,
): Pick<RecordIndex, OfPlaces> {
  const placed = once(() => records.filter(isPlaced).sort(comparePlaces))
  const inEach = <Type extends PlacedRecord['type']>(type: Type) =>
    once(() =>
      listsBy(
        placed()
          .filter((record): record is Extract<PlacedRecord, { type: Type }> => record.type === type)
          .map((record) => [record.document, record]),
      ),
    )
  const [timesIn, statementsIn] = [inEach('time'), inEach('statement')]
  const recordsIn = once(() => listsBy(placed().map((record) => [record.document, record])))
  const mentionsIn = once(() =>
    listsBy(mentions.filter(({ actor }) => actor !== null).map((record) => [record.document, record])),
  )
  const mentionsOf = once(() => {
    const named = mentions.flatMap((mention) => (mention.actor === null ? [] : [[mention.actor, mention] as const]))
    const lists = listsBy(named)
    for (const list of lists.values()) {
      list.sort((a, b) => numberOf(a.document) - numberOf(b.document) || a.start - b.start)
    }
    return lists
  })
  return {
    mentions,
    mentionsIn: (document) => mentionsIn().get(document) ?? [],
    timesIn: (document) => timesIn().get(document) ?? [],
    statementsIn: (document) => statementsIn().get(document) ?? [],
    recordsIn: (document) => recordsIn().get(document) ?? [],
    mentionsOf: (actor) => mentionsOf().get(actor) ?? [],
  }
}

/** True for what stands at a place in one report. */
export function isPlaced(record: AnyRecord): record is PlacedRecord {
  switch (record.type) {
    case 'mention':
    case 'statement':
    case 'time':
    case 'figure':
    case 'event':
    case 'position':
      return true
    default:
      return false
  }
}

function comparePlaces(a: PlacedRecord, b: PlacedRecord): number {
  return compareCodeUnits(a.document, b.document) || startOf(a) - startOf(b) || compareCodeUnits(a.id, b.id)
}

/** Where the first of the words stands that a record is read from. */
export function startOf(record: PlacedRecord): number {
  switch (record.type) {
    case 'mention':
    case 'time':
    case 'figure':
      return record.start
    case 'statement':
      return record.content[0].start
    case 'event':
      return record.trigger[0].start
    case 'position':
      return record.evidence[0].start
  }
}

function idOf(record: AnyRecord): string {
  return record.type === 'situation' ? '' : record.id
}

function mapById<T extends { readonly id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]))
}

function listsBy<T>(keyed: readonly (readonly [string, T])[]): Map<string, T[]> {
  const lists = new Map<string, T[]>()
  for (const [key, item] of keyed) {
    const list = lists.get(key)
    if (list === undefined) lists.set(key, [item])
    else list.push(item)
  }
  return lists
}

/** Makes a value when it is first asked for, and keeps it. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
