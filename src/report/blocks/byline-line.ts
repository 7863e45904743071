import { AGENCY_OF } from '../../lexicon/news-agencies.ts'
import { BYLINE_WORDS } from '../../lexicon/page-cues.ts'

const BYLINE_OPENING = /^(?:(?:written|reported|posted|compiled|edited|story|text|words|article)\s+)?by:?\s+(?=\S)/i
const SIGNATURE = /^(?:--|—|–|-|~)\s*\p{Lu}[\p{L}.'’-]+(?:\s+(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|al|bin|and)){1,5}$/u
const WIRE_LINE = /^(?:>+|»|\(|\[|source:?|via:?|from:?)?\s*([^()[\]]{2,40}?)\s*(?:\)|\])?$/i
/** "AFP, Paris": an agency's letters and the place that it reports from. */
const AGENCY_AND_PLACE = /^\p{Lu}{2,5},\s\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u
/** What the name of a desk ends in. */
const DESK_NOUN =
  /^(?:desk|reporters?|correspondents?|bureau|staff|team|writers?|agencies|agency|service|editors?|newsroom|monitoring|chief|reports)$/

/** "(Reporting by …; editing by …)", with which agencies end a story. */
export const CREDIT =
  /^[[(]?(?:additional |with )?(?:reporting|writing|editing|compiled|edited|reported|written) by [^.]{3,280}[)\].]*$|^.{0,120}\bcontributed to (?:this|the) (?:report|story|article)\b.{0,60}$/i

/** True if a line says who wrote the report, or which agency passed it on, and nothing else. */
export function isByline(words: string, count: number): boolean {
  if (count > 16 || count === 0) return false
  const opening = BYLINE_OPENING.exec(words)
  if (opening !== null) return !/\bfrom:/i.test(words) && namesAndDesks(words.slice(opening[0].length))
  if (SIGNATURE.test(words)) return true
  const wire = WIRE_LINE.exec(words)
  if (wire !== null && AGENCY_OF.has(wire[1].trim())) return true
  if (AGENCY_AND_PLACE.test(words)) return true
  const label = words.replace(/\s*:\s*$/, '').toLowerCase()
  if (/^(?:news )?agencies$/.test(label)) return true
  return count <= 6 && isDesk(label)
}

function isDesk(label: string): boolean {
  const words = label.split(/[\s,/&|]+/).filter(Boolean)
  return (
    words.length >= 2 &&
    words.every((word) => BYLINE_WORDS.has(word) || word === 'and') &&
    DESK_NOUN.test(words[words.length - 1])
  )
}

/** True if words after "By" are names, desks and outlets alone. */
function namesAndDesks(rest: string): boolean {
  const words = rest.split(/[\s,/|]+/).filter((word) => /\p{L}/u.test(word))
  if (words.length === 0) return false
  return words.every(
    (word) =>
      /^[\p{Lu}(@]/u.test(word) ||
      BYLINE_WORDS.has(word.toLowerCase()) ||
      /^(?:and|in|for|of|the|at|de|van|von|der|al|bin|with|to|da|di|la|le|contributing)$/.test(word),
  )
}
