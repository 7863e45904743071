import type { Draft } from '../draft.ts'
import type { Settled } from '../overlaps/settle.ts'
import type { Page } from '../page/page.ts'

/**
 * Gives quotations without a cue to the speaker before them where the layout allows no other: in the paragraph of a
 * quotation that has a speaker, with nobody else's words between, they belong to that statement; a paragraph that is
 * nothing but quotation, right behind one that ends with a single speaker's quotation, carries that one on.
 * @param settled the statements with cues, in the order of the text
 * @param uncued the quotations without cues
 */
export function carryOn(
  page: Page,
  settled: readonly Settled[],
  uncued: readonly Draft[],
): { cued: Draft[]; uncued: Draft[] } {
  const cued: Draft[] = settled.slice()
  const inParagraph = new Map<number, number[]>()
  settled.forEach((draft, i) => {
    if (draft.within >= 0 || draft.cueHead < 0) return
    const paragraph = paragraphOf(page, draft.cueHead)
    const there = inParagraph.get(paragraph)
    if (there === undefined) inParagraph.set(paragraph, [i])
    else there.push(i)
  })
  const left: Draft[] = []
  for (const draft of uncued) {
    const first = draft.content[0].first
    const paragraph = paragraphOf(page, first)
    const before = lastSpeech(page, settled, inParagraph.get(paragraph) ?? [], first)
    if (draft.continues < 0 && before >= 0 && startsBehind(settled[before], first)) {
      cued[before] = { ...cued[before], content: [...cued[before].content, ...draft.content] }
      continue
    }
    left.push(
      draft.continues < 0
        ? {
            ...draft,
            continues: quotationBefore(page, settled, inParagraph.get(paragraph - 1) ?? [], draft, paragraph),
          }
        : draft,
    )
  }
  return { cued, uncued: left }
}

function paragraphOf(page: Page, token: number): number {
  return page.paragraphs.of[page.analysis.tokens.sentence[token]]
}

/**
 * The last outermost statement of a paragraph before a place, if it is speech in quotation marks with a source and no
 * other outermost statement of the paragraph in quotation marks has another source.
 */
function lastSpeech(page: Page, settled: readonly Settled[], inParagraph: readonly number[], before: number): number {
  let found = -1
  for (const i of inParagraph) {
    const draft = settled[i]
    if (draft.cueHead >= before || !isQuoted(page, draft)) continue
    if (draft.source.length === 0) return -1
    if (found >= 0 && wordsOfSource(page, settled[found]) !== wordsOfSource(page, draft)) return -1
    found = i
  }
  return found
}

function isQuoted(page: Page, draft: Draft): boolean {
  return draft.content.some(({ first, last }) => page.quotationOf[first] >= 0 && page.quotationOf[last] >= 0)
}

function wordsOfSource(page: Page, draft: Draft): string {
  return draft.source.map(({ first, last }) => page.lower.slice(first, last + 1).join(' ')).join(' ')
}

function startsBehind(draft: Draft, token: number): boolean {
  return draft.cueHead < token && draft.content.every(({ last }) => last < token)
}

/** The quotation that a paragraph of nothing but quotation carries on, or -1. */
function quotationBefore(
  page: Page,
  settled: readonly Settled[],
  inParagraph: readonly number[],
  draft: Draft,
  paragraph: number,
): number {
  if (paragraph === 0 || !isWholeParagraph(page, draft, paragraph)) return -1
  const { sentences, tokens } = page.analysis
  const end = sentences.firstToken[page.paragraphs.first[paragraph]]
  const before = lastSpeech(page, settled, inParagraph, end)
  if (before < 0) return -1
  const speech = settled[before]
  const last = Math.max(speech.cueHead, ...speech.content.map((range) => range.last))
  if (tokens.sentence[last] !== tokens.sentence[end - 1]) return -1
  let quotation = -1
  for (const range of speech.content) {
    const q = page.quotationOf[range.last]
    if (q >= 0) quotation = q
  }
  // A question is answered by somebody else.
  if (quotation >= 0 && page.lower[page.quotationLast[quotation] - 1] === '?') return -1
  return quotation
}

function isWholeParagraph(page: Page, draft: Draft, paragraph: number): boolean {
  const { sentences } = page.analysis
  const first = sentences.firstToken[page.paragraphs.first[paragraph]]
  const last = sentences.firstToken[page.paragraphs.first[paragraph + 1]] - 1
  return draft.content[0].first === first && draft.content[draft.content.length - 1].last >= last - 1
}
