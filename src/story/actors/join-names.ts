import type { Components } from '../components.ts'
import type { ActorOutline } from '../digest/digest.ts'
import type { CountriesAbout } from './country-about.ts'
import { kindsByName } from './kinds-by-name.ts'
import { type PersonName, surnameOf } from './person-name.ts'

/**
 * Joins the reports' actors whose names say that they are one: the same state; equal full names; then a short name, a
 * surname or an acronym, that belongs to just one actor of the situation. What every country has one of ("Foreign
 * Ministry") is one where it is of one country or, if no words say of which, if the reports are about one; where
 * other reports say of which single country it is, and the report speaks of that country most, it is that one.
 * @param actors named ones, and unnamed ones that no name joins
 * @param aboutOf the countries that the report of an actor (by its place in the list) is about
 */
export function joinNames(
  actors: readonly ActorOutline[],
  aboutOf: (index: number) => CountriesAbout,
  components: Components,
): void {
  const joinEqual = equalJoiner(components)
  const people: Bearer[] = []
  const shortOrganizations: Short[] = []
  const acronymsOf = new Map<number, readonly string[]>()
  const openBodies: Short[] = []
  const countriesOfBody = new Map<string, Set<string>>()
  const kindOf = kindsByName(actors)
  for (const [index, actor] of actors.entries()) {
    const { named, name, key, person, more } = actor
    if (!named) continue
    const publicBody = more?.publicBody ?? null
    const kind = kindOf(actor)
    if (kind === 'state' && actor.country !== null) joinEqual('country', actor.country, index)
    else if (kind === 'person' && person !== null) people.push(bearerOf(index, person, more?.initials ?? ''))
    else if (kind === 'place') joinEqual(`place ${actor.country ?? ''}`, key, index)
    else if (kind !== 'organization') joinEqual(kind, key, index)
    else if (publicBody !== null) {
      const country = actor.country ?? aboutOf(index).main
      if (country === null) openBodies.push({ index, key: publicBody })
      else {
        joinEqual(`body ${country}`, publicBody, index)
        countriesOfBody.set(publicBody, (countriesOfBody.get(publicBody) ?? new Set()).add(country))
      }
    } else {
      joinEqual(kind, key, index)
      if (isAcronym(name)) shortOrganizations.push({ index, key: name })
      const acronyms = more?.aliases.filter(isAcronym) ?? []
      if (acronyms.length > 0) acronymsOf.set(index, acronyms)
    }
  }
  for (const { index, key } of openBodies) {
    const [country, another] = countriesOfBody.get(key) ?? []
    if (country === undefined || another !== undefined || aboutOf(index).first !== country) continue
    joinEqual(`body ${country}`, key, index)
  }
  joinFullNames(people, joinEqual)
  const surnames = people.flatMap(({ index, surname }) => (surname === null ? [] : [{ index, key: surname }]))
  const bare = people.filter(({ surname }) => surname === null)
  joinShort(bare, surnames, actors, components)
  const acronyms = [...acronymsOf].flatMap(([index, keys]) => keys.map((key) => ({ index, key })))
  joinShort(
    shortOrganizations.filter(({ index }) => !acronymsOf.has(index)),
    acronyms,
    actors,
    components,
  )
}

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]{2,}$/u

/** True for names such as "NATO" and "M23". */
function isAcronym(name: string): boolean {
  return ACRONYM.test(name)
}

/** An actor with a name that it may share with others. */
interface Short {
  readonly index: number
  readonly key: string
}

/** An actor with a person's name. */
interface Bearer extends Short, PersonName {
  readonly surname: string | null
}

function bearerOf(index: number, key: string, initials: string): Bearer {
  return { index, key, initials, surname: surnameOf({ key }) }
}

/** Joins actors of a group that have the same key. */
type JoinEqual = (group: string, key: string, index: number) => void

function equalJoiner(components: Components): JoinEqual {
  // One first for each key, except if a veto keeps two of the same name apart.
  const firstsOf = new Map<string, Map<string, number[]>>()
  return (group, key, index) => {
    const byKey = firstsOf.get(group) ?? new Map<string, number[]>()
    if (byKey.size === 0) firstsOf.set(group, byKey)
    const firsts = byKey.get(key)
    if (firsts === undefined) byKey.set(key, [index])
    else if (!firsts.some((first) => components.join(index, first))) firsts.push(index)
  }
}

/** A middle initial tells two people of one name apart; where all that give one give the same, it makes no difference. */
function joinFullNames(people: readonly Bearer[], joinEqual: JoinEqual): void {
  const initialsOf = new Map<string, string | null>()
  for (const { key, initials, surname } of people) {
    if (surname === null || initials === '') continue
    const known = initialsOf.get(key)
    initialsOf.set(key, known === undefined || known === initials ? initials : null)
  }
  for (const { index, key, initials, surname } of people) {
    if (surname === null) continue
    const isTold = initialsOf.get(key) === null
    joinEqual('person', isTold ? `${key} / ${initials}` : key, index)
  }
}

/**
 * A short name is the one actor that has it beside a longer one; if nobody has, all of that short name are one. What
 * is known to be of another country is another.
 */
function joinShort(
  short: readonly Short[],
  full: readonly Short[],
  actors: readonly ActorOutline[],
  components: Components,
): void {
  const holders = new Map<string, { roots: Set<number>; countries: Set<string> }>()
  for (const { index, key } of full) {
    const holder = holders.get(key) ?? { roots: new Set(), countries: new Set() }
    if (holder.roots.size === 0) holders.set(key, holder)
    holder.roots.add(components.rootOf(index))
    const { country } = actors[index]
    if (country !== null) holder.countries.add(country)
  }
  const countriesOf = new Map<string, Set<string>>()
  for (const { index, key } of short) {
    const { country } = actors[index]
    if (country !== null && !holders.has(key)) countriesOf.set(key, (countriesOf.get(key) ?? new Set()).add(country))
  }
  const firstOf = new Map<string, number>()
  for (const { index, key } of short) {
    const { country } = actors[index]
    const holder = holders.get(key)
    if (holder === undefined) {
      // Of several countries: one for each, and those of none stay by themselves.
      const isOne = (countriesOf.get(key)?.size ?? 0) < 2
      if (!isOne && country === null) continue
      const place = isOne ? key : `${key} / ${country}`
      const first = firstOf.get(place)
      if (first === undefined) firstOf.set(place, index)
      else components.join(index, first)
      continue
    }
    const isElsewhere = country !== null && holder.countries.size > 0 && !holder.countries.has(country)
    if (holder.roots.size === 1 && !isElsewhere) for (const root of holder.roots) components.join(index, root)
  }
}
