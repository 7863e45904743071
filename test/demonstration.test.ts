import { beforeAll, describe, expect, test } from 'vitest'
import type { AnyRecord, DocumentRecord } from '../src/record/record.ts'
import { STORY_KINDS } from '../src/record/vocabulary.ts'
import { readDemonstration } from './support/demonstration.ts'

/* What a careful reader would say of the demonstration story, and what Sitrep must say too. */

let records: AnyRecord[]
let documents: Map<string, DocumentRecord>

beforeAll(async () => {
  records = await readDemonstration()
  documents = new Map(records.flatMap((record) => (record.type === 'document' ? [[record.path, record]] : [])))
}, 120_000)

function ofType<Type extends AnyRecord['type']>(type: Type): Extract<AnyRecord, { type: Type }>[] {
  return records.filter((record): record is Extract<AnyRecord, { type: Type }> => record.type === type)
}

function report(prefix: string): DocumentRecord {
  const found = [...documents].find(([path]) => path.startsWith(prefix))
  if (found === undefined) throw new Error(`no report ${prefix}`)
  return found[1]
}

describe('the reports', () => {
  test('the wire story and its two copies have one origin, and the copies repeat the wire', () => {
    const [wire, whole, abridged] = ['01', '02', '03'].map(report)
    const origin = ofType('origin').find(({ documents: of }) => of.includes(wire.id))
    expect(origin?.documents).toEqual(expect.arrayContaining([wire.id, whole.id, abridged.id]))
    expect(whole.copyOf.find(({ document }) => document === wire.id)?.share).toBeGreaterThan(0.9)
    expect(abridged.copyOf.find(({ document }) => document === wire.id)?.share).toBeGreaterThan(0.7)
    expect(wire.copyOf).toEqual([])
  })

  test('there are fewer origins than reports, and more than one', () => {
    const origins = ofType('origin').length
    expect(origins).toBeGreaterThan(5)
    expect(origins).toBeLessThan(documents.size)
  })

  test('the day on which a page was crawled is not its date', () => {
    expect(report('02').published.value ?? '2023-03').toMatch(/^2023-03/)
    expect(report('02').published.latest).toMatch(/^2023-03/)
  })

  test('a report in Spanish is kept and not read for facts', () => {
    const spanish = report('07')
    expect(spanish).toMatchObject({ language: 'es', flags: expect.arrayContaining(['not-english']) })
    expect(records.filter((record) => 'document' in record && record.document === spanish.id)).toEqual([])
  })

  test('no fact is read from what is not the story', () => {
    for (const record of [...ofType('mention'), ...ofType('figure'), ...ofType('time')]) {
      const document = [...documents.values()].find(({ id }) => id === record.document)
      const block = document?.blocks.find(({ start, end }) => start <= record.start && record.end <= end)
      expect(STORY_KINDS).toContain(block?.kind)
    }
  })
})

describe('what they tell', () => {
  const clusters = (of: 'figure' | 'position') => ofType('cluster').filter((cluster) => cluster.of === of)

  test('the toll is disputed, from 9 to 31', () => {
    const tolls = clusters('figure').filter(({ label, agreement }) => /killed/.test(label) && agreement === 'differ')
    const values = tolls.flatMap(({ groups }) => groups.map(({ low }) => low))
    expect(values).toEqual(expect.arrayContaining([9, 14, 26, 31]))
  })

  test('the government turns from open to for the joint inquiry', () => {
    const turns = clusters('position').filter(({ agreement }) => agreement === 'update')
    const stances = turns.map(({ groups }) => groups.map(({ stance }) => stance).join(' '))
    expect(stances).toContain('open for')
  })

  test('an unnamed official stays unnamed', () => {
    const withheld = ofType('statement').filter(({ anonymous }) => anonymous)
    const actors = new Map(ofType('actor').map((actor) => [actor.id, actor]))
    expect(withheld.length).toBeGreaterThan(0)
    for (const { speaker } of withheld) expect(speaker === null || actors.get(speaker)?.named === false).toBe(true)
  })

  test('a paper that a blog quotes passed the minister on', () => {
    const blog = report('09')
    const chained = ofType('statement').filter(
      ({ document, reportedBy, within }) => document === blog.id && (reportedBy.length > 0 || within !== null),
    )
    expect(chained.length).toBeGreaterThan(0)
  })

  test('every record rests on words of its report', () => {
    for (const statement of ofType('statement')) {
      const document = [...documents.values()].find(({ id }) => id === statement.document)
      for (const { start, end } of statement.content) expect(document?.text.slice(start, end).trim()).not.toBe('')
    }
  })
})
