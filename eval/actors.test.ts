import { describe, expect, test } from 'vitest'
import { acrossReports, type NamedMention, withinReports } from './actors.ts'

/** Mentions of one report in short: "A B A" are three mentions, the first and the third of one actor. */
function report(document: string, actors: string): NamedMention[] {
  return actors
    .split(' ')
    .map((actor, i) => ({ document, start: i * 10, end: i * 10 + 8, actor }))
    .filter(({ actor }) => actor !== '-')
}

describe('B³', () => {
  test.each([
    ['all right, under other ids', 'A B A', 'x y x', 1, 1],
    // The two of A are right; B is with A: precision (2/3 + 2/3 + 1/3) / 3.
    ['two actors taken for one', 'A B A', 'x x x', 5 / 9, 1],
    // Each of A is with half of A: recall (1/2 + 1 + 1/2) / 3.
    ['one actor taken for two', 'A B A', 'x y z', 1, 2 / 3],
    // The missed mention counts 0, the found one of A is with half of A: recall (1/2 + 1 + 0) / 3.
    ['a mention that is missed', 'A B A', 'x y -', 1, 1 / 2],
    ['a mention that is invented', 'A B -', 'x y z', 2 / 3, 1],
  ])('%s', (_, gold, predicted, precision, recall) => {
    const score = acrossReports(report('a', gold), report('a', predicted))
    expect(score.precision).toBeCloseTo(precision)
    expect(score.recall).toBeCloseTo(recall)
  })

  test('an actor that two reports have apart is right within each, and half right across them', () => {
    const gold = [...report('a', 'A A'), ...report('b', 'A A')]
    const predicted = [...report('a', 'x x'), ...report('b', 'y y')]
    expect(withinReports(gold, predicted)).toEqual({ precision: 1, recall: 1, f1: 1 })
    expect(acrossReports(gold, predicted).recall).toBeCloseTo(0.5)
  })

  test('what is optional is neither missed nor wrong', () => {
    const optional = (mentions: NamedMention[]): NamedMention[] => mentions.map((m) => ({ ...m, optional: true }))
    const gold = [...report('a', 'A'), ...optional(report('b', 'B'))]
    expect(acrossReports(gold, report('a', 'x')).f1).toBe(1)
    expect(acrossReports(gold, [...report('a', 'x'), ...report('b', 'y')]).f1).toBe(1)
  })
})
