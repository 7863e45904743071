import { honorificGender, officeLastWords } from '../../lexicon/people.ts'
import type { SituationView } from '../view.ts'
import { LONGEST_NAME, type PartyNames, partyNames } from './party-names.ts'
import type { QuestionWord } from './question-words.ts'
import { loweredText } from './topic.ts'

/** A name in a question: its words (first and last, by index) and the actors that it may stand for. */
export interface QuestionName {
  readonly first: number
  readonly last: number
  readonly text: string
  readonly actors: readonly string[]
}

/**
 * The names and descriptions of parties in a question, the longest that fit. A surname with another given name before
 * it is not that person: the whole name is then unknown, and so is a name that stands in no report.
 */
export function namesOfQuestion(
  text: string,
  words: readonly QuestionWord[],
  taken: Uint8Array,
  view: SituationView,
): { readonly names: readonly QuestionName[]; readonly unknown: readonly string[] } {
  const index = partyNames(view)
  const isCased = words.some(({ form, upos }, i) => i > 0 && upos !== 'PRON' && /^\p{Lu}/u.test(form))
  const names: QuestionName[] = []
  const unknown: string[] = []
  for (let first = 0; first < words.length; first++) {
    if (taken[first] === 1) continue
    const name = longestName(text, words, taken, first, index, isCased)
    const wider = widened(words, taken, first, name?.last ?? first)
    if (wider !== null && (name === null || wider.first < name.first || wider.last > name.last)) {
      const whole = text.slice(words[wider.first].start, words[wider.last].end)
      const found = index.find(whole)
      const part = name !== null && isWhole(words, name, wider)
      if (found === null && !part) {
        if (!standsSomewhere(view, whole)) {
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
  index: PartyNames,
  isCased: boolean,
): QuestionName | null {
  const begin = words[first]
  if (!/^(?:NOUN|PROPN|ADJ|X|ADP|VERB|NUM)$/.test(begin.upos) || /^(?:in|of|at|on|by|for)$/.test(begin.lower))
    return null
  for (let last = Math.min(words.length - 1, first + LONGEST_NAME - 1); last >= first; last--) {
    if (words.slice(first, last + 1).some(({ index: at }) => taken[at] === 1)) continue
    const end = words[last]
    if (end.lower === "'s" || end.lower === '’s' || end.upos === 'PUNCT') continue
    const found = index.find(text.slice(begin.start, end.end))
    if (found === null) continue
    // One common word is a name only where it is written as one.
    const isName = found.by === 'name' || found.by === 'surname'
    const isOne = first === last
    if (isOne && isName && isCased && !/^\p{Lu}/u.test(begin.form)) continue
    if (isOne && begin.upos === 'VERB' && !/^\p{Lu}/u.test(begin.form)) continue
    if (isOne && !isName && begin.upos !== 'NOUN' && begin.upos !== 'PROPN') continue
    return { first, last, text: text.slice(begin.start, end.end), actors: found.actors.map(({ id }) => id) }
  }
  return null
}

/** The whole run of capitalized words around some, without titles before it; null where nobody is named by capitals. */
function widened(
  words: readonly QuestionWord[],
  taken: Uint8Array,
  first: number,
  last: number,
): { readonly first: number; readonly last: number } | null {
  const isNamePart = (at: number): boolean => {
    const word = words[at]
    if (word === undefined || at === 0 || taken[at] === 1) return false
    return word.upos === 'PROPN' && /^\p{Lu}/u.test(word.form)
  }
  if (!isNamePart(last)) return null
  let [from, to] = [first, last]
  while (isNamePart(from - 1) && !isTitle(words[from - 1])) from--
  while (isNamePart(to + 1)) to++
  while (from < to && isTitle(words[from])) from++
  return { first: from, last: to }
}

function isTitle({ lower }: QuestionWord): boolean {
  return honorificGender(lower) !== undefined || officeLastWords.has(lower)
}

/** True where what is left over of the wider run are names of their own: "Argentina" of "Argentina Brandan". */
function isWhole(
  words: readonly QuestionWord[],
  name: QuestionName,
  wider: { readonly first: number; readonly last: number },
): boolean {
  return words.slice(wider.first, name.first).every(isTitle) && wider.last <= name.last
}

function standsSomewhere(view: SituationView, name: string): boolean {
  const wanted = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  for (const document of view.documents.values()) if (loweredText(document).includes(wanted)) return true
  return false
}
