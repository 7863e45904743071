import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type SentencedText, sentenceAround, sentencesAt } from './sentence.ts'
import type { Span } from './span.ts'

/** A text whose sentences stand in square brackets. */
function marked(words: string): SentencedText {
  const sentences: Span[] = []
  let text = ''
  for (const [part, inside] of words.matchAll(/\[([^\]]*)\]|[^[]+/g)) {
    if (inside !== undefined) sentences.push({ start: text.length, end: text.length + inside.length })
    text += inside ?? part
  }
  return { text, sentences }
}

function at({ text }: SentencedText, words: string): Span {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

const PAGE = marked('By Ana Olsen\n[Rain fell.] [The bridge broke,\nand cars stopped.]\n\nMore stories\n Sign up  \n')

describe('sentenceAround', () => {
  test.each([
    ['the sentence that holds the words', 'fell', 'Rain fell.'],
    ['one that goes over a line end', 'cars', 'The bridge broke,\nand cars stopped.'],
    ['all that the words reach into', 'fell. The', 'Rain fell. The bridge broke,\nand cars stopped.'],
    ['the line of words that stand in none', 'Ana', 'By Ana Olsen'],
    ['a line without the white space at its edges', 'Sign', 'Sign up'],
    ['from the line before a sentence into it', 'Olsen\nRain', 'By Ana Olsen\nRain fell.'],
  ])('%s', (_, words, expected) => {
    const { start, end } = sentenceAround(PAGE, at(PAGE, words))
    expect(PAGE.text.slice(start, end)).toBe(expected)
  })

  test('a line outside ends where a sentence begins', () => {
    const page = marked('LIMA - [Rain fell.] Photo: Orsa Press')
    const of = (words: string): string => {
      const { start, end } = sentenceAround(page, at(page, words))
      return page.text.slice(start, end)
    }
    expect([of('LIMA'), of('Photo')]).toEqual(['LIMA -', 'Photo: Orsa Press'])
  })

  test('it gives the very sentence of the document, for what is remembered by it', () => {
    expect(sentenceAround(PAGE, at(PAGE, 'fell'))).toBe(PAGE.sentences[0])
  })

  test('it holds the span, whatever the text and its sentences', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: fc.constantFrom('A', 'b', '.', ' ', '\n') }),
        fc.array(fc.nat(), { maxLength: 8 }),
        fc.nat(),
        fc.nat(),
        (text, cuts, a, b) => {
          const places = [...new Set(cuts.map((cut) => cut % text.length))].sort((x, y) => x - y)
          const sentences = places.slice(1).flatMap((end, i) => (i % 2 === 0 ? [{ start: places[i], end }] : []))
          const start = a % text.length
          const span = { start, end: start + 1 + (b % (text.length - start)) }
          const found = sentenceAround({ text, sentences }, span)
          expect(found.start).toBeLessThanOrEqual(span.start)
          expect(found.end).toBeGreaterThanOrEqual(span.end)
          for (const sentence of sentencesAt({ text, sentences }, span)) {
            expect(found.start).toBeLessThanOrEqual(sentence.start)
            expect(found.end).toBeGreaterThanOrEqual(sentence.end)
          }
        },
      ),
    )
  })
})

test.each([
  ['words in a sentence', 'bridge', 1],
  ['words across two', 'fell. The', 2],
  ['words in none', 'More', 0],
])('sentencesAt: %s', (_, words, count) => {
  expect(sentencesAt(PAGE, at(PAGE, words))).toHaveLength(count)
})
