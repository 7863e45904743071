import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import * as views from '../src/api/index.ts'
import { DEMONSTRATION } from './support/demonstration.ts'
import { serveDemonstration, type TestServer } from './support/served.ts'

/* Every route of the API on the demonstration story: what it answers is what its schema and its description say. */

let server: TestServer

beforeAll(async () => {
  server = await serveDemonstration()
}, 120_000)

afterAll(() => server.close())

async function get<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>> {
  const answer = await server.ask(path)
  expect(answer.status, path).toBe(200)
  return schema.parse(await answer.json())
}

async function problem(path: string, init?: RequestInit): Promise<views.Problem> {
  const answer = await server.ask(path, init)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  const body = views.problemSchema.parse(await answer.json())
  expect(body.status).toBe(answer.status)
  return body
}

/** The demonstration story's busiest actor, first report, and so on, for addresses. */
async function ids(): Promise<{ actor: string; report: string; finding: string }> {
  const { items: actors } = await get('/actors?limit=1', views.actorListSchema)
  const { items: reports } = await get('/reports?limit=1', views.reportListSchema)
  const { disputed } = await get('/situation', views.overviewSchema)
  return { actor: actors[0].id, report: reports[0].id, finding: disputed.items[0].id }
}

/** Every route that is asked with GET, with the schema of its answer; {actor} and the like stand for ids. */
const ROUTES: readonly (readonly [path: string, address: string, schema: z.ZodType])[] = [
  ['/revision', '/revision', z.strictObject({ revision: z.string() })],
  ['/situation', '/situation', views.overviewSchema],
  ['/snapshot', '/snapshot', views.snapshotSchema],
  ['/stories', '/stories', views.storyListSchema],
  ['/timeline', '/timeline', views.timelineSchema],
  ['/figures', '/figures', views.quantitiesSchema],
  ['/statements', '/statements', views.speechesSchema],
  ['/speakers', '/speakers', views.speakersSchema],
  ['/actors', '/actors', views.actorListSchema],
  ['/actors/{id}', '/actors/{actor}', views.actorDetailSchema],
  ['/actors/{id}/mentions', '/actors/{actor}/mentions', views.mentionListSchema],
  ['/actors/{id}/statements', '/actors/{actor}/statements', views.speechesSchema],
  ['/actors/{id}/did', '/actors/{actor}/did', views.markListSchema],
  ['/actors/{id}/had-done', '/actors/{actor}/had-done', views.markListSchema],
  ['/network', '/network', views.networkSchema],
  ['/network', '/network?actor={actor}', views.networkSchema],
  ['/reports', '/reports', views.reportListSchema],
  ['/reports/{id}', '/reports/{report}', views.reportDetailSchema],
  ['/evidence/{id}', '/evidence/{finding}', views.evidenceSchema],
  ['/evidence/{id}', '/evidence/{actor}', views.evidenceSchema],
  ['/evidence/{id}', '/evidence/{report}', views.evidenceSchema],
  ['/search', '/search?q=harbor', views.searchResultsSchema],
  ['/ask', '/ask?q=how%20many%20people%20were%20killed', views.answersSchema],
  ['/corrections', '/corrections', views.correctionListSchema],
]

const FILTERS = [
  'actor={actor}',
  'kind=person&kind=state',
  'from=2023-03-16&to=2023-03-18',
  'outlet=Halden+News+Agency',
  'place=Uruguay',
  'copies=all',
  'known=2023-03-17',
  'code=ASSAULT&status=happened&status=denied',
]

describe('every route', () => {
  test.each(ROUTES)('%s answers %s as its schema says', async (_, address, schema) => {
    const { actor, report, finding } = await ids()
    await get(fill(address, { actor, report, finding }), schema)
  })

  test.each(FILTERS)('takes the filter %s', async (filter) => {
    const { actor, report, finding } = await ids()
    for (const [, address, schema] of ROUTES) {
      if (
        !/^\/(?:situation|timeline|figures|statements|speakers|actors|network|reports|search|ask)(?:\?|$)/.test(address)
      )
        continue
      const filtered = `${address}${address.includes('?') ? '&' : '?'}${filter}`
      await get(fill(filtered, { actor, report, finding }), schema)
    }
  })

  test('is described in the OpenAPI document, and nothing else is', async () => {
    const { paths, openapi } = await get('/openapi.json', openApiSchema)
    expect(openapi).toBe('3.1.0')
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path.replace('/api/v1', '')}`),
    )
    const asked = ROUTES.map(([path]) => `get ${path}`)
    expect(described.sort()).toEqual(
      [...new Set([...asked, 'get /corrections/export', 'post /corrections', 'post /news', 'post /readings'])].sort(),
    )
  })

  test('is described with what it answers and with its problems, and every reference leads somewhere', async () => {
    const document = await get('/openapi.json', openApiSchema)
    for (const methods of Object.values(document.paths)) {
      for (const { summary, responses } of Object.values(methods)) {
        expect(summary).not.toBe('')
        expect(Object.keys(responses)).toContain('default')
      }
    }
    const schemas = Object.keys(document.components.schemas)
    const references = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name,
    )
    expect(references.filter((name) => !schemas.includes(name))).toEqual([])
    expect(schemas).toEqual(expect.arrayContaining(['Overview', 'Timeline', 'Quantities', 'ReportDetail', 'Problem']))
  })
})

const openApiSchema = z.object({
  openapi: z.string(),
  paths: z.record(
    z.string(),
    z.record(z.string(), z.object({ summary: z.string(), responses: z.record(z.string(), z.unknown()) })),
  ),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
})

function fill(address: string, values: Readonly<Record<string, string>>): string {
  return address.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name]))
}

describe('a list', () => {
  test.each(['/statements', '/figures', '/actors', '/reports', '/speakers', '/search?q=harbor'])(
    '%s comes in windows that join without a gap',
    async (path) => {
      const windows = views.listOf(z.object({ items: z.never().optional() }).loose()).loose()
      const join = path.includes('?') ? '&' : '?'
      const whole = await get(`${path}${join}limit=500`, windows)
      const parts: unknown[] = []
      for (let offset = 0; offset < whole.total; offset += 7) {
        const part = await get(`${path}${join}limit=7&offset=${offset}`, windows)
        expect(part).toMatchObject({ total: whole.total, offset })
        parts.push(...part.items)
      }
      expect(parts).toEqual(whole.items)
    },
  )

  test('behind its end is empty', async () => {
    expect(await get('/reports?offset=1000', views.reportListSchema)).toEqual({
      items: [],
      total: DEMONSTRATION.length,
      offset: 1000,
    })
  })
})

describe('what is shown', () => {
  test('the first screen counts reports and origins, and says what is disputed by whom', async () => {
    const { counts, disputed } = await get('/situation', views.overviewSchema)
    expect(counts).toMatchObject({ reports: DEMONSTRATION.length, notRead: 1 })
    expect(counts.origins).toBeLessThan(counts.reports)
    const toll = disputed.items.find(({ label }) => label === 'people killed')
    expect(toll?.groups.map(({ text }) => text)).toEqual(expect.arrayContaining(['9 or more', '31']))
    const highest = toll?.groups.find(({ text }) => text === '31')
    expect(highest?.tellers.map(({ text }) => text)).toContain('River Ports Observatory')
  })

  test('evidence is grouped by origin, and copies stand in one group', async () => {
    const { items } = await get('/reports', views.reportListSchema)
    const wire = items.find(({ path }) => path.startsWith('01'))
    const { items: said } = await get('/statements?quote=direct', views.speechesSchema)
    const copied = said.find(({ weight, report }) => weight.reports > 1 && report.id === wire?.id)
    const { origins, weight } = await get(`/evidence/${copied?.evidence}`, views.evidenceSchema)
    expect(weight.reports).toBeGreaterThan(1)
    expect(origins).toHaveLength(1)
    expect(origins[0]).toMatchObject({ basis: 'copies' })
    expect(origins[0].reports.map(({ report }) => report.number)).toEqual(
      origins[0].reports.map(({ report }) => report.number).toSorted((a, b) => a - b),
    )
    expect(copied?.first?.id).toBe(wire?.id)
  })

  test('words are the words of the report at the spans', async () => {
    const { items } = await get('/statements?limit=500', views.speechesSchema)
    const texts = new Map<string, string>()
    for (const { words } of items) {
      const text = texts.get(words.report) ?? (await get(`/reports/${words.report}`, views.reportDetailSchema)).text
      texts.set(words.report, text)
      const marked = words.pieces.filter((piece) => piece.marked).map(({ text: piece }) => piece)
      const spans = words.spans.map(({ start, end }) => text.slice(start, end))
      const letters = (parts: readonly string[]): string => parts.join('').replace(/[^\p{L}\p{N}]/gu, '')
      expect(letters(marked)).toBe(letters(spans))
      expect(text.slice(0, words.spans[0].start).split('\n')).toHaveLength(words.line)
    }
  })

  test('a copy says whose it is, where, and which words are new', async () => {
    const { items } = await get('/reports', views.reportListSchema)
    const abridged = items.find(({ path }) => path.startsWith('03'))
    expect(abridged?.copyOf[0].share).toBeGreaterThan(0.7)
    const report = await get(`/reports/${abridged?.id}`, views.reportDetailSchema)
    const text = (spans: readonly { start: number; end: number }[]): number =>
      spans.reduce((sum, { start, end }) => sum + end - start, 0)
    expect(text(report.newWords ?? [])).toBeLessThan(text(report.copied))
    for (const fresh of report.newWords ?? []) {
      expect(report.copied.filter(({ start, end }) => start < fresh.end && fresh.start < end)).toEqual([])
    }
    const original = await get(`/reports/${abridged?.copyOf[0].report.id}`, views.reportDetailSchema)
    expect(original.copiedBy.map(({ report: by }) => by.id)).toContain(abridged?.id)
  })

  test('the timeline’s lanes and places hold marks that are there', async () => {
    const { marks, lanes, places, total } = await get('/timeline?lanes=100', views.timelineSchema)
    const known = new Set(marks.map(({ id }) => id))
    expect(known.size).toBe(total)
    for (const { marks: own } of [...lanes, ...places]) expect(own.filter((id) => !known.has(id))).toEqual([])
    const next = await get('/timeline?lanes=2&laneOffset=2', views.timelineSchema)
    expect(next.lanes.map(({ actor }) => actor.id)).toEqual(lanes.slice(2, 4).map(({ actor }) => actor.id))
  })

  test('copies are shown once, or each by itself', async () => {
    const once = await get('/statements', views.speechesSchema)
    const all = await get('/statements?copies=all', views.speechesSchema)
    const { counts } = await get('/situation', views.overviewSchema)
    expect(once.total).toBeLessThan(all.total)
    expect(all.total).toBe(counts.statements)
  })

  test('a situation as it was known on a day has none of the later reports, and its evidence is found', async () => {
    const { items } = await get('/reports?known=2023-03-17', views.reportListSchema)
    expect(items.length).toBeGreaterThan(3)
    expect(items.filter(({ published }) => (published?.latest ?? '') > '2023-03-17')).toEqual([])
    const then = await get('/situation?known=2023-03-17', views.overviewSchema)
    expect(then.disputed.items.flatMap(({ groups }) => groups.map(({ text }) => text))).not.toContain('31')
    for (const { id } of [...then.agreed.items, ...then.disputed.items, ...then.changed.items]) {
      const { origins } = await get(`/evidence/${id}`, views.evidenceSchema)
      const days = origins.flatMap(({ reports }) => reports.map(({ report }) => report.published?.latest ?? ''))
      expect(days.filter((day) => day > '2023-03-17')).toEqual([])
    }
  })

  test('a search marks the words, in reports, statements, events and names', async () => {
    const { items } = await get('/search?q=salcedo', views.searchResultsSchema)
    expect(items[0]).toMatchObject({ type: 'actor', words: null })
    const marked = items.flatMap(
      ({ words }) => words?.pieces.filter((piece) => piece.marked).map(({ text }) => text) ?? [],
    )
    expect(new Set(marked.map((text) => text.toLowerCase()))).toEqual(new Set(['salcedo']))
    const only = await get('/search?q=salcedo&type=statement', views.searchResultsSchema)
    expect(new Set(only.items.map(({ type }) => type))).toEqual(new Set(['statement']))
  })

  test('what no report says is not answered', async () => {
    const { items, none } = await get('/ask?q=Who%20is%20Zebulon%20Quint%3F', views.answersSchema)
    expect(items).toEqual([])
    expect(none).toMatch(/^The reports don’t say/)
  })
})

describe('what is new', () => {
  const news = (snapshot: views.Snapshot): Promise<Response> =>
    server.ask('/news', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(snapshot),
    })

  test('is nothing since a snapshot of now', async () => {
    const snapshot = await get('/snapshot', views.snapshotSchema)
    expect(await (await news(snapshot)).json()).toEqual({
      reports: [],
      confirmed: [],
      disputed: [],
      changed: [],
      gone: 0,
    })
  })

  test('is what the snapshot does not have', async () => {
    const now = await get('/snapshot', views.snapshotSchema)
    const [gone, ...reports] = now.reports
    const clusters = now.clusters.filter(([, agreement]) => agreement !== 'differ')
    const answer = await news({ revision: 'before', reports: [...reports, 'd:gone'], clusters })
    const body = views.newsSchema.parse(await answer.json())
    expect(body.reports.map(({ id }) => id)).toEqual([gone])
    expect(body.gone).toBe(1)
    expect(body.disputed.map(({ label }) => label)).toContain('people killed')
    expect(body.changed).toEqual([])
  })
})

describe('a request that is wrong', () => {
  test.each([
    ['/situation?colour=red', 'colour'],
    ['/situation?limit=3', 'limit'],
    ['/reports?limit=501', 'limit'],
    ['/reports?limit=many', 'limit'],
    ['/reports?offset=-1', 'offset'],
    ['/timeline?kind=person&kind=ghost', 'kind'],
    ['/timeline?lanes=1000', 'lanes'],
    ['/statements?quote=loud', 'quote'],
    ['/situation?from=2023-02-30', 'from'],
    ['/situation?known=yesterday', 'known'],
    ['/situation?copies=twice', 'copies'],
    ['/search', 'q'],
  ])('%s: the problem names %s', async (path, where) => {
    const { status, errors } = await problem(path)
    expect(status).toBe(400)
    expect(errors?.map((error) => error.where)).toContain(where)
  })

  test.each([
    '/actors/a:none',
    '/actors/a:none/did',
    '/network?actor=a:none',
    '/reports/d:none',
    '/evidence/x',
    '/nothing',
  ])('%s: there is none', async (path) => {
    expect(await problem(path)).toMatchObject({ status: 404, instance: `/api/v1${path.split('?')[0]}` })
  })

  test.each([
    ['PUT', '/situation', 'GET, HEAD'],
    ['DELETE', '/corrections', 'GET, HEAD, POST'],
    ['GET', '/readings', 'POST'],
  ])('%s %s: the method is wrong', async (method, path, allowed) => {
    const answer = await server.ask(path, { method })
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')?.split(', ').sort().join(', ')).toBe(allowed)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  })

  test.each<[string, string, string, string, number]>([
    ['no JSON', '/corrections', 'application/json', '{', 400],
    ['another kind of body', '/corrections', 'application/xml', '<a/>', 415],
    ['a kind of correction that there is not', '/corrections', 'application/json', '{"kind":"praise","id":"x"}', 400],
    ['a field too many', '/corrections', 'application/json', '{"kind":"undo","id":"x","why":"y"}', 400],
    ['an id of nothing', '/corrections', 'application/json', '{"kind":"undo","id":"x"}', 404],
    ['a snapshot that is none', '/news', 'application/json', '{"revision":1}', 400],
    ['a body that is no form', '/readings', 'application/json', '{}', 415],
    ['a form without files', '/readings', 'multipart/form-data; boundary=x', '--x--\r\n', 400],
    ['too much', '/corrections', 'application/json', `"${'x'.repeat(17 * 1024 * 1024)}"`, 413],
  ])('%s', async (_, path, type, body, status) => {
    const init = { method: 'POST', headers: { 'content-type': type, 'content-length': String(body.length) }, body }
    expect((await problem(path, init)).status).toBe(status)
  })

  test('is never answered with what the inside looks like', () => {
    expect(server.faults).toEqual([])
  })
})

describe('an answer', () => {
  test('is not sent again while nothing has changed', async () => {
    const first = await server.ask('/situation')
    const etag = first.headers.get('etag') ?? ''
    const again = await server.ask('/situation', { headers: { 'if-none-match': etag } })
    expect([first.status, again.status, await again.text()]).toEqual([200, 304, ''])
  })

  test('comes compressed to who can read that', async () => {
    const answer = await server.ask('/timeline', { headers: { 'accept-encoding': 'gzip' } })
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    const plain = await new Response(answer.body?.pipeThrough(new DecompressionStream('gzip'))).json()
    expect(views.timelineSchema.safeParse(plain).success).toBe(true)
  })
})
