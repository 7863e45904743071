import type { Mark, StancePoint } from '../../../src/record/views/timeline.ts'
import { daysOf, type Period } from '../../charts/periods.ts'

/** Where something stands in time. */
export interface InTime {
  readonly days: Period
  /** True where its own date is not said: the days are those of the first report that tells it. */
  readonly isTold: boolean
}

/** The days of a mark or a stance; null where it has none. */
export function inTime({ date, told }: Mark | StancePoint, byTelling: boolean): InTime | null {
  const own = daysOf(date)
  if (own !== null) return { days: own, isTold: false }
  const days = byTelling ? daysOf(told) : null
  return days === null ? null : { days, isTold: true }
}

/** When something was, in words: "14 March 2023", "told 15 March 2023, no date said". */
export function shownTime({ date, told }: Mark | StancePoint): string {
  if (date !== null) return date.shown
  return told === null ? 'no date' : `told ${told.shown}, no date said`
}
