import { describe, expect, test } from 'vitest'
import { documentOf, eventOf, figureOf, publishedOn } from '../../../test/support/records.ts'
import { recordIndex } from '../../situation/record-index.ts'
import { asFindings, type Candidate } from './findings.ts'

const TEXT = 'Aid came. Help followed. 12 trucks arrived. 30 crates were unloaded.'

describe('answers of the same rank and origins stand in the order of', () => {
  const document = documentOf('a.txt', TEXT, publishedOn('2024-05-02'))
  const event = (words: string, confidence: number | null, partiesConfidence: number | null) =>
    eventOf(document, words, { confidence, partiesConfidence })
  const figure = (words: string, confidence: number | null) => figureOf(document, words, { confidence })

  test.each([
    ['how sure they are', [figure('12', 0.5), figure('30', 0.9)], ['30', '12']],
    ['the text, where nobody measured them', [figure('12', null), figure('30', null)], ['12', '30']],
    ['both confidences of an event', [event('came', 0.9, 0.5), event('followed', 0.7, 0.9)], ['followed', 'came']],
    [
      'sure, not measured, unsure',
      [figure('12', 0.3), figure('30', null), event('came', 0.9, 0.9)],
      ['came', '30', '12'],
    ],
  ])('%s, and none falls away', (_, records, words) => {
    const index = recordIndex([document, ...records])
    const candidates = records.map(
      (record): Candidate => ({
        label: record.type === 'event' ? 'happened' : 'counts',
        record,
        document: document.id,
        words: record.type === 'event' ? record.trigger : [record],
      }),
    )
    const found = asFindings(index, candidates).map(({ words: [{ start, end }] }) => TEXT.slice(start, end))
    expect(found).toEqual(words)
  })
})
