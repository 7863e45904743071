/** Tokens in a row, both ends inclusive. */
export interface TokenRange {
  readonly first: number
  readonly last: number
}

/** A statement as token ranges, before it is known which statement it lies in and who speaks. */
export interface StatementCandidate {
  /** The head word of the cue, or -1 if nothing introduces the words. */
  readonly cueHead: number
  readonly cue: readonly TokenRange[]
  readonly source: readonly TokenRange[]
  readonly content: readonly TokenRange[]
  /** The confidence; greater is more likely. Comparable within one report. */
  readonly score: number
  /** Index of the quotation that this one continues from the paragraph before, or -1. */
  readonly continues: number
  /** The words for who passed it on, if the subject of the cue did ("the agency quoted a witness as saying"). */
  readonly through?: readonly TokenRange[]
}

/** Joins tokens (in rising order) into ranges. */
export function toRanges(tokens: readonly number[]): TokenRange[] {
  const ranges: { first: number; last: number }[] = []
  for (const token of tokens) {
    const open = ranges.at(-1)
    if (open !== undefined && open.last + 1 >= token) open.last = Math.max(open.last, token)
    else ranges.push({ first: token, last: token })
  }
  return ranges
}

export function holds(ranges: readonly TokenRange[], token: number): boolean {
  return ranges.some(({ first, last }) => first <= token && token <= last)
}

export function sizeOf(ranges: readonly TokenRange[]): number {
  let size = 0
  for (const { first, last } of ranges) size += last - first + 1
  return size
}
