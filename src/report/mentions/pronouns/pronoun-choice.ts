import { ADJ, isBelow, PROPN, REL, relations, VERB } from '../../../language/syntax/index.ts'
import { governmentPredicates, speechVerbs } from '../../../lexicon/actor-verbs.ts'
import type { MentionTokens } from '../words.ts'
import type { Antecedent } from './antecedents.ts'
import { PRONOUN_FEATURES, type PronounClass } from './pronoun-features.ts'
import weights from './pronoun-weights.json' with { type: 'json' }

const CLAUSES = relations('ccomp', 'csubj', 'xcomp', 'advcl')

/** One pronoun with all that it may stand for, the nearest last, and the features of each choice. */
export interface PronounCase {
  readonly token: number
  readonly cls: PronounClass
  readonly candidates: readonly Antecedent[]
  /** Indices into the weights, a list for each candidate. */
  readonly features: readonly (readonly number[])[]
  /** The features of standing for none of them. */
  readonly none: readonly number[]
  /** The candidate that the habits of news leave, or -1. */
  readonly habit: number
  /** It is "it" as the subject of a verb of saying: then somebody is meant. */
  readonly says: boolean
}

/** Chooses a candidate's index, or -1 for none. */
export type Choose = (pronoun: PronounCase) => number

const learned: readonly number[] = weights.weights

/** How probable an entity must be. "it" and "they" often stand for nothing that has a name. */
const SURE: Readonly<Record<PronounClass, number>> = { he: 0.4, she: 0.4, it: 0.35, they: 0.25, relative: 0 }

const SAYS = 0.3

/**
 * The choice that the weights make: the probabilities of an entity's mentions are added up, the most probable entity is
 * taken by its nearest mention if it is sure enough and more probable than none.
 */
export const chooseByWeights: Choose = (pronoun) => weigh(learned, pronoun)

/** The choice that any weights make; see `chooseByWeights`. */
export function weigh(weights: ArrayLike<number>, pronoun: PronounCase): number {
  const { cls, candidates, features, none, says, habit } = pronoun
  if (habit >= 0) return habit
  const scores = features.map((option) => sum(weights, option))
  const noneScore = sum(weights, none)
  const top = Math.max(noneScore, ...scores)
  const noneOdds = Math.exp(noneScore - top)
  let total = noneOdds
  const byEntity = new Map<number, { odds: number; at: number }>()
  let best = { odds: says ? 0 : noneOdds, at: -1 }
  for (let i = candidates.length - 1; i >= 0; i--) {
    const odds = Math.exp(scores[i] - top)
    total += odds
    const { entity } = candidates[i]
    const before = entity === null ? undefined : byEntity.get(entity)
    const now = { odds: odds + (before?.odds ?? 0), at: before?.at ?? i }
    if (entity !== null) byEntity.set(entity, now)
    if (now.odds > best.odds) best = now
  }
  return best.odds / total >= (says ? SAYS : SURE[cls]) ? best.at : -1
}

function sum(weights: ArrayLike<number>, features: readonly number[]): number {
  let score = 0
  for (const feature of features) score += weights[feature] ?? 0
  return score
}

function roleOf(words: MentionTokens, token: number): number {
  switch (words.analysis.tokens.deprel[token]) {
    case REL.nsubj:
    case REL['nsubj:outer']:
      return 0
    case REL['nsubj:pass']:
      return 1
    case REL.obj:
    case REL.iobj:
      return 2
    case REL.obl:
      return 3
    case REL['nmod:poss']:
      return 4
    case REL.nmod:
      return 5
    case REL.conj:
      return 6
    default:
      return 7
  }
}

/** What a pronoun does: 0 is subject of a verb of saying, 1 of another, 2 a possessor, 3 anything else. */
function doingOf(words: MentionTokens, token: number): number {
  const { deprel: relations, head, lemma } = words.analysis.tokens
  if (relations[token] === REL['nmod:poss']) return 2
  if (relations[token] !== REL.nsubj || head[token] < 0) return 3
  return speechVerbs.has(lemma[head[token]]) ? 0 : 1
}

/** How the pronoun's clause is built, for "it is clear that …" and "it seems …", which stand for nothing. */
function shapeOf(words: MentionTokens, token: number): number {
  const { deprel: relations, head, lemma, upos: tags, count } = words.analysis.tokens
  const governor = head[token]
  if (
    governor < 0 ||
    (relations[token] !== REL.nsubj &&
      relations[token] !== REL['nsubj:outer'] &&
      relations[token] !== REL['nsubj:pass'])
  )
    return 0
  if (tags[governor] === VERB && speechVerbs.has(lemma[governor])) return 7
  // "it was aware"
  if (tags[governor] !== VERB && governmentPredicates.has(lemma[governor])) return 8
  let clause = 0
  for (let k = governor + 1; k < count && k < governor + 14; k++) {
    if (head[k] === governor && CLAUSES[relations[k]] === 1) clause = 1
  }
  const predicate = tags[governor] === VERB ? 0 : tags[governor] === ADJ ? 1 : 2
  return 1 + predicate * 2 + clause
}

/** What speaks for and against one choice. */
export function featuresOf(
  words: MentionTokens,
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
    f.kindForm(candidate.kindIndex, candidate.form),
    f.formAt(sentences, candidate.form),
    f.doing(doingOf(words, token), candidate.kindIndex),
  ]
  if (cls === 'he' || cls === 'she') features.push(f.flag(candidate.gender === 'any' ? 0 : 1))
  if (last !== null && last === candidate.entity) features.push(f.flag(2))
  for (const flag of verbFlags(words, token, candidate, sentences, role)) features.push(f.flag(flag))
  if (tokens.upos[candidate.headToken] === PROPN) features.push(f.flag(10))
  if (most) features.push(f.flag(11))
  const isBeside = sentences === 0 && words.quoted[token] === words.quoted[head]
  if (isBeside) features.push(f.flag(candidate.form === 'pronoun' ? 12 : 13))
  if (tokens.deprel[token] === REL['nmod:poss'] && sentences === 0 && role <= 1) features.push(f.flag(14))
  const verbs = [tokens.head[token], tokens.head[head]]
  if (verbs[0] >= 0 && verbs[1] >= 0 && tokens.lemma[verbs[0]] === tokens.lemma[verbs[1]]) features.push(f.flag(16))
  return features
}

/** What the verbs above a pronoun and a candidate have to do with one another, as numbers of flags. */
function verbFlags(
  words: MentionTokens,
  token: number,
  candidate: Antecedent,
  sentences: number,
  role: number,
): number[] {
  const { tokens } = words.analysis
  const head = candidate.phraseHead
  const governor = tokens.head[head]
  const own = tokens.head[token]
  const flags: number[] = []
  const isSubject = role <= 1
  if (sentences === 0) {
    if (governor >= 0 && governor !== token && own !== governor && isBelow(words.tree, token, governor)) {
      flags.push(isSubject ? 3 : 4)
      if (isSubject && speechVerbs.has(tokens.lemma[governor])) flags.push(words.quoted[token] === 1 ? 5 : 6)
    } else if (governor === own || (own >= 0 && tokens.head[own] === governor)) flags.push(7)
  } else if (isSubject && governor >= 0 && tokens.upos[governor] === VERB) {
    flags.push(speechVerbs.has(tokens.lemma[governor]) ? 8 : 9)
  }
  return flags
}

/** What speaks for standing for nothing that the text names. */
export function noneFeatures(words: MentionTokens, token: number, cls: PronounClass, candidates: number): number[] {
  const f = PRONOUN_FEATURES.of(cls)
  return [
    f.none(0),
    f.noneRole(roleOf(words, token)),
    f.noneRole(8 + doingOf(words, token)),
    f.noneShape(shapeOf(words, token)),
    f.none(candidates === 0 ? 1 : candidates < 3 ? 2 : 3),
    f.none(4 + words.quoted[token]),
  ]
}
