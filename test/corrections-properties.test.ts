import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openSituation } from '../src/index.ts'
import type { Correction } from '../src/record/correction.ts'
import type { AnyRecord, ReportRecord } from '../src/record/record.ts'
import {
  aggregate,
  allRecords,
  type CorrectionMaker,
  correctionMaker,
  type Reader,
  readInto,
  recordIndex,
  type Store,
} from '../src/situation/index.ts'
import { actorOf, documentOf, eventOf, figureOf, mentionOf, publishedOn } from './support/records.ts'
import { position, statement } from './support/sample-records.ts'

/* What corrections promise, whichever they are: over random corrections of a small story, in a real store. */

const TEXTS: Readonly<Record<string, readonly [day: string, text: string]>> = {
  'a.txt': ['2031-03-03', 'Ana Belmonte met Rui Costa in Vessin. "We will open it," Belmonte said. 12 died.'],
  'b.txt': ['2031-03-04', 'R. Costa denied it. Ana Belmonte wants a treaty. 19 died in Vessin.'],
  'c.txt': ['2031-03-05', 'Ana Belmonte left Vessin. "We will open it," Costa said. Norland shelled Vessin.'],
}

/** What a reader might make of one of the texts: who is named, who speaks, acts and holds what. */
function recordsOf(path: string): ReportRecord[] {
  const [day, text] = TEXTS[path]
  const document = documentOf(path, text, publishedOn(day))
  const names = ['Ana Belmonte', 'Rui Costa', 'R. Costa', 'Norland', 'Vessin'].filter((name) => text.includes(name))
  const actors = names.map((name) =>
    actorOf(document, name, { kind: name === 'Vessin' ? 'place' : name === 'Norland' ? 'organization' : 'person' }),
  )
  const [first, second] = actors
  const records: ReportRecord[] = [
    document,
    ...actors,
    ...actors.map((actor) => mentionOf(document, actor.name, actor)),
  ]
  const id = (name: string): string => `${name}:${path}`
  if (text.includes('"We will open it,"')) {
    records.push(statement(id('s'), document, '"We will open it,"', { speaker: first.id }))
  }
  const figure = /\d+ died/.exec(text)?.[0]
  if (figure !== undefined) {
    const value = Number.parseInt(figure, 10)
    records.push(figureOf(document, figure, { measures: 'killed', unit: 'people', low: value, high: value }))
  }
  for (const words of ['met', 'shelled'].filter((trigger) => text.includes(trigger))) {
    const participants = [first, second].map((actor) => ({ actor: actor.id, span: null }))
    records.push(eventOf(document, words, { actors: participants, date: day }))
  }
  if (text.includes('wants')) records.push(position(id('p'), document, first.id, 'wants', { stance: 'for' }))
  return records
}

const PATHS = Object.keys(TEXTS)

function readerOf(version: number): Reader {
  return {
    concurrency: 1,
    run: { stages: [{ name: 'test', version }], models: [] },
    read: async ({ path }) => ({ records: recordsOf(path.split('/').at(-1) ?? path).map(at(path)), warnings: [] }),
  }
}

/** The records of a report that lies under another path: the same words, other ids of the document. */
function at(path: string): (record: ReportRecord) => ReportRecord {
  const [from, to] = [path.split('/').at(-1) ?? path, path]
  return (record) => {
    if (from === to) return record
    const own = documentOf(from, TEXTS[from][1])
    const moved = documentOf(to, TEXTS[from][1])
    const text = JSON.stringify(record).replaceAll(own.id, moved.id)
    return record.type === 'document' ? { ...record, id: moved.id, path: to } : JSON.parse(text)
  }
}

async function read(store: Store, paths: readonly string[], version = 1): Promise<void> {
  const sources = paths.map((path) => ({
    path,
    format: 'auto' as const,
    plain: false,
    date: null,
    language: null,
    remarks: [],
    load: async () => new TextEncoder().encode(TEXTS[path.split('/').at(-1) ?? path][1]),
  }))
  await readInto(store, readerOf(version), sources, () => undefined)
}

/** All records but the run's, as an export writes them. */
function exported(store: Store): AnyRecord[] {
  aggregate(store)
  return allRecords(store, { stages: [], models: [] }, '0.0.0').filter(({ type }) => type !== 'run')
}

const bytes = (records: readonly AnyRecord[]): string => records.map((record) => JSON.stringify(record)).join('\n')
const withoutCorrections = (records: readonly AnyRecord[]): string =>
  bytes(records.filter(({ type }) => type !== 'correction'))

async function situation(paths: readonly string[] = PATHS): Promise<Store> {
  const store = openSituation(':memory:', 'create')
  await read(store, paths)
  return store
}

/** One random decision of an analyst: which kind, and about which records, by their places among those of their type. */
const decision = fc.record({
  kind: fc.nat(9),
  one: fc.nat(40),
  other: fc.nat(40),
  day: fc.integer({ min: 1, max: 28 }),
})
type Decision = { readonly kind: number; readonly one: number; readonly other: number; readonly day: number }

/** The correction that a decision makes of a situation's records; null if it names nothing that can be corrected so. */
function correct(records: readonly AnyRecord[], { kind, one, other, day }: Decision, by: string): Correction | null {
  const ids = (type: AnyRecord['type']): string[] =>
    records.flatMap((record) => (record.type === type && 'id' in record ? [record.id] : []))
  const pick = (list: readonly string[], place: number): string => list[place % Math.max(1, list.length)] ?? 'none'
  const mentions = ids('mention')
  const date = `2031-02-${String(day).padStart(2, '0')}`
  const rejectable = ['statement', 'figure', 'event', 'position', 'mention'] as const
  const makers: ((make: CorrectionMaker) => Correction)[] = [
    (make) => make.join(pick(mentions, one), pick(mentions, other)),
    (make) => make.split(pick(mentions, one), null),
    (make) => make.split(pick(mentions, one), pick(mentions, other)),
    (make) => make.rename(pick(mentions, one), `Name ${other}`),
    (make) => make.reject(pick(ids(rejectable[other % rejectable.length]), one)),
    (make) => make.notAMention(pick(mentions, one)),
    (make) => make.setSpeaker(pick(ids('statement'), one), other % 5 === 0 ? null : pick(mentions, other)),
    (make) => make.setDate(pick([...ids('event'), ...ids('document')], one), date),
    (make) => make.setKind(pick(mentions, one), other % 2 === 0 ? 'organization' : 'place'),
    (make) => make.sameOrigin(pick(ids('document'), one), pick(ids('document'), other)),
  ]
  try {
    return makers[kind](
      correctionMaker(recordIndex(records), { by, at: `2031-04-${String(day).padStart(2, '0')}T10:00:00.000Z` }),
    )
  } catch {
    return null
  }
}

async function corrections(decisions: readonly Decision[], by = 'mira'): Promise<Correction[]> {
  const records = exported(await situation())
  const made = decisions.flatMap((one) => correct(records, one, by) ?? [])
  return [...new Map(made.map((correction) => [correction.id, correction])).values()]
}

const decisions = fc.array(decision, { minLength: 1, maxLength: 6 })
const RUNS = { numRuns: 40 }

describe('corrections, whichever they are', () => {
  test('give the same bytes in any order and any split of reading, made before it or after it', async () => {
    const order = fc.shuffledSubarray(PATHS, { minLength: PATHS.length })
    await fc.assert(
      fc.asyncProperty(decisions, order, fc.nat(3), fc.nat(3), async (list, paths, cut, when) => {
        const made = await corrections(list)
        const plain = await situation()
        plain.addCorrections(made)
        const expected = bytes(exported(plain))
        const store = openSituation(':memory:', 'create')
        const parts = [paths.slice(0, cut), paths.slice(cut)]
        for (const [index, part] of [...parts, []].entries()) {
          if (index === Math.min(when, 2)) store.addCorrections(made)
          await read(store, part)
          if (index > 0) aggregate(store)
        }
        expect(bytes(exported(store))).toBe(expected)
      }),
      RUNS,
    )
  })

  test('stay through a reading with other stages', async () => {
    await fc.assert(
      fc.asyncProperty(decisions, async (list) => {
        const store = await situation()
        store.addCorrections(await corrections(list))
        const before = bytes(exported(store))
        await read(store, PATHS, 2)
        expect(bytes(exported(store))).toBe(before)
      }),
      RUNS,
    )
  })

  test('leave no trace once they are taken back', async () => {
    await fc.assert(
      fc.asyncProperty(decisions, fc.nat(5), async (list, place) => {
        const store = await situation()
        const made = await corrections(list)
        const last = made.at(place % Math.max(1, made.length))
        if (last === undefined) return
        const others = made.filter((correction) => correction !== last)
        store.addCorrections(others)
        const before = withoutCorrections(exported(store))
        store.addCorrections([last])
        const undo = correctionMaker(recordIndex(exported(store)), { by: 'mira', at: '2031-05-01T10:00:00.000Z' }).undo(
          last.id,
        )
        store.addCorrections([undo])
        expect(withoutCorrections(exported(store))).toBe(before)
      }),
      RUNS,
    )
  })

  test('of two people give the same bytes, whoever’s came first', async () => {
    await fc.assert(
      fc.asyncProperty(decisions, decisions, async (mine, hers) => {
        const [own, other] = [await corrections(mine, 'mira'), await corrections(hers, 'jo')]
        const exports = await Promise.all(
          [
            [own, other],
            [other, own],
          ].map(async (lists) => {
            const store = await situation()
            for (const list of lists) store.addCorrections(list)
            return bytes(exported(store))
          }),
        )
        expect(exports[0]).toBe(exports[1])
      }),
      RUNS,
    )
  })

  test('apply for a colleague who keeps the reports in another folder', async () => {
    await fc.assert(
      fc.asyncProperty(decisions, async (list) => {
        const made = await corrections(list)
        const stands = async (paths: readonly string[]): Promise<string[]> => {
          const store = await situation(paths)
          store.addCorrections(made)
          return exported(store).flatMap((record) =>
            record.type === 'correction' ? [`${record.id} ${record.state}`] : [],
          )
        }
        expect(await stands(PATHS.map((path) => `press/${path}`))).toEqual(await stands(PATHS))
      }),
      RUNS,
    )
  })

  test('leave every reference among the records whole', async () => {
    await fc.assert(
      fc.asyncProperty(decisions, async (list) => {
        const store = await situation()
        store.addCorrections(await corrections(list))
        const records = exported(store)
        const known = new Set(records.flatMap((record) => ('id' in record ? [record.id] : [])))
        const named = records.flatMap((record): (string | null)[] => {
          switch (record.type) {
            case 'mention':
              return [record.actor]
            case 'statement':
              return [record.speaker, ...record.speakers, record.within]
            case 'event':
              return [...record.actors, ...record.recipients].map(({ actor }) => actor)
            case 'figure':
              return [record.statement]
            case 'position':
              return [record.actor, record.toward, record.statement]
            case 'cluster':
              return [...record.members, ...record.documents, ...record.origins]
            case 'relation':
              return [record.from, record.to, ...record.events]
            default:
              return []
          }
        })
        expect(named.filter((id) => id !== null && !known.has(id))).toEqual([])
      }),
      RUNS,
    )
  })
})
