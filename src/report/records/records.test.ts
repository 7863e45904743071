import { describe, expect, test } from 'vitest'
import { readSentence } from '../../../test/support/read-sentence.ts'
import type { ActorRecord, ReportRecord } from '../../record/record.ts'
import { recordSchema } from '../../record/schema.ts'
import type { Span } from '../../text/span.ts'
import type { AnyParticipant, Event, Mention, Position, Statement } from '../layers.ts'
import type { Layers } from '../stage.ts'
import { recordsOf } from './index.ts'

const TEXT =
  'The fishers blocked the port of Ebria. Later the fishers met Anna Lindt. They cheered, and they sang about the port.'

const READ = readSentence(TEXT)

/** The nth place of words in the text. */
function at(words: string, nth = 0): Span {
  let start = -1
  for (let i = 0; i <= nth; i++) start = TEXT.indexOf(words, start + 1)
  if (start < 0) throw new RangeError(`the text does not hold ${words}`)
  return { start, end: start + words.length }
}

function event(trigger: string, change: Partial<Event> = {}): Event {
  const parties = { actors: [], recipients: [], place: null }
  const sure = { confidence: null, partiesConfidence: null }
  return {
    trigger: [at(trigger)],
    code: 'PROTEST',
    mode: null,
    ...parties,
    date: null,
    status: 'happened',
    ...sure,
    ...change,
  }
}

const FISHERS = {
  name: 'the fishers',
  kind: 'group',
  aliases: [],
  country: null,
  roles: [],
  named: false,
  geo: null,
} as const

function mention(span: Span): Mention {
  const tokens = { firstToken: 0, lastToken: 1, headToken: 1 }
  return { ...span, ...tokens, kind: 'group', form: 'description', entity: 0 }
}

function statement(source: readonly Span[]): Statement {
  const said = { quote: 'indirect', content: [at('they sang about the port')], cue: [], said: null } as const
  return { ...said, source, speakers: [], anonymous: false, within: null, reportedBy: [], confidence: null }
}

function position(change: Partial<Position>): Position {
  const about = { toward: null, proposition: null, evidence: [at('cheered')] }
  return { entity: null, ...about, stance: 'for', date: null, confidence: null, ...change }
}

const described = (span: Span): AnyParticipant => ({ entity: null, span })

/** The records of the text with these layers; nobody is mentioned unless they say so. */
function recordsWith(layers: Partial<Layers>): readonly ReportRecord[] {
  const nothing = { mentions: { mentions: [], entities: [] }, statements: [], figures: [], events: [], positions: [] }
  return recordsOf({ ...READ, ...nothing, ...layers })
}

function unnamedOf(records: readonly ReportRecord[]): ActorRecord[] {
  return records.filter((record): record is ActorRecord => record.type === 'actor' && !record.named)
}

describe('whom only words describe', () => {
  test.each([
    ['one actor for the same words', [at('The fishers'), at('the fishers')], ['The fishers']],
    ['two for other words', [at('The fishers'), at('Later the fishers')], ['The fishers', 'Later the fishers']],
    ['one for each pronoun', [at('They'), at('they')], ['They', 'they']],
    ['one for one place', [at('They'), at('They')], ['They']],
  ])('%s', (_, [first, second], names) => {
    const records = recordsWith({
      events: [event('blocked', { actors: [described(first)] }), event('met', { actors: [described(second)] })],
    })
    expect(unnamedOf(records).map(({ name }) => name)).toEqual(names)
    const ids = unnamedOf(records).map(({ id }) => id)
    const doers = records.flatMap((record) => (record.type === 'event' ? record.actors.map(({ actor }) => actor) : []))
    expect(new Set(doers)).toEqual(new Set(ids))
  })

  test.each<[string, AnyParticipant, string]>([
    ['as told', { entity: null, span: at('The fishers'), kind: 'group' }, 'group'],
    ['other where it is not told', described(at('The fishers')), 'other'],
  ])('its kind is %s', (_, one, kind) => {
    expect(unnamedOf(recordsWith({ events: [event('blocked', { actors: [one] })] }))[0].kind).toBe(kind)
  })

  test('a place of which only words tell is an actor of kind place, without coordinates', () => {
    const records = recordsWith({ events: [event('blocked', { place: { entity: null, span: at('the port') } })] })
    const found = records.find((record) => record.type === 'event')
    expect(found?.place).toMatchObject({ name: 'the port', country: null, lat: null, span: at('the port') })
    expect(unnamedOf(records)[0].kind).toBe('place')
  })

  test('may hold a position', () => {
    const records = recordsWith({ positions: [position({ holder: { entity: null, span: at('The fishers') } })] })
    const [holder] = unnamedOf(records)
    expect(records.find((record) => record.type === 'position')?.actor).toBe(holder.id)
    expect(holder.name).toBe('The fishers')
  })

  test.each([
    ['words that nobody mentions', at('The fishers'), [], ['The fishers']],
    ['a pronoun: it describes nobody', at('They'), [], []],
    ['words for an entity that was left out', at('The fishers'), [FISHERS], []],
    ['no words at all', null, [], []],
  ] as const)('of a statement without an entity for its speaker, %s speak', (_, source, entities, speakers) => {
    const mentions = { mentions: entities.length === 0 ? [] : [mention(at('The fishers'))], entities }
    const said = statement(source === null ? [] : [source])
    const records = recordsWith({ mentions, statements: [said] })
    const names = new Map(records.flatMap((record) => (record.type === 'actor' ? [[record.id, record.name]] : [])))
    const found = records.flatMap((record) => (record.type === 'statement' ? [record] : []))
    expect(found.map((record) => record.speakers.map((id) => names.get(id)))).toEqual([speakers])
    expect(found[0].speaker).toBe(found[0].speakers[0] ?? null)
  })

  test('a position of nobody is refused', () => {
    expect(() => recordsWith({ positions: [position({})] })).toThrow('a position without a holder')
  })

  test('an entity that is described in the same words is that one', () => {
    const records = recordsWith({
      mentions: { mentions: [], entities: [FISHERS] },
      events: [event('blocked', { actors: [described(at('The fishers'))] })],
    })
    expect(unnamedOf(records).map(({ name, kind }) => [name, kind])).toEqual([['the fishers', 'group']])
  })
})

describe('confidence', () => {
  test.each([
    [null, null],
    [0, 0],
    [0.874, 0.87],
    [0.995, 1],
    [1, 1],
  ])('%s is written %s', (given, written) => {
    const records = recordsWith({
      events: [event('blocked', { confidence: given, partiesConfidence: given })],
      positions: [position({ holder: { entity: null, span: at('They') }, confidence: given })],
    })
    const found = records.flatMap((record) => {
      if (record.type === 'event') return [record.confidence, record.partiesConfidence]
      return record.type === 'position' ? [record.confidence] : []
    })
    expect(found).toEqual([written, written, written])
  })

  test.each(Array.from({ length: 101 }, (_, hundredth) => Math.round(hundredth) / 100))(
    'the contract takes %s',
    (given) => {
      const [found] = recordsWith({ events: [event('blocked', { confidence: given })] }).filter(
        (record) => record.type === 'event',
      )
      expect(recordSchema.parse(found)).toEqual(found)
    },
  )

  test.each([0.875, -0.1, 1.01])('the contract does not take %s', (given) => {
    const [found] = recordsWith({ events: [event('blocked')] }).filter((record) => record.type === 'event')
    expect(recordSchema.safeParse({ ...found, confidence: given }).success).toBe(false)
  })
})

test.each([
  ['OTHER', 'sport', true],
  ['OTHER', null, true],
  ['OTHER', 'demo', false],
  ['PROTEST', 'demo', true],
] as const)('an event of type %s with mode %s: %s', (code, mode, isFit) => {
  const [found] = recordsWith({ events: [event('blocked', { code, mode })] }).filter(
    (record) => record.type === 'event',
  )
  expect(recordSchema.safeParse(found).success).toBe(isFit)
})
