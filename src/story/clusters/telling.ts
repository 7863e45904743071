import type { Occasion } from '../digest/digest.ts'
import type { Party } from '../parties.ts'
import type { Stories } from '../stories/index.ts'

/** Pairs of records, by their ids. */
export type IdPairs = readonly (readonly [string, string])[]

/** What clustering needs to know beside the digests of the records. */
export interface Telling {
  /** Ids of the origins of each document, by the document's id. */
  readonly originsOf: ReadonlyMap<string, readonly string[]>
  /** The day of publication of a document, by its id; null if it is not known. */
  published(document: string): string | null
  /** What a document is about, by the document's id. */
  occasion(document: string): Occasion | undefined
  /** The story that a part of a document tells, by the document's id. */
  story(document: string, part: number): string
  /** The log-odds that two parts of documents tell one story. */
  alike: Stories['alike']
  /** Pairs of events (by id) that an analyst knows to be one happening, and pairs that are two. */
  readonly happenings: { readonly same: IdPairs; readonly apart: IdPairs }
  /** False for a party that is described in words only. */
  isNamed(party: Party): boolean
  /** The situation's actor of a report's own; an unnamed one is itself. */
  actor(document: string, id: string): string
}
