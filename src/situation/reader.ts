import type { RunRecord } from '../record/record.ts'
import type { Input } from '../report/layers.ts'
import type { ReportReading } from '../report/pipeline.ts'

/** Reads reports for a situation; how (in this thread, on workers) is its own affair. */
export interface Reader {
  /** How many reports it reads at once. */
  readonly concurrency: number
  /** The stages and models that it reads with. */
  readonly run: Pick<RunRecord, 'stages' | 'models'>
  /** Reads one report; rejects with a `SitrepError` if the input is no report. */
  read(input: Input): Promise<ReportReading>
}

/** One input of `readInto`: what the user said of it, and how to get its bytes. */
export interface Source extends Omit<Input, 'bytes'> {
  /** What the user should know about the input before it is read; they become warnings of the reading. */
  readonly remarks: readonly string[]
  /** Gives the bytes; throws a `SitrepError` where they cannot be had. */
  load(): Promise<Uint8Array>
}

/** How one input ended: exactly one of these for each. */
export type Outcome =
  | { readonly path: string; readonly result: 'read' | 'unchanged' }
  | { readonly path: string; readonly result: 'read with warnings'; readonly warnings: readonly string[] }
  | { readonly path: string; readonly result: 'refused'; readonly reason: string }
