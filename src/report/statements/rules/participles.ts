import { VBG } from '../../../language/syntax/index.ts'
import type { Draft } from '../draft.ts'
import { holds } from '../draft.ts'
import type { Page } from '../page/page.ts'

/**
 * Who speaks in ", adding that …": the one who spoke before it in the sentence, not a name that stands inside of what was
 * said, nor one in a clause that only tells more about the speaker ("Lund, who leads the Harbor Party, said …, adding").
 */
export function shareSources(page: Page, drafts: readonly Draft[]): Draft[] {
  const { sentence } = page.analysis.tokens
  const credited = drafts.map((draft) => withoutCredit(page, draft))
  const inSentence = new Map<number, Draft[]>()
  for (const draft of credited) {
    if (draft.cueHead < 0 || draft.source.length === 0) continue
    const there = inSentence.get(sentence[draft.cueHead])
    if (there === undefined) inSentence.set(sentence[draft.cueHead], [draft])
    else there.push(draft)
  }
  return credited.map((draft) => {
    if (!isParticiple(page, draft.cueHead)) return draft
    const before = (inSentence.get(sentence[draft.cueHead]) ?? [])
      .filter((other) => other.cueHead < draft.cueHead && !holds(other.content, draft.cueHead))
      .sort((a, b) => b.cueHead - a.cueHead)
    const outer = before.find((other) => !before.some(({ content }) => holds(content, other.cueHead)))
    if (outer === undefined || outer === draft) return draft
    const own = draft.source.at(-1)
    const reach = outer.source[0].first
    const misplaced =
      own === undefined ||
      outer.through?.some(({ first }) => first === own.first) === true ||
      (own.first !== reach && (holds(outer.content, own.first) || (own.first > reach && own.last < outer.cueHead)))
    return misplaced ? { ...draft, source: outer.source } : draft
  })
}

/** Content without the credit that ends it: ", citing a port official" is not what the paper reported. */
function withoutCredit(page: Page, draft: Draft): Draft {
  const last = draft.content.at(-1)
  if (last === undefined || draft.cueHead < 0 || page.quotationOf[last.last] >= 0) return draft
  for (let i = last.last; i > last.first + 2; i--) {
    if (page.lower[i - 1] !== ',' || (page.lower[i] !== 'citing' && page.lower[i] !== 'quoting')) continue
    return { ...draft, content: [...draft.content.slice(0, -1), { first: last.first, last: i - 2 }] }
  }
  return draft
}

/** A participle behind a comma or dash. */
function isParticiple(page: Page, head: number): boolean {
  if (head < 1 || page.analysis.tokens.xpos[head] !== VBG) return false
  let before = head - 1
  while (before > 0 && page.lower[before].endsWith('ly')) before--
  return page.lower[before] === ',' || page.lower[before] === '—' || page.lower[before] === '–'
}
