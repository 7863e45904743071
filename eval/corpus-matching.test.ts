import { describe, expect, test } from 'vitest'
import type { AnyRecord, EventRecord } from '../src/record/record.ts'
import type { Span } from '../src/text/span.ts'
import { actor, at, event, figure, position, report, statement } from '../test/support/sample-records.ts'
import { type GoldBlock, type GoldEvent, lowerCased, type Pair } from './corpus-blocks.ts'
import { judgeBlocks } from './corpus-matching.ts'

const TEXT =
  'Norland raided the camp on Monday. "We lost nine tents," Ida Kvam said. She urged the council to send aid, and Norland denied the raid.'
const document = report('b-1', TEXT)
const kvam = actor('kvam', 'Ida Kvam')
const norland = actor('norland', 'Norland', { kind: 'state', aliases: ['Norlanders'] })

const pair = (words: string): Pair => [at(document, words).start, at(document, words).end]
const span = (words: string): Span => at(document, words)
const sentences: Pair[] = [
  pair('Norland raided the camp on Monday.'),
  pair('"We lost nine tents," Ida Kvam said.'),
  [72, 135],
]

/** What the records of the block come to beside the given gold. */
function judge(gold: GoldBlock['records'], records: readonly AnyRecord[]) {
  const block = { id: 'b-1', text: TEXT, sentences, records: gold }
  return judgeBlocks([block], [document, kvam, norland, ...records])[0]
}

describe('events', () => {
  const raid: GoldEvent = {
    kind: 'event',
    trigger: pair('raided'),
    code: 'ASSAULT',
    status: 'happened',
    actors: [span('Norland')],
    recipients: [span('camp')],
  }
  const doer = [{ actor: 'norland', span: span('Norland') }]
  const camp = [{ actor: 'camp', span: span('the camp') }]

  test.each<[shows: string, found: Partial<EventRecord>, wrong: string[]]>([
    ['all right', { code: 'ASSAULT', actors: doer, recipients: camp }, []],
    ['another type', { code: 'COERCE', actors: doer, recipients: camp }, ['type']],
    ['another status', { code: 'ASSAULT', status: 'denied', actors: doer, recipients: camp }, ['status']],
    ['nobody to whom', { code: 'ASSAULT', actors: doer }, ['recipients']],
    ['somebody too many', { code: 'ASSAULT', actors: [...doer, ...camp], recipients: camp }, ['doers']],
    ['sides exchanged', { code: 'ASSAULT', actors: camp, recipients: doer }, ['doers', 'recipients']],
  ])('%s', (_, found, wrong) => {
    const [judged] = judge([raid], [event('e', document, 'raided', found)]).events
    expect(judged.gold).toBe(raid)
    expect((['type', 'status', 'doers', 'recipients'] as const).filter((what) => !judged[what])).toEqual(wrong)
  })

  test('a party of another sentence counts by the name that gold gives', () => {
    const urged = { ...raid, trigger: pair('urged'), actors: [{ ...span('She'), is: 'Ida Kvam' }], recipients: [] }
    const found = event('e', document, 'urged', { actors: [{ actor: 'kvam', span: span('Ida Kvam') }] })
    expect(judge([urged], [found]).events[0].doers).toBe(true)
  })

  test('a participant without words is wrong where gold has nobody, and no answer where it has somebody', () => {
    const wordless = event('e', document, 'raided', { recipients: [{ actor: 'kvam', span: null }] })
    expect(judge([{ ...raid, recipients: [] }], [wordless]).events[0].recipients).toBe(false)
    expect(judge([raid], [wordless]).events[0].recipients).toBe(false)
  })

  test('of two events on one trigger gold takes the more alike, and the other is false', () => {
    const first = event('e1', document, 'raided', { code: 'COERCE' })
    const second = event('e2', document, 'raided', { code: 'ASSAULT' })
    expect(judge([raid], [first, second]).events.map(({ gold }) => gold)).toEqual([null, raid])
  })

  test('a trigger elsewhere answers to nothing', () => {
    expect(judge([raid], [event('e', document, 'denied', { code: 'ASSAULT' })]).events[0].gold).toBeNull()
  })
})

describe('statements', () => {
  const gold = { kind: 'statement', content: pair('"We lost nine tents,"'), source: span('Ida Kvam') } as const

  test.each([
    ['with its source', '"We lost nine tents,"', { source: [span('Ida Kvam')] }, true, true],
    ['by a speaker of another name', '"We lost nine tents,"', { speakers: ['norland'] }, true, false],
    ['half of the shorter is enough', 'nine tents," Ida Kvam', { source: [span('Ida Kvam')] }, true, true],
    ['less than half is not', 'tents," Ida Kvam said.', { source: [span('Ida Kvam')] }, false, false],
  ])('%s', (_, content, fields, found, right) => {
    const [judged] = judge([gold], [statement('s', document, content, fields)]).statements
    expect([judged.found, judged.right]).toEqual([found, right])
  })

  test('without a source in gold, none is right', () => {
    const sourced = statement('s', document, 'We lost nine tents', { source: [span('Ida Kvam')] })
    expect(judge([{ ...gold, source: null }], [sourced]).statements[0].right).toBe(false)
  })

  test('the speaker counts by the name that gold gives', () => {
    const she = { ...gold, source: { ...span('She'), is: 'Kvam' } }
    expect(judge([she], [statement('s', document, 'nine tents', { speakers: ['kvam'] })]).statements[0].right).toBe(
      true,
    )
  })
})

describe('positions', () => {
  const gold = {
    kind: 'position',
    sentence: 3,
    holder: { ...span('She'), is: 'Ida Kvam' },
    stance: 'for',
    proposition: span('send aid'),
  } as const

  test.each([
    ['right', 'kvam', 'urged', { stance: 'for', proposition: span('to send aid') }, true],
    ['another stance', 'kvam', 'urged', { stance: 'against', proposition: span('to send aid') }, false],
    ['another holder', 'norland', 'urged', { stance: 'for', proposition: span('to send aid') }, false],
    ['about something else', 'kvam', 'urged', { stance: 'for', proposition: span('the council') }, false],
    ['about nothing in particular', 'kvam', 'urged', { stance: 'for' }, true],
    ['in another sentence', 'kvam', 'raided', { stance: 'for' }, false],
  ] as const)('%s', (_, who, evidence, fields, right) => {
    const [judged] = judge([gold], [position('p', document, who, evidence, fields)]).positions
    expect([judged.found, judged.right]).toEqual([right, right])
  })

  test('toward somebody: what it is about is not asked', () => {
    const { proposition: _, ...rest } = gold
    const toward = { ...rest, target: span('the council') }
    const found = position('p', document, 'kvam', 'urged', { stance: 'for', proposition: span('to send aid') })
    expect(judge([toward], [found]).positions[0].right).toBe(true)
  })
})

describe('figures', () => {
  const gold = { kind: 'figure', ...span('nine'), counted: pair('tents') } as const

  test.each([
    ['with what is counted', 'nine', { counts: span('tents') }, true, true],
    ['nothing counted', 'nine', {}, true, false],
    ['another count', 'nine', { counts: span('camp') }, true, false],
    ['elsewhere', 'Monday', {}, false, false],
  ])('%s', (_, words, fields, found, right) => {
    const [judged] = judge([gold], [figure('f', document, words, 9, fields)]).figures
    expect([judged.found, judged.right]).toEqual([found, right])
  })

  test('a number that counts nothing is right without a count', () => {
    expect(judge([{ ...gold, counted: null }], [figure('f', document, 'nine', 9)]).figures[0].right).toBe(true)
  })
})

test('lower case keeps every offset', () => {
  expect(lowerCased('KEMAL İnce of ÅL')).toBe('kemal İnce of ål')
})
