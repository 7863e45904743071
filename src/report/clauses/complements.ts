import {
  AUXILIARY,
  CONTENT_CLAUSE,
  childBy,
  isRelation,
  lemmaAt,
  NOUN,
  VB,
  VBG,
  VBP,
  wordAt,
} from '../../language/syntax/index.ts'
import type { StatusCueKind, StatusEffect } from '../../lexicon/event-words.ts'
import { doubtWords } from '../../lexicon/factuality-words.ts'
import type { EventStatus } from '../../record/vocabulary.ts'
import { compose, type Governed, isPredicate, mainStatus } from './governed.ts'
import { isNegated, marksOf, modalityOf, negate } from './modality.ts'
import { effectOf } from './status-effect.ts'

/** The factuality of a clause that is the complement of a verb, noun or adjective: "vowed to", "denied that", "ready to". */
export function complementFactuality(governed: Governed): EventStatus {
  const { tree, act, head, own } = governed
  const { upos, xpos } = tree.tokens
  const kind: StatusCueKind = isPredicate(tree, head) ? 'verb' : upos[head] === NOUN ? 'noun' : 'adjective'
  const effect = effectOf(tree, kind, head, act)
  const marks = marksOf(tree, act)
  if (marks.some((mark) => mark === 'whether' || mark === 'if')) return 'possible'
  const isSubjunctive =
    (xpos[act] === VB || xpos[act] === VBP) &&
    isRelation(tree, act, CONTENT_CLAUSE) &&
    !marks.includes('to') &&
    childBy(tree, act, AUXILIARY) < 0
  if (isSubjunctive && effect === 'demanded') return isNegated(tree, head) || own.negated ? 'possible' : 'demanded'
  return own.finite ? finiteComplement(governed, kind, effect) : infinitiveComplement(governed, kind, effect, marks)
}

/** "denied that", "demanded that … stop"; other clauses have their own modality. */
function finiteComplement(
  { tree, head, own }: Governed,
  kind: StatusCueKind,
  effect: StatusEffect | null,
): EventStatus {
  const { status } = own
  if (effect === 'denied' && kind !== 'adjective') return status === 'planned' ? 'refused' : 'denied'
  if (effect === 'possible' && status !== 'denied' && (status !== 'happened' || kind === 'adjective'))
    return doubtWords.has(lemmaAt(tree, head)) || status !== 'ongoing' ? 'possible' : status
  return status
}

function infinitiveComplement(
  governed: Governed,
  kind: StatusCueKind,
  effect: StatusEffect | null,
  marks: readonly string[],
): EventStatus {
  const { tree, act, head, own, depth } = governed
  const { xpos, count } = tree.tokens
  const lemma = lemmaAt(tree, head)
  const isTo = marks.includes('to')
  // "has yet to sign"
  if (lemma === 'have' && head + 1 < count && wordAt(tree, head + 1) === 'yet') return 'denied'
  // "is going to"
  if (lemma === 'go' && xpos[head] === VBG && isTo)
    return modalityOf(tree, head, depth + 1).negated ? 'refused' : 'planned'
  if (effect !== null && effect !== 'same') return compose(governed, effect)
  const isOpen = effect === null && xpos[act] === VB
  if (isOpen && (lemma === 'be' || kind === 'adjective')) return own.negated ? 'denied' : 'planned'
  const main = mainStatus(governed)
  if (!isOpen || !isTo) return own.negated ? negate(main) : main
  return own.negated ? 'possible' : main === 'happened' || main === 'ongoing' ? 'planned' : main
}
