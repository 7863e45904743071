import { agencyEndings } from '../../lexicon/masthead-words.ts'
import { AGENCY_OF } from '../../lexicon/news-agencies.ts'
import type { Block, MetaEvidence } from '../../record/record.ts'
import type { Span } from '../../text/span.ts'
import { linesIn } from './block-lines.ts'

/** A person or an agency that the page credits, with the words that do. */
export interface Credited {
  readonly value: string
  readonly evidence: Span | MetaEvidence
}

const CALLS_ITSELF_AGENCY = new RegExp(`^\\p{Lu}[\\p{L}.' -]*\\b(?:${agencyEndings.join('|')})$`, 'u')

/** The agency that words name: a known one by its usual name, or one that says what it is; undefined if they name none. */
export function agencyNamed(words: string): string | undefined {
  return AGENCY_OF.get(words) ?? (CALLS_ITSELF_AGENCY.test(words) ? words : undefined)
}

const SPEAKING = /\b(?:told|tells|with|to|by|an|a)\s+((?:[Tt]he\s+)?\p{Lu}[\p{L}.-]+(?:\s\p{Lu}[\p{L}-]+){0,3})/gu
const OWN_STAFF =
  /^\s+(?:interview|reporters?|journalists?|photographers?|correspondents?|video journalists?|crew|team|stringer)\b/

/**
 * The agency that a story under a dateline speaks of as its own: people tell it things, and its reporters or an
 * interview of its own occur as well. An agency's copy credits itself so if a paper has cut the credit off. Null if
 * there is only one of the two, as any paper quotes an agency now and then.
 */
export function ownAgency(text: string, blocks: readonly Block[]): Credited | null {
  const seen = new Map<string, { passages: number; own: Credited | null }>()
  for (const block of blocks) {
    if (block.kind !== 'body') continue
    for (const line of linesIn(text, block)) {
      const words = text.slice(line.start, line.end)
      for (const match of words.matchAll(SPEAKING)) {
        const named = longestAgency(match[1])
        if (named === null) continue
        const start = line.start + match.index + match[0].length - match[1].length
        const end = start + named.length
        const entry = seen.get(named.agency) ?? { passages: 0, own: null }
        entry.passages++
        if (OWN_STAFF.test(text.slice(end, end + 24))) entry.own ??= { value: named.agency, evidence: { start, end } }
        seen.set(named.agency, entry)
      }
    }
  }
  if (seen.size !== 1) return null
  const [{ passages, own }] = seen.values()
  return passages >= 2 ? own : null
}

/** The agency that the first words name: "AP" of "AP Sunday", "The Associated Press". */
function longestAgency(words: string): { agency: string; length: number } | null {
  const parts = words.split(' ')
  for (let count = parts.length; count > 0; count--) {
    const name = parts.slice(0, count).join(' ')
    const agency = agencyNamed(name) ?? agencyNamed(name.replace(/^[Tt]he /, ''))
    if (agency !== undefined) return { agency, length: name.length }
  }
  return null
}
