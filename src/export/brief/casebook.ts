import { type Sureness, surenessOf } from '../../record/confidence.ts'
import { independentOrigins } from '../../record/independent-origins.ts'
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
} from '../../record/record.ts'
import { compareCodeUnits } from '../../text/order.ts'
import type { Span } from '../../text/span.ts'
import { excerpt } from './excerpt.ts'
import type { Reference } from './page.ts'
import { plainText } from './plain-text.ts'
import { lineNumberAt, linesOf } from './text-lines.ts'

/** All records of a situation, found by id, with the reports numbered for this brief. */
export interface Casebook {
  /** In the order of publication; a report's number is its place here plus one. */
  readonly documents: readonly DocumentRecord[]
  readonly origins: readonly OriginRecord[]
  readonly actors: ReadonlyMap<string, ActorRecord>
  readonly mentions: readonly MentionRecord[]
  readonly statements: ReadonlyMap<string, StatementRecord>
  readonly events: ReadonlyMap<string, EventRecord>
  readonly figures: ReadonlyMap<string, FigureRecord>
  readonly positions: ReadonlyMap<string, PositionRecord>
  readonly clusters: readonly ClusterRecord[]
  readonly relations: readonly RelationRecord[]
  readonly corrections: readonly CorrectionRecord[]
  readonly document: (id: string) => DocumentRecord
  readonly number: (documentId: string) => number
  /** The line of a report's text, from 1, in which some words begin. */
  readonly lineOf: (documentId: string, span: Span) => number
  /** The place of some words: `[report:line]`. */
  readonly refer: (documentId: string, span: Span) => Reference
  /** How many independent origins some reports have. */
  readonly countOrigins: (documentIds: Iterable<string>) => number
  /** True where a record is sure by itself or by its cluster. */
  readonly isSure: Sureness
}

/**
 * Indexes the records of one situation. Throws a RangeError where a record names a report that is not among them;
 * everything else that is missing is simply not shown.
 */
export function openCasebook(records: readonly AnyRecord[]): Casebook {
  const documents: DocumentRecord[] = []
  const origins: OriginRecord[] = []
  const actors = new Map<string, ActorRecord>()
  const mentions: MentionRecord[] = []
  const statements = new Map<string, StatementRecord>()
  const events = new Map<string, EventRecord>()
  const figures = new Map<string, FigureRecord>()
  const positions = new Map<string, PositionRecord>()
  const clusters: ClusterRecord[] = []
  const relations: RelationRecord[] = []
  const corrections: CorrectionRecord[] = []
  for (const record of [...records].sort((a, b) => compareCodeUnits(idOf(a), idOf(b)))) {
    if (record.type === 'document') documents.push(record)
    else if (record.type === 'origin') origins.push(record)
    else if (record.type === 'actor') actors.set(record.id, record)
    else if (record.type === 'mention') mentions.push(record)
    else if (record.type === 'statement') statements.set(record.id, record)
    else if (record.type === 'event') events.set(record.id, record)
    else if (record.type === 'figure') figures.set(record.id, record)
    else if (record.type === 'position') positions.set(record.id, record)
    else if (record.type === 'cluster') clusters.push(record)
    else if (record.type === 'relation') relations.push(record)
    else if (record.type === 'correction') corrections.push(record)
  }
  documents.sort((a, b) => compareCodeUnits(dateKey(a), dateKey(b)) || compareCodeUnits(a.path, b.path))
  mentions.sort((a, b) => compareCodeUnits(a.document, b.document) || a.start - b.start || compareCodeUnits(a.id, b.id))

  const numbers = new Map(documents.map((document, index) => [document.id, index + 1]))
  const lines = new Map(documents.map((document) => [document.id, linesOf(document.text)]))
  const originsOf = new Map<string, string[]>()
  for (const origin of origins) {
    for (const id of origin.documents) originsOf.set(id, [...(originsOf.get(id) ?? []), origin.id])
  }
  const number = (id: string): number => {
    const found = numbers.get(id)
    if (found === undefined) throw new RangeError(`No document ${id} among the records`)
    return found
  }
  const document = (id: string): DocumentRecord => documents[number(id) - 1]
  const lineOf = (id: string, span: Span): number => lineNumberAt(lines.get(id) ?? [], span.start)
  return {
    documents,
    origins,
    actors,
    mentions,
    statements,
    events,
    figures,
    positions,
    clusters,
    relations,
    corrections,
    document,
    number,
    lineOf,
    refer: (id, span) => ({
      report: number(id),
      line: lineOf(id, span),
      outlet: outletName(document(id)),
      words: excerpt(document(id), [span], 220),
    }),
    countOrigins: (ids) => independentOrigins([...ids].map((id) => originsOf.get(id) ?? [id])).length,
    isSure: surenessOf(clusters),
  }
}

function idOf(record: AnyRecord): string {
  return record.type === 'situation' ? '' : record.id
}

function dateKey(document: DocumentRecord): string {
  const { value, earliest, latest } = document.published
  return value ?? latest ?? earliest ?? '~'
}

/** What a report is called in a line of text: its outlet, else its path's last part. */
export function outletName(document: DocumentRecord): string {
  return plainText(document.outlet ?? document.wire[0] ?? document.path.split('/').at(-1) ?? document.path)
}

/** References without those that stand on the same line of the same report, in the order of reports and lines. */
export function distinctReferences(references: readonly Reference[]): readonly Reference[] {
  const seen = new Map<string, Reference>()
  for (const reference of references) {
    const key = `${reference.report}:${reference.line}`
    if (!seen.has(key)) seen.set(key, reference)
  }
  return [...seen.values()].sort((a, b) => a.report - b.report || a.line - b.line)
}
