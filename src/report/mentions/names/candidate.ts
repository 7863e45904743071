import { PROPN } from '../../../language/syntax/index.ts'
import type { KnownName } from '../../../lexicon/known-names.ts'
import type { MentionTokens } from '../words.ts'
import { CASE } from '../words.ts'
import type { KnownMatch } from './known-match.ts'
import { matchKnown } from './known-match.ts'

/** A stretch of text that may be a name, before it has a kind. */
export interface Candidate {
  readonly firstToken: number
  readonly lastToken: number
  readonly start: number
  readonly end: number
  /** What the tables know of these very words; empty if they know nothing. */
  readonly senses: readonly KnownName[]
  /** The capitalised office or honorific right before it, in the same run of capitals: first and last token; or null. */
  readonly title: { readonly firstToken: number; readonly lastToken: number } | null
  /** It stands before another part of the same run: "French" in "French Defence Minister". */
  readonly modifies: boolean
}

/** How the text writes its words elsewhere. */
export interface SeenWords {
  /** Words that it also writes small: they are no names where they open a sentence. */
  readonly small: ReadonlySet<string>
  /** Words that it writes large in the middle of a sentence. */
  readonly large: ReadonlySet<string>
}

/** A known name at `i`, unless its spelling is no evidence there: "IS" in a line of capitals, "Nice" first in a sentence. */
export function acceptableKnown(words: MentionTokens, i: number, seen: SeenWords): KnownMatch | null {
  const letters = words.wordShape[i]
  if (letters === CASE.none) return null
  const match = matchKnown(words, i)
  if (match === null) return null
  if (
    letters === CASE.lower &&
    match.firstToken === match.lastToken &&
    words.text.slice(words.analysis.tokens.start[i], match.end).toLowerCase() === words.lower[i] &&
    !match.senses.some((known) => known.words === words.form[i])
  )
    return null
  const single = match.firstToken === match.lastToken
  if (!single) return match
  const allCaps = words.allCaps[words.analysis.tokens.sentence[i]] === 1
  const isAmbiguous = match.senses.every((known) => known.isAmbiguous)
  if (isAmbiguous && (allCaps || isAmongCapitals(words, i))) return null
  const acronym =
    letters === CASE.upper && (words.form[i - 1] === '(' || isLoneAcronym(words, i) || isNameHere(words, i))
  if (isAmbiguous && !acronym && words.sentenceInitial[i] === 1 && seen.small.has(words.lower[i])) return null
  if (
    isAmbiguous &&
    !acronym &&
    words.sentenceInitial[i] === 1 &&
    words.analysis.tokens.upos[i] !== PROPN &&
    !seen.large.has(words.lower[i])
  )
    return null
  if (words.form[i] === 'US' && allCaps && words.analysis.tokens.upos[i] !== PROPN) return null
  return match
}

/** "WHO IS NEXT": capitals on both sides say nothing. */
function isAmongCapitals(words: MentionTokens, i: number): boolean {
  return words.wordShape[i - 1] === CASE.upper && words.wordShape[i + 1] === CASE.upper
}

/** "IS claimed the attack": two letters that the tagger takes for a name before a word in lower case. */
function isNameHere(words: MentionTokens, i: number): boolean {
  return words.analysis.tokens.upos[i] === PROPN && words.wordShape[i + 1] === CASE.lower
}

/** "WHO says": three capitals and more among words that are not all capitals. */
function isLoneAcronym(words: MentionTokens, i: number): boolean {
  return words.form[i].length > 2 && words.wordShape[i + 1] !== CASE.upper && words.wordShape[i - 1] !== CASE.upper
}

/** A candidate that the tables know. */
export function knownCandidate(
  words: MentionTokens,
  known: KnownMatch,
  title: Candidate['title'],
  modifies: boolean,
): Candidate {
  return {
    firstToken: known.firstToken,
    lastToken: known.lastToken,
    start: words.analysis.tokens.start[known.firstToken],
    end: known.end,
    senses: known.senses,
    title,
    modifies,
  }
}

/** A candidate that they do not know. */
export function plainCandidate(
  words: MentionTokens,
  first: number,
  last: number,
  title: Candidate['title'],
  modifies: boolean,
): Candidate {
  const { start, end } = words.analysis.tokens
  return { firstToken: first, lastToken: last, start: start[first], end: end[last], senses: [], title, modifies }
}
