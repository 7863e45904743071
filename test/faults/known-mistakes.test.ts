import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { answersTo } from './answers.ts'
import { ROWS } from './kinds.ts'
import { KNOWN_MISTAKES } from './known-mistakes.ts'

test('no sentence stands twice', () => {
  const seen = new Set<string>()
  const twice = ROWS.map(([text]) => text).filter((text) => seen.size === seen.add(text).size)
  expect(twice).toEqual([])
})

/*
 * What this prints is what to do with the file: lines with + are to be added (with a reason in place of what was read),
 * lines with - are to be dropped.
 */
test('known-mistakes.json has a line for each row that is read wrongly, in the order of the tables, and no other', () => {
  const line = (text: string, reason: string): string => `  ${JSON.stringify(text)}: ${JSON.stringify(reason)},`
  const lines = ROWS.map(([text, ...expected]) => ({ text, expected, found: answersTo(text, expected) }))
    .filter(({ expected, found }) => !isDeepStrictEqual(found, expected))
    .map(({ text, found }) => line(text, KNOWN_MISTAKES.get(text) ?? `why? ${inWords(found)}`))
  const listed = [...KNOWN_MISTAKES].map(([text, reason]) => line(text, reason))
  expect(lines.join('\n')).toBe(listed.join('\n'))
})

function inWords(found: readonly object[]): string {
  return JSON.stringify(found).replaceAll('"', '')
}
