import { once } from 'node:events'
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { networkInterfaces, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import * as views from '../src/api/index.ts'
import { jsonLinesOf, sitrep, startSitrep } from './support/sitrep.ts'

/* `sitrep serve` as a process that listens, with other processes beside it. */

const STORY = resolve(import.meta.dirname, '../examples/harbor-paysandu')

let folder: string
const running: ReturnType<typeof startSitrep>[] = []

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-serve-'))
  for (const name of readdirSync(STORY).filter((each) => /^0[1-3]/.test(each)))
    copyFileSync(join(STORY, name), join(folder, name))
  expect(sitrep(folder, ['read', '01-halden-wire-explosion.txt', '02-port-ellery-tribune.html']).status).toBe(0)
}, 120_000)

afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null) continue
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Starts a server on a free port, and gives the address that it prints. */
async function serve(...args: string[]): Promise<{ address: string; child: ReturnType<typeof startSitrep> }> {
  const child = startSitrep(folder, ['serve', '--port', '0', ...args])
  running.push(child)
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  for (let tries = 0; !said.includes('\n'); tries++) {
    if (tries > 600 || child.exitCode !== null) throw new Error(`sitrep serve did not start: ${said}`)
    await wait(50)
  }
  return { address: said.split('\n')[0], child }
}

/** Asks on a connection of its own: one that is kept would have ended while another process is waited for. */
async function get(address: string): Promise<unknown> {
  return (await fetch(address, { headers: { connection: 'close' } })).json()
}

async function revisionAt(address: string): Promise<string> {
  const body = await get(`${address}api/v1/revision`)
  return views.overviewSchema.pick({ revision: true }).parse(body).revision
}

describe('sitrep serve', () => {
  test('prints its address, answers there, and ends cleanly with Ctrl-C', async () => {
    const { address, child } = await serve()
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    const answer = await fetch(`${address}api/v1/situation`)
    expect(views.overviewSchema.parse(await answer.json()).counts.reports).toBe(2)
    const ended = once(child, 'exit')
    child.kill('SIGINT')
    expect((await ended)[0]).toBe(0)
  })

  test('shows what another process reads, and what it corrects', async () => {
    const { address } = await serve('--db', 'shared.db')
    const before = await revisionAt(address)
    expect(sitrep(folder, ['read', '01-halden-wire-explosion.txt', '--db', 'shared.db']).status).toBe(0)
    const read = await revisionAt(address)
    expect(read).not.toBe(before)
    const { items } = views.actorListSchema.parse(await get(`${address}api/v1/actors?q=Hanlon`))
    expect(sitrep(folder, ['correct', 'rename', items[0].id, 'Pieter Hanlon', '--db', 'shared.db']).status).toBe(0)
    expect(await revisionAt(address)).not.toBe(read)
    const corrected = views.actorListSchema.parse(await get(`${address}api/v1/actors?q=Hanlon`))
    expect(corrected.items[0].name).toBe('Pieter Hanlon')
  })

  test('reads what is sent, by the path of sitrep read: the same records', async () => {
    const { address } = await serve('--db', 'sent.db')
    const form = new FormData()
    const name = '03-wendlebury-courier-abridged.txt'
    const { readFile } = await import('node:fs/promises')
    form.append('files', new File([await readFile(join(folder, name))], name))
    const answer = await fetch(`${address}api/v1/readings`, { method: 'POST', body: form })
    expect(jsonLinesOf(await answer.text()).at(-1)).toMatchObject({ result: 'told' })
    expect(sitrep(folder, ['read', name, '--db', 'read.db']).status).toBe(0)
    const records = ['sent.db', 'read.db'].map((db) => sitrep(folder, ['export', '--db', db]).stdout)
    expect(records[0]).toBe(records[1])
  })

  test('corrects as --by, and sitrep correct list shows it', async () => {
    const { address } = await serve('--db', 'sent.db', '--by', 'Ana Ruiz')
    const { items } = views.actorListSchema.parse(await get(`${address}api/v1/actors?limit=1`))
    const answer = await fetch(`${address}api/v1/corrections`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'rename', id: items[0].id, name: 'Somebody' }),
    })
    expect(answer.status).toBe(201)
    expect(sitrep(folder, ['correct', 'list', '--db', 'sent.db']).stdout).toMatch(/applied .* rename .* by Ana Ruiz/)
  })

  test('says which port is in use, and how to take another', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? String(address.port) : ''
    const { status, stderr } = sitrep(folder, ['serve', '--port', port])
    other.close()
    expect([status, stderr]).toEqual([
      3,
      expect.stringMatching(/another program uses this port\. Choose another with --port/),
    ])
  })

  test.each([[['--port', '65536']], [['--port', 'many']], [['--port', '-1']]])('refuses %j', (args) => {
    expect(sitrep(folder, ['serve', ...args])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('from 0 to 65535'),
    })
  })
})

describe('sitrep serve on other addresses than this machine’s own', () => {
  test('lets in only who shows the token, under a name that it has', async () => {
    const { address } = await serve('--host', '0.0.0.0')
    const url = new URL(address)
    const token = url.searchParams.get('token') ?? ''
    expect(token).toMatch(/^[\w-]{32}$/)
    const outer = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .find(({ internal, family }) => !internal && family === 'IPv4')
    for (const host of ['127.0.0.1', ...(outer === undefined ? [] : [outer.address])]) {
      const base = `http://${host}:${url.port}`
      expect((await fetch(`${base}/api/v1/revision`)).status).toBe(401)
      const opened = await fetch(`${base}/?token=${token}`)
      const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0]
      expect((await fetch(`${base}/api/v1/revision`, { headers: { cookie } })).status).toBe(200)
    }
  })
})
