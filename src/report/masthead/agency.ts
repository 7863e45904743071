import { AGENCY_OF } from '../../lexicon/news-agencies.ts'

const CALLS_ITSELF_AGENCY =
  /^\p{Lu}[\p{L}.' -]*\b(?:News Agency|Press Agency|News Service|Newswire|Wire Service|Wire)$/u

/** The agency that words name: a known one by its usual name, or one that says what it is; undefined where they name none. */
export function agencyNamed(words: string): string | undefined {
  return AGENCY_OF.get(words) ?? (CALLS_ITSELF_AGENCY.test(words) ? words : undefined)
}
