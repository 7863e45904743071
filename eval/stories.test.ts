import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scoreStories, storiesAcross, type ToldReport } from './stories.ts'

/** `ab c`: reports a and b tell one story, c another. */
function told(groups: string): ToldReport[] {
  return groups.split(' ').flatMap((group, story) => [...group].map((report) => ({ report, story: `${story}` })))
}

describe('B³ of stories', () => {
  test.each([
    ['as people part them', 'abc de', 'abc de', 1, 1],
    ['the other way round', 'abc de', 'ed cba', 1, 1],
    ['one story in two halves', 'abcd', 'ab cd', 1, 1 / 2],
    ['two stories as one', 'ab cd', 'abcd', 1 / 2, 1],
    ['every report alone', 'ab cd', 'a b c d', 1, 1 / 2],
    // a, b: 2 of 3 and whole; c: 1 of 3 and half; d: whole and half.
    ['one report in the wrong story', 'ab cd', 'abc d', (2 / 3 + 2 / 3 + 1 / 3 + 1) / 4, (1 + 1 + 1 / 2 + 1 / 2) / 4],
    ['a report that was not read', 'ab', 'a', 1, 1 / 4],
  ])('%s', (_, gold, ours, precision, recall) => {
    const score = scoreStories(told(gold), told(ours))
    expect(score.precision).toBeCloseTo(precision)
    expect(score.recall).toBeCloseTo(recall)
  })

  const partition = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 12 })
  const labelled = (labels: readonly number[]): ToldReport[] =>
    labels.map((story, report) => ({ report: `${report}`, story: `${story}` }))

  test('precision of one side is recall of the other', () => {
    fc.assert(
      fc.property(partition, partition, (some, others) => {
        const length = Math.min(some.length, others.length)
        const [a, b] = [labelled(some.slice(0, length)), labelled(others.slice(0, length))]
        expect(scoreStories(a, b).precision).toBeCloseTo(scoreStories(b, a).recall)
      }),
    )
  })
})

describe('stories across topics', () => {
  const topics = new Map([...'abcd'].map((report) => [report, 'ab'.includes(report) ? 1 : 2]))

  test.each([
    ['each within one', 'ab cd', 0],
    ['two of one topic', 'a b cd', 0],
    ['one across', 'abc d', 1],
    ['two across', 'ac bd', 2],
  ])('%s', (_, groups, count) => {
    expect(storiesAcross(told(groups), topics)).toBe(count)
  })
})
