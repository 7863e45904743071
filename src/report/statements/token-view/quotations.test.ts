import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchQuotations } from './quotations.ts'

/** The quotations of a text whose paragraphs are its lines, as their words; nested ones after the outer. */
function quoted(text: string): string[] {
  const paragraphs: { start: number; end: number }[] = []
  for (const line of text.matchAll(/[^\n]+/g)) paragraphs.push({ start: line.index, end: line.index + line[0].length })
  const sentenceEnd = (offset: number): number => {
    const stop = text.slice(offset).search(/[.?!](?:\s|$)/)
    return stop < 0 ? text.length : offset + stop + 1
  }
  return matchQuotations(text, paragraphs, sentenceEnd).map(
    ({ start, end, continues }) => text.slice(start, end) + (continues < 0 ? '' : ` < ${continues}`),
  )
}

describe('quotation marks', () => {
  test.each<[string, string, string[]]>([
    ['straight', 'He said "no" and left.', ['"no"']],
    ['curly', 'He said “no” and left.', ['“no”']],
    ['single', "He said 'no' and left.", ["'no'"]],
    ['single curly', 'He said ‘no’ and left.', ['‘no’']],
    ['angle', 'He said «no» and left.', ['«no»']],
    ['low and high', 'He said „no“ and left.', ['„no“']],
    ['TeX', "He said ``no'' and left.", ["``no''"]],
    ['doubled apostrophes', "He said ''no'' and left.", ["''no''"]],
    ['two', '"Yes," she said. "No."', ['"Yes,"', '"No."']],
    ['nested', '"He said \'go\' to me," she said.', ['"He said \'go\' to me,"', "'go'"]],
    ['nested, ending together', '“He said ‘go.’”', ['“He said ‘go.’”', '‘go.’']],
    ['contractions', "I don't know why they'd do it.", []],
    ['a possessive', "The sailors' home burned.", []],
    ['a possessive inside', "'The sailors' home burned,' he said.", ["'The sailors' home burned,'"]],
    ['a decade', "In the '90s it was 'fine' here.", ["'fine'"]],
    ['inches', 'The pipe is 6" wide.', []],
    ['the wrong way round', 'He said ”no“ and left.', ['”no“']],
    ['never closed', 'He said "no. Then he left.', ['"no.']],
    ['a mark alone', 'It was 5 " 6.', []],
    ['carried on', '“One.\n“Two.”', ['“One.', '“Two.” < 0']],
    ['carried on twice', '"One.\n"Two.\n"Three."', ['"One.', '"Two. < 0', '"Three." < 1']],
    ['not carried on', '“One.”\n“Two.”', ['“One.”', '“Two.”']],
  ])('%s: %s', (_, text, expected) => {
    expect(quoted(text)).toEqual(expected)
  })

  test('lie within the text, hold something, and nest without crossing, whatever the marks', () => {
    const marks = fc.constantFrom(
      '"',
      "'",
      '“',
      '”',
      '‘',
      '’',
      '«',
      '»',
      '„',
      '``',
      "''",
      ' ',
      'a',
      's',
      '.',
      ',',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 40 }), (parts) => {
        const text = parts.join('')
        const paragraphs = [...text.matchAll(/[^\n]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }))
        const found = matchQuotations(text, paragraphs, () => text.length)
        found.forEach((q, i) => {
          expect(q.start).toBeGreaterThanOrEqual(0)
          expect(q.end).toBeLessThanOrEqual(text.length)
          expect(q.innerStart).toBeLessThan(q.innerEnd)
          for (const other of found.slice(0, i)) {
            const apart = other.end <= q.start
            const inside = other.start <= q.start && q.end <= other.end
            expect(apart || inside).toBe(true)
          }
        })
      }),
    )
  })
})
