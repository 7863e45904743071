import { describe, expect, test } from 'vitest'
import {
  actor,
  at,
  cluster,
  event,
  figure,
  origin,
  position,
  published,
  report,
  statement,
} from '../../../test/support/sample-records.ts'
import type { AnyRecord, ClusterRecord } from '../../record/record.ts'
import { recordIndex } from '../../situation/record-index.ts'
import { renderBrief } from './index.ts'

/* What the brief makes of what all reports say together. */

const first = report(
  '1.txt',
  'Norland says that it seeks peace with Sudland. The two raids together killed 31 people.',
  {
    outlet: 'The Dale Echo',
    published: published('2031-03-03'),
  },
)

const second = report('2.txt', 'Guns of Norland shelled Sudland on Tuesday. 19 died in Oster and 12 in Leiden.', {
  outlet: 'Morning Ledger',
  published: published('2031-03-05'),
})

const norland = actor('a:n', 'Norland', { kind: 'state', country: 'NRL' })

const sudland = actor('a:s', 'Sudland', { kind: 'state', country: 'SUD' })

const minister = actor('a:m', 'Ana Belmonte', {
  roles: [{ title: 'Foreign Minister', organization: 'Norland', evidence: [{ document: first.id, start: 0, end: 7 }] }],
})

const base: readonly AnyRecord[] = [
  first,
  second,
  origin('o:1', [first]),
  origin('o:2', [second]),
  norland,
  sudland,
  minister,
]

const group = (members: readonly string[], fields: Partial<ClusterRecord['groups'][number]>) => ({
  members: [...members],
  origins: ['o:1'],
  low: null,
  high: null,
  stance: null,
  asOf: null,
  ...fields,
})

const brief = (...more: AnyRecord[]): string =>
  renderBrief(recordIndex([...base, ...more]), { format: 'text', width: 200 })

const shelled = event('e:1', second, 'shelled', {
  code: 'ASSAULT',
  actors: [{ actor: norland.id, span: at(second, 'Norland') }],
  recipients: [{ actor: sudland.id, span: at(second, 'Sudland') }],
})

describe('said, and done', () => {
  const seeks = position('p:1', first, norland.id, 'seeks peace with', { toward: sudland.id, stance: 'for' })

  test('what an actor says toward another stands beside what it did to it, without a verdict', () => {
    const out = brief(seeks, shelled)
    expect(out).toContain('Said, and done')
    expect(out).toMatch(/says\n +\[for\] Norland says that it seeks peace with Sudland\. \[1:1\]/)
    expect(out).toMatch(/does\n +\[happened\] Guns of Norland shelled Sudland on Tuesday\. \[2:1\]/)
    expect(out).not.toMatch(/contradict|hypocri|but in fact|lied/i)
  })

  test.each<[string, AnyRecord]>([
    ['was only planned', { ...shelled, status: 'planned' }],
    ['was denied', { ...shelled, status: 'denied' }],
    ['is a word and no deed', { ...shelled, code: 'ACCUSE' }],
    ['was done to somebody else', { ...shelled, recipients: [{ actor: minister.id, span: null }] }],
    ['was done by somebody else', { ...shelled, actors: [{ actor: sudland.id, span: null }] }],
  ])('nothing stands beside it where the deed %s', (_, deed) => {
    expect(brief(seeks, deed)).not.toContain('Said, and done')
  })
})

test('a relation shows its period, its counts and the words of its events', () => {
  const relation: AnyRecord = {
    type: 'relation',
    id: 'l:1',
    from: norland.id,
    to: sudland.id,
    period: { start: '2031-03', end: '2031-03' },
    cooperation: 0,
    conflict: 1,
    score: -9,
    events: [shelled.id],
    confidence: null,
  }
  const out = brief(shelled, relation)
  expect(out).toMatch(
    /Norland → Sudland\n +- March 2031: \[1 conflict\] PLOVER score -9\n +Guns of Norland shelled Sudland/,
  )
})

test('a sum is shown with its parts, each with its place', () => {
  const whole = figure('f:1', first, '31 people', 31, { measures: 'killed', unit: 'people' })
  const parts = [figure('f:2', second, '19', 19), figure('f:3', second, '12', 12)]
  const out = brief(
    whole,
    ...parts,
    cluster('c:1', 'figure', [whole, ...parts], {
      label: 'killed',
      groups: [group(['f:1'], { low: 31, high: 31 }), group(['f:2', 'f:3'], { low: 31, high: 31 })],
    }),
  )
  expect(out).toContain('31 people killed = 19 [2:1] + 12 [2:1]')
})

describe('who stands behind a number', () => {
  const said = ['s:1', 's:2'].map((id, index) =>
    statement(id, index === 0 ? first : second, index === 0 ? '31 people' : '19', { speaker: minister.id }),
  )
  const figures = [
    figure('f:1', first, '31 people', 31, { measures: 'killed', unit: 'people', statement: 's:1' }),
    figure('f:2', second, '19', 31, { measures: 'killed', unit: 'people', statement: 's:2' }),
  ]
  const told = (agreement: ClusterRecord['agreement']): AnyRecord =>
    cluster('c:1', 'figure', figures, {
      agreement,
      label: 'killed',
      origins: ['o:1', 'o:2'],
      groups: figures.map(({ id, low, high }) => group([id], { low, high, asOf: '2031-03-03' })),
    })

  test('two reports that quote one minister are said to', () => {
    expect(brief(...said, ...figures, told('agree'))).toContain('people killed: 31 [1:1] all by Ana Belmonte')
  })

  test('a dispute names who gives which number', () => {
    const [mine] = said
    const theirs = statement('s:2', second, '19', { speaker: sudland.id })
    const other: AnyRecord = { ...figures[1], low: 19, high: 19 }
    const out = brief(mine, theirs, figures[0], other, told('differ'))
    expect(out).toContain('3 March 2031: 31 (Ana Belmonte) [1:1], 19 (Sudland) [2:1]')
  })
})

test('a state that turned has the words of its ministers beside it', () => {
  const third = report(
    '3.txt',
    'Belmonte rejects a harbor treaty. Norland weighs a harbor treaty. Norland wants a harbor treaty.',
  )
  const proposition = at(third, 'a harbor treaty')
  const held = [
    position('p:1', third, norland.id, 'weighs', { proposition, stance: 'open', date: '2031-03-05' }),
    position('p:2', third, norland.id, 'wants', { proposition, stance: 'for', date: '2031-03-06' }),
  ]
  const own = position('p:3', third, minister.id, 'rejects', { proposition, stance: 'against', date: '2031-03-03' })
  const out = brief(
    third,
    own,
    ...held,
    cluster('c:1', 'position', held, {
      agreement: 'update',
      groups: [
        group(['p:1'], { stance: 'open', asOf: '2031-03-05' }),
        group(['p:2'], { stance: 'for', asOf: '2031-03-06' }),
      ],
    }),
  )
  expect(out).toContain('[against] Ana Belmonte, Foreign Minister 3 March 2031')
})

test('a quotation without a speaker stands with the one that has him, and is not put into his mouth', () => {
  const words = '"We will open the archive,"'
  const named = report('n.txt', `${words} Belmonte said.`, {
    outlet: 'The Dale Echo',
    published: published('2031-03-01'),
  })
  const bare = report('b.txt', words, { outlet: 'Quay Notes', published: published('2031-03-02') })
  const both = [statement('s:1', named, words, { speaker: minister.id }), statement('s:2', bare, words)]
  const out = brief(named, bare, ...both, cluster('c:1', 'statement', both))
  expect(out).toContain('Ana Belmonte 1 statement in 1 report')
  expect(out).toMatch(/without its speaker \[\d:1\] · first in The Dale Echo/)
})
