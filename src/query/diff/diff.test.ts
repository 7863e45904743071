import { describe, expect, test } from 'vitest'
import { actorOf, documentOf, eventOf, figureOf, publishedOn } from '../../../test/support/records.ts'
import { position } from '../../../test/support/sample-records.ts'
import { tell } from '../../../test/support/story.ts'
import type { AnyRecord, DocumentRecord, ReportRecord } from '../../record/record.ts'
import { recordIndex } from '../../situation/record-index.ts'
import { differences } from './index.ts'

/** All records of a situation: the reports' own with the situation's actors put in, and the story's. */
function situation(...reports: readonly (readonly ReportRecord[])[]): AnyRecord[] {
  const { documents, records } = tell(reports)
  const own = reports.flatMap((report) =>
    report
      .filter(({ type }) => type !== 'actor')
      .map((record): AnyRecord => {
        return record.type === 'document' ? { ...record, copyOf: documents[record.id].copyOf } : record
      }),
  )
  return [...own, ...records]
}

/** The differences as lines: change, kind, words before, words after, origins before and now. */
function lines(before: readonly AnyRecord[], after: readonly AnyRecord[]): string[] {
  return differences(recordIndex(before), recordIndex(after))
    .filter(({ of }) => of !== 'report')
    .map(({ change, of, before: old, after: now, originsBefore, originsAfter }) => {
      const words = (side: typeof old): string => side.map(({ exact }) => exact).join(' + ')
      return `${change} ${of}: ${words(old)} > ${words(now)} (${originsBefore} > ${originsAfter})`
    })
}

const ON = ['2024-05-01', '2024-05-02', '2024-05-03'] as const

function report(path: string, day: string, text: string): DocumentRecord {
  return documentOf(path, text, { title: path, ...publishedOn(day) })
}

/** A report that counts the drowned of the ferry. */
function toll(path: string, day: string, words: string, low: number, high: number | null = low): ReportRecord[] {
  const document = report(path, day, `The ferry Ilmar sank off Tarvo and ${words} drowned, says ${path}.`)
  return [document, figureOf(document, words, { low, high, measures: 'drowned', unit: 'people', asOf: day })]
}

/** A report that tells of a meeting between the two. */
function meeting(path: string, status: 'happened' | 'planned' | 'denied'): ReportRecord[] {
  const document = report(path, ON[1], `Orsk and Pell: they met, or not. So ${path}.`)
  const [orsk, pell] = [actorOf(document, 'Lena Orsk'), actorOf(document, 'Adam Pell')]
  const event = eventOf(document, 'met', {
    actors: [{ actor: orsk.id, span: null }],
    recipients: [{ actor: pell.id, span: null }],
    date: ON[0],
    status,
  })
  return [document, orsk, pell, event]
}

/** A report of Orsk's line on the bridge. */
function line(path: string, day: string, stance: 'for' | 'against'): ReportRecord[] {
  const document = report(path, day, `${path}: Orsk is ${stance} the new bridge.`)
  const orsk = actorOf(document, 'Lena Orsk')
  const proposition = { start: document.text.indexOf('the new bridge'), end: document.text.length - 1 }
  return [document, orsk, position(`p:${path}`, document, orsk.id, stance, { stance, proposition, date: day })]
}

describe('between two states of a situation', () => {
  test.each<[string, readonly (readonly ReportRecord[])[], readonly (readonly ReportRecord[])[], string[]]>([
    ['nothing is different', [toll('a', ON[0], '9 people', 9)], [], []],
    ['a figure is new', [], [toll('a', ON[0], '9 people', 9)], ['new figure:  > 9 people (0 > 1)']],
    [
      'a later figure takes the place of an earlier one',
      [toll('a', ON[0], '9 people', 9)],
      [toll('b', ON[1], '14 people', 14)],
      ['changed figure: 9 people > 14 people (1 > 2)'],
    ],
    [
      'another origin counts the same',
      [toll('a', ON[0], '9 people', 9)],
      [toll('b', ON[0], 'at least 9 people', 9, null)],
      ['confirmed figure: 9 people > at least 9 people (1 > 2)'],
    ],
    [
      'another origin counts otherwise on the same day',
      [toll('a', ON[0], '9 people', 9)],
      [toll('b', ON[0], '23 people', 23)],
      ['contradicted figure: 9 people > 23 people (1 > 2)'],
    ],
    [
      'an event that was done is denied',
      [meeting('a', 'happened')],
      [meeting('b', 'denied')],
      ['contradicted event: met > met (1 > 2)'],
    ],
    [
      'an event that was planned has happened',
      [meeting('a', 'planned')],
      [meeting('b', 'happened')],
      ['changed event: met > met (1 > 2)'],
    ],
    [
      'another origin tells of the event',
      [meeting('a', 'happened')],
      [meeting('b', 'happened')],
      ['confirmed event: met > met (1 > 2)'],
    ],
    [
      'a position turned',
      [line('a', ON[0], 'against')],
      [line('b', ON[1], 'for')],
      ['changed position: against … the new bridge > for … the new bridge (1 > 2)'],
    ],
    [
      'a position turned between the two',
      [],
      [line('a', ON[0], 'against'), line('b', ON[1], 'for')],
      ['changed position: against … the new bridge > for … the new bridge (0 > 2)'],
    ],
  ])('%s', (_, before, added, expected) => {
    expect(lines(situation(...before), situation(...before, ...added))).toEqual(expected)
  })

  test('a report that is gone takes what only it told with it', () => {
    const [kept, gone] = [toll('a', ON[0], '9 people', 9), meeting('b', 'happened')]
    expect(
      differences(recordIndex(situation(kept, gone)), recordIndex(situation(kept))).map(({ change, of, label }) => [
        change,
        of,
        label,
      ]),
    ).toEqual([
      ['gone', 'event', 'met'],
      ['gone', 'report', 'b'],
    ])
  })

  test('what a later report copied is not new', () => {
    const text = [
      'Orsk met Pell on the pier of Tarvo on Monday.',
      'The gulls were loud, the sea was high, and nobody from the ministry had come to see the two shake hands.',
      'Later that day the ferry left for Kale without either of them on board, to the surprise of the whole town.',
    ].join(' ')
    const [first, copy] = [report('a', ON[0], text), report('b', ON[1], text)]
    const told = (document: DocumentRecord): ReportRecord[] => [document, eventOf(document, 'met')]
    expect(lines(situation(told(first)), situation(told(first), told(copy)))).toEqual([])
  })

  test('the words stand where they are said to stand', () => {
    const after = situation(toll('a', ON[0], '9 people', 9), meeting('b', 'planned'), line('c', ON[2], 'for'))
    const texts = new Map(after.flatMap((record) => (record.type === 'document' ? [[record.id, record.text]] : [])))
    for (const { after: sides } of differences(recordIndex([]), recordIndex(after))) {
      for (const { document, words, exact } of sides) {
        for (const { start, end } of words) expect(exact).toContain(texts.get(document)?.slice(start, end))
      }
    }
  })

  test('the order of the records does not count', () => {
    const reports = [toll('a', ON[0], '9 people', 9), toll('b', ON[1], '14 people', 14), meeting('c', 'denied')]
    const [before, after] = [situation(reports[0]), situation(...reports)]
    const reversed = differences(recordIndex([...before].reverse()), recordIndex([...after].reverse()))
    expect(reversed).toEqual(differences(recordIndex(before), recordIndex(after)))
  })
})
