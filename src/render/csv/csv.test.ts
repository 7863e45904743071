import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { actorOf, documentOf, eventOf } from '../../../test/support/records.ts'
import type { AnyRecord } from '../../record/record.ts'
import { csvFiles } from './index.ts'
import { csvOf } from './write-csv.ts'

describe('a cell', () => {
  test.each([
    ['plain words', 'plain words'],
    ['a comma, here', '"a comma, here"'],
    ['a "quoted" word', '"a ""quoted"" word"'],
    ['two\nlines', '"two\nlines"'],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['+49 170', "'+49 170"],
    ['-5 degrees', "'-5 degrees"],
    ['@name', "'@name"],
    ['＝1+1', "'＝1+1"],
    ['\tnext', "'\tnext"],
    [-5, '-5'],
    [null, ''],
    [true, 'true'],
  ])('%j is written %s', (cell, written) => {
    expect(csvOf(['c'], [[cell]])).toBe(`c\n${written}\n`)
  })
})

/** RFC 4180 read back: rows of cells. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [[]]
  const cells = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/gy
  for (const [, quoted, plain, end] of csv.matchAll(cells)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\n') rows.push([])
  }
  return rows.slice(0, -1)
}

test('whatever the cells hold comes back as it was, and no cell begins like a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 2 })), (rows) => {
      const back = parsed(csvOf(['a', 'b'], rows)).slice(1)
      expect(back.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '')))).toEqual(
        rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, ''))),
      )
      for (const cell of back.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/)
    }),
  )
})

describe('the stories of a pile', () => {
  const document = documentOf('a.txt', 'Norland met Sudland\n\nThey met on Monday.')
  const story: AnyRecord = {
    type: 'story',
    id: 's:1',
    documents: [document.id],
    parts: [{ document: document.id, spans: [{ start: 0, end: 19 }] }],
    origins: ['o:1'],
    title: { document: document.id, start: 0, end: 19 },
    from: '2031-03-04',
    to: null,
  }
  const file = (name: string): string => csvFiles([document, story]).find((one) => one.name === name)?.content ?? ''

  test('have a table, each with its title word for word', () => {
    expect(parsed(file('stories.csv'))[1]).toEqual([
      's:1',
      'Norland met Sudland',
      document.id,
      '0',
      '19',
      '2031-03-04',
      '',
      document.id,
      'o:1',
    ])
  })

  test('stand beside each cluster', () => {
    expect(parsed(file('clusters.csv'))[0]).toContain('story')
  })

  test('are described, and what names one leads to their table', () => {
    const { tables } = z
      .object({ tables: z.array(z.object({ url: z.string(), tableSchema: z.looseObject({}) })) })
      .parse(JSON.parse(file('csv-metadata.json')))
    expect(tables.map(({ url }) => url)).toContain('stories.csv')
    const clusters = tables.find(({ url }) => url === 'clusters.csv')
    expect(clusters?.tableSchema).toMatchObject({
      foreignKeys: [{ columnReference: 'story', reference: { resource: 'stories.csv', columnReference: 'id' } }],
    })
  })
})

describe('the tables of a situation', () => {
  const document = documentOf('a.txt', 'Norland and Ostland met Sudland.')
  const [norland, ostland, sudland] = ['Norland', 'Ostland', 'Sudland'].map((name) => actorOf(document, name))
  const event = eventOf(document, 'met', {
    actors: [norland, ostland].map(({ id }) => ({ actor: id, span: null })),
    recipients: [{ actor: sudland.id, span: null }],
  })
  const files = new Map(
    csvFiles([document, norland, ostland, sudland, event]).map(({ name, content }) => [name, content]),
  )

  test('an event of two doers and one recipient is one event and two dyads, with its words', () => {
    expect(files.get('events.csv')?.trim().split('\n')).toHaveLength(2)
    const dyads = files.get('event-dyads.csv')?.trim().split('\n') ?? []
    expect(dyads).toHaveLength(3)
    expect(dyads[1]).toContain(',Norland,')
    expect(dyads[2]).toContain(',Ostland,')
    expect(dyads[1]).toMatch(/,happened,.*,met,/)
  })

  test('a dyad has its event, its sentence, its report and the countries of both', () => {
    const [header, row] = (files.get('event-dyads.csv') ?? '').trim().split('\n')
    const cell = (name: string): string => row.split(',')[header.split(',').indexOf(name)]
    expect(cell('event_id')).toBe(event.id)
    expect(cell('sentence')).toBe('Norland and Ostland met Sudland.')
    expect(cell('path')).toBe('a.txt')
    expect(header).toContain('actor_country')
    expect(header).toContain('recipient_country')
  })

  const withOther = (otherEvents: boolean): ((file: string) => string[]) => {
    const match = eventOf(document, 'met', {
      id: 'e:2',
      code: 'OTHER',
      mode: 'sport',
      actors: [{ actor: norland.id, span: null }],
    })
    const written = csvFiles([document, norland, ostland, sudland, event, match], { otherEvents })
    return (file) => (written.find(({ name }) => name === file)?.content ?? '').trim().split('\n')
  }

  test.each([
    ['events.csv', false, 2],
    ['event-dyads.csv', false, 2],
    ['events.csv', true, 2],
    ['event-dyads.csv', true, 3],
  ])('%s, with what PLOVER has no type for: %s, has %i rows', (file, otherEvents, rows) => {
    expect(withOther(otherEvents)(file).slice(1)).toHaveLength(rows)
  })

  test.each([
    ['statements.csv', ['confidence']],
    ['figures.csv', ['confidence']],
    ['positions.csv', ['confidence']],
    ['events.csv', ['confidence', 'parties_confidence']],
    ['event-dyads.csv', ['confidence', 'parties_confidence']],
    ['clusters.csv', ['confidence']],
    ['relations.csv', ['confidence']],
  ])('%s says how sure its rows are', (file, columns) => {
    expect(files.get(file)?.split('\n')[0].split(',')).toEqual(expect.arrayContaining(columns))
  })

  test('a confidence is written as it is, and not where nobody measured it', () => {
    const rows = csvFiles([document, norland, ostland, sudland, { ...event, confidence: 0.87 }])
    const [header, row] = (rows.find(({ name }) => name === 'events.csv')?.content ?? '').trim().split('\n')
    const cell = (name: string): string => row.split(',')[header.split(',').indexOf(name)]
    expect([cell('confidence'), cell('parties_confidence')]).toEqual(['0.87', ''])
  })

  test('every foreign key of the description leads to a row that is there', () => {
    const { tables } = JSON.parse(files.get('csv-metadata.json') ?? '')
    const column = (url: string, name: string): string[] => {
      const [header, ...rows] = parsed(files.get(url) ?? '')
      return rows.map((row) => row[header.indexOf(name)])
    }
    let keys = 0
    for (const { url, tableSchema } of tables) {
      for (const { columnReference, reference } of tableSchema.foreignKeys ?? []) {
        const known = new Set(column(reference.resource, reference.columnReference))
        for (const id of column(url, columnReference)) if (id !== '') expect(known).toContain(id)
        keys++
      }
    }
    expect(keys).toBeGreaterThan(10)
  })

  test('the description names every table and each of its columns, in order', () => {
    const { tables } = JSON.parse(files.get('csv-metadata.json') ?? '')
    for (const { url, tableSchema } of tables) {
      const header = files.get(url)?.split('\n')[0]
      expect(tableSchema.columns.map(({ name }: { name: string }) => name).join(',')).toBe(header)
    }
    expect(tables).toHaveLength(files.size - 1)
  })
})
