import { childBy, NSUBJ, PASSIVE_AUXILIARY, SUBJECT } from '../../../language/syntax/index.ts'
import { quotedAsWords } from '../../../lexicon/speech-words.ts'
import type { Draft, TokenRange } from '../draft.ts'
import type { Page } from '../page/page.ts'

const REACH = 16

/**
 * "The agency quoted a witness as saying that …", "the minister was quoted by the agency as saying …": who is quoted
 * speaks, and the agency passes it on. Takes the place of the drafts that have a word of it for their cue.
 */
export function settleQuotedAs(page: Page, drafts: readonly Draft[]): Draft[] {
  const { lemma, sentence } = page.analysis.tokens
  let out = drafts.slice()
  for (const draft of drafts) {
    const h = draft.cueHead
    if (h < 0) continue
    for (let k = h + 1; k + 1 < lemma.length && k < h + REACH && sentence[k + 1] === sentence[h]; k++) {
      if (page.quotationOf[k] >= 0) break
      if (lemma[h] !== 'quote' || page.lower[k] !== 'as' || !quotedAsWords.has(page.lower[k + 1])) continue
      const among = drafts.filter(({ cueHead }) => cueHead >= h && cueHead <= k + 1)
      const read = readQuotedAs(page, draft, among, k)
      if (read !== null) out = [...out.filter((other) => !among.includes(other)), read]
      break
    }
  }
  return out
}

function readQuotedAs(page: Page, draft: Draft, among: readonly Draft[], as: number): Draft | null {
  const { sentences, tokens } = page.analysis
  const { tree } = page
  const h = draft.cueHead
  const passive = childBy(tree, h, PASSIVE_AUXILIARY) >= 0
  const end = sentences.firstToken[tokens.sentence[h] + 1] - 1
  const content = contentOf(page, among, as + 2, end)
  if (content.length === 0) return null
  const cue = [...draft.cue.filter(({ last }) => last <= h), { first: as, last: as + 1 }]
  if (cue.length === 1) cue.unshift({ first: h, last: h })
  const between: TokenRange[] = as > h + 1 ? [{ first: h + 1, last: as - 1 }] : []
  if (!passive) {
    if (between.length === 0) return null
    const own = childBy(tree, h, NSUBJ)
    const through =
      own < 0 ? draft.source.filter(({ last }) => last < h) : [{ first: tree.left[own], last: tree.right[own] }]
    return { ...draft, cue, source: between, content, through }
  }
  const subject = childBy(tree, h, SUBJECT)
  if (subject < 0) return null
  const through = between.map(({ first, last }) => ({ first: Math.min(first + 1, last), last }))
  return { ...draft, cue, source: [{ first: tree.left[subject], last: tree.right[subject] }], content, through }
}

/** What was said: what some draft has behind "saying", else the rest of the sentence, else the quotation in front. */
function contentOf(page: Page, among: readonly Draft[], from: number, end: number): readonly TokenRange[] {
  for (const { content } of among) {
    const behind = content
      .filter(({ last }) => last >= from)
      .map(({ first, last }) => ({ first: Math.max(first, from), last }))
    if (behind.length > 0) return behind
  }
  if (end - from > 1) return [{ first: from, last: end - 1 }]
  return among.flatMap(({ content }) => content.filter(({ first }) => page.quotationOf[first] >= 0))
}
