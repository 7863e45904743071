import { REL } from '../../../language/syntax/index.ts'
import { citiesNamed } from '../../../lexicon/cities.ts'
import { compassWords, placePrepositions } from '../../../lexicon/place-contexts.ts'
import { matchKnown } from '../names/known-match.ts'
import type { MentionTokens } from '../words.ts'
import { CASE } from '../words.ts'

/* What stands around a name and says that it is a place. */

/** ", Oregon", "in northern Mali": a state or region that holds the place comes next. */
export function isWithinPlace(words: MentionTokens, at: number): boolean {
  let k = at
  if (words.form[k] !== ',' && words.lower[k] !== 'in') return false
  const comma = words.form[k] === ','
  k++
  while (!comma && compassWords.has(words.lower[k])) k++
  const known = k < words.count && words.wordShape[k] >= CASE.capital ? matchKnown(words, k) : null
  if (
    known === null ||
    !known.senses.some(({ kind, form }) => form === 'name' && (kind === 'state' || kind === 'place'))
  )
    return false
  return !comma || /^[,.;]$/.test(words.form[known.lastToken + 1] ?? '.')
}

/** "in Halden, Port Ellery and Wendle": what is listed after a town, where a preposition puts something, is a place too. */
export function isListedWithPlaces(words: MentionTokens, head: number): boolean {
  const { tokens } = words.analysis
  if (tokens.deprel[head] !== REL.conj) return false
  const first = tokens.head[head]
  if (first < 0 || words.wordShape[first] < CASE.capital) return false
  let start = first
  while (start > 0 && tokens.head[start - 1] === first && words.wordShape[start - 1] >= CASE.capital) start--
  if (citiesNamed(words.text.slice(tokens.start[start], tokens.end[first])).length === 0) return false
  for (let t = Math.max(0, start - 3); t < start; t++) {
    if (tokens.head[t] === first && tokens.deprel[t] === REL.case && placePrepositions.has(words.lower[t])) return true
  }
  return false
}

/** "HALDEN, Norway (Agency) —", "HALDEN — Two days": capitals at the beginning of a line, before a dash or a comma. */
export function opensDateline(words: MentionTokens, firstToken: number, lastToken: number): boolean {
  const { tokens } = words.analysis
  if (words.wordShape[firstToken] !== CASE.upper) return false
  const before = words.text.slice(0, tokens.start[firstToken])
  if (!/(?:^|\n)\s*$/.test(before.slice(-40))) return false
  return /^(?:,| ?\(| ?[-–—]{1,2} )/.test(words.text.slice(tokens.end[lastToken], tokens.end[lastToken] + 4))
}
