import { test } from 'vitest'
import { expectEachOnce, expectKnownMistakes } from '../support/known-mistakes.ts'
import { answersTo } from './answers.ts'
import { ROWS } from './kinds.ts'
import { KNOWN_MISTAKES } from './known-mistakes.ts'

test('no sentence stands twice', () => expectEachOnce(ROWS.map(([text]) => text)))

test('known-mistakes.json has a line for each row that is read wrongly, and no other', () => {
  const rows = ROWS.map(([text, ...expected]) => ({ text, expected, found: answersTo(text, expected) }))
  expectKnownMistakes(rows, KNOWN_MISTAKES)
})
