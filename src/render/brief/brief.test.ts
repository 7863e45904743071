import fc from 'fast-check'
import stringWidth from 'string-width'
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
import type { AnyRecord } from '../../record/record.ts'
import { recordSchema } from '../../record/schema.ts'
import { recordIndex } from '../../situation/record-index.ts'
import { renderBrief } from './index.ts'

const wire = report(
  'wire.txt',
  'Dam breaks in Lower Vell\n\nThe dam of Lower Vell broke on Monday, killing at least 4 people.\n\n"We will rebuild it," Mayor Ada Brekke said.\n\nBrekke opposes a foreign inquiry.\n',
  { title: 'Dam breaks in Lower Vell', wire: ['Orsa Press'], published: published('2024-05-06') },
)

const copy = report(
  'copy.txt',
  'The Dale Echo\nDam breaks in Lower Vell\n\nThe dam of Lower Vell broke on Monday, killing at least 4 people.\n',
  {
    outlet: 'The Dale Echo',
    published: published('2024-05-07'),
    flags: ['page-date-differs'],
    copyOf: [{ document: wire.id, share: 0.93, spans: [{ start: 40, end: 105, from: { start: 26, end: 91 } }] }],
  },
)

const later = report(
  'later.txt',
  'Toll of dam rises\n\nA doctor who asked not to be named said 7 people had died.\nThe Gazette quotes Brekke as saying that a foreign inquiry is possible. Troops may arrive on Friday.\n',
  { outlet: 'Morning Ledger', published: published('2024-05-09') },
)

const brekke = actor('a:brekke', 'Ada Brekke', {
  country: 'NOR',
  aliases: ['Brekke'],
  roles: [{ title: 'Mayor', organization: null, evidence: [{ document: wire.id, ...at(wire, 'Mayor') }] }],
})

const doctor = actor('a:doctor', 'A doctor', { named: false })

const gazette = actor('a:gazette', 'The Gazette', { kind: 'organization' })

const said = statement('s:1', wire, '"We will rebuild it,"', {
  speaker: brekke.id,
  source: [at(wire, 'Mayor Ada Brekke')],
  cue: [at(wire, 'said')],
})

const told = statement('s:2', later, '7 people had died', {
  quote: 'indirect',
  speaker: doctor.id,
  anonymous: true,
  source: [at(later, 'A doctor who asked not to be named')],
  cue: [at(later, 'said')],
})

const outer = statement('s:3', later, 'that a foreign inquiry is possible', {
  quote: 'indirect',
  speaker: brekke.id,
  source: [at(later, 'Brekke')],
  cue: [at(later, 'saying')],
  reportedBy: [gazette.id],
})

const four = figure('f:1', wire, 'at least 4 people', 4, { high: null, measures: 'killed', asOf: '2024-05-06' })

const fourAgain = figure('f:2', copy, 'at least 4 people', 4, { high: null, measures: 'killed', asOf: '2024-05-06' })

const seven = figure('f:3', later, '7 people', 7, { measures: 'killed', asOf: '2024-05-09', statement: told.id })

const broke = event('e:1', wire, 'broke', { code: 'ASSAULT', date: '2024-05-06' })

const brokeAgain = event('e:2', copy, 'broke', { code: 'ASSAULT', date: '2024-05-06' })

const arrive = event('e:3', later, 'arrive', { code: 'MOBILIZE', date: '2024-05-10', status: 'possible' })

const inquiry = event('e:4', later, 'inquiry', { code: 'ACCUSE', status: 'possible', statement: outer.id })

const against = position('p:1', wire, brekke.id, 'opposes', {
  stance: 'against',
  proposition: at(wire, 'a foreign inquiry'),
  date: '2024-05-06',
})

const open = position('p:2', later, brekke.id, 'possible', {
  stance: 'open',
  proposition: at(later, 'a foreign inquiry'),
  date: '2024-05-09',
  statement: outer.id,
})

const group = (
  members: readonly string[],
  fields: { low?: number; high?: number; stance?: 'against' | 'open'; asOf?: string },
) => ({
  members: [...members],
  origins: ['o:1'],
  low: fields.low ?? null,
  high: fields.high ?? null,
  stance: fields.stance ?? null,
  asOf: fields.asOf ?? null,
})

const records: readonly AnyRecord[] = [
  { type: 'situation', version: 1, tool: 'sitrep 0.1.0', offsets: 'utf16' },
  wire,
  copy,
  later,
  origin('o:1', [wire, copy], { name: 'Orsa Press', basis: 'copy' }),
  origin('o:2', [later], { name: 'Morning Ledger' }),
  brekke,
  doctor,
  gazette,
  {
    type: 'mention',
    id: 'm:1',
    document: wire.id,
    ...at(wire, 'Ada Brekke'),
    kind: 'person',
    named: true,
    actor: brekke.id,
  },
  {
    type: 'mention',
    id: 'm:2',
    document: later.id,
    ...at(later, 'Brekke'),
    kind: 'person',
    named: true,
    actor: brekke.id,
  },
  said,
  told,
  outer,
  four,
  fourAgain,
  seven,
  broke,
  brokeAgain,
  arrive,
  inquiry,
  against,
  open,
  cluster('c:1', 'figure', [four, fourAgain, seven], {
    agreement: 'update',
    label: 'people killed',
    origins: ['o:1', 'o:2'],
    groups: [
      group([four.id, fourAgain.id], { low: 4, asOf: '2024-05-06' }),
      group([seven.id], { low: 7, high: 7, asOf: '2024-05-09' }),
    ],
  }),
  cluster('c:2', 'event', [broke, brokeAgain], { origins: ['o:1'] }),
  cluster('c:3', 'position', [against, open], {
    agreement: 'update',
    label: 'Ada Brekke: a foreign inquiry',
    groups: [
      group([against.id], { stance: 'against', asOf: '2024-05-06' }),
      group([open.id], { stance: 'open', asOf: '2024-05-09' }),
    ],
  }),
]

const text = renderBrief(recordIndex(records), { format: 'text', width: 100 })

describe('a brief in the terminal', () => {
  test('the sample is made of valid records', () => {
    for (const record of records) expect(recordSchema.safeParse(record).error).toBeUndefined()
  })

  test.each([
    ['counts reports and origins', '3 reports from 2 independent origins, published 6 to 9 May 2024'],
    ['groups copies under their origin', 'Orsa Press one origin, 2 reports: copies, or one agency’s reports'],
    ['says how much is copied, and where', '[copy] 93 % of it repeats [1] [2:4]'],
    ['says what is wrong with a report', '[care] the date on the page is not the date of the story'],
    ['names an actor with country and place', 'Ada Brekke person, NOR · 2 times in 2 reports [1:5]'],
    ['shows a role with its place', 'Mayor [1:5]'],
    ['shows a quotation with the words that attribute it', '— Mayor Ada Brekke said'],
    [
      'lists an unnamed source by its words',
      '“A doctor who asked not to be named” in Morning Ledger · 1 statement [3:3]',
    ],
    ['shows the chain of a statement', '[second hand] through The Gazette'],
    ['shows a figure as changed, not as disputed', 'Figures that changed'],
    [
      'names who gives a figure',
      'According to A doctor (name withheld): A doctor who asked not to be named said 7 people',
    ],
    ['shows an open end', '4 or more as of 6 May 2024'],
    ['shows a turn', '[against] 6 May 2024'],
    ['and what it turned to', '[open] 9 May 2024'],
    ['puts an event told twice on one line', 'in the report’s own words [2:4] · 2 reports, 1 origin'],
  ])('it %s', (_, expected) => {
    expect(text).toContain(expected)
  })

  test('what is only possible is not shown as done', () => {
    expect(text).toMatch(/Troops may arrive on Friday\. \[3:4\]\n +\[possible, not done\]/)
  })

  test('a name that was taken from a pronoun is shown with the pronoun', () => {
    const she = report('she.txt', 'She will meet the crew on Friday.')
    const meeting = event('e:9', she, 'meet', {
      code: 'CONSULT',
      status: 'planned',
      actors: [{ actor: brekke.id, span: at(she, 'She') }],
    })
    expect(renderBrief(recordIndex([she, brekke, meeting]), { format: 'text' })).toContain(
      'meet or talk: Ada Brekke (“She”)',
    )
  })

  test('an event inside a statement is marked with its speaker', () => {
    expect(text).toMatch(
      /\[possible, not done\] accuse or investigate · according to Ada Brekke, as\s+told by The Gazette/,
    )
  })

  test.each([40, 60, 80, 132])('no line is wider than %i columns', (width) => {
    for (const line of renderBrief(recordIndex(records), { format: 'text', width }).split('\n')) {
      expect(stringWidth(line)).toBeLessThanOrEqual(width)
    }
  })

  test('color changes no word', () => {
    const colored = renderBrief(recordIndex(records), { format: 'text', width: 100, color: true })
    expect(colored).toContain('\u001B[')
    expect(colored.replace(/\u001B\[[\d;]*m/g, '')).toBe(text)
  })

  test('the order of the records changes nothing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...records], { minLength: records.length }), (shuffled) => {
        expect(renderBrief(recordIndex(shuffled), { format: 'text', width: 100 })).toBe(text)
      }),
      { numRuns: 20 },
    )
  })

  test('corrections are shown, orphans first', () => {
    const correction = (id: string, state: 'applied' | 'orphan', exact: string): AnyRecord => ({
      type: 'correction',
      id,
      kind: 'rename',
      by: 'mk',
      at: '2024-05-10T08:00:00Z',
      target: { sha256: wire.sha256, path: wire.path, exact, prefix: '', suffix: '' },
      value: { name: 'Ada Brekke-Lund' },
      state,
    })
    const out = renderBrief(
      recordIndex([wire, correction('x:1', 'applied', 'Brekke'), correction('x:2', 'orphan', 'gone words')]),
      {
        format: 'text',
      },
    )
    expect(out).toContain('[orphan] “gone words” renamed: Ada Brekke-Lund\n')
    expect(out).toContain('[applied] “Brekke” renamed: Ada Brekke-Lund [1:5]')
    expect(out.indexOf('[orphan]')).toBeLessThan(out.indexOf('[applied]'))
  })

  test('an empty situation is a brief that says so', () => {
    expect(renderBrief(recordIndex([]), { format: 'text' })).toBe(
      'Situation brief\n0 reports from 0 independent origins\n',
    )
  })
})

test('what a speaker denies is never shown as what the speaker says', () => {
  const denial = report('denial.txt', 'Brekke denied that 9 people had drowned and that Vell wanted to hide it.')
  const vell = actor('a:vell', 'Vell', { kind: 'organization' })
  const denied = statement('s:4', denial, 'that 9 people had drowned and that Vell wanted to hide it', {
    quote: 'indirect',
    speaker: brekke.id,
    source: [at(denial, 'Brekke')],
    cue: [at(denial, 'denied')],
  })
  const inner = statement('s:5', denial, 'to hide it', {
    quote: 'indirect',
    speaker: vell.id,
    source: [at(denial, 'Vell')],
    cue: [at(denial, 'wanted')],
    within: denied.id,
  })
  const out = renderBrief(
    recordIndex([
      denial,
      brekke,
      vell,
      denied,
      figure('f:4', denial, '9 people', 9, { statement: denied.id }),
      event('e:5', denial, 'drowned', { status: 'denied', statement: denied.id }),
      inner,
      position('p:3', denial, vell.id, 'wanted', { proposition: at(denial, 'to hide it'), statement: inner.id }),
    ]),
    { format: 'text', width: 120 },
  )
  expect(out).toContain('Denied by Ada Brekke: Brekke denied that 9 people had drowned')
  expect(out).toMatch(/\[denied\] .* · denied by Ada Brekke/)
  expect(out).toMatch(/Denied by Ada Brekke: Brekke denied .* wanted to hide it/)
  expect(out).toContain('Vell [for] [denied] “to hide it”')
  expect(out).toContain('[denied] — Brekke denied')
  expect(out).not.toMatch(/according to Ada Brekke/i)
})

describe('a long situation', () => {
  const long = report('long.txt', Array.from({ length: 60 }, (_, i) => `Crew ${i} sent help.`).join('\n'))
  const many: readonly AnyRecord[] = [
    long,
    ...Array.from({ length: 60 }, (_, i) => event(`e:${String(i).padStart(2, '0')}`, long, `Crew ${i} sent`)),
  ]

  test('is cut, with a count of what is left out', () => {
    expect(renderBrief(recordIndex(many), { format: 'text' })).toContain('and 30 more: sitrep brief --all')
  })

  test('is whole on request', () => {
    const all = renderBrief(recordIndex(many), { format: 'text', all: true })
    expect(all).not.toContain('--all')
    expect(all).toContain('Crew 59 sent')
  })
})

describe('what counts once', () => {
  const first = report('1.txt', 'Fishers held a vigil on Sunday. "We lost 3 boats," Olsen said.', {
    published: published('2024-05-06'),
  })
  const second = report('2.txt', 'Fishers held a vigil on Sunday. “We lost 3 boats,” Olsen said.', {
    published: published('2024-05-07'),
  })
  const olsen = actor('a:olsen', 'Olsen')
  const brief = (...more: AnyRecord[]): string => {
    return renderBrief(recordIndex([first, second, origin('o:1', [first, second]), olsen, ...more]), {
      format: 'text',
      width: 120,
    })
  }

  test('an event that a copy repeats is one line with two places', () => {
    const out = brief(
      event('e:1', first, 'held a vigil', { code: 'PROTEST' }),
      event('e:2', second, 'held a vigil', { code: 'PROTEST' }),
    )
    expect(out.match(/Fishers held a vigil/g)).toHaveLength(1)
    expect(out).toContain('in the report’s own words [2:1] · 2 reports, 1 origin')
  })

  test('an event inside the words of another of its kind is not told beside it', () => {
    const out = brief(
      event('e:1', first, 'held a vigil', { code: 'PROTEST' }),
      event('e:2', first, 'vigil', { code: 'PROTEST' }),
    )
    expect(out.match(/\[happened\]/g)).toHaveLength(1)
  })

  test('a quotation in other quotation marks is the same quotation', () => {
    const out = brief(
      statement('s:1', first, '"We lost 3 boats,"', { speaker: olsen.id }),
      statement('s:2', second, '“We lost 3 boats,”', { speaker: olsen.id }),
    )
    expect(out).toContain('Olsen 1 statement in 2 reports')
    expect(out).toContain('also [2:1]')
  })

  test('copies of one origin confirm no figure', () => {
    const figures = [figure('f:1', first, '3 boats', 3), figure('f:2', second, '3 boats', 3)]
    const out = brief(
      ...figures,
      cluster('c:1', 'figure', figures, {
        agreement: 'agree',
        label: 'boats',
        origins: ['o:1'],
        groups: [group(['f:1', 'f:2'], { low: 3, high: 3 })],
      }),
    )
    expect(out).not.toContain('Figures that agree')
    expect(out).toContain('Figures of one origin only')
    expect(out.match(/We lost 3 boats/g)).toHaveLength(1)
  })

  test('two stances on one day are no turn', () => {
    const held = [
      position('p:1', first, olsen.id, 'lost', { stance: 'against', date: '2024-05-06' }),
      position('p:2', second, olsen.id, 'lost', { stance: 'open', date: '2024-05-06' }),
    ]
    const out = brief(
      ...held,
      cluster('c:1', 'position', held, {
        agreement: 'differ',
        groups: [
          group(['p:1'], { stance: 'against', asOf: '2024-05-06' }),
          group(['p:2'], { stance: 'open', asOf: '2024-05-06' }),
        ],
      }),
    )
    expect(out).toContain('Positions told differently')
    expect(out).not.toContain('Positions that turned')
  })
})

describe('a hostile report', () => {
  const attack = '<script>alert(1)</script> \u001B[2J\u202E [x](javascript:y) "onload="z" **b** </style><img src=x>'
  const hostile = report('<b>x\u001B]0;t\u0007.txt', `${attack}\n"${attack}" said ${attack}.`, {
    title: attack,
    outlet: attack,
    byline: [attack],
    wire: [attack],
    dateline: attack,
    language: 'en"><script>',
    flags: ['not-english'],
    published: {
      value: attack,
      precision: 'day',
      basis: 'stated',
      earliest: null,
      latest: null,
      evidence: [{ meta: attack, value: attack }],
    },
  })
  const speaker = actor('a:x', attack, {
    aliases: [attack],
    country: '<i>',
    roles: [{ title: attack, organization: attack, evidence: [{ document: hostile.id, start: 0, end: 4 }] }],
  })
  const words = statement('s:x', hostile, attack, {
    speaker: speaker.id,
    source: [{ start: 0, end: attack.length }],
    said: attack,
  })
  const attacked: readonly AnyRecord[] = [
    hostile,
    origin('o:x', [hostile], { name: attack }),
    speaker,
    {
      type: 'mention',
      id: 'm:x',
      document: hostile.id,
      start: 0,
      end: 9,
      kind: 'person',
      named: true,
      actor: speaker.id,
    },
    words,
    event('e:x', hostile, attack, {
      date: attack,
      actors: [{ actor: speaker.id, span: null }],
      place: { actor: speaker.id, name: attack, country: null, lat: null, lon: null, span: null },
    }),
    figure('f:x', hostile, attack, 1, { unit: attack, measures: attack, asOf: attack, statement: words.id }),
    position('p:x', hostile, speaker.id, attack, { proposition: { start: 0, end: attack.length }, date: attack }),
  ]

  test('sends no control character to the terminal', () => {
    const out = renderBrief(recordIndex(attacked), { format: 'text', all: true })
    expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u)
    expect(out).toContain('<script>alert(1)</script>')
  })

  test('adds no element, attribute or style to the page', () => {
    const out = renderBrief(recordIndex(attacked), { format: 'html', all: true })
    const tags = new Set([...out.matchAll(/<\/?([a-z0-9!]+)/gi)].map((match) => match[1].toLowerCase()))
    for (const tag of ['script', 'img', 'i']) expect(tags).not.toContain(tag)
    expect(out.match(/<\/style>/g)).toHaveLength(1)
    expect(out).not.toMatch(/<[^>]*\sonload=/)
    expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u)
  })

  test('makes no link, image, HTML or emphasis in Markdown', () => {
    const out = renderBrief(recordIndex(attacked), { format: 'markdown', all: true })
    expect(out).not.toMatch(/(?<!\\)\[x|(?<!\\)<|(?<!\\)\]\(/)
    expect(out).toContain('\\<script\\>')
    expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u)
  })
})

describe('the page', () => {
  const page = renderBrief(recordIndex(records), { format: 'html' })

  test('names no outside resource and allows none', () => {
    expect(page).toContain("default-src 'none'")
    expect(page).not.toMatch(/\b(?:src|href)="(?!#)/)
    expect(page).not.toMatch(/@import|url\(|https?:/)
  })

  test('every reference leads to a line that it holds', () => {
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]))
    const links = [...page.matchAll(/ href="#([^"]+)"/g)].map((match) => match[1])
    expect(links.length).toBeGreaterThan(10)
    for (const link of links) expect(ids).toContain(link)
  })

  test('no id stands twice', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('headings go down one step at a time', () => {
    const levels = [...page.matchAll(/<h([1-6])[ >]/g)].map((match) => Number(match[1]))
    expect(levels[0]).toBe(1)
    for (let i = 1; i < levels.length; i++) expect(levels[i]).toBeLessThanOrEqual(levels[i - 1] + 1)
  })
})
