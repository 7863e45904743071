import { expect, test } from 'vitest'
import { openLanguageCore } from '../../node/language-core.ts'
import { readFigures } from './index.ts'

const core = openLanguageCore()

test.each([
  ['The ministry put the number of dead at 17 on Monday.', '17', 'killed'],
  ['The ministry raised the number of dead to 19.', '19', 'killed'],
  ['The death toll rose to 43 overnight.', '43', 'killed'],
  ['The toll stands at at least 26, the mayor said.', '26', 'killed'],
  ['Vell raises toll to 26', '26', 'killed'],
  ['The number of injured was 52, she said.', '52', 'injured'],
  ['The port put the number of ships at 17.', '17', null],
  ['She agreed with the figure of 26.', '26', null],
  ['The dead were moved to Hall 26.', '26', null],
  ['The number of dead rose by 7.', '7', null],
  ['At least 26 people had been killed and seven sailors of the Vell Star were missing.', 'seven', 'sailors missing'],
  ['She said that 14 had died and that ten were missing.', 'ten', 'missing'],
])('%s', (text, number, measures) => {
  const figure = readFigures(core.analyze(text), []).find(({ start, end }) => text.slice(start, end).includes(number))
  expect(figure?.measures ?? null).toBe(measures)
})
