import { describe, expect, test } from 'vitest'
import type { ClusterRecord, DocumentRecord, ReportRecord } from '../src/record/record.ts'
import { type Bindings, NO_BINDINGS } from '../src/story/corrections/bindings.ts'
import { actorOf, documentOf, eventOf, figureOf, mentionOf, publishedOn } from './support/records.ts'
import { at, position, statement } from './support/sample-records.ts'
import { oneStory, tell } from './support/story.ts'

/* What is told together, and what only looks alike: false joins are the worse mistake. */

const MON = '2031-03-03'
const TUE = '2031-03-04'
const THU = '2031-03-06'

/** A report with a headline line and a story below it. */
function report(path: string, day: string, text: string): DocumentRecord {
  const end = text.indexOf('\n')
  const blocks: DocumentRecord['blocks'] =
    end < 0
      ? [{ kind: 'body', start: 0, end: text.length }]
      : [
          { kind: 'headline', start: 0, end },
          { kind: 'body', start: end, end: text.length },
        ]
  return documentOf(path, text, { ...publishedOn(day), blocks })
}

function clustersOf(
  of: ClusterRecord['of'],
  reports: readonly ReportRecord[][],
  bindings = oneStory(reports),
): ClusterRecord[] {
  return tell(reports, bindings).records.filter(
    (record): record is ClusterRecord => record.type === 'cluster' && record.of === of,
  )
}

/** "agree 2": how the members of each cluster stand, and how many there are; in a fixed order. */
function standings(of: ClusterRecord['of'], reports: readonly ReportRecord[][], bindings?: Bindings): string[] {
  return clustersOf(of, reports, bindings)
    .map(({ agreement, members }) => `${agreement} ${members.length}`)
    .sort()
}

describe('the same figure', () => {
  /** A report with a toll of so many killed, and the places that it names. */
  const toll = (
    document: DocumentRecord,
    words: string,
    value: number,
    places: readonly string[] = [],
    things: readonly string[] = [],
  ): ReportRecord[] => [
    document,
    figureOf(document, words, { unit: 'people', measures: 'killed', low: value, high: value }),
    ...places.flatMap((name) => named(document, name, 'place')),
    ...things.flatMap((name) => named(document, name, 'vehicle')),
  ]
  const named = (
    document: DocumentRecord,
    name: string,
    kind: 'place' | 'vehicle' | 'organization',
  ): ReportRecord[] => {
    const actor = actorOf(document, name, { kind })
    return [actor, mentionOf(document, name, actor)]
  }

  const sinking = toll(
    report('1.txt', MON, 'Ferry sinks off Vessin\nThe ferry Santa Lusia sank off Vessin on Monday, killing 12 people.'),
    '12 people',
    12,
    ['Vessin'],
    ['Santa Lusia'],
  )
  const bareToll = toll(
    report(
      '2.txt',
      TUE,
      'Relatives wait for news\nThe sinking of the Santa Lusia has left a town in grief.\nThe ministry raised the number of dead to 19 last night.',
    ),
    '19',
    19,
    [],
    ['Santa Lusia'],
  )

  test('a sentence that names no happening speaks of the one that its report is about', () => {
    expect(standings('figure', [sinking, bareToll])).toEqual(['update 2'])
  })

  test('the toll of another ship is another toll', () => {
    const other = toll(
      report(
        '3.txt',
        TUE,
        'Second ferry lost\nThe sinking of the Dona Clara has left a town in grief.\nThe ministry put the number of dead at 19 last night.',
      ),
      '19',
      19,
      [],
      ['Dona Clara'],
    )
    expect(standings('figure', [sinking, other])).toEqual(['single 1', 'single 1'])
  })

  test('a toll of an earlier year in the same report is another toll', () => {
    const earlier = toll(
      report(
        '4.txt',
        TUE,
        'Ferry sinks off Vessin\nThe sinking of the Santa Lusia shook the town.\nIn 1994 another accident killed 40 people.',
      ),
      '40 people',
      40,
      [],
      ['Santa Lusia'],
    )
    expect(standings('figure', [sinking, earlier])).toEqual(['single 1', 'single 1'])
  })

  test('the toll of another place in like words is another toll', () => {
    const north = toll(report('5.txt', MON, 'A bomb in a market in Oster killed 12 people.'), '12 people', 12, [
      'Oster',
    ])
    const south = toll(report('6.txt', MON, 'A bomb in a market in Leiden killed 30 people.'), '30 people', 30, [
      'Leiden',
    ])
    expect(standings('figure', [north, south])).toEqual(['single 1', 'single 1'])
  })

  test('the same words months later are of another happening', () => {
    const spring = toll(report('7.txt', MON, 'A bomb in a market in Oster killed 12 people.'), '12 people', 12, [
      'Oster',
    ])
    const summer = toll(report('8.txt', '2031-07-01', 'A bomb in a market in Oster killed 30.'), '30', 30, ['Oster'])
    expect(standings('figure', [spring, summer])).toEqual(['single 1', 'single 1'])
  })

  test('one body that gives one number in two reports means the same', () => {
    const give = (path: string, day: string, text: string) => {
      const document = report(path, day, text)
      return [...toll(document, '19', 19), ...named(document, 'Interior Ministry', 'organization')]
    }
    const first = give('9.txt', MON, 'The Interior Ministry speaks of 19 dead, a blogger writes.')
    const second = give('10.txt', TUE, 'On the radio, the Interior Ministry confirmed 19 victims.')
    expect(standings('figure', [first, second])).toEqual(['agree 2'])
  })

  test('bodies in a morgue are so many dead at least: they dispute a lower toll, not a higher one', () => {
    const morgue = (value: number): ReportRecord[] => {
      const document = report(
        `m${value}.txt`,
        MON,
        `Morgue is full\nThe sinking of the Santa Lusia filled the morgue.\nThe hospital has counted ${value} bodies.`,
      )
      const figure = figureOf(document, `${value} bodies`, {
        unit: 'people',
        measures: 'bodies',
        low: value,
        high: value,
      })
      return [document, figure, ...named(document, 'Santa Lusia', 'vehicle')]
    }
    expect(standings('figure', [sinking, morgue(23)])).toEqual(['differ 2'])
    expect(standings('figure', [sinking, morgue(10)])).toEqual(['agree 2'])
  })

  test.each([
    ['12 people died, 4 of them sailors.', '4'],
    ['12 people died, including 4 sailors.', '4'],
    ['12 people died, among them at least 4 sailors.', '4'],
    ['12 people died, of whom 4 were sailors.', '4'],
  ])('a part does not dispute the whole: %s', (text, part) => {
    const document = report('p.txt', MON, text)
    const figures = [
      ['12 people', 12],
      [part, 4],
    ] as const
    const records = figures.map(([words, value]) =>
      figureOf(document, words, { unit: 'people', measures: 'killed', low: value, high: value }),
    )
    expect(standings('figure', [[document, ...records]])).toEqual(['single 1', 'single 1'])
  })

  test.each<[string, string, Partial<Parameters<typeof figureOf>[2]>]>([
    ['shares in two polls', 'percent', { measures: 'share of voters', unit: 'percent' }],
    ['what a report counts many of', 'delegates', { measures: 'delegates', unit: 'delegates' }],
  ])('%s neither change nor dispute one another', (_, noun, change) => {
    const tally = (path: string, day: string, values: readonly number[]): ReportRecord[] => {
      const sentences = values.map((value) => `Belmonte has ${value} ${noun} in the harbor vote so far.`)
      const document = report(path, day, sentences.join(' '))
      return [
        document,
        ...values.map((value) => figureOf(document, `${value} ${noun}`, { ...change, low: value, high: value })),
      ]
    }
    const reports = [tally('1.txt', MON, [41, 63, 87]), tally('2.txt', TUE, [44, 68, 91])]
    expect(new Set(clustersOf('figure', reports).map(({ agreement }) => agreement))).toEqual(new Set(['single']))
  })

  test('a toll of another month in the same report is another toll', () => {
    const text =
      'Truck attack in Oster\nAn attack in Oster on Monday killed 80 people. Bombers in Leiden had killed 130 last November.'
    const document = report('1.txt', MON, text)
    const figures = [
      ['80 people', 80],
      ['130', 130],
    ] as const
    const records = figures.map(([words, value]) =>
      figureOf(document, words, { unit: 'people', measures: 'killed', low: value, high: value }),
    )
    expect(standings('figure', [[document, ...records]])).toEqual(['single 1', 'single 1'])
  })

  describe('sums', () => {
    const killed = (document: DocumentRecord, words: string, value: number) =>
      figureOf(document, words, { unit: 'people', measures: 'killed', low: value, high: value })
    const both = report(
      's.txt',
      MON,
      'The two raids together killed 31 people. The raid on Oster killed 19. In the raid on Leiden 12 died.',
    )
    const told = [both, killed(both, '31 people', 31), killed(both, '19', 19), killed(both, '12', 12)]

    test('what is called a sum has its parts beside it, and each part counts by itself', () => {
      const clusters = clustersOf('figure', [told])
      expect(clusters.map(({ members }) => members.length).sort()).toEqual([1, 1, 3])
      const sum = clusters.find(({ members }) => members.length === 3)
      expect(sum?.groups.map(({ members, low, high }) => [members.length, low, high])).toEqual([
        [1, 31, 31],
        [2, 31, 31],
      ])
      expect(sum?.agreement).toBe('single')
    })

    test('a sum is confirmed by the parts that another origin gives', () => {
      const whole = report('w.txt', MON, 'The raids on Oster and Leiden killed 31 people on Monday, the army said.')
      const parts = report('q.txt', MON, 'The raids killed 19 people in Oster and 12 in Leiden on Monday.')
      const clusters = clustersOf('figure', [
        [whole, killed(whole, '31 people', 31)],
        [parts, killed(parts, '19 people', 19), killed(parts, '12', 12)],
      ])
      expect(clusters.map(({ agreement, members }) => `${agreement} ${members.length}`).sort()).toEqual([
        'agree 3',
        'single 1',
        'single 1',
      ])
    })

    test('numbers that add up by chance, far from one another, are no sum', () => {
      const text = 'A fire killed 7. A flood killed 3. A storm killed 4.'
      const document = report('c.txt', MON, text)
      const figures = [killed(document, '7', 7), killed(document, '3', 3), killed(document, '4', 4)]
      expect(clustersOf('figure', [[document, ...figures]]).map(({ members }) => members.length)).toEqual([1, 1, 1])
    })

    test('the parts of a sum never dispute it in another report', () => {
      const whole = report('w.txt', TUE, 'The raids on Oster and Leiden together killed 31 people on Monday.')
      const reports = [told, [whole, killed(whole, '31 people', 31)]]
      expect(clustersOf('figure', reports).map(({ agreement }) => agreement)).not.toContain('differ')
    })
  })
})

describe('the same event', () => {
  interface Telling {
    readonly doer?: string
    readonly victim?: string
    readonly place?: string
    readonly date?: string | null
    readonly status?: 'happened' | 'denied' | 'planned'
    readonly isNamed?: boolean
    readonly day?: string
  }
  const shelled = (path: string, text: string, trigger: string, told: Telling): ReportRecord[] => {
    const document = report(path, told.day ?? TUE, text)
    const actor = (name: string | undefined, isNamed = true) =>
      name === undefined ? [] : [actorOf(document, name, { kind: 'organization', named: isNamed })]
    const [doers, victims] = [actor(told.doer, told.isNamed), actor(told.victim)]
    const places = told.place === undefined ? [] : [actorOf(document, told.place, { kind: 'place', country: 'NRL' })]
    const event = eventOf(document, trigger, {
      code: 'ASSAULT',
      mode: 'artillery',
      actors: doers.map(({ id }) => ({ actor: id, span: null })),
      recipients: victims.map(({ id }) => ({ actor: id, span: null })),
      place:
        places.map(({ id, name, country }) => ({ actor: id, name, country, lat: null, lon: null, span: null }))[0] ??
        null,
      date: told.date === undefined ? MON : told.date,
      status: told.status ?? 'happened',
    })
    return [document, ...doers, ...victims, ...places, event]
  }
  const norland = { doer: 'Norland', victim: 'Sudland' }
  const first = shelled('1.txt', 'Norland shelled Sudland near the river port of Oster on Monday.', 'shelled', norland)

  test.each<[string, ReportRecord[], string[]]>([
    [
      'the same two on the same day, in words that are partly the same',
      shelled('2.txt', 'Guns of Norland hit Sudland at Oster on Monday, a port officer said.', 'hit', norland),
      ['agree 2'],
    ],
    [
      'the same two on the same day, in other words',
      shelled('3.txt', 'Norland fired rockets at Sudland’s border village of Leiden.', 'fired', norland),
      ['single 1', 'single 1'],
    ],
    [
      'a report that leaves the doer open',
      shelled('4.txt', 'Sudland was shelled near the river port of Oster on Monday.', 'shelled', { victim: 'Sudland' }),
      ['agree 2'],
    ],
    [
      'a report that describes the doer and does not name it',
      shelled('5.txt', 'Unknown gunners shelled Sudland near the river port of Oster on Monday.', 'shelled', {
        doer: 'unknown gunners',
        victim: 'Sudland',
        isNamed: false,
      }),
      ['agree 2'],
    ],
    [
      'a report that has it a day later',
      shelled('6.txt', 'Norland shelled Sudland near the river port of Oster.', 'shelled', { ...norland, date: TUE }),
      ['agree 2'],
    ],
    [
      'a report without a day, published then',
      shelled('7.txt', 'Norland shelled Sudland near the river port of Oster.', 'shelled', { ...norland, date: null }),
      ['agree 2'],
    ],
    [
      'the same words without a day, in a report of a fortnight later',
      shelled('13.txt', 'Norland shelled Sudland near the river port of Oster.', 'shelled', {
        ...norland,
        date: null,
        day: '2031-03-18',
      }),
      ['single 1', 'single 1'],
    ],
    [
      'the same words of a raid three days later',
      shelled('8.txt', 'Norland shelled Sudland near the river port of Oster.', 'shelled', { ...norland, date: THU }),
      ['single 1', 'single 1'],
    ],
    [
      'another doer in the same words',
      shelled('9.txt', 'Ostland shelled Sudland near the river port of Oster on Monday.', 'shelled', {
        doer: 'Ostland',
        victim: 'Sudland',
      }),
      ['single 1', 'single 1'],
    ],
    [
      'another one who suffers it',
      shelled('10.txt', 'Norland shelled Westland near the river port of Oster on Monday.', 'shelled', {
        doer: 'Norland',
        victim: 'Westland',
      }),
      ['single 1', 'single 1'],
    ],
    [
      'one that is denied in the other report',
      shelled(
        '11.txt',
        'Norland shelled nobody of Sudland near the river port of Oster on Monday, it said.',
        'shelled',
        {
          ...norland,
          status: 'denied',
        },
      ),
      ['differ 2'],
    ],
    [
      'one that was planned a day before',
      shelled('12.txt', 'Norland means to shell Sudland near the river port of Oster on Monday.', 'shell', {
        ...norland,
        status: 'planned',
        day: MON,
      }),
      ['update 2'],
    ],
  ])('%s', (_, second, expected) => {
    expect(standings('event', [first, second])).toEqual(expected)
  })

  test('two raids on one day at two places are two', () => {
    const at = (path: string, place: string) =>
      shelled(path, `Norland shelled Sudland at ${place} on Monday morning.`, 'shelled', { ...norland, place })
    expect(standings('event', [at('1.txt', 'Oster'), at('2.txt', 'Leiden')])).toEqual(['single 1', 'single 1'])
    expect(standings('event', [at('1.txt', 'Oster'), at('2.txt', 'Oster')])).toEqual(['agree 2'])
  })

  test('what little two very short sentences share makes no story, and no event', () => {
    const attack = (path: string, text: string): ReportRecord[] => {
      const document = report(path, MON, text)
      return [document, eventOf(document, 'bombing', { code: 'ASSAULT' })]
    }
    const reports = [
      attack('1.txt', 'More bombing.'),
      attack('2.txt', 'The bombing in Oster in 1995 is not forgotten.'),
    ]
    expect(standings('event', reports, NO_BINDINGS)).toEqual(['single 1', 'single 1'])
  })

  test('years that meet are not days that meet', () => {
    const signed = (path: string, date: string) =>
      shelled(path, 'Norland shelled Sudland near the river port of Oster in the war.', 'shelled', { ...norland, date })
    expect(standings('event', [signed('1.txt', '1992'), signed('2.txt', '1993')])).toEqual(['single 1', 'single 1'])
  })

  test('two deeds of one sentence are two', () => {
    const document = report('1.txt', TUE, 'Norland shelled and bombed Sudland on Monday.')
    const [doer, victim] = ['Norland', 'Sudland'].map((name) => actorOf(document, name, { kind: 'state' }))
    const deed = (words: string) =>
      eventOf(document, words, {
        code: 'ASSAULT',
        actors: [{ actor: doer.id, span: null }],
        recipients: [{ actor: victim.id, span: null }],
        date: MON,
      })
    expect(standings('event', [[document, doer, victim, deed('shelled'), deed('bombed')]])).toEqual([
      'single 1',
      'single 1',
    ])
  })
})

describe('the same statement', () => {
  const said = (path: string, text: string, words: string, speaker: string | null, isNamed = true): ReportRecord[] => {
    const document = report(path, MON, text)
    if (speaker === null) return [document, statement(`s:${path}`, document, words)]
    const actor = actorOf(document, speaker, { named: isNamed })
    return [document, actor, statement(`s:${path}`, document, words, { speaker: actor.id })]
  }
  const LONG =
    '"We will open the harbor archive to every family that asks, and we will answer for what they find in it."'
  const full = said('1.txt', `${LONG} Ana Belmonte said.`, LONG, 'Ana Belmonte')

  test.each<[string, string, string | null, string[]]>([
    ['shortened', '"We will open the harbor archive to every family that asks."', 'Ana Belmonte', ['agree 2']],
    [
      'put into indirect speech',
      'she would open the harbor archive to every family that asks',
      'Ana Belmonte',
      ['agree 2'],
    ],
    [
      'half of it put into other words',
      '"We open the harbor archive soon, since people must know it"',
      'Ana Belmonte',
      ['single 1', 'single 1'],
    ],
    [
      'by another speaker',
      '"We will open the harbor archive to every family that asks."',
      'Rui Costa',
      ['single 1', 'single 1'],
    ],
    ['without its speaker, at length', LONG, null, ['agree 2']],
    ['about the same subject', '"The harbor archive has forty rooms."', 'Ana Belmonte', ['single 1', 'single 1']],
  ])('%s', (_, words, speaker, expected) => {
    expect(standings('statement', [full, said('2.txt', words, words, speaker)])).toEqual(expected)
  })

  test('a short quotation without a speaker is nobody’s in particular', () => {
    const words = '"We will not sign that."'
    const reports = [said('1.txt', words, words, 'Ana Belmonte'), said('2.txt', words, words, null)]
    expect(standings('statement', reports)).toEqual(['single 1', 'single 1'])
  })

  test('the same thing said in other words weeks later is said again', () => {
    const words = 'the harbor tax must be lowered before the summer season begins'
    const later = report('2.txt', '2031-04-20', words)
    const actor = actorOf(later, 'Ana Belmonte')
    const again = [later, actor, statement('s:late', later, words, { speaker: actor.id, quote: 'indirect' })]
    expect(standings('statement', [said('1.txt', words, words, 'Ana Belmonte'), again])).toEqual([
      'single 1',
      'single 1',
    ])
  })

  test('what one says will and the other says will not are two statements', () => {
    const reports = [
      said(
        '1.txt',
        'the council will vote on the harbor treaty in April',
        'the council will vote on the harbor treaty in April',
        'Ana Belmonte',
      ),
      said(
        '2.txt',
        'the council will not vote on the harbor treaty in April',
        'the council will not vote on the harbor treaty in April',
        'Ana Belmonte',
      ),
    ]
    expect(standings('statement', reports)).toEqual(['single 1', 'single 1'])
  })
})

describe('the same position', () => {
  type Held = readonly [day: string, stance: 'for' | 'against' | 'open', proposition: string]
  const held = (path: string, [day, stance, proposition]: Held): ReportRecord[] => {
    const document = report(path, day, `Belmonte spoke on ${proposition}.`)
    const actor = actorOf(document, 'Ana Belmonte')
    return [
      document,
      actor,
      position(`p:${path}`, document, actor.id, 'spoke', { stance, proposition: at(document, proposition) }),
    ]
  }

  test.each<[string, Held, Held, string[]]>([
    ['one line', [MON, 'for', 'a harbor treaty'], [TUE, 'for', 'the harbor treaty with Norland'], ['agree 2']],
    ['a turn on a later day', [MON, 'against', 'a harbor treaty'], [THU, 'for', 'the harbor treaty'], ['update 2']],
    ['two stances on one day', [MON, 'against', 'a harbor treaty'], [MON, 'for', 'the harbor treaty'], ['differ 2']],
    [
      'one word in common',
      [MON, 'against', 'the treaty'],
      [THU, 'for', 'a treaty on fishing rights'],
      ['single 1', 'single 1'],
    ],
    [
      'the opposite',
      [MON, 'for', 'a vote on the treaty'],
      [THU, 'for', 'no vote on the treaty'],
      ['single 1', 'single 1'],
    ],
  ])('%s', (_, first, second, expected) => {
    expect(standings('position', [held('1.txt', first), held('2.txt', second)])).toEqual(expected)
  })
})

describe('copies', () => {
  const WIRE =
    'The ferry Santa Lusia sank off the port of Vessin early on Monday and killed 12 people, the harbor authority said. Rescue boats pulled twenty people from the water before dawn, and divers searched the hull through the morning while relatives waited on the quay.'
  const print = (path: string): ReportRecord[] => {
    const document = report(path, MON, WIRE)
    return [document, figureOf(document, '12 people', { unit: 'people', measures: 'killed', low: 12, high: 12 })]
  }

  test('a copy agrees with nobody: what one origin tells twice is told once', () => {
    expect(standings('figure', [print('1.txt'), print('2.txt')])).toEqual(['single 2'])
  })
})

describe('a copy that alters quotations', () => {
  const STORY =
    'The ferry Santa Lusia sank off the port of Vessin early on Monday with more than ninety people aboard, the harbor authority said. Rescue boats pulled twenty people from the water before dawn, and divers searched the hull through the morning while relatives waited on the quay.'
  const QUOTES = [
    '"We will open the old archive to every family that asks and answer for what they find in it,"',
    '"Nobody on this coast has ever seen a sea as black as that one,"',
  ]
  const SPUN = [
    '"We will unlock the ancient archive to each family that asks and reply for what they find in it,"',
    '"Nobody on this shore has ever witnessed a sea as dark as that one,"',
  ]
  const print = (path: string, day: string, quotes: readonly string[]): ReportRecord[] => {
    const document = report(path, day, `${STORY} ${quotes.map((quote) => `${quote} she said.`).join(' ')}`)
    return [document, ...quotes.map((quote, index) => statement(`s:${path}${index}`, document, quote))]
  }
  const rewritten = (reports: ReportRecord[][]): string[] =>
    Object.entries(tell(reports).documents)
      .filter(([, { isRewritten }]) => isRewritten)
      .map(([id]) => reports.flat().find((record) => record.id === id))
      .flatMap((record) => (record?.type === 'document' ? [record.path] : []))

  test.each<[string, readonly string[], string[]]>([
    ['is flagged as rewritten', SPUN, ['copy.txt']],
    ['is not, where it leaves them as they are', QUOTES, []],
    ['is not, where it cuts them', QUOTES.map((quote) => `${quote.split(' ').slice(0, 10).join(' ')}"`), []],
    ['is not for one of them', [SPUN[0], QUOTES[1]], []],
  ])('%s', (_, quotes, expected) => {
    expect(rewritten([print('copy.txt', TUE, quotes), print('wire.txt', MON, QUOTES)])).toEqual(expected)
  })

  test('two reports that translate one speech and share nothing else are no rewrites', () => {
    const other = report('other.txt', TUE, SPUN.map((quote) => `${quote} the mayor told this paper.`).join(' '))
    const told = [other, ...SPUN.map((quote, index) => statement(`s:o${index}`, other, quote))]
    expect(rewritten([told, print('wire.txt', MON, QUOTES)])).toEqual([])
  })
})
