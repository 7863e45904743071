/** Something that is marked in a text: where, as what, and which of its kind. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly kind: string
  /** Which highlight it belongs to; −1 for what is no record: what was found, cited, new. */
  readonly highlight: number
}

/** A stretch of text that the same marks cover, the widest first; they never overlap, so they can be drawn one after the other. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly marks: readonly Mark[]
}

/**
 * Cuts a stretch of text where any mark begins or ends, so that marks may overlap and nest as they like.
 * @param marks sorted by start; what lies outside of the stretch is cut off
 */
export function segmentsOf(start: number, end: number, marks: readonly Mark[]): Segment[] {
  const cuts = new Set([start, end])
  for (const mark of marks) {
    if (mark.start > start && mark.start < end) cuts.add(mark.start)
    if (mark.end > start && mark.end < end) cuts.add(mark.end)
  }
  const places = [...cuts].sort((a, b) => a - b)
  const segments: Segment[] = []
  let next = 0
  let active: Mark[] = []
  for (const [index, from] of places.entries()) {
    const to = places[index + 1]
    if (to === undefined) break
    active = active.filter((mark) => mark.end > from)
    for (let mark = marks[next]; mark !== undefined && mark.start <= from; mark = marks[++next]) {
      if (mark.end > from) active.push(mark)
    }
    segments.push({ start: from, end: to, marks: active.toSorted(widestFirst) })
  }
  return segments
}

function widestFirst(a: Mark, b: Mark): number {
  return b.end - b.start - (a.end - a.start) || a.start - b.start || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0)
}

/**
 * Gives each stretch the marks that reach into it.
 * @param stretches one after the other, without overlap
 * @param marks sorted by start
 */
export function dealt(
  stretches: readonly { readonly start: number; readonly end: number }[],
  marks: readonly Mark[],
): readonly Mark[][] {
  const hands: Mark[][] = stretches.map(() => [])
  let first = 0
  for (const mark of marks) {
    while ((stretches[first]?.end ?? Infinity) <= mark.start) first++
    for (let index = first; index < stretches.length; index++) {
      const stretch = stretches[index]
      if (stretch === undefined || stretch.start >= mark.end) break
      if (mark.end > stretch.start) hands[index]?.push(mark)
    }
  }
  return hands
}
