import { describe, expect, test } from 'vitest'
import { publishedOn } from '../../../test/support/records.ts'
import {
  actor,
  cluster,
  event,
  figure,
  origin,
  position,
  report,
  statement,
} from '../../../test/support/sample-records.ts'
import { makeCorrection, targetOf } from '../../record/correction.ts'
import type { AnyRecord, MentionRecord } from '../../record/record.ts'
import { recordIndex } from '../../situation/record-index.ts'
import {
  actorsView,
  actorView,
  correctionRows,
  evidenceView,
  marksOfActor,
  newsView,
  overviewView,
  quantitiesView,
  reportView,
  type Scope,
  snapshotView,
  speakersView,
  speechesView,
  timelineView,
  WHOLE,
} from './index.ts'

/* Two reports of one wire story and one of another outlet, about a ferry. */

const WIRE_TEXT = 'Ferry sinks off Vessin. "Nine people drowned," said Ana Belmonte. Kale sent two boats.'

const WIRE = report('wire.txt', WIRE_TEXT, { outlet: 'Norda', ...publishedOn('2031-03-03') })

const COPY = report('copy.txt', `Update: ${WIRE_TEXT} Shops were open.`, {
  outlet: 'Courier',
  ...publishedOn('2031-03-04'),
  copyOf: [
    {
      document: WIRE.id,
      share: 0.85,
      spans: [{ start: 8, end: 8 + WIRE_TEXT.length, from: { start: 0, end: WIRE_TEXT.length } }],
    },
  ],
})

const OTHER = report('other.txt', 'Eleven people drowned off Vessin. Kale refused to send boats.', {
  outlet: 'Gazette',
  ...publishedOn('2031-03-05'),
})

const ANA = actor('a:ana', 'Ana Belmonte')

const KALE = actor('a:kale', 'Kale', { kind: 'organization' })

const SAID = [WIRE, COPY].map((document) =>
  statement(`s:${document.path}`, document, '"Nine people drowned,"', { speaker: ANA.id }),
)

const NINE = [WIRE, COPY].map((document, index) =>
  figure(`f:${document.path}`, document, 'Nine people', 9, {
    unit: 'people',
    measures: 'drowned',
    statement: SAID[index].id,
  }),
)

const ELEVEN = figure('f:other.txt', OTHER, 'Eleven people', 11, { unit: 'people', measures: 'drowned' })

const SENT = [WIRE, COPY].map((document) =>
  event(`e:${document.path}`, document, 'sent', { actors: [{ actor: KALE.id, span: null }], date: '2031-03-02' }),
)

const REFUSED = event('e:other.txt', OTHER, 'refused to send', {
  actors: [{ actor: KALE.id, span: null }],
  status: 'refused',
})

const MET = position('p:wire.txt', WIRE, KALE.id, 'sent', { date: '2031-03-03', toward: ANA.id })

const TURNED = position('p:other.txt', OTHER, KALE.id, 'refused', {
  date: '2031-03-05',
  stance: 'against',
  toward: ANA.id,
})

const TOLL = cluster('c:toll', 'figure', [...NINE, ELEVEN], {
  agreement: 'differ',
  label: 'drowned',
  groups: [group(NINE, 9), group([ELEVEN], 11)],
})

const RECORDS: readonly AnyRecord[] = [
  ...[WIRE, COPY, OTHER, ANA, KALE, ...SAID, ...NINE, ELEVEN, ...SENT, REFUSED, MET, TURNED, TOLL],
  mention(WIRE, 'Ana Belmonte', ANA.id),
  mention(COPY, 'Ana Belmonte', ANA.id),
  ...[WIRE, COPY, OTHER].map((document) => mention(document, 'Kale', KALE.id)),
  origin('o:wire', [WIRE, COPY], { name: 'Norda', basis: 'copy' }),
  origin('o:other', [OTHER], { name: 'Gazette' }),
  cluster('c:said', 'statement', SAID, { agreement: 'agree' }),
  cluster('c:sent', 'event', [...SENT, REFUSED], { agreement: 'differ' }),
  cluster('c:line', 'position', [MET, TURNED], {
    agreement: 'update',
    groups: [
      { ...group([MET], null), stance: 'for', asOf: '2031-03-03' },
      { ...group([TURNED], null), stance: 'against', asOf: '2031-03-05' },
    ],
  }),
]

const index = recordIndex(RECORDS, 'r1')

const ALL = { offset: 0, limit: 100 }

function group(members: readonly { id: string; document: string }[], value: number | null) {
  const ids = members.map(({ id }) => id)
  return { members: ids, origins: ['o'], low: value, high: value, stance: null, asOf: null }
}

function mention(document: typeof WIRE, words: string, of: string): MentionRecord {
  const start = document.text.indexOf(words)
  const id = `m:${document.path}:${words}`
  return {
    type: 'mention',
    id,
    document: document.id,
    start,
    end: start + words.length,
    kind: 'person',
    named: true,
    actor: of,
  }
}

/** Only what stands in these reports. */
function only(...documents: readonly (typeof WIRE)[]): Scope {
  const ids = new Set(documents.map(({ id }) => id))
  return {
    isWhole: false,
    copiesOnce: true,
    holds: (record) => record.type === 'actor' || ids.has(record.type === 'document' ? record.id : record.document),
  }
}

const QUANTITIES = { ...ALL, agreements: [], words: '' }

const SPEECHES = { ...ALL, speaker: null, quotes: [], words: '' }

describe('figures', () => {
  test('a number and its copies are one telling, with the day of its report where its words give none', () => {
    const { items, origins } = quantitiesView(index, WHOLE, QUANTITIES)
    expect(items[0]).toMatchObject({
      id: 'c:toll',
      label: 'people drowned',
      agreement: 'differ',
      weight: { origins: 2, reports: 3 },
    })
    expect(
      items[0].tellings.map(({ text, origin: of, copies, teller }) => [
        text,
        of,
        copies.map(({ name }) => name),
        teller.text,
      ]),
    ).toEqual([
      ['9', 'o:wire', ['Courier'], 'Ana Belmonte'],
      ['11', 'o:other', [], 'Gazette, in its own words'],
    ])
    expect(origins.map(({ name, reports }) => [name, reports])).toEqual([
      ['Norda', 2],
      ['Gazette', 1],
    ])
  })

  test('what a filter leaves of a dispute is none', () => {
    const { items } = quantitiesView(index, only(WIRE, COPY), QUANTITIES)
    expect(items.map(({ agreement, tellings }) => [agreement, tellings.length])).toEqual([['single', 1]])
    expect(quantitiesView(index, only(OTHER), QUANTITIES).items[0].tellings.map(({ text }) => text)).toEqual(['11'])
  })

  test('copies by themselves where they are wanted so', () => {
    const { items } = quantitiesView(index, { ...WHOLE, copiesOnce: false }, QUANTITIES)
    expect(items[0].tellings).toHaveLength(3)
  })
})

describe('statements', () => {
  test('one that a copy repeats stands once, with who had it first and through whom it came', () => {
    const { items } = speechesView(index, WHOLE, SPEECHES)
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({
      evidence: 'c:said',
      speaker: { name: 'Ana Belmonte' },
      chain: ['Norda'],
      first: { name: 'Norda' },
      weight: { origins: 1, reports: 2 },
    })
  })

  test('the report that a filter leaves is the one that is shown', () => {
    const [item] = speechesView(index, only(COPY), SPEECHES).items
    expect([item.report.name, item.first, item.weight]).toEqual(['Courier', null, { origins: 1, reports: 1 }])
  })

  test.each([
    ['a speaker', { speaker: ANA.id }, 1],
    ['no speaker', { speaker: 'none' }, 0],
    ['words in any case', { words: 'NINE people' }, 1],
    ['other words', { words: 'eleven' }, 0],
    ['a kind of quotation', { quotes: ['indirect' as const] }, 0],
  ])('are found by %s', (_, change, total) => {
    expect(speechesView(index, WHOLE, { ...SPEECHES, ...change }).total).toBe(total)
  })

  test('speakers are counted by what they said, copies once', () => {
    const { items } = speakersView(index, WHOLE, { ...ALL, words: '' })
    expect(items.map(({ text, statements, weight }) => [text, statements, weight.reports])).toEqual([
      ['Ana Belmonte', 1, 2],
    ])
  })
})

describe('events', () => {
  const request = { lanes: 10, laneOffset: 0 }

  test('one that is told with two standings is two marks', () => {
    const { marks, lanes, withoutDate } = timelineView(index, WHOLE, request)
    expect(marks.map(({ id, status, weight }) => [id, status, weight.reports])).toEqual([
      ['c:sent~happened', 'happened', 2],
      ['c:sent~refused', 'refused', 1],
    ])
    expect(lanes).toMatchObject([{ actor: { name: 'Kale' }, marks: ['c:sent~happened', 'c:sent~refused'] }])
    expect(lanes[0].stances.map(({ stance }) => stance)).toEqual(['for', 'against'])
    expect(withoutDate).toBe(1)
  })

  test('each copy’s by itself where they are wanted so', () => {
    expect(timelineView(index, { ...WHOLE, copiesOnce: false }, request).total).toBe(3)
  })

  test('what an actor did is shown in words that say it of this actor', () => {
    const { items } = marksOfActor(index, WHOLE, KALE.id, 'actors', ALL)
    expect(items.map(({ actors }) => actors.map(({ name }) => name))).toEqual([['Kale'], ['Kale']])
    expect(marksOfActor(index, WHOLE, KALE.id, 'recipients', ALL).total).toBe(0)
  })
})

describe('actors', () => {
  test('the weightiest first, or by name', () => {
    const names = (sort: 'weight' | 'name'): string[] =>
      actorsView(index, WHOLE, { ...ALL, words: '', sort }).items.map(({ name }) => name)
    expect([names('weight'), names('name')]).toEqual([
      ['Kale', 'Ana Belmonte'],
      ['Ana Belmonte', 'Kale'],
    ])
  })

  test('are counted in the reports that a filter leaves', () => {
    const { items } = actorsView(index, only(OTHER), { ...ALL, words: '', sort: 'weight' })
    expect(items.map(({ name, mentions, did, weight }) => [name, mentions, did, weight.reports])).toEqual([
      ['Kale', 1, 1, 1],
    ])
  })

  test('a line toward somebody shows where it turned', () => {
    const kale = actorView(index, WHOLE, KALE.id)
    expect(kale?.positions.map(({ toward, points }) => [toward?.name, points.map(({ stance }) => stance)])).toEqual([
      ['Ana Belmonte', ['for', 'against']],
    ])
  })
})

describe('the first screen', () => {
  test('puts each finding where it belongs', () => {
    const { counts, agreed, disputed, changed } = overviewView(index, WHOLE)
    expect(counts).toMatchObject({ reports: 3, origins: 2 })
    expect(agreed.total).toBe(0)
    expect(disputed.items.map(({ label, groups }) => [label, groups.map(({ text }) => text)])).toEqual([
      ['people drowned', ['9', '11']],
    ])
    expect(changed.items.map(({ actor: who, groups }) => [who?.name, groups.map(({ stance }) => stance)])).toEqual([
      ['Kale', ['for', 'against']],
    ])
  })

  test('labels a day with who did it, or where nobody stands in it, with its words', () => {
    const labelOf = (records: readonly AnyRecord[]) => overviewView(recordIndex(records, 'r0'), WHOLE).days[0].label
    expect(labelOf(RECORDS)).toBe('aid: Kale')
    const ofNobody = RECORDS.map((record) => (record.type === 'event' ? { ...record, actors: [] } : record))
    expect(labelOf(ofNobody)).toBe('aid: “sent two boats”')
  })

  test('says after a visit what is new since', () => {
    const before = recordIndex(
      RECORDS.filter(
        (record) => record !== TOLL && record !== OTHER && !('document' in record && record.document === OTHER.id),
      )
        .map((record) =>
          record.type === 'cluster'
            ? { ...record, members: record.members.filter((id) => !id.includes('other')) }
            : record,
        )
        .filter((record) => record.type !== 'origin' || !record.documents.includes(OTHER.id)),
      'r0',
    )
    const news = newsView(index, snapshotView(before))
    expect(news.reports.map(({ name }) => name)).toEqual(['Gazette'])
    expect(news.disputed.map(({ label }) => label)).toEqual(['people drowned'])
    expect(newsView(index, snapshotView(index))).toEqual({
      reports: [],
      confirmed: [],
      disputed: [],
      changed: [],
      gone: 0,
    })
  })
})

describe('evidence', () => {
  test('groups every source’s words by origin, the first to have it first', () => {
    const evidence = evidenceView(index, 'c:toll')
    expect(
      evidence?.origins.map(({ name, basis, reports }) => [name, basis, reports.map(({ report: { name: of } }) => of)]),
    ).toEqual([
      ['Norda', 'copies', ['Norda', 'Courier']],
      ['Gazette', 'alone', ['Gazette']],
    ])
    expect(evidence?.origins[0].reports[0].words[0]).toMatchObject({
      text: '9 drowned',
      teller: { text: 'Ana Belmonte', own: false },
    })
  })

  test('of one record brings those that tell it too; of a mark only its standing', () => {
    const reports = (id: string): string[] =>
      evidenceView(index, id)?.origins.flatMap((of) => of.reports.map(({ report: { name } }) => name)) ?? []
    expect(reports('f:other.txt')).toEqual(['Norda', 'Courier', 'Gazette'])
    expect(reports('c:sent~refused')).toEqual(['Gazette'])
    expect(reports(ANA.id)).toEqual(['Norda', 'Courier'])
    expect(evidenceView(index, 'x')).toBeNull()
  })
})

describe('a report', () => {
  test('that copies shows where, and what is new in it', () => {
    const copy = reportView(index, COPY.id)
    expect(copy?.newWords?.map(({ start, end }) => COPY.text.slice(start, end).trim())).toEqual([
      'Update:',
      'Shops were open.',
    ])
    expect(copy?.copyOf).toMatchObject([{ report: { name: 'Norda' }, share: 0.85 }])
    expect(reportView(index, WIRE.id)).toMatchObject({
      newWords: null,
      copiedBy: [{ report: { name: 'Courier' } }],
    })
  })

  test('highlights what was read at its words, in their order', () => {
    const highlights = reportView(index, WIRE.id)?.highlights ?? []
    expect(
      highlights.map(({ kind, label, spans: [{ start, end }] }) => [kind, WIRE_TEXT.slice(start, end), label]),
    ).toEqual([
      ['speech', '"Nine people drowned,"', 'says: Ana Belmonte'],
      ['figure', 'Nine people', '9 drowned'],
      ['name', 'Ana Belmonte', 'person: Ana Belmonte'],
      ['name', 'Kale', 'person: Kale'],
      ['event', 'sent', expect.stringMatching(/happened: Kale/)],
      ['position', 'sent', 'Kale: for, Ana Belmonte'],
    ])
  })
})

test('a correction that is taken back is undone, unless the taking back was taken back', () => {
  const target = targetOf(WIRE, { start: 0, end: 5 })
  const rename = makeCorrection('rename', target, { name: 'Ship' }, 'x', '2031-03-05T00:00:00.000Z')
  const undo = makeCorrection('undo', target, { correction: rename.id }, 'x', '2031-03-05T00:00:01.000Z')
  const redo = makeCorrection('undo', target, { correction: undo.id }, 'x', '2031-03-05T00:00:02.000Z')
  const undone = (...made: readonly (typeof rename | typeof undo)[]): boolean[] =>
    correctionRows(made).map((row) => row.undone)
  expect(undone(rename)).toEqual([false])
  expect(undone(rename, undo)).toEqual([true, false])
  expect(undone(rename, undo, redo)).toEqual([false, true, false])
})
