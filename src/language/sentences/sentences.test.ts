import { describe, expect, it } from 'vitest'
import { openLanguageCore } from '../../node/language-core.ts'

const core = openLanguageCore()

function sentencesOf(text: string): string[] {
  const { sentences } = core.analyze(text)
  return Array.from({ length: sentences.count }, (_, n) => text.slice(sentences.start[n], sentences.end[n]))
}

/** Sentences, one to an entry, as they stand in a paragraph. */
const paragraphs: readonly (readonly string[])[] = [
  ['The bridge fell at noon.', 'Nobody was hurt.'],
  ['Dr. Imre Lund, of St. Orla, spoke first.', 'Gen. Brandt did not.'],
  ['It fell by 3.5 percent in the U.S. market.', 'Analysts shrugged.'],
  ['"We will rebuild it," said Mayor Ana Brenn.', '"We have the money."'],
  ['“Where is the money?” she asked.', 'Nobody knew.'],
  ['Was it an accident?', 'The police think so!', 'Others do not.'],
  ['The ship (built in 1987) sank.', 'Its crew swam ashore.'],
  ['Mr. Okoro, who leads Halden Co., met J. P. Weiss.', 'They talked for an hour.'],
]

describe('sentences', () => {
  it.each(paragraphs.map((parts) => [parts.join(' '), parts] as const))('%s', (text, parts) => {
    expect(sentencesOf(text)).toEqual(parts)
  })

  it('end at a blank line, with or without a full stop', () => {
    expect(sentencesOf('Bridge falls in Halden\n\nThe old bridge fell on Monday.')).toEqual([
      'Bridge falls in Halden',
      'The old bridge fell on Monday.',
    ])
  })

  it('go on over the end of a wrapped line', () => {
    const text = 'The old bridge over the river at Halden, which had stood since\nthe war, fell on Monday.'
    expect(sentencesOf(text)).toEqual([text])
  })

  it('stay inside the regions, and what lies between is not read', () => {
    const text = 'The bridge fell\nADVERTISEMENT\non Monday'
    const regions = [
      { start: 0, end: 15 },
      { start: 30, end: text.length },
    ]
    const { sentences, tokens } = core.analyze(text, regions)
    expect(Array.from(sentences.start)).toEqual([0, 30])
    expect(Array.from(sentences.end)).toEqual([15, text.length])
    expect(tokens.count).toBe(5)
  })
})
