import { type Filter, filterToParams } from '../api/filter.ts'
import { type SituationView, viewOf } from '../situation/view.ts'
import { readyFilter } from './filtering.ts'

/** The view with only the reports and told records that a filter lets pass; the same view where it lets all pass. */
export function narrowed(view: SituationView, filter: Filter): SituationView {
  // Copies count once in any answer, and what is unsure is never left out.
  if (filterToParams({ ...filter, copiesOnce: true, unsure: false }).size === 0) return view
  const ready = readyFilter(view, filter)
  return viewOf(
    view.records.filter((record) => {
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
