import { honorificGender, officeLastWords } from '../../lexicon/people.ts'
import { emptyWords } from '../../lexicon/question-words.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { LONGEST_NAME, type PartyNames, partyNames } from './party-names.ts'
import type { QuestionWord } from './question-words.ts'
import { loweredText } from './topic.ts'

/** A name in a question: its words (first and last, by index) and the actors that it may stand for. */
export interface QuestionName {
  readonly first: number
  readonly last: number
  readonly text: string
  readonly start: number
  readonly actors: readonly string[]
  readonly isOffice: boolean
}

/** Kinds of those who act: what else is described is a common word. */
const PARTIES = new Set(['person', 'organization', 'group', 'state'])

/**
 * The names and descriptions of parties in a question, the longest that fit. A surname with another given name before
 * it is not that person: the whole name is then unknown, and so is a name that stands in no report.
 */
export function namesOfQuestion(
  text: string,
  words: readonly QuestionWord[],
  taken: Uint8Array,
  index: RecordIndex,
): { readonly names: readonly QuestionName[]; readonly unknown: readonly string[] } {
  const parties = partyNames(index)
  const isCased = words.some(({ form, upos }, i) => i > 0 && upos !== 'PRON' && /^\p{Lu}/u.test(form))
  const names: QuestionName[] = []
  const unknown: string[] = []
  for (let first = 0; first < words.length; first++) {
    if (taken[first] === 1) continue
    const name = longestName(text, words, taken, first, parties, isCased)
    // "Foreign Minister Lucia Brandan": the office is a title of the name after it.
    if (name?.isOffice === true && isNamePart(words, taken, name.last + 1)) {
      for (let i = name.first; i <= name.last; i++) taken[i] = 1
      first = name.last
      continue
    }
    const wider = widened(words, taken, first, name?.last ?? first)
    if (wider !== null && (name === null || wider.first < name.first || wider.last > name.last)) {
      const whole = text.slice(words[wider.first].start, words[wider.last].end)
      const found = parties.find(whole)
      const part = name !== null && isWhole(words, name, wider)
      if (found === null && !part) {
        if (!standsSomewhere(index, whole)) {
          unknown.push(whole)
          for (let i = wider.first; i <= wider.last; i++) taken[i] = 1
        }
        first = wider.last
        continue
      }
    }
    if (name === null) continue
    for (let i = name.first; i <= name.last; i++) taken[i] = 1
    names.push(name)
    first = name.last
  }
  return { names, unknown }
}

function longestName(
  text: string,
  words: readonly QuestionWord[],
  taken: Uint8Array,
  first: number,
  parties: PartyNames,
  isCased: boolean,
): QuestionName | null {
  const begin = words[first]
  if (!/^(?:NOUN|PROPN|ADJ|X|ADP|VERB|NUM)$/.test(begin.upos) || /^(?:in|of|at|on|by|for)$/.test(begin.lower))
    return null
  for (let last = Math.min(words.length - 1, first + LONGEST_NAME - 1); last >= first; last--) {
    if (words.slice(first, last + 1).some(({ index: at }) => taken[at] === 1)) continue
    const end = words[last]
    if (end.lower === "'s" || end.lower === '’s' || end.upos === 'PUNCT') continue
    const found = parties.find(text.slice(begin.start, end.end))
    if (found === null) continue
    // One common word is a name only if it is written as one.
    const isName = found.by === 'name' || found.by === 'surname'
    if (found.by === 'description' && !found.actors.some(({ kind }) => PARTIES.has(kind))) continue
    const isOne = first === last
    if (isOne && isName && isCased && !/^\p{Lu}/u.test(begin.form)) continue
    if (isOne && begin.upos === 'VERB' && !/^\p{Lu}/u.test(begin.form)) continue
    if (isOne && !isName && begin.upos !== 'NOUN' && begin.upos !== 'PROPN') continue
    return {
      first,
      last,
      text: text.slice(begin.start, end.end),
      start: begin.start,
      actors: found.actors.map(({ id }) => id),
      isOffice: found.by === 'office',
    }
  }
  return null
}

/** The whole run of capitalized words around some, without titles before it; null if nobody is named by capitals. */
function widened(
  words: readonly QuestionWord[],
  taken: Uint8Array,
  first: number,
  last: number,
): { readonly first: number; readonly last: number } | null {
  const isPart = (at: number): boolean => isNamePart(words, taken, at)
  if (!isPart(last)) return null
  let [from, to] = [first, last]
  while (isPart(from - 1) && !isTitle(words[from - 1])) from--
  while (isPart(to + 1)) to++
  while (from < to && isTitle(words[from])) from++
  return { first: from, last: to }
}

function isNamePart(words: readonly QuestionWord[], taken: Uint8Array, at: number): boolean {
  if (at === 0 || at >= words.length || taken[at] === 1) return false
  return words[at].upos === 'PROPN' && /^\p{Lu}/u.test(words[at].form)
}

function isTitle({ lower }: QuestionWord): boolean {
  return honorificGender(lower) !== undefined || officeLastWords.has(lower)
}

/** True if what is left over of the wider run are names of their own: "Argentina" of "Argentina Brandan". */
function isWhole(
  words: readonly QuestionWord[],
  name: QuestionName,
  wider: { readonly first: number; readonly last: number },
): boolean {
  return words.slice(wider.first, name.first).every(isTitle) && wider.last <= name.last
}

function standsSomewhere(index: RecordIndex, name: string): boolean {
  const wanted = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  for (const document of index.documents.values()) if (loweredText(document).includes(wanted)) return true
  return false
}

/**
 * The question with the names that it holds in small letters capitalized, since that is how English is read; the same
 * where it has any capital of its own behind its first letter. The length stays the same.
 */
export function capitalized(text: string, index: RecordIndex): string {
  if (/\p{Lu}/u.test(text.slice(1))) return text
  const parties = partyNames(index)
  const words = [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:[.'’-][\p{L}\p{N}\p{M}]+)*/gu)]
  let out = text
  for (let first = 0; first < words.length; first++) {
    for (let last = Math.min(words.length - 1, first + LONGEST_NAME - 1); last >= first; last--) {
      const { index: end } = words[last]
      const found = parties.find(text.slice(words[first].index, end + words[last][0].length))
      if (found === null || (found.by !== 'name' && found.by !== 'surname')) continue
      if (first === last && emptyWords.has(words[first][0].toLowerCase())) continue
      for (const word of words.slice(first, last + 1)) out = withCapital(out, word.index)
      first = last
      break
    }
  }
  return out
}

function withCapital(text: string, at: number): string {
  const capital = text[at].toUpperCase()
  return capital.length === 1 ? text.slice(0, at) + capital + text.slice(at + 1) : text
}
