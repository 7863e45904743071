import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killRuns } from '../test/support/kills.ts'
import { exampleReports } from './material.ts'
import type { Row } from './report.ts'

const KILLS = 100
/** How often the demonstration story is taken, each time under other names. */
const TIMES = 12
const SEED = 4_711

/** Runs that are killed (`kill -9`) at moments drawn from a seed: what is lost, what is there by half, who does not go on. */
export async function measureKills(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-bench-'))
  try {
    mkdirSync(join(folder, 'reports'))
    const reports = exampleReports()
    for (let time = 0; time < TIMES; time++) {
      for (const { name, text } of reports) writeFileSync(join(folder, 'reports', `${time}-${name}`), text)
    }
    const { killed, lost, half, other } = await killRuns(folder, TIMES * reports.length, KILLS, SEED)
    return [
      { name: 'kill -9, runs killed', value: killed, unit: '' },
      { name: 'kill -9, readings lost', value: lost.length, unit: '' },
      { name: 'kill -9, readings there by half', value: half.length, unit: '' },
      { name: 'kill -9, runs that ended in other bytes', value: other.length, unit: '' },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
