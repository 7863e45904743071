import type { Mark } from '../../../src/api/timeline.ts'
import type { Table } from '../../charts/table.ts'
import { STATUS_WORDS } from './statuses.ts'

/** Events as a table: what stands beside the timeline, and its CSV. */
export function markTable(title: string, marks: readonly Mark[]): Table {
  return {
    title,
    head: [
      'Date',
      'First told',
      'Event',
      'Status',
      'By',
      'To',
      'Unsure',
      'Place',
      'Told by',
      'Origins',
      'Reports',
      'Words',
    ],
    rows: marks.map(({ date, told, deed, status, actors, recipients, unsureWho, place, tellers, weight, words }) => [
      date?.shown ?? 'not said',
      told?.shown ?? 'not said',
      deed,
      STATUS_WORDS[status].title,
      actors.map(({ name }) => name).join('; '),
      recipients.map(({ name }) => name).join('; '),
      words.unsure ? 'all' : unsureWho ? 'who' : '',
      place?.name ?? '',
      tellers.map(({ text }) => text).join('; '),
      weight.origins,
      weight.reports,
      words.pieces.flatMap(({ text, marked }) => (marked ? [text] : [])).join(' … '),
    ]),
  }
}
