import type { NameType } from '../../../language/analysis.ts'
import { ACTIVE_SUBJECT, ADJ, headAmong, NOUN, PROPN } from '../../../language/syntax/index.ts'
import { type KnownName, knownAs } from '../../../lexicon/known-names.ts'
import { sportNouns } from '../../../lexicon/phrase-nouns.ts'
import { placePrepositions } from '../../../lexicon/place-contexts.ts'
import type { Place } from '../../../lexicon/places.ts'
import type { ActorKind } from '../../../record/vocabulary.ts'
import type { MentionForm } from '../../layers.ts'
import type { Candidate, SeenWords } from '../names/candidate.ts'
import type { MentionTokens } from '../words.ts'
import { capitalActs, seatActs } from './metonyms.ts'
import { isPersonTitle, weighName } from './name-votes.ts'
import { isBehindItsTown, regionBehind, townInRegion } from './town-regions.ts'
import { vehicleAround } from './vehicles.ts'

/** A name with its kind. */
export interface NameReading {
  readonly kind: ActorKind
  readonly form: MentionForm
  /** What the tables know of it in this reading, or null. */
  readonly known: KnownName | null
  /** How sure the kind is: names of the same words take over the surest. */
  readonly weight: number
}

/** What the whole report says about how its names are to be read. */
export interface ReportContext extends SeenWords {
  /** ISO 3166-1 alpha-3 of the countries that it speaks of; `EU` if it names a body of the Union. */
  readonly countries: ReadonlySet<string>
  /** What it names by names that have no other sense. */
  readonly sure: ReadonlySet<string>
}

/** Reads one candidate: what kind of thing it names here, and how. */
export function readName(
  words: MentionTokens,
  candidate: Candidate,
  nerType: NameType | null,
  seen: ReportContext,
): NameReading | null {
  const seenLarge = seen.large.has(words.lower[candidate.firstToken])
  const evidence = vehicleAround(words, candidate.firstToken, candidate.lastToken)
  // "the warship Moscow"
  if (evidence !== null && evidence.weight >= SURE_VEHICLE)
    return { kind: evidence.kind, form: 'name', known: null, weight: evidence.weight }
  if (candidate.senses.length > 0) {
    const reading = readKnown(words, candidate, nerType, seenLarge, seen)
    if (reading !== null) return reading
  }
  return readUnknown(words, candidate, nerType, seenLarge, evidence)
}

/** A class noun beside the name, or a prefix. */
const SURE_VEHICLE = 9

const europe = knownAs('European Union')[0]

function readKnown(
  words: MentionTokens,
  candidate: Candidate,
  nerType: NameType | null,
  seenLarge: boolean,
  { countries, sure }: ReportContext,
): NameReading | null {
  const { senses, firstToken, lastToken } = candidate
  const name = senses.find((known) => known.form === 'name' && known.kind === 'state')
  const adjective = senses.find((known) => known.form === 'adjective' && known.kind === 'state')
  // "Victoria", "Kingston": a capital only if the report speaks of that country; "Georgia" as where the report is.
  const capital = senses.find(
    ({ form, isAmbiguous, country }) => form === 'capital' && (!isAmbiguous || countries.has(country ?? '')),
  )
  const region = regionMeant(words, candidate, name, countries)
  if (region !== undefined) return { kind: 'place', form: 'name', known: region, weight: 8 }
  if (capital === undefined && senses.every(({ form }) => form === 'capital')) return null
  const holder = regionBehind(words, lastToken)
  if (holder !== null && (name ?? capital) !== undefined && isHeldTown(words, candidate, name ?? null, holder))
    return { kind: 'place', form: 'name', known: null, weight: 9 }
  // "IS" is a name where "Islamic State" stands elsewhere.
  const isAmbiguousName = (known: KnownName): boolean => known.isAmbiguous && !sure.has(known.canonical)
  const isAmbiguous = senses.every(isAmbiguousName)
  // A title, or "Jordan said" with a person of that surname, makes a person of a name with another sense.
  if (isAmbiguous || capital !== undefined) {
    const people = senses.some(({ kind, words: form }) => kind === 'group' && form.endsWith('s'))
    if (candidate.title !== null && isPersonTitle(words, candidate.title) && !adjective && !people)
      return readUnknown(words, candidate, nerType, seenLarge)
    if (isAmbiguous && nerType === 'PER') return null
  }
  if (adjective !== undefined && (name === undefined || isAttributive(words, candidate)))
    return { kind: 'state', form: 'adjective', known: adjective, weight: 9 }
  if (name !== undefined) return stateOf(words, candidate, name)
  if (capital !== undefined) return capitalOf(words, candidate, capital, countries)
  const seat = senses.find((known) => known.form === 'seat')
  if (seat !== undefined) return governmentOrPlace(seat, seatActs(words, firstToken, lastToken))
  const folk = senses.find((known) => known.form === 'people')
  if (folk !== undefined) return { kind: 'group', form: 'name', known: folk, weight: 9 }
  return otherKnown(words, candidate, nerType, isAmbiguousName)
}

/** The region that a name means which is also a state's: if the report is there, or a town of it stands before. */
function regionMeant(
  words: MentionTokens,
  { senses, firstToken }: Candidate,
  state: KnownName | undefined,
  countries: ReadonlySet<string>,
): KnownName | undefined {
  const region = senses.find(({ kind, form }) => kind === 'place' && form === 'name')
  if (region === undefined) return undefined
  const isElsewhere = senses.some(
    ({ kind, country }) => kind === 'state' && country !== region.country && !countries.has(country ?? ''),
  )
  if (!isElsewhere) return undefined
  const isNear =
    countries.has(region.country ?? '') && senses.some(({ form, isAmbiguous }) => form === 'name' && isAmbiguous)
  return isNear || isBehindItsTown(words, firstToken, region, state?.country ?? null) ? region : undefined
}

function stateOf(words: MentionTokens, candidate: Candidate, known: KnownName): NameReading {
  if (playsSport(words, candidate)) return { kind: 'organization', form: 'name', known, weight: 9 }
  return { kind: 'state', form: isLocation(words, candidate) ? 'location' : 'name', known, weight: 9 }
}

/** A capital, its government, or the Union behind "Brussels". */
function capitalOf(
  words: MentionTokens,
  { firstToken, lastToken, end }: Candidate,
  capital: KnownName,
  countries: ReadonlySet<string>,
): NameReading {
  const acts = capitalActs(words, firstToken, lastToken, end)
  const isUnion = capital.words === 'Brussels' && countries.has('EU') && !countries.has('BEL')
  if (acts && isUnion && europe !== undefined)
    return { kind: 'organization', form: 'metonym', known: europe, weight: 9 }
  return governmentOrPlace(capital, acts)
}

function governmentOrPlace(known: KnownName, acts: boolean): NameReading {
  return acts ? { kind: 'state', form: 'metonym', known, weight: 9 } : { kind: 'place', form: 'name', known, weight: 9 }
}

/** A name that is no state's, capital's or people's. */
function otherKnown(
  words: MentionTokens,
  candidate: Candidate,
  nerType: NameType | null,
  isAmbiguousName: (known: KnownName) => boolean,
): NameReading | null {
  const { senses } = candidate
  const best = senses.find((known) => !isAmbiguousName(known)) ?? senses[0]
  if (best.words === 'West') return westOf(words, candidate, best)
  if (best.kind === 'place' && best.form === 'adjective')
    return { kind: 'place', form: 'adjective', known: best, weight: 8 }
  if (best.kind === 'group' && isAttributive(words, candidate))
    return { kind: 'group', form: 'adjective', known: best, weight: 8 }
  if (isAmbiguousName(best) && best.kind !== 'place' && nerType === 'LOC') return null
  if (best.kind === 'organization' && isAttributive(words, candidate))
    return { kind: 'organization', form: best.words.length <= 4 ? 'adjective' : 'name', known: best, weight: 8 }
  return { kind: best.kind, form: 'name', known: best, weight: isAmbiguousName(best) ? 4 : 9 }
}

/**
 * "Paris, Texas": a capital behind which a region of another country stands is a town there; "Peru, Indiana": a state is
 * one if the region has such a town.
 */
function isHeldTown(words: MentionTokens, { start, end }: Candidate, state: KnownName | null, holder: Place): boolean {
  if (state === null) return true
  return state.country !== holder.country && townInRegion(words.text.slice(start, end), holder) !== undefined
}

/** "the West" is a group of states; a compass point is no name. */
function westOf(words: MentionTokens, candidate: Candidate, known: KnownName): NameReading | null {
  if (words.lower[candidate.firstToken - 1] !== 'the') return null
  if (words.lower[candidate.lastToken + 1] === 'of') return null
  return { kind: 'group', form: 'name', known, weight: 9 }
}

/** Stands before a noun that it modifies. */
function isAttributive(words: MentionTokens, candidate: Candidate): boolean {
  const { tokens } = words.analysis
  const next = candidate.lastToken + 1
  if (next >= words.count) return false
  if (candidate.modifies) return true
  if (words.form[next] === '-' && words.noSpaceAfter[next - 1] === 1) return true
  if (tokens.sentence[next] !== tokens.sentence[candidate.lastToken]) return false
  const tag = tokens.upos[next]
  const relation = tokens.deprel[headAmong(words.tree, candidate.firstToken, candidate.lastToken)]
  const subject = ACTIVE_SUBJECT[relation] === 1
  if (tag === NOUN || tag === PROPN) return !subject || !words.analysis.tokens.upos[next]
  if (tag === ADJ && next + 1 < words.count) return tokens.upos[next + 1] === NOUN || tokens.upos[next + 1] === PROPN
  return false
}

function isLocation(words: MentionTokens, candidate: Candidate): boolean {
  let before = candidate.firstToken - 1
  if (words.lower[before] === 'the') before--
  return before >= 0 && placePrepositions.has(words.lower[before])
}

function playsSport(words: MentionTokens, candidate: Candidate): boolean {
  const { sentences, tokens } = words.analysis
  const n = tokens.sentence[candidate.firstToken]
  let sport = 0
  let play = false
  for (let i = sentences.firstToken[n]; i < sentences.firstToken[n + 1]; i++) {
    if (sportNouns.has(words.lower[i])) sport++
    if (tokens.lemma[i] === 'play' || tokens.lemma[i] === 'beat') play = true
  }
  if (sport === 0) return false
  const before = words.lower[candidate.firstToken - 1]
  if (placePrepositions.has(before)) return false
  const joined = words.form[candidate.lastToken + 1] === '-' || words.form[candidate.firstToken - 1] === '-'
  return play || joined
}

/** A name that no table has: its kind by all that speaks for one; null for a word that only opens a sentence. */
function readUnknown(
  words: MentionTokens,
  candidate: Candidate,
  nerType: NameType | null,
  seenLarge: boolean,
  evidence: ReturnType<typeof vehicleAround> = null,
): NameReading | null {
  const { firstToken, lastToken } = candidate
  const { tokens } = words.analysis
  const { kind, weight, byWord, size } = weighName(words, candidate, nerType, evidence)
  const isSubject = ACTIVE_SUBJECT[tokens.deprel[headAmong(words.tree, firstToken, lastToken)]] === 1
  if (size === 1 && words.sentenceInitial[firstToken] === 1 && nerType === null && !seenLarge) {
    const isName = isSubject && tokens.upos[firstToken] === PROPN && !/(ing|ed|ly|s)$/.test(words.lower[firstToken])
    if (weight < UNSURE && !isName) return null
    // "Dockers said": a common noun that begins a sentence is no name, unless the report writes it large elsewhere too.
    if (byWord === null && tokens.upos[firstToken] === NOUN) return null
  }
  const isPerson = kind === 'other' && byWord !== 'other' && isSubject
  return { kind: isPerson ? 'person' : kind, form: 'name', known: null, weight }
}

/** A single word that opens a sentence is no name where less than this speaks for one. */
const UNSURE = 1.5
