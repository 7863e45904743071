import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import * as views from '../src/api/index.ts'
import { recordSchema } from '../src/record/schema.ts'
import { renderBrief } from '../src/render/brief/index.ts'
import {
  allRecords,
  findStory,
  type RecordIndex,
  recordIndex,
  recordsOfStory,
  storiesOf,
} from '../src/situation/index.ts'
import { openPile } from './support/open-pile.ts'
import { serveStore, type TestServer } from './support/served.ts'
import { jsonLinesOf, sitrep } from './support/sitrep.ts'
import { PILE, STORIES, writePile } from './support/three-stories.ts'

/* A pile of three stories, asked for one of them: in the library, over HTTP, on the command line. */

let index: RecordIndex
let server: TestServer
let folder: string

beforeAll(async () => {
  const { store, run } = await openPile()
  index = recordIndex(allRecords(store, run, '0.0.0'))
  server = serveStore(store, run)
  folder = mkdtempSync(join(tmpdir(), 'sitrep-stories-'))
  writePile(folder)
  expect(sitrep(folder, ['read', ...Object.keys(PILE)]).status).toBe(0)
}, 120_000)

afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

/** The paths of the reports that a story has. */
function pathsOf(records: readonly { readonly type: string }[]): string[] {
  return records
    .flatMap((record) => ('path' in record && record.type === 'document' ? [String(record.path)] : []))
    .sort()
}

describe('the stories of a pile', () => {
  test('stand in the order of their independent origins', () => {
    const paths = storiesOf(index).map(({ record }) => record.documents.map((id) => index.document(id).path).sort())
    expect(paths).toEqual(STORIES)
  })

  test('have a headline of one of their reports as their title', () => {
    const titles = storiesOf(index).map(({ title }) => title)
    for (const [place, title] of titles.entries()) {
      expect(STORIES[place].some((path) => PILE[path].includes(`\n${title}\n`))).toBe(true)
    }
  })

  test.each([
    ['its number', ({ number }: { number: number }) => String(number)],
    ['its id', ({ record }: { record: { id: string } }) => record.id],
    ['the beginning of its id', ({ record }: { record: { id: string } }) => record.id.slice(0, 8)],
  ])('each is found by %s', (_, wanted) => {
    for (const story of storiesOf(index)) expect(findStory(index, wanted(story)).id).toBe(story.record.id)
  })

  test('one that is not there is an error that lists those that are', () => {
    expect(() => findStory(index, '9')).toThrow(/There is no story 9\. .*1 “.+” \(4 reports, s:.+2 “.+” \(3 reports/)
  })

  test('a beginning that several have is an error that lists these', () => {
    expect(() => findStory(index, 's:')).toThrow(/Several stories begin with s:/)
  })
})

describe('the records of one story', () => {
  test.each([1, 2, 3])('%s hold no report of another, and nothing that points to one', (number) => {
    const records = recordsOfStory(index, findStory(index, String(number)))
    expect(pathsOf(records)).toEqual(STORIES[number - 1])
    const ids = new Set(records.flatMap((record) => ('id' in record ? [record.id] : [])))
    for (const record of records) {
      recordSchema.parse(record)
      if ('document' in record) expect(ids).toContain(record.document)
      if (record.type === 'cluster') expect(ids).toContain(record.members[0])
      if (record.type === 'event') for (const { actor } of record.actors) expect(ids).toContain(actor)
    }
  })

  test('of all stories together are all that was told', () => {
    const told = (records: readonly { type: string }[]): number =>
      records.filter(({ type }) => ['statement', 'figure', 'event', 'position'].includes(type)).length
    const apart = storiesOf(index).map(({ record }) => told(recordsOfStory(index, record)))
    expect(apart.reduce((sum, count) => sum + count, 0)).toBe(told(index.records))
  })
})

describe('the brief', () => {
  const formats = ['text', 'markdown', 'html'] as const

  test('begins with a list of the stories', () => {
    expect(renderBrief(index).split('\n').slice(4, 15)).toEqual([
      'STORIES',
      'Those of most independent origins first. One alone: sitrep brief --story 1.',
      '',
      '  1. Quake of 6.1 shakes Varsund, four dead',
      '    4 reports, 4 independent origins, 4 to 6 March 2031 [1:4]',
      '  2. Herring dispute ends with pact in Lomvik',
      '    3 reports, 3 independent origins, 11 to 12 March 2031 [6:4]',
      '  3. Tarnow Savings Bank closes its counters',
      '    2 reports, 2 independent origins, 20 to 21 March 2031 [8:4]',
      '',
      '',
    ])
  })

  test.each(formats)('tells each story by itself: %s', (format) => {
    const [, quake, pact, bank] = renderBrief(index, { format }).split(/(?<=\n|<h2 [^>]*>)(?:## )?\d\\?\. (?=\S.*\n)/)
    expect(quake).toContain('Brennmo')
    expect(pact).not.toContain('Brennmo')
    expect(pact).toContain('Halle')
    expect(bank).toContain('Stolz')
  })

  test('of one story alone has no list', () => {
    const brief = renderBrief(recordIndex(recordsOfStory(index, findStory(index, '2'))))
    expect(brief).not.toContain('STORIES')
    expect(brief.split('\n')[4]).toBe('AT A GLANCE')
  })

  test('as HTML uses no id twice', () => {
    const ids = [...renderBrief(index, { format: 'html' }).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('over HTTP', () => {
  async function get<T>(path: string, schema: { parse(given: unknown): T }): Promise<T> {
    const answer = await server.ask(path)
    expect(answer.status, path).toBe(200)
    return schema.parse(await answer.json())
  }

  test('/stories lists them with their weight', async () => {
    const { items, total } = await get('/stories', views.storyListSchema)
    expect(total).toBe(3)
    expect(items.map(({ number, reports }) => [number, reports])).toEqual([
      [1, 4],
      [2, 3],
      [3, 2],
    ])
  })

  test('/reports has those of the story, under the numbers that they always have', async () => {
    const all = await get('/reports', views.reportListSchema)
    const own = await get('/reports?story=2', views.reportListSchema)
    expect(own.items.map(({ path }) => path).sort()).toEqual(STORIES[1])
    expect(own.items).toEqual(all.items.filter(({ path }) => STORIES[1].includes(path)))
  })

  test.each(['/statements', '/figures', '/actors', '/speakers'])(
    '%s has less than of all stories, and something',
    async (path) => {
      const total = async (address: string): Promise<number> =>
        (await get(address, z.object({ total: z.number() }))).total
      expect(await total(`${path}?story=1`)).toBeGreaterThan(0)
      expect(await total(`${path}?story=1`)).toBeLessThan(await total(path))
    },
  )

  test('/situation counts what the story has', async () => {
    const { counts } = await get('/situation?story=3', views.overviewSchema)
    expect(counts.reports).toBe(2)
  })

  test.each(['/search?q=Hollvik', '/ask?q=what+happened+in+Hollvik'])(
    '%s finds nothing in another story',
    async (path) => {
      const found = async (story: number): Promise<number> => {
        const answer = await server.ask(`${path}&story=${story}`)
        expect(answer.status).toBe(200)
        const text = await answer.text()
        return (text.match(/Hollvik/g) ?? []).length
      }
      expect(await found(1)).toBeGreaterThan(await found(2))
    },
  )

  test('a story as it was known on a day has the reports of the time', async () => {
    const { items } = await get('/reports?story=1&known=2031-03-05', views.reportListSchema)
    expect(items.map(({ path }) => path)).toEqual(['quake-1.txt', 'quake-2.txt', 'quake-3.txt'])
  })

  test('a story that is not there is a problem that lists those that are', async () => {
    const answer = await server.ask('/reports?story=s:none')
    expect(answer.status).toBe(404)
    expect(views.problemSchema.parse(await answer.json()).detail).toContain('There is no story s:none.')
  })
})

describe('on the command line', () => {
  function run(...args: string[]): string {
    const { status, stdout, stderr } = sitrep(folder, args)
    expect(stderr).toBe('')
    expect(status).toBe(0)
    return stdout
  }

  test('export --story has its reports alone', () => {
    const records = jsonLinesOf(run('export', '--story', '2')).map((line) => recordSchema.parse(line))
    expect(pathsOf(records)).toEqual(STORIES[1])
  })

  test('export --format csv --story has its reports alone', () => {
    run('export', '--story', '3', '--format', 'csv', '--out', 'tables')
    const rows = readFileSync(join(folder, 'tables/documents.csv'), 'utf8')
    for (const path of Object.keys(PILE)) expect(rows.includes(path)).toBe(STORIES[2].includes(path))
  })

  test('brief --story tells of its reports alone', () => {
    const brief = run('brief', '--story', '2')
    expect(brief).toContain('herring')
    expect(brief).not.toContain('Hollvik')
    expect(brief).not.toContain('Tarnow')
  })

  test('search --story finds what it tells', () => {
    expect(run('search', '--json', '--story', '1', 'earthquake')).not.toBe('')
    expect(run('search', '--json', '--story', '2', 'earthquake')).toBe('')
  })

  test('ask --story answers from it', () => {
    expect(run('ask', '--story', '1', 'how many people were killed?')).toContain('Seven')
    expect(run('ask', '--story', '2', 'how many people were killed?')).toContain("The reports don't say.")
  })

  test('ask without a story says of which one an answer is', () => {
    expect(run('ask', 'how many people were killed?')).toContain('Story 1: Quake of 6.1 shakes Varsund, four dead')
    expect(run('ask', 'what did Halle say about the quota?')).toContain('Story 2: Herring dispute ends')
  })

  test('ask of one story does not name it', () => {
    expect(run('ask', '--story', '1', 'how many people were killed?')).not.toContain('Story 1')
  })

  test('diff --story compares two days of it', () => {
    const since = run('diff', '--from', '2031-03-05', '--story', '1')
    expect(since).toContain('School in Hollvik lies in rubble')
    expect(since).not.toContain('herring')
  })

  test.each([['brief'], ['export'], ['search', 'x'], ['ask', 'who is Halle?'], ['diff', '--from', '2031-03-05']])(
    '%s of a story that is not there lists those that are',
    (...args) => {
      const { status, stderr } = sitrep(folder, [...args, '--story', '7'])
      expect(status).toBe(3)
      expect(stderr).toMatch(/^sitrep: There is no story 7\. Name one by its number or id: 1 “/)
    },
  )
})
