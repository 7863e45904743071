import { describe, expect, test } from 'vitest'
import { actorOf, documentOf, eventOf, publishedOn } from '../../../test/support/records.ts'
import { tell } from '../../../test/support/story.ts'
import type { EventRecord } from '../../record/record.ts'

const document = documentOf(
  'a.txt',
  'Norland aided Sudland. Norland blamed Sudland. Norland beat Sudland at chess.',
  publishedOn('2024-05-02'),
)
const [norland, sudland] = ['Norland', 'Sudland'].map((name) => actorOf(document, name, { kind: 'state' }))

function event(words: string, change: Partial<EventRecord>): EventRecord {
  const [actors, recipients] = [norland, sudland].map(({ id }) => [{ actor: id, span: null }])
  return eventOf(document, words, { actors, recipients, ...change })
}

const aided = event('aided', { code: 'AID', confidence: 0.9, partiesConfidence: 0.8 })
const blamed = event('blamed', { code: 'ACCUSE', confidence: 1, partiesConfidence: 0.5 })
const byRule = event('blamed', { code: 'ACCUSE' })
const chess = event('beat', { code: 'OTHER', mode: 'sport', confidence: 1, partiesConfidence: 1 })

function relationsOf(events: readonly EventRecord[]) {
  return tell([[document, norland, sudland, ...events]]).records.flatMap((record) =>
    record.type === 'relation' ? [record] : [],
  )
}

describe('a relation', () => {
  test.each([
    ['is the mean of what its events are sure of', [aided, blamed], 2, 0.61],
    ['counts what was read by rule, but has no chance of it', [aided, byRule], 2, 0.72],
    ['has no confidence where all was read by rule', [byRule], 1, null],
    ['leaves out what PLOVER has no type for', [aided, chess], 1, 0.72],
  ] as const)('%s', (_, events, count, confidence) => {
    const [relation] = relationsOf(events)
    expect(relation.events).toHaveLength(count)
    expect(relation.confidence).toBe(confidence)
  })

  test('none comes of what PLOVER has no type for alone', () => {
    expect(relationsOf([chess])).toEqual([])
  })
})
