import type { NounSense } from '../../lexicon/people.ts'
import { nounSense, offices } from '../../lexicon/people.ts'
import type { ActorKind } from '../../record/vocabulary.ts'
import type { EntityDraft, MentionDraft, NamedMention } from './named.ts'
import type { Words } from './words.ts'
import { CASE, deprel, upos } from './words.ts'

/** A noun phrase that describes an actor. */
export interface Description extends MentionDraft {
  readonly sense: NounSense
  /** The head noun in lower case. */
  readonly noun: string
  /** The words before the head, in lower case, without determiners and numbers. */
  readonly modifiers: readonly string[]
  /** "the", "this", a possessive, or no determiner at all; false for "a", "some", "two". */
  readonly definite: boolean
  /** Indices of named mentions inside. */
  readonly inside: readonly number[]
}

const NOUN = upos('NOUN')
const VERB = upos('VERB')
const ADP = upos('ADP')
const PUNCT = upos('PUNCT')
const CCONJ = upos('CCONJ')
const PRON = upos('PRON')
const DET = upos('DET')
const NUM = upos('NUM')
const SCONJ = upos('SCONJ')
const AUX = upos('AUX')
const COMPOUND = deprel('compound')
const NMOD_DESC = deprel('nmod:desc')

/** Finds the noun phrases that describe persons, groups, bodies and states; titles before names are not among them. */
export function findDescriptions(words: Words, named: readonly NamedMention[]): Description[] {
  const { tokens, sentences } = words.analysis
  const nameAt = new Int32Array(words.count).fill(-1)
  named.forEach((mention, i) => {
    for (let t = mention.firstToken; t <= mention.lastToken; t++) nameAt[t] = i
  })
  const found: Description[] = []
  for (let i = 0; i < words.count; i++) {
    if (tokens.upos[i] !== NOUN || nameAt[i] >= 0) continue
    const sense = nounSense(words.lower[i])
    if (sense === undefined || sense.kind === 'place') continue
    const next = i + 1
    const inSentence = next < words.count && tokens.sentence[next] === tokens.sentence[i]
    if (inSentence) {
      const before = tokens.deprel[i] === COMPOUND && tokens.head[i] > i && tokens.upos[tokens.head[i]] === NOUN
      if (before) continue
      if (tokens.upos[next] === NOUN && words.glued[i] === 0 && tokens.head[i] === next) continue
      if (
        nameAt[next] >= 0 &&
        named[nameAt[next]].kind === 'person' &&
        sense.kind === 'person' &&
        isTitleUse(words, i, tokens.deprel[i])
      )
        continue
      if (words.form[next] === '-' && words.glued[i] === 1) continue
    }
    const from = sentences.firstToken[tokens.sentence[i]]
    let first = i
    let definite = true
    const inside: number[] = []
    while (first > from) {
      const k = first - 1
      const tag = tokens.upos[k]
      if (tag === VERB && !(tokens.head[k] === i && words.letters[k] !== CASE.none)) break
      if (tag === ADP || tag === CCONJ || (tag === PRON && !isPossessor(words, k)) || tag === SCONJ || tag === AUX)
        break
      if (tag === PUNCT && !(words.form[k] === '-' && words.glued[k] === 1)) break
      if (!hangsOn(words, k, i)) break
      first = k
      if (tag === DET) break
    }
    const modifiers: string[] = []
    for (let k = first; k < i; k++) {
      const word = words.lower[k]
      if (tokens.upos[k] === DET || tokens.upos[k] === NUM) {
        if (/^(a|an|some|another|any|no|each|every|several|many)$/.test(word) || tokens.upos[k] === NUM)
          definite = false
        continue
      }
      if (nameAt[k] >= 0 && inside.at(-1) !== nameAt[k]) inside.push(nameAt[k])
      if (words.letters[k] !== CASE.none && !/^['\u2019]s?$/.test(word)) modifiers.push(word)
    }
    if (nameAt[first] >= 0) first = Math.max(from, Math.min(first, named[nameAt[first]].firstToken))
    found.push({
      start: tokens.start[first],
      end: tokens.end[i],
      firstToken: first,
      lastToken: i,
      headToken: i,
      kind: kindOf(sense),
      form: 'description',
      entity: null,
      sense,
      noun: words.lower[i],
      modifiers,
      definite,
      inside,
    })
  }
  return found
}

function isTitleUse(words: Words, i: number, relation: number): boolean {
  return relation === COMPOUND || relation === NMOD_DESC || offices.has(words.lower[i])
}

function isPossessor(words: Words, k: number): boolean {
  return /^(my|your|his|her|its|our|their)$/.test(words.lower[k])
}

function hangsOn(words: Words, k: number, head: number): boolean {
  const { head: heads } = words.analysis.tokens
  let at = k
  for (let steps = 0; steps < 6; steps++) {
    at = heads[at]
    if (at === head) return true
    if (at < 0 || at > head) return false
  }
  return false
}

function kindOf(sense: NounSense): ActorKind {
  return sense.kind
}

const GOVERNMENT = new Set('government administration regime authorities leadership cabinet'.split(' '))
const LEADER = new Set(
  'president leader premier minister chancellor king queen prime official monarch ruler'.split(' '),
)
const APPOS = deprel('appos')
const COP = deprel('cop')
const NSUBJ = deprel('nsubj')
const FLAT = deprel('flat')

/**
 * Gives each description its entity. It joins a named one only where the words allow it: right beside the name or in
 * apposition to it, as what the name is said to be, "the X government" with the state, or as a definite phrase whose
 * noun fits a role that one person before has. All others get entities of their own, one for each wording.
 */
export function resolveDescriptions(
  words: Words,
  descriptions: readonly Description[],
  named: readonly NamedMention[],
  of: readonly number[],
  entities: EntityDraft[],
): void {
  const { tokens } = words.analysis
  const namedHead = new Map<number, number>()
  const namedStart = new Map<number, number>()
  named.forEach((mention, i) => {
    namedHead.set(mention.headToken, i)
    namedStart.set(mention.firstToken, i)
  })
  const byWording = new Map<string, number>()
  const lastByNoun = new Map<string, number>()
  const stateAt = new Map<string, number>()
  entities.forEach((entity, i) => {
    if (entity.kind === 'state' && entity.country !== null) stateAt.set(entity.country, i)
  })
  for (const description of descriptions) {
    const head = description.headToken
    const fits = (i: number): boolean => kindsFit(description.sense, entities[of[i]])
    let entity: number | null = null
    // "militant group Harbor Front", "the group, the Harbor Watch,", "Harbor Watch, an activist group,"
    const beside = namedStart.get(head + 1)
    if (
      beside !== undefined &&
      !description.sense.plural &&
      named[beside].kind !== 'person' &&
      named[beside].form === 'name' &&
      fits(beside)
    )
      entity = of[beside]
    for (let k = head + 1; entity === null && k < Math.min(words.count, head + 12); k++) {
      if (tokens.head[k] !== head || (tokens.deprel[k] !== APPOS && tokens.deprel[k] !== FLAT)) continue
      const i = namedHead.get(k)
      if (i !== undefined && fits(i) && !description.sense.plural) entity = of[i]
    }
    if (entity === null && (tokens.deprel[head] === APPOS || tokens.deprel[head] === FLAT)) {
      const i = namedHead.get(tokens.head[head])
      if (i !== undefined && fits(i) && !description.sense.plural && named[i].form !== 'adjective') entity = of[i]
    }
    // "Tarn is a lawyer"
    if (entity === null && !description.sense.plural) entity = copularSubject(words, head, namedHead, of, fits)
    if (
      (entity === null && GOVERNMENT.has(description.noun) && !description.sense.plural) ||
      description.noun === 'government'
    ) {
      const owner = description.inside.findLast((i) => named[i].kind === 'state')
      if (owner !== undefined && description.modifiers.length <= 2) entity = of[owner]
    }
    if (
      entity === null &&
      description.definite &&
      LEADER.has(description.noun) &&
      description.sense.kind === 'person'
    ) {
      entity = leaderOf(description, named, of, entities)
    }
    if (entity === null) {
      const key = wording(description)
      const same = byWording.get(key)
      const bare =
        description.modifiers.length === 0 && description.definite ? lastByNoun.get(description.noun) : undefined
      entity = same ?? bare ?? null
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

function wording(description: Description): string {
  return `${description.modifiers.join(' ')} ${description.noun}`
}

function kindsFit(sense: NounSense, entity: EntityDraft): boolean {
  if (sense.kind === 'person')
    return (
      entity.kind === 'person' && (sense.gender === 'any' || entity.gender === 'any' || sense.gender === entity.gender)
    )
  if (sense.kind === 'organization') return entity.kind === 'organization'
  if (sense.kind === 'state') return entity.kind === 'state'
  return sense.kind === entity.kind
}

function copularSubject(
  words: Words,
  head: number,
  namedHead: ReadonlyMap<number, number>,
  of: readonly number[],
  fits: (i: number) => boolean,
): number | null {
  const { tokens } = words.analysis
  let copula = false
  let subject = -1
  for (let k = Math.max(0, head - 25); k < head; k++) {
    if (tokens.head[k] !== head) continue
    if (tokens.deprel[k] === COP) copula = true
    if (tokens.deprel[k] === NSUBJ) subject = k
    if (/^(not|n't|never)$/.test(words.lower[k])) return null
  }
  if (!copula || subject < 0) return null
  const i = namedHead.get(subject)
  return i !== undefined && fits(i) ? of[i] : null
}

/** "the Velian leader": the one person before who has that country and an office. */
function leaderOf(
  description: Description,
  named: readonly NamedMention[],
  of: readonly number[],
  entities: readonly EntityDraft[],
): number | null {
  const owner = description.inside.findLast((i) => named[i].kind === 'state')
  const country = owner === undefined ? null : (entities[of[owner]].country ?? null)
  if (description.modifiers.length > 0 && country === null) return null
  const seen = new Set<number>()
  for (let i = 0; i < named.length && named[i].firstToken < description.firstToken; i++) {
    const entity = entities[of[i]]
    if (entity.kind !== 'person') continue
    const hasRole = entity.roles.some((role) => {
      const title = role.title.toLowerCase()
      return (
        title.endsWith(description.noun) ||
        (description.noun === 'leader' && /president|premier|prime minister|chancellor|king|emir|leader/.test(title))
      )
    })
    if (!hasRole) continue
    if (country !== null && entity.country !== country) continue
    if (description.sense.gender !== 'any' && entity.gender !== 'any' && description.sense.gender !== entity.gender)
      continue
    seen.add(of[i])
  }
  return seen.size === 1 ? [...seen][0] : null
}

function unnamed(words: Words, description: Description, named: readonly NamedMention[]): EntityDraft {
  const states = description.inside.filter((i) => named[i].kind === 'state')
  const country = states.length === 1 ? (named[states[0]].known?.country ?? null) : null
  return {
    name: words.text.slice(description.start, description.end).replaceAll(/\s+/g, ' '),
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
