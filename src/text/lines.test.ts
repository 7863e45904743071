import { describe, expect, test } from 'vitest'
import { lineNumberAt, linesOf } from './lines.ts'

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
