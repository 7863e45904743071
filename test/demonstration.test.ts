import { beforeAll, describe, expect, test } from 'vitest'
import type { AnyRecord, DocumentRecord } from '../src/record/record.ts'
import { STORY_KINDS } from '../src/record/vocabulary.ts'
import { renderBrief } from '../src/render/brief/index.ts'
import { recordIndex } from '../src/situation/record-index.ts'
import { readDemonstration } from './support/demonstration.ts'
import { expectReading } from './support/expect-reading.ts'

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

function pathOf(document: string): string {
  return [...documents.values()].find(({ id }) => id === document)?.path ?? ''
}

function textOf(document: string): string {
  return [...documents.values()].find(({ id }) => id === document)?.text ?? ''
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

  test('the machine’s rewrite has the origin of the dispatch that it was made from', () => {
    const held = ofType('origin').find(({ documents: of }) => of.includes(report('06').id))
    const paths = (held?.documents ?? []).map((id) => pathOf(id).slice(0, 2))
    expect(paths.sort()).toEqual(['01', '02', '03', '06', '10', '13'])
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
  const clusters = (of: 'figure' | 'position' | 'event') => ofType('cluster').filter((cluster) => cluster.of === of)

  /** What the members of a cluster say, as "14 04": the number and the report. */
  const sayings = (members: readonly string[]): string[] =>
    ofType('figure')
      .filter(({ id }) => members.includes(id))
      .map(({ low, document }) => `${low} ${pathOf(document).slice(0, 2)}`)
  const toll = () =>
    clusters('figure')
      .filter(({ label }) => /killed/.test(label))
      .sort((a, b) => b.members.length - a.members.length)[0]

  test('the toll is one story, whatever the reports call the dead, and it is disputed', () => {
    expect(toll().agreement).toBe('differ')
    const said = sayings(toll().members)
    for (const saying of ['9 01', '14 04', '14 13', '17 05', '23 05', '26 05', '19 08', '19 10', '26 11', '31 12']) {
      expect(said).toContain(saying)
    }
    expect(toll().origins.length).toBeGreaterThan(5)
  })

  test('the toll’s course: it rises from day to day, and on 17 March three people give three numbers', () => {
    const course = toll().groups.map(({ asOf, low }) => `${asOf} ${low}`)
    const inOrder = ['2023-03-15 9', '2023-03-17 17', '2023-03-18 19', '2023-03-20 26', '2023-03-22 31']
    expect(course.filter((step) => inOrder.includes(step)).filter((step, i, all) => all.indexOf(step) === i)).toEqual(
      inOrder,
    )
    const onSeventeenth = toll().groups.filter(({ asOf }) => asOf === '2023-03-17')
    expect(onSeventeenth.map(({ low, high }) => [low, high])).toEqual([
      [17, 17],
      [23, null],
      [26, null],
    ])
  })

  test('the injured and the missing are not counted among the dead, nor a part as the whole', () => {
    const injured = clusters('figure').find(({ label, members }) => label === 'injured' && members.length > 1)
    expect(injured?.agreement).toBe('update')
    expect(sayings(injured?.members ?? [])).toContain('52 08')
    expect(sayings(injured?.members ?? [])).not.toContain('12 08')
  })

  test('what copies of the wire repeat agrees with nobody', () => {
    const warehouses = clusters('figure').find(({ label }) => label === 'warehouses')
    expect(warehouses).toMatchObject({ agreement: 'single' })
    expect(warehouses?.documents).toHaveLength(3)
    expect(warehouses?.origins).toHaveLength(1)
  })

  test('35 arrested are 22 and 13: the parts stand beside the sum and do not dispute it', () => {
    const sum = clusters('figure').find(({ groups }) =>
      groups.some(({ members, low }) => members.length === 2 && low === 35),
    )
    expect(sayings(sum?.members ?? []).sort()).toEqual(['13 14', '22 14', '35 14'])
    expect(sum?.agreement).toBe('single')
    for (const part of ['22', '13']) {
      const own = clusters('figure').filter(
        ({ members }) => members.length === 1 && sayings(members)[0].startsWith(part),
      )
      expect(own.map(({ agreement }) => agreement)).toContain('single')
    }
  })

  /** What is held of the joint inquiry by somebody, as "for 04": the stance and the report. */
  const heldOfInquiry = (name: string): string[] => {
    const holder = ofType('actor').find((actor) => actor.name === name)
    return ofType('position')
      .filter(({ actor, proposition, document }) => {
        const words = proposition === null ? '' : textOf(document).slice(proposition.start, proposition.end)
        return actor === holder?.id && words.includes('joint inquiry')
      })
      .map(({ document, stance }) => `${stance} ${pathOf(document).slice(0, 2)}`)
  }

  test('Argentina is for the joint inquiry where reports say so in words of their own', () => {
    expect(heldOfInquiry('Argentina')).toEqual(expect.arrayContaining(['for 04', 'for 05']))
  })

  test('Argentina is for it also where Uruguay’s minister rejects its call', () => {
    expectReading(
      heldOfInquiry('Argentina').includes('for 08'),
      true,
      'in "has rejected Argentina’s call for a joint inquiry" the minister is taken for who calls, too',
    )
  })

  test('Uruguay’s minister is against the joint inquiry', () => {
    expect(heldOfInquiry('Ramiro Salcedo')).toContain('against 08')
  })

  test('the government turns from open to for the joint inquiry, with words on each side of the turn', () => {
    expectReading(
      heldOfInquiry('Uruguay'),
      ['open 10', 'for 11'],
      'in neither headline, "Uruguay weighs …" and "Uruguay agrees to …", is the inquiry taken for what Uruguay is open to or for',
    )
  })

  test('the minister’s words are one statement: said in an interview, passed on by a blog, quoted without him', () => {
    const words = (id: string): string => {
      const statement = ofType('statement').find((record) => record.id === id)
      const text = statement === undefined ? '' : textOf(statement.document)
      return (statement?.content ?? []).map(({ start, end }) => text.slice(start, end)).join(' ')
    }
    const quoted = ofType('cluster').find(
      ({ of, members }) => of === 'statement' && members.some((id) => words(id).includes('We do not need guardians')),
    )
    const paths = new Set(quoted?.documents.map((id) => pathOf(id).slice(0, 2)))
    expect(paths).toEqual(new Set(['08', '09']))
    expect(quoted?.agreement).toBe('agree')
    const first = ofType('statement').find(
      ({ id, document }) => quoted?.members.includes(id) && pathOf(document).startsWith('08'),
    )
    expect(ofType('actor').find(({ id }) => id === first?.speaker)).toMatchObject({ name: 'Ramiro Salcedo' })
  })

  test('that Uruguay asked Panama is told and denied, never agreed', () => {
    const asked = ofType('cluster').filter(
      ({ of, members }) =>
        of === 'event' && members.some((id) => ofType('event').some((e) => e.id === id && e.status === 'denied')),
    )
    for (const { agreement, groups } of asked) if (groups.length > 1) expect(agreement).not.toBe('agree')
  })

  test('one deed of the wire counts once in a relation, however many papers print it', () => {
    for (const { events, cooperation, conflict } of ofType('relation')) {
      expect(cooperation + conflict).toBeLessThanOrEqual(events.length)
    }
    const federation = ofType('actor').find(({ name }) => name === 'Federation of River Dockers')
    const calls = ofType('event').filter(
      ({ code, actors }) => code === 'REQUEST' && actors.some(({ actor }) => actor === federation?.id),
    )
    expect(new Set(calls.map(({ document }) => document)).size).toBeGreaterThan(1)
    const told = clusters('event').filter(({ members }) => calls.some(({ id }) => members.includes(id)))
    expect(told).toHaveLength(1)
    expect(told[0].origins).toHaveLength(1)
  })

  test('the page that a machine rewrote is flagged, and no other', () => {
    const flagged = [...documents.values()].filter(({ flags }) => flags.includes('rewritten'))
    expect(flagged.map(({ path }) => path.slice(0, 2))).toEqual(['06'])
    expect(report('06').flags).toContain('headline-mismatch')
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

describe('the brief', () => {
  const brief = () => renderBrief(recordIndex(records), { format: 'text', width: 160, all: true })

  test.each([
    [
      'who disputes the toll',
      /17 as of 17 March 2023\n[\s\S]*23 as of 17 March 2023\n[^\n]*Santa Brigida Hospital[\s\S]*26 or more as of 17 March 2023\n[^\n]*River Ports Observatory/,
    ],
    [
      'how the toll went on',
      /26 as of 20 March 2023\n[\s\S]*31 as of 22 March 2023\n[\s\S]*According to River Ports Observatory: [^\n]* 31 people were killed/,
    ],
    [
      'what the foreign minister is against',
      /Ramiro Salcedo on “Argentina's call for a joint inquiry[^”]*”[\s\S]{0,80}\[against\][^\n]*\n[^\n]*Foreign Minister Ramiro Salcedo has rejected/,
    ],
    ['the sum with its parts', /35 people arrested = 22 \[\d+:\d+\] \+ 13 \[\d+:\d+\]/],
    ['where a quotation stood first', /We do not need guardians[\s\S]{0,300}first in The Montevideo Ledger/],
    ['that it stands elsewhere without its speaker', /without its speaker \[\d+:\d+\]/],
    ['how many origins there are', /14 reports from 9 independent origins/],
  ])('shows %s', (_, shown) => {
    expect(brief()).toMatch(shown)
  })

  test('shows no relation that is unsure, whatever is asked for', () => {
    const unsure = ofType('relation').filter(({ confidence }) => confidence !== null && confidence < 0.8)
    expect(unsure.length).toBeGreaterThan(0)
    expect(brief()).not.toMatch(/Argentina → Uruguay\n/)
  })

  test('shows what Argentina says beside what it does', () => {
    const both =
      /Said, and done[\s\S]*Argentina\n +- says\n[\s\S]*- does\n +\[happened\] Argentina closed the General Artigas/
    expectReading(
      both.test(brief()),
      true,
      'whom the bridge was closed to, "Uruguayan trucks", is not taken for the one to whom it was done',
    )
  })
})
