import type { TokenRange } from '../candidate.ts'

/** Items by the blocks of tokens that they cover, so that a search for overlaps does not walk the whole text. */
export interface IntervalIndex<T> {
  readonly blocks: Map<number, T[]>
}

/** Binary logarithm of the number of tokens in a block. */
const BLOCK = 6

export function newIntervalIndex<T>(): IntervalIndex<T> {
  return { blocks: new Map() }
}

export function insertInterval<T>(intervals: IntervalIndex<T>, ranges: readonly TokenRange[], item: T): void {
  for (const { first, last } of ranges) {
    for (let b = first >> BLOCK; b <= last >> BLOCK; b++) {
      const there = intervals.blocks.get(b)
      if (there === undefined) intervals.blocks.set(b, [item])
      else if (there[there.length - 1] !== item) there.push(item)
    }
  }
}

/** The items that may overlap the ranges: all that do and some that only stand near, each once, in the order of insertion. */
export function overlapping<T>(intervals: IntervalIndex<T>, ranges: readonly TokenRange[]): T[] {
  const found = new Set<T>()
  for (const { first, last } of ranges) {
    for (let b = first >> BLOCK; b <= last >> BLOCK; b++)
      for (const item of intervals.blocks.get(b) ?? []) found.add(item)
  }
  return [...found]
}
