import { describe, expect, test } from 'vitest'
import { actorOf, documentOf, eventOf, figureOf, mentionOf, publishedOn, spanOf } from '../../test/support/records.ts'
import { cluster, origin } from '../../test/support/sample-records.ts'
import { tell } from '../../test/support/story.ts'
import type {
  ActorRecord,
  AnyRecord,
  DocumentRecord,
  EventRecord,
  ReportRecord,
  StatementRecord,
} from '../record/record.ts'
import { recordIndex } from './record-index.ts'
import { sureRecords } from './sure.ts'

/** What one report tells of the harbour: two of them have two origins. */
interface Told {
  readonly document: DocumentRecord
  readonly records: readonly ReportRecord[]
}

const TEXT = 'Norland bombed the harbour of Sudland on 2 May, the mayor said. It killed 17 people there.'

function report(path: string, confidence: number | null, parties: number | null, killed = '17'): Told {
  const document = documentOf(path, TEXT.replace('17', killed), publishedOn('2024-05-03'))
  const [norland, sudland] = ['Norland', 'Sudland'].map(
    (name): ActorRecord => actorOf(document, name, { kind: 'state', country: name === 'Norland' ? 'NOR' : 'SDN' }),
  )
  const bombed = eventOf(document, 'bombed', {
    code: 'ASSAULT',
    actors: [{ actor: norland.id, span: spanOf(document, 'Norland') }],
    recipients: [{ actor: sudland.id, span: spanOf(document, 'Sudland') }],
    date: '2024-05-02',
    confidence,
    partiesConfidence: parties,
  })
  const count = Number(killed)
  const figure = figureOf(document, killed, {
    low: count,
    high: count,
    unit: 'people',
    measures: 'killed',
    asOf: '2024-05-02',
    confidence,
  })
  const mentions = [mentionOf(document, 'Norland', norland), mentionOf(document, 'Sudland', sudland)]
  return { document, records: [document, norland, sudland, ...mentions, bombed, figure] }
}

/** All records of the situation that reports make. */
function situationOf(...reports: readonly Told[]): AnyRecord[] {
  const { records } = tell(reports.map((one) => one.records))
  const isOf = (type: ReportRecord['type']) => (record: ReportRecord) => record.type === type
  const own = reports.flatMap((one) => one.records).filter((record) => !isOf('actor')(record))
  return [...own, ...records]
}

function shownOf(records: readonly AnyRecord[]): readonly AnyRecord[] {
  return sureRecords(recordIndex(records))
}

function countOf(records: readonly AnyRecord[], type: AnyRecord['type']): number {
  return records.filter((record) => record.type === type).length
}

function doersOf(records: readonly AnyRecord[]): number[] {
  return records.flatMap((record) => (record.type === 'event' ? [record.actors.length + record.recipients.length] : []))
}

describe('what one report tells', () => {
  test.each([
    ['read by rule: all', null, null, 1, [2], 1],
    ['sure in all: all', 0.95, 0.9, 1, [2], 1],
    ['sure of the act, not of who did it: the act without parties, and no relation', 0.9, 0.5, 1, [0], 0],
    ['sure of both, not of their product', 0.85, 0.85, 1, [0], 0],
    ['not sure of the act: nothing', 0.7, 0.9, 0, [], 0],
  ])('%s', (_, confidence, parties, figures, doers, relations) => {
    const shown = shownOf(situationOf(report('a.txt', confidence, parties)))
    expect(doersOf(shown)).toEqual(doers)
    expect(countOf(shown, 'figure')).toBe(figures)
    expect(countOf(shown, 'relation')).toBe(relations)
  })

  test('where everything is sure the list is the same', () => {
    const records = situationOf(report('a.txt', 0.9, 1))
    expect(sureRecords(recordIndex(records))).toEqual(records)
  })

  test('reports, mentions and actors stay', () => {
    const records = situationOf(report('a.txt', 0.1, 0.1))
    for (const type of ['document', 'mention', 'actor'] as const)
      expect(countOf(shownOf(records), type)).toBe(countOf(records, type))
  })
})

/** Reports that give 17 and 23 in turn for one thing, as one cluster. */
function disputeOf(confidences: readonly number[]): AnyRecord[] {
  const told = confidences.map((confidence, n) => report(`${n}.txt`, confidence, 1, n % 2 === 0 ? '17' : '23'))
  const figures = told.flatMap(({ records }) => records.flatMap((record) => (record.type === 'figure' ? [record] : [])))
  const origins = told.map(({ document }, n) => origin(`o${n}`, [document]))
  const sides = [17, 23].map((number) => figures.filter(({ low }) => low === number).map(({ id }) => id))
  const groups = sides.map((members, n) => ({ members, origins: ['o0'], low: n, high: n, stance: null, asOf: null }))
  const confidence = Math.min(...confidences)
  const dispute = cluster('c1', 'figure', figures, { agreement: 'differ', groups, confidence })
  return [...told.flatMap(({ records }) => records), ...origins, dispute]
}

describe('what two reports tell', () => {
  const clusters = (records: readonly AnyRecord[], of: string) =>
    records.flatMap((record) =>
      record.type === 'cluster' && record.of === of && record.groups.length > 0 ? [record] : [],
    )

  test('two origins that are unsure alone are sure together, but not of who did it', () => {
    const shown = shownOf(situationOf(report('a.txt', 0.6, 1), report('b.txt', 0.6, 1)))
    expect(doersOf(shown)).toEqual([0, 0])
    // 1 − 0.4 × 0.4, times the chance that the two tell of one happening.
    expect(clusters(shown, 'event').map(({ confidence }) => confidence)).toEqual([0.81])
  })

  test.each([
    [
      'of two numbers that differ only the sure one is shown, and nothing differs',
      [0.9, 0.3],
      ['17'],
      ['single', 1, 1],
    ],
    ['of two that differ and are sure both are shown', [0.9, 0.85], ['17', '23'], ['differ', 2, 2]],
    ['of three, two of which agree, those are shown', [0.9, 0.3, 0.9], ['17', '17'], ['agree', 2, 1]],
    ['of a number and what is not sure of it, the cluster vouches for none', [0.5, 0.4], [], null],
  ] as const)('%s', (_, confidences, numbers, cluster) => {
    const shown = shownOf(disputeOf(confidences))
    const figures = shown.flatMap((record) => (record.type === 'figure' ? [String(record.low)] : []))
    expect(figures).toEqual(numbers)
    const left = clusters(shown, 'figure').map(({ agreement, origins, groups }) => [
      agreement,
      origins.length,
      groups.length,
    ])
    expect(left).toEqual(cluster === null ? [] : [cluster])
  })

  test('a relation rests on its sure events only', () => {
    const two = [report('a.txt', 0.9, 1), report('b.txt', 0.9, 0.2)]
    const relation = (records: readonly AnyRecord[]) =>
      records.flatMap((record) => (record.type === 'relation' ? [record] : []))
    const [before] = relation(situationOf(...two))
    const [after] = relation(shownOf(situationOf(...two)))
    expect([before.events.length, before.confidence]).toEqual([2, 0.54])
    expect([after.events.length, after.confidence, after.conflict, after.score]).toEqual([1, 0.9, 1, before.score])
  })
})

describe('a statement', () => {
  const { document, records } = report('a.txt', 0.9, 0.9)
  const said = (id: string, change: Partial<StatementRecord>): StatementRecord => ({
    type: 'statement',
    id,
    document: document.id,
    quote: 'indirect',
    content: [spanOf(document, 'Norland bombed the harbour of Sudland on 2 May')],
    cue: [spanOf(document, 'said')],
    source: [spanOf(document, 'the mayor')],
    speaker: null,
    speakers: [],
    anonymous: false,
    within: null,
    reportedBy: [],
    said: null,
    confidence: 0.4,
    ...change,
  })
  const inside = (statement: string | null) =>
    records.map(
      (record): ReportRecord => (record.type === 'event' ? ({ ...record, statement } satisfies EventRecord) : record),
    )

  test.each([
    ['that is unsure is not shown', inside(null), [said('s1', {})], []],
    [
      'in which something sure stands is shown: nothing is told without its speaker',
      inside('s1'),
      [said('s1', {})],
      ['s1'],
    ],
    [
      'around such a one is shown too',
      inside('s1'),
      [said('s1', { within: 's2' }), said('s2', {}), said('s3', {})],
      ['s1', 's2'],
    ],
  ])('%s', (_, own, statements, shown) => {
    const left = shownOf(situationOf({ document, records: [...own, ...statements] }))
    expect(left.flatMap((record) => (record.type === 'statement' ? [record.id] : []))).toEqual(shown)
  })
})
