import { describe, expect, it } from 'vitest'
import { readContainer, writeContainer } from '../../src/language/model/container.ts'
import { newFeatureList } from '../../src/language/net/features.ts'
import { netSections, readNet } from '../../src/language/net/net.ts'
import { runNet } from '../../src/language/net/runner.ts'
import { buildWordVectors } from '../../src/language/net/vectors.ts'
import { ExampleColumns } from './example-columns.ts'
import { buildFeatureTable } from './feature-table.ts'
import { quantize } from './quantize.ts'
import { trainNet } from './trainer.ts'

const SHAPE = { hidden: 16, slots: 0, dimensions: 4, heads: [{ name: 'same', classes: 2, given: null, weight: 1 }] }
const SETTINGS = {
  epochs: 60,
  batch: 8,
  rate: 0.02,
  seed: 1,
  tableDeviation: 0.05,
  featureDropout: 0,
  hiddenDropout: 0,
  slotDropout: 0,
}
const A = [101, 102]
const B = [201, 202]

/** Whether two features are of a kind: no sum of single features can say it. */
function examples(): ExampleColumns {
  const columns = new ExampleColumns(0, 1)
  for (let n = 0; n < 40; n++) {
    const a = n & 1
    const b = (n >> 1) & 1
    columns.add(Int32Array.of(A[a], B[b]), 2, [], [a === b ? 1 : 0])
  }
  return columns
}

describe('training a net', () => {
  it('learns what no single feature says, and keeps it when it is rounded', () => {
    const columns = examples()
    const table = buildFeatureTable(columns.allHashes, 1)
    const weights = trainNet(SHAPE, table.hashes.length, new Float32Array(4), columns.toExamples(table), SETTINGS)
    const packed = quantize(weights, table.hashes, table.counts, 100)
    const net = readNet(readContainer(writeContainer(netSections('n', packed)), 'n'), 'n')
    const runner = runNet(net, buildWordVectors([], new Int8Array(4), 4, 1))
    const list = newFeatureList()
    for (const a of [0, 1]) {
      for (const b of [0, 1]) {
        list.count = 0
        list.hashes[list.count++] = A[a]
        list.hashes[list.count++] = B[b]
        runner.see(list, new Int32Array(0))
        const chance = runner.decide(0, -1)[1]
        expect(chance > 0.5, `${a} and ${b}`).toBe(a === b)
      }
    }
  })

  it('gives the same weights from the same examples and seed', () => {
    const columns = examples()
    const table = buildFeatureTable(columns.allHashes, 1)
    const train = (): Float32Array =>
      trainNet(SHAPE, table.hashes.length, new Float32Array(4), columns.toExamples(table), { ...SETTINGS, epochs: 2 })
        .table
    expect(train()).toEqual(train())
  })

  it('gives rows only to features that were seen often enough', () => {
    const table = buildFeatureTable(Int32Array.of(5, 5, 5, 9, -4, -4), 2)
    expect([...table.hashes]).toEqual([-4, 5])
    expect([...table.counts]).toEqual([2, 3])
    expect([table.rowOf(5), table.rowOf(9)]).toEqual([1, -1])
  })

  it('lets a teacher who knows fewer classes share the rest as it is', () => {
    const shape = { ...SHAPE, heads: [{ name: 'kind', classes: 4, given: null, weight: 1 }] }
    const columns = new ExampleColumns(0, 1)
    for (let n = 0; n < 40; n++) columns.add(Int32Array.of(7), 1, [], [-1], Float32Array.of(0.1, 0.6, 0.3))
    const table = buildFeatureTable(columns.allHashes, 1)
    const weights = trainNet(shape, 1, new Float32Array(4), columns.toExamples(table), SETTINGS)
    const net = readNet(
      readContainer(writeContainer(netSections('n', quantize(weights, table.hashes, table.counts, 10))), 'n'),
      'n',
    )
    const runner = runNet(net, buildWordVectors([], new Int8Array(4), 4, 1))
    const list = newFeatureList()
    list.hashes[list.count++] = 7
    runner.see(list, new Int32Array(0))
    const [first, second, third, fourth] = runner.decide(0, -1)
    expect(first).toBeCloseTo(0.1, 1)
    expect(second).toBeCloseTo(0.6, 1)
    expect(third + fourth).toBeCloseTo(0.3, 1)
  })
})
