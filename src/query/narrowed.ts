import { type Filter, filterToParams } from '../api/filter.ts'
import { type RecordIndex, recordIndex } from '../situation/record-index.ts'
import { readyFilter } from './filtering.ts'

/** The index with only the reports and told records that a filter lets pass; the same index where it lets all pass. */
export function narrowed(index: RecordIndex, filter: Filter): RecordIndex {
  // Copies count once in any answer, and what is unsure is never left out.
  if (filterToParams({ ...filter, copiesOnce: true, unsure: false }).size === 0) return index
  const ready = readyFilter(index, filter)
  return recordIndex(
    index.records.filter((record) => {
      switch (record.type) {
        case 'statement':
        case 'event':
        case 'figure':
        case 'position':
          return ready.passes(record)
        default:
          return true
      }
    }),
  )
}
