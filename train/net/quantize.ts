import { markOf, type Net } from '../../src/language/net/net.ts'
import type { Weights } from './trainer.ts'

/**
 * Rounds a trained net to what is shipped: rows and projections to signed bytes, and of the rows only the `most` whose
 * weights are largest, weighed by how often they were seen.
 * @param hashes the features of the rows
 * @param counts how often each was seen in training
 * @param bits of each weight of a row: fewer pack smaller
 */
export function quantize(weights: Weights, hashes: Int32Array, counts: Uint32Array, most: number, bits = 8): Net {
  const { shape, table } = weights
  const { hidden: H } = shape
  const kept = heaviest(table, H, counts, most)
  const marks = new Uint16Array(tableSize(kept.length))
  const rowAt = new Int32Array(marks.length).fill(-1)
  for (const row of kept) place(marks, rowAt, hashes[row], row)
  const { bytes, unit } = inBits(toBytes(table, 0.9998), bits)
  const rows: number[] = []
  for (const row of rowAt) if (row >= 0) rows.push(row)
  const packed = new Int8Array(rows.length * H)
  rows.forEach((row, i) => {
    packed.set(bytes.subarray(row * H, row * H + H), i * H)
  })
  const projections = toBytes(weights.slots, 0.9998)
  return {
    hidden: H,
    slots: shape.slots,
    marks,
    table: inFours(packed),
    tableUnit: unit,
    projections: projections.bytes,
    projectionUnit: projections.unit,
    bias: weights.bias,
    gain: weights.gain,
    shift: weights.shift,
    deep: weights.deep,
    deepBias: weights.deepBias,
    heads: weights.heads.map(({ out, bias, given }) => ({ classes: bias.length, out, bias, given })),
  }
}

/** The rows that do most, in the order of their numbers. */
function heaviest(table: Float32Array, hidden: number, counts: Uint32Array, most: number): number[] {
  const rows = Array.from(counts, (_, row) => row)
  if (rows.length <= most) return rows
  const weight = rows.map((row) => {
    let sum = 0
    for (let i = row * hidden; i < row * hidden + hidden; i++) sum += table[i] * table[i]
    return sum * Math.sqrt(counts[row])
  })
  return rows
    .sort((a, b) => weight[b] - weight[a] || a - b)
    .slice(0, most)
    .sort((a, b) => a - b)
}

function tableSize(rows: number): number {
  let size = 1024
  while (size * 0.7 < rows) size *= 2
  return size
}

/** Puts a feature into the first free slot of its run; one that could not be told from an earlier one is left out. */
function place(marks: Uint16Array, rowAt: Int32Array, hash: number, row: number): void {
  const mask = marks.length - 1
  const mark = markOf(hash)
  let slot = hash & mask
  while (marks[slot] !== 0) {
    if (marks[slot] === mark) return
    slot = (slot + 1) & mask
  }
  marks[slot] = mark
  rowAt[slot] = row
}

/** Signed bytes as unsigned ones (each plus 128), four to a number, the first one lowest. */
export function inFours(bytes: Int8Array): Uint32Array {
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, q) => {
    const [a, b, c, d] = bytes.subarray(q * 4, q * 4 + 4)
    return ((a + 128) | ((b + 128) << 8) | ((c + 128) << 16) | ((d + 128) << 24)) >>> 0
  })
}

/** Bytes by coarser steps, halved until they need no more than so many bits. */
export function inBits({ bytes, unit }: Rounded, bits: number): Rounded {
  return bits >= 8
    ? { bytes, unit }
    : inBits({ bytes: bytes.map((value) => Math.round(value / 2)), unit: unit * 2 }, bits + 1)
}

/** Weights as signed bytes, in steps of `unit`. */
interface Rounded {
  readonly bytes: Int8Array
  readonly unit: number
}

/** Signed bytes in steps of `unit`; what lies above the given share of all values is cut. */
export function toBytes(values: Float32Array, share: number): Rounded {
  const sizes = values
    .filter((value) => value !== 0)
    .map(Math.abs)
    .sort()
  const largest = sizes.length === 0 ? 1 : sizes[Math.floor((sizes.length - 1) * share)]
  const unit = largest / 127
  const bytes = new Int8Array(values.length)
  for (let i = 0; i < values.length; i++) bytes[i] = Math.max(-127, Math.min(127, Math.round(values[i] / unit)))
  return { bytes, unit }
}
