import type { Occasion } from '../digest/digest.ts'

/** What clustering needs to know beside the digests of the records. */
export interface Telling {
  /** Ids of the origins of each document, by the document's id. */
  readonly originsOf: ReadonlyMap<string, readonly string[]>
  /** The day of publication of each document where it is known, by the document's id. */
  readonly published: ReadonlyMap<string, string | null>
  /** What each document is about, by the document's id. */
  readonly occasions: ReadonlyMap<string, Occasion>
  /** For an unnamed actor of a report its words as a key, since unnamed actors are never joined; null for a named one. */
  unnamed(id: string): string | null
  /** The situation's actor of a report's own. */
  actor(id: string): string
}
