import type { ActorKind } from '../../record/vocabulary.ts'

/** What an analyst has decided about identity: it binds the story stages. Ids are those of the reports' own actors. */
export interface Bindings {
  /** Pairs of actors that must be one. */
  readonly joins: [string, string][]
  /** Pairs of actors that must not be one. */
  readonly vetoes: [string, string][]
  /** The name to show for the actor that holds this one. */
  readonly names: Map<string, string>
  /** The kind of the actor that holds this one. */
  readonly kinds: Map<string, ActorKind>
  /** Pairs of documents that have one origin. */
  readonly sameOrigin: [string, string][]
}

export const NO_BINDINGS: Bindings = { joins: [], vetoes: [], names: new Map(), kinds: new Map(), sameOrigin: [] }
