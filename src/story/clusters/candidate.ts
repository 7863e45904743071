import type { ToldReport } from '../digest/digest.ts'
import type { Fingerprint, Part } from '../memo/index.ts'
import type { Party } from '../parties.ts'
import type { Telling } from './telling.ts'

/** A record of a report that may be told together with others: its outline, and where the rest of it is. */
export interface Candidate<Outline> {
  readonly outline: Outline
  readonly report: ToldReport
  /** Its place among the report's records of its kind. */
  readonly place: number
  /** Those whom it names, in an order of its kind's own. */
  readonly parties: readonly Party[]
  /** The happenings of several reports that it is of, by a key each; empty for all but figures. */
  readonly happenings: readonly string[]
  /** The story that tells it. */
  readonly story: string
  /** Stands for the record, and for what the situation makes of the actors that it names. */
  readonly from: Fingerprint
}

/** What candidates tell, and in the same order those whom they name and the happenings that they are of. */
export interface Compared<Digest> {
  readonly digests: readonly Digest[]
  readonly parties: readonly (readonly Party[])[]
  readonly happenings: readonly (readonly string[])[]
}

/** Candidates (by their places in the list) among which some may tell the same, and the way in which to compare them. */
export interface Group {
  readonly by: string
  readonly members: readonly number[]
}

/** Stands for those of a list that are told together, for their stories, and for all origins of their reports. */
export function partsOfTold(list: readonly Candidate<unknown>[], { originsOf }: Telling): Part[] {
  return list.flatMap(({ from, story, report }) => [from, story, originsOf.get(report.outline.document.id) ?? []])
}
