import { execFileSync, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { killRuns } from './support/kills.ts'
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

interface Ended {
  readonly code: number | null
  readonly output: string
  readonly errors: string
}

async function ended(child: ReturnType<typeof startSitrep>): Promise<Ended> {
  let output = ''
  let errors = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString()
  })
  const [code] = await once(child, 'close')
  return { code, output, errors }
}

/** What the clusters and origins of an export name and the export does not hold. */
function danglingIn(output: string): string[] {
  const records = jsonLinesOf(output) as { id?: string; members?: string[]; documents?: string[] }[]
  const ids = new Set(records.map(({ id }) => id))
  return records.flatMap(({ members = [], documents = [] }) => [...members, ...documents]).filter((id) => !ids.has(id))
}

describe('a run that is killed', () => {
  test('twenty times: nothing that was told as read is lost, nothing is there by half, and the next run goes on', async () => {
    const names = writeReports(150)
    const { killed, ...wrong } = await killRuns(folder, names.length, 20, 61)
    expect(wrong).toEqual({ lost: [], half: [], other: [] })
    expect(killed).toBeGreaterThanOrEqual(15)
  }, 300_000)

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

describe('several programs at one file', () => {
  test('two that read reports into it: both end well, and everything is there', async () => {
    const names = [...writeReports(60, 'a'), ...writeReports(60, 'b')]
    const runs = ['a', 'b'].map((part) => startSitrep(folder, ['read', part]))
    const codes = await Promise.all(runs.map(async (run) => (await once(run, 'exit'))[0]))
    expect(codes).toEqual([0, 0])
    expect(documentsIn('sitrep.db')).toEqual(names)
    sitrep(folder, ['read', 'b', 'a', '--db', 'alone.db'])
    expect(sitrep(folder, ['export']).stdout).toBe(sitrep(folder, ['export', '--db', 'alone.db']).stdout)
  }, 180_000)

  test('those that export it meanwhile see whole situations, and no error', async () => {
    writeReports(1, 'first')
    sitrep(folder, ['read', 'first'])
    writeReports(200, 'a')
    writeReports(200, 'b')
    let isWriting = true
    const writers = Promise.all(['a', 'b'].map((part) => ended(startSitrep(folder, ['read', part])))).finally(() => {
      isWriting = false
    })
    const exported = await Promise.all(
      [1, 2].map(async () => {
        const seen: Ended[] = []
        while (isWriting) seen.push(await ended(startSitrep(folder, ['export'])))
        return seen
      }),
    )
    expect((await writers).map(({ code, errors }) => [code, errors])).toEqual([
      [0, ''],
      [0, ''],
    ])
    const readings = exported.flat()
    expect(readings.length).toBeGreaterThan(1)
    for (const { code, errors, output } of readings) {
      expect([code, errors]).toEqual([0, ''])
      expect(danglingIn(output)).toEqual([])
    }
    expect(documentsIn('sitrep.db')).toHaveLength(401)
  }, 180_000)
})

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
