import { readFileSync } from 'node:fs'
import { parseCorrection } from '../record/correction.ts'
import { SitrepError } from '../record/error.ts'
import { aggregate, type Correction, type CorrectionMaker, correctionMaker } from '../situation/index.ts'
import { indexOf, withAggregated } from './aggregated-situation.ts'
import { visible } from './visible.ts'

export interface CorrectOptions {
  readonly db: string
  readonly by: string
}

/** `sitrep correct …`: makes one correction, and aggregates the reports again with it. */
export function correctCommand(options: CorrectOptions, make: (maker: CorrectionMaker) => Correction): void {
  withAggregated(options.db, (store) => {
    const at = new Date().toISOString()
    const correction = make(correctionMaker(indexOf(store), { by: options.by, at }))
    store.addCorrections([correction])
    aggregate(store)
    const now = indexOf(store).corrections.find(({ id }) => id === correction.id)
    process.stdout.write(`${correctionLine(now?.state ?? 'applied', correction)}\n`)
  })
}

/** `sitrep correct list`: every correction with its state; what no longer applies is an orphan. */
export function listCorrections(options: { db: string }): void {
  withAggregated(options.db, (store) => {
    const states = new Map(indexOf(store).corrections.map(({ id, state }) => [id, state]))
    const corrections = store.corrections()
    if (corrections.length === 0) process.stdout.write('No corrections.\n')
    for (const correction of corrections) {
      process.stdout.write(`${correctionLine(states.get(correction.id) ?? correction.state, correction)}\n`)
    }
  })
}

/** `sitrep correct export`: the corrections as JSON Lines, for a colleague. */
export function exportCorrections(options: { db: string }): void {
  withAggregated(options.db, (store) => {
    for (const correction of store.corrections()) process.stdout.write(`${JSON.stringify(correction)}\n`)
  })
}

/** `sitrep correct import`: takes over a colleague's corrections; those that are there already are left out. */
export function importCorrections(file: string, options: { db: string }): void {
  withAggregated(options.db, (store) => {
    const corrections = readFileSync(file === '-' ? 0 : file, 'utf8')
      .split('\n')
      .flatMap((line, index) => (line.trim() === '' ? [] : [parsed(line, `${file}:${index + 1}`)]))
    const added = store.addCorrections(corrections)
    aggregate(store)
    process.stdout.write(`${added} added, ${corrections.length - added} known already.\n`)
  })
}

function parsed(line: string, place: string): Correction {
  try {
    return parseCorrection(JSON.parse(line))
  } catch (cause) {
    throw new SitrepError(
      'bad-input',
      `Cannot take over ${place}: it is no correction. Give a file that sitrep correct export wrote; nothing was added.`,
      { cause },
    )
  }
}

function correctionLine(state: string, correction: Correction): string {
  const { id, kind, by, target, value } = correction
  const words = target.exact === '' ? target.path : `“${target.exact}” in ${target.path}`
  return visible(
    `${state}  ${id}  ${kind} ${words}${value === null ? '' : ` ${JSON.stringify(summary(value))}`}  by ${by}`,
  )
}

/** The value without the targets' contexts, which are for machines. */
function summary(value: NonNullable<Correction['value']>): unknown {
  return JSON.parse(JSON.stringify(value), (key, part: unknown) =>
    key === 'prefix' || key === 'suffix' || key === 'sha256' ? undefined : part,
  )
}
