import type { ActorKind } from '../record/vocabulary.ts'
import { ACTOR_KINDS } from '../record/vocabulary.ts'
import data from './data/other-names.json' with { type: 'json' }

/** A name of a war, a treaty, a weapon, a vehicle, a people or a creed. */
export interface OtherName {
  readonly kind: ActorKind
  readonly name: string
}

export const otherNames: readonly OtherName[] = data.names.map(({ kind, name }) => ({
  kind: ACTOR_KINDS.find((known) => known === kind) ?? 'other',
  name,
}))
