import { expect, test } from 'vitest'
import { createLanguageCore } from '../../language/core.ts'
import type { Block } from '../../record/record.ts'
import { STORY_KINDS } from '../../record/vocabulary.ts'
import { sentencesOf } from './sentences.ts'

const language = createLanguageCore()

function body(text: string): Block[] {
  return [{ kind: 'body', start: 0, end: text.length }]
}

/** The sentences of a text as words; where `isRead` is false, as of a report in a language that is not read. */
function wordsOf(text: string, blocks: readonly Block[], dateline: string | null = null, isRead = true): string[] {
  const read = isRead ? blocks.filter(({ kind }) => STORY_KINDS.includes(kind)) : []
  const start = dateline === null ? -1 : text.indexOf(dateline)
  const evidence = dateline === null ? [] : [{ start, end: start + dateline.length }]
  const { sentences } = language.analyze(text, read)
  return sentencesOf(text, blocks, sentences, evidence).map((span) => text.slice(span.start, span.end))
}

test('the sentences of the blocks that are read, each inside its own', () => {
  const text = 'Ferry sinks\nBy Ana Olsen\nThe ferry sank. Nobody died.\nSign up for more'
  const blocks: Block[] = [
    { kind: 'headline', start: 0, end: 12 },
    { kind: 'byline', start: 12, end: 25 },
    { kind: 'body', start: 25, end: 54 },
    { kind: 'furniture', start: 54, end: text.length },
  ]
  expect(wordsOf(text, blocks)).toEqual(['Ferry sinks', 'The ferry sank.', 'Nobody died.'])
})

test.each([
  ['LIMA, May 3 (Orsa Press) - The bridge broke.', 'LIMA', ['LIMA, May 3 (Orsa Press) -', 'The bridge broke.']],
  ['BERGEN, Norway — The bridge broke.', 'BERGEN, Norway', ['BERGEN, Norway —', 'The bridge broke.']],
  ['In LIMA a bridge broke.', 'LIMA', ['In LIMA a bridge broke.']],
])('a dateline and its dash are no part of the sentence behind them: %s', (text, dateline, sentences) => {
  expect(wordsOf(text, body(text), dateline)).toEqual(sentences)
})

test.each([
  [
    'lines that nothing ends',
    'At least fourteen people have died on the ferry to Halden\nTen people are missing',
    ['At least fourteen people have died on the ferry to Halden', 'Ten people are missing'],
  ],
  [
    'a line that goes on in lower case',
    'At least fourteen people have died on the ferry to the\nisland of Halden. Ten are missing.',
    ['At least fourteen people have died on the ferry to the\nisland of Halden.', 'Ten are missing.'],
  ],
  [
    'a text broken to a width',
    'At least fourteen people have died on the ferry to\nHalden, and the search for those who are missing was\ngiven up.',
    [
      'At least fourteen people have died on the ferry to\nHalden, and the search for those who are missing was\ngiven up.',
    ],
  ],
])('line ends: %s', (_, text, sentences) => {
  expect(wordsOf(text, body(text))).toEqual(sentences)
})

test('the lines of a report in a language that is not read', () => {
  const text = 'Die Fähre sank.\n\n  Niemand starb. Es regnete.\n'
  expect(wordsOf(text, body(text), null, false)).toEqual(['Die Fähre sank.', 'Niemand starb. Es regnete.'])
})
