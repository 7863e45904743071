import { type Filter, filterToParams } from '../api/filter.ts'
import { indexOfSome, type RecordIndex } from '../situation/record-index.ts'
import { findStory, indexOfStory } from '../situation/stories.ts'
import { readyFilter } from './filtering.ts'

/** The index with only the reports and told records that a filter lets pass; the same index where it lets all pass. */
export function narrowed(whole: RecordIndex, { story, ...others }: Filter): RecordIndex {
  const index = story === null ? whole : indexOfStory(whole, findStory(whole, story))
  const filter: Filter = { ...others, story: null }
  // Copies count once in any answer, and what is unsure is never left out.
  if (filterToParams({ ...filter, copiesOnce: true, unsure: false }).size === 0) return index
  const ready = readyFilter(index, filter)
  return indexOfSome(
    index,
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
