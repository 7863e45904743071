import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addRows, buildSparseRows, MOST_ENTRIES } from './sparse-rows.ts'

const LABELS = 30

/** The weights of a bucket by label: none, few, or so many that they are kept as a row. */
const bucket = fc
  .uniqueArray(fc.record({ label: fc.nat(LABELS - 1), weight: fc.integer({ min: -128, max: 127 }) }), {
    selector: ({ label }) => label,
    maxLength: MOST_ENTRIES * 2,
  })
  .map((pairs) => pairs.map(({ label, weight }): [number, number] => [label, weight]))

describe('rows of weights', () => {
  it('add up, for the labels that are wanted, to the weights that they were built from', () => {
    const cases = fc.record({
      buckets: fc.array(bucket, { minLength: 1, maxLength: 12 }),
      features: fc.array(fc.nat(11), { maxLength: 60 }),
      wanted: fc.uniqueArray(fc.nat(LABELS - 1), { minLength: 1 }),
    })
    fc.assert(
      fc.property(cases, ({ buckets, features, wanted }) => {
        const asked = Int32Array.from(features, (feature) => feature % buckets.length)
        const scores = new Int32Array(LABELS)
        const rows = buildSparseRows(LABELS, buckets)
        addRows(rows, asked, asked.length, scores, Uint8Array.from(wanted), 0, wanted.length)
        for (const label of wanted) {
          const weights = [...asked].map((one) => buckets[one].find(([other]) => other === label)?.[1] ?? 0)
          expect(scores[label]).toBe(weights.reduce((a, b) => a + b, 0))
        }
      }),
    )
  })

  it('are never asked for too many features at once', () => {
    const rows = buildSparseRows(1, [[]])
    expect(() => addRows(rows, new Int32Array(1025), 1025, new Int32Array(1), Uint8Array.of(0), 0, 1)).toThrow(
      '1025 features',
    )
  })
})
