import { describe, test } from 'vitest'
import { expectReading } from '../support/expect-reading.ts'
import { expectEachOnce, expectKnownMistakes } from '../support/known-mistakes.ts'
import { type SmallStory, TOLD_APART, TOLD_TOGETHER } from './figures.cases.ts'
import { KNOWN_MISTAKES } from './known-mistakes.ts'
import { standingsOf } from './standings.ts'

/* Small stories, read in full: which of their figures tell one quantity, and how these stand to each other. */

const STORIES = [...TOLD_TOGETHER, ...TOLD_APART]

function testEach(stories: readonly SmallStory[]): void {
  test.each(stories)('$about', ({ about, reports, told }) => {
    expectReading(standingsOf({ reports }), told, KNOWN_MISTAKES.get(about))
  })
}

describe('figures of one quantity', () => testEach(TOLD_TOGETHER))
describe('figures that look alike and count something else', () => testEach(TOLD_APART))

test('no story stands twice', () => expectEachOnce(STORIES.map(({ about }) => about)))

test('known-mistakes.json has a line for each story that is told wrongly, and no other', () => {
  const rows = STORIES.map(({ about, reports, told }) => ({
    text: about,
    expected: told,
    found: standingsOf({ reports }),
  }))
  expectKnownMistakes(rows, KNOWN_MISTAKES)
})
