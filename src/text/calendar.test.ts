import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber, dayOfNumber, isoDay, numberOfIsoDay, weekdayOfNumber } from './calendar.ts'

describe('a day in ISO 8601', () => {
  test.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2024-02-29', 19_782],
    ['2023-02-29', null],
    ['2023-04-31', null],
    ['2023-13-01', null],
    ['2023-03-00', null],
    ['2023-3-1', null],
    ['2023-03-14T10:00', null],
  ])('%s is day %s', (words, number) => {
    expect(numberOfIsoDay(words)).toBe(number)
  })

  test('goes to its number and back, as the clock of the machine has it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_000, max: 2_900_000 }), (number) => {
        expect(isoDay(number)).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10))
        expect(numberOfIsoDay(isoDay(number))).toBe(number)
        expect(dayNumber(dayOfNumber(number))).toBe(number)
        expect(weekdayOfNumber(number) % 7).toBe(new Date(number * 86_400_000).getUTCDay())
      }),
    )
  })
})
