import { childBy, NSUBJ, PASSIVE_AUXILIARY, SUBJECT } from '../../../language/syntax/index.ts'
import { quotedAsWords } from '../../../lexicon/speech-words.ts'
import type { StatementCandidate, TokenRange } from '../candidate.ts'
import type { TokenView } from '../token-view/token-view.ts'

const REACH = 16

/**
 * "The agency quoted a witness as saying that …", "the minister was quoted by the agency as saying …": who is quoted
 * speaks, and the agency passes it on. Takes the place of the candidates that have a word of it for their cue.
 */
export function resolveQuotedAs(view: TokenView, candidates: readonly StatementCandidate[]): StatementCandidate[] {
  const { lemma, sentence } = view.analysis.tokens
  let out = candidates.slice()
  for (const candidate of candidates) {
    const h = candidate.cueHead
    if (h < 0) continue
    for (let k = h + 1; k + 1 < lemma.length && k < h + REACH && sentence[k + 1] === sentence[h]; k++) {
      if (view.quotationOf[k] >= 0) break
      if (lemma[h] !== 'quote' || view.lower[k] !== 'as' || !quotedAsWords.has(view.lower[k + 1])) continue
      const among = candidates.filter(({ cueHead }) => cueHead >= h && cueHead <= k + 1)
      const read = readQuotedAs(view, candidate, among, k)
      if (read !== null) out = [...out.filter((other) => !among.includes(other)), read]
      break
    }
  }
  return out
}

function readQuotedAs(
  view: TokenView,
  candidate: StatementCandidate,
  among: readonly StatementCandidate[],
  as: number,
): StatementCandidate | null {
  const { sentences, tokens } = view.analysis
  const { tree } = view
  const h = candidate.cueHead
  const passive = childBy(tree, h, PASSIVE_AUXILIARY) >= 0
  const end = sentences.firstToken[tokens.sentence[h] + 1] - 1
  const content = contentOf(view, among, as + 2, end)
  if (content.length === 0) return null
  const cue = [...candidate.cue.filter(({ last }) => last <= h), { first: as, last: as + 1 }]
  if (cue.length === 1) cue.unshift({ first: h, last: h })
  const between: TokenRange[] = as > h + 1 ? [{ first: h + 1, last: as - 1 }] : []
  if (!passive) {
    if (between.length === 0) return null
    const own = childBy(tree, h, NSUBJ)
    const through =
      own < 0 ? candidate.source.filter(({ last }) => last < h) : [{ first: tree.left[own], last: tree.right[own] }]
    return { ...candidate, cue, source: between, content, through }
  }
  const subject = childBy(tree, h, SUBJECT)
  if (subject < 0) return null
  const through = between.map(({ first, last }) => ({ first: Math.min(first + 1, last), last }))
  return { ...candidate, cue, source: [{ first: tree.left[subject], last: tree.right[subject] }], content, through }
}

/** What was said: what some candidate has behind "saying", else the rest of the sentence, else the quotation in front. */
function contentOf(
  view: TokenView,
  among: readonly StatementCandidate[],
  from: number,
  end: number,
): readonly TokenRange[] {
  for (const { content } of among) {
    const behind = content
      .filter(({ last }) => last >= from)
      .map(({ first, last }) => ({ first: Math.max(first, from), last }))
    if (behind.length > 0) return behind
  }
  if (end - from > 1) return [{ first: from, last: end - 1 }]
  return among.flatMap(({ content }) => content.filter(({ first }) => view.quotationOf[first] >= 0))
}
