import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recognizeTimes, resolve } from '../../language/times/index.ts'
import { openLanguageCore } from '../../node/language-core.ts'
import { dateOfValue, dateValue } from '../../record/timex.ts'
import { addDays, dayNumber, dayOfNumber, isoWeek, mondayOfWeek, weekdayOf } from '../../text/calendar.ts'
import { resolveTimes } from './index.ts'
import { CASES } from './times.cases.ts'

const language = openLanguageCore()

const timesIn = (text: string, day: string | null) =>
  resolveTimes(language.analyze(text), day).map(({ start, end, timex, value }) => [
    text.slice(start, end),
    timex,
    value,
  ])

describe('published on 9 June 2016, a Thursday', () => {
  test.each(CASES)('%s', (sentence, times) => {
    expect(timesIn(sentence, '2016-06-09')).toEqual(times)
  })
})

test('without a date of publication nothing is guessed', () => {
  expect(timesIn('They met on Tuesday, last week and in April; the mine closed in 1998.', null)).toEqual([
    ['Tuesday', 'DATE', 'XXXX-WXX-2'],
    ['last week', 'DATE', 'XXXX-WXX'],
    ['April', 'DATE', 'XXXX-04'],
    ['1998', 'DATE', '1998'],
  ])
})

test('the date line of a text is no time of its story', () => {
  const text = 'Mine shuts\n\nJune 9, 2016\n\nThe mine shut on Monday.'
  expect(timesIn(text, '2016-06-09')).toEqual([['Monday', 'DATE', '2016-06-06']])
})

test('a history keeps its year', () => {
  expect(timesIn('He was born in 1841. In March his father left the army.', '2016-06-09')).toEqual([
    ['1841', 'DATE', '1841'],
    ['March', 'DATE', '1841-03'],
  ])
})

describe('for any text', () => {
  const words = fc.constantFrom(
    ...'the of in on last next this week day two 2015 12 March May , . - : 30 am p.m. Tuesday quarter early end year ago half a to and 1980s th , \n'.split(
      ' ',
    ),
  )
  const text = fc.array(words, { maxLength: 30 }).map((parts) => parts.join(' '))

  test('expressions lie in it, in order, without overlaps, and have a value', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ maxLength: 80 })), (sample) => {
        let last = 0
        for (const time of recognizeTimes(sample)) {
          expect(time.start).toBeGreaterThanOrEqual(last)
          expect(time.end).toBeGreaterThan(time.start)
          expect(time.end).toBeLessThanOrEqual(sample.length)
          expect(sample.slice(time.start, time.end).trim()).toBe(sample.slice(time.start, time.end))
          expect(resolve(time, '2016-06-09').value).toMatch(/^[-A-Z0-9:.+]+$/)
          expect(resolve(time, null).value).toMatch(/^[-A-Z0-9:.+]+$/)
          last = time.end
        }
      }),
    )
  })

  test('regions are read as texts of their own', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        const both = `${left}#${right}`
        const regions = [
          { start: 0, end: left.length },
          { start: left.length + 1, end: both.length },
        ]
        const shifted = recognizeTimes(right).map(({ start, end }) => [start + left.length + 1, end + left.length + 1])
        const alone = [...recognizeTimes(left).map(({ start, end }) => [start, end]), ...shifted]
        expect(recognizeTimes(both, regions).map(({ start, end }) => [start, end])).toEqual(alone)
      }),
    )
  })
})

describe('the calendar', () => {
  const day = fc.integer({ min: -800000, max: 800000 })

  test('numbers of days and dates turn into each other', () => {
    fc.assert(
      fc.property(day, (number) => {
        expect(dayNumber(dayOfNumber(number))).toBe(number)
      }),
    )
  })

  test('a week begins on Monday and holds its days', () => {
    fc.assert(
      fc.property(day, (number) => {
        const date = dayOfNumber(number)
        const { year, week } = isoWeek(date)
        const monday = mondayOfWeek(year, week)
        expect(weekdayOf(monday)).toBe(1)
        expect(addDays(monday, weekdayOf(date) - 1)).toEqual(date)
      }),
    )
  })

  test('a value is read back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300000, max: 800000 }), (number) => {
        const date = dayOfNumber(number)
        expect(dateOfValue(dateValue(date))).toEqual(date)
      }),
    )
  })
})
