import type { ActorRecord } from '../src/record/record.ts'

/** The actors of a situation by id. */
export type Actors = ReadonlyMap<string, ActorRecord>

/** True if one of the actor's names is the given name, or part of it, or the other way round. */
export function bearsName(actors: Actors, id: string | null, name: string | undefined): boolean {
  const actor = id === null ? undefined : actors.get(id)
  if (actor === undefined || name === undefined || name === '') return false
  const wanted = name.toLowerCase()
  return [actor.name, ...actor.aliases]
    .filter((each) => each.length > 2)
    .map((each) => each.toLowerCase())
    .some((each) => wanted.includes(each) || each.includes(wanted))
}
