import { ADJ, NOUN, PROPN, X } from '../../../language/syntax/index.ts'
import { nameParticles, noNames } from '../../../lexicon/name-classes.ts'
import { departments } from '../../../lexicon/name-edges.ts'
import {
  departmentOffices,
  givenNameGender,
  honorificGender,
  nounSense,
  officeFirstWords,
  offices,
  officeWords,
} from '../../../lexicon/people.ts'
import { personStyles, ruleNouns } from '../../../lexicon/phrase-edges.ts'
import { kindByClassWord } from '../kinds/class-words.ts'
import { isShipName } from '../kinds/vehicles.ts'
import type { MentionTokens } from '../words.ts'
import { CASE } from '../words.ts'
import { acceptableKnown, type Candidate, knownCandidate, plainCandidate, type SeenWords } from './candidate.ts'
import { type KnownMatch, matchKnown } from './known-match.ts'
import { isMonthByModel } from './run-edges.ts'

/** The last token of the longest capitalised office or honorific that begins at `i`, or -1. */
function officeAt(words: MentionTokens, i: number, last: number): number {
  let phrase = ''
  let found = -1
  for (let k = i; officeFirstWords.has(words.lower[i]) && k <= last && k < i + officeWords + 4; k++) {
    const word = words.lower[k]
    phrase = phrase === '' ? word : word === '-' || phrase.endsWith('-') ? phrase + word : `${phrase} ${word}`
    if (offices.has(phrase)) found = k
  }
  if (found < 0) {
    const plain = words.lower[i].replace(/\.$/, '')
    if (honorificGender(plain) !== undefined) found = words.form[i + 1] === '.' && i + 1 <= last ? i + 1 : i
  }
  return found
}

/** "Minister of Foreign Affairs Rui Sal": the office that began before the run, with its department. */
function departmentTitle(words: MentionTokens, first: number, last: number): Candidate['title'] {
  const before = words.lower[first - 1]
  if (before !== 'of' && before !== 'for') return null
  if (!departmentOffices.has(words.lower[first - 2] ?? '')) return null
  let end = first - 1
  while (end + 1 <= last && departments.has(words.lower[end + 1])) end++
  return end >= first && end < last ? { firstToken: first - 2, lastToken: end } : null
}

/** The last token of an office or honorific that begins at `i` and is no part of a longer name, or -1. */
function titleAt(words: MentionTokens, i: number, last: number): number {
  const office = officeAt(words, i, last)
  if (office < 0) return -1
  // "the Justice Party", "St. Jude Hospital", "King Olav University": the last word says what it is a name of.
  const kind = kindByClassWord(words.lower.slice(i, last + 1))
  if (kind === null) return office
  const isSaint = /^st\.?$/.test(words.lower[i])
  const isNamed = kind === 'organization' && office === i && personStyles.has(words.lower[i])
  const isPart = office === last - 1 && i === office
  return isSaint || isNamed || isPart ? -1 : office
}

/** "International Development Secretary Rui Sal": the last token of an office behind its department, or -1. */
function officeOfDepartment(words: MentionTokens, first: number, last: number): number {
  let k = first
  while (k < last && words.wordShape[k] === CASE.capital && departments.has(words.lower[k])) k++
  if (k === first || !departmentOffices.has(words.lower[k])) return -1
  const office = officeAt(words, k, last)
  return office < last ? office : -1
}

/** Takes a run of capitals apart: titles, demonyms, known names and what is left. */
export function segment(words: MentionTokens, first: number, last: number, seen: SeenWords, found: Candidate[]): void {
  if (isPartyLetter(words, first)) return
  if (isShipName(words, first, last)) {
    found.push(plainCandidate(words, first, last, null, false))
    return
  }
  let title = departmentTitle(words, first, last)
  let i = title === null ? first : title.lastToken + 1
  const take = (candidate: Candidate, end: number): void => {
    found.push(candidate)
    title = null
    i = end + 1
  }
  while (i <= last) {
    if (words.wordShape[i] === CASE.none) {
      i++
      continue
    }
    const known = acceptableKnown(words, i, seen)
    const plain = titleAt(words, i, last)
    const office = plain < 0 && known === null ? officeOfDepartment(words, i, last) : plain
    if (office >= 0 && (known === null || known.lastToken <= office) && !(i === first && office === last)) {
      title = { firstToken: title !== null && title.lastToken === i - 1 ? title.firstToken : i, lastToken: office }
      i = office + 1
      continue
    }
    if (office === last && i === first && known === null) return
    const stop = pieceEnd(words, i, last)
    if (known !== null && !(known.lastToken < stop && takesRest(words, known, stop))) {
      take(knownCandidate(words, known, title, known.lastToken < last), known.lastToken)
      continue
    }
    // The name model sees a person's whole name where the tables know a part of it.
    const person = known === null ? words.nameFrom.get(i) : undefined
    const isPerson = person?.type === 'PER' && person.lastToken > i && isWholeName(words, person.lastToken, stop)
    // A known name later in the piece ends it, unless the piece is one name by its last word.
    const end = isPerson ? person.lastToken : whereUnknownEnds(words, i, stop, seen)
    if (!isPerson && end === i && words.wordShape[i] >= CASE.capital && !standsAlone(words, i, seen)) {
      title = null
      i++
    } else take(plainCandidate(words, i, end, title, end < last), end)
  }
}

/** "(R-Tenn.)", "(R., Tenn.)" */
function isPartyLetter(words: MentionTokens, first: number): boolean {
  return (
    /^[RDI]\.?$/.test(words.form[first]) &&
    /^[-.,]$/.test(words.form[first + 1] ?? '') &&
    words.text[words.analysis.tokens.start[first] - 1] === '('
  )
}

/** The last token of the piece that begins at `i`: before the next title or flight number, without marks and small words. */
function pieceEnd(words: MentionTokens, i: number, last: number): number {
  let stop = last
  for (let k = i + 1; k <= last && stop === last; k++) {
    const isFlight = words.lower[k] === 'flight' && /^\d/.test(words.form[k + 1] ?? '')
    if (!isFlight && titleAt(words, k, last) < 0) continue
    if (!isClassWordHere(words, i, k, last) && !isSurname(words, i, k, last)) stop = k - 1
  }
  const isEdge = (k: number): boolean =>
    words.wordShape[k] === CASE.none || (words.wordShape[k] === CASE.lower && words.form[k - 1] !== '-')
  while (stop > i && isEdge(stop) && !/\d/.test(words.form[stop])) stop--
  return stop
}

/** False for a person's name in that of a body: "the Bo Tveit Foundation", "St. Tveit Children's Hospital". */
function isWholeName(words: MentionTokens, end: number, stop: number): boolean {
  const isNext = end === stop - 1 && words.wordShape[stop] === CASE.capital
  const isOwner = /^['\u2019]s$/.test(words.form[end + 1] ?? '')
  const isBody = (isNext || isOwner) && kindByClassWord(words.lower.slice(end, stop + 1)) === 'organization'
  return end <= stop && !isBody
}

/** "Charlie King": an office at the end of the run, right behind a given name. */
function isSurname(words: MentionTokens, first: number, at: number, last: number): boolean {
  return at === last && at === first + 1 && givenNameGender(words.lower[first]) !== undefined
}

/** A title word that ends an organization's name: "Office of the Prosecutor", "Joint Chiefs". */
function isClassWordHere(words: MentionTokens, _from: number, at: number, last: number): boolean {
  const before = words.lower[at - 1]
  return before === 'of' || before === 'the' || (at < last && words.lower[at + 1] === 'of' && false)
}

/** May a known name at the start of a piece be the beginning of a longer name? */
function takesRest(words: MentionTokens, known: KnownMatch, stop: number): boolean {
  const next = known.lastToken + 1
  if (known.end !== words.analysis.tokens.end[known.lastToken]) return false
  if (words.form[next] === '-') {
    // "US-Russia", "Germany-Netherlands", "Islamic State-linked": two names
    return false
  }
  const rest = matchKnown(words, next)
  // "Karen Lund", "Norman Moen": a given name that a people has too.
  const given = known.firstToken === known.lastToken && givenNameGender(words.lower[known.firstToken]) !== undefined
  if (
    given &&
    rest === null &&
    known.senses.every(({ isAmbiguous }) => isAmbiguous) &&
    words.wordShape[next] === CASE.capital
  )
    return true
  // "The Norvik Times": a paper named for its town.
  if (rest?.lastToken === stop) return rest.senses.some(({ sort }) => sort === 'press') && isPlaceName(known)
  // "the French Government" is the state.
  if (
    next === stop &&
    (ruleNouns.has(words.lower[stop]) || words.lower[stop] === 'state') &&
    known.senses[0].kind === 'state'
  )
    return false
  const kind = kindByClassWord(words.lower.slice(known.firstToken, stop + 1))
  const form = known.senses[0].form
  if (kind === 'place' && known.senses[0].kind === 'organization' && !known.senses[0].isAmbiguous) return false
  if (kind !== null) return !(form === 'people')
  if (form === 'adjective' || form === 'people' || form === 'seat') return false
  if (givenNameGender(words.lower[next]) !== undefined && !known.senses.every((sense) => sense.isAmbiguous))
    return false
  const { kind: knownKind } = known.senses[0]
  if (knownKind === 'organization' && !known.senses[0].isAmbiguous) return false
  if (knownKind === 'group' || knownKind === 'event' || knownKind === 'work') return false
  return true
}

function isPlaceName({ senses }: KnownMatch): boolean {
  return senses.every(({ kind, form }) => form === 'capital' || (kind === 'place' && form === 'name'))
}

function whereUnknownEnds(words: MentionTokens, first: number, stop: number, seen: SeenWords): number {
  if (kindByClassWord(words.lower.slice(first, stop + 1)) !== null) return stop
  const person = givenNameGender(words.lower[first]) !== undefined
  // The name model sees two names side by side.
  const name = words.nameFrom.get(first)
  if (name !== undefined && name.lastToken < stop && words.nameFrom.has(name.lastToken + 1)) {
    return name.lastToken
  }
  // "National Intelligence Rui Sal": or a person's full name behind what is no part of it.
  for (let k = first + 1; k < stop; k++) {
    const later = words.nameFrom.get(k)
    if (later?.type === 'PER' && later.lastToken > k && later.lastToken <= stop && !words.nameFrom.has(first))
      return k - 1
  }
  for (let k = first + 1; k <= stop; k++) {
    const known = acceptableKnown(words, k, seen)
    if (known === null) continue
    const sense = known.senses[0]
    const strong =
      sense.form === 'adjective' || sense.form === 'people' || (sense.kind === 'organization' && !sense.isAmbiguous)
    if (strong && !(person && k === first + 1) && words.form[k - 1] !== '-' && !nameParticles.has(words.lower[k - 1])) {
      let end = k - 1
      while (end > first && words.wordShape[end] < CASE.capital) end--
      return end
    }
  }
  return stop
}

/** May a single capitalised word, unknown to the tables, be a name? */
function standsAlone(words: MentionTokens, i: number, seen: SeenWords): boolean {
  // "Islamists", "Leader": a noun for people, however it is written.
  const sense = nounSense(words.lower[i])
  if (sense !== undefined && (sense.kind === 'group' || sense.kind === 'person')) return false
  if (ruleNouns.has(words.lower[i]) || words.lower[i] === 'flight') return false
  if (words.analysis.tokens.upos[i] === ADJ && !words.nameFrom.has(i)) return false
  if (noNames.has(words.lower[i]) && !isMonthByModel(words, i)) return false
  const tag = words.analysis.tokens.upos[i]
  if (words.wordShape[i] === CASE.upper && words.form[i].length > 1) return true
  if (words.wordShape[i] === CASE.mixed) return true
  return (
    tag === PROPN || tag === X || seen.large.has(words.lower[i]) || (tag === NOUN && words.sentenceInitial[i] === 0)
  )
}
