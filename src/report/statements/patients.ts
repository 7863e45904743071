import { personVerbs } from '../../lexicon/cues.ts'
import type { Draft, TokenRange } from './draft.ts'
import { REL, TAG } from './labels.ts'
import type { Page } from './page.ts'
import { childWith, isUnder } from './tree.ts'

/**
 * A draft without a source that is not who says it but whom it is said to or of: "a man accused of theft", "he was asked
 * whether …". Who says it stands behind "by", or is not named.
 */
export function withoutPatient(page: Page, draft: Draft): Draft {
  const { cueHead: h, source } = draft
  if (h < 0 || source.length === 0 || !isDoneTo(page, h)) return draft
  const isPatient = source.every((range) => range.last < h && !isAgent(page, range) && !isSubjectOf(page, range, h))
  return isPatient ? { ...draft, source: [] } : draft
}

/** True for the participle of a passive, or of one that hangs on a noun, of a verb that is done to persons. */
function isDoneTo(page: Page, verb: number): boolean {
  const { tree } = page
  const { lemma, xpos } = page.analysis.tokens
  if (!personVerbs.has(lemma[verb]) || (xpos[verb] !== TAG.VBN && xpos[verb] !== TAG.VBD)) return false
  if (childWith(tree, verb, REL['aux:pass']) >= 0) return true
  const isParticiple = xpos[verb] === TAG.VBN && childWith(tree, verb, REL.aux) < 0
  return isParticiple && (tree.deprel[verb] === REL.acl || tree.deprel[verb] === REL.advcl)
}

function isAgent(page: Page, { first }: TokenRange): boolean {
  return page.lower[first] === 'by' || page.lower[first - 1] === 'by'
}

/** True where a range is the subject of a verb that is not passive, whatever the tags say. */
function isSubjectOf({ tree }: Page, { first, last }: TokenRange, verb: number): boolean {
  const subject = childWith(tree, verb, REL.nsubj)
  if (subject < 0) return false
  for (let t = first; t <= last; t++) if (isUnder(tree, t, subject)) return true
  return false
}
