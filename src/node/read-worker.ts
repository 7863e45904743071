import { Tinypool } from 'tinypool'
import { createLanguageCore } from '../language/core.ts'
import { SitrepError } from '../record/error.ts'
import type { Input } from '../report/layers.ts'
import { openReportModels } from '../report/models.ts'
import { readReport } from '../report/pipeline.ts'
import type { WorkerAnswer } from './reader.ts'

/* The script of a reading thread. It makes its core once, from shared bytes. */

const language = createLanguageCore(Tinypool.workerData)
const models = openReportModels(Tinypool.workerData)

/** Reads one report. */
export function readInWorker(input: Input): WorkerAnswer {
  try {
    return { reading: readReport(input, language, models) }
  } catch (error) {
    if (!(error instanceof SitrepError)) throw error
    return { code: error.code, message: error.message }
  }
}
