import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where an evaluation works and what it works with. */
export interface Bench {
  /** The folder of the data sets; docs/data.md says how it is laid out. */
  readonly data: string
  /** A folder of its own for what it writes. */
  readonly work: string
  /** Runs the program in a folder, and gives its standard output. */
  readonly sitrep: (args: readonly string[], cwd: string) => string
  /** Runs one of the scorers, and gives what it prints. */
  readonly score: (script: string, ...args: readonly string[]) => string
}

/** Reads with the given arguments into a new situation in the folder; gives the path of its export. */
export function readAll(folder: string, args: readonly string[], sitrep: Bench['sitrep']): string {
  sitrep(['read', ...args], folder)
  const situation = join(folder, 'situation.jsonl')
  writeFileSync(situation, sitrep(['export'], folder))
  return situation
}
