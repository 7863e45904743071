import type { AnyRecord, DocumentRecord } from '../../record/record.ts'
import type { Lookup, RecordOf, TableOptions } from './column.ts'
import { type AnyTable, TABLES } from './tables.ts'
import { csvOf } from './write-csv.ts'

/** A file of the export: its name and its whole content. */
export interface CsvFile {
  readonly name: string
  readonly content: string
}

/**
 * The records as tables: one CSV file for each type of record, events also by actor and recipient, and one
 * description of them all after CSV on the Web (W3C, "Metadata Vocabulary for Tabular Data", 2015).
 * @example
 * ```ts
 * import { csvFiles } from 'sitrep'
 * const actors = csvFiles(records).find(({ name }) => name === 'actors.csv')
 * console.log(actors.content.split('\n')[0]) // id,name,kind,named,aliases,country,roles,geonames,lat,lon
 * ```
 */
export function csvFiles(records: readonly AnyRecord[], options: TableOptions = { otherEvents: false }): CsvFile[] {
  const lookup = lookupOf(records)
  const files = TABLES.map((table) => ({
    name: `${table.name}.csv`,
    content: csvOf(
      table.columns.map(({ name }) => name),
      table.cells(records, lookup, options),
    ),
  }))
  return [...files, { name: 'csv-metadata.json', content: `${JSON.stringify(descriptionOf(TABLES), null, 2)}\n` }]
}

function lookupOf(records: readonly AnyRecord[]): Lookup {
  const documents = new Map<string, DocumentRecord>()
  const actors = new Map<string, RecordOf<'actor'>>()
  const clusters = new Map<string, RecordOf<'cluster'>>()
  const origins = new Map<string, string[]>()
  for (const record of records) {
    if (record.type === 'document') documents.set(record.id, record)
    else if (record.type === 'actor') actors.set(record.id, record)
    else if (record.type === 'cluster') {
      // The parts of a sum stand in the sum's cluster too; their own is the smaller one.
      for (const member of record.members) {
        if (record.members.length < (clusters.get(member)?.members.length ?? Number.POSITIVE_INFINITY)) {
          clusters.set(member, record)
        }
      }
    } else if (record.type === 'origin') {
      for (const document of record.documents) origins.set(document, [...(origins.get(document) ?? []), record.id])
    }
  }
  return {
    document(id) {
      const document = documents.get(id)
      if (document === undefined) throw new RangeError(`the records hold no document ${id}`)
      return document
    },
    actor: (id) => (id === null ? null : (actors.get(id) ?? null)),
    name: (id) => (id === null ? null : (actors.get(id)?.name ?? null)),
    cluster: (record) => clusters.get(record) ?? null,
    origins: (document) => origins.get(document) ?? [],
  }
}

function descriptionOf(tables: readonly AnyTable[]): unknown {
  return {
    '@context': 'http://www.w3.org/ns/csvw',
    dialect: { encoding: 'utf-8', lineTerminators: ['\n'], header: true },
    tables: tables.map(({ name, about, key, columns }) => ({
      url: `${name}.csv`,
      'dc:description': about,
      tableSchema: {
        columns: columns.map((column) => ({
          name: column.name,
          titles: column.name,
          'dc:description': column.about,
          datatype: column.datatype,
          ...(column.separator === undefined ? {} : { separator: column.separator }),
        })),
        ...(key === null ? {} : { primaryKey: key }),
        ...foreignKeys(columns.map((column) => column.name)),
      },
    })),
  }
}

/** Columns that hold one id of another table's row. */
function foreignKeys(columns: readonly string[]): { foreignKeys?: unknown[] } {
  const targets: Readonly<Record<string, string>> = {
    document: 'documents',
    actor: 'actors',
    recipient: 'actors',
    speaker: 'actors',
    toward: 'actors',
    from: 'actors',
    to: 'actors',
    statement: 'statements',
    within: 'statements',
    event_id: 'events',
    story: 'stories',
    cluster: 'clusters',
  }
  const keys = columns
    .filter((column) => targets[column] !== undefined)
    .map((column) => ({
      columnReference: column,
      reference: { resource: `${targets[column]}.csv`, columnReference: 'id' },
    }))
  return keys.length === 0 ? {} : { foreignKeys: keys }
}
