import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openSituation } from '../src/index.ts'
import { openReader } from '../src/node/reader.ts'
import { aggregate, readInto } from '../src/situation/index.ts'
import { measureFirstScreen } from './first-screen.ts'
import { makePile, sourceOf } from './pile.ts'
import { median, type Row } from './report.ts'

const BIN = resolve(import.meta.dirname, '../bin/sitrep.js')
const SIZE = 1000
const RUNS = 5

/** What is asked again and again while somebody looks at a situation. */
const LISTS = ['situation', 'timeline', 'figures', 'statements', 'speakers', 'actors', 'network', 'reports'] as const

/**
 * How long the server takes to answer with many reports in the file: its first answer, the others when they are asked
 * again, and the first answers under a filter that was not asked before. Times include the way through the socket and
 * the reading of the whole answer.
 */
export async function measureServe(data: string): Promise<Row[]> {
  const pile = makePile(data, SIZE)
  if (pile === null) return []
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-bench-'))
  const db = join(folder, 'bench.db')
  const store = openSituation(db, 'create')
  const reader = openReader(2)
  await readInto(store, reader, pile.map(sourceOf), () => undefined)
  await reader.close()
  aggregate(store)
  store.close()

  const begin = performance.now()
  const { child, address } = await start(db)
  try {
    const started = performance.now() - begin
    const first = await timeOf(`${address}api/v1/situation`)
    const rows: Row[] = [
      { name: `sitrep serve, ${SIZE} reports, start`, value: started, unit: 'ms' },
      { name: `sitrep serve, ${SIZE} reports, first answer: situation`, value: first, unit: 'ms' },
    ]
    for (const list of LISTS) {
      const cold = await timeOf(`${address}api/v1/${list}`)
      const times: number[] = []
      for (let run = 0; run < RUNS; run++) times.push(await timeOf(`${address}api/v1/${list}`))
      rows.push({ name: `sitrep serve, ${SIZE} reports, ${list}, first`, value: cold, unit: 'ms' })
      rows.push({ name: `sitrep serve, ${SIZE} reports, ${list}, again`, value: median(times), unit: 'ms' })
    }
    for (const list of LISTS) {
      const value = await timeOf(`${address}api/v1/${list}?kind=person&copies=all`)
      rows.push({ name: `sitrep serve, ${SIZE} reports, ${list}, filtered, first`, value, unit: 'ms' })
    }
    return [...rows, ...(await measureFirstScreen(address, `sitrep serve, ${SIZE} reports`))]
  } finally {
    child.kill('SIGINT')
    await once(child, 'exit')
    rmSync(folder, { recursive: true, force: true })
  }
}

function start(db: string): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [BIN, 'serve', '--db', db, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`sitrep serve ended with ${code}`)))
    child.stdout.once('data', (chunk: Buffer) => resolve({ child, address: chunk.toString().split('\n')[0] }))
  })
}

async function timeOf(address: string): Promise<number> {
  const begin = performance.now()
  const answer = await fetch(address)
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}`)
  return performance.now() - begin
}
