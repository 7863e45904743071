import { expect, test } from 'vitest'
import { createLanguageCore } from '../../language/core.ts'
import { resolveTimes } from '../times/index.ts'
import { readFigures } from './index.ts'

const core = createLanguageCore()

test('numbers with what they count, and nothing else', () => {
  const text = 'At least 12 miners were killed on 4 May when Flight 77 hit one of the two sheds.'
  const story = core.analyze(text)
  const figures = readFigures(story, resolveTimes(story, '2015-05-06'))
  expect(figures.map(({ start, end, low, high }) => [text.slice(start, end), low, high])).toEqual([
    ['At least 12 miners', 12, null],
    ['two sheds', 2, 2],
  ])
})
