import { describe, expect, test } from 'vitest'
import { normalizeGmb, normalizeSilver } from './normalize-gmb.ts'
import { joinTokens } from './plain-text.ts'
import { namesOfTags } from './read-corpora.ts'

function read(line: string, silver = false): string[] {
  const pairs = line.split(' ').map((token) => token.split('/'))
  const forms = pairs.map(([form]) => form)
  const { text, spans } = joinTokens(forms, 0)
  const names = namesOfTags(pairs.map(([, tag]) => tag ?? 'O'))
  const marks = silver ? normalizeSilver(forms, names, spans) : normalizeGmb(forms, names, spans)
  return marks.map(({ start, end, readings }) => `${text.slice(start, end)}: ${readings.join(' ')}`)
}

describe('names of the Groningen Meaning Bank by our conventions', () => {
  test.each([
    ['President/B-per Adela/I-per Norring/I-per spoke', ['Adela Norring: PER']],
    ['former Prime/B-per Minister Tovik/B-per', ['Tovik: PER']],
    ['troops left Iraq/B-org', ['Iraq: LOC']],
    ['the Iraqi/B-gpe army', ['Iraqi: MISC']],
    ['Nepal/B-gpe voted', ['Nepal: LOC']],
    ['the Paris-based/B-org Tallnur/I-org Fund/I-org', ['Paris: LOC', 'Tallnur Fund: ORG']],
    ['the U.N./B-geo said', ['U.N.: ORG']],
  ])('%s', (line, marks) => {
    expect(read(line)).toEqual(marks)
  })

  test('what a prefix stands before is a name by itself', () => {
    expect(read('the anti-Norring/B-MISC vote', true)).toEqual(['Norring: MISC ORG LOC PER'])
  })
})
