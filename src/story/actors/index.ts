import { idOf } from '../../record/identity.ts'
import type { ActorRecord } from '../../record/record.ts'
import { Components } from '../components.ts'
import { type Bindings, NO_BINDINGS } from '../corrections/bindings.ts'
import type { ActorOutline, ActorRef, DocumentOutline, ToldReport } from '../digest/digest.ts'
import { idOfRef } from '../digest/outline.ts'
import { type Fingerprint, fingerprintOf, type Later, type Memo } from '../memo/index.ts'
import { once } from '../once.ts'
import { type CountriesAbout, countriesAbout } from './country-about.ts'
import { joinInStory } from './join-in-story.ts'
import { joinNames } from './join-names.ts'
import { mergeActors } from './merge.ts'

/** The situation's named actors. */
export interface Actors {
  readonly records: readonly Later<ActorRecord>[]
  /** By number, in the order of the records. */
  readonly ids: readonly string[]
  /** By number: false for whoever is only described. */
  readonly isNamed: readonly boolean[]
  /**
   * The number of the situation's actor that a report's own is; null where it is none.
   * @param report its place among the reports
   */
  numberOf(report: number, ref: ActorRef): number | null
}

/** A report's own actor. */
interface Own {
  /** The report, by its place among all, and the actor's place in it. */
  readonly report: number
  readonly place: number
  readonly outline: ActorOutline
  /** Stands for the reading of the report. */
  readonly from: Fingerprint
}

/**
 * One actor under all its names. What an analyst bound comes first, then what names say; both are decided pair by pair
 * and closed by components, so that the order of reports does not matter. Whoever has no name is joined by an analyst, or
 * inside one story by what describes him, and else stays what he is.
 * @param reports in a fixed order
 * @param storyOf the one story that a report tells, by the report's document; null where it tells several, or none is known
 */
export function joinActors(
  reports: readonly ToldReport[],
  memo: Memo,
  bindings: Bindings = NO_BINDINGS,
  storyOf: (document: DocumentOutline) => string | null = () => null,
): Actors {
  const bound = new Set([...bindings.joins.flat(), ...bindings.names.keys(), ...bindings.kinds.keys()])
  const outlines: ActorOutline[] = []
  const owns: Own[] = []
  for (const [report, { outline, from }] of reports.entries()) {
    for (const [place, actor] of outline.actors.entries()) {
      if (!actor.named && actor.described === undefined && !bound.has(actor.id)) continue
      outlines.push(actor)
      owns.push({ report, place, outline: actor, from })
    }
  }
  const components = boundComponents(outlines, bindings)
  const about = new Map<number, CountriesAbout>()
  const aboutOf = (index: number): CountriesAbout => {
    const { report } = owns[index]
    const known = about.get(report) ?? countriesAbout(reports[report].outline)
    about.set(report, known)
    return known
  }
  joinNames(outlines, aboutOf, components)
  const stories = Map.groupBy(owns.keys(), (index) => storyOf(reports[owns[index].report].outline.document))
  for (const [story, members] of stories) {
    if (story !== null) joinInStory(members, outlines, (index) => owns[index].report, components)
  }
  // Whoever is described in one report only stays what he is.
  const isActor = (group: readonly number[]): boolean =>
    group.length > 1 || outlines[group[0]].named || bound.has(outlines[group[0]].id)
  const groups = components.groups().filter(isActor)
  const numberOf = numbersFor(reports, owns, groups)
  const isNamed = groups.map((group) => group.some((index) => outlines[index].named || bound.has(outlines[index].id)))
  const ids: string[] = []
  const taken = new Set<string>()
  const joined = groups.map((group): Joined => {
    const members = group.map((index) => owns[index])
    const one = oneOf(members, reports, bindings)
    let id = memo.get(['actor id', one.from], () => idOf('a', [one.merged().kind, one.merged().name]))
    if (taken.has(id)) {
      // Two actors may share their usual name and still be two: the second is told apart by its members.
      id = memo.get(['second actor id', one.from], () => {
        const { kind, name } = one.merged()
        return idOf('a', [kind, name, ...group.map((index) => outlines[index].id)])
      })
    }
    taken.add(id)
    ids.push(id)
    return { ...one, id, members }
  })
  const actorOf = (report: number, ref: ActorRef): string | null => {
    const number = numberOf(report, ref)
    return number === null ? null : ids[number]
  }
  return { records: joined.map((one) => recordOf(one, reports, actorOf, memo)), ids, isNamed, numberOf }
}

/** In which of the groups a report's own actor is. */
function numbersFor(
  reports: readonly ToldReport[],
  owns: readonly Own[],
  groups: readonly (readonly number[])[],
): Actors['numberOf'] {
  const numbers = reports.map(({ outline }) => new Int32Array(outline.actors.length).fill(-1))
  for (const [number, group] of groups.entries()) {
    for (const index of group) numbers[owns[index].report][owns[index].place] = number
  }
  return (report, ref) => {
    const { outline } = reports[report]
    // Who has no name stands behind those who have one, where he may be bound.
    const isBindable = (): boolean => outline.actors.at(-1)?.named === false
    const place = ref >= 0 ? ref : isBindable() ? placeOf(outline, idOfRef(outline, ref)) : -1
    const number = place < 0 ? -1 : numbers[report][place]
    return number < 0 ? null : number
  }
}

function placeOf({ actors }: ToldReport['outline'], own: string): number {
  return actors.findLastIndex(({ id }) => id === own)
}

/** An actor of the situation before its id is known. */
interface One {
  readonly from: Fingerprint
  merged(): ActorRecord
}

interface Joined extends One {
  readonly id: string
  readonly members: readonly Own[]
}

function oneOf(members: readonly Own[], reports: readonly ToldReport[], { names, kinds }: Bindings): One {
  const ids = (): string[] => members.map(({ outline }) => outline.id)
  const name = names.size === 0 ? null : givenTo(ids(), names)
  const kind = kinds.size === 0 ? null : givenTo(ids(), kinds)
  return {
    from: fingerprintOf([members.flatMap((own) => [own.from, own.place]), name, kind]),
    merged: once(() => {
      const same = members.map(({ report, place, outline }) => ({
        outline,
        details: () => reports[report].details.actors[place],
      }))
      const usual = mergeActors(same, name)
      return { ...usual, kind: kind ?? usual.kind }
    }),
  }
}

function recordOf(
  { from, merged, id, members }: Joined,
  reports: readonly ToldReport[],
  actorOf: (report: number, ref: ActorRef) => string | null,
  memo: Memo,
): Later<ActorRecord> {
  const organizations: [own: string, joined: string][] = []
  for (const { report, outline } of members) {
    if (outline.more === null) continue
    for (const ref of outline.more.organizations) {
      const own = idOfRef(reports[report].outline, ref)
      organizations.push([own, actorOf(report, ref) ?? own])
    }
  }
  const joined = organizations.map(([, organization]) => organization)
  return memo.later(['actor', from, id, joined], () => withOrganizations({ ...merged(), id }, new Map(organizations)))
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

/** What an analyst gave to one of these; the last one where several were given. */
function givenTo<T>(members: readonly string[], given: ReadonlyMap<string, T>): T | null {
  const ids = new Set(members)
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
