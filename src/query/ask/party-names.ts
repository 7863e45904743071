import type { ActorRecord } from '../../record/record.ts'
import { perIndex, type RecordIndex } from '../../situation/record-index.ts'
import { nameKey } from '../../text/fold.ts'
import { compareCodeUnits } from '../../text/order.ts'

/** The most words that a name in a question has. */
export const LONGEST_NAME = 7

/** What some words of a question may name. */
interface Named {
  readonly actors: readonly ActorRecord[]
  /** By name or alias, by surname, by an office that somebody holds, or as an unnamed party ("the port authority"). */
  readonly by: 'name' | 'surname' | 'office' | 'description'
}

/** Finds those whom the words of a question name. */
export interface PartyNames {
  find(words: string): Named | null
}

/** The names of the actors of an index. */
export const partyNames: (index: RecordIndex) => PartyNames = perIndex(makePartyNames)

type Index = Map<string, Set<ActorRecord>>

function makePartyNames(index: RecordIndex): PartyNames {
  const names: Index = new Map()
  const surnames: Index = new Map()
  const offices: Index = new Map()
  const descriptions: Index = new Map()
  const statesOf = new Map<string, ActorRecord[]>()
  for (const actor of index.actors.values()) {
    if (actor.kind !== 'state' || actor.country === null) continue
    statesOf.set(actor.country, [...(statesOf.get(actor.country) ?? []), actor])
  }
  /** Names that may stand before or after an office: those of the organization, and of the holder's country. */
  const countriesOf = ({ country }: ActorRecord, organization: string | null): string[] => {
    const states = country === null ? [] : (statesOf.get(country) ?? [])
    const body = organization === null ? undefined : index.actors.get(organization)
    return [...states, ...(body === undefined ? [] : [body])].flatMap(({ name, aliases }) =>
      [name, ...aliases].map(nameKey),
    )
  }
  for (const actor of index.actors.values()) {
    if (!actor.named) {
      add(descriptions, nameKey(actor.name.replace(/^(?:an?|the|its|his|her|their)\s+/i, '')), actor)
      continue
    }
    for (const name of [actor.name, ...actor.aliases]) add(names, nameKey(name), actor)
    const words = nameKey(actor.name).split(' ')
    if (actor.kind === 'person' && words.length > 1) add(surnames, words[words.length - 1], actor)
    for (const { title, organization } of actor.roles) {
      const office = nameKey(title)
      add(offices, office, actor)
      for (const place of countriesOf(actor, organization)) {
        add(offices, `${place} ${office}`, actor)
        add(offices, `${office} of ${place}`, actor)
      }
    }
  }
  return {
    find(words) {
      const key = nameKey(words)
      if (key === '') return null
      for (const [index, by] of [
        [names, 'name'],
        [surnames, 'surname'],
        [offices, 'office'],
        [descriptions, 'description'],
      ] as const) {
        const found = index.get(key)
        if (found !== undefined) return { actors: [...found].sort((a, b) => compareCodeUnits(a.id, b.id)), by }
      }
      return null
    },
  }
}

function add(index: Index, key: string, actor: ActorRecord): void {
  if (key !== '') index.set(key, (index.get(key) ?? new Set()).add(actor))
}
