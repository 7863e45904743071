import type { Name, NameType, Sentences, Tokens } from '../analysis.ts'
import { UPOS, type Upos } from '../tags.ts'
import type { TextView } from '../text/text-view.ts'
import { AFTER_GIVEN, AFTER_PLACE_WORD, AFTER_TITLE, ENDS_RUN, SEEN_CAPITAL, SEEN_LOWER } from './document-memory.ts'
import { type NameClues, readClues } from './features.ts'
import { buildGazetteer, type Gazetteer, LISTED, type Listed } from './gazetteer.ts'
import { phrasesOf } from './listed-phrases.ts'
import { buildWordClusters } from './word-clusters.ts'
import { ACRONYM, ALL_CAPITALS, hasCapital } from './word-traits.ts'

const bit = (...kinds: Listed[]): number => kinds.reduce((bits, kind) => bits | (1 << LISTED.indexOf(kind)), 0)
const PLACE = bit('country', 'region', 'city', 'town')
const PEOPLE = bit('demonym', 'group')
const BODY = bit('organization')
const BODY_CUE = bit('organizationCue')
const PLACE_CUE = bit('placeCue')
const GIVEN = bit('given')
const TITLE = bit('title')
const CALENDAR = bit('calendar')
const EVENT_CUE = bit('eventCue')

const noClusters = buildWordClusters([])
let ownGazetteer: Gazetteer | null = null

/** The rule-based floor of the recogniser: capitals, word lists, and what the document shows of a word elsewhere. */
export function namesByRule(view: TextView, sentences: Sentences, tokens: Tokens): Name[] {
  ownGazetteer ??= buildGazetteer(phrasesOf())
  const clues = readClues(view, sentences, tokens, ownGazetteer, noClusters)
  const names: Name[] = []
  for (let run = 0; run < clues.runs.count; run++) readRun(clues, clues.runs.first[run], clues.runs.last[run], names)
  return names
}

/** Words that begin no name, though they have a capital where a sentence begins. */
const CLOSED: ReadonlySet<Upos> = new Set<Upos>([
  'ADP',
  'AUX',
  'CCONJ',
  'DET',
  'PART',
  'PRON',
  'SCONJ',
  'VERB',
  'ADV',
  'INTJ',
])

function isClosedClass(upos: number): boolean {
  return CLOSED.has(UPOS[upos])
}

/** Cuts a run of capitalised words into listed phrases and what stands between them. */
function readRun(clues: NameClues, first: number, last: number, names: Name[]): void {
  const { listings } = clues
  let from = first
  for (let i = first; i <= last; ) {
    const words = Math.max(1, listings.length[i])
    const kind = listings.first[i]
    const end = Math.min(last, i + words - 1)
    const whole = i + words - 1 <= last
    const cuts = whole && (kind & (TITLE | CALENDAR | PEOPLE)) !== 0 && (kind & (GIVEN | BODY)) === 0
    const stands = whole && (kind & (PLACE | BODY)) !== 0 && (words > 1 || (i === first && end === last))
    if (cuts || stands) {
      addStretch(clues, from, i - 1, names)
      const type = typeListed(kind)
      if (type !== null) addName(clues, i, end, type, names)
      from = end + 1
    }
    i = end + 1
  }
  addStretch(clues, from, last, names)
}

function typeListed(kind: number): NameType | null {
  if ((kind & BODY) !== 0) return 'ORG'
  if ((kind & PLACE) !== 0) return 'LOC'
  if ((kind & PEOPLE) !== 0) return 'MISC'
  return null
}

/** A stretch of capitalised words in no list as a whole: its parts and its place tell what it is. */
function addStretch(clues: NameClues, first: number, last: number, names: Name[]): void {
  const { traits, listings, tokens } = clues
  while (first <= last && (!hasCapital(traits.writing[first]) || isClosedClass(tokens.upos[first]))) first++
  if (first > last) return
  let kinds = 0
  for (let i = first; i <= last; i++) kinds |= listings.first[i]
  const type = first === last ? typeOfWord(clues, first) : typeOfPhrase(clues, first, last, kinds)
  if (type !== null) addName(clues, first, last, type, names)
}

function typeOfPhrase(clues: NameClues, first: number, last: number, kinds: number): NameType | null {
  if (clues.loud[first] === 1 && (kinds & (GIVEN | BODY_CUE | PLACE)) === 0) return null
  if ((kinds & BODY_CUE) !== 0) return 'ORG'
  if ((kinds & EVENT_CUE) !== 0) return 'MISC'
  if ((clues.listings.first[first] & GIVEN) !== 0 || follows(clues, first, TITLE)) return 'PER'
  if ((kinds & PLACE_CUE) !== 0) return 'LOC'
  if ((clues.listings.first[first] & PLACE) !== 0) return 'LOC'
  return last - first < 3 ? 'PER' : 'ORG'
}

function follows(clues: NameClues, i: number, kind: number): boolean {
  return i > 0 && ((clues.listings.first[i - 1] | clues.listings.later[i - 1]) & kind) !== 0
}

function typeOfWord(clues: NameClues, i: number): NameType | null {
  const memory = clues.memory[i]
  const listed = clues.listings.first[i]
  const writing = clues.traits.writing[i]
  const type = typeListed(listed)
  if (type !== null) return type
  if ((listed & (TITLE | CALENDAR | BODY_CUE | PLACE_CUE | EVENT_CUE)) !== 0) return null
  if (follows(clues, i, TITLE) || (memory & (AFTER_TITLE | AFTER_GIVEN)) !== 0) return 'PER'
  if ((memory & SEEN_LOWER) !== 0) return null
  if ((memory & ENDS_RUN) !== 0 && (memory & SEEN_CAPITAL) !== 0) return 'PER'
  if ((listed & GIVEN) !== 0) return 'PER'
  if ((memory & AFTER_PLACE_WORD) !== 0 && (memory & SEEN_CAPITAL) !== 0) return 'LOC'
  if ((writing === ALL_CAPITALS || writing === ACRONYM) && clues.loud[i] === 0) return 'ORG'
  return null
}

function addName(clues: NameClues, first: number, last: number, type: NameType, names: Name[]): void {
  const { tokens } = clues
  names.push({ start: tokens.start[first], end: tokens.end[last], firstToken: first, lastToken: last, type })
}
