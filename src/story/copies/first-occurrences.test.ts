import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FirstOccurrences } from './first-occurrences.ts'

test('the first eight occurrences of each shingle, whatever else is held', () => {
  const shingle = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }))
  const documents = fc.array(fc.uniqueArray(shingle, { maxLength: 30 }), { maxLength: 40 })
  fc.assert(
    fc.property(documents, (shinglesOf) => {
      const occurrences = new FirstOccurrences(shinglesOf.reduce((sum, { length }) => sum + length, 0))
      const expected = new Map<number, number[]>()
      for (const [document, shingles] of shinglesOf.entries()) {
        for (const each of shingles) {
          const told: number[] = []
          occurrences.add(each, document, (earlier) => told.push(earlier))
          const before = expected.get(each) ?? []
          expect(told.sort((a, b) => a - b)).toEqual(before)
          if (before.length < 8) expected.set(each, [...before, document])
        }
      }
    }),
  )
})
