import { createLanguageCore, type ModelBytes } from '../language/core.ts'
import { openReportModels, type ReportModelBytes } from '../report/models.ts'
import { readReport } from '../report/pipeline.ts'
import type { Reader } from './reader.ts'
import { currentRun } from './run.ts'

/** The models of a language: their bytes, and what tells these models from others. */
export interface LoadedModels {
  /** The bytes of each part. */
  readonly bytes: ModelBytes & ReportModelBytes
  readonly versions: readonly { readonly name: string; readonly sha256: string }[]
}

/**
 * A reader that reads where it is called, one report after the other, with models that the caller has loaded: in Node, in a
 * page, in a worker.
 * @throws RangeError if a model is damaged or of another version
 * @example
 * ```ts
 * import { createReader, fetchModels } from 'sitrep/core'
 * const inPage = createReader(await fetchModels('https://example.org/models/en/'))
 * console.log(inPage.concurrency) // 1
 * ```
 */
export function createReader({ bytes, versions }: LoadedModels): Reader {
  const language = createLanguageCore(bytes)
  const models = openReportModels(bytes)
  return { concurrency: 1, run: currentRun(versions), read: async (input) => readReport(input, language, models) }
}
