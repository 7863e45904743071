import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readContainer, writeContainer } from '../../src/language/model/container.ts'
import { powerOfE } from '../../src/language/net/exponential.ts'
import { add, add2, newFeatureList, templates } from '../../src/language/net/features.ts'
import { type Net, netSections, readNet } from '../../src/language/net/net.ts'
import { runNet } from '../../src/language/net/runner.ts'
import { buildWordVectors, readWordVectors, vectorRow, wordVectorSections } from '../../src/language/net/vectors.ts'
import { quantize } from './quantize.ts'
import { newWeights } from './trainer.ts'

const HIDDEN = 8
const SHAPE = {
  hidden: HIDDEN,
  slots: 2,
  dimensions: 4,
  heads: [
    { name: 'kind', classes: 3, given: null, weight: 1 },
    { name: 'mood', classes: 2, given: 'kind', weight: 1 },
  ],
}

/** A net with random weights over the features with the given hashes, as it comes back from its file. */
function smallNet(hashes: readonly number[], seed = 3): Net {
  const weights = newWeights(SHAPE, hashes.length, seed, 0.4)
  const counts = Uint32Array.from(hashes, () => 1)
  const packed = quantize(weights, Int32Array.from(hashes), counts, hashes.length)
  return readNet(readContainer(writeContainer(netSections('small', packed)), 'small'), 'small')
}

const VECTORS = buildWordVectors([11, 22], Int8Array.from([1, -2, 3, 0, 5, 4, -3, 2, 3, 1, 0, 1]), 4, 0.125)

describe('a net', () => {
  it('gives probabilities: none below 0, together 1', () => {
    const runner = runNet(smallNet([1, 2, 3]), VECTORS)
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 700 }), fc.integer({ min: -1, max: 2 }), (hashes, word) => {
        const list = newFeatureList(1024)
        for (const hash of [...hashes, 1, 3]) list.hashes[list.count++] = hash
        runner.see(list, Int32Array.of(word, -1))
        for (const [head, given] of [
          [0, -1],
          [1, 2],
        ]) {
          const chances = [...runner.decide(head, given)]
          expect(chances.every((chance) => chance >= 0)).toBe(true)
          expect(chances.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9)
        }
      }),
    )
  })

  it('does not care for the order of the features', () => {
    const runner = runNet(smallNet([1, 2, 3, 70_000, -5]), VECTORS)
    const answer = (hashes: readonly number[]): number[] => {
      const list = newFeatureList()
      for (const hash of hashes) list.hashes[list.count++] = hash
      runner.see(list, Int32Array.of(0, 1))
      return [...runner.decide(0, -1)]
    }
    expect(answer([1, 70_000, -5, 2])).toEqual(answer([2, -5, 1, 70_000]))
  })

  it('passes over features that it has not learned', () => {
    const runner = runNet(smallNet([1, 2]), VECTORS)
    const list = newFeatureList()
    list.hashes[list.count++] = 1
    runner.see(list, Int32Array.of(-1, -1))
    const alone = [...runner.decide(0, -1)]
    list.hashes[list.count++] = 123_456_789
    runner.see(list, Int32Array.of(-1, -1))
    expect([...runner.decide(0, -1)]).toEqual(alone)
  })
})

describe('powers of e', () => {
  it('are those of the mathematics library to a hundred-thousandth', () => {
    fc.assert(
      fc.property(fc.double({ min: -31, max: 0, noNaN: true }), (x) => {
        expect(Math.abs(powerOfE(x) / Math.exp(x) - 1)).toBeLessThan(1e-5)
      }),
    )
  })
  it.each([
    [0, 1],
    [-32, 0],
    [-1000, 0],
  ])('of %d is %d', (x, power) => {
    expect(powerOfE(x)).toBe(power)
  })
})

describe('word vectors', () => {
  it.each([
    [11, 0],
    [22, 1],
    [33, 2],
  ])('the word with hash %d has row %d (the last is the mean, for words without a vector)', (hash, row) => {
    expect(vectorRow(VECTORS, hash)).toBe(row)
  })
  it('come back from their file as they were', () => {
    expect(readWordVectors(readContainer(writeContainer(wordVectorSections(VECTORS)), 'vectors'))).toEqual(VECTORS)
  })
})

describe('features', () => {
  it('of one template differ by what fills them, and by their order', () => {
    const T = templates('one', 'two')
    const list = newFeatureList()
    add(list, T.one, 7)
    add(list, T.two, 7)
    add2(list, T.one, 7, 8)
    add2(list, T.one, 8, 7)
    expect(new Set(list.hashes.subarray(0, list.count)).size).toBe(4)
  })
  it('of two templates with one name are an error', () => {
    expect(() => templates('one', 'one')).toThrow('named twice')
  })
})
