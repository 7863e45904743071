import { describe, expect, test } from 'vitest'
import { at, report } from '../../test/support/sample-records.ts'
import { excerpt, wordsFrom } from './excerpt.ts'

test('an excerpt marks the words and cuts a long sentence around them', () => {
  const document = report('a.txt', `${'long '.repeat(40)}the ferry sank near the island ${'and so on '.repeat(30)}`)
  const pieces = excerpt(document, [at(document, 'sank')], 60)
  expect(pieces[0]).toBe('… ')
  expect(pieces).toContainEqual({ kind: 'mark', text: 'sank' })
  expect(pieces.at(-1)).toBe(' …')
})

test('two marks that stand side by side keep the space between them', () => {
  const document = report('a.txt', 'Night raids hit the port.')
  expect(excerpt(document, [at(document, 'raids'), at(document, 'hit')], 100)).toEqual([
    'Night ',
    { kind: 'mark', text: 'raids' },
    ' ',
    { kind: 'mark', text: 'hit' },
    ' the port.',
  ])
})

describe('wordsFrom', () => {
  test.each([
    ['to the end of the sentence, without its stop', 'broke', 40, 'broke under a truck'],
    ['cut between two words', 'broke', 15, 'broke under a…'],
    ['without the comma before the cut', 'fell', 16, 'fell on Tarvo…'],
    ['a word only where it is longer than all', 'fourteen', 5, 'four…'],
    ['a line is a paragraph', 'Rain', 40, 'Rain stops'],
  ])('%s', (_, words, limit, expected) => {
    const document = report(
      'a.txt',
      'The bridge broke under a truck. It fell on Tarvo, as told. It had fourteen.\nRain stops',
    )
    expect(wordsFrom(document, [at(document, words)], limit)).toBe(expected)
  })
})
