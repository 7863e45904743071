import { VBG } from '../../../language/syntax/index.ts'
import type { StatementCandidate } from '../candidate.ts'
import { holds } from '../candidate.ts'
import type { TokenView } from '../token-view/token-view.ts'

/**
 * Finds the speaker of ", adding that …": the speaker of the cue before it in the sentence, not a name inside the content,
 * nor one in a clause that only describes the speaker ("Lund, who leads the Harbor Party, said …, adding").
 */
export function shareSources(view: TokenView, candidates: readonly StatementCandidate[]): StatementCandidate[] {
  const { sentence } = view.analysis.tokens
  const credited = candidates.map((candidate) => withoutCredit(view, candidate))
  const inSentence = new Map<number, StatementCandidate[]>()
  for (const candidate of credited) {
    if (candidate.cueHead < 0 || candidate.source.length === 0) continue
    const there = inSentence.get(sentence[candidate.cueHead])
    if (there === undefined) inSentence.set(sentence[candidate.cueHead], [candidate])
    else there.push(candidate)
  }
  return credited.map((candidate) => {
    if (!isParticiple(view, candidate.cueHead)) return candidate
    const before = (inSentence.get(sentence[candidate.cueHead]) ?? [])
      .filter((other) => other.cueHead < candidate.cueHead && !holds(other.content, candidate.cueHead))
      .sort((a, b) => b.cueHead - a.cueHead)
    const outer = before.find((other) => !before.some(({ content }) => holds(content, other.cueHead)))
    if (outer === undefined || outer === candidate) return candidate
    const own = candidate.source.at(-1)
    const reach = outer.source[0].first
    const misplaced =
      own === undefined ||
      outer.through?.some(({ first }) => first === own.first) === true ||
      (own.first !== reach && (holds(outer.content, own.first) || (own.first > reach && own.last < outer.cueHead)))
    return misplaced ? { ...candidate, source: outer.source } : candidate
  })
}

/** Content without the credit that ends it: ", citing a port official" is not what the paper reported. */
function withoutCredit(view: TokenView, candidate: StatementCandidate): StatementCandidate {
  const last = candidate.content.at(-1)
  if (last === undefined || candidate.cueHead < 0 || view.quotationOf[last.last] >= 0) return candidate
  for (let i = last.last; i > last.first + 2; i--) {
    if (view.lower[i - 1] !== ',' || (view.lower[i] !== 'citing' && view.lower[i] !== 'quoting')) continue
    return { ...candidate, content: [...candidate.content.slice(0, -1), { first: last.first, last: i - 2 }] }
  }
  return candidate
}

/** A participle behind a comma or dash. */
function isParticiple(view: TokenView, head: number): boolean {
  if (head < 1 || view.analysis.tokens.xpos[head] !== VBG) return false
  let before = head - 1
  while (before > 0 && view.lower[before].endsWith('ly')) before--
  return view.lower[before] === ',' || view.lower[before] === '—' || view.lower[before] === '–'
}
