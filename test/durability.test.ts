import { execFileSync, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { jsonLinesOf, sitrep, startSitrep } from './support/sitrep.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-durability-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Writes reports that differ in a number, and gives their names. */
function writeReports(count: number, into = 'reports'): string[] {
  mkdirSync(join(folder, into), { recursive: true })
  return Array.from({ length: count }, (_, i) => {
    const name = `${into}/${String(i).padStart(4, '0')}.txt`
    const sentence = `The harbor authority of Vessin said on Monday that ${i + 2} boats had left the port before the storm.`
    writeFileSync(join(folder, name), `Storm empties the port, day ${i}\n\n${sentence} ${sentence}\n`)
    return name
  })
}

function documentsIn(db: string): string[] {
  const { status, stdout, stderr } = sitrep(folder, ['export', '--db', db])
  expect(stderr).toBe('')
  expect(status).toBe(0)
  const records = jsonLinesOf(stdout) as { type: string; path?: string }[]
  return records.flatMap(({ type, path }) => (type === 'document' && path !== undefined ? [path] : []))
}

describe('a run that is killed', () => {
  test('loses nothing that was told as read, and the next run goes on', async () => {
    const names = writeReports(400)
    for (let kill = 0; kill < 4; kill++) {
      const child = startSitrep(folder, ['read', 'reports', '--json', '--workers', '2'])
      let told = ''
      child.stdout?.on('data', (chunk: Buffer) => {
        told += chunk.toString()
      })
      const ended = once(child, 'exit')
      await Promise.race([ended, wait(900 + kill * 350)])
      child.kill('SIGKILL')
      await ended
      const read = jsonLinesOf(told.slice(0, told.lastIndexOf('\n') + 1)) as { path?: string; result: string }[]
      const toldAsRead = read.flatMap(({ path, result }) => (path !== undefined && result !== 'refused' ? [path] : []))
      if (existsSync(join(folder, 'sitrep.db'))) {
        const kept = new Set(documentsIn('sitrep.db'))
        expect(toldAsRead.filter((path) => !kept.has(path))).toEqual([])
      }
    }
    expect(sitrep(folder, ['read', 'reports', '--json']).status).toBe(0)
    expect(documentsIn('sitrep.db')).toEqual(names)
  }, 180_000)

  test('by Ctrl-C: it says how far it came, and ends with 130', async () => {
    writeReports(600)
    const child = startSitrep(folder, ['read', 'reports'])
    let told = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      if (told === '') child.kill('SIGINT')
      told += chunk.toString()
    })
    const [code] = await once(child, 'exit')
    expect(code).toBe(130)
    expect(told).toMatch(/Stopped: \d+ not read; run again to go on/)
    expect(sitrep(folder, ['read', 'reports']).status).toBe(0)
    expect(documentsIn('sitrep.db')).toHaveLength(600)
  }, 180_000)
})

test('two runs into one file at once: both end well, and everything is there', async () => {
  const names = [...writeReports(60, 'a'), ...writeReports(60, 'b')]
  const runs = ['a', 'b'].map((part) => startSitrep(folder, ['read', part]))
  const codes = await Promise.all(runs.map(async (run) => (await once(run, 'exit'))[0]))
  expect(codes).toEqual([0, 0])
  expect(documentsIn('sitrep.db')).toEqual(names)
  sitrep(folder, ['read', 'b', 'a', '--db', 'alone.db'])
  expect(sitrep(folder, ['export']).stdout).toBe(sitrep(folder, ['export', '--db', 'alone.db']).stdout)
}, 180_000)

test('a file that another program holds: a sentence that names it, and nothing is lost', () => {
  writeReports(2)
  expect(sitrep(folder, ['read', 'reports']).status).toBe(0)
  const before = sitrep(folder, ['export']).stdout
  const other = new DatabaseSync(join(folder, 'sitrep.db'))
  other.exec('BEGIN IMMEDIATE')
  writeReports(3)
  const { status, stderr } = sitrep(folder, ['read', 'reports'])
  other.exec('ROLLBACK')
  other.close()
  expect(status).toBe(3)
  expect(stderr).toMatch(/sitrep\.db.*another program/)
  expect(stderr).not.toMatch(/\n\s+at /)
  expect(sitrep(folder, ['export']).stdout).toBe(before)
}, 120_000)

/** Whether this machine lets a test mount a small disk. */
const mayMount =
  spawnSync('sh', ['-c', 'd=$(mktemp -d) && mount -t tmpfs -o size=64k tmpfs "$d" && umount "$d"']).status === 0

test.runIf(mayMount)(
  'a full disk: a sentence that names the file, what was read is kept, and room mends it',
  () => {
    const names = writeReports(120)
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', disk])
    try {
      const { status, stderr } = sitrep(folder, ['read', 'reports', '--db', 'disk/full.db'])
      expect(status).toBe(3)
      expect(stderr).toMatch(/full\.db.*disk is full/)
      execFileSync('mount', ['-o', 'remount,size=64m', disk])
      expect(sitrep(folder, ['read', 'reports', '--db', 'disk/full.db']).status).toBe(0)
      expect(documentsIn('disk/full.db')).toEqual(names.map((name) => `../${name}`))
    } finally {
      execFileSync('umount', [disk])
    }
  },
  120_000,
)
