import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { DATA, dataIsAbsent, isDataAbsent, leftOut, missingData } from '../train/data.ts'
import { type Confidences, formatReliability } from './corpus-confidence.ts'
import { type Evaluation, evaluations } from './evaluations.ts'
import { formatPage } from './score-page.ts'
import { formatTable, type Score } from './score-table.ts'

/*
 * `npm run evaluate`: scores every stage on the development data, prints one table, and keeps the figures in
 * eval/figures.json and docs/quality.md. A score below its floor in eval/floors.json fails the run. What its data is not
 * there for is left out; the demonstration story, which we annotated, is always measured. `-- --only NAME` runs parts.
 */

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const figuresFile = resolve(import.meta.dirname, 'figures.json')
const pageFile = resolve(import.meta.dirname, '../docs/quality.md')

const asked = evaluations.filter(({ name }) => values.only === undefined || name.includes(values.only))
const before = figures(figuresFile)
const { scores, confidences, isWhole } = measure(asked)
console.log(formatTable(scores, before))
for (const each of confidences) console.log(formatReliability(each))
const kept = { ...before, ...Object.fromEntries(scores.map(({ name, value }) => [name, value])) }
const ordered = Object.fromEntries(Object.entries(kept).sort(([a], [b]) => (a < b ? -1 : 1)))
if (scores.length > 0) writeFileSync(figuresFile, `${JSON.stringify(ordered, null, 2)}\n`)
if (isWhole && values.only === undefined) writeFileSync(pageFile, formatPage(scores, confidences))
if (isDataAbsent() && !isWhole) {
  console.error(dataIsAbsent('npm run evaluate'))
  process.exitCode = 2
}
if (hasFallen(scores)) process.exitCode = 1

/** Runs the evaluations whose data is there, and says which it leaves out. */
function measure(asked: readonly Evaluation[]): { scores: Score[]; confidences: Confidences[]; isWhole: boolean } {
  const scores: Score[] = []
  const confidences: Confidences[] = []
  const absent = isDataAbsent()
  let isWhole = true
  for (const { name, needs, run } of asked) {
    const missing = missingData(needs)
    if (missing.length > 0) {
      isWhole = false
      // If nothing is there, one sentence at the end says so.
      if (!absent) console.error(leftOut(name, missing))
      continue
    }
    console.error(`… ${name}`)
    const work = mkdtempSync(join(tmpdir(), 'sitrep-evaluate-'))
    try {
      const score = (script: string, ...args: readonly string[]) => python(join(DATA, '../score', script), args)
      const found = run({ data: DATA, work, sitrep, score })
      scores.push(...found.scores)
      confidences.push(...(found.confidences ?? []))
    } finally {
      rmSync(work, { recursive: true, force: true })
    }
  }
  return { scores, confidences, isWhole }
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

/** True if a score is below its floor; says which. */
function hasFallen(scores: readonly Score[]): boolean {
  const floors = figures(resolve(import.meta.dirname, 'floors.json'))
  const fallen = scores.filter(({ name, value }) => value < (floors[name] ?? Number.NEGATIVE_INFINITY))
  for (const { name, value } of fallen) {
    console.error(`${name} fell to ${value.toFixed(4)}, below its floor of ${floors[name]} in eval/floors.json`)
  }
  return fallen.length > 0
}

function figures(file: string): Record<string, number> {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}
