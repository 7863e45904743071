import { describe, expect, test } from 'vitest'
import { actorOf, documentOf, eventOf, figureOf, mentionOf, publishedOn, spanOf } from '../../test/support/records.ts'
import { at, figure, position, report, statement } from '../../test/support/sample-records.ts'
import { type Filter, NO_FILTER } from '../api/filter.ts'
import type { AnyRecord } from '../record/record.ts'
import { recordIndex } from '../situation/record-index.ts'
import { type FilteredRecord, readyFilter, wordSpans } from './filtering.ts'

const TARVO = documentOf(
  'tarvo.txt',
  'Lena Orsk met Pell in Tarvo. "Kale gave 40 trucks," Orsk said. She wants a ferry. Soldiers shot at a boat.',
  { outlet: 'Tarvo Post', wire: ['Halden News Agency'], ...publishedOn('2024-05-06') },
)
const UNDATED = documentOf('undated.txt', 'A boat sank.')
const ORSK = actorOf(TARVO, 'Lena Orsk', { aliases: ['Orsk'] })
const PELL = actorOf(TARVO, 'Adam Pell')
const PLACE = actorOf(TARVO, 'Tarvo', { kind: 'place', country: 'EST' })
const ESTONIA = actorOf(TARVO, 'Estonia', { kind: 'state', country: 'EST' })
const KALE = actorOf(TARVO, 'Kale', { kind: 'organization' })
const SOLDIERS = actorOf(TARVO, 'Soldiers', { kind: 'group', named: false })
const MET = eventOf(TARVO, 'met', {
  actors: [ORSK, PELL].map(({ id }) => ({ actor: id, span: null })),
  place: { actor: PLACE.id, name: 'Tarvo', country: 'EST', lat: null, lon: null, span: spanOf(TARVO, 'Tarvo') },
  date: '2024-05-03',
})
const SHOT = eventOf(TARVO, 'shot', {
  code: 'ASSAULT',
  status: 'denied',
  actors: [{ actor: SOLDIERS.id, span: null }],
})
const SAID = statement('s', TARVO, '"Kale gave 40 trucks,"', { speaker: ORSK.id })
const TRUCKS = figureOf(TARVO, '40 trucks', { low: 40, high: 40, statement: 's' })
const WANTS = position('p', TARVO, ORSK.id, 'wants')
const SANK = eventOf(UNDATED, 'sank')

const RECORDS: readonly AnyRecord[] = [
  ...[TARVO, UNDATED, ORSK, PELL, PLACE, ESTONIA, KALE, SOLDIERS, MET, SHOT, SAID, TRUCKS, WANTS, SANK],
  mentionOf(TARVO, 'Lena Orsk', ORSK),
  mentionOf(TARVO, 'Tarvo', PLACE),
  mentionOf(TARVO, 'Kale', KALE),
]
const ASKED: Readonly<Record<string, FilteredRecord>> = {
  TARVO,
  UNDATED,
  MET,
  SHOT,
  SAID,
  TRUCKS,
  WANTS,
  SANK,
}

function passing(change: Partial<Filter>): string {
  const ready = readyFilter(recordIndex(RECORDS), { ...NO_FILTER, ...change })
  return Object.entries(ASKED)
    .filter(([, record]) => ready.passes(record))
    .map(([name]) => name)
    .join(' ')
}

describe('a filter lets pass', () => {
  test.each<[string, Partial<Filter>, string]>([
    ['everything', {}, 'TARVO UNDATED MET SHOT SAID TRUCKS WANTS SANK'],
    ['whoever speaks, acts or takes a position', { actors: ['Lena Orsk'] }, 'TARVO MET SAID TRUCKS WANTS'],
    ['an actor by alias, in any case', { actors: ['ORSK'] }, 'TARVO MET SAID TRUCKS WANTS'],
    ['an actor by surname', { actors: ['Pell'] }, 'MET'],
    ['an actor by id', { actors: [PELL.id] }, 'MET'],
    ['those that are named in the words', { actors: ['Kale'] }, 'TARVO SAID'],
    ['any of several actors', { actors: ['Kale', 'Pell'] }, 'TARVO MET SAID'],
    ['nothing for a name that nobody bears', { actors: ['Nobody'] }, ''],
    ['kinds of parties', { kinds: ['group'] }, 'SHOT'],
    ['a place', { places: ['Tarvo'] }, 'TARVO MET'],
    ['places in a country', { places: ['Estonia'] }, 'TARVO MET'],
    ['an outlet', { outlets: ['the tarvo post'] }, 'TARVO MET SHOT SAID TRUCKS WANTS'],
    ['an agency', { outlets: ['Halden News Agency'] }, 'TARVO MET SHOT SAID TRUCKS WANTS'],
    ['types of events, and no other records', { codes: ['ASSAULT'] }, 'SHOT'],
    ['standings of events', { statuses: ['happened'] }, 'MET SANK'],
    ['what lies in the period', { from: '2024-05-03', to: '2024-05-03' }, 'MET'],
    ['what has no date by its report’s', { from: '2024-05-06', to: '2024-05' }, 'TARVO SHOT SAID TRUCKS WANTS'],
    ['a period open to the past', { to: '2024-05-05' }, 'MET'],
    ['what was known by a day', { knownOn: '2024-05-06' }, 'TARVO MET SHOT SAID TRUCKS WANTS'],
    ['nothing that was published later', { knownOn: '2024-05-05' }, ''],
    ['what fits all fields', { actors: ['Orsk'], from: '2024-05-06' }, 'TARVO SAID TRUCKS WANTS'],
  ])('%s', (_, change, names) => {
    expect(passing(change)).toBe(names)
  })

  test('says which names nobody bears', () => {
    const filter = { ...NO_FILTER, actors: ['Orsk', 'Nobody'], places: ['Nowhere'] }
    expect(readyFilter(recordIndex(RECORDS), filter).unknown).toEqual(['Nobody', 'Nowhere'])
  })
})

describe('the words that a record rests on', () => {
  const text = report('toll.txt', 'Orsk wants a truce. The storm killed 12 miners.')

  test('hold no word twice, where a position’s evidence stands in its proposition', () => {
    const wants = position('p:words', text, ORSK.id, 'wants', {
      evidence: [at(text, 'wants'), at(text, 'truce')],
      proposition: at(text, 'a truce'),
    })
    expect(wordSpans(wants)).toEqual([at(text, 'wants'), at(text, 'a truce')])
  })

  test('nor where the words of a figure hold what it counts', () => {
    const miners = figure('f:words', text, '12 miners', 12, { counts: at(text, 'miners') })
    expect(wordSpans(miners)).toEqual([at(text, '12 miners')])
  })

  test('and once what stands in two places of a record', () => {
    const wants = position('p:twice', text, ORSK.id, 'wants', { evidence: [at(text, 'wants'), at(text, 'wants')] })
    expect(wordSpans(wants)).toEqual([at(text, 'wants')])
  })
})
