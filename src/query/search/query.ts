import type { SearchTerm, SearchTerms } from '../../store/store.ts'
import { foldedWords, stem } from '../../text/words.ts'

/** A part of a query: an optional minus, then words in quotation marks or one word, then an optional asterisk. */
const PART = /(?<![^\s(])-?(?:"[^"]*"?|“[^”]*”?|«[^»]*»?)\*?|[^\s"“«]+/gu

/**
 * What somebody typed, as terms: words (all must be there), "phrases", -word and -"phrase" (must not be there), and
 * beginnings*. Anything can be typed: what holds no letter and no digit is passed over.
 */
export function parseQuery(query: string): SearchTerms {
  const wanted = new Map<string, SearchTerm>()
  const unwanted = new Map<string, SearchTerm>()
  for (const [part] of query.matchAll(PART)) {
    const isUnwanted = /^[-−]./u.test(part)
    const term = termOf(part)
    if (term !== null) (isUnwanted ? unwanted : wanted).set(JSON.stringify(term), term)
  }
  return { wanted: [...wanted.values()], unwanted: [...unwanted.values()] }
}

/** A word that falls into several (ice-cold, 3,000) is a phrase of them. */
function termOf(part: string): SearchTerm | null {
  const words = foldedWords(part)
  if (words.length === 0) return null
  const last = words[words.length - 1]
  const isPrefix = /^["”»]?\*/u.test(part.slice(last.end))
  return { forms: words.map(({ form }, i) => (isPrefix && i === words.length - 1 ? form : stem(form))), isPrefix }
}

/** The terms as they were understood, to show: `harbor "joint inquiry" dock* -strike`. */
export function queryWords({ wanted, unwanted }: SearchTerms): string {
  const show = ({ forms, isPrefix }: SearchTerm): string =>
    `${forms.length === 1 ? forms[0] : `"${forms.join(' ')}"`}${isPrefix ? '*' : ''}`
  return [...wanted.map(show), ...unwanted.map((term) => `-${show(term)}`)].join(' ')
}
