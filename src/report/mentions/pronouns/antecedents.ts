import { ADJ, ADP, DET, headAmong, NOUN, NUM, PRON, PROPN, phraseHead, REL } from '../../../language/syntax/index.ts'
import type { Gender } from '../../../lexicon/people.ts'
import { nounSense } from '../../../lexicon/people.ts'
import { measureNouns } from '../../../lexicon/phrase-nouns.ts'
import type { ActorKind } from '../../../record/vocabulary.ts'
import type { Description } from '../descriptions/descriptions.ts'
import type { EntityCandidate, NamedMention } from '../named.ts'
import type { MentionTokens } from '../words.ts'
import { CASE } from '../words.ts'
import type { PronounClass } from './pronoun-features.ts'

const IN_PHRASE = new Set([DET, ADJ, NOUN, PROPN, NUM, PRON])
const KINDS: readonly ActorKind[] = [
  'person',
  'group',
  'organization',
  'state',
  'place',
  'work',
  'event',
  'other',
  'weapon',
  'vehicle',
]

/** The number under which the weights know a kind. */
export function kindIndexOf(kind: ActorKind): number {
  return KINDS.indexOf(kind)
}

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

/** What pronouns are resolved against. */
export interface PronounContext {
  readonly words: MentionTokens
  readonly named: readonly NamedMention[]
  readonly of: readonly number[]
  readonly descriptions: readonly Description[]
  readonly entities: EntityCandidate[]
}

/** All that pronouns may stand for, in the order of their heads: names, descriptions, and other noun phrases. */
export function collectAntecedents(context: PronounContext): Antecedent[] {
  const { words, named, descriptions } = context
  const covered = new Uint8Array(words.count)
  for (const { title, firstToken, lastToken } of named) covered.fill(1, title?.firstToken ?? firstToken, lastToken + 1)
  for (const { headToken } of descriptions) covered[headToken] = 1
  const found = [...namesAmong(context), ...descriptions.map(describedAntecedent), ...otherNouns(words, covered)]
  return found.sort((a, b) => a.headToken - b.headToken || a.firstToken - b.firstToken)
}

function namesAmong({ words, named, of, entities }: PronounContext): Antecedent[] {
  return named.flatMap((mention, i) => {
    const { firstToken, lastToken, headToken, kind, title } = mention
    // A dateline: "MOSCOW, May 5"
    const isDateline =
      kind === 'place' && words.sentenceInitial[firstToken] === 1 && words.wordShape[firstToken] === CASE.upper
    if (mention.form === 'adjective' || isDateline) return []
    const entity = entities[of[i]]
    const plural = kind === 'group' || (/(s|men)$/.test(mention.words) && entity.plural)
    return {
      firstToken,
      lastToken,
      headToken,
      entity: of[i],
      gender: entity.gender,
      plural,
      animate: kind === 'person',
      thing: kind !== 'person' && !plural,
      form: 'name',
      kindIndex: KINDS.indexOf(kind),
      phraseHead: phraseHead(
        words.tree,
        title === null ? headToken : headAmong(words.tree, title.firstToken, lastToken),
      ),
    }
  })
}

function describedAntecedent({
  firstToken,
  lastToken,
  headToken,
  entity,
  sense,
  kind,
  definite,
}: Description): Antecedent {
  return {
    firstToken,
    lastToken,
    headToken,
    entity,
    gender: sense.gender,
    plural: sense.plural,
    animate: sense.kind === 'person' || sense.kind === 'group',
    thing: !sense.plural && (sense.kind === 'organization' || sense.kind === 'state' || sense.kind === 'work'),
    form: definite ? 'definite' : 'indefinite',
    kindIndex: KINDS.indexOf(kind),
    phraseHead: headToken,
  }
}

/** Noun phrases that name or describe no actor. */
function otherNouns(words: MentionTokens, covered: Uint8Array): Antecedent[] {
  const { tokens } = words.analysis
  const found: Antecedent[] = []
  for (let i = 0; i < words.count; i++) {
    if (tokens.upos[i] !== NOUN || covered[i] === 1) continue
    if (tokens.deprel[i] === REL.compound || measureNouns.has(tokens.lemma[i])) continue
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
      kindIndex: KINDS.indexOf('other'),
      phraseHead: i,
    })
  }
  return found
}

/** The first word of the noun phrase that `noun` ends: determiners, adjectives and nouns that hang on it. */
function phraseStart(words: MentionTokens, noun: number): number {
  const { tokens } = words.analysis
  let first = noun
  while (first > 0 && first > noun - 5 && tokens.head[first - 1] === noun && IN_PHRASE.has(tokens.upos[first - 1]))
    first--
  return first
}

/** Does it agree with the pronoun in number, gender and animacy? */
export function agrees(cls: PronounClass, antecedent: Antecedent, entities: readonly EntityCandidate[]): boolean {
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
export function barredEntities(
  words: MentionTokens,
  token: number,
  recent: readonly Antecedent[],
): ReadonlySet<number> {
  const barred = new Set<number>()
  const { tokens } = words.analysis
  for (let i = recent.length - 1; i >= 0 && tokens.sentence[recent[i].headToken] >= tokens.sentence[token]; i--) {
    const { entity } = recent[i]
    if (entity !== null && isBarred(words, token, recent[i])) barred.add(entity)
  }
  return barred
}

/** Syntax rules these out: the pronoun's own phrase, and the other participant of the same verb. */
export function isBarred(words: MentionTokens, token: number, antecedent: Antecedent): boolean {
  const { tokens } = words.analysis
  if (antecedent.firstToken <= token && token <= antecedent.lastToken) return true
  if (tokens.sentence[token] !== tokens.sentence[antecedent.headToken]) return false
  const possessive = tokens.deprel[token] === REL['nmod:poss']
  const reflexive = /sel(f|ves)$/.test(words.lower[token])
  if (possessive) return tokens.head[token] === antecedent.headToken
  if (reflexive) return false
  return (
    tokens.head[token] >= 0 &&
    tokens.head[token] === tokens.head[antecedent.phraseHead] &&
    tokens.deprel[antecedent.phraseHead] !== REL.conj
  )
}

const LONGEST_PHRASE = 24

/**
 * Who a relative pronoun stands for: what ends right before it or its comma, else what its clause hangs on. "who" stands for
 * people: if the tree has it hang on anything else ("a teacher at a school in Velia, who"), for the last ones before.
 */
export function relativeAntecedent(
  words: MentionTokens,
  token: number,
  recent: readonly Antecedent[],
): Antecedent | undefined {
  const before = words.form[token - 1] === ',' ? token - 2 : token - 1
  const beside = recent.findLast(({ lastToken, entity }) => lastToken === before && entity !== null)
  const people = words.lower[token] !== 'whose'
  if (beside !== undefined && (beside.animate || !people)) return beside
  const head = relativeHead(words, token)
  const found =
    head < 0 ? beside : (recent.findLast(({ headToken, entity }) => headToken === head && entity !== null) ?? beside)
  if (!people || found === undefined || found.animate || found.plural) return found
  const { sentence } = words.analysis.tokens
  return recent.findLast(
    ({ headToken, animate, kindIndex, entity }) =>
      (animate || kindIndex === 1) &&
      entity !== null &&
      sentence[headToken] === sentence[token] &&
      token - headToken < LONGEST_PHRASE,
  )
}

/** The noun that a relative pronoun's clause hangs on, or -1. */
function relativeHead(words: MentionTokens, token: number): number {
  const { tokens } = words.analysis
  let at = token
  for (let steps = 0; steps < 6 && at >= 0; steps++) {
    if (tokens.deprel[at] === REL['acl:relcl']) return tokens.head[at] < token ? tokens.head[at] : -1
    at = tokens.head[at]
  }
  return -1
}
