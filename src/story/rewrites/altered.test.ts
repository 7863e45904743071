import { expect, test } from 'vitest'
import { isAltered } from './altered.ts'

/** A number for each word, equal for equal words. */
const numbered = new Map<string, number>()
function words(text: string): number[] {
  return text.split(' ').map((word) => {
    const number = numbered.get(word) ?? numbered.size
    numbered.set(word, number)
    return number
  })
}

const ORIGINAL = 'we will open the old archive to every family that asks and answer for what they find'

test.each<[string, string, boolean]>([
  ['the same words', ORIGINAL, false],
  ['shortened at its end', 'we will open the old archive to every family that asks', false],
  ['words left out in the middle', 'we will open the archive to every family and answer for what they find', false],
  ['one word in another spelling', ORIGINAL.replace('archive', 'archives'), false],
  [
    'synonyms in three places',
    'we will unlock the ancient archive to each family that asks and reply for what they find',
    true,
  ],
  [
    'longer words for shorter ones',
    'we will make accessible the aged document store to every household that inquires and answer for what they discover',
    true,
  ],
  [
    'another sentence with the same small words',
    'we will see what the council of the town has to say and what they decide',
    false,
  ],
  ['something else', 'nobody asked the harbor master about his keys', false],
])('%s', (_, other, altered) => {
  expect(isAltered(words(ORIGINAL), words(other))).toBe(altered)
  expect(isAltered(words(other), words(ORIGINAL))).toBe(altered)
})
