import {
  ADJ,
  ADP,
  AUX,
  CCONJ,
  DET,
  NOUN,
  NUM,
  PRON,
  PROPN,
  PUNCT,
  REL,
  SCONJ,
  VERB,
} from '../../../language/syntax/index.ts'
import type { NounSense } from '../../../lexicon/people.ts'
import { nounSense, offices } from '../../../lexicon/people.ts'
import {
  addressWords,
  oneWords,
  openDeterminers,
  partWords,
  plainDeterminers,
  pointingDeterminers,
  possessivePronouns,
  singleParts,
} from '../../../lexicon/phrase-edges.ts'
import { someWords } from '../../../lexicon/phrase-nouns.ts'
import type { MentionCandidate, NamedMention } from '../named.ts'
import type { MentionTokens } from '../words.ts'
import { CASE } from '../words.ts'
import { quotedSense } from './quoted-nouns.ts'

/** A noun phrase that describes an actor. */
export interface Description extends MentionCandidate {
  readonly sense: NounSense
  /** The head noun in lower case. */
  readonly noun: string
  /** The words before the head, in lower case, without determiners and numbers. */
  readonly modifiers: readonly string[]
  /** "the", "this", a possessive, or no determiner at all; false for "a", "some", "two". */
  readonly definite: boolean
  /** "the", "this", "those": it points at something known. */
  readonly pointing: boolean
  /** Indices of named mentions inside. */
  readonly inside: readonly number[]
  /** The last token of what follows the head and tells which one is meant ("for the union"); the head's if nothing does. */
  readonly complementEnd: number
}

/** Finds the noun phrases that describe persons, groups, bodies and states; titles before names are not among them. */
export function findDescriptions(words: MentionTokens, named: readonly NamedMention[]): Description[] {
  const nameAt = new Int32Array(words.count).fill(-1)
  const inTitle = new Uint8Array(words.count)
  named.forEach((mention, i) => {
    for (let t = mention.firstToken; t <= mention.lastToken; t++) nameAt[t] = i
    if (mention.title !== null) inTitle.fill(1, mention.title.firstToken, mention.title.lastToken + 1)
  })
  const found: Description[] = []
  for (let i = 0; i < words.count; i++) {
    const sense = nameAt[i] >= 0 ? undefined : describingSense(words, i)
    // "Secretary General Rui Sal", "Secretary of State Rui Sal": part of the title.
    if (sense === undefined || inTitle[i] === 1 || isBeforeItsHead(words, i, sense, named[nameAt[i + 1] ?? -1]))
      continue
    found.push(descriptionAt(words, i, sense, nameAt, named))
  }
  found.push(...partsOfGroups(words, named, nameAt), ...someOf(words, found))
  return found.sort((a, b) => a.headToken - b.headToken)
}

/** What a noun that may describe an actor tells of it. */
function describingSense(words: MentionTokens, i: number): NounSense | undefined {
  const { upos } = words.analysis.tokens
  if (upos[i] !== NOUN && upos[i] !== PROPN && !isOfficialAlone(words, i)) return undefined
  const sense = nounSense(words.lower[i]) ?? quotedSense(words, i)
  if (sense === undefined || sense.kind === 'place') return undefined
  if (upos[i] === PROPN && sense.kind === 'person' && !isPointedAt(words, i)) return undefined
  // "in front of the town hall" is no front; "chief of staff" is an office.
  if (words.lower[i] === 'front' && words.lower[i - 1] === 'in') return undefined
  if (words.lower[i] === 'staff' && /^chiefs?$/.test(words.lower[i - 2] ?? '')) return undefined
  return sense
}

/** True for a noun that stands before the noun or the name that it belongs to. */
function isBeforeItsHead(words: MentionTokens, i: number, sense: NounSense, name: NamedMention | undefined): boolean {
  const { tokens } = words.analysis
  const next = i + 1
  if (next >= words.count || tokens.sentence[next] !== tokens.sentence[i]) return false
  if (tokens.deprel[i] === REL.compound && tokens.head[i] > i && tokens.upos[tokens.head[i]] === NOUN) return true
  if (tokens.upos[next] === NOUN && words.noSpaceAfter[i] === 0 && tokens.head[i] === next) return true
  const isPerson = name?.kind === 'person' && sense.kind === 'person'
  if (isPerson && isTitleUse(words, i, tokens.deprel[i])) return true
  return words.form[next] === '-' && words.noSpaceAfter[i] === 1
}

function descriptionAt(
  words: MentionTokens,
  i: number,
  sense: NounSense,
  nameAt: Int32Array,
  named: readonly NamedMention[],
): Description {
  const { tokens, sentences } = words.analysis
  const from = sentences.firstToken[tokens.sentence[i]]
  // The tree hangs what stands before it elsewhere where it takes "official" for an adjective.
  let first = tokens.upos[i] === ADJ ? startBefore(words, i, from) : startByTree(words, i, from)
  if (isHedge(words, first, i)) first++
  const pointing = pointingDeterminers.has(words.lower[first]) && first < i
  let definite = true
  const inside: number[] = []
  const modifiers: string[] = []
  for (let k = first; k < i; k++) {
    const word = words.lower[k]
    if (tokens.upos[k] === DET || tokens.upos[k] === NUM) {
      if (openDeterminers.has(word) || tokens.upos[k] === NUM) definite = false
      continue
    }
    if (nameAt[k] >= 0 && inside.at(-1) !== nameAt[k]) inside.push(nameAt[k])
    if (words.wordShape[k] !== CASE.none && !/^['\u2019]s?$/.test(word)) modifiers.push(word)
  }
  if (nameAt[first] >= 0) first = Math.max(from, Math.min(first, named[nameAt[first]].firstToken))
  return {
    start: tokens.start[first],
    end: tokens.end[i],
    firstToken: first,
    lastToken: i,
    headToken: i,
    kind: sense.kind,
    form: 'description',
    entity: null,
    sense,
    noun: words.lower[i],
    modifiers,
    definite,
    pointing,
    inside,
    complementEnd: endOfComplement(words, i, nameAt),
  }
}

/** The first word of the phrase that ends with `i`, by what hangs on it. */
function startByTree(words: MentionTokens, i: number, from: number): number {
  const { tokens } = words.analysis
  let first = i
  while (first > from) {
    const k = first - 1
    const tag = tokens.upos[k]
    if (tag === VERB && !(tokens.head[k] === i && words.wordShape[k] !== CASE.none)) break
    // "the police chief urged ministers": no participle stands right behind a noun.
    if (tag === VERB && (tokens.upos[k - 1] === NOUN || tokens.upos[k - 1] === PROPN)) break
    if (tag === ADP || tag === CCONJ || (tag === PRON && !isPossessor(words, k)) || tag === SCONJ || tag === AUX) break
    if (tag === PUNCT && !(words.form[k] === '-' && words.noSpaceAfter[k] === 1)) break
    if (!hangsOn(words, k, i) || isDayBeside(words, k)) break
    first = k
    if (tag === DET) break
  }
  return first
}

/** "at least nine people", "at most ten": a word with a preposition of its own is no part of the noun phrase behind it. */
function isHedge({ analysis: { tokens } }: MentionTokens, first: number, noun: number): boolean {
  return first > 0 && first < noun && tokens.head[first - 1] === first && tokens.deprel[first - 1] === REL.case
}

/**
 * The last token of the prepositional phrase right behind a noun that hangs on it: "a lawyer for one of the men". When
 * something happens does not tell who does it: "officials on Wednesday".
 */
function endOfComplement(words: MentionTokens, noun: number, nameAt: Int32Array): number {
  const { tokens } = words.analysis
  const opening = noun + 1
  if (opening >= words.count || tokens.upos[opening] !== ADP) return noun
  const object = tokens.head[opening]
  if (object < opening) return noun
  // What stands between a subject and its verb belongs to the subject, wherever the tree hangs it.
  const verb = tokens.deprel[noun] === REL.nsubj ? tokens.head[noun] : -1
  if (tokens.head[object] !== noun && !(verb > object && tokens.upos[verb] === VERB)) return noun
  let last = noun
  for (let k = opening; k < words.count && k < noun + 10 && tokens.sentence[k] === tokens.sentence[noun]; k++) {
    const tag = tokens.upos[k]
    // "the Monday meeting" says which one.
    const isModifier =
      tokens.head[k] > k && (tokens.upos[tokens.head[k]] === NOUN || tokens.upos[tokens.head[k]] === PROPN)
    const tellsWhen = words.inTime[k] === 1 && nameAt[k] < 0 && !isModifier
    if (tellsWhen && words.lower[k - 1] !== 'of') break
    if (tag === VERB || tag === AUX || tag === SCONJ || tag === CCONJ || (tag === PRON && !isPossessor(words, k))) break
    if (tag === PUNCT && words.form[k] !== '-' && words.form[k] !== '.') break
    if (words.wordShape[k] !== CASE.none && tag !== ADP && tag !== DET) last = k
  }
  return last
}

/**
 * Some of a people or party, or one of them, if they are who acts: "Some Velians", "Democrats on the committee", "the
 * Norvik Democrat". They are not all of it.
 */
function partsOfGroups(words: MentionTokens, named: readonly NamedMention[], nameAt: Int32Array): Description[] {
  const { tokens, sentences } = words.analysis
  const found: Description[] = []
  named.forEach((mention, i) => {
    const head = mention.headToken
    if (mention.kind !== 'group' || mention.form !== 'name' || mention.lastToken !== head) return
    const plural = words.lower[head].endsWith('s')
    const from = sentences.firstToken[tokens.sentence[head]]
    let first = mention.firstToken
    while (first > from && first > head - 5 && isModifier(words, first - 1) && hangsOn(words, first - 1, head)) first--
    const opening = words.lower[first]
    const some = first < head && partWords.has(opening)
    const one = !plural && first < head && oneWords.has(opening)
    if (!some && !one && !(plural && tokens.deprel[head] === REL.nsubj)) return
    if (!plural && (!one || tokens.upos[head + 1] === NOUN || tokens.upos[head + 1] === PROPN)) return
    const complementEnd = endOfComplement(words, head, nameAt)
    const modifiers: string[] = []
    for (let k = first; k < head; k++) {
      if (!plainDeterminers.has(words.lower[k])) modifiers.push(words.lower[k])
    }
    if (plural && modifiers.length === mention.lastToken - mention.firstToken && complementEnd === head) return
    const kind = plural ? 'group' : 'person'
    found.push({
      start: tokens.start[first],
      end: tokens.end[head],
      firstToken: first,
      lastToken: head,
      headToken: head,
      kind,
      form: 'description',
      entity: null,
      sense: { kind, gender: 'any', plural },
      noun: words.lower[head],
      modifiers,
      definite: false,
      pointing: false,
      inside: [i],
      complementEnd,
    })
  })
  return found
}

/** "one of the villagers", "two of his aides": as much of a group as is described. */
function someOf(words: MentionTokens, groups: readonly Description[]): Description[] {
  const { tokens } = words.analysis
  const found: Description[] = []
  for (const group of groups) {
    const of = group.firstToken - 1
    const head = of - 1
    if (!group.sense.plural || group.kind !== 'group' || head < 0) continue
    if (words.lower[of] !== 'of' || !someWords.has(words.lower[head])) continue
    const plural = !singleParts.has(words.lower[head])
    const kind = plural ? 'group' : 'person'
    found.push({
      ...group,
      start: tokens.start[head],
      firstToken: head,
      headToken: head,
      kind,
      sense: { kind, gender: group.sense.gender, plural },
      noun: words.lower[head],
      modifiers: words.lower.slice(of, group.lastToken + 1),
      definite: false,
      pointing: false,
    })
  }
  return found
}

function isModifier(words: MentionTokens, k: number): boolean {
  const tag = words.analysis.tokens.upos[k]
  return tag === ADJ || tag === DET || tag === NUM || tag === PROPN || tag === NOUN
}

/** "The official added": a word that is mostly an adjective, without a noun to go with. */
function isOfficialAlone(words: MentionTokens, i: number): boolean {
  const { tokens } = words.analysis
  if (words.lower[i] !== 'official' && words.lower[i] !== 'accused') return false
  const next = tokens.upos[i + 1]
  const before = tokens.upos[i - 1]
  const inPhrase = before === DET || before === ADJ || before === NOUN || before === PROPN
  return inPhrase && (next === VERB || next === AUX || next === PUNCT || next === ADP || next === PRON)
}

/** "On Sunday several countries", "Friday police": a day that no article holds to the phrase is when it happens. */
function isDayBeside(words: MentionTokens, k: number): boolean {
  if (words.inTime[k] === 0 || words.wordShape[k] === CASE.none) return false
  let before = k - 1
  while (before >= 0 && words.inTime[before] === 1) before--
  const tag = words.analysis.tokens.upos[before]
  const isHeld = tag === DET || tag === ADJ || tag === NUM || isPossessor(words, before)
  const isOwner = /^['\u2019]s?$/.test(words.form[before + 1] ?? '') || /^['\u2019]s?$/.test(words.form[k + 1] ?? '')
  const own = words.analysis.tokens.upos[k]
  return !isHeld && !isOwner && (own === PROPN || own === NOUN)
}

/** The first word of the phrase that ends with `i`, by the kinds of its words alone. */
function startBefore(words: MentionTokens, i: number, from: number): number {
  const { upos: tags } = words.analysis.tokens
  let first = i
  while (first > from && first > i - 6) {
    const tag = tags[first - 1]
    if (tag !== DET && tag !== ADJ && tag !== NOUN && tag !== PROPN && tag !== NUM) break
    first--
    if (tag === DET) break
  }
  return first
}

/** "the Queen", "this President", "the Prime Minister" */
function isPointedAt(words: MentionTokens, i: number): boolean {
  return (
    addressWords.has(words.lower[i - 1] ?? '') ||
    (words.wordShape[i - 1] === CASE.capital && words.lower[i - 2] === 'the')
  )
}

function isTitleUse(words: MentionTokens, i: number, relation: number): boolean {
  return relation === REL.compound || relation === REL['nmod:desc'] || offices.has(words.lower[i])
}

function isPossessor(words: MentionTokens, k: number): boolean {
  return possessivePronouns.has(words.lower[k] ?? '')
}

function hangsOn(words: MentionTokens, k: number, head: number): boolean {
  const { head: heads } = words.analysis.tokens
  let at = k
  for (let steps = 0; steps < 6; steps++) {
    at = heads[at]
    if (at === head) return true
    if (at < 0 || at > head) return false
  }
  return false
}
