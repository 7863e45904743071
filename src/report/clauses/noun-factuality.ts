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
} from '../../lexicon/factuality-words.ts'
import type { EventStatus } from '../../record/vocabulary.ts'
import { compose, type FactualityReader, type Governed, isPredicate } from './governed.ts'
import type { Modality } from './modality.ts'
import { isNegated, modalityOf, nominalNegation } from './modality.ts'
import { effectOf } from './status-effect.ts'

const GOVERNED_WIDELY = relations('obj', 'obl', 'nsubj:pass', 'xcomp', 'nmod')
const DIRECT = relations('obj', 'nsubj:pass', 'xcomp')
const BARE: Modality = { status: 'happened', finite: false, negated: false }

/** The factuality of an event that a noun names: "the planned attack", "called off the strike". */
export function nounFactuality(tree: Tree, noun: number, depth: number, factuality: FactualityReader): EventStatus {
  const status = factualityByWords(tree, noun, depth, factuality)
  if (status !== null) return status
  const head = tree.tokens.head[noun]
  const past = head >= 0 && tree.tokens.xpos[head] === VBD
  return lastingNouns.has(lemmaAt(tree, noun)) && !past ? 'ongoing' : 'happened'
}

/** The factuality that the words around a noun give it; null if they say nothing. */
function factualityByWords(tree: Tree, noun: number, depth: number, factuality: FactualityReader): EventStatus | null {
  if (depth > 8) return null
  if (nominalNegation(tree, noun)) return 'denied'
  const modified = modifiedFactuality(tree, noun)
  if (modified !== null) return modified
  const head = tree.tokens.head[noun]
  if (childBy(tree, noun, COP) >= 0) {
    const { status } = modalityOf(tree, noun, depth)
    return status === 'ongoing' ? 'happened' : status
  }
  if (head < 0) return null
  if (isRelation(tree, noun, CONJ)) return factuality.noun(tree, head, depth + 1)
  const preposition = prepositionOf(tree, noun)
  if (preposition === 'ahead of') return 'planned'
  if (preposition === 'without' || preposition === 'instead of') return 'denied'
  if (afterPrepositions.has(preposition)) return 'happened'
  const governed = { tree, act: noun, head, own: BARE, depth, factuality }
  if (isPredicate(tree, head)) {
    if (isRelation(tree, noun, GOVERNED_WIDELY)) return objectFactuality(governed, preposition)
    if (isRelation(tree, noun, NSUBJ)) return subjectFactuality(governed)
  }
  return nominalFactuality(governed, preposition)
}

function modifiedFactuality(tree: Tree, noun: number): EventStatus | null {
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

/** What a single word says of the noun that it modifies or of its subject. */
function plainEffect(tree: Tree, kind: 'modifier' | 'adjective', token: number): EventStatus | null {
  for (const { rest, effect } of statusCues(kind, lemmaAt(tree, token)))
    if (rest.length === 0 && effect !== 'same') return effect
  return null
}

/** The factuality of a noun that is an object or an adverbial of a verb. */
function objectFactuality(governed: Governed, preposition: string): EventStatus | null {
  const { tree, act, head, depth, factuality } = governed
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
  return standsAsVerb ? factuality.verb(tree, head, depth + 1) : null
}

function subjectFactuality({ tree, head, depth, factuality }: Governed): EventStatus | null {
  const lemma = lemmaAt(tree, head)
  if (!goOnVerbs.has(lemma) && !occurVerbs.has(lemma)) return null
  const main = factuality.verb(tree, head, depth + 1)
  return goOnVerbs.has(lemma) && main === 'happened' ? 'ongoing' : main
}

/** The factuality of a noun under an adjective or another noun. */
function nominalFactuality(governed: Governed, preposition: string): EventStatus | null {
  const { tree, act, head, depth, factuality } = governed
  const kind = tree.tokens.upos[head]
  if (kind === ADJ && isRelation(tree, act, NSUBJ)) return plainEffect(tree, 'adjective', head)
  if (kind === NOUN && isRelation(tree, act, NMOD)) {
    if (preposition === 'of' && holderNouns.has(lemmaAt(tree, head))) return factuality.noun(tree, head, depth + 1)
    const effect = effectOf(tree, 'noun', head, act)
    // Support for or a protest over an event does not undo it.
    if (effect !== null && bindingPrepositions.has(preposition))
      return effect === 'same' ? factuality.noun(tree, head, depth + 1) : compose(governed, effect)
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
