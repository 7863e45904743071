import { NNS, NOUN, REL, VBN, VERB } from '../../../language/syntax/index.ts'
import { blowNouns, calledBack, doubleVerbs, groundNouns, namingVerbs } from '../../../lexicon/speech-words.ts'
import type { Draft, TokenRange } from '../draft.ts'
import { holds, sizeOf } from '../draft.ts'
import type { Page } from '../page/page.ts'
import type { MentionsByHead } from '../speakers/speakers.ts'
import { headOf } from '../speakers/speakers.ts'

const ASIDE =
  /\banonymity\b|^(?:not )?to (?:be (?:named|identified|quoted)|give (?:his|her|their) names?|remain anonymous)\b/

/** True where all that is said to be said is a time: "a meeting was called on Wednesday" tells when. */
export function isOnlyTime({ analysis: { tokens, times } }: Page, { content }: Draft): boolean {
  return content.every(({ first, last }) =>
    times.some(({ start, end }) => start <= tokens.start[first] && tokens.end[last] <= end),
  )
}

/** True where what looks like a statement is an act on the ground: "defended the town", "attacked a convoy"; or a source's wish not to be named. */
export function isAct(page: Page, draft: Draft, mentions: MentionsByHead): boolean {
  if (draft.cueHead < 0) return false
  const { lemma, upos } = page.analysis.tokens
  if (isNaming(page, draft) || isSummons(page, draft) || isAskedBefore(page, draft)) return true
  if (upos[draft.cueHead] === NOUN && blowNouns.has(lemma[draft.cueHead])) return true
  if (sizeOf(draft.content) < 8 && draft.content.some((range) => ASIDE.test(wordsOf(page, range)))) return true
  const isRecall = lemma[draft.cueHead] === 'recall'
  if (!isRecall && !doubleVerbs.has(lemma[draft.cueHead])) return false
  if (draft.content.length !== 1 || sizeOf(draft.content) > 14) return false
  const head = headOf(page, draft.content[0])
  if (!holds(draft.content, head)) return false
  if (isRecall) return calledBack.has(lemma[head])
  if (groundNouns.has(page.analysis.tokens.lemma[head])) return true
  return (mentions.get(head) ?? []).some(
    ({ kind, form }) => kind === 'place' || kind === 'weapon' || kind === 'vehicle' || form === 'location',
  )
}

/** "Lund, nicknamed “the Fox”, …": a name that nobody in particular gives. */
function isNaming(page: Page, draft: Draft): boolean {
  const { lemma, xpos } = page.analysis.tokens
  return draft.source.length === 0 && xpos[draft.cueHead] === VBN && namingVerbs.has(lemma[draft.cueHead])
}

/** "He called the police": somebody, and nothing that is said of them. */
function isSummons(page: Page, draft: Draft): boolean {
  const { lemma, upos } = page.analysis.tokens
  if (lemma[draft.cueHead] !== 'call' || upos[draft.cueHead] !== VERB || draft.content.length !== 1) return false
  const [{ first, last }] = draft.content
  if (first !== draft.cueHead + 1 || page.quotationOf[last] >= 0 || !holds(draft.cue, draft.cueHead)) return false
  if (sizeOf(draft.cue) > 1 && page.lower[draft.cue[draft.cue.length - 1].last] !== 'called') return false
  // "called the rebels terrorists"
  if (page.analysis.tokens.xpos[last - 1] === NNS) return false
  const object = headOf(page, draft.content[0])
  const { deprel, head } = page.analysis.tokens
  const { left, right } = page.tree
  return head[object] === draft.cueHead && deprel[object] === REL.obj && left[object] <= first && right[object] >= last
    ? last - first < 4
    : false
}

/** "Asked whether …, he said no": who asked is not who answers. */
function isAskedBefore(page: Page, draft: Draft): boolean {
  const { tokens, sentences } = page.analysis
  const opening = sentences.firstToken[tokens.sentence[draft.cueHead]]
  return page.lower[draft.cueHead] === 'asked' && draft.cueHead === opening && page.quotationOf[opening] < 0
}

function wordsOf(page: Page, { first, last }: TokenRange): string {
  return page.lower.slice(first, last + 1).join(' ')
}
