import { expect, test } from 'vitest'
import { documentOf } from '../../../test/support/records.ts'
import { partAt, storyParts } from './story-parts.ts'

const FIRST = 'Dockers of Lomvik stopped work on Monday.\nTheir union wants the pier closed.\n'
const SECOND = 'NPA adds from Tarn: Three ministers met on the herring quota.\nThey will meet again.\n'

/** What the parts of a document hold, in words. */
function wordsOfParts(text: string, flags: ['mixed-stories'] | []): string[] {
  return storyParts(documentOf('page.txt', text, { flags })).map(({ spans }) =>
    spans.map(([start, end]) => text.slice(start, end)).join('|'),
  )
}

test.each<[string, string, ['mixed-stories'] | [], string[]]>([
  ['a page that joins two stories has two parts', FIRST + SECOND, ['mixed-stories'], [FIRST, SECOND]],
  ['a page of one story has one', FIRST, [], [FIRST]],
  ['the same words on a page that is not known to join stories are one part', FIRST + SECOND, [], [FIRST + SECOND]],
])('%s', (_, text, flags, expected) => {
  expect(wordsOfParts(text, flags)).toEqual(expected)
})

test('a place belongs to the part that it lies in', () => {
  const parts = storyParts(documentOf('page.txt', FIRST + SECOND, { flags: ['mixed-stories'] }))
  expect([0, FIRST.length - 1, FIRST.length, FIRST.length + 20].map((place) => partAt(parts, place))).toEqual([
    0, 0, 1, 1,
  ])
})

test('a part is titled by its headline, else by its first sentence', () => {
  const text = `Dockers stop work\n${FIRST}`
  const blocks = [
    { kind: 'headline' as const, start: 0, end: 18 },
    { kind: 'body' as const, start: 18, end: text.length },
  ]
  const titleIn = (document: ReturnType<typeof documentOf>): string => {
    const [{ title }] = storyParts(document)
    return document.text.slice(...title)
  }
  expect(titleIn(documentOf('page.txt', text, { blocks }))).toBe('Dockers stop work')
  expect(titleIn(documentOf('page.txt', FIRST))).toBe('Dockers of Lomvik stopped work on Monday.')
})
