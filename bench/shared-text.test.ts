import { describe, expect, test } from 'vitest'
import { withoutSharedText } from './shared-text.ts'

/** Words that only this text has. */
function own(name: string, count: number): string {
  return Array.from({ length: count }, (_, i) => `${name}${i}`).join(' ')
}

const QUOTE = 'we will not rest until every family knows what happened'

describe('texts that share text with an earlier one', () => {
  test.each([
    ['the same text', [own('a', 50), own('a', 50)], [0]],
    ['its beginning, in capitals', [own('a', 200), `${own('a', 60).toUpperCase()} ${own('b', 60)}`], [0]],
    ['a run in the middle of a short text', [own('a', 200), `${own('b', 20)} ${QUOTE} ${own('c', 20)} `], [0, 1]],
    ['a quotation that is a tenth of both', [`${QUOTE} ${own('a', 60)}`, `${own('b', 60)} ${QUOTE}`], [0]],
    ['a quotation that is less', [`${QUOTE} ${own('a', 120)}`, `${own('b', 120)} ${QUOTE}`], [0, 1]],
    ['runs of seven words', [own('a', 7), `${own('a', 7)} ${own('b', 7)}`], [0, 1]],
  ])('%s', (_, texts, kept) => {
    const items = texts.map((text, index) => ({ text, index }))
    expect(withoutSharedText(items).map(({ index }) => index)).toEqual(kept)
  })
})
