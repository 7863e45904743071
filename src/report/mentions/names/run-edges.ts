import { ADP, DET, NOUN, PROPN, X } from '../../../language/syntax/index.ts'
import { nameParticles, noNames, organizationHeads, otherHeads, smallStarts } from '../../../lexicon/name-classes.ts'
import { functionWords, nameOwners, wordSurnames } from '../../../lexicon/name-edges.ts'
import { givenNameGender, honorificGender } from '../../../lexicon/people.ts'
import { beforeMonths, bodiesOn, givenMonths, nameMonths, pluralVerbs } from '../../../lexicon/phrase-edges.ts'
import type { MentionTokens } from '../words.ts'
import { CASE } from '../words.ts'
import type { SeenWords } from './candidate.ts'
import { matchKnown } from './known-match.ts'

/** Handles, tags and addresses. */
const NOT_WORDS = /[@#\\]|[a-z]\.[a-z]+\.|https?:|\.(com|org|net|co|gov|edu)\b/

function isNameWord(words: MentionTokens, i: number, seen: SeenWords): boolean {
  const letters = words.wordShape[i]
  if (letters < CASE.capital) return false
  if (isGivenMonth(words, i) || isMonthByModel(words, i)) return true
  if (noNames.has(words.lower[i].replace(/\.$|['\u2019]s$/, '')) || NOT_WORDS.test(words.form[i])) return false
  // "9 am ET", "New Year's Eve"
  if (words.inTime[i] === 1 && (letters === CASE.upper || words.lower[i] === 'eve')) return false
  if (seen.large.has(words.lower[i])) return true
  const tag = words.analysis.tokens.upos[i]
  return tag === PROPN || tag === NOUN || tag === X || words.sentenceInitial[i] === 0 || letters === CASE.upper
}

/** "April Lund", "August Moen", "Jan Lund": a given name before a word that is large too, and no number or comma between. */
function isGivenMonth(words: MentionTokens, i: number): boolean {
  if (words.lower[i] === 'jan') {
    const name = words.nameFrom.get(i)
    return name?.type === 'PER' && name.lastToken > i
  }
  if (!givenMonths.has(words.lower[i]) || givenNameGender(words.lower[i]) === undefined) return false
  const next = i + 1
  return (
    next < words.count &&
    words.wordShape[next] === CASE.capital &&
    words.analysis.tokens.upos[next] === PROPN &&
    !noNames.has(words.lower[next]) &&
    words.nameFrom.get(next)?.type === 'PER'
  )
}

/** "May said": a month where the name model sees a person. */
export function isMonthByModel(words: MentionTokens, i: number): boolean {
  if (!nameMonths.has(words.lower[i]) || words.nameFrom.get(i)?.type !== 'PER') return false
  const before = words.lower[i - 1] ?? ''
  return !beforeMonths.has(before) && !/^\d+$/.test(before)
}

/** "Ines May", "Mrs. May": a month behind a given name or an honorific, and no number after it. */
function isMonthSurname(words: MentionTokens, i: number): boolean {
  if (!nameMonths.has(words.lower[i]) || /^\d/.test(words.form[i + 1] ?? '')) return false
  const before = words.form[i - 1] === '.' ? i - 2 : i - 1
  if (before < 0 || words.wordShape[before] !== CASE.capital) return false
  const word = words.lower[before].replace(/\.$/, '')
  return givenNameGender(word) !== undefined || honorificGender(word) !== undefined
}

/** "Young people" after "Tom Young", "Jobs are scarce" after "Steve Jobs": a surname that is but a word here. */
export function isPlainWord(words: MentionTokens, i: number): boolean {
  const next = i + 1
  // "Fighting near the border"
  const tag = words.analysis.tokens.upos[next]
  if (
    words.sentenceInitial[i] === 1 &&
    words.wordShape[next] === CASE.lower &&
    words.lower[i].endsWith('ing') &&
    (tag === ADP || tag === DET)
  ) {
    return true
  }
  if (words.sentenceInitial[i] === 0 || !wordSurnames.has(words.lower[i]) || words.wordShape[next] !== CASE.lower)
    return false
  return words.analysis.tokens.upos[next] === NOUN || pluralVerbs.has(words.lower[next])
}

/** May a name begin with token `i`? */
export function startsRun(words: MentionTokens, i: number, seen: SeenWords): boolean {
  const next = i + 1
  if (
    smallStarts.has(words.lower[i]) &&
    words.noSpaceAfter[i] === 1 &&
    words.form[next] === '-' &&
    words.wordShape[i + 2] >= CASE.capital
  ) {
    return true
  }
  if (!isNameWord(words, i, seen)) return false
  if (isNewPlace(words, i)) return true
  if (functionWords.has(words.lower[i]) && words.wordShape[i] !== CASE.upper && !isMonthByModel(words, i)) {
    return false
  }
  if (functionWords.has(words.lower[i]) && words.form[i].length < 3) return false
  if (words.sentenceInitial[i] === 1 && words.wordShape[i] !== CASE.mixed) {
    const tag = words.analysis.tokens.upos[i]
    const another =
      next < words.count &&
      words.wordShape[next] >= CASE.capital &&
      words.noSpaceAfter[i] === 0 &&
      !noNames.has(words.lower[next])
    if (!another && isPlainWord(words, i)) return false
    if (seen.large.has(words.lower[i]) && !seen.small.has(words.lower[i])) return true
    if (tag !== PROPN && !(another && (givenNameGender(words.lower[i]) !== undefined || tag === X || tag === NOUN)))
      return false
    if (seen.small.has(words.lower[i]) && !another) return false
  }
  return true
}

/** "New Guinea" is not Guinea: a large "New" before a name, except if it opens a sentence and the name model sees no name. */
function isNewPlace(words: MentionTokens, i: number): boolean {
  if (words.form[i] !== 'New' || words.wordShape[i + 1] !== CASE.capital || words.noSpaceAfter[i] === 1) return false
  return words.sentenceInitial[i] === 0 || words.nameFrom.has(i)
}

/** The last token of the run of capitals that begins at `first`, with the small words that names hold. */
export function endOfRun(words: MentionTokens, first: number, stop: number): number {
  let last = first
  for (let i = first; i < stop; ) {
    if (i > first && endsLine(words, i)) break
    if (i === first || continues(words, i)) {
      last = i
      i++
      continue
    }
    const bridged = bridge(words, first, i, stop)
    if (bridged < 0) break
    i = bridged
  }
  return last
}

/** Shorter lines than this end where their words do, not where a page was wrapped. */
const WRAPPED = 50

/** A line ends before the token: a short one, or one after which the name model sees a name begin. */
function endsLine(words: MentionTokens, i: number): boolean {
  const { start, end } = words.analysis.tokens
  const at = words.text.lastIndexOf('\n', start[i])
  if (at < end[i - 1]) return false
  return words.nameFrom.has(i) || at - words.text.lastIndexOf('\n', at - 1) <= WRAPPED
}

function continues(words: MentionTokens, i: number): boolean {
  if (words.wordShape[i] < CASE.capital) return false
  // "New Hampshire"
  if (words.lower[i] === 'new' && words.wordShape[i + 1] >= CASE.capital) return true
  if (isMonthSurname(words, i) || isGivenMonth(words, i)) return true
  if (
    (noNames.has(words.lower[i].replace(/\.$|['\u2019]s$/, '')) && words.wordShape[i] !== CASE.upper) ||
    NOT_WORDS.test(words.form[i])
  )
    return false
  return !(functionWords.has(words.lower[i]) && words.wordShape[i] !== CASE.upper)
}

/** The token after small words or hyphens that join `i` to the capitals after it, or -1. */
function bridge(words: MentionTokens, first: number, i: number, stop: number): number {
  const word = words.lower[i]
  const capitalAt = (k: number): boolean => k < stop && continues(words, k)
  if (word === '-' && words.noSpaceAfter[i - 1] === 1 && words.noSpaceAfter[i] === 1)
    return capitalAt(i + 1) || isSmallSyllable(words, i + 1) || isNumber(words, i + 1, stop) ? i + 1 : -1
  if (/^\d+[A-Za-z]?$/.test(word) && i > first && (words.form[i - 1] === '-' || words.noSpaceAfter[i - 1] === 1))
    return i + 1
  if (/^['\u2019]s?$/.test(word)) {
    const owner = words.lower[i - 1]
    const isOwner = nameOwners.has(owner) || /(men|women|ers|ors|ists|ians)$/.test(owner)
    return isOwner && capitalAt(i + 1) ? i + 1 : -1
  }
  if (nameParticles.has(word)) {
    const k = afterParticles(words, i, stop)
    return capitalAt(k) ? k : -1
  }
  if (word === '&' && capitalAt(i + 1)) return i + 1
  if (word === 'of' || word === 'for' || word === 'on') {
    const k = afterArticle(words, i)
    return governsName(words, first, i) && capitalAt(k) ? k : -1
  }
  return word === 'and' && capitalAt(i + 1) && joinsParts(words, first, i) ? i + 1 : -1
}

function isNumber(words: MentionTokens, i: number, stop: number): boolean {
  return i < stop && words.wordShape[i] === CASE.none && /^\d/.test(words.form[i])
}

/** The token after the preposition at `i` and the article that may follow it. */
function afterArticle(words: MentionTokens, i: number): number {
  const next = words.lower[i + 1] ?? ''
  return next === 'the' || (words.lower[i] === 'for' && /^an?$/.test(next)) ? i + 2 : i + 1
}

/** The token after one or two particles of a name, or a particle and its hyphen. */
function afterParticles(words: MentionTokens, i: number, stop: number): number {
  const k = i + 1
  if (words.form[k] === '-' && words.noSpaceAfter[i] === 1) return k + 1
  return k < stop && nameParticles.has(words.lower[k]) && words.wordShape[k] === CASE.lower ? k + 1 : k
}

/** "Ministry of", "Organization for", "Committee on": a word before the preposition at `i` that a name goes on after. */
function governsName(words: MentionTokens, first: number, i: number): boolean {
  const word = words.lower[i]
  const before = words.lower[i - 1]
  if (word === 'on') return bodiesOn.has(before)
  if (organizationHeads.has(before)) return true
  if (word === 'of') return otherHeads.has(before)
  return organizationHeads.has(words.lower[first]) && words.lower[first + 1] === 'of'
}

/** "Ministry of Health and Welfare", "Organization for Security and Co-operation in Europe". */
function joinsParts(words: MentionTokens, first: number, i: number): boolean {
  let inside = false
  for (let k = first; k < i; k++) if (words.lower[k] === 'of' || words.lower[k] === 'for') inside = true
  return inside && matchKnown(words, i + 1) === null && givenNameGender(words.lower[i + 1]) === undefined
}

/** The small second half of a given name: "Jae-ho", "Kuan-yew". */
function isSmallSyllable(words: MentionTokens, i: number): boolean {
  if (i >= words.count || words.wordShape[i] !== CASE.lower || words.form[i].length > 6) return false
  return (
    words.analysis.tokens.upos[i] === PROPN && words.form[i - 2].length <= 6 && words.wordShape[i - 3] >= CASE.capital
  )
}
