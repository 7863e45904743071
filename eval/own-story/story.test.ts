import { beforeAll, describe, expect, test } from 'vitest'
import type { DocumentRecord } from '../../src/record/record.ts'
import { readDemonstration } from '../../test/support/demonstration.ts'
import { resolveAnnotations } from './annotations.ts'
import { ANNOTATED, annotatedReport } from './story.ts'

describe('the annotated reports of the demonstration story', () => {
  let documents: DocumentRecord[]

  beforeAll(async () => {
    documents = (await readDemonstration()).filter((record) => record.type === 'document')
  }, 120_000)

  test.each(ANNOTATED)('%s: every word has a line, every span lies on its words', (name) => {
    expect(annotatedReport(name, documents).records.length).toBeGreaterThan(0)
  })

  test('they are at least eight', () => {
    expect(ANNOTATED.length).toBeGreaterThanOrEqual(8)
  })
})

describe('an annotated report', () => {
  const TEXT = 'Tide News\n\nThe ferry sank on Monday. "Two of us\nswam," Ida Kvam said.'
  const SENTENCES = ['- Tide News', '= The ferry sank on Monday.', 'N', '= "Two of us swam," Ida Kvam said.']
  const lines = (...records: string[]): string => [...SENTENCES, ...records].join('\n')
  const read = (annotations: string) => resolveAnnotations('tide.txt', annotations, TEXT)
  const words = ([start, end]: readonly [number, number]): string => TEXT.slice(start, end)

  test('gives its sentences, whatever white space is in them', () => {
    expect(read(lines('N')).sentences.map(words)).toEqual([
      'The ferry sank on Monday.',
      '"Two of us\nswam," Ida Kvam said.',
    ])
  })

  test('gives a statement with its content from the first to the last words', () => {
    const [said] = read(lines('S said | Ida Kvam | "Two … swam,"')).records
    expect(said).toMatchObject({ kind: 'statement', sentence: 2, source: { start: 55, end: 63 } })
    expect(said.kind === 'statement' && words(said.content)).toBe('"Two of us\nswam,"')
  })

  test('gives an event with its sides, and who a pronoun is', () => {
    const [swam] = read(lines('E swam | OTHER/other | happened | A: us=two passengers')).records
    expect(swam).toMatchObject({ code: 'OTHER', mode: 'other', actors: [{ start: 45, end: 47, is: 'two passengers' }] })
  })

  test('gives the second of two like words', () => {
    const annotations = '= No, no and no.\nF no#2 | - | noes'
    expect(resolveAnnotations('no.txt', annotations, 'No, no and no.').records).toMatchObject([{ start: 11, end: 13 }])
  })

  test.each([
    ['words that stand nowhere', lines('E drowned | OTHER/other | happened'), /line 5: “drowned” does not stand/],
    ['a part of a word', lines('F wo | - | a part'), /“wo” does not stand/],
    ['a sentence without a line', SENTENCES.slice(0, 3).join('\n'), /stands at the end of the report and has no line/],
    ['a gap', SENTENCES.slice(2).join('\n'), /under no sentence/],
    ['text that is passed over', ['= "Two of us swam," Ida Kvam said.', 'N'].join('\n'), /stands before it/],
    ['a sentence without a record', lines(), /write N/],
    ['a type that there is not', lines('E swam | SWIM | happened'), /“SWIM” is none of/],
    ['a side that there is not', lines('E swam | OTHER | happened | B: us'), /none of A:, R:, L: and T:/],
    ['another letter', lines('X swam'), /begins with E, S, P, F or N/],
  ])('is refused for %s', (_, annotations, sentence) => {
    expect(() => read(annotations)).toThrow(sentence)
  })
})
