import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinSimilar } from './similar.ts'

function joined(sets: readonly (readonly number[])[], share: number): string[] {
  const pairs: string[] = []
  joinSimilar(sets, share, (a, b) => pairs.push(`${Math.min(a, b)} ${Math.max(a, b)}`))
  return pairs.sort()
}

describe('sets are joined', () => {
  test.each<[string, number[][], number, string[]]>([
    [
      'where the larger holds enough of the smaller',
      [
        [1, 2, 3, 4],
        [1, 2, 3, 5, 6, 7],
      ],
      0.75,
      ['0 1'],
    ],
    [
      'and not where it holds less',
      [
        [1, 2, 3, 4],
        [1, 2, 5, 6, 7],
      ],
      0.75,
      [],
    ],
    ['empty ones never', [[], [], [1]], 0.5, []],
  ])('%s', (_, sets, share, expected) => {
    expect(joined(sets, share)).toEqual(expected)
  })

  test('alike among few and among many', () => {
    const set = fc
      .uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 12 })
      .map((words) => words.sort((a, b) => a - b))
    fc.assert(
      fc.property(
        fc.array(set, { minLength: 2, maxLength: 12 }),
        fc.constantFrom(0.4, 0.5, 0.65, 0.85),
        (sets, share) => {
          // Sets that have no word in common with these make the list long enough for an index.
          const others = Array.from({ length: 20 }, (__, i) => [1000 + i])
          expect(joined([...sets, ...others], share)).toEqual(joined(sets, share))
        },
      ),
    )
  })
})
