import { execFileSync } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { resolve } from 'node:path'

/** One measured figure with its unit. */
export interface Row {
  readonly name: string
  readonly value: number
  readonly unit: string
}

/** The machine, in one line. */
export function machine(): string {
  const processors = cpus()
  const memory = Math.round(totalmem() / 1024 ** 3)
  return `Node ${process.versions.node}, ${processors.length} × ${processors[0].model.trim()}, ${memory} GB`
}

export function printTable(rows: readonly Row[]): void {
  const width = Math.max(...rows.map(({ name }) => name.length))
  for (const { name, value, unit } of rows) console.log(`${name.padEnd(width)}  ${shown(value).padStart(10)} ${unit}`)
}

/** Appends the figures to bench/history.jsonl, with the machine and the commit. */
export function remember(rows: readonly Row[]): void {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const figures = Object.fromEntries(rows.map(({ name, value, unit }) => [`${name} (${unit})`, Number(shown(value))]))
  const line = JSON.stringify({ commit, machine: machine(), figures })
  appendFileSync(resolve(import.meta.dirname, 'history.jsonl'), `${line}\n`)
}

/** The middle of several measurements. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

function shown(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toFixed(4)
}
