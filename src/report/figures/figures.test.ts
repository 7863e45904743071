import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openLanguageCore } from '../../node/language-core.ts'
import { resolveTimes } from '../times/index.ts'
import { CASES } from './figures.cases.ts'
import { readFigures } from './index.ts'

const language = openLanguageCore()

const figuresIn = (text: string) => {
  const story = language.analyze(text)
  return readFigures(story, resolveTimes(story, '2016-06-09'))
}

describe('numbers that count or measure', () => {
  test.each(CASES)('%s', (sentence, figures) => {
    const found = figuresIn(sentence).map(({ start, end, low, high, approximate, unit, measures, asOf }) => {
      const row = [sentence.slice(start, end), low, high, approximate, unit, measures]
      return asOf === null ? row : [...row, asOf]
    })
    expect(found).toEqual(figures)
  })
})

test('what is counted is told apart from the number', () => {
  const text = 'Guards freed about 30 starving captives on Friday.'
  const [figure] = figuresIn(text)
  expect(figure.counts).not.toBeNull()
  expect(text.slice(figure.counts?.start, figure.counts?.end)).toBe('starving captives')
})

test('figures of any text lie in it, in order, without overlaps, with low below high', () => {
  const words = fc.constantFrom(
    ...'the of 12 about more than between and to 3,000 five one people dozen - % $ million killed were at least a third , . half 2015 or so'.split(
      ' ',
    ),
  )
  const text = fc.array(words, { maxLength: 25 }).map((parts) => parts.join(' '))
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ maxLength: 60 })), (sample) => {
      let last = 0
      for (const { start, end, low, high, counts } of figuresIn(sample)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(sample.length)
        expect(low !== null || high !== null).toBe(true)
        if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high)
        if (counts !== null) expect(sample.slice(counts.start, counts.end).trim()).not.toBe('')
        last = end
      }
    }),
  )
})
