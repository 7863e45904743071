import type { Agreement } from '../../record/vocabulary.ts'
import { isAbove, mayBeEqual, type Range } from './quantity.ts'
import type { Days } from './when.ts'

/** One count of a quantity: how many, as of when, by whom. */
export interface Count {
  readonly range: Range
  /** Null if no day is known. */
  readonly days: Days | null
  /** The situation's actor who gives it; null if it stands in a report's own words. */
  readonly claimant: string | null
  /** The origins of the report: counts in the own words of one origin have one claimant. */
  readonly origins: readonly string[]
}

/** Counts that only rise: what has happened to somebody is not taken back. */
const RISING = new Set(['killed', 'injured'])

/**
 * How counts of one quantity stand to each other. Two that one number satisfies agree, except if a later toll is above one that was given as the least. Of two that differ, the later
 * one is an update; so is the second one of the same claimant. They differ where their times overlap or are not known;
 * and if a toll would have to fall from one named claimant to another, since tolls do not.
 * @param counted what is counted: tolls only rise
 */
export function figureAgreement(counts: readonly Count[], counted: string | null): Exclude<Agreement, 'single'> {
  const distinct = distinctCounts(counts)
  let isUpdated = false
  for (const [index, a] of distinct.entries()) {
    for (const b of distinct.slice(index + 1)) {
      if (isRise(a, b, counted)) isUpdated = true
      if (mayBeEqual(a.range, b.range)) continue
      if (isUpdate(a, b, counted)) isUpdated = true
      else return 'differ'
    }
  }
  return isUpdated ? 'update' : 'agree'
}

/** "At least five" on Monday, and eleven on Tuesday: the one allows the other, and yet more are known of. */
function isRise(a: Count, b: Count, counted: string | null): boolean {
  if (a.days === null || b.days === null || counted === null || !RISING.has(counted)) return false
  const [earlier, later] = a.days.last < b.days.last ? [a, b] : [b, a]
  const isOpen = earlier.range.high === Number.POSITIVE_INFINITY
  return (
    isOpen &&
    earlier.days !== null &&
    later.days !== null &&
    earlier.days.last < later.days.first &&
    later.range.low > earlier.range.low
  )
}

function isUpdate(a: Count, b: Count, counted: string | null): boolean {
  if (isSameClaimant(a, b)) return true
  if (a.days === null || b.days === null) return false
  const [earlier, later] = a.days.last < b.days.last ? [a, b] : [b, a]
  const isApart = a.days.last < b.days.first || b.days.last < a.days.first
  if (!isApart) return false
  const falls = isAbove(earlier.range, later.range)
  return !(falls && counted !== null && RISING.has(counted) && a.claimant !== null && b.claimant !== null)
}

function isSameClaimant(a: Count, b: Count): boolean {
  if (a.claimant !== b.claimant) return false
  return a.claimant !== null || a.origins.some((origin) => b.origins.includes(origin))
}

function distinctCounts(counts: readonly Count[]): Count[] {
  const distinct = new Map(
    counts.map((count) => [
      `${count.range.low} ${count.range.high} ${count.days?.first} ${count.days?.last} ${count.claimant} ${count.claimant === null ? count.origins.join(' ') : ''}`,
      count,
    ]),
  )
  return [...distinct.values()]
}
