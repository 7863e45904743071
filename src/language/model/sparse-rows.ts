import type { Section, Sections } from './container.ts'
import { section } from './container.ts'

/**
 * Weights of a linear model by bucket of the feature's hash. Of most buckets few weights are other than zero: those are
 * entries, a label (upper byte) and a weight (lower byte, signed) each. A bucket with many has all its weights in a row of
 * `dense`, so that the labels that come into question can be picked.
 */
export interface SparseRows {
  readonly labelCount: number
  /** Of each bucket: place of its entries and, in the six lower bits, their number; `DENSE` there means a row. */
  readonly index: Uint32Array
  readonly entries: Uint16Array
  readonly dense: Int8Array
}

const COUNT_BITS = 6
const DENSE = 63

/** Buckets with more entries than this are kept as a row. */
export const MOST_ENTRIES = 14

/** More features than this are never asked for at once. */
const MOST_FEATURES = 1024
/** Of the features at hand: places of entries, and where rows of `dense` begin. */
const places = new Uint32Array(MOST_FEATURES)
const denseRows = new Uint32Array(MOST_FEATURES)
/** Takes what is read ahead, so that no compiler leaves the reading out. */
const readAhead = new Uint16Array(1)

/**
 * Adds the weights of the buckets to the scores of the labels listed in `wanted` from `from` up to `to`; other labels'
 * scores mean nothing afterwards.
 */
export function addRows(
  rows: SparseRows,
  buckets: Int32Array,
  count: number,
  scores: Int32Array,
  wanted: Uint8Array,
  from: number,
  to: number,
): void {
  if (count > MOST_FEATURES) throw new RangeError(`${count} features are asked for at once`)
  const { index, entries, dense, labelCount } = rows
  // All look-ups first: without a branch between them the processor waits for memory once, not for each in turn.
  let sparse = 0
  let wide = 0
  for (let f = 0; f < count; f++) {
    const place = index[buckets[f]]
    const isDense = (place & DENSE) === DENSE ? 1 : 0
    places[sparse] = place
    denseRows[wide] = (place >>> COUNT_BITS) * labelCount
    sparse += place === 0 ? 0 : 1 - isDense
    wide += isDense
  }
  // The entries are on their way while the rows are added.
  let first = 0
  for (let f = 0; f < sparse; f++) first ^= entries[places[f] >>> COUNT_BITS]
  readAhead[0] = first
  addDense(dense, wide, scores, wanted, from, to)
  for (let f = 0; f < sparse; f++) {
    const start = places[f] >>> COUNT_BITS
    const stop = start + (places[f] & DENSE)
    for (let k = start; k < stop; k++) {
      const entry = entries[k]
      scores[entry >> 8] += (entry << 24) >> 24
    }
  }
}

/** Adds so many of the rows listed in `denseRows`; four at once, so that a score is fetched and put back once for the four. */
function addDense(
  dense: Int8Array,
  count: number,
  scores: Int32Array,
  wanted: Uint8Array,
  from: number,
  to: number,
): void {
  let f = 0
  for (; f + 3 < count; f += 4) {
    const [a, b, c, d] = [denseRows[f], denseRows[f + 1], denseRows[f + 2], denseRows[f + 3]]
    for (let n = from; n < to; n++) {
      const label = wanted[n]
      scores[label] += dense[a + label] + dense[b + label] + dense[c + label] + dense[d + label]
    }
  }
  for (; f < count; f++) {
    const row = denseRows[f]
    for (let n = from; n < to; n++) scores[wanted[n]] += dense[row + wanted[n]]
  }
}

/** Builds rows from the weights of each bucket, as label and weight pairs. */
export function buildSparseRows(
  labelCount: number,
  buckets: readonly (readonly [number, number][] | undefined)[],
): SparseRows {
  const index = new Uint32Array(buckets.length)
  const entries: number[] = []
  const dense: number[][] = []
  buckets.forEach((pairs, bucket) => {
    if (pairs === undefined || pairs.length === 0) return
    if (pairs.length <= MOST_ENTRIES) {
      index[bucket] = ((entries.length << COUNT_BITS) | pairs.length) >>> 0
      for (const [label, weight] of pairs) entries.push((label << 8) | (weight & 0xff))
      return
    }
    index[bucket] = ((dense.length << COUNT_BITS) | DENSE) >>> 0
    const row = new Array<number>(labelCount).fill(0)
    for (const [label, weight] of pairs) row[label] = weight
    dense.push(row)
  })
  return { labelCount, index, entries: Uint16Array.from(entries), dense: Int8Array.from(dense.flat()) }
}

export function readSparseRows(sections: Sections, name: string): SparseRows {
  const index = section(sections, `${name}.index`, Uint32Array)
  const entries = section(sections, `${name}.entries`, Uint16Array)
  const dense = section(sections, `${name}.dense`, Int8Array)
  const [labelCount] = section(sections, `${name}.shape`, Uint32Array)
  return { labelCount, index, entries, dense }
}

export function sparseRowSections(name: string, rows: SparseRows): (readonly [string, Section])[] {
  return [
    [`${name}.shape`, Uint32Array.of(rows.labelCount)],
    [`${name}.index`, rows.index],
    [`${name}.entries`, rows.entries],
    [`${name}.dense`, rows.dense],
  ]
}
