import { NNS, NOUN, REL, VBN, VERB } from '../../../language/syntax/index.ts'
import { blowNouns, calledBack, doubleVerbs, groundNouns, namingVerbs } from '../../../lexicon/speech-words.ts'
import type { StatementCandidate, TokenRange } from '../candidate.ts'
import { holds, sizeOf } from '../candidate.ts'
import type { MentionsByHead } from '../speakers/speakers.ts'
import { headOf } from '../speakers/speakers.ts'
import type { TokenView } from '../token-view/token-view.ts'

const ASIDE =
  /\banonymity\b|^(?:not )?to (?:be (?:named|identified|quoted)|give (?:his|her|their) names?|remain anonymous)\b/

/** True if all that is said to be said is a time: "a meeting was called on Wednesday" tells when. */
export function isOnlyTime({ analysis: { tokens, times } }: TokenView, { content }: StatementCandidate): boolean {
  return content.every(({ first, last }) =>
    times.some(({ start, end }) => start <= tokens.start[first] && tokens.end[last] <= end),
  )
}

/** True if what looks like a statement is an act on the ground: "defended the town", "attacked a convoy"; or a source's wish not to be named. */
export function isAct(view: TokenView, candidate: StatementCandidate, mentions: MentionsByHead): boolean {
  if (candidate.cueHead < 0) return false
  const { lemma, upos } = view.analysis.tokens
  if (isNaming(view, candidate) || isSummons(view, candidate) || isAskedBefore(view, candidate)) return true
  if (upos[candidate.cueHead] === NOUN && blowNouns.has(lemma[candidate.cueHead])) return true
  if (sizeOf(candidate.content) < 8 && candidate.content.some((range) => ASIDE.test(rangeText(view, range))))
    return true
  const isRecall = lemma[candidate.cueHead] === 'recall'
  if (!isRecall && !doubleVerbs.has(lemma[candidate.cueHead])) return false
  if (candidate.content.length !== 1 || sizeOf(candidate.content) > 14) return false
  const head = headOf(view, candidate.content[0])
  if (!holds(candidate.content, head)) return false
  if (isRecall) return calledBack.has(lemma[head])
  if (groundNouns.has(view.analysis.tokens.lemma[head])) return true
  return (mentions.get(head) ?? []).some(
    ({ kind, form }) => kind === 'place' || kind === 'weapon' || kind === 'vehicle' || form === 'location',
  )
}

/** "Lund, nicknamed “the Fox”, …": a name that nobody in particular gives. */
function isNaming(view: TokenView, candidate: StatementCandidate): boolean {
  const { lemma, xpos } = view.analysis.tokens
  return candidate.source.length === 0 && xpos[candidate.cueHead] === VBN && namingVerbs.has(lemma[candidate.cueHead])
}

/** "He called the police": somebody, and nothing that is said of them. */
function isSummons(view: TokenView, candidate: StatementCandidate): boolean {
  const { lemma, upos } = view.analysis.tokens
  if (lemma[candidate.cueHead] !== 'call' || upos[candidate.cueHead] !== VERB || candidate.content.length !== 1)
    return false
  const [{ first, last }] = candidate.content
  if (first !== candidate.cueHead + 1 || view.quotationOf[last] >= 0 || !holds(candidate.cue, candidate.cueHead))
    return false
  if (sizeOf(candidate.cue) > 1 && view.lower[candidate.cue[candidate.cue.length - 1].last] !== 'called') return false
  // "called the rebels terrorists"
  if (view.analysis.tokens.xpos[last - 1] === NNS) return false
  const object = headOf(view, candidate.content[0])
  const { deprel, head } = view.analysis.tokens
  const { left, right } = view.tree
  return head[object] === candidate.cueHead &&
    deprel[object] === REL.obj &&
    left[object] <= first &&
    right[object] >= last
    ? last - first < 4
    : false
}

/** "Asked whether …, he said no": the speaker of the question is not that of the answer. */
function isAskedBefore(view: TokenView, candidate: StatementCandidate): boolean {
  const { tokens, sentences } = view.analysis
  const opening = sentences.firstToken[tokens.sentence[candidate.cueHead]]
  return view.lower[candidate.cueHead] === 'asked' && candidate.cueHead === opening && view.quotationOf[opening] < 0
}

function rangeText(view: TokenView, { first, last }: TokenRange): string {
  return view.lower.slice(first, last + 1).join(' ')
}
