import type { ActorRecord, ReportRecord, Story } from '../../src/record/record.ts'
import { type Bindings, NO_BINDINGS } from '../../src/story/corrections/bindings.ts'
import { clustersOfOne, correctedReport, newMemo, storyOf, type ToldReport, toldReport } from '../../src/story/index.ts'
import { documentOf } from './records.ts'

/** The story of reports given as records, its clusters of one included; records without a document get one. */
export function tell(reports: readonly (readonly ReportRecord[])[], bindings: Bindings = NO_BINDINGS): Story {
  const whole = reports.map((records, index) =>
    records.some(({ type }) => type === 'document')
      ? records
      : [documentOf(`bare-${index}.txt`, 'No words.'), ...records],
  )
  const told = whole.map(toldReportOf)
  const story = storyOf(told, bindings)
  const unnamed = whole.flat().filter((record): record is ActorRecord => record.type === 'actor' && !record.named)
  return { ...story, records: [...story.records, ...unnamed, ...clustersOfOne(story, told)] }
}

/** What binds all the reports into one story, so that a test need not write pages that are alike. */
export function oneStory(reports: readonly (readonly ReportRecord[])[]): Bindings {
  const ids = reports.flatMap((records) => records.flatMap((record) => (record.type === 'document' ? [record.id] : [])))
  const [first, ...others] = [...new Set(ids)]
  return { ...NO_BINDINGS, sameStory: others.map((other) => [first, other]) }
}

/** A report given as its records, for the story stages: with its unnamed actors, so that an analyst may join them. */
export function toldReportOf(records: readonly ReportRecord[]): ToldReport {
  const path = records.find((record) => record.type === 'document')?.path ?? ''
  const read = toldReport(newMemo(), { path, key: JSON.stringify(records) }, () => records)
  return correctedReport(read, records)
}
