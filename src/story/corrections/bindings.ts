/** What an analyst has decided about identity: it binds the story stages. Ids are those of the reports' own actors. */
export interface Bindings {
  /** Pairs of actors that must be one. */
  readonly joins: [string, string][]
  /** Pairs of actors that must not be one. */
  readonly vetoes: [string, string][]
  /** The name to show for the actor that holds this one. */
  readonly names: Map<string, string>
  /** Pairs of documents that have one origin. */
  readonly sameOrigin: [string, string][]
}

export const NO_BINDINGS: Bindings = { joins: [], vetoes: [], names: new Map(), sameOrigin: [] }
