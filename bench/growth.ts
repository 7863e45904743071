import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Measured } from './growth-size.ts'
import { type Making, makePile, type PileReport } from './pile.ts'
import type { Row } from './report.ts'

const ADDED = 10
const ONE_SIZE = resolve(import.meta.dirname, 'growth-size.ts')

/**
 * How the time of reading and of the story grows with the pile, what ten more reports cost, and which copies are
 * found. The pile is made from the development data's articles, with copies whose origin is known; each size is
 * measured in a process of its own.
 */
export function measureGrowth(data: string, sizes: readonly number[]): Row[] {
  const pile = makePile(data, Math.max(...sizes) + ADDED)
  if (pile === null) return []
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-bench-'))
  try {
    const file = join(folder, 'pile.jsonl')
    writeFileSync(file, pile.map((report) => `${JSON.stringify(report)}\n`).join(''))
    return sizes.flatMap((size) => {
      const args = [ONE_SIZE, file, String(size), String(ADDED)]
      const printed = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
      return rowsOf(size, JSON.parse(printed), pile.slice(0, size))
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function rowsOf(size: number, measured: Measured, pile: readonly PileReport[]): Row[] {
  return [
    { name: 'reading on two threads', value: measured.reading / size, unit: 'ms/report' },
    { name: 'story', value: measured.aggregation / size, unit: 'ms/report' },
    { name: 'ten more, read and told', value: measured.adding / 1000, unit: 's' },
    { name: 'peak memory', value: measured.peak / 1024 ** 2, unit: 'MB' },
    ...copyScores(measured.copies, pile),
  ].map((row) => ({ ...row, name: `${size} reports, ${row.name}` }))
}

/** Precision of the copies found, and recall by how they were made; a pair counts once, whichever way round. */
function copyScores(found: Measured['copies'], pile: readonly PileReport[]): Row[] {
  // All copies of one report are copies of each other.
  const familyOf = new Map(pile.map(({ path, from }) => [path, from ?? path]))
  const right = found.filter(([a, b]) => familyOf.get(a) === familyOf.get(b))
  const inFamily = new Set(right.flat())
  const recall = (making: Making): number => {
    const made = pile.filter((report) => report.making === making)
    return made.length === 0 ? 1 : made.filter(({ path }) => inFamily.has(path)).length / made.length
  }
  return [
    { name: 'copies, precision', value: found.length === 0 ? 1 : right.length / found.length, unit: '' },
    { name: 'whole copies, recall', value: recall('whole copy'), unit: '' },
    { name: 'abridged copies, recall', value: recall('abridged copy'), unit: '' },
    { name: 'reworded copies, recall', value: recall('reworded copy'), unit: '' },
  ]
}
