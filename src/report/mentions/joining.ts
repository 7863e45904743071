import { countryOf } from '../../lexicon/countries.ts'
import { knownAs } from '../../lexicon/known-names.ts'
import { classTails, commonFirstWords, nameSuffixes, paperWords, withoutInitial } from '../../lexicon/name-edges.ts'
import { givenNameGender } from '../../lexicon/people.ts'
import { nameKey } from '../../text/fold.ts'
import { withoutShipPrefix } from './kinds/vehicles.ts'
import type { EntityCandidate, NamedMention } from './named.ts'

/**
 * Joins the names of a report: the same known thing under any of its names; persons by full name and surname;
 * organizations by spelling, acronym and shortened form. A bare surname that two persons share is the one’s who was last
 * named in full, unless a title tells another or both were named at once.
 * @returns the entity of each mention, as an index into `entities`
 */
export function joinNames(
  mentions: readonly NamedMention[],
  text: string,
): { of: number[]; entities: EntityCandidate[] } {
  const entities: EntityCandidate[] = []
  const of = new Array<number>(mentions.length).fill(-1)
  const byKey = new Map<string, number>()
  const open = (key: string, mention: NamedMention): number => {
    const existing = byKey.get(key)
    if (existing !== undefined) return existing
    byKey.set(key, entities.length)
    entities.push(newEntity(mention))
    return entities.length - 1
  }
  joinPersons(mentions, of, entities, text)
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]
    if (mention.kind === 'person') continue
    of[i] = open(entityKey(mention), mention)
  }
  joinAcronyms(mentions, of, entities, text)
  joinShortened(mentions, of, entities)
  mentions.forEach((mention, i) => {
    const entity = entities[of[i]]
    entity.aliases.add(mention.words)
    if (mention.gender !== 'any' && entity.gender === 'any') entity.gender = mention.gender
  })
  return { of, entities }
}

function newEntity(mention: NamedMention): EntityCandidate {
  const { known, kind, words } = mention
  const known1 = known !== null && kind !== 'person' ? known : null
  const peopleOnly = kind === 'group' && known1?.form === 'people'
  const country = kind === 'group' ? null : (known1?.country ?? null)
  const name =
    known1 === null || peopleOnly || (kind === 'place' && known1.form !== 'adjective') ? words : known1.canonical
  const abbreviated = kind === 'place' && known1?.form === 'name' && words.endsWith('.')
  return {
    name: abbreviated
      ? known1.canonical.replace(/ state$/, '')
      : kind === 'organization' && known1?.kind === 'state'
        ? words
        : name,
    kind,
    aliases: new Set(),
    country,
    roles: [],
    named: true,
    known: known1,
    gender: mention.gender,
    plural: kind === 'group',
  }
}

function entityKey(mention: NamedMention): string {
  const { kind, known, words } = mention
  if (known !== null && known.kind === 'state' && kind === 'state')
    return `state ${known.country ?? nameKey(known.canonical)}`
  if (known !== null && kind === 'organization' && known.kind === 'state') return `team ${known.country}`
  if (known !== null && kind === 'organization') return `organization ${nameKey(known.canonical)}`
  if (known !== null && kind === 'place' && (known.form === 'name' || known.form === 'adjective'))
    return `place ${nameKey(known.canonical)}`
  if (kind === 'vehicle') return `vehicle ${plain(withoutShipPrefix(words))}`
  return `${kind} ${plain(words)}`
}

/** A name for comparing inside a report: as its key, initials each a word, and the Arabic article one with its noun. */
export function plain(words: string): string {
  return nameKey(words.replaceAll('.', ' ')).replaceAll(/\b(al|el|ar|as|ash|an|at|az|ad) (?=[a-z])/g, 'al')
}

interface Person {
  readonly parts: readonly string[]
  readonly entity: number
  readonly at: number[]
}

function joinPersons(mentions: readonly NamedMention[], of: number[], entities: EntityCandidate[], text: string): void {
  const indices = mentions.flatMap((mention, i) => (mention.kind === 'person' ? [i] : []))
  const parted = new Map(indices.map((i) => [i, plain(mentions[i].words).split(' ')]))
  const partsOf = (i: number): readonly string[] => parted.get(i) ?? []
  const open = (i: number): number => {
    of[i] = entities.length
    entities.push(newEntity(mentions[i]))
    if (mentions[i].gender === 'any') entities[of[i]].gender = givenNameGender(partsOf(i)[0]) ?? 'any'
    return of[i]
  }
  const fits = (entity: number, i: number): boolean => !genderClash(entities[entity], mentions[i])
  const persons: Person[] = []
  // Full names first, the longest first, so that "Ann Lee" finds "Ann Mary Lee".
  const full = indices
    .filter((i) => partsOf(i).length > 1)
    .toSorted((a, b) => partsOf(b).length - partsOf(a).length || a - b)
  for (const i of full) {
    const parts = partsOf(i)
    const same = persons.filter((person) => alikeFull(person.parts, parts) && fits(person.entity, i))
    const exact = same.find((person) => person.parts.join(' ') === parts.join(' '))
    const found = exact ?? (same.length === 1 ? same[0] : undefined)
    if (found === undefined) persons.push({ parts, entity: open(i), at: [i] })
    else {
      of[i] = found.entity
      found.at.push(i)
    }
  }
  const lonely = new Map<string, number>()
  for (const i of indices) {
    if (of[i] >= 0) continue
    const [part] = partsOf(i)
    const suiting = (isOne: (person: Person) => boolean): Person[] =>
      persons.filter((person) => isOne(person) && fits(person.entity, i))
    const bySurname = suiting(({ parts }) => surnameOf(parts, part))
    const matches = bySurname.length === 0 ? suiting(({ parts }) => parts[0] === part) : bySurname
    const others = isRelative(mentions, i, text) ? matches.filter(({ entity }) => entity !== of[i + 1]) : matches
    const chosen = others.length === 1 ? others[0] : nearest(others, i, mentions, text, bySurname.length > 0)
    const key = `${part} ${others.length > 1 ? i : ''}`
    const known = chosen?.entity ?? lonely.get(key)
    if (known !== undefined && (chosen !== undefined || fits(known, i))) of[i] = known
    else lonely.set(key, open(i))
  }
}

/** "Keller's wife, Ana Keller": not herself */
function isRelative(mentions: readonly NamedMention[], i: number, text: string): boolean {
  const next = mentions[i + 1]
  if (next?.kind !== 'person' || next.firstToken - mentions[i].lastToken > 6) return false
  return /^['\u2019]s\s[^.]*,\s$/.test(text.slice(mentions[i].end, next.start))
}

/**
 * Of persons who share a name, the one last named in full before; if nobody was, the one named next by surname. Of
 * two who were named in one sentence, the one whom the report names in full more often; else neither.
 */
function nearest(
  persons: readonly Person[],
  i: number,
  mentions: readonly NamedMention[],
  text: string,
  isSurname: boolean,
): Person | undefined {
  const named = persons.flatMap((person) => person.at.map((at) => ({ person, at }))).sort((a, b) => a.at - b.at)
  const last = named.findLast(({ at }) => at < i)
  if (last === undefined) return isSurname ? named[0]?.person : undefined
  const rival = named.findLast(({ at, person }) => at < last.at && person !== last.person)
  if (rival === undefined || /[.!?]['"”’)]?\s/.test(text.slice(mentions[rival.at].end, mentions[last.at].start))) {
    return last.person
  }
  const more = last.person.at.length - rival.person.at.length
  if (more === 0) return undefined
  return more > 0 ? last.person : rival.person
}

/** One name is the other with parts left out, the first part or its initial and the last being the same. */
function alikeFull(long: readonly string[], short: readonly string[]): boolean {
  if (long.at(-1) !== short.at(-1) && !(short.length > 1 && long.slice(-short.length).join(' ') === short.join(' ')))
    return false
  if (long.slice(-short.length).join(' ') === short.join(' ')) return true
  const sameFirst =
    long[0] === short[0] || ((long[0].length === 1 || short[0].length === 1) && long[0][0] === short[0][0])
  if (!sameFirst) return false
  return short.every((part) => part.length === 1 || long.includes(part))
}

function surnameOf(parts: readonly string[], part: string): boolean {
  let last = parts.length - 1
  while (last > 0 && nameSuffixes.has(parts[last])) last--
  const surname = parts[last]
  return surname === part || surname === `al${part}` || `al${surname}` === part
}

function genderClash(entity: EntityCandidate, mention: NamedMention): boolean {
  return entity.gender !== 'any' && mention.gender !== 'any' && entity.gender !== mention.gender
}

function initials(words: string): string {
  return words
    .split(/[\s-]+/)
    .filter((word) => word !== '' && !withoutInitial.has(word.toLowerCase()))
    .map((word) => word[0].toUpperCase())
    .join('')
}

/** "Harbor Workers Union (HWU)" … "the HWU": an acronym joins the name whose initials it has. */
function joinAcronyms(
  mentions: readonly NamedMention[],
  of: number[],
  entities: EntityCandidate[],
  text: string,
): void {
  const target = new Map<number, number>()
  const namedInFull = new Set(of.filter((_, i) => mentions[i].words.includes(' ')))
  const firstLetters = mentions.map(({ words, kind }) =>
    kind === 'person' || kind === 'state' || !words.includes(' ') ? '' : initials(words),
  )
  mentions.forEach((mention, i) => {
    if (mention.kind === 'person' || mention.kind === 'state') return
    const letters = mention.words.replaceAll('.', '')
    if (!/^([A-Z][A-Za-z]?[A-Z]{1,6}|[A-Z][a-z]{3,5})$/.test(letters)) return
    const spoken = /[a-z]{3}/.test(letters)
    const from = of[i]
    if (target.has(from) || (entities[from].known !== null && entities[from].known.kind !== mention.kind)) return
    const bracketed = text[mention.start - 1] === '('
    for (let k = 0; k < mentions.length; k++) {
      const other = mentions[k]
      if (
        of[k] === from ||
        other.words.length <= letters.length + 2 ||
        other.kind === 'person' ||
        other.kind === 'state'
      )
        continue
      const adjacent = bracketed && !spoken && k < i && mention.start - other.end <= 2
      const same = firstLetters[k] === letters.toUpperCase() && (!spoken || other.words.split(' ').length >= 4)
      // What a report defines in brackets counts for more than what the tables know of the same letters.
      const defined = adjacent && firstLetters[k][0] === letters[0] && !namedInFull.has(from)
      if (entities[from].known !== null && (entities[of[k]].known !== null || !defined)) continue
      if (adjacent || same) {
        target.set(from, of[k])
        break
      }
    }
  })
  redirect(of, target)
}

/** "Quarrel Bay Shipping" … "Quarrel Bay": a name without its class words joins the longer one if only one fits. */
function joinShortened(mentions: readonly NamedMention[], of: number[], entities: EntityCandidate[]): void {
  const names = new Map<number, Set<string>>()
  mentions.forEach((mention, i) => {
    if (mention.kind === 'organization' && entities[of[i]].known?.kind !== 'state') {
      let set = names.get(of[i])
      if (set === undefined) {
        set = new Set()
        names.set(of[i], set)
      }
      set.add(plain(mention.words))
    }
  })
  const target = new Map<number, number>()
  for (const [entity, own] of names) {
    const longer = [...names].filter(
      ([other, theirs]) =>
        other !== entity &&
        (entities[entity].known === null || entities[other].known === null) &&
        [...own].some((short) => [...theirs].some((long) => isShortFor(short, long, entities[entity].known !== null))),
    )
    if (longer.length !== 1) continue
    const [[other]] = longer
    // What the tables know stays; the unknown longer name joins it.
    const [from, to] = entities[entity].known === null ? [entity, other] : [other, entity]
    if (!target.has(from) && !target.has(to)) target.set(from, to)
  }
  redirect(of, target)
  joinPapers(names, of)
}

/** "the Post" behind "the Norvik Post": the one paper whose name ends so, whatever else is called by that word. */
function joinPapers(names: ReadonlyMap<number, ReadonlySet<string>>, of: number[]): void {
  const target = new Map<number, number>()
  for (const [entity, own] of names) {
    if (own.size !== 1) continue
    const [short] = own
    if (!paperWords.has(short)) continue
    const longer = [...names].filter(
      ([other, theirs]) => other !== entity && [...theirs].some((long) => long.endsWith(` ${short}`)),
    )
    if (longer.length === 1) target.set(entity, longer[0][0])
  }
  redirect(of, target)
}

function isShortFor(short: string, long: string, known: boolean): boolean {
  if (short.length < 3) return false
  if (short === 'house') return /^(?:u s )?house of (?:representatives|commons)$/.test(long)
  // "Air Force" for "U S Air Force"
  if (!known && long.endsWith(` ${short}`) && short.includes(' ') && isStateWords(long.slice(0, -short.length - 1)))
    return true
  if (!long.startsWith(`${short} `)) return false
  const rest = long.slice(short.length + 1).split(' ')
  if (rest.every((word) => classTails.has(word))) return true
  return !known && (short.split(' ').length >= 2 || !commonFirstWords.has(short))
}

function isStateWords(words: string): boolean {
  return (
    /^(u s|us|uk|u k)$/.test(words) ||
    knownAs(words.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())).some(({ kind }) => kind === 'state')
  )
}

function redirect(of: number[], target: ReadonlyMap<number, number>): void {
  if (target.size === 0) return
  for (let i = 0; i < of.length; i++) {
    let to = of[i]
    for (let steps = 0; steps < 4; steps++) {
      const next = target.get(to)
      if (next === undefined) break
      to = next
    }
    of[i] = to
  }
}

/** The usual name and country of each entity, once all its names are known. */
export function chooseCanonicalNames(entities: readonly EntityCandidate[]): void {
  for (const entity of entities) {
    if (!entity.named) continue
    if (entity.known === null && entity.kind !== 'state') {
      entity.name = longest(entity.aliases, entity.name)
    }
    if (entity.country === null && entity.known?.country !== undefined && entity.kind !== 'group')
      entity.country = entity.known.country
    // "French Defence Ministry"
    if (entity.kind === 'organization' && entity.known === null) entity.country ??= leadingCountry(entity.name)
    if (entity.kind === 'state' && entity.known?.country)
      entity.name = countryOf(entity.known.country)?.name ?? entity.name
  }
}

function longest(names: ReadonlySet<string>, first: string): string {
  let best = first
  for (const name of names) if (name.length > best.length) best = name
  return best
}

/** The country of the demonym with which a body's name begins, or null. */
function leadingCountry(name: string): string | null {
  const words = name.split(' ')
  for (const size of [2, 1]) {
    if (words.length <= size) continue
    const state = knownAs(words.slice(0, size).join(' ')).find(
      ({ kind, form }) => kind === 'state' && (form === 'adjective' || form === 'name'),
    )
    if (state !== undefined && !state.isAmbiguous) return state.country
  }
  return null
}
