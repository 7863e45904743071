import type { Gender } from '../../lexicon/people.ts'
import { nounSense } from '../../lexicon/people.ts'
import type { Description } from './descriptions.ts'
import type { EntityDraft, MentionDraft, NamedMention } from './named.ts'
import { PRONOUN_FEATURES, type PronounClass, pronounClass } from './pronoun-features.ts'
import weights from './pronoun-weights.json' with { type: 'json' }
import { isSpeechVerb } from './verbs.ts'
import type { Words } from './words.ts'
import { CASE, deprel, phraseHead, upos } from './words.ts'

/** Something that a pronoun may stand for. */
export interface Antecedent {
  readonly firstToken: number
  readonly lastToken: number
  readonly headToken: number
  /** Index of the entity, or null for a noun phrase that has none yet. */
  entity: number | null
  readonly gender: Gender
  readonly plural: boolean
  readonly animate: boolean
  readonly thing: boolean
  readonly form: 'name' | 'definite' | 'indefinite' | 'pronoun' | 'silent'
  readonly kindIndex: number
  /** The head of the whole phrase, for its part in the sentence. */
  readonly phraseHead: number
}

/** One pronoun with all that it may stand for, the nearest last, and the features of each choice. */
export interface PronounCase {
  readonly token: number
  readonly cls: PronounClass
  readonly candidates: readonly Antecedent[]
  /** Indices into the weights, a list for each candidate. */
  readonly features: readonly (readonly number[])[]
  /** The features of standing for none of them. */
  readonly none: readonly number[]
}

/** Chooses a candidate's index, or -1 for none. */
export type Choose = (pronoun: PronounCase) => number

const learned: readonly number[] = weights.weights

/** How probable an entity must be. "it" and "they" often stand for nothing that has a name. */
const SURE: Readonly<Record<PronounClass, number>> = { he: 0.4, she: 0.4, it: 0.4, they: 0.4, relative: 0 }

/**
 * The choice that the weights make: the probabilities of an entity's mentions are added up, the most probable entity is
 * taken by its nearest mention if it is sure enough and more probable than none.
 */
export const chooseByWeights: Choose = ({ cls, candidates, features, none }) => {
  const scores = features.map(sum)
  const noneScore = sum(none)
  const top = Math.max(noneScore, ...scores)
  const noneOdds = Math.exp(noneScore - top)
  let total = noneOdds
  const byEntity = new Map<number, { odds: number; at: number }>()
  let best = { odds: noneOdds, at: -1 }
  for (let i = candidates.length - 1; i >= 0; i--) {
    const odds = Math.exp(scores[i] - top)
    total += odds
    const { entity } = candidates[i]
    const before = entity === null ? undefined : byEntity.get(entity)
    const now = { odds: odds + (before?.odds ?? 0), at: before?.at ?? i }
    if (entity !== null) byEntity.set(entity, now)
    if (now.odds > best.odds) best = now
  }
  return best.odds / total >= SURE[cls] ? best.at : -1
}

function sum(features: readonly number[]): number {
  let score = 0
  for (const feature of features) score += learned[feature] ?? 0
  return score
}

const NOUN = upos('NOUN')
const PROPN = upos('PROPN')
const VERB = upos('VERB')
const ADP = upos('ADP')
const IN_PHRASE = new Set([upos('DET'), upos('ADJ'), NOUN, PROPN, upos('NUM'), upos('PRON')])
const EXPL = deprel('expl')
const NSUBJ = deprel('nsubj')
const OUTER = deprel('nsubj:outer')
const PASSIVE = deprel('nsubj:pass')
const OBJ = deprel('obj')
const IOBJ = deprel('iobj')
const OBL = deprel('obl')
const POSS = deprel('nmod:poss')
const NMOD = deprel('nmod')
const CONJ = deprel('conj')
const COMPOUND = deprel('compound')
const RELCL = deprel('acl:relcl')
const KINDS = ['person', 'group', 'organization', 'state', 'place', 'work', 'event', 'other', 'weapon', 'vehicle']

/** Nouns of time and measure are hardly ever meant by a pronoun. */
const TIMES = new Set(
  'year month week day hour minute second time decade century morning evening night afternoon weekend percent mile kilometer meter dollar euro pound moment period age'.split(
    ' ',
  ),
)

const SENTENCES_BACK = 4
const MOST_CANDIDATES = 40

/** What pronouns are resolved against. */
export interface PronounContext {
  readonly words: Words
  readonly named: readonly NamedMention[]
  readonly of: readonly number[]
  readonly descriptions: readonly Description[]
  readonly entities: EntityDraft[]
}

/**
 * Resolves third-person and relative pronouns: agreement in number, gender and animacy rules candidates out, weights
 * learned on GUM (`train/pronouns.ts`) rank the rest and may prefer none. Silent noun phrases ("the bridge") compete, so
 * that "it" is not forced upon a name.
 * @returns mentions for the pronouns, and for noun phrases that a pronoun turned out to stand for
 */
export function resolvePronouns(context: PronounContext, choose: Choose = chooseByWeights): MentionDraft[] {
  const { words, entities } = context
  const { tokens } = words.analysis
  const antecedents = collectAntecedents(context)
  const counts = new Map<number, number>()
  const drafts: MentionDraft[] = []
  const recent: Antecedent[] = []
  const lastOfClass = new Map<PronounClass, number | null>()
  let next = 0
  for (let token = 0; token < words.count; token++) {
    while (next < antecedents.length && antecedents[next].headToken <= token) {
      const antecedent = antecedents[next++]
      recent.push(antecedent)
      if (antecedent.entity !== null) counts.set(antecedent.entity, (counts.get(antecedent.entity) ?? 0) + 1)
    }
    const cls = pronounClass(words.lower[token])
    if (cls === null) continue
    if (cls === 'relative') {
      const at = relativeAntecedent(words, token, recent)
      if (at?.entity != null) drafts.push(draftOf(words, token, at.entity, entities))
      continue
    }
    if (cls === 'it' && tokens.deprel[token] === EXPL) continue
    const sentence = tokens.sentence[token]
    const barred = barredEntities(words, token, recent)
    const candidates: Antecedent[] = []
    for (let i = recent.length - 1; i >= 0 && candidates.length < MOST_CANDIDATES; i--) {
      const antecedent = recent[i]
      if (sentence - tokens.sentence[antecedent.headToken] > SENTENCES_BACK) break
      if (!agrees(cls, antecedent, entities) || isBarred(words, token, antecedent)) continue
      if (antecedent.entity === null || !barred.has(antecedent.entity)) candidates.push(antecedent)
    }
    candidates.reverse()
    const countOf = ({ entity }: Antecedent): number => (entity === null ? 0 : (counts.get(entity) ?? 0))
    const top = Math.max(0, ...candidates.map(countOf))
    const features = candidates.map((candidate, i) =>
      featuresOf(
        words,
        token,
        cls,
        candidate,
        candidates.length - 1 - i,
        countOf(candidate),
        lastOfClass.get(cls) ?? null,
        candidate.entity !== null && countOf(candidate) >= 3 && countOf(candidate) >= top,
      ),
    )
    const chosen = choose({
      token,
      cls,
      candidates,
      features,
      none: noneFeatures(words, token, cls, candidates.length),
    })
    const antecedent = chosen < 0 ? undefined : candidates[chosen]
    if (antecedent !== undefined && antecedent.entity === null) {
      antecedent.entity = entities.length
      entities.push(silentEntity(words, antecedent))
      drafts.push(silentDraft(words, antecedent))
    }
    const entity = antecedent?.entity ?? null
    const draft = draftOf(words, token, entity, entities)
    drafts.push(draft)
    lastOfClass.set(cls, entity)
    if (entity !== null) {
      if (entities[entity].gender === 'any' && !entities[entity].plural) {
        if (cls === 'he') entities[entity].gender = 'male'
        else if (cls === 'she') entities[entity].gender = 'female'
      }
      counts.set(entity, (counts.get(entity) ?? 0) + 1)
      recent.push({
        firstToken: token,
        lastToken: token,
        headToken: token,
        entity,
        gender: cls === 'he' ? 'male' : cls === 'she' ? 'female' : 'any',
        plural: cls === 'they',
        animate: antecedent?.animate ?? false,
        thing: antecedent?.thing ?? false,
        form: 'pronoun',
        kindIndex: antecedent?.kindIndex ?? 7,
        phraseHead: token,
      })
    }
  }
  return drafts
}

function collectAntecedents({ words, named, of, descriptions, entities }: PronounContext): Antecedent[] {
  const { tokens } = words.analysis
  const found: Antecedent[] = []
  const covered = new Uint8Array(words.count)
  named.forEach((mention, i) => {
    for (let t = mention.title?.firstToken ?? mention.firstToken; t <= mention.lastToken; t++) covered[t] = 1
    if (mention.form === 'adjective') return
    // A dateline: "MOSCOW, May 5"
    if (
      mention.kind === 'place' &&
      words.opens[mention.firstToken] === 1 &&
      words.letters[mention.firstToken] === CASE.upper
    )
      return
    const entity = entities[of[i]]
    const { kind } = mention
    const peoplePlural = kind === 'group' || (/(s|men)$/.test(mention.words) && entity.plural)
    found.push({
      firstToken: mention.firstToken,
      lastToken: mention.lastToken,
      headToken: mention.headToken,
      entity: of[i],
      gender: entity.gender,
      plural: peoplePlural,
      animate: kind === 'person',
      thing: kind !== 'person' && !peoplePlural,
      form: 'name',
      kindIndex: KINDS.indexOf(kind),
      phraseHead: phraseHead(words, mention.headToken),
    })
  })
  for (const description of descriptions) {
    covered[description.headToken] = 1
    const { sense, kind } = description
    found.push({
      firstToken: description.firstToken,
      lastToken: description.lastToken,
      headToken: description.headToken,
      entity: description.entity,
      gender: sense.gender,
      plural: sense.plural,
      animate: sense.kind === 'person' || sense.kind === 'group',
      thing: !sense.plural && (sense.kind === 'organization' || sense.kind === 'state'),
      form: description.definite ? 'definite' : 'indefinite',
      kindIndex: KINDS.indexOf(kind),
      phraseHead: description.headToken,
    })
  }
  for (let i = 0; i < words.count; i++) {
    if (tokens.upos[i] !== NOUN || covered[i] === 1 || tokens.deprel[i] === COMPOUND || TIMES.has(tokens.lemma[i]))
      continue
    const plural = words.lower[i].endsWith('s') && !words.lower[i].endsWith('ss') && tokens.lemma[i] !== words.lower[i]
    const first = phraseStart(words, i)
    // "on condition", "in retaliation": a bare noun in a set phrase is nothing that one comes back to.
    if (first === i && !plural && i > 0 && tokens.upos[i - 1] === ADP) continue
    found.push({
      firstToken: first,
      lastToken: i,
      headToken: i,
      entity: null,
      gender: 'any',
      plural,
      animate: nounSense(words.lower[i])?.kind === 'person',
      thing: !plural,
      form: 'silent',
      kindIndex: 7,
      phraseHead: i,
    })
  }
  return found.sort((a, b) => a.headToken - b.headToken || a.firstToken - b.firstToken)
}

/** The first word of the noun phrase that `noun` ends: determiners, adjectives and nouns that hang on it. */
function phraseStart(words: Words, noun: number): number {
  const { tokens } = words.analysis
  let first = noun
  while (first > 0 && first > noun - 5 && tokens.head[first - 1] === noun && IN_PHRASE.has(tokens.upos[first - 1]))
    first--
  return first
}

function agrees(cls: PronounClass, antecedent: Antecedent, entities: readonly EntityDraft[]): boolean {
  // An entity's gender may have come out since its name was read.
  const known = antecedent.entity === null ? 'any' : entities[antecedent.entity].gender
  const gender = antecedent.gender === 'any' ? known : antecedent.gender
  switch (cls) {
    case 'he':
      return antecedent.animate && !antecedent.plural && gender !== 'female'
    case 'she':
      return antecedent.animate && !antecedent.plural && gender !== 'male'
    case 'it':
      return antecedent.thing && !antecedent.plural
    case 'they':
      return antecedent.plural || antecedent.kindIndex === 2 || (antecedent.form === 'pronoun' && antecedent.plural)
    default:
      return false
  }
}

/** Who already takes part in the pronoun's verb, under whatever words. */
function barredEntities(words: Words, token: number, recent: readonly Antecedent[]): ReadonlySet<number> {
  const barred = new Set<number>()
  const { tokens } = words.analysis
  for (let i = recent.length - 1; i >= 0 && tokens.sentence[recent[i].headToken] === tokens.sentence[token]; i--) {
    const { entity } = recent[i]
    if (entity !== null && isBarred(words, token, recent[i])) barred.add(entity)
  }
  return barred
}

/** Syntax rules these out: the pronoun's own phrase, and the other participant of the same verb. */
function isBarred(words: Words, token: number, antecedent: Antecedent): boolean {
  const { tokens } = words.analysis
  if (antecedent.firstToken <= token && token <= antecedent.lastToken) return true
  if (tokens.sentence[token] !== tokens.sentence[antecedent.headToken]) return false
  const possessive = tokens.deprel[token] === POSS
  const reflexive = /sel(f|ves)$/.test(words.lower[token])
  if (possessive) return tokens.head[token] === antecedent.headToken
  if (reflexive) return false
  return (
    tokens.head[token] >= 0 &&
    tokens.head[token] === tokens.head[antecedent.phraseHead] &&
    tokens.deprel[antecedent.phraseHead] !== CONJ
  )
}

/** Who a relative pronoun stands for: what ends right before it or its comma, else what its clause hangs on. */
function relativeAntecedent(words: Words, token: number, recent: readonly Antecedent[]): Antecedent | undefined {
  const before = words.form[token - 1] === ',' ? token - 2 : token - 1
  const beside = recent.findLast(({ lastToken, entity }) => lastToken === before && entity !== null)
  const people = words.lower[token] !== 'whose'
  if (beside !== undefined && (beside.animate || !people)) return beside
  const head = relativeHead(words, token)
  return head < 0
    ? beside
    : (recent.findLast(({ headToken, entity }) => headToken === head && entity !== null) ?? beside)
}

/** The noun that a relative pronoun's clause hangs on, or -1. */
function relativeHead(words: Words, token: number): number {
  const { tokens } = words.analysis
  let at = token
  for (let steps = 0; steps < 6 && at >= 0; steps++) {
    if (tokens.deprel[at] === RELCL) return tokens.head[at] < token ? tokens.head[at] : -1
    at = tokens.head[at]
  }
  return -1
}

function roleOf(words: Words, token: number): number {
  switch (words.analysis.tokens.deprel[token]) {
    case NSUBJ:
    case OUTER:
      return 0
    case PASSIVE:
      return 1
    case OBJ:
    case IOBJ:
      return 2
    case OBL:
      return 3
    case POSS:
      return 4
    case NMOD:
      return 5
    case CONJ:
      return 6
    default:
      return 7
  }
}

function featuresOf(
  words: Words,
  token: number,
  cls: PronounClass,
  candidate: Antecedent,
  rank: number,
  count: number,
  last: number | null,
  most: boolean,
): number[] {
  const { tokens } = words.analysis
  const f = PRONOUN_FEATURES.of(cls)
  const head = candidate.phraseHead
  const sentences = Math.min(tokens.sentence[token] - tokens.sentence[head], 4)
  const role = roleOf(words, head)
  const own = roleOf(words, token)
  const gap = token - head
  const features = [
    f.distance(sentences),
    f.role(role),
    f.roleAt(Math.min(sentences, 2), role),
    f.form(candidate.form),
    f.kind(candidate.kindIndex),
    f.count(count <= 2 ? count : count <= 4 ? 3 : count <= 8 ? 4 : count <= 16 ? 5 : 6),
    f.gap(gap < 5 ? 0 : gap < 10 ? 1 : gap < 20 ? 2 : gap < 40 ? 3 : 4),
    f.rank(Math.min(rank, 4)),
    f.quote(words.quoted[token] * 2 + words.quoted[head]),
    f.parallel(own, role),
    f.ownFormRole(own, candidate.form),
  ]
  if (cls === 'he' || cls === 'she') features.push(f.flag(candidate.gender === 'any' ? 0 : 1))
  if (last !== null && last === candidate.entity) features.push(f.flag(2))
  if (sentences === 0) {
    const governor = tokens.head[head]
    if (governor >= 0 && tokens.head[token] !== governor && isAncestor(words, governor, token)) {
      features.push(f.flag(role <= 1 ? 3 : 4))
      if (role <= 1 && isSpeechVerb(tokens.lemma[governor])) features.push(f.flag(words.quoted[token] === 1 ? 5 : 6))
    } else if (
      governor === tokens.head[token] ||
      (tokens.head[token] >= 0 && tokens.head[tokens.head[token]] === governor)
    )
      features.push(f.flag(7))
  } else if (role <= 1 && tokens.head[head] >= 0 && tokens.upos[tokens.head[head]] === VERB) {
    features.push(f.flag(isSpeechVerb(tokens.lemma[tokens.head[head]]) ? 8 : 9))
  }
  if (tokens.upos[candidate.headToken] === PROPN) features.push(f.flag(10))
  if (most) features.push(f.flag(11))
  if (sentences === 0 && words.quoted[token] === words.quoted[head])
    features.push(f.flag(candidate.form === 'pronoun' ? 12 : 13))
  if (tokens.deprel[token] === POSS && sentences === 0 && role <= 1) features.push(f.flag(14))
  return features
}

function isAncestor(words: Words, ancestor: number, token: number): boolean {
  const { head } = words.analysis.tokens
  let at = head[token]
  for (let steps = 0; at >= 0 && steps < 25; steps++) {
    if (at === ancestor) return true
    at = head[at]
  }
  return false
}

function noneFeatures(words: Words, token: number, cls: PronounClass, candidates: number): number[] {
  const f = PRONOUN_FEATURES.of(cls)
  return [
    f.none(0),
    f.noneRole(roleOf(words, token)),
    f.none(candidates === 0 ? 1 : candidates < 3 ? 2 : 3),
    f.none(4 + words.quoted[token]),
  ]
}

function draftOf(words: Words, token: number, entity: number | null, entities: readonly EntityDraft[]): MentionDraft {
  const { tokens } = words.analysis
  const cls = pronounClass(words.lower[token])
  const kind =
    entity === null
      ? cls === 'he' || cls === 'she'
        ? 'person'
        : cls === 'they'
          ? 'group'
          : 'other'
      : entities[entity].kind
  return {
    start: tokens.start[token],
    end: tokens.end[token],
    firstToken: token,
    lastToken: token,
    headToken: token,
    kind,
    form: 'pronoun',
    entity,
  }
}

function silentEntity(words: Words, antecedent: Antecedent): EntityDraft {
  const { start, end } = words.analysis.tokens
  return {
    name: words.text.slice(start[antecedent.firstToken], end[antecedent.lastToken]).replaceAll(/\s+/g, ' '),
    kind: 'other',
    aliases: new Set(),
    country: null,
    roles: [],
    named: false,
    known: null,
    gender: 'any',
    plural: antecedent.plural,
  }
}

function silentDraft(words: Words, antecedent: Antecedent): MentionDraft {
  const { start, end } = words.analysis.tokens
  return {
    start: start[antecedent.firstToken],
    end: end[antecedent.lastToken],
    firstToken: antecedent.firstToken,
    lastToken: antecedent.lastToken,
    headToken: antecedent.headToken,
    kind: 'other',
    form: 'description',
    entity: antecedent.entity,
  }
}
