import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at, report } from '../../../test/support/sample-records.ts'
import { sentenceAround } from '../../record/sentence.ts'
import { excerpt, wordsFrom } from './excerpt.ts'
import { lineNumberAt, linesOf } from './text-lines.ts'

function sentence(text: string, words: string): string {
  const document = report('a.txt', text)
  const span = sentenceAround(document, at(document, words))
  return text.slice(span.start, span.end)
}

describe('sentenceAround', () => {
  test.each([
    ['the middle one of three', 'Rain fell. The bridge broke. Cars stopped.', 'bridge', 'The bridge broke.'],
    ['initials end no sentence', 'The U.S. Senate met. It voted.', 'Senate', 'The U.S. Senate met.'],
    ['nor do titles', 'Mr. Olsen left. Ms. Vik stayed.', 'left', 'Mr. Olsen left.'],
    ['nor months', 'It burned on Oct. 14 in Bergen. Nobody died.', 'burned', 'It burned on Oct. 14 in Bergen.'],
    ['a quotation mark belongs to its sentence', '"We stay." She left.', 'stay', '"We stay."'],
    ['a line is a paragraph', 'Headline without a stop\nThe ferry sank.', 'sank', 'The ferry sank.'],
    [
      'lines broken to a width are one paragraph',
      'The ferry sank near the island before anybody on shore\nsaw it. Then it rained.',
      'ferry',
      'The ferry sank near the island before anybody on shore\nsaw it.',
    ],
  ])('%s', (_, text, words, expected) => {
    expect(sentence(text, words)).toBe(expected)
  })

  test.each([
    ['LIMA, May 3 (Orsa Press) - The bridge broke.', 'LIMA'],
    ['BERGEN, Norway — The bridge broke.', 'BERGEN, Norway'],
  ])('the dateline of "%s" is left out', (text, dateline) => {
    const document = report('a.txt', text)
    const evidence = { ...document.evidence, dateline: [at(document, dateline)] }
    const span = sentenceAround({ ...document, evidence }, at(document, 'broke'))
    expect(text.slice(span.start, span.end)).toBe('The bridge broke.')
  })

  test('it does not leave the block', () => {
    const text = 'Ferry sinks\nAnother story'
    const document = report('a.txt', text, {
      blocks: [
        { kind: 'headline', start: 0, end: 12 },
        { kind: 'related', start: 12, end: text.length },
      ],
    })
    const span = sentenceAround(document, at(document, 'Ferry'))
    expect(text.slice(span.start, span.end).trim()).toBe('Ferry sinks')
  })

  test('it holds the span, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: fc.constantFrom('A', 'b', '.', ' ', '\n', '"', '!') }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const start = a % text.length
          const span = { start, end: start + 1 + (b % (text.length - start)) }
          const found = sentenceAround(report('a.txt', text), span)
          expect(found.start).toBeLessThanOrEqual(span.start)
          expect(found.end).toBeGreaterThanOrEqual(span.end)
        },
      ),
    )
  })
})

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

describe('lines', () => {
  test.each([
    ['one\ntwo\nthree', 'three', 3],
    ['one\r\ntwo\r\nthree', 'two', 2],
    ['one\rtwo', 'two', 2],
    ['\n\nthird', 'third', 3],
    ['only', 'only', 1],
  ])('%j: %s stands on line %i', (text, words, expected) => {
    expect(lineNumberAt(linesOf(text), text.indexOf(words))).toBe(expected)
  })
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
