import { describe, expect, test } from 'vitest'
import {
  actor,
  at,
  event,
  figure,
  position,
  published,
  report,
  statement,
} from '../../../test/support/sample-records.ts'
import { confidenceInAll, inTwoDecimals } from '../../record/confidence.ts'
import type { AnyRecord, EventRecord, RelationRecord } from '../../record/record.ts'
import { OTHER_MODES } from '../../record/vocabulary.ts'
import { recordIndex } from '../../situation/record-index.ts'
import { deedWords } from '../../views/deed-words.ts'
import { renderBrief } from './index.ts'

/* What the brief shows of records by how sure the reading is of them: by default, and with everything asked for. */

const paper = report(
  'paper.txt',
  'Norland shelled Sudland on Monday.\nThe mayor said 17 people had died.\nNorland backs a truce.\nA ferry sank.\n',
  { outlet: 'The Ebb Post', published: published('2031-03-04') },
)

const [norland, sudland] = ['Norland', 'Sudland'].map((name) => actor(`a:${name}`, name, { kind: 'state' }))

function shelled(confidence: number | null, partiesConfidence: number | null): EventRecord {
  const parties = { actors: [{ actor: norland.id, span: null }], recipients: [{ actor: sudland.id, span: null }] }
  return event('e:1', paper, 'shelled', { code: 'ASSAULT', ...parties, confidence, partiesConfidence })
}

const relation: RelationRecord = {
  type: 'relation',
  id: 'l:1',
  from: norland.id,
  to: sudland.id,
  period: { start: '2031-03', end: '2031-03' },
  cooperation: 0,
  conflict: 1,
  score: -9,
  events: ['e:1'],
  confidence: null,
}

function brief(records: readonly AnyRecord[], all = false): string {
  return renderBrief(recordIndex([paper, norland, sudland, ...records]), { format: 'text', width: 200, all })
}

describe('an event', () => {
  const shown = '[happened] attack or harm: Norland → Sudland'
  test.each([
    ['read by rule', null, null, `${shown} ·`, `${shown} ·`],
    ['sure in all', 0.95, 0.9, `${shown} ·`, `${shown} ·`],
    [
      'unsure in who did it names nobody, unless asked for',
      0.9,
      0.6,
      '[happened] attack or harm (unsure who) ·',
      `${shown} (unsure who) ·`,
    ],
    ['unsure is left out, unless asked for', 0.5, 1, null, `[unsure] ${shown} (unsure who) ·`],
  ])('%s', (_, act, parties, first, all) => {
    const record = shelled(act, parties)
    if (first === null) expect(brief([record])).not.toContain('shelled Sudland on Monday. [1:1]')
    else expect(brief([record])).toContain(first)
    expect(brief([record], true)).toContain(all)
    expect(brief([record], true)).toContain('shelled Sudland on Monday. [1:1]')
  })

  test.each([
    [null, null, true],
    [0.9, 0.9, true],
    [0.9, 0.6, false],
    [0.5, 1, false],
  ])('of %s and parties of %s makes a relation that is shown: %s', (act, parties, isShown) => {
    const records = [
      shelled(act, parties),
      { ...relation, confidence: inTwoDecimals(confidenceInAll(shelled(act, parties))) },
    ]
    expect(brief(records).includes('Norland → Sudland\n')).toBe(isShown)
    // Who stands against whom is never told on a guess, also where all else is shown.
    expect(brief(records, true).includes('Norland → Sudland\n')).toBe(isShown)
  })
})

test('a relation shows its events, and how many more there are', () => {
  const texts = [1, 2, 3, 4, 5, 6].map((day) =>
    report(`day-${day}.txt`, `On day ${day} Norland shelled Sudland with gun ${day}.`, {
      published: published(`2031-03-0${day}`),
    }),
  )
  const parties = { actors: [{ actor: norland.id, span: null }], recipients: [{ actor: sudland.id, span: null }] }
  const events = texts.map((text, place) =>
    event(`e:${place}`, text, `shelled Sudland with gun ${place + 1}`, { code: 'ASSAULT', ...parties }),
  )
  const out = brief([...texts, ...events, { ...relation, conflict: 6, events: events.map(({ id }) => id) }])
  expect(out).toContain('On day 4 Norland shelled Sudland with gun 4. [4:1]')
  expect(out).toContain('and 2 more events')
})

describe.each([
  [
    'a statement',
    (confidence: number) =>
      statement('s:1', paper, '17 people had died', { source: [at(paper, 'The mayor')], confidence }),
  ],
  ['a figure', (confidence: number) => figure('f:1', paper, '17', 17, { measures: 'killed', confidence })],
  ['a position', (confidence: number) => position('p:1', paper, norland.id, 'backs', { confidence })],
  ['an event', (confidence: number) => event('e:2', paper, 'sank', { code: 'OTHER', mode: 'accident', confidence })],
] as const)('%s', (_, make) => {
  test('that is sure is shown unmarked', () => {
    const out = brief([make(0.8)])
    expect(out).not.toContain('unsure')
    expect(brief([make(0.8)], true)).toBe(out)
  })

  test('that is unsure is left out and counted, and shown with a mark where everything is', () => {
    expect(brief([make(0.79)])).toContain('1 unsure reading left out: sitrep brief --all')
    expect(brief([make(0.79)])).not.toContain('[unsure]')
    expect(brief([make(0.79)], true)).toContain('[unsure]')
    expect(brief([make(0.79)], true)).not.toContain('left out: sitrep brief --all')
  })
})

test('a figure that stands in an unsure statement is told with its speaker, whose statement is marked', () => {
  const said = statement('s:1', paper, '17 people had died', { source: [at(paper, 'The mayor')], confidence: 0.5 })
  const out = brief([said, figure('f:1', paper, '17', 17, { measures: 'killed', statement: 's:1', confidence: 0.9 })])
  expect(out).toContain('According to The mayor: The mayor said 17')
  expect(out).toContain('[unsure] 17 people had died')
})

describe('a happening outside PLOVER', () => {
  test('is told by what it is', () => {
    expect(brief([event('e:2', paper, 'sank', { code: 'OTHER', mode: 'accident' })])).toContain('[happened] accident ·')
  })

  test.each(OTHER_MODES)('%s has words of its own', (mode) => {
    expect(deedWords({ code: 'OTHER', mode })).toMatch(/^[a-z ]+$/)
    expect(
      OTHER_MODES.map((other) => deedWords({ code: 'OTHER', mode: other })).filter(
        (words) => words === deedWords({ code: 'OTHER', mode }),
      ),
    ).toHaveLength(1)
  })

  test('without a mode is a happening', () => {
    expect(deedWords({ code: 'OTHER', mode: null })).toBe('happening')
  })
})
