import { test } from 'vitest'
import { expectReading } from '../support/expect-reading.ts'
import { answersTo } from './answers.ts'
import { KNOWN_MISTAKES } from './known-mistakes.ts'
import type { Row } from './row.ts'

/** Makes each row a test: it is read as written, or has its reason in known-mistakes.json until it is. */
export function testEach(rows: readonly Row[]): void {
  test.each(rows.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    expectReading(answersTo(text, expected), expected, KNOWN_MISTAKES.get(text))
  })
}
