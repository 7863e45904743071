import { availableParallelism } from 'node:os'
import { Tinypool } from 'tinypool'
import { type ErrorCode, SitrepError } from '../record/error.ts'
import type { ReportReading } from '../report/pipeline.ts'
import type { Reader } from '../situation/reader.ts'
import { createReader, type LoadedModels } from '../situation/report-reader.ts'
import { currentRun } from '../situation/run.ts'
import { loadModels } from './models.ts'

/** A reader that holds threads; close it when reading is done. */
export interface ClosableReader extends Reader {
  close(): Promise<void>
}

/** What a worker answers: the reading, or why there is none; an error would lose its code between threads. */
export type WorkerAnswer = { readonly reading: ReportReading } | { readonly code: ErrorCode; readonly message: string }

/** How many reports a thread holds. */
const REPORTS_AT_ONCE = 2

/** How many reports make a second thread worth its start-up. */
const REPORTS_PER_WORKER = 24

/**
 * The number of workers for a run: what the user asked for, else as many as there are cores and enough reports to
 * keep busy; 0 reads in the calling thread.
 * @param reports how many reports are expected, or null if that is not known
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
 * @throws SitrepError if a model file is missing or damaged
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
  const pool = new Tinypool({
    filename: script.href,
    name: 'readInWorker',
    workerData: models.bytes,
    minThreads: size,
    maxThreads: size,
    // One report waits at each thread while it reads another, so that none stands idle.
    concurrentTasksPerWorker: REPORTS_AT_ONCE,
  })
  // A thread that ends while it reads nothing is replaced; one that ends in a reading fails that.
  pool.on('error', () => undefined)
  return {
    concurrency: size * REPORTS_AT_ONCE,
    run,
    read: async (input) => {
      const answer: WorkerAnswer = await pool.run(input)
      if ('reading' in answer) return answer.reading
      throw new SitrepError(answer.code, answer.message)
    },
    close: () => pool.destroy(),
  }
}
