import type { FigureRecord } from '../../record/record.ts'

/** The numbers that a figure allows; an open end is infinite. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** By how much "about" may miss, at least, as a share of the number. */
const ABOUT = 0.05

/**
 * The numbers that a figure allows: a range as it stands, an open end without bound, and "about 3,000" everything that
 * rounds to it.
 */
export function rangeOf({ low, high, approximate }: Pick<FigureRecord, 'low' | 'high' | 'approximate'>): Range {
  const range = { low: low ?? Number.NEGATIVE_INFINITY, high: high ?? Number.POSITIVE_INFINITY }
  if (!approximate || low === null || high === null) return range
  return { low: low - slack(low), high: high + slack(high) }
}

/** Half of the place of the last digit that is not zero: 500 of 3,000, 50 of 1,800, 5 of 40. */
function slack(value: number): number {
  let place = 1
  if (Number.isInteger(value) && value !== 0) while (value % (place * 10) === 0) place *= 10
  return Math.max(place > 1 ? place / 2 : 0, Math.abs(value) * ABOUT)
}

/** True if one number can be both. */
export function mayBeEqual(a: Range, b: Range): boolean {
  return Math.max(a.low, b.low) <= Math.min(a.high, b.high)
}

/** True if every number of `b` is above every number of `a`. */
export function isAbove(b: Range, a: Range): boolean {
  return b.low > a.high
}
