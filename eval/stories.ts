/**
 * Stories against the stories that people know reports to tell: B³ over reports (Bagga and Baldwin, "Algorithms for
 * scoring coreference chains", 1998), and how many stories join what is of two topics. Pure functions.
 */
import { basename } from 'node:path'
import type { AnyRecord } from '../src/record/record.ts'
import type { BCubed } from './actors.ts'

/** A report with the story that it tells. */
export interface ToldReport {
  readonly report: string
  readonly story: string
}

/**
 * The story of each report by what we read: where a report belongs to two stories, that of which it tells the most.
 * A report without a story stands alone.
 */
export function storiesOf(records: readonly AnyRecord[]): ToldReport[] {
  const told = new Map<string, { story: string; length: number }>()
  for (const record of records) {
    if (record.type !== 'story') continue
    for (const { document, spans } of record.parts) {
      const length = spans.reduce((sum, { start, end }) => sum + end - start, 0)
      if (length > (told.get(document)?.length ?? -1)) told.set(document, { story: record.id, length })
    }
  }
  return records.flatMap((record) =>
    record.type === 'document'
      ? [{ report: basename(record.path), story: told.get(record.id)?.story ?? record.id }]
      : [],
  )
}

/** How well reports are parted: for each report, which share of those with it on one side is with it on the other too. */
export function scoreStories(gold: readonly ToldReport[], told: readonly ToldReport[]): BCubed {
  const precision = meanShare(told, gold)
  const recall = meanShare(gold, told)
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

/** How many stories hold reports of two topics or more. */
export function storiesAcross(told: readonly ToldReport[], topicOf: ReadonlyMap<string, number>): number {
  const stories = Map.groupBy(told, ({ story }) => story).values()
  return [...stories].filter((reports) => new Set(reports.map(({ report }) => topicOf.get(report))).size > 1).length
}

function meanShare(side: readonly ToldReport[], other: readonly ToldReport[]): number {
  const storyOf = new Map(other.map(({ report, story }) => [report, story]))
  let sum = 0
  for (const group of Map.groupBy(side, ({ story }) => story).values()) {
    for (const { report } of group) {
      const story = storyOf.get(report)
      if (story === undefined) continue
      sum += group.filter((each) => storyOf.get(each.report) === story).length / group.length
    }
  }
  return side.length === 0 ? 1 : sum / side.length
}
