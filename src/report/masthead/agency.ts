import { agencyEndings } from '../../lexicon/masthead-words.ts'
import { AGENCY_OF } from '../../lexicon/news-agencies.ts'

const CALLS_ITSELF_AGENCY = new RegExp(`^\\p{Lu}[\\p{L}.' -]*\\b(?:${agencyEndings.join('|')})$`, 'u')

/** The agency that words name: a known one by its usual name, or one that says what it is; undefined where they name none. */
export function agencyNamed(words: string): string | undefined {
  return AGENCY_OF.get(words) ?? (CALLS_ITSELF_AGENCY.test(words) ? words : undefined)
}
