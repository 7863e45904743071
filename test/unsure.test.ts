import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type * as z from 'zod'
import * as views from '../src/api/index.ts'
import { openSituation } from '../src/index.ts'
import type { AnyRecord, ReportRecord } from '../src/record/record.ts'
import { allRecords, readInto } from '../src/situation/index.ts'
import { actorOf, documentOf, eventOf, figureOf, mentionOf, publishedOn, spanOf } from './support/records.ts'
import { serveStore, type TestServer } from './support/served.ts'

/*
 * How sure the reading is, from what is stored to what the page is given: one report, read by a reader that is sure of
 * an act (shelled), sure of another but not of who did it (raided), and unsure of a third (blocked) and of a figure.
 */

const TEXT = 'Norland shelled Sudland. Later it raided the port. Sudland blocked the bay with 12 boats.'
const document = documentOf('port.txt', TEXT, publishedOn('2031-03-04'))
const [norland, sudland] = ['Norland', 'Sudland'].map((name) => actorOf(document, name, { kind: 'state' }))
const parties = {
  code: 'ASSAULT',
  date: '2031-03-03',
  actors: [{ actor: norland.id, span: null }],
  recipients: [{ actor: sudland.id, span: null }],
} as const
const RECORDS: readonly ReportRecord[] = [
  document,
  mentionOf(document, 'Norland', norland),
  mentionOf(document, 'Sudland', sudland),
  norland,
  sudland,
  figureOf(document, '12', { low: 12, high: 12, measures: 'boats', confidence: 0.4 }),
  ...(
    [
      ['shelled', 0.95, 0.9],
      ['raided', 0.9, 0.5],
      ['blocked', 0.6, 0.9],
    ] as const
  ).map(([words, confidence, partiesConfidence]) =>
    eventOf(document, words, {
      ...parties,
      actors: [...parties.actors],
      recipients: [...parties.recipients],
      confidence,
      partiesConfidence,
    }),
  ),
]

const RUN = { stages: [], models: [] }
const bytes = new TextEncoder().encode(TEXT)
const SOURCE = { path: 'port.txt', format: 'text', plain: false, date: null, language: null, remarks: [] } as const

let server: TestServer
let records: readonly AnyRecord[]

beforeAll(async () => {
  const store = openSituation(':memory:', 'create')
  const reader = { concurrency: 1, run: RUN, read: async () => ({ records: RECORDS, warnings: [] }) }
  await readInto(store, reader, [{ ...SOURCE, load: async () => bytes }], () => undefined)
  server = serveStore(store, RUN)
  server.live.now()
  records = allRecords(store, RUN, '0.0.0')
})

afterAll(() => server.close())

async function get<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>> {
  return schema.parse(await (await server.ask(path)).json())
}

test('what is stored and exported has everything, as sure as it was read', () => {
  const told = records.flatMap((record) =>
    record.type === 'event' ? [[record.confidence, record.partiesConfidence]] : [],
  )
  expect(told).toEqual([
    [0.95, 0.9],
    [0.9, 0.5],
    [0.6, 0.9],
  ])
  expect(records.flatMap((record) => (record.type === 'figure' ? [record.confidence] : []))).toEqual([0.4])
  expect(records.flatMap((record) => (record.type === 'relation' ? [record.confidence] : []))).toEqual([0.62])
})

describe.each([
  ['', ['shelled', 'raided'], ['shelled'], 1, 0],
  ['?unsure=show', ['shelled', 'raided', 'blocked'], ['shelled', 'raided', 'blocked'], 3, 1],
] as const)('the page, asked with "%s"', (query, acts, drawn, conflicts, figures) => {
  const wordsOf = ({ words }: views.Mark): string => words.spans.map(({ start, end }) => TEXT.slice(start, end)).join()

  test('shows these acts, and marks what is unsure of them', async () => {
    const { marks } = await get(`/timeline${query}`, views.timelineSchema)
    expect(marks.map(wordsOf)).toEqual(acts)
    for (const mark of marks) {
      expect([wordsOf(mark), mark.words.unsure]).toEqual([wordsOf(mark), wordsOf(mark) === 'blocked'])
      expect([wordsOf(mark), mark.unsureWho]).toEqual([wordsOf(mark), wordsOf(mark) !== 'shelled'])
    }
  })

  test('draws only these in the lanes of those who did them, and the rest in nobody’s', async () => {
    const { marks, lanes, nobody } = await get(`/timeline${query}`, views.timelineSchema)
    const inLane = lanes.flatMap((lane) => (lane.actor.name === 'Norland' ? lane.marks : []))
    expect(marks.filter(({ id }) => inLane.includes(id)).map(wordsOf)).toEqual(drawn)
    const inNone = marks.filter(({ id }) => nobody.includes(id)).map(wordsOf)
    expect([...drawn, ...inNone].sort()).toEqual([...acts].sort())
  })

  test('draws a relation of so many', async () => {
    const { relations } = await get(`/network${query}`, views.networkSchema)
    expect(relations.map(({ conflict }) => conflict)).toEqual([conflicts])
    const { did } =
      (await get(`/actors${query}`, views.actorListSchema)).items.find(({ name }) => name === 'Norland') ?? {}
    expect(did).toBe(conflicts)
  })

  test('counts so many figures', async () => {
    expect((await get(`/figures${query}`, views.quantitiesSchema)).total).toBe(figures)
    expect((await get(`/situation${query}`, views.overviewSchema)).counts.figures).toBe(figures)
  })
})

test('the words of everything can be asked for, marked where they are unsure', async () => {
  const { start } = spanOf(document, 'blocked')
  const blocked = RECORDS.find((record) => record.type === 'event' && record.trigger[0].start === start)
  if (blocked?.type !== 'event') throw new Error('there is such an event')
  const { label, origins } = await get(`/evidence/${blocked.id}`, views.evidenceSchema)
  expect(label).toBe('attack or harm: Norland → Sudland (unsure who)')
  expect(origins[0].reports[0].words[0].unsure).toBe(true)
})

test('a report shows all that was read in it, and says what is unsure', async () => {
  const { highlights } = await get(`/reports/${document.id}`, views.reportDetailSchema)
  const labels = highlights.flatMap(({ kind, label }) => (kind === 'event' || kind === 'figure' ? [label] : []))
  expect(labels).toEqual([
    'attack or harm, happened: Norland → Sudland',
    'attack or harm, happened: Norland → Sudland (unsure who)',
    'unsure: attack or harm, happened: Norland → Sudland (unsure who)',
    'unsure: 12 boats',
  ])
})

test('search finds what is unsure, and marks it', async () => {
  const { items } = await get('/search?q=blocked&type=event', views.searchResultsSchema)
  expect(items).toHaveLength(1)
  expect(JSON.stringify(items[0])).toContain('"unsure":true')
})
