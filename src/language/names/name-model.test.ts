import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LABEL_COUNT } from './labels.ts'
import { addFeatures, PROBES, printOf } from './name-model.ts'

const SLOTS = 16

/** A table of sixteen slots with random prints and weights, none of which need come from training. */
const tables = fc.record({
  owners: fc.array(fc.option(fc.integer()), { minLength: SLOTS, maxLength: SLOTS }),
  weights: fc.int8Array({ minLength: SLOTS * LABEL_COUNT, maxLength: SLOTS * LABEL_COUNT }),
})

describe('the weights of a word’s features', () => {
  it('are those of the first slot from its own on with the feature’s print, before an empty one', () => {
    fc.assert(
      fc.property(tables, fc.array(fc.integer(), { maxLength: 40 }), ({ owners, weights }, others) => {
        const known = owners.filter((owner) => owner !== null)
        const prints = Uint16Array.from(owners, (owner) => (owner === null ? 0 : printOf(owner)))
        const hashes = [...known, ...others]
        const scores = new Float64Array(LABEL_COUNT + 1)
        addFeatures({ prints, weights }, Int32Array.from(hashes), hashes.length, scores, 1)
        const expected = new Array<number>(LABEL_COUNT + 1).fill(0)
        for (const hash of hashes) {
          const probed = Array.from({ length: PROBES }, (_, probe) => (hash + probe) & (SLOTS - 1))
          const slot = probed.find((one) => prints[one] === 0 || prints[one] === printOf(hash))
          if (slot === undefined || prints[slot] === 0) continue
          for (let y = 0; y < LABEL_COUNT; y++) expected[1 + y] += weights[slot * LABEL_COUNT + y]
        }
        expect([...scores]).toEqual(expected)
      }),
    )
  })
})
