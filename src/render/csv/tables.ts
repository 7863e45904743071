import type { AnyRecord } from '../../record/record.ts'
import type { Column, Lookup, Table, TableOptions } from './column.ts'
import { dyads, events } from './event-tables.ts'
import { actors, documents, figures, mentions, positions, roles, statements, times } from './report-tables.ts'
import { clusterGroups, clusters, corrections, origins, relations, stories } from './story-tables.ts'
import type { Cell } from './write-csv.ts'

/** A table whose kind of row is its own affair. */
export interface AnyTable {
  readonly name: string
  readonly about: string
  readonly key: string | null
  readonly columns: readonly Pick<Column<never>, 'name' | 'about' | 'datatype' | 'separator'>[]
  cells(records: readonly AnyRecord[], lookup: Lookup, options: TableOptions): readonly (readonly Cell[])[]
}

function closed<Row>(table: Table<Row>): AnyTable {
  return {
    ...table,
    cells: (records, lookup, options) =>
      table.rows(records, options).map((row) => table.columns.map((column) => column.cell(row, lookup))),
  }
}

export const TABLES: readonly AnyTable[] = [
  closed(documents),
  closed(stories),
  closed(origins),
  closed(actors),
  closed(roles),
  closed(mentions),
  closed(statements),
  closed(times),
  closed(figures),
  closed(events),
  closed(dyads),
  closed(positions),
  closed(clusters),
  closed(clusterGroups),
  closed(relations),
  closed(corrections),
]
