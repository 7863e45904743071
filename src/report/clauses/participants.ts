import type { Tree } from '../../language/syntax/index.ts'
import {
  APPOS,
  childrenBy,
  lemmaAt,
  NMOD,
  NOUN,
  NUM,
  prepositionOf,
  relations,
  withConjuncts,
  wordAt,
} from '../../language/syntax/index.ts'
import { eventNouns } from '../../lexicon/event-words.ts'
import type { Entity, Mention, Mentions, Participant } from '../layers.ts'
import { wordSet } from './word-set.ts'

/** The entities of a report by the tokens that name them. */
export interface Cast {
  readonly entities: readonly Entity[]
  readonly mentions: readonly Mention[]
  /** Index of the widest mention whose head a token is, or -1. */
  readonly byHead: Int32Array
  /** Index of the widest mention that covers a token, or -1. */
  readonly covering: Int32Array
}

/** Indexes the mentions of a report by token. */
export function castOf(mentions: Mentions, tokenCount: number): Cast {
  const byHead = new Int32Array(tokenCount).fill(-1)
  const covering = new Int32Array(tokenCount).fill(-1)
  mentions.mentions.forEach((mention, i) => {
    const width = mention.end - mention.start
    const wider = (other: number): boolean =>
      other < 0 || width > mentions.mentions[other].end - mentions.mentions[other].start
    if (wider(byHead[mention.headToken])) byHead[mention.headToken] = i
    for (let t = mention.firstToken; t <= mention.lastToken; t++) if (wider(covering[t])) covering[t] = i
  })
  return { entities: mentions.entities, mentions: mentions.mentions, byHead, covering }
}

const OWNER_OR_NAME = relations('nmod:poss', 'amod', 'compound', 'flat')
const NAMED = relations('flat', 'appos', 'nmod:desc')

/** Nouns that count or gather those that the next noun names. */
const PARTITIVES =
  wordSet(`one dozen dozens hundred thousand number group member majority rest some many most two three four five several
  all each both crowd team few lot half million score handful coalition bulk part`)

/** Kinds that can act or be acted upon. */
const ACTING = new Set(['person', 'organization', 'state', 'group'])

/**
 * The entities that the noun phrase under `token` stands for: the mention that it heads, else the owner of what it
 * names ("French warplanes", "Norland's missile tests"). Empty where the phrase names nobody.
 */
export function participantsOf(tree: Tree, cast: Cast, token: number, depth = 0): Participant[] {
  // "no country" is nobody.
  for (let t = tree.first[token]; t >= 0 && t < token; t = tree.next[t]) if (wordAt(tree, t) === 'no') return []
  const own = isNamedForAct(tree, cast, token) ? null : participantAt(cast, token)
  if (own !== null) {
    // "Syrian President Bashar Assad", where the parser takes the adjective for the head.
    const person = isAdjective(cast, token) ? personBehind(tree, cast, token) : null
    if (person !== null) return [person]
    const named = namedBeside(tree, cast, token)
    if (named.length > 0) return named
    const partner = hyphenPartner(tree, cast, token)
    return partner === null || partner.entity === own.entity ? [own] : [partner, own]
  }
  if (depth > 2) return []
  const lemma = lemmaAt(tree, token)
  if (PARTITIVES.has(lemma) || tree.tokens.upos[token] === NUM) {
    for (const t of childrenBy(tree, token, NMOD)) {
      if (prepositionOf(tree, t) === 'of')
        return withConjuncts(tree, t).flatMap((c) => participantsOf(tree, cast, c, depth + 1))
    }
  }
  // "Foreign Minister Adela Ruiz": the name behind the office.
  const behind = personBehind(tree, cast, token)
  if (behind !== null) return [behind]
  const owners: Participant[] = []
  const isPerson = tree.tokens.upos[token] === NOUN && namesDoer(lemma)
  for (const t of childrenBy(tree, token, OWNER_OR_NAME)) {
    // "a Chad defector": somebody of his own, not Chad.
    if (isPerson) continue
    for (const c of withConjuncts(tree, t)) {
      const owner = participantAt(cast, c) ?? ledBy(tree, cast, c)
      const partner = owner === null ? null : hyphenPartner(tree, cast, c)
      if (partner !== null && partner.entity !== owner?.entity) owners.push(partner)
      if (owner !== null) owners.push(owner)
    }
  }
  if (owners.length > 0) return owners
  for (const t of childrenBy(tree, token, APPOS)) {
    const named = participantAt(cast, t)
    if (named !== null) return [named]
  }
  if (tree.tokens.upos[token] !== NOUN) return []
  for (const t of childrenBy(tree, token, NMOD)) {
    const preposition = prepositionOf(tree, t)
    if (preposition === 'of' || (preposition === 'from' && depth === 0)) {
      const found = withConjuncts(tree, t).flatMap((c) => participantsOf(tree, cast, c, depth + 1))
      if (found.length > 0) return found
    }
  }
  return []
}

/** Nouns in -er and the like that name no persons. */
const THINGS =
  wordSet(`tanker cruiser destroyer carrier bomber fighter helicopter computer paper newspaper power order border quarter
  headquarters center tower number matter letter corner river water weather server sensor motor tractor reactor sector
  factor error terror charter chapter trailer container bulldozer launcher freighter liner trawler steamer chopper
  disaster offer answer manner dinner summer winter finger shoulder shelter counter register ledger poster banner
  career engineer committee refugee coffee fee airliner cluster master player barrier frontier soldier officer leader
  commander minister member worker`)

/** "defector", "activist", "trainee": a noun for somebody who does or undergoes, by its ending. */
function namesDoer(lemma: string): boolean {
  return lemma.length > 5 && /(?:[^e]er|[st]or|ist|ee|woman|man)$/.test(lemma) && !THINGS.has(lemma)
}

function isAdjective(cast: Cast, token: number): boolean {
  const mention = cast.byHead[token]
  return mention >= 0 && cast.mentions[mention].form === 'adjective'
}

/** The person whom the words flat behind a token name, or null. */
function personBehind(tree: Tree, cast: Cast, token: number): Participant | null {
  for (const t of childrenBy(tree, token, NAMED)) {
    const named = t > token ? participantAt(cast, t) : null
    if (named !== null && cast.entities[named.entity].kind === 'person') return named
  }
  return null
}

/** "their main backers Chad and Niger": the names that stand beside a description of several. */
function namedBeside(tree: Tree, cast: Cast, token: number): Participant[] {
  const mention = cast.byHead[token]
  if (mention < 0 || cast.mentions[mention].form !== 'description' || cast.mentions[mention].kind !== 'group') return []
  const found: Participant[] = []
  for (const t of childrenBy(tree, token, APPOS)) {
    for (const c of withConjuncts(tree, t)) {
      const index = cast.byHead[c]
      const one = participantAt(cast, c)
      if (one !== null && index >= 0 && cast.mentions[index].form === 'name') found.push(one)
    }
  }
  return found.length > 1 ? found : []
}

/** "Chad" in "Chad-Nigerian talks". */
function hyphenPartner(tree: Tree, cast: Cast, token: number): Participant | null {
  if (token < 2 || wordAt(tree, token - 1) !== '-') return null
  return tree.tokens.sentence[token - 2] === tree.tokens.sentence[token] ? participantAt(cast, token - 2) : null
}

/** A description that an act is the head of ("a global campaign") names nobody. */
function isNamedForAct(tree: Tree, cast: Cast, token: number): boolean {
  const mention = cast.byHead[token]
  if (mention < 0 || cast.mentions[mention].form !== 'description') return false
  return eventNouns(lemmaAt(tree, token)).some(
    (entry) => entry.before.length === 0 && entry.after.length === 0 && !entry.weak,
  )
}

/** "Norland" in "Norland-led air strikes" hangs on "led". */
export function ledBy(tree: Tree, cast: Cast, token: number): Participant | null {
  for (let t = tree.first[token]; t >= 0 && t < token; t = tree.next[t]) {
    const found = participantAt(cast, t)
    if (found !== null) return found
  }
  return null
}

/** The acting entity of the mention that a token heads, or null. */
export function participantAt(cast: Cast, token: number): Participant | null {
  let index = cast.byHead[token]
  if (index < 0) {
    // The parser and the mentions may differ over the head of a name.
    index = cast.covering[token]
    if (index < 0 || cast.mentions[index].lastToken - cast.mentions[index].firstToken > 5) return null
    if (cast.mentions[index].form === 'description') return null
  }
  const mention = cast.mentions[index]
  if (mention.entity === null) return null
  const kind = cast.entities[mention.entity].kind
  if (!ACTING.has(kind) && !ACTING.has(mention.kind)) return null
  return { entity: mention.entity, span: { start: mention.start, end: mention.end } }
}

/** The place that a token names, or null. */
export function placeAt(cast: Cast, token: number): Participant | null {
  const index = cast.byHead[token] >= 0 ? cast.byHead[token] : cast.covering[token]
  if (index < 0) return null
  const mention = cast.mentions[index]
  if (mention.entity === null) return null
  const { kind } = mention
  if (kind !== 'place' && kind !== 'state') return null
  return { entity: mention.entity, span: { start: mention.start, end: mention.end } }
}

/** All participants of several noun phrases, each entity once. */
export function participantsOfAll(tree: Tree, cast: Cast, tokens: readonly number[]): Participant[] {
  const found: Participant[] = []
  for (const token of tokens) {
    for (const one of participantsOf(tree, cast, token)) {
      if (!found.some((other) => other.entity === one.entity)) found.push(one)
    }
  }
  return found
}

/** True where a noun names somebody, be it by name or by a word for people. */
export function namesSomebody(cast: Cast, token: number): boolean {
  const index = cast.byHead[token]
  return index >= 0 && ACTING.has(cast.mentions[index].kind)
}

/** True where a noun names persons or groups of them. */
export function namesPeople(cast: Cast, token: number): boolean {
  const index = cast.byHead[token]
  return index >= 0 && (cast.mentions[index].kind === 'person' || cast.mentions[index].kind === 'group')
}
