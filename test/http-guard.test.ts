import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSituation } from '../src/index.ts'
import { modelVersions } from '../src/node/models.ts'
import { currentRun } from '../src/situation/index.ts'
import { serveStore, type TestServer } from './support/served.ts'

/* Who is let in, and what a browser is told to allow. */

const TOKEN = 'the-only-token'

let folder: string
let own: TestServer
let open: TestServer

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-guard-'))
  mkdirSync(join(folder, 'page/assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'page/index.html'), '<!doctype html><title>Sitrep</title>')
  writeFileSync(join(folder, 'page/assets/main-0a1b.js'), 'start()')
  const run = currentRun(modelVersions())
  const page = join(folder, 'page')
  own = serveStore(openSituation(':memory:', 'create'), run, { page })
  open = serveStore(openSituation(':memory:', 'create'), run, {
    page,
    access: { names: new Set(['192.0.2.7']), token: TOKEN },
  })
})

afterAll(async () => {
  await own.close()
  await open.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the name of the server', () => {
  test.each([
    ['localhost:4321', 200],
    ['LOCALHOST:80', 200],
    ['localhost', 200],
    ['evil.example:4321', 403],
    ['localhost.evil.example', 403],
    ['127.0.0.1.evil.example:4321', 403],
    ['', 403],
  ])('%j is answered with %i', async (host, status) => {
    const answers = await Promise.all(['/api/v1/revision', '/'].map((path) => own.request(path, { headers: { host } })))
    expect(answers.map((answer) => answer.status)).toEqual([status, status])
  })
})

describe('another site', () => {
  const post = (headers: Record<string, string>): Promise<Response> =>
    own.ask('/corrections', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: '{"kind":"undo","id":"none"}',
    })

  test.each([
    ['a program that is no browser', {}, 404],
    ['the page itself', { origin: 'http://localhost:4321', 'sec-fetch-site': 'same-origin' }, 404],
    ['a page of another port', { origin: 'http://localhost:8080', 'sec-fetch-site': 'same-site' }, 403],
    ['a page of another port, in an older browser', { origin: 'http://localhost:8080' }, 403],
    ['another site', { origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' }, 403],
    ['another site, in an older browser', { origin: 'https://evil.example' }, 403],
    ['a page without an origin', { origin: 'null' }, 403],
  ])('%s', async (_, headers, status) => {
    expect((await post(headers)).status).toBe(status)
  })

  test('may lead to the page by a link, and may not read from it', async () => {
    const cross = { 'sec-fetch-site': 'cross-site' }
    const link = await own.request('/', { headers: { ...cross, 'sec-fetch-mode': 'navigate' } })
    const script = await own.ask('/situation', { headers: { ...cross, 'sec-fetch-mode': 'no-cors' } })
    expect([link.status, script.status]).toEqual([200, 403])
  })
})

describe('the token', () => {
  const host = { host: '192.0.2.7:4321' }

  test.each<[string, string, Record<string, string>, number]>([
    ['nothing', '/api/v1/revision', {}, 401],
    ['nothing, for the page', '/', {}, 401],
    ['nothing, for the page’s scripts', '/assets/main-0a1b.js', {}, 401],
    ['a wrong token', '/?token=wrong', {}, 401],
    ['the beginning of the token', `/?token=${TOKEN.slice(0, -1)}`, {}, 401],
    ['the token in the address of the API', `/api/v1/revision?token=${TOKEN}`, {}, 401],
    ['a wrong cookie', '/api/v1/revision', { cookie: 'sitrep-4321=wrong' }, 401],
    ['another server’s cookie', '/api/v1/revision', { cookie: `sitrep-80=${TOKEN}` }, 401],
    ['the cookie', '/api/v1/revision', { cookie: `sitrep-4321=${TOKEN}` }, 200],
    ['the token in a header', '/api/v1/revision', { authorization: `Bearer ${TOKEN}` }, 200],
  ])('%s', async (_, path, headers, status) => {
    expect((await open.request(path, { headers: { ...host, ...headers } })).status).toBe(status)
  })

  test('is kept where no script reads it, and leaves the address', async () => {
    const answer = await open.request(`/?token=${TOKEN}`, { headers: host })
    expect(answer.headers.get('set-cookie')).toBe(`sitrep-4321=${TOKEN}; Path=/; HttpOnly; SameSite=Strict`)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.text()).toContain('content="0; url=/"')
  })

  test('does not stand for the name', async () => {
    const headers = { host: 'evil.example', authorization: `Bearer ${TOKEN}` }
    expect((await open.request('/api/v1/revision', { headers })).status).toBe(403)
  })
})

describe('every answer', () => {
  test.each(['/', '/timeline', '/assets/main-0a1b.js', '/api/v1/situation', '/api/v1/nothing', '/nothing'])(
    '%s keeps other sites and strange scripts out',
    async (path) => {
      const { headers } = await own.request(path)
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      )
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(headers.get('access-control-allow-origin')).toBeNull()
    },
  )
})

test('a refusal keeps them out too', async () => {
  const { status, headers } = await own.request('/', { headers: { host: 'evil.example' } })
  expect([status, headers.get('content-security-policy')]).toEqual([403, expect.stringContaining("default-src 'none'")])
})

describe('the page', () => {
  test.each(['/', '/timeline', '/claims', '/claims/statements', '/actors', '/actors/a:1', '/reports', '/reports/d:1'])(
    '%s is one of its screens',
    async (path) => {
      const answer = await own.request(path)
      expect(await answer.text()).toBe('<!doctype html><title>Sitrep</title>')
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(answer.headers.get('cache-control')).toBe('no-cache')
    },
  )

  test('its scripts are kept for good, its document is asked for again', async () => {
    const script = await own.request('/assets/main-0a1b.js')
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    const etag = (await own.request('/')).headers.get('etag') ?? ''
    const again = await own.request('/', { headers: { 'if-none-match': etag } })
    expect([again.status, again.headers.get('cache-control'), await again.text()]).toEqual([304, 'no-cache', ''])
  })

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/assets/',
    '/assets',
    '/index.html%00.js',
    '//etc/passwd',
    '/timelines',
  ])('%s is nothing', async (path) => {
    const answer = await own.request(path)
    expect([answer.status, await answer.text()]).toEqual([404, expect.not.stringContaining('"secret"')])
  })

  test('takes no other method', async () => {
    expect((await own.request('/', { method: 'POST' })).status).toBe(405)
  })

  test('that is not built says so', async () => {
    const none = serveStore(openSituation(':memory:', 'create'), currentRun(modelVersions()))
    expect([(await none.request('/')).status, (await none.ask('/situation')).status]).toEqual([503, 200])
    await none.close()
  })
})
