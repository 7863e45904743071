import { ADV, childBy, isBelow, NSUBJ, REL, TENSE_AUXILIARY, VBD, VBN } from '../../../language/syntax/index.ts'
import { blameVerbs, mindVerbs } from '../../../lexicon/cues.ts'
import { blamedFor } from '../../../lexicon/grammar-words.ts'
import { formsOfBe } from '../../../lexicon/speech-words.ts'
import type { StatementCandidate, TokenRange } from '../candidate.ts'
import type { TokenView } from '../token-view/token-view.ts'

/**
 * Removes a source that is the subject of a passive and so not the speaker: "a man accused of theft", "he was asked whether
 * …". The speaker stands behind "by", or is not named.
 */
export function withoutPassiveSubject(view: TokenView, candidate: StatementCandidate): StatementCandidate {
  const { cueHead: h, source } = candidate
  if (h < 0 || source.length === 0 || mindVerbs.has(view.analysis.tokens.lemma[h])) return candidate
  const isPassive = isBehindBe(view, h)
  if (!isPassive && !isParticiple(view, h)) return candidate
  const isPassiveSubject = source.every(
    (range) => range.last < h && !isAgent(view, range) && (isPassive || !isSubjectOf(view, range, h)),
  )
  return isPassiveSubject ? { ...candidate, source: [] } : candidate
}

/** "was accused", "has been widely criticized", "was not told", even if the tree says otherwise. */
function isBehindBe({ lower, analysis: { tokens } }: TokenView, verb: number): boolean {
  if (tokens.xpos[verb] !== VBN && tokens.xpos[verb] !== VBD) return false
  let at = verb - 1
  while (at > 0 && (tokens.upos[at] === ADV || lower[at] === 'not' || lower[at] === "n't")) at--
  return formsOfBe.has(lower[at])
}

/** "a man accused of theft"; "asked for" and "called on" may be the sentence's own verb, which the tree has missed. */
function isParticiple({ tree, lower, analysis: { tokens } }: TokenView, verb: number): boolean {
  if (tokens.xpos[verb] !== VBN || childBy(tree, verb, TENSE_AUXILIARY) >= 0) return false
  const hangs = tree.tokens.deprel[verb] === REL.acl || tree.tokens.deprel[verb] === REL.advcl
  return hangs && blameVerbs.has(tokens.lemma[verb]) && blamedFor.has(lower[verb + 1])
}

function isAgent(view: TokenView, { first }: TokenRange): boolean {
  return view.lower[first] === 'by' || view.lower[first - 1] === 'by'
}

/** True if a range is the subject of a verb that is not passive, even if the tags say otherwise. */
function isSubjectOf({ tree }: TokenView, { first, last }: TokenRange, verb: number): boolean {
  const subject = childBy(tree, verb, NSUBJ)
  if (subject < 0) return false
  for (let t = first; t <= last; t++) if (isBelow(tree, t, subject)) return true
  return false
}
