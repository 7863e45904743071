import { expect } from 'vitest'

/**
 * Expects a row of a table to be read as written. A row that is read wrongly as yet is kept in view with the reason; once
 * it comes right, the test fails until the reason is dropped: `expectReading(eventsIn(text), ['AID happened: …'], wrong)`.
 */
export function expectReading(found: unknown, expected: unknown, wrong: string | undefined): void {
  if (wrong === undefined) expect(found).toEqual(expected)
  else expect(found, `this comes right now: drop the reason “${wrong}”`).not.toEqual(expected)
}
