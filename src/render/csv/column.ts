import type { AnyRecord, DocumentRecord } from '../../record/record.ts'
import type { Span } from '../../text/span.ts'
import type { Cell } from './write-csv.ts'

type TypeName = Exclude<AnyRecord['type'], 'situation' | 'run'>

export type RecordOf<Type extends TypeName> = Extract<AnyRecord, { type: Type }>

/** What a table's cells may look up beside their record. */
export interface Lookup {
  document(id: string): DocumentRecord
  /** The name of an actor, or null if there is none. */
  name(actor: string | null): string | null
  /** The actor, or null if there is none. */
  actor(id: string | null): RecordOf<'actor'> | null
  /** Ids of the independent origins of a document. */
  origins(document: string): readonly string[]
  /** The cluster that an event, statement or position stands in; a figure's is that in which it is a member of its own. */
  cluster(record: string): RecordOf<'cluster'> | null
}

export interface Column<Row> {
  readonly name: string
  /** What stands in it, for the description of the table. */
  readonly about: string
  readonly datatype: 'string' | 'number' | 'integer' | 'boolean'
  /** What stands between the values of a cell that holds a list. */
  readonly separator?: string
  readonly cell: (row: Row, lookup: Lookup) => Cell
}

export interface TableOptions {
  /** Whether the tables of PLOVER's events also have what PLOVER has no type for. */
  readonly otherEvents: boolean
}

export interface Table<Row> {
  readonly name: string
  readonly about: string
  /** The column that tells one row from another, if there is one. */
  readonly key: string | null
  readonly columns: readonly Column<Row>[]
  readonly rows: (records: readonly AnyRecord[], options: TableOptions) => readonly Row[]
}

export const text = <Row>(name: string, about: string, cell: Column<Row>['cell']): Column<Row> => ({
  name,
  about,
  datatype: 'string',
  cell,
})

export const number = <Row>(name: string, about: string, cell: Column<Row>['cell']): Column<Row> => ({
  name,
  about,
  datatype: 'number',
  cell,
})

export const integer = <Row>(name: string, about: string, cell: Column<Row>['cell']): Column<Row> => ({
  name,
  about,
  datatype: 'integer',
  cell,
})

export const boolean = <Row>(name: string, about: string, cell: Column<Row>['cell']): Column<Row> => ({
  name,
  about,
  datatype: 'boolean',
  cell,
})

const SEPARATOR = ' | '

/** A column whose cells hold lists: a bar inside a value is written ¦, so that a list comes apart where it was joined. */
export const list = <Row>(
  name: string,
  about: string,
  values: (row: Row, lookup: Lookup) => readonly string[],
): Column<Row> => ({
  name,
  about,
  datatype: 'string',
  separator: SEPARATOR,
  cell: (row, lookup) =>
    values(row, lookup)
      .map((value) => value.replaceAll('|', '¦'))
      .join(SEPARATOR),
})

export function spanTexts(lookup: Lookup, document: string, spans: readonly Span[]): string {
  const { text: whole } = lookup.document(document)
  return spans.map(({ start, end }) => whole.slice(start, end)).join(' … ')
}

export function ofType<Type extends TypeName>(type: Type): (records: readonly AnyRecord[]) => RecordOf<Type>[] {
  return (records) => records.filter((record): record is RecordOf<Type> => record.type === type)
}

/** How sure a record is: what nobody measured has an empty cell. */
export const confidence = <Row extends { confidence: number | null }>(
  about = 'the chance that the record is right in all that it says',
): Column<Row> => number('confidence', `${about}; empty where nobody measured it`, (row) => row.confidence)

export const id = <Row extends { id: string }>(): Column<Row> => text('id', 'the record’s id', (row) => row.id)

export const inDocument = <Row extends { document: string }>(): Column<Row>[] => [
  text('document', 'id of the report', (row) => row.document),
  text('path', 'path of the report', (row, lookup) => lookup.document(row.document).path),
]

export const place = <Row extends Span>(): Column<Row>[] => [
  integer('start', 'where the words start, in UTF-16 code units of the report’s text', (row) => row.start),
  integer('end', 'where the words end', (row) => row.end),
]
