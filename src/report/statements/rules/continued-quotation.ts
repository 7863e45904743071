import type { StatementCandidate } from '../candidate.ts'
import type { PlacedCandidate } from '../overlaps/resolve.ts'
import type { TokenView } from '../token-view/token-view.ts'

/**
 * Gives quotations without a cue to the speaker before them if the layout allows no other: in the paragraph of a
 * quotation that has a speaker, with no other speaker's words between, they belong to that statement; a paragraph that is
 * nothing but quotation, right behind one that ends with the quotation of a single speaker, continues that one.
 * @param placed the statements with cues, in the order of the text
 * @param unattributed the quotations without cues
 */
export function continueQuotations(
  view: TokenView,
  placed: readonly PlacedCandidate[],
  unattributed: readonly StatementCandidate[],
): { attributed: StatementCandidate[]; unattributed: StatementCandidate[] } {
  const attributed: StatementCandidate[] = placed.slice()
  const inParagraph = new Map<number, number[]>()
  placed.forEach((candidate, i) => {
    if (candidate.within >= 0 || candidate.cueHead < 0) return
    const paragraph = paragraphOf(view, candidate.cueHead)
    const there = inParagraph.get(paragraph)
    if (there === undefined) inParagraph.set(paragraph, [i])
    else there.push(i)
  })
  const left: StatementCandidate[] = []
  for (const candidate of unattributed) {
    const first = candidate.content[0].first
    const paragraph = paragraphOf(view, first)
    const before = lastSpeech(view, placed, inParagraph.get(paragraph) ?? [], first)
    if (candidate.continues < 0 && before >= 0 && startsBehind(placed[before], first)) {
      attributed[before] = { ...attributed[before], content: [...attributed[before].content, ...candidate.content] }
      continue
    }
    left.push(
      candidate.continues < 0
        ? {
            ...candidate,
            continues: quotationBefore(view, placed, inParagraph.get(paragraph - 1) ?? [], candidate, paragraph),
          }
        : candidate,
    )
  }
  return { attributed, unattributed: left }
}

function paragraphOf(view: TokenView, token: number): number {
  return view.paragraphs.of[view.analysis.tokens.sentence[token]]
}

/**
 * The last outermost statement of a paragraph before a place, if it is speech in quotation marks with a source and no
 * other outermost statement of the paragraph in quotation marks has another source.
 */
function lastSpeech(
  view: TokenView,
  placed: readonly PlacedCandidate[],
  inParagraph: readonly number[],
  before: number,
): number {
  let found = -1
  for (const i of inParagraph) {
    const candidate = placed[i]
    if (candidate.cueHead >= before || !isQuoted(view, candidate)) continue
    if (candidate.source.length === 0) return -1
    if (found >= 0 && wordsOfSource(view, placed[found]) !== wordsOfSource(view, candidate)) return -1
    found = i
  }
  return found
}

function isQuoted(view: TokenView, candidate: StatementCandidate): boolean {
  return candidate.content.some(({ first, last }) => view.quotationOf[first] >= 0 && view.quotationOf[last] >= 0)
}

function wordsOfSource(view: TokenView, candidate: StatementCandidate): string {
  return candidate.source.map(({ first, last }) => view.lower.slice(first, last + 1).join(' ')).join(' ')
}

function startsBehind(candidate: StatementCandidate, token: number): boolean {
  return candidate.cueHead < token && candidate.content.every(({ last }) => last < token)
}

/** The quotation that a paragraph of nothing but quotation continues, or -1. */
function quotationBefore(
  view: TokenView,
  placed: readonly PlacedCandidate[],
  inParagraph: readonly number[],
  candidate: StatementCandidate,
  paragraph: number,
): number {
  if (paragraph === 0 || !isWholeParagraph(view, candidate, paragraph)) return -1
  const { sentences, tokens } = view.analysis
  const end = sentences.firstToken[view.paragraphs.first[paragraph]]
  const before = lastSpeech(view, placed, inParagraph, end)
  if (before < 0) return -1
  const speech = placed[before]
  const last = Math.max(speech.cueHead, ...speech.content.map((range) => range.last))
  if (tokens.sentence[last] !== tokens.sentence[end - 1]) return -1
  let quotation = -1
  for (const range of speech.content) {
    const q = view.quotationOf[range.last]
    if (q >= 0) quotation = q
  }
  // Another speaker answers a question.
  if (quotation >= 0 && view.lower[view.quotationLast[quotation] - 1] === '?') return -1
  return quotation
}

function isWholeParagraph(view: TokenView, candidate: StatementCandidate, paragraph: number): boolean {
  const { sentences } = view.analysis
  const first = sentences.firstToken[view.paragraphs.first[paragraph]]
  const last = sentences.firstToken[view.paragraphs.first[paragraph + 1]] - 1
  return candidate.content[0].first === first && candidate.content[candidate.content.length - 1].last >= last - 1
}
