import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainLine, plainText } from './plain-text.ts'

const UNSAFE = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/u

describe('plainText', () => {
  test.each([
    ['a plain sentence stays', 'Nine people died.', 'Nine people died.'],
    ['a color sequence loses its escape', 'red \u001B[31malert\u001B[0m', 'red [31malert[0m'],
    ['a title sequence loses escape and bell', '\u001B]0;owned\u0007text', ']0;ownedtext'],
    ['the one-byte form of an escape is dropped', 'clear \u009B2J', 'clear 2J'],
    ['a backspace cannot overwrite', '19\b\b26 dead', '1926 dead'],
    ['direction overrides are dropped', 'abc\u202Efed\u202C', 'abcfed'],
    ['isolates are dropped', '\u2066x\u2069', 'x'],
    ['invisible letters are dropped', 'to\u200Bll\uFEFF', 'toll'],
    ['tag characters are dropped', 'flag\u{E0041}\u{E007F}', 'flag'],
    ['a carriage return is a space', 'twenty\r\nsix', 'twenty six'],
    ['a line separator is a space', 'one\u2028two', 'one two'],
    ['half of a pair becomes the replacement mark', 'x\uD83Dy', 'x\uFFFDy'],
    ['letters of all scripts stay', 'Paysandú, Київ, القاهرة, 東京', 'Paysandú, Київ, القاهرة, 東京'],
  ])('%s', (_, words, expected) => {
    expect(plainText(words)).toBe(expected)
  })

  test('nothing unsafe is left of any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        expect(plainText(words)).not.toMatch(UNSAFE)
        expect(plainLine(words)).not.toMatch(UNSAFE)
      }),
    )
  })
})
