import { idOf } from '../../record/identity.ts'
import { compareCodeUnits } from '../../record/order.ts'
import type { ActorRecord } from '../../record/record.ts'
import { Components } from '../components.ts'
import { type Bindings, NO_BINDINGS } from '../corrections/bindings.ts'
import type { ActorDigest } from '../digest/digest.ts'
import { nameKey } from './name-key.ts'

/** The situation's named actors, and for each report's own named actor the situation's that it is, by id. */
export interface Actors {
  readonly records: readonly ActorRecord[]
  readonly actorOf: ReadonlyMap<string, string>
}

/**
 * One actor under all its names. Two reports' actors are joined where they are the same state, where their full names
 * are equal, or where a bare surname belongs to the only person of that surname in the situation. Decided pair by pair
 * and closed by components, so that the order of reports does not matter. What an analyst bound comes first.
 * @param digests the reports' own named actors, and the unnamed that an analyst bound, in a fixed order; all other
 *   unnamed are never joined, and stay what they are
 */
export function joinActors(digests: readonly ActorDigest[], bindings: Bindings = NO_BINDINGS): Actors {
  const locals = digests.map(({ record }) => record)
  const placeOf = new Map(locals.map(({ id }, index) => [id, index]))
  const placed = (pairs: readonly (readonly [string, string])[]): [number, number][] =>
    pairs.flatMap(([a, b]): [number, number][] => {
      const [placeA, placeB] = [placeOf.get(a), placeOf.get(b)]
      return placeA === undefined || placeB === undefined ? [] : [[placeA, placeB]]
    })
  const components = new Components(locals.length, placed(bindings.vetoes))
  for (const [a, b] of placed(bindings.joins)) components.join(a, b)
  const firstsOfKey = new Map<string, number[]>()
  for (const [index, local] of locals.entries()) {
    for (const key of joinKeys(local)) {
      // One first for each key, save where a veto keeps two of the same name apart.
      const firsts = firstsOfKey.get(key) ?? []
      if (!firsts.some((first) => components.join(index, first))) firstsOfKey.set(key, [...firsts, index])
    }
  }
  joinSurnames(locals, components)

  const mentionCount = new Map(digests.map(({ record, mentions }) => [record.id, mentions]))
  const records: ActorRecord[] = []
  const actorOf = new Map<string, string>()
  const taken = new Set<string>()
  for (const group of components.groups()) {
    const members = group.map((index) => locals[index])
    const usual = merge(members, mentionCount, givenTo(members, bindings.names))
    const merged = { ...usual, kind: givenTo(members, bindings.kinds) ?? usual.kind }
    let id = idOf('a', [merged.kind, merged.name])
    // Two actors may share their usual name and still be two: the second is told apart by its members.
    if (taken.has(id)) id = idOf('a', [merged.kind, merged.name, ...members.map((member) => member.id)])
    taken.add(id)
    records.push({ ...merged, id })
    for (const member of members) actorOf.set(member.id, id)
  }
  return { records: records.map((record) => withOrganizations(record, actorOf)), actorOf }
}

/** What an analyst gave to one of the members; the last one where several were given. */
function givenTo<T>(members: readonly ActorRecord[], given: ReadonlyMap<string, T>): T | null {
  if (given.size === 0) return null
  const ids = new Set(members.map(({ id }) => id))
  let last: T | null = null
  for (const [id, value] of given) if (ids.has(id)) last = value
  return last
}

/** The keys of a report's actor: actors that share one are the same. */
function joinKeys(actor: ActorRecord): string[] {
  if (!actor.named) return []
  if (actor.kind === 'state' && actor.country !== null) return [`state/${actor.country}`]
  const name = nameKey(actor.name)
  if (actor.kind === 'person') return isFullName(name) ? [`person/${name}`] : []
  if (actor.kind === 'place') return [`place/${actor.country ?? ''}/${name}`]
  return [`${actor.kind}/${name}`]
}

function isFullName(key: string): boolean {
  return key.includes(' ')
}

/** A bare surname is the person of that surname, where the situation has just one. */
function joinSurnames(locals: readonly ActorRecord[], components: Components): void {
  const bySurname = new Map<string, Set<number>>()
  const bare: { index: number; surname: string }[] = []
  for (const [index, { named, kind, name }] of locals.entries()) {
    if (!named || kind !== 'person') continue
    const key = nameKey(name)
    if (!isFullName(key)) {
      bare.push({ index, surname: key })
      continue
    }
    const surname = key.slice(key.lastIndexOf(' ') + 1)
    const roots = bySurname.get(surname) ?? new Set()
    bySurname.set(surname, roots.add(components.rootOf(index)))
  }
  const firstBare = new Map<string, number>()
  for (const { index, surname } of bare) {
    const people = bySurname.get(surname)
    if (people?.size === 1) for (const root of people) components.join(index, root)
    if (people !== undefined) continue
    // Nobody has a fuller name: the bare surname stands for one person.
    const first = firstBare.get(surname)
    if (first === undefined) firstBare.set(surname, index)
    else components.join(index, first)
  }
}

function merge(
  members: readonly ActorRecord[],
  mentionCount: ReadonlyMap<string, number>,
  given: string | null,
): ActorRecord {
  const count = (member: ActorRecord): number => mentionCount.get(member.id) ?? 0
  const usual = [...members].sort(
    (a, b) =>
      wordsIn(b.name) - wordsIn(a.name) ||
      count(b) - count(a) ||
      b.name.length - a.name.length ||
      compareCodeUnits(a.name, b.name),
  )[0]
  const aliases = new Set(members.flatMap((member) => [member.name, ...member.aliases]))
  const name = given ?? asWritten(usual.name, aliases)
  aliases.delete(name)
  const countries = new Set(members.flatMap(({ country }) => country ?? []))
  return {
    ...usual,
    named: members.some(({ named }) => named),
    name,
    aliases: [...aliases].sort(compareCodeUnits),
    // Reports that disagree leave the country open.
    country: countries.size === 1 ? [...countries][0] : null,
    roles: mergeRoles(members),
    geo: members.find(({ geo }) => geo !== null)?.geo ?? null,
  }
}

/** The name as running text has it, where a dateline or headline set it in capitals; short ones may be abbreviations. */
function asWritten(name: string, spellings: ReadonlySet<string>): string {
  if (name.length < 6 || name !== name.toUpperCase()) return name
  const written = [...spellings].filter((other) => other !== name && other.toUpperCase() === name)
  return written.sort(compareCodeUnits)[0] ?? name
}

function wordsIn(name: string): number {
  return name.split(/\s+/).length
}

function mergeRoles(members: readonly ActorRecord[]): ActorRecord['roles'] {
  const byTitle = new Map<string, ActorRecord['roles'][number]>()
  for (const role of members.flatMap(({ roles }) => roles)) {
    const key = JSON.stringify([role.title.toLowerCase(), role.organization])
    const same = byTitle.get(key)
    byTitle.set(key, same === undefined ? role : { ...same, evidence: [...same.evidence, ...role.evidence] })
  }
  return [...byTitle.entries()].sort((a, b) => compareCodeUnits(a[0], b[0])).map(([, role]) => role)
}

/** A role's organization as the situation's actor, where the report had made it one of its own. */
function withOrganizations(record: ActorRecord, actorOf: ReadonlyMap<string, string>): ActorRecord {
  return {
    ...record,
    roles: record.roles.map((role) => ({
      ...role,
      organization: role.organization === null ? null : (actorOf.get(role.organization) ?? role.organization),
    })),
  }
}
