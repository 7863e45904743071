import { describe, expect, test } from 'vitest'
import { actorOf, documentOf, eventOf } from '../../../test/support/records.ts'
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
    [-5, '-5'],
    [null, ''],
    [true, 'true'],
  ])('%j is written %s', (cell, written) => {
    expect(csvOf(['c'], [[cell]])).toBe(`c\n${written}\n`)
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

  test('the description names every table and each of its columns, in order', () => {
    const { tables } = JSON.parse(files.get('csv-metadata.json') ?? '')
    for (const { url, tableSchema } of tables) {
      const header = files.get(url)?.split('\n')[0]
      expect(tableSchema.columns.map(({ name }: { name: string }) => name).join(',')).toBe(header)
    }
    expect(tables).toHaveLength(files.size - 1)
  })
})
