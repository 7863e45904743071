import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calibrationError, type Judged, kept, reliability } from './confidence.ts'

/** Records of one confidence, of which some are right. */
function records(confidence: number, right: number, wrong: number): Judged[] {
  return [...Array(right).fill(true), ...Array(wrong).fill(false)].map((each: boolean) => ({ confidence, right: each }))
}

describe('reliability', () => {
  test('bins of equal count, the lowest confidence first', () => {
    expect(reliability([...records(0.9, 9, 1), ...records(0.3, 2, 8)], 2)).toEqual([
      { count: 10, confidence: expect.closeTo(0.3), right: expect.closeTo(0.2) },
      { count: 10, confidence: expect.closeTo(0.9), right: expect.closeTo(0.9) },
    ])
  })

  test('records of one confidence share what is right among them, wherever a bin ends', () => {
    expect(reliability(records(0.5, 2, 2), 2).map(({ right }) => right)).toEqual([0.5, 0.5])
  })

  test('fewer records than bins leave bins out', () => {
    expect(reliability(records(0.5, 1, 2), 10)).toHaveLength(3)
  })

  test('no records, no bins', () => {
    expect(reliability([])).toEqual([])
  })

  const judged = fc.record({ confidence: fc.integer({ min: 0, max: 100 }).map((n) => n / 100), right: fc.boolean() })

  test('no record is lost, and the order of the records changes nothing', () => {
    fc.assert(
      fc.property(fc.array(judged, { maxLength: 60 }), (all) => {
        const bins = reliability(all)
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(all.length)
        expect(reliability(all.toReversed())).toEqual(bins)
      }),
    )
  })
})

describe('expected calibration error', () => {
  test.each([
    ['confidence is the share right', records(0.75, 3, 1), 0],
    ['sure of everything, half of it right', records(1, 5, 5), 0.5],
    // One bin is off by 0.1, the other by 0.3.
    ['the mean over bins', [...records(0.9, 10, 0), ...records(0.3, 0, 10)], 0.2],
    ['nothing', [], 0],
  ])('%s', (_, all, error) => {
    expect(calibrationError(reliability(all, 2))).toBeCloseTo(error)
  })
})

describe('what a threshold keeps', () => {
  const all = [...records(0.95, 3, 1), ...records(0.8, 1, 0), ...records(0.79, 5, 0)]

  test.each([
    ['at and above it', all, 20, 0.8, 4 / 5, 4 / 20],
    ['everything', all, 20, 0, 9 / 10, 9 / 20],
    ['nothing', all, 20, 0.99, 0, 0],
    ['nothing there is to find', records(0.9, 0, 2), 0, 0.8, 0, 0],
  ])('%s', (_, given, gold, threshold, precision, share) => {
    expect(kept(given, gold, threshold)).toEqual({ precision, share })
  })
})
