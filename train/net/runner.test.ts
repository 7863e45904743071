import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toProbabilities } from '../../src/language/net/exponential.ts'
import { newFeatureList } from '../../src/language/net/features.ts'
import { markOf, type Net } from '../../src/language/net/net.ts'
import { runNet } from '../../src/language/net/runner.ts'
import { buildWordVectors, type WordVectors } from '../../src/language/net/vectors.ts'
import { assembleKernel } from './assemble.ts'
import { quantize } from './quantize.ts'
import { newWeights } from './trainer.ts'

/* The nets run in a WebAssembly kernel; here its answers meet the same net worked out a number at a time, to the last bit. */

/** What a net is shown. */
interface Candidate {
  readonly hashes: readonly number[]
  readonly shared: readonly number[]
  readonly words: readonly number[]
}

const WORDS = 3
const SIMPLE = { hidden: 8, slots: 0, dimensions: 4, heads: [{ name: 'same', classes: 2, given: null, weight: 1 }] }

const nets = fc
  .record({
    hidden: fc.integer({ min: 1, max: 24 }).map((fours) => fours * 4),
    slots: fc.integer({ min: 0, max: 4 }),
    dimensions: fc.integer({ min: 1, max: 9 }),
    classes: fc.array(fc.integer({ min: 2, max: 37 }), { minLength: 1, maxLength: 3 }),
    hashes: fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 60 }),
    seed: fc.nat(),
    vectors: fc.infiniteStream(fc.integer({ min: -127, max: 127 })),
  })
  .map(({ hidden, slots, dimensions, classes, hashes, seed, vectors }) => {
    const heads = classes.map((count, h) => ({ name: `${h}`, classes: count, given: h > 0 ? '0' : null, weight: 1 }))
    const weights = newWeights({ hidden, slots, dimensions, heads }, hashes.length, seed, 0.4)
    const known = Int32Array.from(hashes)
    const values = Int8Array.from(vectors.take(WORDS * dimensions))
    const { bias, gain, shift, deepBias } = weights
    for (const numbers of [bias, gain, shift, deepBias]) {
      for (let i = 0; i < hidden; i++) numbers[i] += values[i % values.length] / 64
    }
    const net = quantize(weights, known, new Uint32Array(hashes.length).fill(1), hashes.length)
    return { net, known, vectors: buildWordVectors([11, 22], values, dimensions, 0.125) }
  })

/** A net over its words, and candidates with features that it knows and such as it does not know. */
const cases = nets.chain(({ net, known, vectors }) => {
  const features = fc.array(fc.oneof(fc.constantFrom(...known), fc.integer()), { maxLength: 300 })
  const words = fc.array(fc.integer({ min: -1, max: WORDS - 1 }), { minLength: net.slots, maxLength: net.slots })
  const candidates = fc.array(fc.record({ hashes: features, shared: features, words }), { minLength: 1, maxLength: 4 })
  return fc.record({ net: fc.constant(net), vectors: fc.constant(vectors), candidates })
})

describe('the kernel', () => {
  it('gives the same chances as the net worked out a number at a time, to the last bit', () => {
    fc.assert(
      fc.property(cases, ({ net, vectors, candidates }) => {
        const runner = runNet(net, vectors)
        for (const candidate of candidates) {
          const shared = runner.sumOf(listOf(candidate.shared))
          runner.see(listOf(candidate.hashes), Int32Array.from(candidate.words), shared)
          const seen = plainly(net, vectors, candidate)
          net.heads.forEach((_, h) => {
            expect([...runner.decide(h, -1)]).toEqual(plainDecision(net, seen, h, -1))
            if (h > 0) expect([...runner.decide(h, 1)]).toEqual(plainDecision(net, seen, h, 1))
          })
        }
      }),
    )
  })

  it.each([256, 257, 700, 1024, 1025, 2048])('sums %d rows exactly, each of the largest weights', (count) => {
    const net = quantize(newWeights(SIMPLE, 1, 1, 0.4), Int32Array.of(5), Uint32Array.of(1), 1)
    for (const byte of [0, 255]) {
      const largest = { ...net, table: Uint32Array.from(net.table, () => byte * 0x01010101) }
      const runner = runNet(largest, buildWordVectors([], new Int8Array(4), 4, 1))
      const list = listOf(new Array<number>(count).fill(5))
      expect([...runner.sumOf(list)]).toEqual(new Array(8).fill((byte - 128) * count))
    }
  })

  it('finds rows behind the first 65,536 slots', () => {
    const hashes = Int32Array.from({ length: 50_000 }, (_, i) => Math.imul(i, 0x9e3779b1))
    const net = quantize(newWeights(SIMPLE, 50_000, 7, 0.4), hashes, new Uint32Array(50_000).fill(1), 50_000)
    const runner = runNet(net, buildWordVectors([], new Int8Array(4), 4, 1))
    expect(net.marks.length).toBeGreaterThan(65_536)
    const some = [...hashes.subarray(0, 2000)]
    expect([...runner.sumOf(listOf(some))]).toEqual([...sumOf(net, some)])
  })

  it('is assembled from its source', () => {
    const checkedIn = readFileSync(join(import.meta.dirname, '../../src/language/net/kernel-bytes.ts'), 'utf8')
    expect(assembleKernel()).toBe(checkedIn)
  })
})

function listOf(hashes: readonly number[]): ReturnType<typeof newFeatureList> {
  const list = newFeatureList(4096)
  for (const hash of hashes) list.hashes[list.count++] = hash
  return list
}

/** Row of a feature, counted from the first slot on; null if the table has none. */
function rowOf(marks: Uint16Array, hash: number): number | null {
  let slot = hash & (marks.length - 1)
  while (marks[slot] !== markOf(hash)) {
    if (marks[slot] === 0) return null
    slot = (slot + 1) & (marks.length - 1)
  }
  return marks.subarray(0, slot).reduce((rows, mark) => rows + (mark === 0 ? 0 : 1), 0)
}

function sumOf({ hidden: H, marks, table }: Net, hashes: readonly number[]): Int32Array {
  const sums = new Int32Array(H)
  for (const hash of hashes) {
    const row = rowOf(marks, hash)
    if (row === null) continue
    for (let i = 0; i < H; i++) {
      const at = row * H + i
      sums[i] += ((table[at >> 2] >>> (8 * (at & 3))) & 255) - 128
    }
  }
  return sums
}

/** What the decisions see of a candidate: the sum and the layer. */
function plainly(net: Net, vectors: WordVectors, { hashes, shared, words }: Candidate): Float64Array {
  const { hidden: H } = net
  const { dimensions: D } = vectors
  const sums = sumOf(net, [...hashes, ...shared])
  const turned = new Int32Array(H)
  words.forEach((word, slot) => {
    for (let d = 0; word >= 0 && d < D; d++) {
      for (let i = 0; i < H; i++) turned[i] += vectors.values[word * D + d] * net.projections[(slot * D + d) * H + i]
    }
  })
  const unit = net.projectionUnit * vectors.unit
  const x = Float64Array.from(sums, (sum, i) => sum * net.tableUnit + turned[i] * unit + net.bias[i])
  const mean = x.reduce((a, b) => a + b, 0) / H
  const spread = x.reduce((a, b) => a + (b - mean) * (b - mean), 0)
  const inverse = 1 / Math.sqrt(spread / H + 1e-5)
  const seen = new Float64Array(2 * H)
  for (let i = 0; i < H; i++) seen[i] = Math.max(0, (x[i] - mean) * inverse * net.gain[i] + net.shift[i])
  for (let j = 0; j < H; j++) {
    let sum = net.deepBias[j]
    for (let i = 0; i < H; i++) sum += net.deep[j * H + i] * seen[i]
    seen[H + j] = Math.max(0, sum)
  }
  return seen
}

function plainDecision({ hidden: H, heads }: Net, inputs: Float64Array, head: number, given: number): number[] {
  const { classes, out, bias, given: moves } = heads[head]
  const seen = inputs.slice()
  if (given >= 0) for (let i = 0; i < H; i++) seen[i] += moves[given * H + i]
  const scores = Float64Array.from({ length: classes }, (_, c) => {
    let sum = bias[c]
    for (let i = 0; i < 2 * H; i++) sum += out[c * 2 * H + i] * seen[i]
    return sum
  })
  toProbabilities(scores, classes)
  return [...scores]
}
