import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SitrepError } from '../record/error.ts'
import { csvFiles } from '../render/csv/index.ts'
import { jsonLines } from '../render/jsonl/index.ts'
import { indexOf, recordsOf, withAggregated } from './aggregated-situation.ts'
import { writeOut } from './write-out.ts'

export interface ExportOptions {
  readonly db: string
  readonly format: 'jsonl' | 'csv'
  readonly offsets: 'utf16' | 'codepoint'
  readonly out?: string
  readonly otherEvents?: boolean
  readonly story?: string
}

/** `sitrep export`: every record of the situation, or of one of its stories; JSON Lines to standard output, tables into a folder. */
export async function exportCommand(options: ExportOptions): Promise<void> {
  const records = withAggregated(options.db, (store) =>
    options.story === undefined ? recordsOf(store) : indexOf(store, { story: options.story }).records,
  )
  if (options.format === 'jsonl') await writeOut(jsonLines(records, options.offsets))
  else writeFiles(options.out ?? 'sitrep-csv', csvFiles(records, { otherEvents: options.otherEvents ?? false }))
}

/** Writes each file beside its place and moves it there, so that none is ever half-written. */
function writeFiles(folder: string, files: readonly { name: string; content: string }[]): void {
  try {
    mkdirSync(folder, { recursive: true })
    for (const { name, content } of files) {
      const place = join(folder, name)
      writeFileSync(`${place}.part`, content)
      renameSync(`${place}.part`, place)
      process.stdout.write(`${place}\n`)
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new SitrepError('unreadable', `Cannot write to ${folder}: ${reason}. Name another folder with --out.`, {
      cause,
    })
  }
}
