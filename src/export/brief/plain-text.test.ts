import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeHtml } from './escape-html.ts'
import { plainLine, plainText } from './plain-text.ts'
import { escapeMarkdown } from './render-markdown.ts'

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

describe('escapeHtml', () => {
  test.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['" onmouseover="x', '&quot; onmouseover=&quot;x'],
    ["it's & that's", 'it&#39;s &amp; that&#39;s'],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['`tick`', '&#96;tick&#96;'],
  ])('%s', (text, expected) => {
    expect(escapeHtml(text)).toBe(expected)
  })
})

describe('escapeMarkdown', () => {
  test.each([
    ['*bold* and _slanted_', '\\*bold\\* and \\_slanted\\_'],
    ['[click](javascript:alert)', '\\[click\\](javascript:alert)'],
    ['![pixel](http://x.example/p.png)', '\\!\\[pixel\\](http\\://x.example/p.png)'],
    ['<img src=x onerror=y>', '\\<img src=x onerror=y\\>'],
    ['`code` and ~~gone~~', '\\`code\\` and \\~\\~gone\\~\\~'],
    ['a | b', 'a \\| b'],
    ['# not a heading', '\\# not a heading'],
    ['&copy; is four letters', '\\&copy; is four letters'],
    ['see www.example.org or mail a@b.example', 'see www\\.example.org or mail a\\@b.example'],
    ['it cost $5 or $6', 'it cost \\$5 or \\$6'],
    ['a \\ b', 'a \\\\ b'],
  ])('%s', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected)
  })
})
