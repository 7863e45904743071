import { NUM, REL, VERB } from '../../../language/syntax/index.ts'
import type { NounSense } from '../../../lexicon/people.ts'
import { entityPrepositions } from '../../../lexicon/phrase-edges.ts'
import { bodySorts, classNouns, governmentNouns, leaderOffices } from '../../../lexicon/phrase-nouns.ts'
import type { EntityCandidate, NamedMention } from '../named.ts'
import type { MentionTokens } from '../words.ts'
import type { Description } from './descriptions.ts'

/** What the names of a report are, for looking up. */
interface Names {
  readonly words: MentionTokens
  readonly named: readonly NamedMention[]
  readonly of: readonly number[]
  readonly entities: EntityCandidate[]
  readonly byHead: ReadonlyMap<number, number>
  readonly byStart: ReadonlyMap<number, number>
  readonly byEnd: ReadonlyMap<number, number>
}

/**
 * Gives each description its entity. It joins a named one only if the words allow it: right beside the name or in
 * apposition to it, as what the name is said to be, "the X government" with the state, or as a phrase with "the" whose
 * noun fits one role or one body before. All others get entities of their own, one for each wording.
 */
export function resolveDescriptions(
  words: MentionTokens,
  descriptions: readonly Description[],
  named: readonly NamedMention[],
  of: readonly number[],
  entities: EntityCandidate[],
): void {
  const names: Names = {
    words,
    named,
    of,
    entities,
    byHead: new Map(named.map((mention, i) => [mention.headToken, i])),
    byStart: new Map(named.map((mention, i) => [mention.firstToken, i])),
    byEnd: new Map(named.map((mention, i) => [mention.lastToken, i])),
  }
  const byWording = new Map<string, number>()
  const lastByNoun = new Map<string, number>()
  for (const description of descriptions) {
    const single = !description.sense.plural
    let entity: number | null = null
    if (single) entity = besideName(description, names) ?? copularSubject(description, names)
    entity ??= governmentOf(description, names)
    if (entity === null && single && description.definite && description.sense.kind === 'person') {
      entity = holderOf(description, names)
    }
    if (entity === null && single && description.pointing && description.sense.kind === 'organization') {
      entity = bodyMeant(description, names)
    }
    if (entity === null && single && description.pointing && description.noun === 'country') {
      entity = onlyStateNear(description, names)
    }
    if (entity === null) {
      const key = wording(names, description)
      const bare = description.modifiers.length === 0 && description.complementEnd === description.headToken
      const again = bare && (description.pointing || description.noun === 'police')
      entity = byWording.get(key) ?? (again ? lastByNoun.get(description.noun) : undefined) ?? null
      if (entity === null) {
        entity = entities.length
        entities.push(unnamed(words, description, named))
      }
      byWording.set(key, entity)
      lastByNoun.set(description.noun, entity)
    }
    description.entity = entity
    if (entities[entity].named) description.kind = entities[entity].kind
  }
}

/**
 * The words that two descriptions of the same share: "seven people" are others than "353 people", and "a spokesman for
 * the union" is not "a spokesman for the ministry".
 */
function wording({ words }: Names, { firstToken, modifiers, noun, headToken, complementEnd }: Description): string {
  const numbers: string[] = []
  for (let t = firstToken; t < headToken; t++) if (words.analysis.tokens.upos[t] === NUM) numbers.push(words.lower[t])
  return [...numbers, ...modifiers, noun, ...words.lower.slice(headToken + 1, complementEnd + 1)].join(' ')
}

function kindsFit(sense: NounSense, entity: EntityCandidate): boolean {
  if (sense.kind === 'person') {
    const clash = sense.gender !== 'any' && entity.gender !== 'any' && sense.gender !== entity.gender
    return entity.kind === 'person' && !clash
  }
  return entity.kind === sense.kind
}

/** "militant group Harbor Front"; "the group, the Harbor Watch,"; "Ivo Tarn, 41, a lawyer"; "the president, Ivo Tarn,". */
function besideName(description: Description, names: Names): number | null {
  const { words, named, of, entities, byHead, byStart, byEnd } = names
  const { tokens } = words.analysis
  const { headToken: head, firstToken: first, sense } = description
  const fits = (i: number | undefined): i is number => i !== undefined && kindsFit(sense, entities[of[i]])
  // "the Harbor Gazette newspaper", "the Islamic State group"
  const own = byEnd.get(head - 1)
  if (
    fits(own) &&
    classNouns.has(description.noun) &&
    description.modifiers.length === named[own].lastToken - named[own].firstToken + 1
  )
    return of[own]
  const after = byStart.get(head + 1)
  if (fits(after) && sense.kind !== 'person' && named[after].form === 'name') return of[after]
  if (words.form[head + 1] === ',') {
    const at = words.lower[head + 2] === 'the' ? head + 3 : head + 2
    const i = byStart.get(at)
    if (fits(i) && closes(words, named[i].lastToken + 1) && named[i].form === 'name') return of[i]
  }
  const behind = behindPhrase(description, names)
  if (fits(behind)) return of[behind]
  if (words.form[first - 1] === ',' && tokens.deprel[head] !== REL.conj) {
    const aged = words.form[first - 3] === ',' && /^\d{1,3}$/.test(words.form[first - 2])
    const i = byEnd.get(aged ? first - 4 : first - 2)
    if (fits(i) && named[i].form === 'name') return of[i]
  }
  for (let k = head + 1; k < Math.min(words.count, head + 12); k++) {
    if (tokens.head[k] !== head || (tokens.deprel[k] !== REL.appos && tokens.deprel[k] !== REL.flat)) continue
    const i = byHead.get(k)
    if (fits(i)) return of[i]
  }
  if (tokens.deprel[head] === REL.appos || tokens.deprel[head] === REL.flat) {
    const i = byHead.get(tokens.head[head])
    if (fits(i) && named[i].form !== 'adjective') return of[i]
  }
  return null
}

/** "A spokesman for the union, Ivo Tarn, said": the name behind a person's phrase and a comma. */
function behindPhrase({ headToken: head, sense }: Description, names: Names): number | undefined {
  const { words, named, byStart, byEnd } = names
  const { upos } = words.analysis.tokens
  if (sense.kind !== 'person' || !/^(for|of|at|from|in)$/.test(words.lower[head + 1] ?? '')) return undefined
  for (let k = head + 2; k < head + 12 && k + 1 < words.count; k++) {
    if (upos[k] === VERB || words.form[k] === '.') return undefined
    if (words.form[k] !== ',') continue
    const i = byStart.get(k + 1)
    return i !== undefined && closes(words, named[i].lastToken + 1) && byEnd.has(k - 1) ? i : undefined
  }
  return undefined
}

function closes(words: MentionTokens, token: number): boolean {
  return token >= words.count || /^[,.;:()\u2014\u2013-]/.test(words.form[token])
}

/** "Tarn is a lawyer" */
function copularSubject(description: Description, { words, byHead, of, entities }: Names): number | null {
  const { tokens } = words.analysis
  const { headToken: head } = description
  let copula = false
  let subject = -1
  for (let k = Math.max(0, head - 25); k < head; k++) {
    if (tokens.head[k] !== head) continue
    if (tokens.deprel[k] === REL.cop) copula = true
    if (tokens.deprel[k] === REL.nsubj) subject = k
    if (/^(not|n't|never)$/.test(words.lower[k])) return null
  }
  if (!copula || subject < 0) return null
  const i = byHead.get(subject)
  return i !== undefined && kindsFit(description.sense, entities[of[i]]) ? of[i] : null
}

/** "the Velian government", "Velia's government", "the government of Velia": the state. */
function governmentOf(description: Description, { words, named, of, byStart }: Names): number | null {
  if (!governmentNouns.has(description.noun) || description.modifiers.length > 2) return null
  const owner = description.inside.findLast((i) => named[i].kind === 'state')
  if (owner !== undefined) return of[owner]
  const next = description.headToken + 1
  if (words.lower[next] !== 'of') return null
  const behind = byStart.get(words.lower[next + 1] === 'the' ? next + 2 : next + 1)
  const isState = behind !== undefined && named[behind].kind === 'state' && named[behind].form === 'name'
  return isState ? of[behind] : null
}

/** "the Velian leader", "the minister": the one person before who has that country and office. */
function holderOf(description: Description, { named, of, entities }: Names): number | null {
  const owner = description.inside.findLast((i) => named[i].kind === 'state' || named[i].kind === 'organization')
  if (owner === undefined && (!description.pointing || description.modifiers.length > 1)) return null
  const office = [...(owner === undefined ? description.modifiers : []), description.noun].join(' ')
  const served = owner === undefined ? null : entities[of[owner]]
  if (owner !== undefined && description.modifiers.length > 2) return null
  const seen = new Set<number>()
  for (let i = 0; i < named.length && named[i].firstToken < description.firstToken; i++) {
    const entity = entities[of[i]]
    if (entity.kind !== 'person' || !kindsFit(description.sense, entity)) continue
    const holds = entity.roles.some((role) => {
      const title = role.title.toLowerCase()
      if (
        !title.endsWith(office) &&
        !(description.noun === 'leader' && leaderOffices.some((office) => title.includes(office)))
      )
        return false
      if (served === null) return true
      return served.kind === 'state' ? entity.country === served.country : role.organization === served.name
    })
    if (holds) seen.add(of[i])
  }
  return seen.size === 1 ? [...seen][0] : null
}

/** "the union", "the paper": the one body before, or the one close by, that the noun fits. */
function bodyMeant(description: Description, { words, named, of, entities }: Names): number | null {
  // "The party of the president" is told by what follows.
  const isTold = words.lower[description.headToken + 1] === 'of' && description.complementEnd > description.headToken
  if (description.modifiers.length > 0 || isTold) return null
  const { sentence } = words.analysis.tokens
  const here = sentence[description.firstToken]
  const all = new Set<number>()
  const near = new Set<number>()
  const sorts = bodySorts.get(description.noun) ?? []
  for (let i = 0; i < named.length && named[i].firstToken < description.firstToken; i++) {
    const entity = entities[of[i]]
    if (entity.kind !== 'organization') continue
    const sort = entity.known?.kind === 'organization' ? entity.known.sort : null
    const byName = isHeadOf(description.noun, named[i].words)
    if (!byName && !sorts.some((wanted) => wanted === sort)) continue
    all.add(of[i])
    if (here - sentence[named[i].firstToken] <= 1) near.add(of[i])
  }
  if (all.size === 1) return [...all][0]
  return near.size === 1 ? [...near][0] : null
}

/** "Harbor Union", "Union of Weavers"; not "Union House". */
function isHeadOf(noun: string, name: string): boolean {
  const words = name.toLowerCase().split(/[^a-z]+/)
  const at = words.indexOf(noun)
  return at >= 0 && (at === words.length - 1 || words[at + 1] === '' || entityPrepositions.has(words[at + 1]))
}

/** "the country": the one state of this sentence and the one before. */
function onlyStateNear(description: Description, { words, named, of, entities }: Names): number | null {
  if (description.modifiers.length > 0) return null
  const { sentence } = words.analysis.tokens
  const here = sentence[description.firstToken]
  const near = new Set<number>()
  for (let i = 0; i < named.length && named[i].firstToken < description.firstToken; i++) {
    if (here - sentence[named[i].firstToken] <= 1 && entities[of[i]].kind === 'state') near.add(of[i])
  }
  return near.size === 1 ? [...near][0] : null
}

function unnamed(words: MentionTokens, description: Description, named: readonly NamedMention[]): EntityCandidate {
  const states = description.inside.filter((i) => named[i].kind === 'state')
  const country = states.length === 1 ? (named[states[0]].known?.country ?? null) : null
  const { end } = words.analysis.tokens
  return {
    name: words.text.slice(description.start, end[description.complementEnd]).replaceAll(/\s+/g, ' '),
    kind: description.kind,
    aliases: new Set(),
    country,
    roles: [],
    named: false,
    known: null,
    gender: description.sense.gender,
    plural: description.sense.plural,
  }
}
