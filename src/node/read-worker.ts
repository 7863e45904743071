import { parentPort, workerData } from 'node:worker_threads'
import { createLanguageCore } from '../language/core.ts'
import { SitrepError } from '../record/error.ts'
import { openReportModels } from '../report/models.ts'
import { readReport } from '../report/pipeline.ts'
import type { WorkerAnswer, WorkerRequest } from './reader.ts'

/* The script of a reading thread: takes inputs, answers readings. It makes its core once, from shared bytes. */

const language = createLanguageCore(workerData)
const models = openReportModels(workerData)

parentPort?.on('message', ({ number, input }: WorkerRequest) => {
  parentPort?.postMessage(answer(number, input))
})

function answer(number: number, input: WorkerRequest['input']): WorkerAnswer {
  try {
    return { number, reading: readReport(input, language, models) }
  } catch (error) {
    if (!(error instanceof SitrepError)) throw error
    return { number, code: error.code, message: error.message }
  }
}
