import type { Words } from '../../src/api/parts.ts'
import { addressOf, parameter } from '../address/address.ts'
import { Link } from '../address/link.tsx'
import { WordsView } from './words-view.tsx'

/** Words of a report that lead to their place in it; what is open in the evidence pane stays open. */
export function QuoteLink({ words }: { readonly words: Words }) {
  return (
    <blockquote class="quote">
      <Link to={addressOfWords(words)}>
        <WordsView words={words} />
      </Link>
    </blockquote>
  )
}

/** The place of words in their report. */
export function addressOfWords({ report, spans }: Words): string {
  const at = spans.length === 0 ? '' : `${spans[0]?.start}-${spans.at(-1)?.end}`
  return addressOf(`/reports/${encodeURIComponent(report)}`, { evidence: parameter('evidence') }, at)
}
