import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as views from '../src/api/index.ts'
import { openSituation } from '../src/index.ts'
import { type ClosableReader, openReader } from '../src/node/reader.ts'
import { correctionMaker, type Store } from '../src/situation/index.ts'
import { serveStore, type TestServer } from './support/served.ts'
import { jsonLinesOf } from './support/sitrep.ts'

/* What changes a situation over HTTP: reading and correcting. */

const FERRY = `Ferry sinks off Vessin

VESSIN, March 3, 2031 (Norda) - A ferry with ninety people aboard sank off the port of Vessin on Monday, the harbor authority said.

Transport Minister Ana Belmonte said the vessel had passed an inspection in January. "We will find out what happened," she told reporters.
`
const MARKET = `Market reopens in Toral

The covered market of Toral opened its doors again on Saturday, four months after the fire, said Mayor Lena Ruiz.
`

let folder: string
let file: string
let store: Store
let server: TestServer

/** One reader for all tests: its models take long to load. */
let reader: ClosableReader

beforeAll(() => {
  reader = openReader(1)
})

afterAll(() => reader.close())

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-http-'))
  file = join(folder, 'sitrep.db')
  store = openSituation(file, 'create', { patienceMs: 200 })
  server = serveStore(store, reader.run, {}, () => ({ ...reader, close: async () => undefined }))
})

afterEach(async () => {
  expect(server.faults).toEqual([])
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

async function send(
  ...files: readonly (readonly [name: string, content: string | Uint8Array<ArrayBuffer>])[]
): Promise<views.ReadingLine[]> {
  const form = new FormData()
  for (const [name, content] of files) form.append('files', new File([content], name))
  const answer = await server.ask('/readings', { method: 'POST', body: form })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toMatch(/^application\/x-ndjson/)
  return jsonLinesOf(await answer.text()).map((line) => views.readingLineSchema.parse(line))
}

/** How each file ended, and as what. */
function outcomes(lines: readonly views.ReadingLine[]): string[] {
  return lines.flatMap((line) => (line.result === 'told' ? [] : [`${line.path}: ${line.result}`])).sort()
}

async function get<T>(path: string, schema: { parse(value: unknown): T }): Promise<T> {
  const answer = await server.ask(path)
  expect(answer.status).toBe(200)
  return schema.parse(await answer.json())
}

function correct(body: unknown): Promise<Response> {
  return server.ask('/corrections', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

describe('reading', () => {
  test('files that are sent are read, and the last line names the revision that has them', async () => {
    const lines = await send(['ferry.txt', FERRY], ['market.txt', MARKET])
    expect(outcomes(lines)).toEqual([
      expect.stringMatching(/^ferry.txt: read/),
      expect.stringMatching(/^market.txt: read/),
    ])
    const { items, total } = await get('/reports', views.reportListSchema)
    expect([total, items.map(({ path }) => path).sort()]).toEqual([2, ['ferry.txt', 'market.txt']])
    const { revision } = await get('/revision', {
      parse: (value) => views.overviewSchema.pick({ revision: true }).parse(value),
    })
    expect(lines.at(-1)).toEqual({ result: 'told', revision })
  })

  test('the same file again is unchanged; other words under its name get a name of their own', async () => {
    await send(['ferry.txt', FERRY])
    expect(outcomes(await send(['ferry.txt', FERRY]))).toEqual(['ferry.txt: unchanged'])
    expect(outcomes(await send(['ferry.txt', MARKET], ['ferry.txt', `${MARKET}Again.`]))).toEqual([
      expect.stringMatching(/^ferry \(2\).txt: read/),
      expect.stringMatching(/^ferry \(3\).txt: read/),
    ])
    const { items } = await get('/reports', views.reportListSchema)
    expect(items.find(({ path }) => path === 'ferry.txt')?.title).toBe('Ferry sinks off Vessin')
  })

  test('what is no report is refused with the reason, and the others are read', async () => {
    const lines = await send(
      ['empty.txt', ''],
      ['program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0])],
      ['ferry.txt', FERRY],
    )
    expect(outcomes(lines)).toEqual([
      'empty.txt: refused',
      expect.stringMatching(/^ferry.txt: read/),
      'program: refused',
    ])
    const reasons = lines.flatMap((line) => (line.result === 'refused' ? [line.reason] : []))
    expect(reasons).toEqual([expect.stringContaining('empty'), expect.stringMatching(/program|binary/)])
  })

  test('a file that is too large is refused by itself', async () => {
    const lines = await send(['large.txt', new Uint8Array(64 * 1024 * 1024 + 1).fill(97)], ['ferry.txt', FERRY])
    expect(lines.find((line) => line.result === 'refused')).toMatchObject({
      path: 'large.txt',
      reason: expect.stringContaining('64 MB'),
    })
    expect((await get('/reports', views.reportListSchema)).total).toBe(1)
  })

  test.each([
    ['../../etc/passwd', 'etc/passwd'],
    ['/abs/olute.txt', 'abs/olute.txt'],
    ['C:\\news\\ferry.txt', 'C:/news/ferry.txt'],
    ['bell\u0007.txt', 'bell.txt'],
    ['day one/ferry.txt', 'day one/ferry.txt'],
  ])('the name %j becomes the path %s', async (name, path) => {
    const answer = await server.ask(`/readings?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: FERRY,
    })
    expect(outcomes(jsonLinesOf(await answer.text()).map((line) => views.readingLineSchema.parse(line)))).toEqual([
      expect.stringContaining(`${path}: read`),
    ])
  })

  test('two sendings at once are read one after the other, each to its end', async () => {
    const both = await Promise.all([send(['ferry.txt', FERRY]), send(['market.txt', MARKET], ['ferry.txt', FERRY])])
    expect(both.map((lines) => lines.at(-1)?.result)).toEqual(['told', 'told'])
    expect(both.flatMap(outcomes).filter((line) => line === 'ferry.txt: unchanged')).toHaveLength(1)
    expect((await get('/reports', views.reportListSchema)).total).toBe(2)
  })

  test('where a reading thread fails, the files that it had are refused, and the next ones are read', async () => {
    const failing: ClosableReader = {
      ...reader,
      read: () => Promise.reject(new Error('the thread ended')),
      close: async () => undefined,
    }
    const opened = [failing]
    const other = serveStore(store, reader.run, {}, () => opened.pop() ?? { ...reader, close: async () => undefined })
    const outcome = async (): Promise<views.ReadingLine[]> => {
      const lines: views.ReadingLine[] = []
      const files = [{ name: 'ferry.txt', bytes: new TextEncoder().encode(FERRY) }]
      await other.readings
        .read(
          files,
          (line) => lines.push(line),
          () => false,
        )
        .catch(() => undefined)
      return lines
    }
    expect(await outcome()).toEqual([
      { result: 'refused', path: 'ferry.txt', reason: expect.stringContaining('Sitrep’s own') },
    ])
    expect((await outcome()).map(({ result }) => result)).toEqual([expect.stringMatching(/^read/), 'told'])
    await other.readings.close()
  })

  test('where another program holds the file, each file is refused with that reason', async () => {
    const other = new DatabaseSync(file)
    other.exec('BEGIN IMMEDIATE')
    const lines = await send(['ferry.txt', FERRY]).finally(() => {
      other.exec('ROLLBACK')
      other.close()
    })
    expect(lines).toEqual([
      { result: 'refused', path: 'ferry.txt', reason: expect.stringContaining('another program') },
    ])
    expect((await get('/reports', views.reportListSchema)).total).toBe(0)
  })
})

describe('correcting', () => {
  beforeEach(async () => {
    await send(['ferry.txt', FERRY], ['market.txt', MARKET])
  })

  async function idOf(name: string): Promise<string> {
    const { items } = await get(`/actors?q=${encodeURIComponent(name)}`, views.actorListSchema)
    return items[0].id
  }

  test('makes the record that sitrep correct makes, and answers with the revision that has it', async () => {
    const id = await idOf('Ana Belmonte')
    const expected = correctionMaker(server.live.now(), {
      by: 'tester',
      at: '2031-03-04T00:00:00.000Z',
    }).rename(id, 'Ana M. Belmonte')
    const answer = await correct({ kind: 'rename', id, name: 'Ana M. Belmonte' })
    expect(answer.status).toBe(201)
    const { correction, revision } = views.correctedSchema.parse(await answer.json())
    expect(correction).toMatchObject({
      id: expected.id,
      by: 'tester',
      state: 'applied',
      text: '“Ana Belmonte” is called “Ana M. Belmonte”',
      path: 'ferry.txt',
    })
    expect(store.corrections()).toEqual([expected])
    expect(server.live.now().revision).toBe(revision)
    expect(await idOf('Ana M. Belmonte')).not.toBeUndefined()
  })

  test('is taken back by another correction', async () => {
    const id = await idOf('Ana Belmonte')
    const { correction } = views.correctedSchema.parse(await (await correct({ kind: 'rename', id, name: 'X' })).json())
    const undo = views.correctedSchema.parse(await (await correct({ kind: 'undo', id: correction.id })).json())
    expect((await get('/actors?q=Ana', views.actorListSchema)).items.map(({ name }) => name)).toEqual(['Ana Belmonte'])
    const { items } = await get('/corrections', views.correctionListSchema)
    expect(items.map((row) => [row.id, row.undone])).toEqual([
      [undo.correction.id, false],
      [correction.id, true],
    ])
  })

  test('is handed on as sitrep correct export writes it', async () => {
    await correct({ kind: 'set-kind', id: await idOf('Vessin'), to: 'place' })
    const answer = await server.ask('/corrections/export')
    expect(answer.headers.get('content-type')).toMatch(/^application\/jsonl/)
    expect(jsonLinesOf(await answer.text())).toEqual(store.corrections())
  })

  test('of every kind finds what it is about', async () => {
    const [ana, lena] = [await idOf('Ana Belmonte'), await idOf('Lena Ruiz')]
    const { items: reports } = await get('/reports', views.reportListSchema)
    const { items: said } = await get('/statements', views.speechesSchema)
    const { items: mentions } = await get(`/actors/${ana}/mentions`, views.mentionListSchema)
    const requests: views.CorrectionRequest[] = [
      { kind: 'join', id: ana, with: lena },
      { kind: 'split', id: mentions[0].id, from: null },
      { kind: 'reject', id: said[0].id },
      { kind: 'set-speaker', id: said[1].id, speaker: null },
      { kind: 'set-date', id: reports[0].id, date: '2031-03-05' },
      { kind: 'set-kind', id: lena, to: 'group' },
      { kind: 'same-origin', id: reports[0].id, with: reports[1].id },
      { kind: 'not-a-mention', id: mentions[0].id },
    ]
    for (const request of requests.toReversed()) {
      const answer = await correct(request)
      expect([request.kind, answer.status]).toEqual([request.kind, 201])
      const { correction } = views.correctedSchema.parse(await answer.json())
      expect(correction.kind).toBe(request.kind)
      await correct({ kind: 'undo', id: correction.id })
    }
  })

  test('that cannot be made says why, and keeps nothing', async () => {
    const answer = await correct({ kind: 'set-date', id: await idOf('Ana Belmonte'), date: '2031-03-05' })
    const { status, detail } = views.problemSchema.parse(await answer.json())
    expect([status, detail]).toEqual([404, expect.stringContaining('not a report or an event')])
    expect((await correct({ kind: 'rename', id: await idOf('Ana Belmonte'), name: ' ' })).status).toBe(400)
    expect(store.corrections()).toEqual([])
  })

  test('where another program holds the file, is answered with 503', async () => {
    const id = await idOf('Ana Belmonte')
    const other = new DatabaseSync(file)
    other.exec('BEGIN IMMEDIATE')
    const answer = await correct({ kind: 'rename', id, name: 'X' })
    other.exec('ROLLBACK')
    other.close()
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
  })
})
