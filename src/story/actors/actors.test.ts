import { describe, expect, test } from 'vitest'
import { actorOf, documentOf, mentionOf } from '../../../test/support/records.ts'
import { toldReportOf } from '../../../test/support/story.ts'
import type { ActorRecord } from '../../record/record.ts'
import { NO_BINDINGS } from '../corrections/bindings.ts'
import type { DocumentOutline } from '../digest/digest.ts'
import { emptyMemo } from '../memo/index.ts'
import { joinActors } from './index.ts'
import { personName, surnameOf } from './person-name.ts'

/** A report's actor in short: its name, its kind and what else it has. */
type Short = [name: string, kind: ActorRecord['kind'], change?: Partial<ActorRecord>]

/** The names under which the reports' actors stand together, each report given by its actors. */
function together(
  reports: readonly (readonly Short[])[],
  storyOf: (document: DocumentOutline) => string | null = () => null,
): string[][] {
  const digests = reports.map((actors, i) => {
    const document = documentOf(`${i}.txt`, actors.map(([name]) => name).join(' met '))
    const records = actors.map(([name, kind, change]) => actorOf(document, name, { kind, ...change }))
    return toldReportOf([document, ...records, ...records.map((actor) => mentionOf(document, actor.name, actor))])
  })
  const { ids, numberOf } = joinActors(digests, emptyMemo(1), NO_BINDINGS, storyOf)
  const names = new Map<string, string[]>()
  for (const [report, { outline }] of digests.entries()) {
    for (const [place, { id: own, name }] of outline.actors.entries()) {
      const number = numberOf(report, place)
      const id = number === null ? own : ids[number]
      names.set(id, [...(names.get(id) ?? []), name])
    }
  }
  return [...names.values()]
}

describe('companies', () => {
  test.each<[string, Short[][], string[][]]>([
    [
      'the form that it has in law parts nothing',
      [
        [['Norda Shipping Inc.', 'organization']],
        [['Norda Shipping', 'organization']],
        [['Norda Shipping, Inc', 'organization']],
      ],
      [['Norda Shipping Inc.', 'Norda Shipping', 'Norda Shipping, Inc']],
    ],
    [
      'nor does the look of an apostrophe',
      [[['Brennmo’s', 'organization']], [["Brennmo's", 'organization']]],
      [['Brennmo’s', "Brennmo's"]],
    ],
    [
      'two companies are two',
      [[['Norda Shipping Ltd', 'organization']], [['Norda Energy Ltd', 'organization']]],
      [['Norda Shipping Ltd'], ['Norda Energy Ltd']],
    ],
  ])('%s', (_, reports, expected) => {
    expect(together(reports)).toEqual(expected)
  })
})

describe('people', () => {
  test.each<[string, Short[][], string[][]]>([
    [
      'one spelling and another',
      [[['Sergey Ivanenko', 'person']], [['Sergei Ivanenko', 'person']], [['Ivanenko', 'person']]],
      [['Sergey Ivanenko', 'Sergei Ivanenko', 'Ivanenko']],
    ],
    [
      'an Arabic article that one report leaves out',
      [[['Nabil al-Hadi', 'person']], [['Nabil Hadi', 'person']]],
      [['Nabil al-Hadi', 'Nabil Hadi']],
    ],
    [
      'a middle initial that only some give',
      [[['Rosa M. Keller', 'person']], [['Rosa Keller', 'person']]],
      [['Rosa M. Keller', 'Rosa Keller']],
    ],
    [
      'middle initials that tell two people apart',
      [[['John B. Marsh', 'person']], [['John C.D. Marsh', 'person']], [['John Marsh', 'person']]],
      [['John B. Marsh'], ['John C.D. Marsh'], ['John Marsh']],
    ],
    [
      'two people of one surname leave the surname alone',
      [[['Omar Batiran', 'person']], [['Tarkhan Batiran', 'person']], [['Batiran', 'person']]],
      [['Omar Batiran'], ['Tarkhan Batiran'], ['Batiran']],
    ],
    [
      'a surname of another country',
      [[['Omar Batiran', 'person', { country: 'GEO' }]], [['Batiran', 'person', { country: 'TUR' }]]],
      [['Omar Batiran'], ['Batiran']],
    ],
    [
      'bare surnames of two countries',
      [
        [['Batiran', 'person', { country: 'GEO' }]],
        [['Batiran', 'person', { country: 'TUR' }]],
        [['Batiran', 'person']],
      ],
      [['Batiran'], ['Batiran'], ['Batiran']],
    ],
    ['a city of the same name', [[['Paris Keller', 'person']], [['Paris', 'place']]], [['Paris Keller'], ['Paris']]],
  ])('%s', (_, reports, expected) => {
    expect(together(reports)).toEqual(expected)
  })

  test.each([
    ['Martin Lund Jr.', 'martin lund jr', '', 'lund'],
    ['Lund', 'lund', '', null],
    ['J. Lund', 'j lund', '', 'lund'],
    ['Anna K. L. Lund', 'ana lund', 'kl', 'lund'],
    ['Mohammed al Sayyid', 'mohamed said', '', 'said'],
  ])('%s is compared as %s', (name, key, initials, surname) => {
    expect({ ...personName(name), surname: surnameOf(personName(name)) }).toEqual({ key, initials, surname })
  })
})

describe('people of one story', () => {
  /** Ever the first two reports tell one story, and each other report one of its own. */
  const inStory = ({ path }: DocumentOutline): string => (path < '2' ? 'one' : path)

  test.each<[string, Short[][], string[][]]>([
    [
      'a bare surname whose bearer is known in the story, though other stories have others',
      [[['Omar Batiran', 'person']], [['Batiran', 'person']], [['Tarkhan Batiran', 'person']]],
      [['Omar Batiran', 'Batiran'], ['Tarkhan Batiran']],
    ],
    [
      'a bare surname of a story that does not name its bearer in full',
      [[['Omar Batiran', 'person']], [['Tarkhan Batiran', 'person']], [['Batiran', 'person']]],
      [['Omar Batiran'], ['Tarkhan Batiran'], ['Batiran']],
    ],
    [
      'a couple leaves the bare surname alone',
      [
        [
          ['Omar Batiran', 'person'],
          ['Lena Batiran', 'person'],
        ],
        [['Batiran', 'person']],
      ],
      [['Omar Batiran'], ['Lena Batiran'], ['Batiran']],
    ],
    [
      'a bare surname of another country',
      [
        [['Omar Batiran', 'person', { country: 'GEO' }]],
        [['Batiran', 'person', { country: 'TUR' }]],
        [['Lena Batiran', 'person']],
      ],
      [['Omar Batiran'], ['Batiran'], ['Lena Batiran']],
    ],
    [
      'a name that took in the word before it',
      [[['Captain Omar Batiran', 'person']], [['Omar Batiran', 'person']]],
      [['Captain Omar Batiran', 'Omar Batiran']],
    ],
    [
      'the same names in two stories',
      [[['Omar Batiran', 'person']], [], [['Captain Omar Batiran', 'person']]],
      [['Omar Batiran'], ['Captain Omar Batiran']],
    ],
    [
      'a spelling that one report has beside a longer one',
      [[['Harbor Chief Omar Batiran', 'person', { aliases: ['Omar Batiran'] }]], [['Chief Omar Batiran', 'person']]],
      [['Harbor Chief Omar Batiran', 'Chief Omar Batiran']],
    ],
    [
      'a given name cut short',
      [[['Alexander Sant', 'person']], [['Alex Sant', 'person']]],
      [['Alexander Sant', 'Alex Sant']],
    ],
    [
      'a given name cut short that may be of two',
      [
        [
          ['Alexander Sant', 'person'],
          ['Alexis Sant', 'person'],
        ],
        [['Alex Sant', 'person']],
      ],
      [['Alexander Sant'], ['Alexis Sant'], ['Alex Sant']],
    ],
    [
      'brothers whose given names begin alike',
      [[['Marko Sant', 'person']], [['Marlon Sant', 'person']]],
      [['Marko Sant'], ['Marlon Sant']],
    ],
    [
      'middle initials that tell two people apart',
      [
        [
          ['John B. Marsh', 'person'],
          ['John C. Marsh', 'person'],
        ],
        [['Captain John Marsh', 'person']],
      ],
      [['John B. Marsh'], ['John C. Marsh'], ['Captain John Marsh']],
    ],
  ])('%s', (_, reports, expected) => {
    expect(together(reports, inStory)).toEqual(expected)
  })
})

describe('who is described in one story', () => {
  const inStory = ({ path }: DocumentOutline): string => (path < '2' ? 'one' : path)
  const person = (name: string): Short => [name, 'person', { named: false }]
  const group = (name: string): Short => [name, 'group', { named: false }]

  test.each<[string, Short[][], string[][]]>([
    ['one noun', [[person('a woman')], [person('The weary woman')]], [['a woman', 'The weary woman']]],
    ['one noun in two stories', [[person('a driver')], [], [person('the driver')]], [['a driver'], ['the driver']]],
    ['two nouns', [[person('a driver')], [person('a woman')]], [['a driver'], ['a woman']]],
    [
      'a noun with what follows',
      [[person('a woman near the pier')], [person('a woman')]],
      [['a woman near the pier', 'a woman']],
    ],
    [
      'two ages',
      [[person('a 41-year-old woman')], [person('a 62-year-old woman')]],
      [['a 41-year-old woman'], ['a 62-year-old woman']],
    ],
    [
      'one age, and none',
      [[person('a 41-year-old woman')], [person('the woman')]],
      [['a 41-year-old woman', 'the woman']],
    ],
    ['two counts', [[group('3 sailors')], [group('17 sailors')]], [['3 sailors'], ['17 sailors']]],
    [
      'two offices',
      [[person('the foreign minister')], [person('a minister')]],
      [['the foreign minister'], ['a minister']],
    ],
    [
      'one office',
      [[person('the foreign minister')], [person('Foreign minister')]],
      [['the foreign minister', 'Foreign minister']],
    ],
    ['another of them', [[person('a driver')], [person('another driver')]], [['a driver'], ['another driver']]],
    ['who was one', [[person('a driver')], [person('a former driver')]], [['a driver'], ['a former driver']]],
    ['a person and a group', [[person('a sailor')], [group('sailors')]], [['a sailor'], ['sailors']]],
    [
      'bodies',
      [[['the police', 'organization', { named: false }]], [['police', 'organization', { named: false }]]],
      [['the police'], ['police']],
    ],
  ])('%s', (_, reports, expected) => {
    expect(together(reports, inStory)).toEqual(expected)
  })
})

const MAYOR = { title: 'mayor', organization: null, evidence: [{ document: 'd', start: 0, end: 5 }] }

describe('bodies', () => {
  const norway: Short = ['Norway', 'state', { country: 'NOR' }]
  const chile: Short = ['Chile', 'state', { country: 'CHL' }]
  const ministry: Short = ['Foreign Ministry', 'organization']

  test.each<[string, Short[][], string[][]]>([
    [
      'a ministry is not the state that it serves',
      [[norway, ['Norwegian Foreign Ministry', 'organization', { country: 'NOR' }]]],
      [['Norway'], ['Norwegian Foreign Ministry']],
    ],
    [
      'the ministries of two countries',
      [
        [norway, ministry],
        [chile, ministry],
      ],
      [['Norway'], ['Foreign Ministry'], ['Chile'], ['Foreign Ministry']],
    ],
    [
      'the ministry of the country that both reports are about, by both its names',
      [
        [norway, ministry],
        [norway, ['Norwegian Foreign Ministry', 'organization', { country: 'NOR' }]],
      ],
      [
        ['Norway', 'Norway'],
        ['Foreign Ministry', 'Norwegian Foreign Ministry'],
      ],
    ],
    [
      'a ministry in a report that is about no one country',
      [
        [norway, ministry],
        [norway, chile, ministry],
      ],
      [['Norway', 'Norway'], ['Foreign Ministry'], ['Chile'], ['Foreign Ministry']],
    ],
    [
      'a ministry in a report that speaks most of the one country whose ministry others name',
      [
        [norway, ministry],
        [
          norway,
          ['Oslo', 'place', { country: 'NOR' }],
          chile,
          ['Arica', 'place', { country: 'CHL' }],
          ['Bergen', 'place', { country: 'NOR' }],
          ministry,
        ],
      ],
      [['Norway', 'Norway'], ['Foreign Ministry', 'Foreign Ministry'], ['Oslo'], ['Chile'], ['Arica'], ['Bergen']],
    ],
    [
      'a ship that one report explains',
      [[['Aurora Blanca', 'vehicle']], [['Aurora Blanca', 'person']], [['Aurora Blanca', 'person']]],
      [['Aurora Blanca', 'Aurora Blanca', 'Aurora Blanca']],
    ],
    [
      'a person with a role, and a ship of that name',
      [[['Aurora Blanca', 'vehicle']], [['Aurora Blanca', 'person', { roles: [MAYOR] }]]],
      [['Aurora Blanca'], ['Aurora Blanca']],
    ],
    [
      'an acronym and what it stands for',
      [
        [['Norda Rescue Service', 'organization', { aliases: ['NRS'] }]],
        [['NRS', 'organization']],
        [['Norda Rescue Service', 'organization']],
      ],
      [['Norda Rescue Service', 'NRS', 'Norda Rescue Service']],
    ],
    [
      'an acronym of two bodies',
      [
        [['Norda Rescue Service', 'organization', { aliases: ['NRS'] }]],
        [['National Road Society', 'organization', { aliases: ['NRS'] }]],
        [['NRS', 'organization']],
      ],
      [['Norda Rescue Service'], ['National Road Society'], ['NRS']],
    ],
  ])('%s', (_, reports, expected) => {
    expect(together(reports)).toEqual(expected)
  })
})
