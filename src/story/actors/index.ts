import { idOf } from '../../record/identity.ts'
import type { ActorRecord } from '../../record/record.ts'
import { Components } from '../components.ts'
import { type Bindings, NO_BINDINGS } from '../corrections/bindings.ts'
import type { ActorDigest, ReportDigest } from '../digest/digest.ts'
import { type CountriesAbout, countriesAbout } from './country-about.ts'
import { joinNames } from './join-names.ts'
import { mergeActors } from './merge.ts'

/** The situation's named actors, and for each report's own named actor the situation's that it is, by id. */
export interface Actors {
  readonly records: readonly ActorRecord[]
  readonly actorOf: ReadonlyMap<string, string>
}

/**
 * One actor under all its names. What an analyst bound comes first, then what names say; both are decided pair by pair
 * and closed by components, so that the order of reports does not matter. Unnamed actors that an analyst did not bind are
 * never joined, and stay what they are.
 * @param reports in a fixed order
 */
export function joinActors(reports: readonly ReportDigest[], bindings: Bindings = NO_BINDINGS): Actors {
  const bound = new Set([...bindings.joins.flat(), ...bindings.names.keys(), ...bindings.kinds.keys()])
  const digests: ActorDigest[] = []
  const reportOf: ReportDigest[] = []
  for (const report of reports) {
    for (const actor of report.actors) {
      if (!actor.record.named && !bound.has(actor.record.id)) continue
      digests.push(actor)
      reportOf.push(report)
    }
  }
  const components = boundComponents(digests, bindings)
  const about = new Map<ReportDigest, CountriesAbout>()
  const aboutOf = (index: number): CountriesAbout => {
    const report = reportOf[index]
    const known = about.get(report) ?? countriesAbout(report)
    about.set(report, known)
    return known
  }
  joinNames(digests, aboutOf, components)
  const records: ActorRecord[] = []
  const actorOf = new Map<string, string>()
  const taken = new Set<string>()
  for (const group of components.groups()) {
    const members = group.map((index) => digests[index])
    const usual = mergeActors(members, givenTo(members, bindings.names))
    const merged = { ...usual, kind: givenTo(members, bindings.kinds) ?? usual.kind }
    let id = idOf('a', [merged.kind, merged.name])
    // Two actors may share their usual name and still be two: the second is told apart by its members.
    if (taken.has(id)) id = idOf('a', [merged.kind, merged.name, ...members.map(({ record }) => record.id)])
    taken.add(id)
    records.push({ ...merged, id })
    for (const { record } of members) actorOf.set(record.id, id)
  }
  return { records: records.map((record) => withOrganizations(record, actorOf)), actorOf }
}

/** What an analyst joined, and must not be joined. */
function boundComponents(digests: readonly ActorDigest[], { joins, vetoes }: Bindings): Components {
  if (joins.length + vetoes.length === 0) return new Components(digests.length)
  const placeOf = new Map(digests.map(({ record }, index) => [record.id, index]))
  const placed = (pairs: readonly (readonly [string, string])[]): [number, number][] =>
    pairs.flatMap(([a, b]): [number, number][] => {
      const [placeA, placeB] = [placeOf.get(a), placeOf.get(b)]
      return placeA === undefined || placeB === undefined ? [] : [[placeA, placeB]]
    })
  const components = new Components(digests.length, placed(vetoes))
  for (const [a, b] of placed(joins)) components.join(a, b)
  return components
}

/** What an analyst gave to one of the members; the last one where several were given. */
function givenTo<T>(members: readonly ActorDigest[], given: ReadonlyMap<string, T>): T | null {
  if (given.size === 0) return null
  const ids = new Set(members.map(({ record }) => record.id))
  let last: T | null = null
  for (const [id, value] of given) if (ids.has(id)) last = value
  return last
}

/** A role's organization as the situation's actor, where the report had made it one of its own. */
function withOrganizations(record: ActorRecord, actorOf: ReadonlyMap<string, string>): ActorRecord {
  if (record.roles.every(({ organization }) => organization === null || !actorOf.has(organization))) return record
  return {
    ...record,
    roles: record.roles.map((role) => ({
      ...role,
      organization: role.organization === null ? null : (actorOf.get(role.organization) ?? role.organization),
    })),
  }
}
