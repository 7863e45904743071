import { VB, VBN } from '../../language/syntax/index.ts'
import { replacedMarks } from '../../lexicon/factuality-words.ts'
import type { EventStatus } from '../../record/vocabulary.ts'
import { compose, type Governed, mainStatus } from './governed.ts'
import { marksOf } from './modality.ts'
import { effectOf } from './status-effect.ts'

/** The factuality of an adverbial clause: "before leaving", "by bombing", "came to help". */
export function adverbialFactuality(governed: Governed): EventStatus {
  const { tree, act, head, own } = governed
  const marks = marksOf(tree, act)
  const isMarked = (...words: string[]): boolean => words.some((word) => marks.includes(word))
  if (marks.some((mark) => replacedMarks.has(mark))) return 'denied'
  if (isMarked('to') || tree.tokens.xpos[act] === VB) return own.finite ? own.status : purposeFactuality(governed)
  if (own.finite) return isMarked('until', 'before', 'once') && own.status === 'ongoing' ? 'possible' : own.status
  if (isMarked('before')) return own.status
  const asDone = own.negated ? 'denied' : 'happened'
  if (tree.tokens.xpos[act] === VBN || isMarked('after', 'by', 'since')) {
    const main = mainStatus(governed)
    return isMarked('by') && main !== 'ongoing' && main !== 'happened' ? main : asDone
  }
  const byVerb = effectOf(tree, 'verb', head, act)
  if (isMarked('for', 'over', 'despite')) {
    return byVerb !== null && byVerb !== 'same' ? compose(governed, byVerb) : asDone
  }
  if (isMarked('from', 'against', 'about', 'of')) {
    const effect = byVerb ?? effectOf(tree, 'adjective', head, act)
    if (effect !== null) return compose(governed, effect)
  }
  if (own.negated) return 'denied'
  const main = mainStatus(governed)
  return main === 'denied' || main === 'refused' ? 'happened' : main
}

/** "came to help", and "called on Iran to stop", which often hangs as an adverbial clause. */
function purposeFactuality(governed: Governed): EventStatus {
  const { tree, act, head, own } = governed
  const effect = effectOf(tree, 'verb', head, act) ?? effectOf(tree, 'adjective', head, act)
  if (effect !== null && effect !== 'same') return compose(governed, effect)
  const main = mainStatus(governed)
  if (main === 'demanded' || main === 'possible' || main === 'denied' || main === 'refused') return main
  return own.negated ? 'denied' : 'planned'
}
