import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { renderText } from './terminal.ts'

/** A page that holds one line, as a terminal of 32 columns shows it. */
function linesOf(words: string): string[] {
  const page = { title: words, lead: [], sections: [], stories: [], texts: [], textsLeft: 0 }
  return renderText(page, 32, false).trimEnd().split('\n')
}

describe('a word that is wider than the terminal is broken by what a terminal shows, between characters', () => {
  test.each([
    ['one column each', 'x'.repeat(40), ['x'.repeat(32), 'x'.repeat(8)]],
    ['two columns each', '北'.repeat(20), ['北'.repeat(16), '北'.repeat(4)]],
    ['half-width kana', 'ｱ'.repeat(40), ['ｱ'.repeat(32), 'ｱ'.repeat(8)]],
    ['an accent of its own', 'e\u0301'.repeat(40), ['e\u0301'.repeat(32), 'e\u0301'.repeat(8)]],
    ['newer emoji', '🫠'.repeat(20), ['🫠'.repeat(16), '🫠'.repeat(4)]],
    ['flags', '🇳🇴'.repeat(20), ['🇳🇴'.repeat(16), '🇳🇴'.repeat(4)]],
    ['a tone of skin', '👍🏽'.repeat(20), ['👍🏽'.repeat(16), '👍🏽'.repeat(4)]],
  ])('%s', (_, word, lines) => {
    expect(linesOf(word)).toEqual(lines)
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(32)
  })
})

test('words of wide characters go on where they still fit', () => {
  expect(linesOf('東京 '.repeat(8))).toEqual([Array(6).fill('東京').join(' '), '東京 東京'])
})
