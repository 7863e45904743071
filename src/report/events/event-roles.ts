import type { Tree } from '../../language/syntax/index.ts'
import { childrenBy, OBLIQUE, prepositionOf, withConjuncts } from '../../language/syntax/index.ts'
import type { Cast } from '../clauses/participants.ts'
import { participantsOfAll } from '../clauses/participants.ts'
import type { Participant } from '../layers.ts'

/** Who acts in an event and who is acted upon. */
export interface EventRoles {
  readonly actors: readonly Participant[]
  readonly recipients: readonly Participant[]
}

export function isPlaceOrTime(cast: Cast, token: number): boolean {
  const mention = cast.byHead[token]
  return mention >= 0 && (cast.mentions[mention].kind === 'place' || cast.mentions[mention].form === 'location')
}

export function obliquesBy(tree: Tree, cast: Cast, head: number, prepositions: ReadonlySet<string>): Participant[] {
  const found: Participant[] = []
  for (const t of childrenBy(tree, head, OBLIQUE)) {
    if (!prepositions.has(prepositionOf(tree, t))) continue
    for (const one of participantsOfAll(tree, cast, withConjuncts(tree, t))) add(found, one)
  }
  return found
}

export function add(list: Participant[], one: Participant): void {
  if (!list.some((other) => other.entity === one.entity)) list.push(one)
}

export function join(a: readonly Participant[], b: readonly Participant[]): Participant[] {
  const all = [...a]
  for (const one of b) add(all, one)
  return all
}

export function without(list: readonly Participant[], others: readonly Participant[]): Participant[] {
  return list.filter((one) => !others.some((other) => other.entity === one.entity))
}

export function unique(list: readonly Participant[]): Participant[] {
  return join([], list)
}
