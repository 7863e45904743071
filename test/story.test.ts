import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReportRecord, Story } from '../src/record/record.ts'
import { actorOf, documentOf, eventOf, figureOf, mentionOf, publishedOn } from './support/records.ts'
import { oneStory, tell } from './support/story.ts'

const WIRE = `The ferry Santa Lusia sank off the port of Vessin early on Monday with more than ninety people aboard, the harbor authority said.
Rescue boats pulled twenty people from the water before dawn, and divers searched the hull through the morning while relatives waited on the quay.
The transport minister, Ana Belmonte, said the vessel had passed an inspection in March and ordered an inquiry into why its doors were open.
Witnesses told of a loud bang before the ship listed, and the owner said it would open its books to the investigators without delay.`
/** What a document repeats of others. */
function copiesOf(story: Story, document: string): Story['documents'][string]['copyOf'] {
  return story.documents[document].copyOf
}

const ABRIDGED = WIRE.split('\n').slice(0, 2).join('\n')
const OTHER = `Fishermen in Vessin blamed the ferry's owner yesterday for sailing in a storm that had kept every other boat of the town at its moorings.
The company has had three accidents in five years, according to court records that this newspaper has seen, and two of its captains lost their licences.`

describe('copies and origins', () => {
  const wire = documentOf('wire.txt', WIRE, { ...publishedOn('2031-03-03'), wire: ['Norda'] })
  const abridged = documentOf('local.txt', ABRIDGED, publishedOn('2031-03-04'))
  const other = documentOf('other.txt', OTHER, publishedOn('2031-03-04'))
  const story = tell([[other], [abridged], [wire]])

  test('an abridged report repeats the wire, whole, and not the other way round', () => {
    expect(copiesOf(story, abridged.id)).toHaveLength(1)
    expect(copiesOf(story, abridged.id)[0]).toMatchObject({ document: wire.id, share: 1 })
    expect(copiesOf(story, wire.id)).toEqual([])
    expect(copiesOf(story, other.id)).toEqual([])
  })

  test('the places of a copy hold the same words on both sides', () => {
    for (const span of copiesOf(story, abridged.id)[0].spans) {
      expect(ABRIDGED.slice(span.start, span.end)).toBe(WIRE.slice(span.from.start, span.from.end))
    }
  })

  test('a report with a third of the words changed repeats the words that stand, the single ones between too', () => {
    let word = 0
    const changed = WIRE.replace(/[\p{L}\p{N}]+/gu, (same) => ([4, 7, 9, 10].includes(word++ % 12) ? 'altered' : same))
    const reworded = documentOf('reworded.txt', changed, publishedOn('2031-03-04'))
    const [copy] = copiesOf(tell([[reworded], [wire]]), reworded.id)
    expect(copy).toMatchObject({ document: wire.id })
    expect(copy.share).toBeGreaterThan(0.5)
    for (const { start, end, from } of copy.spans)
      expect(changed.slice(start, end)).toBe(WIRE.slice(from.start, from.end))
  })

  test('three reports have two origins, and the copy has that of the wire', () => {
    const origins = story.records.filter((record) => record.type === 'origin')
    expect(origins.map(({ basis, name, documents }) => [basis, name, documents.length]).sort()).toEqual([
      ['alone', null, 1],
      ['copy', 'Norda', 2],
    ])
  })

  test('two reports that credit one agency have one origin though they share no words', () => {
    const second = documentOf('second.txt', OTHER, { wire: ['NORDA'] })
    const origins = tell([[wire], [second]]).records.filter((record) => record.type === 'origin')
    expect(origins.map(({ basis, documents }) => [basis, documents.length])).toEqual([['credit', 2]])
  })

  test('a shared quotation alone makes no copy', () => {
    const quote =
      '“We will not rest until every family knows what happened to its people on that night,” the minister said.'
    const a = documentOf('a.txt', `${OTHER}\n${quote}`)
    const b = documentOf('b.txt', `${WIRE}\n${quote}`)
    expect(Object.values(tell([[a], [b]]).documents).flatMap(({ copyOf }) => copyOf)).toEqual([])
  })
})

describe('actors across reports', () => {
  const first = documentOf('1.txt', 'Ana Belmonte spoke. Belmonte left.')
  const second = documentOf('2.txt', 'Belmonte said no. France agreed.')
  const third = documentOf('3.txt', 'Rui Belmonte sang. The French left.')

  test.each([
    ['a surname is the only person who has it', [actorOf(first, 'Ana Belmonte'), actorOf(second, 'Belmonte')], 1],
    [
      'a surname that two people share stays by itself',
      [actorOf(first, 'Ana Belmonte'), actorOf(second, 'Belmonte'), actorOf(third, 'Rui Belmonte')],
      3,
    ],
    [
      'a state is one under all its names',
      [
        actorOf(second, 'France', { kind: 'state', country: 'FRA' }),
        actorOf(third, 'French', { kind: 'state', country: 'FRA' }),
      ],
      1,
    ],
    [
      'a city is not the state that shares its name',
      [actorOf(first, 'Paris', { kind: 'place' }), actorOf(second, 'Paris', { kind: 'person' })],
      2,
    ],
    [
      'unnamed sources are never joined',
      [actorOf(first, 'an official', { named: false }), actorOf(second, 'an official', { named: false })],
      2,
    ],
    [
      'accents and articles do not matter',
      [
        actorOf(first, 'The Norda Élite', { kind: 'organization' }),
        actorOf(second, 'Norda Elite', { kind: 'organization' }),
      ],
      1,
    ],
  ])('%s', (_, locals, count) => {
    const actors = tell([[first], [second], [third], locals]).records.filter((record) => record.type === 'actor')
    expect(actors).toHaveLength(count)
  })

  test('the fullest name stands, the others are aliases', () => {
    const locals = [actorOf(first, 'Ana Belmonte'), actorOf(second, 'Belmonte')]
    const story = tell([[first], [second], locals])
    expect(story.records.find((record) => record.type === 'actor')).toMatchObject({
      name: 'Ana Belmonte',
      aliases: ['Belmonte'],
    })
  })

  test.each([
    ['a name in the capitals of a dateline is written as running text has it', 'BERGEN', 'Bergen', 'Bergen'],
    ['an abbreviation keeps its capitals', 'NORDA', 'Norda', 'NORDA'],
  ])('%s', (_, capitals, written, expected) => {
    const locals = [
      actorOf(first, capitals, { kind: 'place', aliases: [written] }),
      actorOf(second, capitals, { kind: 'place' }),
    ]
    const story = tell([[first], [second], locals])
    expect(story.records.find((record) => record.type === 'actor')).toMatchObject({ name: expected })
  })
})

describe('figures', () => {
  const day = (path: string, date: string, sentence: string) => documentOf(path, sentence, publishedOn(date))
  const monday = day('1.txt', '2031-03-03', 'At least 12 people were killed when the ferry sank off Vessin.')
  const alsoMonday = day('2.txt', '2031-03-03', 'The ferry that sank off Vessin killed 12.')
  const rival = day('3.txt', '2031-03-03', 'The ferry that sank off Vessin killed 30.')
  const tuesday = day('4.txt', '2031-03-04', 'The ferry that sank off Vessin killed 19.')
  const elsewhere = day('5.txt', '2031-03-03', 'A landslide in the northern hills killed 4.')
  const killed = { measures: 'killed' }
  const parted = day('6.txt', '2031-03-03', 'The ferry that sank off Vessin killed 12, 4 of them sailors.')
  const twelve = figureOf(monday, 'At least 12', { ...killed, low: 12, high: null })
  const twelveAgain = figureOf(alsoMonday, '12', { ...killed, low: 12, high: 12 })
  const thirty = figureOf(rival, '30', { ...killed, low: 30, high: 30 })
  const nineteen = figureOf(tuesday, '19', { ...killed, low: 19, high: 19 })
  const four = figureOf(elsewhere, '4', { ...killed, low: 4, high: 4 })

  test.each<[string, ReportRecord[][], [string, number][]]>([
    [
      'a hedge holds the number',
      [
        [monday, twelve],
        [alsoMonday, twelveAgain],
      ],
      [['agree', 2]],
    ],
    [
      'another number on the same day differs',
      [
        [alsoMonday, twelveAgain],
        [rival, thirty],
      ],
      [['differ', 2]],
    ],
    [
      'another number on a later day is an update',
      [
        [alsoMonday, twelveAgain],
        [tuesday, nineteen],
      ],
      [['update', 2]],
    ],
    [
      'a part is not compared with the whole',
      [
        [alsoMonday, twelveAgain],
        [
          parted,
          figureOf(parted, '12', { ...killed, low: 12, high: 12 }),
          figureOf(parted, '4', { ...killed, low: 4, high: 4 }),
        ],
      ],
      [
        ['agree', 2],
        ['single', 1],
      ],
    ],
    [
      'another event is another figure',
      [
        [alsoMonday, twelveAgain],
        [elsewhere, four],
      ],
      [
        ['single', 1],
        ['single', 1],
      ],
    ],
  ])('%s', (_, reports, expected) => {
    const clusters = tell(reports, oneStory(reports)).records.filter((record) => record.type === 'cluster')
    expect(clusters.map(({ agreement, members }) => [agreement, members.length])).toEqual(expected)
  })
})

describe('relations', () => {
  const text = 'Norland shelled Sudland on Monday.'
  const report = (path: string) => {
    const document = documentOf(path, text, { ...publishedOn('2031-03-04') })
    const doer = actorOf(document, 'Norland', { kind: 'organization' })
    const victim = actorOf(document, 'Sudland', { kind: 'organization' })
    const event = (change: object) =>
      eventOf(document, 'shelled', {
        code: 'ASSAULT',
        actors: [{ actor: doer.id, span: null }],
        recipients: [{ actor: victim.id, span: null }],
        date: '2031-03-03',
        ...change,
      })
    return { document, doer, victim, event }
  }

  test('one shelling told twice is counted once', () => {
    const [a, b] = [report('a.txt'), report('b.txt')]
    const reports = [a, b].map(({ document, doer, victim, event }) => [document, doer, victim, event({})])
    const story = tell(reports, oneStory(reports))
    const relations = story.records.filter((record) => record.type === 'relation')
    expect(relations).toHaveLength(1)
    expect(relations[0]).toMatchObject({ conflict: 1, cooperation: 0, period: { start: '2031-03', end: '2031-03' } })
    expect(relations[0].events).toHaveLength(2)
  })

  test.each(['planned', 'denied', 'refused', 'possible', 'demanded'] as const)(
    'what is %s has not happened',
    (status) => {
      const { document, doer, victim, event } = report('a.txt')
      const story = tell([[document, doer, victim, event({ status })]])
      expect(story.records.filter((record) => record.type === 'relation')).toEqual([])
    },
  )
})

test('the order of reports does not matter', () => {
  const reports = ['Ana Belmonte', 'Belmonte', 'Rui Costa', 'Costa', 'Ana Belmonte'].map(
    (name, index): ReportRecord[] => {
      const document = documentOf(`${index}.txt`, `${name} spoke. ${index % 2 === 0 ? WIRE : OTHER}`)
      const actor = actorOf(document, name)
      return [
        document,
        actor,
        mentionOf(document, name, actor),
        figureOf(document, 'spoke', { measures: 'killed', low: index, high: index }),
      ]
    },
  )
  const expected = JSON.stringify(tell(reports))
  fc.assert(
    fc.property(fc.shuffledSubarray(reports, { minLength: reports.length }), (shuffled) => {
      expect(JSON.stringify(tell(shuffled))).toBe(expected)
    }),
    { numRuns: 40 },
  )
})
