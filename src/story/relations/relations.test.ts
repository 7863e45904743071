import { describe, expect, test } from 'vitest'
import { actorOf, documentOf, eventOf, publishedOn } from '../../../test/support/records.ts'
import { tell } from '../../../test/support/story.ts'
import type { EventRecord } from '../../record/record.ts'

const document = documentOf(
  'a.txt',
  'Norland aided Sudland. Norland blamed Sudland. Norland beat Sudland at chess. Westland watched.',
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

  test('shows the events that it counts', () => {
    expect(relationsOf([aided, blamed])[0].events).toEqual([aided.id, blamed.id].sort())
  })
})

describe('who acts together', () => {
  const [n, s] = [norland, sudland].map(({ id }) => ({ actor: id, span: null }))
  const westland = actorOf(document, 'Westland', { kind: 'state' })
  const w = { actor: westland.id, span: null }

  /** "Norland → Sudland +1 -0": from whom to whom, with how many events of cooperation and of conflict. */
  function told(change: Partial<EventRecord>): string[] {
    const { records } = tell([[document, norland, sudland, westland, event('blamed', change)]])
    const name = new Map(records.flatMap((record) => (record.type === 'actor' ? [[record.id, record.name]] : [])))
    return records
      .flatMap((record) =>
        record.type === 'relation'
          ? [`${name.get(record.from)} → ${name.get(record.to)} +${record.cooperation} -${record.conflict}`]
          : [],
      )
      .sort()
  }

  test.each<[string, Partial<EventRecord>, string[]]>([
    [
      'cooperates where they met',
      { code: 'CONSULT', mode: 'visit', actors: [n, s], recipients: [] },
      ['Norland → Sudland +1 -0', 'Sudland → Norland +1 -0'],
    ],
    ['is not set against each other where they attacked', { code: 'ASSAULT', actors: [n, s], recipients: [] }, []],
    [
      'stands on one side against a third',
      { code: 'ACCUSE', actors: [n, s], recipients: [w] },
      ['Norland → Westland +0 -1', 'Sudland → Westland +0 -1'],
    ],
    [
      'is in conflict only with whom it was done to',
      { code: 'ACCUSE', actors: [n], recipients: [s] },
      ['Norland → Sudland +0 -1'],
    ],
  ])('%s', (_, change, expected) => {
    expect(told(change)).toEqual(expected)
  })
})
