import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReportRecord } from '../src/record/record.ts'
import { allRecords, openSituation, type Reader, readInto, type Source, tellStory } from '../src/situation/index.ts'
import { actorOf, documentOf, eventOf, figureOf, mentionOf, publishedOn } from './support/records.ts'

const WIRE = `The ferry Santa Lusia sank off the port of Vessin early on Monday with more than ninety people aboard, the harbor authority said.
Rescue boats pulled twenty people from the water before dawn, and divers searched the hull through the morning while relatives waited on the quay.
The transport minister said the vessel had passed an inspection in March and ordered an inquiry into why its doors were open.`
const OTHER = `Fishermen in Vessin blamed the ferry's owner yesterday for sailing in a storm that had kept every other boat of the town at its moorings.
The company has had three accidents in five years, according to court records that this newspaper has seen.`

/** More reports that repeat one wire than are compared with each other, and others with names, figures and events. */
const REPORTS: readonly ReportRecord[][] = Array.from({ length: 26 }, (_, i) => {
  const name = ['Ana Belmonte', 'Belmonte', 'Rui Costa', 'Costa', 'Ana M. Belmonte'][i % 5]
  const body =
    i % 3 === 2
      ? OTHER
      : WIRE.split('\n')
          .slice(i % 2)
          .join('\n')
  const day = `2031-03-0${(i % 4) + 1}`
  const document = documentOf(`${i}.txt`, `${name} spoke to Norland. ${i + 3} people died. ${body}`, publishedOn(day))
  const person = actorOf(document, name)
  const state = actorOf(document, 'Norland', { kind: 'organization' })
  return [
    document,
    person,
    state,
    mentionOf(document, name, person),
    figureOf(document, String(i + 3), { measures: 'died', low: i + 3, high: i + 3 }),
    eventOf(document, 'spoke', {
      actors: [{ actor: person.id, span: null }],
      recipients: [{ actor: state.id, span: null }],
      date: day,
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

/** The export after readings of these reports, the story told after each; reports in `forgotten` are removed at last. */
async function exported(readings: readonly (readonly number[])[], forgotten: readonly number[] = []): Promise<string> {
  const store = openSituation(':memory:', 'create')
  for (const reports of readings) {
    await readInto(store, READER, reports.map(source), () => undefined)
    tellStory(store)
  }
  for (const report of forgotten) {
    store.remove(`${report}.txt`)
    tellStory(store)
  }
  const records = allRecords(store, READER.run, '0.0.0')
  store.close()
  return JSON.stringify(records)
}

const ALL = REPORTS.map((_, i) => i)

describe('a story told after each reading', () => {
  test('is the one told at once, in any order and any split', async () => {
    const atOnce = await exported([ALL])
    const order = fc.shuffledSubarray(ALL, { minLength: ALL.length })
    const cuts = fc.uniqueArray(fc.nat(ALL.length), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(order, cuts, async (reports, at) => {
        const ends = [...at, ALL.length].sort((a, b) => a - b)
        const readings = ends.map((end, i) => reports.slice(ends[i - 1] ?? 0, end))
        expect((await exported(readings)) === atOnce).toBe(true)
      }),
      { numRuns: 30 },
    )
  }, 60_000)

  test('forgets what is forgotten', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray(ALL), async (forgotten) => {
        const rest = ALL.filter((report) => !forgotten.includes(report))
        expect((await exported([ALL], forgotten)) === (await exported([rest]))).toBe(true)
      }),
      { numRuns: 30 },
    )
  }, 60_000)

  test('tells of copies, of one actor under several names, and of events', async () => {
    const told = await exported([ALL])
    const missing = ['"basis":"copy"', '"aliases":["Ana Belmonte","Belmonte"]', '"of":"event"'].filter(
      (words) => !told.includes(words),
    )
    expect(missing).toEqual([])
  })
})
