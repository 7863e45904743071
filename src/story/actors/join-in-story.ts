import { givenNameGender } from '../../lexicon/people.ts'
import type { Components } from '../components.ts'
import type { ActorOutline } from '../digest/digest.ts'
import { personName, surnameOf } from './person-name.ts'

/** So many letters of a given name tell that the longer one is the same: "Alex", "Alexander". */
const SHORT_GIVEN = 3

/** An actor under one of its names. */
interface Spelled {
  readonly index: number
  readonly words: readonly string[]
  readonly initials: string
}

/**
 * Joins the actors of one story whose names leave no other there: a full name that ends as another does ("Captain Nilo
 * Sant", "Nilo Sant"), also under any of its spellings; a given name that is cut short; a bare surname that one of the
 * story has alone; and who is described by one noun in several reports. Across stories the same would join strangers.
 * @param members the actors of the story’s reports, by their places among all
 * @param reportOf the report of each
 */
export function joinInStory(
  members: readonly number[],
  actors: readonly ActorOutline[],
  reportOf: (index: number) => number,
  components: Components,
): void {
  const spelled = members.flatMap((index) => spellingsOf(actors[index], index))
  const full = withoutNamesakes(spelled.filter(({ words }) => words.length > 1))
  joinEndings(full, components)
  joinShortGiven(full, components)
  const bare = spelled.filter(({ index, words }) => words.length === 1 && actors[index].person === words[0])
  joinBareSurnames(bare, full, actors, components)
  joinDescribed(members, actors, reportOf, components)
}

function spellingsOf({ kind, named, name, more }: ActorOutline, index: number): Spelled[] {
  if (kind !== 'person' || !named) return []
  return [...new Set([name, ...(more?.aliases ?? [])])].map((spelling) => {
    const { key, initials } = personName(spelling)
    return { index, words: key.split(' '), initials }
  })
}

/** Those whose middle initials differ from another’s of the same name are told apart, and are nobody else’s namesake. */
function withoutNamesakes(full: readonly Spelled[]): Spelled[] {
  const initialsOf = new Map<string, Set<string>>()
  for (const { words, initials } of full) {
    const key = words.join(' ')
    const known = initialsOf.get(key) ?? new Set()
    if (initials !== '') initialsOf.set(key, known.add(initials))
  }
  return full.filter(({ words }) => (initialsOf.get(words.join(' '))?.size ?? 0) < 2)
}

/** "Captain Nilo Sant" and "Nilo Sant": the words of one are the last of the other. */
function joinEndings(full: readonly Spelled[], components: Components): void {
  const byName = Map.groupBy(full, ({ words }) => words.join(' '))
  for (const { index, words } of full) {
    for (let from = 0; from + 2 <= words.length; from++) {
      for (const other of byName.get(words.slice(from).join(' ')) ?? []) components.join(index, other.index)
    }
  }
}

/** "Alex Sant" and "Alexander Sant", where no other Sant of the story is called so. */
function joinShortGiven(full: readonly Spelled[], components: Components): void {
  const pairs = full.filter(({ words }) => words.length === 2)
  for (const bearers of Map.groupBy(pairs, ({ words }) => words[1]).values()) {
    for (const { index, words } of bearers) {
      const alike = bearers.filter(({ words: other }) => isShortGiven(words[0], other[0]))
      const roots = new Set(alike.map((other) => components.rootOf(other.index)))
      if (roots.size === 1) components.join(index, alike[0].index)
    }
  }
}

function isShortGiven(short: string, long: string): boolean {
  const isCut = short.length >= SHORT_GIVEN && short.length < long.length && long.startsWith(short)
  const [gender, other] = [givenNameGender(short), givenNameGender(long)]
  return isCut && (gender === other || [gender, other].some((either) => either === 'any' || either === undefined))
}

/** A bare surname is the one’s who alone has it in the story; what is known to be of another country is another. */
function joinBareSurnames(
  bare: readonly Spelled[],
  full: readonly Spelled[],
  actors: readonly ActorOutline[],
  components: Components,
): void {
  const bySurname = Map.groupBy(full, ({ words }) => surnameOf({ key: words.join(' ') }))
  for (const { index, words } of bare) {
    const bearers = bySurname.get(words[0]) ?? []
    const roots = new Set(bearers.map((bearer) => components.rootOf(bearer.index)))
    const countries = new Set(bearers.flatMap((bearer) => actors[bearer.index].country ?? []))
    const { country } = actors[index]
    const isElsewhere = country !== null && countries.size > 0 && !countries.has(country)
    if (roots.size === 1 && !isElsewhere) components.join(index, bearers[0].index)
  }
}

/**
 * "The driver" of several reports of a story: of each the one whom it speaks of most. Where phrases give other ages or
 * counts, equal ones are one, and those that give none are nobody’s.
 */
function joinDescribed(
  members: readonly number[],
  actors: readonly ActorOutline[],
  reportOf: (index: number) => number,
  components: Components,
): void {
  const first = new Map<string, { index: number; numbers: string }[]>()
  for (const ofReport of Map.groupBy(members, reportOf).values()) {
    const byNoun = new Map<string, { index: number; numbers: string }>()
    for (const index of ofReport.toSorted((a, b) => actors[b].mentions - actors[a].mentions || a - b)) {
      const { kind, named, described } = actors[index]
      if (named || described === undefined) continue
      const key = `${kind} ${described.noun}`
      if (!byNoun.has(key)) byNoun.set(key, { index, numbers: described.numbers })
    }
    for (const [key, one] of byNoun) first.set(key, [...(first.get(key) ?? []), one])
  }
  for (const alike of first.values()) {
    const isTold = new Set(alike.flatMap(({ numbers }) => (numbers === '' ? [] : [numbers]))).size > 1
    const byNumbers = Map.groupBy(alike, ({ numbers }) => (isTold ? numbers : ''))
    for (const [numbers, [one, ...others]] of byNumbers) {
      if (isTold && numbers === '') continue
      for (const other of others) components.join(one.index, other.index)
    }
  }
}
