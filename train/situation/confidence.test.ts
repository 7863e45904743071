import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readContainer, writeContainer } from '../../src/language/model/container.ts'
import { confidenceOf, confidenceSections, readConfidenceTables } from '../../src/report/candidates/confidence.ts'
import { fitConfidence } from './isotonic.ts'

const HALF = { scores: Float32Array.of(0.2, 0.6), shares: Float32Array.of(0.25, 0.75) }

describe('the chance of being right', () => {
  it.each([
    [0.1, 0.25, 'below the first point: its share'],
    [0.4, 0.5, 'between two points: on the line that joins them'],
    [0.9, 0.75, 'above the last point: its share'],
  ])('for a score of %d is %d (%s)', (score, share) => {
    expect(confidenceOf(HALF, score)).toBeCloseTo(share, 6)
  })
  it('without a table is the score itself', () => {
    expect(confidenceOf({ scores: new Float32Array(0), shares: new Float32Array(0) }, 0.3)).toBe(0.3)
  })
  it('comes back from its file', () => {
    const tables = { event: HALF, parties: HALF, statement: HALF, position: HALF, figure: HALF }
    expect(readConfidenceTables(readContainer(writeContainer(confidenceSections(tables)), 'c'))).toEqual(tables)
  })
})

describe('fitting it', () => {
  it('never lets a higher score be worth less, and stays between 0 and 1', () => {
    const outcome = fc.record({ score: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() })
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1, maxLength: 600 }), (outcomes) => {
        const table = fitConfidence(outcomes)
        const shares = [...table.shares]
        expect(shares).toEqual([...shares].sort((a, b) => a - b))
        expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
      }),
    )
  })
  it('finds the share right where scores mean something', () => {
    const outcomes = Array.from({ length: 4000 }, (_, i) => ({
      score: (i % 100) / 100,
      right: (i * 37) % 100 < i % 100,
    }))
    const table = fitConfidence(outcomes)
    expect(confidenceOf(table, 0.2)).toBeCloseTo(0.2, 1)
    expect(confidenceOf(table, 0.8)).toBeCloseTo(0.8, 1)
  })
  it('does not depend on the order of the outcomes', () => {
    const outcomes = Array.from({ length: 300 }, (_, i) => ({ score: ((i * 7) % 50) / 50, right: i % 3 === 0 }))
    expect(fitConfidence([...outcomes].reverse())).toEqual(fitConfidence(outcomes))
  })
})
