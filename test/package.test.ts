import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nodeOf } from './support/other-nodes.ts'

/* The package as it is published: packed, installed into an empty folder, and run on every Node that it is made for. */

const ROOT = resolve(import.meta.dirname, '..')
const STORY = join(ROOT, 'examples/harbor-paysandu')
const MEGABYTE = 1_000_000

/** The checkout's own Node, which the others are held against. */
const OWN = process.versions.node
/** The oldest Node of each line that Sitrep runs on. */
const OTHERS = ['22.16.0', '24.0.0']

let folder: string
let tarball: string
let packed: readonly string[]
let installed: string
/** What the installed program writes on the checkout's own Node. */
let expected: Record<string, string>

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-package-'))
  // Built it is already, and a second build would take `dist` from under the other tests.
  const told = run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], ROOT)
  const [{ filename, files }]: { filename: string; files: { path: string }[] }[] = JSON.parse(told.stdout)
  tarball = join(folder, filename)
  packed = files.map(({ path }) => path)
  installed = join(folder, 'installed')
  mkdirSync(installed)
  writeFileSync(join(installed, 'package.json'), '{ "private": true }')
  cpSync(STORY, join(installed, 'reports'), { recursive: true })
  cpSync(STORY, join(installed, 'examples/harbor-paysandu'), { recursive: true })
  const [, program] =
    /## As a library[\s\S]*?```ts\n([\s\S]*?)```/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8')) ?? []
  writeFileSync(join(installed, 'library.mjs'), program.replace('library.db', ':memory:'))
  const install = run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], installed)
  expect(install.status, install.stderr).toBe(0)
  expected = exportsOn(process.execPath, OWN)
}, 240_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }), 120_000)

function run(program: string, args: readonly string[], cwd: string, env = process.env): SpawnSyncReturns<string> {
  return spawnSync(program, args, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 28 })
}

/** The program that npm put beside the installed package. */
function bin(): string {
  return join(installed, 'node_modules/.bin/sitrep')
}

/** Runs the installed program on one Node, which must end well and say nothing beside what was asked for. */
function sitrepOn(node: string, args: readonly string[]): string {
  const { status, stdout, stderr } = run(node, [bin(), ...args], installed)
  expect({ status, stderr }, args.join(' ')).toEqual({ status: 0, stderr: '' })
  return stdout
}

/** All that the installed program writes for other programs, file by file. */
function exportsOn(node: string, version: string): Record<string, string> {
  const db = `${version}.db`
  const read = run(node, [bin(), 'read', '--workers', '2', '--db', db, 'reports/*.{txt,html}'], installed)
  expect({ status: read.status, stderr: read.stderr.replace(/^.*\r/gm, '') }).toEqual({ status: 0, stderr: '' })
  const tables = `tables-${version}`
  sitrepOn(node, ['export', '--db', db, '--format', 'csv', '--out', tables])
  const files = readdirSync(join(installed, tables)).sort()
  const library = run(node, ['library.mjs'], installed)
  expect(library.status, library.stderr).toBe(0)
  return {
    library: library.stdout,
    ...Object.fromEntries(files.map((name) => [name, readFileSync(join(installed, tables, name), 'utf8')])),
    jsonl: sitrepOn(node, ['export', '--db', db]),
    brief: sitrepOn(node, ['brief', '--db', db]),
    html: sitrepOn(node, ['brief', '--db', db, '--format', 'html']),
    answer: sitrepOn(node, ['ask', '--db', db, 'How many people died?']),
  }
}

test('reads the demonstration story', () => {
  expect(expected.jsonl.split('\n').length).toBeGreaterThan(500)
  expect(expected.brief).toContain('Paysandu')
  expect(expected.library).toContain('2 reports from')
  expect(expected.answer).toMatch(/\[\d+:\d+\]/)
})

test.for(OTHERS)('writes the same bytes on Node %s', (version, context) => {
  const found = nodeOf(version)
  if ('missing' in found) return context.skip(found.missing)
  expect(exportsOn(found.path, version)).toEqual(expected)
})

test.for([...OTHERS, OWN])('serves the page and the situation on Node %s', async (version, context) => {
  const found = version === OWN ? { path: process.execPath } : nodeOf(version)
  if ('missing' in found) return context.skip(found.missing)
  const db = join(installed, `${version}.db`)
  const child = spawn(found.path, [bin(), 'serve', '--port', '0', '--db', db], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  try {
    while (!said.includes('\n') && child.exitCode === null) await wait(50)
    const [address] = said.split('\n')
    const page = await fetch(address)
    expect([page.status, await page.text()]).toEqual([200, expect.stringMatching(/^<!doctype html>/i)])
    const situation = await fetch(new URL('/api/v1/reports', address))
    expect([situation.status, await situation.text()]).toEqual([200, expect.stringContaining('halden-wire')])
  } finally {
    child.kill('SIGKILL')
    if (child.exitCode === null) await once(child, 'exit')
  }
})

test('on Node 20, `npx sitrep` says in one sentence what to do', (context) => {
  const found = nodeOf('20.20.2')
  if ('missing' in found) return context.skip(found.missing)
  const env = { ...process.env, PATH: `${dirname(found.path)}${delimiter}${process.env.PATH}` }
  const { status, stdout, stderr } = run(
    'npx',
    ['--no-install', '--loglevel', 'error', 'sitrep', 'brief'],
    installed,
    env,
  )
  expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
  expect(stderr).toBe(
    'sitrep: it needs Node 22.16 or later, and this is v20.20.2: install a newer one from https://nodejs.org and run it again.\n',
  )
})

describe('the package', () => {
  test('is under 26 megabytes', () => {
    expect(statSync(tarball).size / MEGABYTE).toBeLessThan(26)
  })

  test('holds no test and no table of tests', () => {
    expect(packed.filter((path) => /\.test\.|cases/.test(path))).toEqual([])
  })

  test('holds nothing that was not built or trained for it', () => {
    const known = /^(?:bin|dist|models)\/|^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md)$/
    expect(packed.filter((path) => !known.test(path))).toEqual([])
  })
})
