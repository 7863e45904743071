import type { Mark, StancePoint } from '../../../src/api/timeline.ts'
import { daysOf, type Period } from '../../charts/periods.ts'

/** Where something stands in time. */
export interface InTime {
  readonly days: Period
  /** True if its own date is not said: the days are those of the first report that tells it. */
  readonly isTold: boolean
}

/** The days of a mark or a stance; null if it has none. */
export function inTime(what: Mark | StancePoint, byPublication: boolean): InTime | null {
  // Asked for each mark in every frame while one zooms: dates are read once.
  let known = read.get(what)
  if (known === undefined) {
    const own = daysOf(what.date)
    const told = own === null ? daysOf(what.told) : null
    known = {
      own: own === null ? null : { days: own, isTold: false },
      told: told === null ? null : { days: told, isTold: true },
    }
    read.set(what, known)
  }
  return known.own ?? (byPublication ? known.told : null)
}

const read = new WeakMap<Mark | StancePoint, { readonly own: InTime | null; readonly told: InTime | null }>()

/** When something was, in words: "14 March 2023", "told 15 March 2023, no date said". */
export function shownTime({ date, told }: Mark | StancePoint): string {
  if (date !== null) return date.shown
  return told === null ? 'no date' : `told ${told.shown}, no date said`
}
