import { idOf } from '../../record/identity.ts'
import type { ActorRecord } from '../../record/record.ts'
import { Components } from '../components.ts'
import { type Bindings, NO_BINDINGS } from '../corrections/bindings.ts'
import type { ActorOutline, ToldReport } from '../digest/digest.ts'
import { type Fingerprint, Fingerprinting, fingerprintOf } from '../memory/fingerprint.ts'
import type { StoryMemory } from '../memory/memory.ts'
import type { StoryRow } from '../rows.ts'
import { type CountriesAbout, countriesAbout } from './country-about.ts'
import { joinNames } from './join-names.ts'
import { mergeActors } from './merge.ts'

/** The situation's named actors, and for each report's own named actor the situation's that it is, by id. */
export interface Actors {
  readonly rows: readonly StoryRow<ActorRecord>[]
  readonly actorOf: ReadonlyMap<string, string>
}

/** A report's own actor: the report, and the actor's place in it. */
interface Own {
  readonly report: ToldReport
  readonly place: number
}

/**
 * One actor under all its names. What an analyst bound comes first, then what names say; both are decided pair by pair
 * and closed by components, so that the order of reports does not matter. Unnamed actors that an analyst did not bind are
 * never joined, and stay what they are.
 * @param reports in a fixed order
 */
export function joinActors(
  reports: readonly ToldReport[],
  memory: StoryMemory['actors'],
  bindings: Bindings = NO_BINDINGS,
): Actors {
  const bound = new Set([...bindings.joins.flat(), ...bindings.names.keys(), ...bindings.kinds.keys()])
  const outlines: ActorOutline[] = []
  const owns: Own[] = []
  for (const report of reports) {
    for (const [place, actor] of report.outline.actors.entries()) {
      if (!actor.named && !bound.has(actor.id)) continue
      outlines.push(actor)
      owns.push({ report, place })
    }
  }
  const components = boundComponents(outlines, bindings)
  const about = new Map<ToldReport, CountriesAbout>()
  const aboutOf = (index: number): CountriesAbout => {
    const { report } = owns[index]
    const known = about.get(report) ?? countriesAbout(report.outline)
    about.set(report, known)
    return known
  }
  joinNames(outlines, aboutOf, components)
  const actorOf = new Map<string, string>()
  const taken = new Set<string>()
  const joined = components.groups().map((group): Joined => {
    const one = oneOf(
      group.map((index) => owns[index]),
      bindings,
    )
    let id = memory.recall(one.from, () => idOf('a', [one.merged().kind, one.merged().name]))
    if (taken.has(id)) {
      // Two actors may share their usual name and still be two: the second is told apart by its members.
      const ids = group.map((index) => outlines[index].id)
      id = memory.recall(fingerprintOf('second', one.from), () =>
        idOf('a', [one.merged().kind, one.merged().name, ...ids]),
      )
    }
    taken.add(id)
    for (const index of group) actorOf.set(outlines[index].id, id)
    return { ...one, id, organizations: group.flatMap((index) => outlines[index].organizations) }
  })
  return { rows: joined.map((one) => rowOf(one, actorOf)), actorOf }
}

/** An actor of the situation before its id is known. */
interface One {
  readonly from: Fingerprint
  merged(): ActorRecord
}

interface Joined extends One {
  readonly id: string
  /** The reports' own actors that the actor's roles are in, by id. */
  readonly organizations: readonly string[]
}

function oneOf(owns: readonly Own[], { names, kinds }: Bindings): One {
  const from = new Fingerprinting().text('actor')
  for (const { report, place } of owns) from.number(report.from).number(place)
  const name = givenTo(owns, names)
  const kind = givenTo(owns, kinds)
  from.text(name ?? '').text(kind ?? '')
  let merged: ActorRecord | null = null
  return {
    from: from.value(),
    merged() {
      if (merged !== null) return merged
      const members = owns.map(({ report, place }) => ({
        outline: report.outline.actors[place],
        details: () => report.details.actors[place],
      }))
      const usual = mergeActors(members, name)
      merged = { ...usual, kind: kind ?? usual.kind }
      return merged
    },
  }
}

function rowOf(
  { from, merged, id, organizations }: Joined,
  actorOf: ReadonlyMap<string, string>,
): StoryRow<ActorRecord> {
  const own = new Fingerprinting().text('actor row').number(from).text(id)
  own.texts(organizations.map((organization) => actorOf.get(organization) ?? organization))
  return { from: own.value(), make: () => withOrganizations({ ...merged(), id }, actorOf) }
}

/** What an analyst joined, and must not be joined. */
function boundComponents(outlines: readonly ActorOutline[], { joins, vetoes }: Bindings): Components {
  if (joins.length + vetoes.length === 0) return new Components(outlines.length)
  const placeOf = new Map(outlines.map(({ id }, index) => [id, index]))
  const placed = (pairs: readonly (readonly [string, string])[]): [number, number][] =>
    pairs.flatMap(([a, b]): [number, number][] => {
      const [placeA, placeB] = [placeOf.get(a), placeOf.get(b)]
      return placeA === undefined || placeB === undefined ? [] : [[placeA, placeB]]
    })
  const components = new Components(outlines.length, placed(vetoes))
  for (const [a, b] of placed(joins)) components.join(a, b)
  return components
}

/** What an analyst gave to one of the members; the last one where several were given. */
function givenTo<T>(owns: readonly Own[], given: ReadonlyMap<string, T>): T | null {
  if (given.size === 0) return null
  const ids = new Set(owns.map(({ report, place }) => report.outline.actors[place].id))
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
