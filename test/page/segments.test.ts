import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { occurrences } from '../../web/screens/reports/find.ts'
import { paragraphsOf } from '../../web/screens/reports/paragraphs.ts'
import { dealt, type Mark, segmentsOf } from '../../web/screens/reports/segments.ts'
import { periodText } from '../../web/screens/situation/period-text.ts'
import { isQuestion } from '../../web/search/question.ts'

const mark = (start: number, end: number, kind = 'name'): Mark => ({ start, end, kind, highlight: 0 })
const marks = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }), fc.constantFrom('name', 'speech', 'figure')))
  .map((drawn) =>
    drawn.map(([start, length, kind]) => mark(start, start + length, kind)).sort((a, b) => a.start - b.start),
  )

describe('segments', () => {
  test('a name inside of speech, and a figure that reaches out of it', () => {
    const found = segmentsOf(0, 30, [mark(2, 20, 'speech'), mark(5, 8), mark(15, 25, 'figure')])
    expect(found.map(({ start, end, marks: of }) => [start, end, of.map(({ kind }) => kind).join('>')])).toEqual([
      [0, 2, ''],
      [2, 5, 'speech'],
      [5, 8, 'speech>name'],
      [8, 15, 'speech'],
      [15, 20, 'speech>figure'],
      [20, 25, 'figure'],
      [25, 30, ''],
    ])
  })

  test('follow each other without a gap, and hold exactly the marks that cover them', () => {
    fc.assert(
      fc.property(marks, (drawn) => {
        const found = segmentsOf(0, 90, drawn)
        expect(found.map(({ start }) => start)).toEqual([0, ...found.slice(0, -1).map(({ end }) => end)])
        expect(found.at(-1)?.end).toBe(90)
        for (const { start, end, marks: of } of found) {
          expect(of).toHaveLength(drawn.filter((each) => each.start <= start && each.end >= end).length)
        }
      }),
    )
  })

  test('each stretch is dealt the marks that reach into it', () => {
    fc.assert(
      fc.property(marks, (drawn) => {
        const stretches = [0, 10, 11, 40].map((start, index, all) => ({ start, end: all[index + 1] ?? 90 }))
        const hands = dealt(stretches, drawn)
        for (const [index, { start, end }] of stretches.entries()) {
          expect(hands[index]).toEqual(drawn.filter((each) => each.start < end && each.end > start))
        }
      }),
    )
  })
})

describe('paragraphs', () => {
  const block = (text: string) => [{ kind: 'body' as const, start: 0, end: text.length }]
  const wordsOf = (text: string) =>
    paragraphsOf(text, block(text)).flatMap(({ paragraphs }) =>
      paragraphs.map(({ start, end }) => text.slice(start, end)),
    )

  test.each([
    ['one\n\ntwo\nwrapped\n\n', ['one', 'two\nwrapped']],
    ['one\ntwo\n', ['one', 'two']],
    ['\n\n  \n', []],
  ])('%j', (text, expected) => expect(wordsOf(text)).toEqual(expected))

  test('a line without end is drawn in parts, none of its characters lost', () => {
    const text = 'x'.repeat(20_001)
    expect(wordsOf(text).join('')).toBe(text)
    expect(wordsOf(text).length).toBeGreaterThan(2)
  })
})

test.each([
  ['Blood', 'no blood, BLOOD.', ['blood', 'BLOOD']],
  ['a  b', 'a\nb and a b', ['a\nb', 'a b']],
  ['$1 (sic)', 'it cost $1 (sic)', ['$1 (sic)']],
  ['  ', 'a  b', []],
])('%j is found in %j', (words, text, expected) => {
  expect(occurrences(text, words).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
})

test.each([
  ['15 March 2023', '22 March 2023', '15 to 22 March 2023'],
  ['28 February 2023', '2 March 2023', '28 February to 2 March 2023'],
  ['31 December 2022', '2 January 2023', '31 December 2022 to 2 January 2023'],
  ['15 March 2023', '15 March 2023', '15 March 2023'],
])('from %s to %s is written %s', (first, last, written) => expect(periodText(first, last)).toBe(written))

test.each([
  ['who ruled out the inquiry', true],
  ['how many?', true],
  ['hospital', false],
  ['Will', false],
  ['what', false],
])('%j is a question: %j', (text, expected) => expect(isQuestion(text)).toBe(expected))
