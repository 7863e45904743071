import type { ActorRecord } from '../record/record.ts'
import { nameKey } from '../text/fold.ts'
import { compareCodeUnits } from '../text/order.ts'

/** Finds actors by what they are called. */
export interface NameIndex {
  /**
   * The actors of an id or a name: those so called where there are any, else the only person of that surname.
   * Several where several are so called.
   */
  find(idOrName: string): readonly ActorRecord[]
}

export function nameIndex(actors: Iterable<ActorRecord>): NameIndex {
  const byId = new Map<string, ActorRecord>()
  const byName = new Map<string, Set<ActorRecord>>()
  const bySurname = new Map<string, Set<ActorRecord>>()
  const add = (index: Map<string, Set<ActorRecord>>, key: string, actor: ActorRecord): void => {
    index.set(key, (index.get(key) ?? new Set()).add(actor))
  }
  for (const actor of actors) {
    byId.set(actor.id, actor)
    if (!actor.named) continue
    for (const name of [actor.name, ...actor.aliases]) {
      const key = nameKey(name)
      if (key !== '') add(byName, key, actor)
    }
    const words = nameKey(actor.name).split(' ')
    if (actor.kind === 'person' && words.length > 1) add(bySurname, words[words.length - 1], actor)
  }
  return {
    find(idOrName) {
      const known = byId.get(idOrName)
      if (known !== undefined) return [known]
      const key = nameKey(idOrName)
      const named = byName.get(key)
      const found = named ?? onlyOne(bySurname.get(key))
      return [...(found ?? [])].sort((a, b) => compareCodeUnits(a.id, b.id))
    },
  }
}

function onlyOne<T>(set: ReadonlySet<T> | undefined): ReadonlySet<T> | undefined {
  return set?.size === 1 ? set : undefined
}
