import { describe, expect, test } from 'vitest'
import { documentOf, figureOf } from '../../test/support/records.ts'
import { recordIndex } from './record-index.ts'
import { drawSample, precisionOf } from './sample.ts'

const document = documentOf('a.txt', Array.from({ length: 50 }, (_, i) => `Item ${i + 100} came.`).join(' '))
const records = [document, ...Array.from({ length: 50 }, (_, i) => figureOf(document, String(i + 100)))]
const index = recordIndex(records)

describe('a sample', () => {
  test('draws the same records for the same seed, others for another, and never one twice', () => {
    const ids = (size: number, seed: string) => drawSample(index, 'figure', size, seed).map(({ id }) => id)
    expect(ids(10, 'a')).toEqual(ids(10, 'a'))
    expect(ids(10, 'a')).not.toEqual(ids(10, 'b'))
    expect(ids(20, 'a').slice(0, 10)).toEqual(ids(10, 'a'))
    expect(new Set(ids(99, 'a')).size).toBe(50)
  })

  test('does not depend on the order of the records', () => {
    expect(drawSample(recordIndex([...records].reverse()), 'figure', 10, 'a')).toEqual(
      drawSample(index, 'figure', 10, 'a'),
    )
  })

  test('shows the words and what stands around them, and leaves the verdict open', () => {
    for (const line of drawSample(index, 'figure', 5, 'a')) {
      expect(line.context).toContain(line.words)
      expect(line.right).toBeNull()
    }
  })
})

describe('the precision of what was judged', () => {
  const lines = (...verdicts: (boolean | null)[]) => verdicts.map((right) => JSON.stringify({ right }))

  test.each([
    // The intervals are those of Wilson's formula, by hand.
    [lines(...Array<boolean>(9).fill(true), false), { judged: 10, right: 9, low: 0.5958, high: 0.9821 }],
    [lines(true, null, true), { judged: 2, right: 2, low: 0.3424, high: 1 }],
    [lines(false), { judged: 1, right: 0, low: 0, high: 0.7935 }],
  ])('%j', (given, { judged, right, low, high }) => {
    const precision = precisionOf(given, 's.jsonl')
    expect(precision).toMatchObject({ judged, right })
    expect(precision.low).toBeCloseTo(low, 4)
    expect(precision.high).toBeCloseTo(high, 4)
  })

  test.each([
    [['{"right": "yes"}'], /s\.jsonl:1/],
    [['{"right": true}', 'no json'], /s\.jsonl:2/],
    [lines(null), /Nothing in s\.jsonl is judged/],
  ])('%j is refused', (given, reason) => {
    expect(() => precisionOf(given, 's.jsonl')).toThrow(reason)
  })
})
