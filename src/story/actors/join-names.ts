import type { ActorRecord } from '../../record/record.ts'
import type { Components } from '../components.ts'
import type { ActorDigest } from '../digest/digest.ts'
import { nameKey } from './name-key.ts'

/** A name as it is compared. */
interface NameForm {
  readonly key: string
  /** The last word of a name of several words; null for a single word. */
  readonly surname: string | null
}

/**
 * Joins the reports' actors whose names say that they are one: the same state; equal full names; a bare surname that
 * belongs to the only person of that surname in the situation.
 * @param digests named actors, and unnamed ones that no name joins
 */
export function joinNames(digests: readonly ActorDigest[], components: Components): void {
  const forms = new Map<string, NameForm>()
  const formOf = (name: string): NameForm => {
    const known = forms.get(name)
    if (known !== undefined) return known
    const key = nameKey(name)
    const form = { key, surname: key.includes(' ') ? key.slice(key.lastIndexOf(' ') + 1) : null }
    forms.set(name, form)
    return form
  }
  joinEqualNames(digests, formOf, components)
  joinSurnames(digests, formOf, components)
}

function joinEqualNames(
  digests: readonly ActorDigest[],
  formOf: (name: string) => NameForm,
  components: Components,
): void {
  // One first for each key, save where a veto keeps two of the same name apart.
  const firstsOf = new Map<string, Map<string, number[]>>()
  for (const [index, { record }] of digests.entries()) {
    const key = record.named ? joinKey(record, formOf) : null
    if (key === null) continue
    const [group, name] = key
    const byName = firstsOf.get(group) ?? new Map<string, number[]>()
    if (byName.size === 0) firstsOf.set(group, byName)
    const firsts = byName.get(name)
    if (firsts === undefined) byName.set(name, [index])
    else if (!firsts.some((first) => components.join(index, first))) firsts.push(index)
  }
}

/** What actors that are the same have in common: a group of names and one in it; null where a name says too little. */
function joinKey(actor: ActorRecord, formOf: (name: string) => NameForm): [string, string] | null {
  if (actor.kind === 'state' && actor.country !== null) return ['country', actor.country]
  const { key, surname } = formOf(actor.name)
  if (actor.kind === 'person') return surname === null ? null : ['person', key]
  if (actor.kind === 'place') return [`place ${actor.country ?? ''}`, key]
  return [actor.kind, key]
}

/** A bare surname is the person of that surname, where the situation has just one. */
function joinSurnames(
  digests: readonly ActorDigest[],
  formOf: (name: string) => NameForm,
  components: Components,
): void {
  const bySurname = new Map<string, Set<number>>()
  const bare: { index: number; key: string }[] = []
  for (const [index, { record }] of digests.entries()) {
    if (!record.named || record.kind !== 'person') continue
    const { key, surname } = formOf(record.name)
    if (surname === null) {
      bare.push({ index, key })
      continue
    }
    const people = bySurname.get(surname)
    if (people === undefined) bySurname.set(surname, new Set([components.rootOf(index)]))
    else people.add(components.rootOf(index))
  }
  const firstBare = new Map<string, number>()
  for (const { index, key } of bare) {
    const people = bySurname.get(key)
    if (people?.size === 1) for (const root of people) components.join(index, root)
    if (people !== undefined) continue
    // Nobody has a fuller name: the bare surname stands for one person.
    const first = firstBare.get(key)
    if (first === undefined) firstBare.set(key, index)
    else components.join(index, first)
  }
}
