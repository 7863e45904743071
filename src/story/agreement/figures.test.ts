import { describe, expect, test } from 'vitest'
import type { FigureRecord } from '../../record/record.ts'
import { type Count, figureAgreement } from './figures.ts'
import { rangeOf } from './quantity.ts'
import { daysOf } from './when.ts'

/* How many, as of when, by whom, in which origin: a teller of null is the report's own words. */

type Number = Pick<FigureRecord, 'low' | 'high' | 'approximate'>

const exactly = (value: number): Number => ({ low: value, high: value, approximate: false })
const about = (value: number): Number => ({ low: value, high: value, approximate: true })
const atLeast = (value: number): Number => ({ low: value, high: null, approximate: true })
const atMost = (value: number): Number => ({ low: null, high: value, approximate: true })
const between = (low: number, high: number): Number => ({ low, high, approximate: false })

function count(number: Number, asOf: string | null, teller: string | null = null, origin = 'o:1'): Count {
  return { range: rangeOf(number), days: daysOf(asOf), claimant: teller, origins: [origin] }
}

const MON = '2031-03-03'
const TUE = '2031-03-04'
const WED = '2031-03-05'

describe('ranges and hedges hold numbers', () => {
  test.each<[string, Number, Number, boolean]>([
    ['the same number', exactly(12), exactly(12), true],
    ['another number', exactly(12), exactly(13), false],
    ['at least 12, and 12', atLeast(12), exactly(12), true],
    ['at least 12, and 30', atLeast(12), exactly(30), true],
    ['at least 12, and 11', atLeast(12), exactly(11), false],
    ['at least 12, and at least 9', atLeast(12), atLeast(9), true],
    ['up to 30, and 12', atMost(30), exactly(12), true],
    ['up to 30, and 31', atMost(30), exactly(31), false],
    ['up to 30, and at least 12', atMost(30), atLeast(12), true],
    ['up to 10, and at least 12', atMost(10), atLeast(12), false],
    ['17 to 23, and 20', between(17, 23), exactly(20), true],
    ['17 to 23, and 24', between(17, 23), exactly(24), false],
    ['17 to 23, and 23 to 30', between(17, 23), between(23, 30), true],
    ['about 1,800, and 1,800', about(1800), exactly(1800), true],
    ['about 1,800, and 1,830', about(1800), exactly(1830), true],
    ['about 1,800, and 2,400', about(1800), exactly(2400), false],
    ['about 1,800, and 1,700 to 1,800', about(1800), between(1700, 1800), true],
    ['about 3,000, and 3,212', about(3000), exactly(3212), true],
    ['about 3,000, and 3,700', about(3000), exactly(3700), false],
    ['about 40, and 42', about(40), exactly(42), true],
    ['about 40, and 52', about(40), exactly(52), false],
    ['about 17, and 17', about(17), exactly(17), true],
    ['about 17, and 19', about(17), exactly(19), false],
    ['about 2.5, and 2.6', about(2.5), exactly(2.6), true],
    ['about 2.5, and 3', about(2.5), exactly(3), false],
    ['a range with a hedge reaches further', { low: 20, high: 30, approximate: true }, exactly(33), true],
  ])('%s', (_, a, b, mayBeOne) => {
    const counts = [count(a, MON, null, 'o:1'), count(b, MON, null, 'o:2')]
    expect(figureAgreement(counts, 'killed')).toBe(mayBeOne ? 'agree' : 'differ')
  })
})

describe('an update before a difference', () => {
  test.each<[string, Count[], string]>([
    ['more on a later day', [count(exactly(12), MON), count(exactly(19), TUE, null, 'o:2')], 'update'],
    ['told in the other order', [count(exactly(19), TUE, null, 'o:2'), count(exactly(12), MON)], 'update'],
    ['more on the same day', [count(exactly(12), MON), count(exactly(19), MON, null, 'o:2')], 'differ'],
    ['no day is known', [count(exactly(12), null), count(exactly(19), null, null, 'o:2')], 'differ'],
    ['one day is not known', [count(exactly(12), MON), count(exactly(19), null, null, 'o:2')], 'differ'],
    ['a day in a month', [count(exactly(12), '2031-03'), count(exactly(19), TUE, null, 'o:2')], 'differ'],
    ['a later month', [count(exactly(12), '2031-02'), count(exactly(19), TUE, null, 'o:2')], 'update'],
    ['the week of that day', [count(exactly(12), '2031-W10'), count(exactly(19), TUE, null, 'o:2')], 'differ'],
    [
      'a part of a day is that day',
      [count(exactly(12), `${MON}TMO`), count(exactly(19), `${MON}TEV`, null, 'o:2')],
      'differ',
    ],
    [
      'one teller corrects himself on one day',
      [count(exactly(12), MON, 'a:minister'), count(exactly(19), MON, 'a:minister', 'o:2')],
      'update',
    ],
    ['one report’s own words, newer and older', [count(exactly(5), MON), count(exactly(9), MON)], 'update'],
    [
      'minister and hospital on one day',
      [count(exactly(17), MON, 'a:minister'), count(exactly(23), MON, 'a:hospital')],
      'differ',
    ],
    [
      'a toll that falls from one named teller to another',
      [count(atLeast(26), MON, 'a:observers'), count(exactly(19), WED, 'a:minister', 'o:2')],
      'differ',
    ],
    [
      'a toll that its own teller takes down',
      [count(exactly(26), MON, 'a:minister'), count(exactly(19), WED, 'a:minister', 'o:2')],
      'update',
    ],
    [
      'a toll taken down in reports’ own words',
      [count(exactly(26), MON), count(exactly(19), WED, null, 'o:2')],
      'update',
    ],
    [
      'a toll that rises from one teller to another',
      [count(exactly(19), MON, 'a:minister'), count(exactly(31), WED, 'a:observers', 'o:2')],
      'update',
    ],
    ['three days, three numbers', [count(exactly(9), MON), count(exactly(14), TUE), count(exactly(17), WED)], 'update'],
    [
      'an update among those that agree',
      [count(exactly(9), MON), count(exactly(9), MON, null, 'o:2'), count(exactly(14), TUE, null, 'o:2')],
      'update',
    ],
    [
      'one dispute among updates',
      [count(exactly(9), MON), count(exactly(14), TUE, 'a:x'), count(exactly(20), TUE, 'a:y', 'o:2')],
      'differ',
    ],
  ])('%s', (_, counts, expected) => {
    expect(figureAgreement(counts, 'killed')).toBe(expected)
    expect(figureAgreement([...counts].reverse(), 'killed')).toBe(expected)
  })

  test('what may fall again is updated, not disputed, by a lower number', () => {
    const counts = [count(exactly(90), MON, 'a:x'), count(exactly(40), WED, 'a:y', 'o:2')]
    expect(figureAgreement(counts, 'fighters')).toBe('update')
    expect(figureAgreement(counts, 'killed')).toBe('differ')
  })
})
