import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { EXAMPLE_STORY } from './material.ts'
import { median, type Row } from './report.ts'

const BIN = resolve(import.meta.dirname, '../bin/sitrep.js')
const RUNS = 5

/** Whole processes, as a user starts them: the help, a first reading, a second one, the export. */
export function measurePrograms(): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-bench-'))
  try {
    const fresh = (): string => join(mkdtempSync(join(folder, 'run-')), 'bench.db')
    const kept = fresh()
    run(['read', EXAMPLE_STORY, '--db', kept])
    return [
      seconds('sitrep --help', () => run(['--help'])),
      seconds('sitrep read, the demonstration story, first time', () => run(['read', EXAMPLE_STORY, '--db', fresh()])),
      seconds('sitrep read, the demonstration story, unchanged', () => run(['read', EXAMPLE_STORY, '--db', kept])),
      seconds('sitrep export, the demonstration story', () => run(['export', '--db', kept])),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function seconds(name: string, work: () => void): Row {
  work()
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    work()
    return (performance.now() - start) / 1000
  })
  return { name, value: median(times), unit: 's' }
}

function run(args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [BIN, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (status !== 0) throw new Error(`sitrep ${args.join(' ')} ended with ${status}: ${stderr}`)
}
