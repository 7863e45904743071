export type { ReportReading } from '../report/pipeline.ts'
export { readInto } from './read.ts'
export type { Outcome, Reader, Source } from './reader.ts'
export { allRecords } from './records.ts'
