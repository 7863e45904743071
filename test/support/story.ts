import type { ActorRecord, ReportRecord, Story } from '../../src/record/record.ts'
import { type Bindings, NO_BINDINGS } from '../../src/story/corrections/bindings.ts'
import { clustersOfOne, digestOf, fingerprintOf, storyOf, storyWords, type ToldReport } from '../../src/story/index.ts'
import { documentOf } from './records.ts'

/** The story of reports given as records, its clusters of one included; records without a document get one. */
export function tell(reports: readonly (readonly ReportRecord[])[], bindings: Bindings = NO_BINDINGS): Story {
  const whole = reports.map((records, index) =>
    records.some(({ type }) => type === 'document')
      ? records
      : [documentOf(`bare-${index}.txt`, 'No words.'), ...records],
  )
  const documents = new Map(
    whole.flatMap((records) => records.flatMap((record) => (record.type === 'document' ? [[record.id, record]] : []))),
  )
  const digests = whole.map(toldReportOf)
  const words = (id: string) => {
    const document = documents.get(id)
    if (document === undefined) throw new Error(`no document ${id}`)
    return storyWords(document)
  }
  const story = storyOf(digests, { words }, bindings)
  const unnamed = whole.flat().filter((record): record is ActorRecord => record.type === 'actor' && !record.named)
  return { ...story, records: [...story.records, ...unnamed, ...clustersOfOne(story, digests)] }
}

/** The digest of a report's records, for the story stages. */
export function toldReportOf(records: readonly ReportRecord[]): ToldReport {
  return { from: fingerprintOf(JSON.stringify(records)), ...digestOf(records) }
}
