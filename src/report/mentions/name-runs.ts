import type { KnownName } from '../../lexicon/known-names.ts'
import {
  givenNameGender,
  honorificGender,
  nounSense,
  officeFirstWords,
  offices,
  officeWords,
} from '../../lexicon/people.ts'
import type { ActorKind } from '../../record/vocabulary.ts'
import { kindByClassWord, NO_NAME, OF_HEADS, OTHER_OF_HEADS, PARTICLES, SMALL_STARTS } from './class-words.ts'
import type { KnownMatch } from './known-match.ts'
import { matchKnown } from './known-match.ts'
import type { Words } from './words.ts'
import { CASE, upos } from './words.ts'

/** A stretch of text that may be a name, before it has a kind. */
export interface Candidate {
  readonly firstToken: number
  readonly lastToken: number
  readonly start: number
  readonly end: number
  /** What the tables know of these very words; empty where they know nothing. */
  readonly senses: readonly KnownName[]
  /** The capitalised office or honorific right before it, in the same run of capitals: first and last token; or null. */
  readonly title: { readonly firstToken: number; readonly lastToken: number } | null
  /** It stands before another part of the same run: "French" in "French Defence Minister". */
  readonly modifies: boolean
}

const PROPN = upos('PROPN')
const NOUN = upos('NOUN')
const X = upos('X')
const VERB = upos('VERB')
const AUX = upos('AUX')
const ADJ = upos('ADJ')
const OPEN_WORDS = new Set([
  'people',
  'workers',
  'women',
  'children',
  'lord',
  'peoples',
  'doctors',
  'citizens',
  'farmers',
  'soldiers',
  'veterans',
  'men',
  'king',
  'queen',
  'prince',
  'moody',
  'mcdonald',
  'sotheby',
  'christie',
  'lloyd',
  'levi',
  'macy',
  'kellogg',
  'king',
  'st',
])

/** How the text writes its words elsewhere. */
export interface SeenWords {
  /** Words that it also writes small: they are no names where they open a sentence. */
  readonly small: ReadonlySet<string>
  /** Words that it writes large in the middle of a sentence. */
  readonly large: ReadonlySet<string>
}

/**
 * Finds all stretches that may be names; in order, not overlapping. Where capitals mean something, runs of them are taken
 * apart; everywhere, what the name model found and no run holds is taken too.
 */
export function findCandidates(words: Words, seen: SeenWords): Candidate[] {
  const found: Candidate[] = []
  const { sentences, names } = words.analysis
  let nextName = 0
  for (let n = 0; n < sentences.count; n++) {
    const first = sentences.firstToken[n]
    const stop = sentences.firstToken[n + 1]
    let i = first
    while (i < stop) {
      while (nextName < names.length && names[nextName].lastToken < i) nextName++
      const prefixed = afterPrefix(words, i)
      if (prefixed !== null) {
        found.push(prefixed)
        i = prefixed.lastToken + 1
        continue
      }
      const known = acceptableKnown(words, i, seen)
      if (words.shouted[n] === 0 && startsRun(words, i, seen)) {
        const last = endOfRun(words, i, stop)
        segment(words, i, known === null ? last : Math.max(last, known.lastToken), seen, found)
        i = Math.max(last, known?.lastToken ?? last) + 1
        continue
      }
      const name = names[nextName]
      const named =
        name !== undefined && name.firstToken === i && words.letters[i] >= CASE.capital && !NO_NAME.has(words.lower[i])
      if (known !== null && !(named && name.lastToken > known.lastToken)) {
        found.push(knownCandidate(words, known, null, false))
        i = known.lastToken + 1
      } else if (named && name.lastToken < stop && (words.shouted[n] === 1 || !FUNCTION.has(words.lower[i]))) {
        segment(words, i, name.lastToken, seen, found)
        i = name.lastToken + 1
      } else i++
    }
  }
  return found
}

/** The name in "anti-Vell", "pro-Russian": it begins inside the token. */
function afterPrefix(words: Words, i: number): Candidate | null {
  const prefix = /^(anti|pro|non|ex|post|pre|mid|neo)-(?=\p{Lu})/iu.exec(words.form[i])?.[0].length ?? 0
  if (prefix === 0) return null
  const { start, end } = words.analysis.tokens
  const known = matchKnown(words, i, prefix)
  return {
    firstToken: i,
    lastToken: known?.lastToken ?? i,
    start: start[i] + prefix,
    end: known?.end ?? end[i],
    senses: known?.senses ?? [],
    title: null,
    modifies: true,
  }
}

/**
 * Surnames that are words too, where a sentence opens with them: "Young died" after "Tom Young".
 * @returns token and the index of the name that has the surname
 */
export function findSurnames(
  words: Words,
  names: readonly { readonly firstToken: number; readonly lastToken: number; readonly kind: ActorKind }[],
): { token: number; of: number }[] {
  const bySurname = new Map<string, number>()
  const taken = new Set<number>()
  names.forEach((name, of) => {
    for (let t = name.firstToken; t <= name.lastToken; t++) taken.add(t)
    if (name.kind === 'person' && name.lastToken > name.firstToken) bySurname.set(words.lower[name.lastToken], of)
  })
  const found: { token: number; of: number }[] = []
  if (bySurname.size === 0) return found
  const { upos: tags, sentence } = words.analysis.tokens
  for (let i = 0; i + 1 < words.count; i++) {
    if (words.opens[i] === 0 || words.letters[i] !== CASE.capital || taken.has(i) || words.shouted[sentence[i]] === 1)
      continue
    const of = bySurname.get(words.lower[i])
    if (of === undefined || FUNCTION.has(words.lower[i])) continue
    const next = words.form[i + 1]
    if (tags[i + 1] === VERB || tags[i + 1] === AUX || /^['\u2019]s?$/.test(next) || next === ',')
      found.push({ token: i, of })
  }
  return found
}

/** In lines whose capitals mean nothing, the names that the rest of the text has: their spans, as token ranges. */
export function findRepeated(
  words: Words,
  names: readonly { readonly words: string; readonly firstToken: number; readonly lastToken: number }[],
): { firstToken: number; lastToken: number; of: number }[] {
  const taken = new Set<number>()
  const byFirst = new Map<string, { parts: string[]; of: number }[]>()
  names.forEach((name, of) => {
    for (let t = name.firstToken; t <= name.lastToken; t++) taken.add(t)
    if (words.shouted[words.analysis.tokens.sentence[name.firstToken]] === 1) return
    const parts = words.lower.slice(name.firstToken, name.lastToken + 1)
    if (parts[0].length < 3) return
    const list = byFirst.get(parts[0])
    if (list === undefined) byFirst.set(parts[0], [{ parts, of }])
    else if (!list.some((other) => other.parts.join(' ') === parts.join(' '))) list.push({ parts, of })
  })
  const found: { firstToken: number; lastToken: number; of: number }[] = []
  const { sentences } = words.analysis
  for (let n = 0; n < sentences.count; n++) {
    if (words.shouted[n] === 0) continue
    for (let i = sentences.firstToken[n]; i < sentences.firstToken[n + 1]; i++) {
      if (taken.has(i) || words.letters[i] < CASE.capital) continue
      const list = byFirst.get(words.lower[i])
      if (list === undefined) continue
      let best: { parts: string[]; of: number } | null = null
      for (const name of list) {
        if (
          name.parts.every((part, k) => words.lower[i + k] === part && !taken.has(i + k)) &&
          name.parts.length > (best?.parts.length ?? 0)
        )
          best = name
      }
      if (best === null) continue
      found.push({ firstToken: i, lastToken: i + best.parts.length - 1, of: best.of })
      i += best.parts.length - 1
    }
  }
  return found
}

/** A known name at `i`, unless its spelling is no evidence there: "IS" in a line of capitals, "Nice" first in a sentence. */
function acceptableKnown(words: Words, i: number, seen: SeenWords): KnownMatch | null {
  const letters = words.letters[i]
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
  const shouted = words.shouted[words.analysis.tokens.sentence[i]] === 1
  const weak = match.senses.every((known) => known.weak)
  if (weak && shouted) return null
  const acronym = letters === CASE.upper && words.form[i - 1] === '('
  if (weak && !acronym && words.opens[i] === 1 && seen.small.has(words.lower[i])) return null
  if (
    weak &&
    !acronym &&
    words.opens[i] === 1 &&
    words.analysis.tokens.upos[i] !== PROPN &&
    !seen.large.has(words.lower[i])
  )
    return null
  if (words.form[i] === 'US' && shouted && words.analysis.tokens.upos[i] !== PROPN) return null
  return match
}

/** Handles, tags and addresses. */
const NOT_WORDS = /[@#\\]|[a-z]\.[a-z]+\.|https?:|\.(com|org|net|co|gov|edu)\b/

function isNameWord(words: Words, i: number, seen: SeenWords): boolean {
  const letters = words.letters[i]
  if (letters < CASE.capital) return false
  if (NO_NAME.has(words.lower[i].replace(/\.$/, '')) || NOT_WORDS.test(words.form[i])) return false
  if (seen.large.has(words.lower[i])) return true
  const tag = words.analysis.tokens.upos[i]
  return tag === PROPN || tag === NOUN || tag === X || words.opens[i] === 0 || letters === CASE.upper
}

const FUNCTION = new Set(
  'the a an in on at of for to and or but by with from as it he she they we you his her their its our this that these those if when while after before although though since because not no so then there here what who how why where which all some many most both each every any another other more less only even just also once under over during despite according until between among against about yes well still yet now today yesterday tomorrow meanwhile however moreover instead earlier later last next first new is was were are be been has had have will would could should may might must do does did can let please than my your nor per via amid within without unlike like say says said asked'.split(
    ' ',
  ),
)

function startsRun(words: Words, i: number, seen: SeenWords): boolean {
  const next = i + 1
  if (
    SMALL_STARTS.has(words.lower[i]) &&
    words.glued[i] === 1 &&
    words.form[next] === '-' &&
    words.letters[i + 2] >= CASE.capital
  ) {
    return true
  }
  if (!isNameWord(words, i, seen)) return false
  if (FUNCTION.has(words.lower[i]) && words.letters[i] !== CASE.upper) {
    return false
  }
  if (FUNCTION.has(words.lower[i]) && words.form[i].length < 3) return false
  if (words.opens[i] === 1 && words.letters[i] !== CASE.mixed) {
    const tag = words.analysis.tokens.upos[i]
    const another =
      next < words.count &&
      words.letters[next] >= CASE.capital &&
      words.glued[i] === 0 &&
      !NO_NAME.has(words.lower[next])
    if (tag !== PROPN && !(another && (givenNameGender(words.lower[i]) !== undefined || tag === X || tag === NOUN)))
      return false
    if (seen.small.has(words.lower[i]) && !another) return false
  }
  return true
}

/** The last token of the run of capitals that begins at `first`, with the small words that names hold. */
function endOfRun(words: Words, first: number, stop: number): number {
  let last = first
  for (let i = first; i < stop; ) {
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

function continues(words: Words, i: number): boolean {
  if (words.letters[i] < CASE.capital) return false
  if (
    (NO_NAME.has(words.lower[i].replace(/\.$/, '')) && words.letters[i] !== CASE.upper) ||
    NOT_WORDS.test(words.form[i])
  )
    return false
  return !(FUNCTION.has(words.lower[i]) && words.letters[i] !== CASE.upper)
}

/** The token after small words or hyphens that join `i` to the capitals after it, or -1. */
function bridge(words: Words, first: number, i: number, stop: number): number {
  const word = words.lower[i]
  const capitalAt = (k: number): boolean => k < stop && continues(words, k)
  if (word === '-' && words.glued[i - 1] === 1 && words.glued[i] === 1)
    return capitalAt(i + 1) ||
      isSmallSyllable(words, i + 1) ||
      (i + 1 < stop && words.letters[i + 1] === CASE.none && /^\d/.test(words.form[i + 1]))
      ? i + 1
      : -1
  if (/^\d+[A-Za-z]?$/.test(word) && i > first && words.form[i - 1] === '-') return i + 1
  if (word === "'s" || word === '\u2019s' || word === "'" || word === '\u2019') {
    return (OPEN_WORDS.has(words.lower[i - 1]) || /(men|women|ers|ors|ists|ians)$/.test(words.lower[i - 1])) &&
      capitalAt(i + 1)
      ? i + 1
      : -1
  }
  if (PARTICLES.has(word)) {
    let k = i + 1
    if (words.form[k] === '-' && words.glued[i] === 1) k++
    else if (k < stop && PARTICLES.has(words.lower[k]) && words.letters[k] === CASE.lower) k++
    return capitalAt(k) ? k : -1
  }
  if (word === '&' && capitalAt(i + 1)) return i + 1
  const before = words.lower[i - 1]
  if (
    word === 'on' &&
    !/^(commission|committee|council|conference|panel|treaty|convention|institute|subcommittee)$/.test(before)
  )
    return -1
  if (word === 'of' || word === 'for' || word === 'on') {
    if (
      word !== 'on' &&
      !OF_HEADS.has(before) &&
      !(word === 'for' && OF_HEADS.has(words.lower[first]) && words.lower[first + 1] === 'of') &&
      !(word === 'of' && OTHER_OF_HEADS.has(before))
    )
      return -1
    const k = words.lower[i + 1] === 'the' ? i + 2 : i + 1
    return capitalAt(k) ? k : -1
  }
  if (word === 'and' && capitalAt(i + 1)) {
    // "Ministry of Health and Welfare", "Organization for Security and Co-operation in Europe"
    let inside = false
    for (let k = first; k < i; k++) if (words.lower[k] === 'of' || words.lower[k] === 'for') inside = true
    return inside && matchKnown(words, i + 1) === null && givenNameGender(words.lower[i + 1]) === undefined ? i + 1 : -1
  }
  return -1
}

/** The small second half of a given name: "Jae-ho", "Kuan-yew". */
function isSmallSyllable(words: Words, i: number): boolean {
  if (i >= words.count || words.letters[i] !== CASE.lower || words.form[i].length > 6) return false
  return (
    words.analysis.tokens.upos[i] === PROPN && words.form[i - 2].length <= 6 && words.letters[i - 3] >= CASE.capital
  )
}

/** The last token of the longest capitalised office or honorific that begins at `i`, or -1. */
function officeAt(words: Words, i: number, last: number): number {
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

const DEPARTMENTS = new Set(
  `foreign affairs defence defense interior finance health education justice home trade economy economic energy oil petroleum transport
  transportation information culture agriculture labour labor environment treasury state commerce industry security internal external
  public works youth sports sport tourism science technology communications planning development social welfare women housing
  immigration migration justice water resources mining mines fisheries veterans religious relations parliamentary legal`.split(
    /\s+/,
  ),
)

/** "Minister of Foreign Affairs Rui Sal": the office that began before the run, with its department. */
function departmentTitle(words: Words, first: number, last: number): Candidate['title'] {
  const before = words.lower[first - 1]
  if (before !== 'of' && before !== 'for') return null
  if (!/^(minister|secretary|undersecretary|director|commissioner|adviser|head)$/.test(words.lower[first - 2] ?? ''))
    return null
  let end = first - 1
  while (end + 1 <= last && DEPARTMENTS.has(words.lower[end + 1])) end++
  return end >= first && end < last ? { firstToken: first - 2, lastToken: end } : null
}

/** Takes a run of capitals apart: titles, demonyms, known names and what is left. */
function segment(words: Words, first: number, last: number, seen: SeenWords, found: Candidate[]): void {
  if (
    /^[RDI]$/.test(words.form[first]) &&
    words.form[first + 1] === '-' &&
    words.text[words.analysis.tokens.start[first] - 1] === '('
  )
    return
  let i = first
  let title = departmentTitle(words, first, last)
  if (title !== null) i = title.lastToken + 1
  while (i <= last) {
    if (words.letters[i] === CASE.none && words.form[i] !== '-') {
      i++
      continue
    }
    if (words.form[i] === '-') {
      i++
      continue
    }
    const known = acceptableKnown(words, i, seen)
    const office = officeAt(words, i, last)
    if (office >= 0 && (known === null || known.lastToken <= office) && !(i === first && office === last)) {
      title = { firstToken: title !== null && title.lastToken === i - 1 ? title.firstToken : i, lastToken: office }
      i = office + 1
      continue
    }
    if (office === last && i === first && known === null) return
    let stop = last
    for (let k = i + 1; k <= last; k++) {
      if (
        (officeAt(words, k, last) >= 0 || (words.lower[k] === 'flight' && /^\d/.test(words.form[k + 1] ?? ''))) &&
        !isClassWordHere(words, i, k, last)
      ) {
        stop = k - 1
        break
      }
    }
    while (
      stop > i &&
      (words.letters[stop] === CASE.none || (words.letters[stop] === CASE.lower && words.form[stop - 1] !== '-')) &&
      !/\d/.test(words.form[stop])
    )
      stop--
    if (known !== null) {
      const whole = known.lastToken < stop && takesRest(words, known, stop)
      if (!whole) {
        found.push(knownCandidate(words, known, title, known.lastToken < last))
        title = null
        i = known.lastToken + 1
        continue
      }
    }
    // The name model sees a person's whole name where the tables know a part of it.
    const person = words.analysis.names.find((name) => name.firstToken === i)
    if (known === null && person?.type === 'PER' && person.lastToken > i && person.lastToken <= stop) {
      found.push(plainCandidate(words, i, person.lastToken, title, person.lastToken < last))
      title = null
      i = person.lastToken + 1
      continue
    }
    // A known name later in the piece ends it, unless the piece is one name by its last word.
    const end = whereUnknownEnds(words, i, stop, seen)
    if (end === i && words.letters[i] >= CASE.capital && !standsAlone(words, i, seen)) {
      title = null
      i++
      continue
    }
    found.push(plainCandidate(words, i, end, title, end < last))
    title = null
    i = end + 1
  }
}

/** A title word that ends an organization's name: "Office of the Prosecutor", "Joint Chiefs". */
function isClassWordHere(words: Words, _from: number, at: number, last: number): boolean {
  const before = words.lower[at - 1]
  return before === 'of' || before === 'the' || (at < last && words.lower[at + 1] === 'of' && false)
}

/** May a known name at the start of a piece be the beginning of a longer name? */
function takesRest(words: Words, known: KnownMatch, stop: number): boolean {
  const next = known.lastToken + 1
  if (known.end !== words.analysis.tokens.end[known.lastToken]) return false
  if (words.form[next] === '-') {
    // "US-Russia", "Germany-Netherlands", "Islamic State-linked": two names
    return false
  }
  if (matchKnown(words, next) !== null && matchKnown(words, next)?.lastToken === stop) return false
  // "the French Government" is the state.
  if (
    next === stop &&
    /^(government|administration|regime|authorities|state)$/.test(words.lower[stop]) &&
    known.senses[0].kind === 'state'
  )
    return false
  const kind = kindByClassWord(words.lower.slice(known.firstToken, stop + 1))
  const form = known.senses[0].form
  if (kind === 'place' && known.senses[0].kind === 'organization' && !known.senses[0].weak) return false
  if (kind !== null) return !(form === 'people')
  if (form === 'adjective' || form === 'people' || form === 'seat') return false
  if (givenNameGender(words.lower[next]) !== undefined && !known.senses.every((sense) => sense.weak)) return false
  const { kind: knownKind } = known.senses[0]
  if (knownKind === 'organization' && !known.senses[0].weak) return false
  if (knownKind === 'group' || knownKind === 'event' || knownKind === 'work') return false
  return true
}

function whereUnknownEnds(words: Words, first: number, stop: number, seen: SeenWords): number {
  if (kindByClassWord(words.lower.slice(first, stop + 1)) !== null) return stop
  const person = givenNameGender(words.lower[first]) !== undefined
  // The name model sees two names side by side.
  const { names } = words.analysis
  const name = names.find((other) => other.firstToken === first)
  if (name !== undefined && name.lastToken < stop && names.some((other) => other.firstToken === name.lastToken + 1)) {
    return name.lastToken
  }
  for (let k = first + 1; k <= stop; k++) {
    const known = acceptableKnown(words, k, seen)
    if (known === null) continue
    const sense = known.senses[0]
    const strong =
      sense.form === 'adjective' || sense.form === 'people' || (sense.kind === 'organization' && !sense.weak)
    if (strong && !(person && k === first + 1) && words.form[k - 1] !== '-' && !PARTICLES.has(words.lower[k - 1])) {
      let end = k - 1
      while (end > first && words.letters[end] < CASE.capital) end--
      return end
    }
  }
  return stop
}

/** May a single capitalised word, unknown to the tables, be a name? */
function standsAlone(words: Words, i: number, seen: SeenWords): boolean {
  // "Islamists", "Leader": a noun for people, however it is written.
  const sense = nounSense(words.lower[i])
  if (sense !== undefined && (sense.kind === 'group' || sense.kind === 'person')) return false
  if (/^(government|administration|regime|authorities|flight)$/.test(words.lower[i])) return false
  if (words.analysis.tokens.upos[i] === ADJ && !words.analysis.names.some((name) => name.firstToken === i)) return false
  if (NO_NAME.has(words.lower[i])) return false
  const tag = words.analysis.tokens.upos[i]
  if (words.letters[i] === CASE.upper && words.form[i].length > 1) return true
  if (words.letters[i] === CASE.mixed) return true
  return tag === PROPN || tag === X || seen.large.has(words.lower[i]) || (tag === NOUN && words.opens[i] === 0)
}

function knownCandidate(words: Words, known: KnownMatch, title: Candidate['title'], modifies: boolean): Candidate {
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

function plainCandidate(
  words: Words,
  first: number,
  last: number,
  title: Candidate['title'],
  modifies: boolean,
): Candidate {
  const { start, end } = words.analysis.tokens
  return { firstToken: first, lastToken: last, start: start[first], end: end[last], senses: [], title, modifies }
}
