import { ADV, childBy, isBelow, NSUBJ, REL, TENSE_AUXILIARY, VBD, VBN } from '../../../language/syntax/index.ts'
import { blameVerbs, mindVerbs } from '../../../lexicon/cues.ts'
import { blamedFor } from '../../../lexicon/grammar-words.ts'
import { formsOfBe } from '../../../lexicon/speech-words.ts'
import type { Draft, TokenRange } from '../draft.ts'
import type { Page } from '../page/page.ts'

/**
 * A draft without a source that is not who says it but whom or what it is said to or of: "a man accused of theft", "he was
 * asked whether …". Who says it stands behind "by", or is not named.
 */
export function withoutPatient(page: Page, draft: Draft): Draft {
  const { cueHead: h, source } = draft
  if (h < 0 || source.length === 0 || mindVerbs.has(page.analysis.tokens.lemma[h])) return draft
  const isPassive = isBehindBe(page, h)
  if (!isPassive && !isParticiple(page, h)) return draft
  const isPatient = source.every(
    (range) => range.last < h && !isAgent(page, range) && (isPassive || !isSubjectOf(page, range, h)),
  )
  return isPatient ? { ...draft, source: [] } : draft
}

/** "was accused", "has been widely criticized", "was not told": whatever the tree makes of it. */
function isBehindBe({ lower, analysis: { tokens } }: Page, verb: number): boolean {
  if (tokens.xpos[verb] !== VBN && tokens.xpos[verb] !== VBD) return false
  let at = verb - 1
  while (at > 0 && (tokens.upos[at] === ADV || lower[at] === 'not' || lower[at] === "n't")) at--
  return formsOfBe.has(lower[at])
}

/** "a man accused of theft"; "asked for" and "called on" may be the sentence's own verb, which the tree has missed. */
function isParticiple({ tree, lower, analysis: { tokens } }: Page, verb: number): boolean {
  if (tokens.xpos[verb] !== VBN || childBy(tree, verb, TENSE_AUXILIARY) >= 0) return false
  const hangs = tree.tokens.deprel[verb] === REL.acl || tree.tokens.deprel[verb] === REL.advcl
  return hangs && blameVerbs.has(tokens.lemma[verb]) && blamedFor.has(lower[verb + 1])
}

function isAgent(page: Page, { first }: TokenRange): boolean {
  return page.lower[first] === 'by' || page.lower[first - 1] === 'by'
}

/** True where a range is the subject of a verb that is not passive, whatever the tags say. */
function isSubjectOf({ tree }: Page, { first, last }: TokenRange, verb: number): boolean {
  const subject = childBy(tree, verb, NSUBJ)
  if (subject < 0) return false
  for (let t = first; t <= last; t++) if (isBelow(tree, t, subject)) return true
  return false
}
