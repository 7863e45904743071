import type { Speech } from '../../../src/api/claims.ts'
import type { Table } from '../../charts/table.ts'

/** Statements as a table: one row each. */
export function speechTable(speeches: readonly Speech[]): Table {
  return {
    title: 'Statements',
    head: [
      'Speaker',
      'Named as',
      'Role',
      'Unnamed on purpose',
      'Quote',
      'Words',
      'Via',
      'Said',
      'Report',
      'Published',
      'First in',
      'Origins',
      'Reports',
    ],
    rows: speeches.map(({ speaker, source, role, anonymous, quote, words, chain, said, report, first, weight }) => [
      speaker?.name ?? 'not named',
      source,
      role,
      anonymous ? 'yes' : '',
      quote,
      words.pieces.flatMap(({ text, marked }) => (marked ? [text] : [])).join(' … '),
      chain.join(' < '),
      said?.value ?? null,
      report.name,
      report.published?.value ?? null,
      first?.name ?? null,
      weight.origins,
      weight.reports,
    ]),
  }
}
