import type { Tree } from '../../language/syntax/index.ts'
import {
  ADJ,
  CONJ,
  COP,
  childBy,
  childrenBy,
  isRelation,
  lemmaAt,
  MODIFIER,
  NMOD,
  NOUN,
  NSUBJ,
  OBLIQUE,
  prepositionOf,
  relations,
  VBD,
  wordAt,
} from '../../language/syntax/index.ts'
import { statusCues } from '../../lexicon/event-words.ts'
import {
  afterPrepositions,
  bindingPrepositions,
  goOnVerbs,
  holderNouns,
  lastingNouns,
  lightVerbs,
  moveVerbs,
  occurVerbs,
  takePartVerbs,
  wordActs,
} from '../../lexicon/standing-words.ts'
import type { EventStatus } from '../../record/vocabulary.ts'
import { compose, type Governed, isPredicate, type Standings } from './governed.ts'
import type { Mood } from './mood.ts'
import { isNegated, moodOf, nominalNegation } from './mood.ts'
import { effectOf } from './status-effect.ts'

const GOVERNED_WIDELY = relations('obj', 'obl', 'nsubj:pass', 'xcomp', 'nmod')
const DIRECT = relations('obj', 'nsubj:pass', 'xcomp')
const BARE: Mood = { status: 'happened', finite: false, negated: false }

/** How an act stands that a noun names: "the planned attack", "called off the strike". */
export function nounStanding(tree: Tree, noun: number, depth: number, standings: Standings): EventStatus {
  const status = nounStandingByWords(tree, noun, depth, standings)
  if (status !== null) return status
  const head = tree.tokens.head[noun]
  const past = head >= 0 && tree.tokens.xpos[head] === VBD
  return lastingNouns.has(lemmaAt(tree, noun)) && !past ? 'ongoing' : 'happened'
}

/** The standing that the words around a noun give it; null where they say nothing. */
function nounStandingByWords(tree: Tree, noun: number, depth: number, standings: Standings): EventStatus | null {
  if (depth > 8) return null
  if (nominalNegation(tree, noun)) return 'denied'
  const modified = modifiedStanding(tree, noun)
  if (modified !== null) return modified
  const head = tree.tokens.head[noun]
  if (childBy(tree, noun, COP) >= 0) {
    const { status } = moodOf(tree, noun, depth)
    return status === 'ongoing' ? 'happened' : status
  }
  if (head < 0) return null
  if (isRelation(tree, noun, CONJ)) return standings.noun(tree, head, depth + 1)
  const preposition = prepositionOf(tree, noun)
  if (preposition === 'ahead of') return 'planned'
  if (preposition === 'without' || preposition === 'instead of') return 'denied'
  if (afterPrepositions.has(preposition)) return 'happened'
  const governed = { tree, act: noun, head, own: BARE, depth, standings }
  if (isPredicate(tree, head)) {
    if (isRelation(tree, noun, GOVERNED_WIDELY)) return objectStanding(governed, preposition)
    if (isRelation(tree, noun, NSUBJ)) return subjectStanding(governed)
  }
  return nominalStanding(governed, preposition)
}

function modifiedStanding(tree: Tree, noun: number): EventStatus | null {
  const { head } = tree.tokens
  for (const t of childrenBy(tree, noun, MODIFIER)) {
    if (t > noun) continue
    // "did not mount any attack": the "not" decides.
    if (wordAt(tree, t) === 'any' && head[noun] >= 0 && isNegated(tree, head[noun])) continue
    const effect = plainEffect(tree, 'modifier', t)
    if (effect !== null) return effect
  }
  return null
}

/** What a word alone, without more words, says of what it modifies or what is said of it. */
function plainEffect(tree: Tree, kind: 'modifier' | 'adjective', token: number): EventStatus | null {
  for (const { rest, effect } of statusCues(kind, lemmaAt(tree, token)))
    if (rest.length === 0 && effect !== 'same') return effect
  return null
}

/** The standing of a noun that is an object or an adverbial of a verb. */
function objectStanding(governed: Governed, preposition: string): EventStatus | null {
  const { tree, act, head, depth, standings } = governed
  const lemma = lemmaAt(tree, head)
  const isDirect = isRelation(tree, act, DIRECT)
  const effect = isDirect || bindingPrepositions.has(preposition) ? effectOf(tree, 'verb', head, act) : null
  if (effect !== null) {
    const isAnswer = effect !== 'planned' && effect !== 'demanded' && wordActs.has(lemmaAt(tree, act))
    return isAnswer ? 'happened' : compose(governed, effect)
  }
  if (!isDirect && preposition === 'for' && moveVerbs.has(lemma)) return 'planned'
  const standsAsVerb =
    (isDirect && (lightVerbs.has(lemma) || lemma === 'be')) ||
    ((preposition === 'in' || preposition === 'at') && takePartVerbs.has(lemma))
  return standsAsVerb ? standings.verb(tree, head, depth + 1) : null
}

function subjectStanding({ tree, head, depth, standings }: Governed): EventStatus | null {
  const lemma = lemmaAt(tree, head)
  if (!goOnVerbs.has(lemma) && !occurVerbs.has(lemma)) return null
  const main = standings.verb(tree, head, depth + 1)
  return goOnVerbs.has(lemma) && main === 'happened' ? 'ongoing' : main
}

/** The standing of a noun under an adjective or another noun. */
function nominalStanding(governed: Governed, preposition: string): EventStatus | null {
  const { tree, act, head, depth, standings } = governed
  const kind = tree.tokens.upos[head]
  if (kind === ADJ && isRelation(tree, act, NSUBJ)) return plainEffect(tree, 'adjective', head)
  if (kind === NOUN && isRelation(tree, act, NMOD)) {
    if (preposition === 'of' && holderNouns.has(lemmaAt(tree, head))) return standings.noun(tree, head, depth + 1)
    const effect = effectOf(tree, 'noun', head, act)
    // A support of or a protest over what happened does not undo it.
    if (effect !== null && bindingPrepositions.has(preposition))
      return effect === 'same' ? standings.noun(tree, head, depth + 1) : compose(governed, effect)
  }
  if (
    kind === ADJ &&
    isRelation(tree, act, OBLIQUE) &&
    (preposition === 'for' || preposition === 'to' || preposition === 'of')
  ) {
    const effect = plainEffect(tree, 'adjective', head)
    if (effect !== null) return compose(governed, effect)
  }
  return null
}
