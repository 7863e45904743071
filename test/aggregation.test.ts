import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openSituation } from '../src/index.ts'
import { idOf } from '../src/record/identity.ts'
import type { ActorRecord, AnyRecord, ReportRecord } from '../src/record/record.ts'
import { aggregate, allRecords, type Reader, readInto, type Source } from '../src/situation/index.ts'
import { actorOf, documentOf, eventOf, figureOf, mentionOf, publishedOn, spanOf } from './support/records.ts'
import { at, position, statement } from './support/sample-records.ts'

const WIRE = `The ferry Santa Lusia sank off the port of Vessin early on Monday with more than ninety people aboard, the harbor authority said.
Rescue boats pulled twenty people from the water before dawn, and divers searched the hull through the morning while relatives waited on the quay.
The transport minister said the vessel had passed an inspection in March and ordered an inquiry into why its doors were open.`
const OTHER = `Fishermen in Vessin blamed the ferry's owner yesterday for sailing in a storm that had kept every other boat of the town at its moorings.
The company has had three accidents in five years, according to court records that this newspaper has seen.`

const QUOTATION = '"We opened the doors because the captain told us that the pumps had failed again"'

/** More reports that repeat one wire than are compared with each other, and others with all that a story joins. */
const REPORTS: readonly ReportRecord[][] = Array.from({ length: 26 }, (_, i) => {
  const name = ['Ana Belmonte', 'Belmonte', 'Rui Costa', 'Costa', 'Ana M. Belmonte'][i % 5]
  const body =
    i % 3 === 2
      ? OTHER
      : WIRE.split('\n')
          .slice(i % 2)
          .join('\n')
  const day = `2031-03-0${(i % 4) + 1}`
  const text = `${name} spoke to Norland. ${i + 3} people of Vessin died at the port. ${body} ${QUOTATION}, ${name} said. Sailors blamed Norland for the doors.`
  const document = documentOf(`${i}.txt`, text, {
    ...(i % 6 === 4 ? {} : publishedOn(day)),
    wire: i % 7 === 3 ? ['Vessin Wire'] : [],
  })
  const person = actorOf(document, name, {
    roles: [{ title: 'owner', organization: null, evidence: [{ document: document.id, ...spanOf(document, name) }] }],
  })
  const state = actorOf(document, 'Norland', { kind: i % 4 === 1 ? 'place' : 'organization' })
  const sailors = actorOf(document, 'Sailors', { named: false })
  const party = (actor: ActorRecord) => ({ actor: actor.id, span: null })
  return [
    document,
    person,
    state,
    sailors,
    mentionOf(document, name, person),
    figureOf(document, String(i + 3), { measures: 'died', unit: 'people', low: (i % 5) + 3, high: (i % 5) + 3 }),
    eventOf(document, 'spoke', {
      actors: [party(person)],
      recipients: [party(state)],
      date: i % 6 === 4 ? null : day,
    }),
    eventOf(document, 'blamed', { code: 'ACCUSE', actors: [party(sailors)], recipients: [party(state)] }),
    statement(idOf('s', [document.id]), document, QUOTATION, { speaker: i % 5 === 1 ? null : person.id }),
    position(idOf('p', [document.id]), document, i % 2 === 0 ? person.id : sailors.id, 'blamed Norland for the doors', {
      toward: state.id,
      stance: i % 8 === 5 ? 'for' : 'against',
      proposition: i % 3 === 0 ? at(document, 'for the doors') : null,
    }),
  ]
})

const READER: Reader = {
  concurrency: 2,
  run: { stages: [], models: [] },
  read: async ({ path }) => ({ records: REPORTS[Number.parseInt(path, 10)], warnings: [] }),
}

function source(report: number): Source {
  return {
    path: `${report}.txt`,
    format: 'text',
    plain: true,
    date: null,
    language: 'en',
    remarks: [],
    load: async () => new TextEncoder().encode(String(report)),
  }
}

/** The same reports as a reader has them that overlooks all but actors and mentions in some. */
const EARLIER: Reader = {
  ...READER,
  run: { stages: [{ name: 'mentions', version: 0 }], models: [] },
  read: async ({ path }) => {
    const records = REPORTS[Number.parseInt(path, 10)]
    const some = records.filter(({ type }) => type === 'document' || type === 'actor' || type === 'mention')
    return { records: Number.parseInt(path, 10) % 2 === 0 ? some : records, warnings: [] }
  },
}

/** A step in the life of a situation, after which its story is told. */
interface Step {
  readonly read?: readonly number[]
  readonly by?: Reader
  readonly forget?: number
}

async function exported(steps: readonly Step[]): Promise<string> {
  const store = openSituation(':memory:', 'create')
  for (const { read = [], by = READER, forget } of steps) {
    await readInto(store, by, read.map(source), () => undefined)
    if (forget !== undefined) store.remove(`${forget}.txt`)
    aggregate(store)
  }
  const records = allRecords(store, READER.run, '0.0.0')
  store.close()
  return JSON.stringify(records)
}

const ALL = REPORTS.map((_, i) => i)

describe('a story told after each reading', () => {
  test('is the one told at once, in any order and any split', async () => {
    const atOnce = await exported([{ read: ALL }])
    const order = fc.shuffledSubarray(ALL, { minLength: ALL.length })
    const cuts = fc.uniqueArray(fc.nat(ALL.length), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(order, cuts, async (reports, at) => {
        const ends = [...at, ALL.length].sort((a, b) => a - b)
        const readings = ends.map((end, i) => ({ read: reports.slice(ends[i - 1] ?? 0, end) }))
        expect((await exported(readings)) === atOnce).toBe(true)
      }),
      { numRuns: 30 },
    )
  }, 60_000)

  test('forgets what is forgotten', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(ALL), async (forgotten) => {
        const rest = ALL.filter((report) => !forgotten.includes(report))
        const steps = forgotten.map((forget) => ({ forget }))
        expect((await exported([{ read: ALL }, ...steps])) === (await exported([{ read: rest }]))).toBe(true)
      }),
      { numRuns: 30 },
    )
  }, 60_000)

  test('keeps nothing of an earlier reading', async () => {
    const atOnce = await exported([{ read: ALL }])
    await fc.assert(
      fc.asyncProperty(fc.subarray(ALL), async (earlier) => {
        const steps = [{ read: earlier, by: EARLIER }, { read: ALL.slice(0, 13) }, { read: ALL }]
        expect((await exported(steps)) === atOnce).toBe(true)
      }),
      { numRuns: 15 },
    )
  }, 60_000)

  test('tells of copies, of one actor under several names, and clusters of each kind', async () => {
    const told = await exported([{ read: ALL }])
    const records: AnyRecord[] = JSON.parse(told)
    const several = records.flatMap((record) =>
      record.type === 'cluster' && record.members.length > 1 ? [record.of] : [],
    )
    expect([...new Set(several)].sort()).toEqual(['event', 'figure', 'position', 'statement'])
    const words = ['"basis":"copy"', '"aliases":["Ana Belmonte","Belmonte"]', '"type":"relation"']
    expect(words.filter((each) => !told.includes(each))).toEqual([])
  })
})
