import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Confidences, formatReliability } from './corpus-confidence.ts'
import { evaluations } from './evaluations.ts'
import { formatPage } from './score-page.ts'
import { formatTable, type Score } from './score-table.ts'

/*
 * `npm run evaluate`: scores every stage on the development data, prints one table, and keeps the figures in
 * eval/figures.json and docs/quality.md. A score below its floor in eval/floors.json fails the run.
 */

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: resolve(import.meta.dirname, '../../shared') },
    only: { type: 'string' },
  },
})

const shared = resolve(values.data)
const figuresFile = resolve(import.meta.dirname, 'figures.json')
const pageFile = resolve(import.meta.dirname, '../docs/quality.md')

if (!existsSync(join(shared, 'score'))) {
  console.log(
    `The development data is not at ${shared}: give its folder with --data (it holds data/, reports/, score/).`,
  )
} else {
  const work = mkdtempSync(join(tmpdir(), 'sitrep-evaluate-'))
  try {
    const before = previous(figuresFile)
    const scores: Score[] = []
    const confidences: Confidences[] = []
    for (const { name, run } of evaluations) {
      if (values.only !== undefined && !name.includes(values.only)) continue
      console.error(`… ${name}`)
      const found = run({
        shared,
        work,
        sitrep,
        score: (script, ...args) => python(join(shared, 'score', script), args),
      })
      scores.push(...found.scores)
      confidences.push(...(found.confidences ?? []))
    }
    console.log(formatTable(scores, before))
    for (const each of confidences) console.log(formatReliability(each))
    const kept = { ...before, ...Object.fromEntries(scores.map(({ name, value }) => [name, value])) }
    const ordered = Object.fromEntries(Object.entries(kept).sort(([a], [b]) => (a < b ? -1 : 1)))
    writeFileSync(figuresFile, `${JSON.stringify(ordered, null, 2)}\n`)
    if (values.only === undefined) writeFileSync(pageFile, formatPage(scores, confidences))
    const fallen = scores.filter(({ name, value }) => value < (floors()[name] ?? Number.NEGATIVE_INFINITY))
    for (const { name, value } of fallen) {
      console.error(`${name} fell to ${value.toFixed(4)}, below its floor of ${floors()[name]} in eval/floors.json`)
    }
    if (fallen.length > 0) process.exitCode = 1
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** Runs the program as its users do, and gives its standard output. */
function sitrep(args: readonly string[], cwd: string): string {
  const bin = resolve(import.meta.dirname, '../bin/sitrep.js')
  try {
    return execFileSync(process.execPath, [bin, ...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 30 })
  } catch (error) {
    // Exit code 1 says that an input was refused; the others were read.
    if (error instanceof Error && 'status' in error && error.status === 1 && 'stdout' in error)
      return String(error.stdout)
    throw error
  }
}

function python(script: string, args: readonly string[]): string {
  return execFileSync('python3', [script, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })
}

/** Scores that must not fall. */
function floors(): Record<string, number> {
  return JSON.parse(readFileSync(resolve(import.meta.dirname, 'floors.json'), 'utf8'))
}

function previous(file: string): Record<string, number> {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}
