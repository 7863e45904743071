import type { Occasion } from '../digest/digest.ts'

/** What clustering needs to know beside the digests of the records. */
export interface Telling {
  /** Ids of the origins of each document, by the document's id. */
  readonly originsOf: ReadonlyMap<string, readonly string[]>
  /** The day of publication of a document, by its id; null where it is not known. */
  published(document: string): string | null
  /** What a document is about, by the document's id. */
  occasion(document: string): Occasion | undefined
  /** For an unnamed actor of a report its words as a key, since unnamed actors are never joined; null for a named one. */
  unnamed(id: string): string | null
  /** The situation's actor of a report's own. */
  actor(id: string): string
}
