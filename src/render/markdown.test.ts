import { describe, expect, test } from 'vitest'
import { escapeMarkdown } from './markdown.ts'

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
