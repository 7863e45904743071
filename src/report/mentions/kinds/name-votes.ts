import type { NameType } from '../../../language/analysis.ts'
import { ACTIVE_SUBJECT, headAmong, NOUN } from '../../../language/syntax/index.ts'
import { speechVerbs } from '../../../lexicon/actor-verbs.ts'
import { citiesNamed } from '../../../lexicon/cities.ts'
import { knownAs } from '../../../lexicon/known-names.ts'
import type { Gender } from '../../../lexicon/people.ts'
import { givenNameGender, nounSense } from '../../../lexicon/people.ts'
import { ownedParticiples, placeNameOpeners } from '../../../lexicon/phrase-edges.ts'
import { bodySortNouns, personNouns } from '../../../lexicon/phrase-nouns.ts'
import { placePrepositions } from '../../../lexicon/place-contexts.ts'
import type { ActorKind } from '../../../record/vocabulary.ts'
import type { Candidate } from '../names/candidate.ts'
import type { MentionTokens } from '../words.ts'
import { CASE } from '../words.ts'
import { kindByClassWord } from './class-words.ts'
import table from './name-votes.json' with { type: 'json' }
import { isListedWithPlaces, isWithinPlace, opensDateline } from './place-cues.ts'
import type { vehicleAround } from './vehicles.ts'

const OPENING = /["\u201c]/
const CLOSING = /^[,.]?["\u201d]/

/** What speaks for a kind, by name; `name-votes.json` says how much. */
type Vote = keyof typeof table.votes

/** A name that no table has, and what was seen of it so far. */
interface Unknown {
  readonly words: MentionTokens
  readonly candidate: Candidate
  /** Its words in lower case. */
  readonly lower: readonly string[]
  /** How many of them are words. */
  readonly size: number
  readonly form: string
  readonly byWord: ActorKind | null
  readonly gender: Gender | undefined
  /** "the General Artigas Bridge" is no general. */
  readonly isThing: boolean
  readonly score: Map<ActorKind, number>
}

/** The kind that most speaks for, how much that is, and the kind that its class word tells. */
export interface Verdict {
  readonly kind: ActorKind
  readonly weight: number
  readonly byWord: ActorKind | null
  readonly size: number
}

/**
 * Weighs what the words themselves, their neighbours, the towns of the world and the name model say of a name that no
 * table has.
 * @param evidence what speaks for a ship, an aircraft or a weapon
 */
export function weighName(
  words: MentionTokens,
  candidate: Candidate,
  nerType: NameType | null,
  evidence: ReturnType<typeof vehicleAround>,
): Verdict {
  const lower = words.lower.slice(candidate.firstToken, candidate.lastToken + 1)
  const size = lower.filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  const byWord = kindByClassWord(lower)
  const gender = givenNameGender(lower[0].replace(/\.$/, ''))
  const name: Unknown = {
    words,
    candidate,
    lower,
    size,
    form: words.text.slice(candidate.start, candidate.end),
    byWord,
    gender,
    isThing: byWord !== null && size > 1 && gender === undefined,
    score: new Map(),
  }
  weighWords(name, evidence)
  weighForm(name)
  weighNeighbours(name)
  weighMarks(name)
  weighNouns(name)
  weighTowns(name)
  weighModel(name, nerType)
  return { ...mostVoted(name.score), byWord, size }
}

function vote({ score }: Unknown, kind: ActorKind, by: Vote | number): void {
  score.set(kind, (score.get(kind) ?? 0) + (typeof by === 'number' ? by : table.votes[by]))
}

/** Does a title make a person of the name behind it? */
export function isPersonTitle(words: MentionTokens, title: NonNullable<Candidate['title']>): boolean {
  return nounSense(words.lower[title.lastToken])?.kind !== 'organization'
}

function weighWords(name: Unknown, evidence: ReturnType<typeof vehicleAround>): void {
  const { words, candidate, lower, size, byWord, gender, isThing } = name
  if (byWord !== null) {
    const isOpen = byWord === 'place' && placeNameOpeners.has(lower[0])
    vote(name, byWord, isOpen ? 'class word of places before a saint or an article' : 'class word')
  }
  if (candidate.title !== null && isPersonTitle(words, candidate.title)) vote(name, 'person', isThing ? 0 : 'title')
  if (evidence !== null) vote(name, evidence.kind, evidence.weight)
  // "Establishment Republicans": a people or party with a word before it.
  const people = size > 1 && lower[lower.length - 1].endsWith('s') ? knownAs(words.form[candidate.lastToken]) : []
  if (people.some(({ kind }) => kind === 'group')) vote(name, 'group', 'people or party behind a word')
  const alone = size === 1 ? nounSense(lower[0])?.kind : undefined
  if (alone === 'organization') vote(name, 'organization', 'noun for a body alone')
  else if (alone === 'place') vote(name, 'place', 'noun for a place alone')
  if (gender !== undefined) vote(name, 'person', size > 1 ? 'given name and more' : 'given name alone')
  else if (size === 2 || size === 3) vote(name, 'person', 'two or three words')
}

function weighForm(name: Unknown): void {
  const { words, candidate, size, form } = name
  const { firstToken, lastToken } = candidate
  if (/^[A-Z]\.$/.test(words.form[firstToken + 1] ?? '') && lastToken > firstToken + 1)
    vote(name, 'person', 'middle initial')
  if (size > 4) vote(name, 'organization', 'more than four words')
  if (/^[A-Z]{1,4}[a-z]?-\d+[A-Za-z]?$/.test(form)) vote(name, 'vehicle', 'letters and number')
  if (size === 1 && words.wordShape[firstToken] === CASE.upper && form.length <= 7)
    vote(name, 'organization', 'few capitals')
  if (/[ -](al|el|bin|ibn|abu|abd)[ -]/.test(form)) vote(name, 'person', 'Arabic particle')
}

function weighNeighbours(name: Unknown): void {
  const { words, candidate } = name
  const { firstToken, lastToken } = candidate
  const { tokens } = words.analysis
  const head = headAmong(words.tree, firstToken, lastToken)
  const governor = tokens.head[head]
  if (ACTIVE_SUBJECT[tokens.deprel[head]] === 1 && governor >= 0 && speechVerbs.has(tokens.lemma[governor])) {
    vote(name, 'person', 'says, person')
    vote(name, 'organization', 'says, body')
  }
  const before = words.lower[firstToken - 1] ?? ''
  const after = words.lower[lastToken + 1] ?? ''
  if (placePrepositions.has(before)) vote(name, 'place', placeVote(before))
  const nounAfter = tokens.upos[lastToken + 1] === NOUN && words.noSpaceAfter[lastToken] === 0
  if (personNouns.has(after)) vote(name, 'person', 'what a person has behind')
  else if (before === 'the' && !nounAfter) {
    vote(name, 'organization', 'the, body')
    vote(name, 'person', 'the, person')
  }
  if (after === '-' && words.lower[lastToken + 2] === 'based') vote(name, 'place', 'based behind')
  if (after === ',' && /^\d{1,2}$/.test(words.form[lastToken + 2] ?? '') && words.form[lastToken + 3] === ',')
    vote(name, 'person', 'age behind')
}

function placeVote(preposition: string): Vote {
  if (preposition === 'near' || preposition === 'in') return preposition
  return /^(?:at|to|from)$/.test(preposition) ? 'at, to, from' : 'other preposition of places'
}

function weighMarks(name: Unknown): void {
  const { words, candidate, gender } = name
  const { firstToken, lastToken, start, end, title } = candidate
  if (OPENING.test(words.text[start - 1] ?? '') && CLOSING.test(words.text.slice(end, end + 2)))
    vote(name, 'work', title === null && gender === undefined ? 'in quotation marks' : 'person in quotation marks')
  // "state-run al-Sharq"
  const before = words.lower[firstToken - 1] ?? ''
  if (ownedParticiples.has(before) && words.form[firstToken - 2] === '-')
    vote(name, 'organization', 'run, owned, funded before')
  const after = words.lower[lastToken + 1] ?? ''
  if (after === 'who' || (after === ',' && words.lower[lastToken + 2] === 'who')) vote(name, 'person', 'who behind')
}

function weighNouns(name: Unknown): void {
  const { words, candidate, byWord, isThing, form } = name
  const { firstToken, lastToken } = candidate
  const after = words.lower[lastToken + 1] ?? ''
  const sense = words.analysis.tokens.upos[lastToken + 1] === NOUN ? nounSense(after) : undefined
  if (sense?.kind === 'place')
    vote(name, 'place', byWord === null ? 'noun for a place behind' : 'noun for a place behind a class word')
  if (sense?.kind === 'organization') {
    const body = personNouns.has(after) ? 0 : 'noun for a body behind'
    vote(name, 'organization', bodySortNouns.has(after) ? 'sort of body behind' : body)
  }
  if (sense?.kind === 'person' || sense?.kind === 'group') vote(name, 'organization', 'noun for people behind')
  if (isWithinPlace(words, lastToken + 1)) vote(name, 'place', 'within a place')
  if (isListedWithPlaces(words, headAmong(words.tree, firstToken, lastToken))) vote(name, 'place', 'listed with places')
  if (opensDateline(words, firstToken, lastToken) && citiesNamed(form).length > 0)
    vote(name, 'place', 'opens a dateline')
  const before = words.lower[firstToken - 1] ?? ''
  if (before === 'of' && nounSense(words.lower[firstToken - 2] ?? '')?.kind === 'place') vote(name, 'place', 'place of')
  const noun = nounSense(before)
  if (noun?.kind === 'person' && !noun.plural && !isThing) vote(name, 'person', 'noun for a person before')
  if (noun?.kind === 'organization') vote(name, 'organization', 'noun for a body before')
}

function weighTowns(name: Unknown): void {
  const { size, byWord, form, score } = name
  if (size > 3 || (score.get('person') ?? 0) >= 4 || (byWord !== null && byWord !== 'place')) return
  const people = citiesNamed(form)[0]?.people
  if (people === undefined) return
  vote(name, 'place', people > 300_000 ? 'big town' : people > 50_000 ? 'town' : 'small town')
}

function weighModel(name: Unknown, nerType: NameType | null): void {
  if (nerType === 'PER') vote(name, 'person', name.isThing ? 'model: person, of a thing' : 'model: person')
  else if (nerType === 'LOC') vote(name, 'place', 'model: place')
  else if (nerType === 'ORG') vote(name, 'organization', 'model: body')
  else if (nerType === 'MISC') vote(name, 'other', 'model: other')
}

/** A kind for which less speaks is none. */
const LEAST = 0.9
/** Of kinds for which as much speaks, the first. */
const ORDER: readonly ActorKind[] = [
  'person',
  'organization',
  'place',
  'event',
  'work',
  'vehicle',
  'weapon',
  'group',
  'other',
]

function mostVoted(score: ReadonlyMap<ActorKind, number>): { kind: ActorKind; weight: number } {
  let best: { kind: ActorKind; weight: number } = { kind: 'other', weight: LEAST }
  for (const kind of ORDER) {
    const weight = score.get(kind) ?? 0
    if (weight > best.weight) best = { kind, weight }
  }
  return best
}
