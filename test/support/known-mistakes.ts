import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'

/** A sentence of a table, what a right reading has, and what the reading has. */
export interface ReadRow {
  readonly text: string
  readonly expected: unknown
  readonly found: unknown
}

/**
 * Expects a file of known mistakes to have a line for each row that is read wrongly, in the order of the tables, and no
 * other. What a failure prints is what to do with the file: lines with + are to be added (with a reason in place of what
 * was read), lines with - are to be dropped: `expectKnownMistakes(rows, new Map(Object.entries(listed)))`.
 */
export function expectKnownMistakes(rows: readonly ReadRow[], known: ReadonlyMap<string, string>): void {
  const lines = rows
    .filter(({ expected, found }) => !isDeepStrictEqual(found, expected))
    .map(({ text, found }) => line(text, known.get(text) ?? `why? ${inWords(found)}`))
  const listed = [...known].map(([text, reason]) => line(text, reason))
  expect(lines.join('\n')).toBe(listed.join('\n'))
}

/** Expects each sentence once, as its reason goes by it: `expectEachOnce(['Peru left.', 'Chad left.'])`. */
export function expectEachOnce(texts: readonly string[]): void {
  const seen = new Set<string>()
  expect(texts.filter((text) => seen.size === seen.add(text).size)).toEqual([])
}

function line(text: string, reason: string): string {
  return `  ${JSON.stringify(text)}: ${JSON.stringify(reason)},`
}

function inWords(found: unknown): string {
  return JSON.stringify(found).replaceAll('"', '')
}
