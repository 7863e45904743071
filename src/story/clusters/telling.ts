/** What clustering needs to know beside the digests of the records. */
export interface Telling {
  /** Ids of the origins of each document, by the document's id. */
  readonly originsOf: ReadonlyMap<string, readonly string[]>
  /** The day of publication of each document where it is known, by the document's id. */
  readonly published: ReadonlyMap<string, string | null>
  /** The situation's actor of a report's own. */
  actor(id: string): string
}
