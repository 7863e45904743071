import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { type ErrorCode, SitrepError } from '../record/error.ts'
import type { Input } from '../report/layers.ts'
import type { ReportReading } from '../report/pipeline.ts'
import type { Reader } from '../situation/reader.ts'
import { createReader, type LoadedModels } from '../situation/report-reader.ts'
import { currentRun } from '../situation/run.ts'
import { loadModels } from './models.ts'

/** A reader that holds threads; close it when reading is done. */
export interface ClosableReader extends Reader {
  close(): Promise<void>
}

/** What goes to a worker: one report, with a number to tell its answer by. */
export interface WorkerRequest {
  readonly number: number
  readonly input: Input
}

/** What a worker answers: the reading, or why there is none. */
export type WorkerAnswer =
  | { readonly number: number; readonly reading: ReportReading }
  | { readonly number: number; readonly code: ErrorCode; readonly message: string }

/** How many reports make a second thread worth its start-up. */
const REPORTS_PER_WORKER = 24

/**
 * The number of workers for a run: what the user asked for, else as many as there are cores and enough reports to
 * keep busy; 0 reads in the calling thread.
 * @param reports how many reports are expected, or null where that is not known
 */
export function workerCount(asked: number | null, reports: number | null): number {
  if (asked !== null) return asked <= 1 ? 0 : asked
  const useful = reports === null ? availableParallelism() : Math.floor(reports / REPORTS_PER_WORKER)
  const count = Math.min(availableParallelism(), useful)
  return count <= 1 ? 0 : count
}

/**
 * A reader with the package's models, in this thread or on worker threads. The models' bytes are loaded once and
 * shared by all threads.
 * @throws SitrepError where a model file is missing or damaged
 * @example
 * ```ts
 * import { openReader } from 'sitrep'
 * const pool = openReader(2)
 * console.log(pool.concurrency) // 4
 * await pool.close()
 * ```
 */
export function openReader(workers = 0): ClosableReader {
  const models = loadModels()
  const run = currentRun(models.versions)
  return workers === 0 ? { ...createReader(models), close: async () => undefined } : poolReader(models, run, workers)
}

function poolReader(models: LoadedModels, run: Reader['run'], size: number): ClosableReader {
  const script = new URL(import.meta.url.endsWith('.ts') ? './read-worker.ts' : './read-worker.js', import.meta.url)
  const waiting = new Map<number, { resolve(reading: ReportReading): void; reject(error: Error): void }>()
  let next = 0
  let closing = false
  const workers = Array.from({ length: size }, () => {
    const worker = new Worker(script, { workerData: models.bytes })
    const open = new Set<number>()
    const fail = (error: Error): void => {
      for (const number of open) waiting.get(number)?.reject(error)
      open.clear()
    }
    worker.on('message', (answer: WorkerAnswer) => {
      open.delete(answer.number)
      const call = waiting.get(answer.number)
      waiting.delete(answer.number)
      if ('reading' in answer) call?.resolve(answer.reading)
      else call?.reject(new SitrepError(answer.code, answer.message))
    })
    worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))))
    worker.on('exit', (code) => {
      if (!closing) fail(new Error(`a reading thread ended with code ${code}`))
    })
    return { worker, open }
  })
  return {
    // One report waits at each worker while it reads another, so that none stands idle.
    concurrency: size * 2,
    run,
    read: (input) =>
      new Promise((resolve, reject) => {
        const number = next++
        const { worker, open } = workers.reduce((least, each) => (each.open.size < least.open.size ? each : least))
        open.add(number)
        waiting.set(number, { resolve, reject })
        worker.postMessage({ number, input } satisfies WorkerRequest)
      }),
    close: async () => {
      closing = true
      await Promise.all(workers.map(({ worker }) => worker.terminate()))
    },
  }
}
