import { describe, expect, test } from 'vitest'
import { clusterConfidence, confidenceInAll, isSure, isSureOfParties, relationConfidence } from './confidence.ts'

test.each([
  [null, true],
  [0, false],
  [0.79, false],
  [0.8, true],
  [1, true],
])('a record of confidence %s is sure: %s', (confidence, sure) => {
  expect(isSure(confidence)).toBe(sure)
})

test.each([
  [null, null, null, true],
  [1, 0.8, 0.8, true],
  [0.9, 0.9, 0.81, true],
  [0.9, 0.88, 0.792, false],
  [0.95, null, 0.95, true],
  [0.5, null, 0.5, false],
  [null, 0.5, 0.5, false],
])('an act of %s with parties of %s is right in all with %s; who did it is sure: %s', (act, parties, product, sure) => {
  const event = { confidence: act, partiesConfidence: parties }
  expect(confidenceInAll(event)).toEqual(product === null ? null : expect.closeTo(product, 9))
  expect(isSureOfParties(event)).toBe(sure)
})

describe('a cluster', () => {
  const says = (saying: string, confidence: number | null, ...origins: string[]) => ({ saying, confidence, origins })
  test.each([
    ['of one has none', [says('', 0.9, 'o1')], ['o1'], null],
    ['that nobody measured has none', [says('', null, 'o1'), says('', null, 'o2')], ['o1', 'o2'], null],
    ['of two origins is surer than either', [says('', 0.6, 'o1'), says('', 0.5, 'o2')], ['o1', 'o2'], 0.8],
    ['of copies is as sure as the surest', [says('', 0.6, 'o1'), says('', 0.5, 'o1')], ['o1'], 0.6],
    ['counts what was measured only', [says('', 0.6, 'o1'), says('', null, 'o2')], ['o1', 'o2'], 0.6],
    [
      'that says two things is as sure as the less sure',
      [says('17', 0.9, 'o1'), says('23', 0.7, 'o2')],
      ['o1', 'o2'],
      0.7,
    ],
    [
      'sums up each thing by itself',
      [says('17', 0.5, 'o1'), says('17', 0.5, 'o2'), says('23', 0.9, 'o3')],
      ['o1', 'o2', 'o3'],
      0.75,
    ],
    ['counts a page of two origins for one', [says('', 0.5, 'o1'), says('', 0.6, 'o1', 'o2')], ['o1'], 0.6],
  ] as const)('%s', (_, members, origins, confidence) => {
    expect(clusterConfidence(members, origins)).toBe(confidence)
  })
})

describe('a relation', () => {
  test.each([
    [
      'is the mean of its events’ products',
      [
        [0.9, 0.8],
        [1, 1],
      ],
      0.86,
    ],
    ['has none where nobody measured', [[null, null]], null],
    [
      'leaves out what nobody measured',
      [
        [0.5, 0.5],
        [null, null],
      ],
      0.25,
    ],
  ] as const)('%s', (_, events, confidence) => {
    expect(relationConfidence(events.map(([act, parties]) => ({ confidence: act, partiesConfidence: parties })))).toBe(
      confidence,
    )
  })
})
