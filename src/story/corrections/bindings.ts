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
  /** Pairs of documents that tell one story, and pairs that do not. */
  readonly sameStory: [string, string][]
  readonly notSameStory: [string, string][]
  /** Pairs of events that are one happening, and pairs that are not. */
  readonly sameHappening: [string, string][]
  readonly notSameHappening: [string, string][]
}

/** Bindings to be added to. */
export function newBindings(): Bindings {
  return {
    joins: [],
    vetoes: [],
    names: new Map(),
    kinds: new Map(),
    sameOrigin: [],
    sameStory: [],
    notSameStory: [],
    sameHappening: [],
    notSameHappening: [],
  }
}

export const NO_BINDINGS: Bindings = newBindings()
