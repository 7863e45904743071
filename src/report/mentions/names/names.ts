import type { NameType } from '../../../language/analysis.ts'
import { headAmong } from '../../../language/syntax/index.ts'
import { givenNameGender } from '../../../lexicon/people.ts'
import { europeanBodies } from '../../../lexicon/place-contexts.ts'
import { compareSpans } from '../../../text/span.ts'
import { type ReportContext, readName } from '../kinds/name-kinds.ts'
import { withoutShipPrefix } from '../kinds/vehicles.ts'
import type { NamedMention } from '../named.ts'
import { genderOfTitle, titleBefore } from '../roles.ts'
import type { MentionTokens } from '../words.ts'
import { CASE } from '../words.ts'
import type { Candidate, SeenWords } from './candidate.ts'
import { findCandidates } from './name-runs.ts'
import { findRepeated, findSurnames } from './repeated-names.ts'

/** All names of a report with their kinds, in the order of the text, not yet joined. */
export function readNames(words: MentionTokens): NamedMention[] {
  const nerAt = new Map<number, NameType>()
  for (const name of words.analysis.names)
    for (let t = name.firstToken; t <= name.lastToken; t++) nerAt.set(t, name.type)
  const letters = seenWords(words)
  const candidates = findCandidates(words, letters)
  const seen = { ...letters, countries: countriesOf(candidates), sure: sureOf(candidates) }
  const read: NamedMention[] = []
  for (const candidate of candidates) {
    const mention = readCandidate(words, candidate, nerAt.get(candidate.lastToken) ?? null, seen)
    if (mention !== null) read.push(mention)
  }
  const agreed = agree(read)
  const { start, end } = words.analysis.tokens
  for (const { token, of } of findSurnames(words, agreed)) {
    agreed.push({
      ...agreed[of],
      firstToken: token,
      lastToken: token,
      headToken: token,
      start: start[token],
      end: end[token],
      words: words.form[token],
      title: null,
    })
  }
  for (const { firstToken, lastToken, of } of findRepeated(words, agreed)) {
    agreed.push({
      ...agreed[of],
      firstToken,
      lastToken,
      headToken: headAmong(words.tree, firstToken, lastToken),
      start: start[firstToken],
      end: end[lastToken],
      title: null,
    })
  }
  return agreed.sort(compareSpans)
}

/** What names without another sense stand for, in the rest of the report. */
function sureOf(candidates: readonly Candidate[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { senses } of candidates)
    for (const { isAmbiguous, canonical } of senses) if (!isAmbiguous) found.add(canonical)
  return found
}

/** The countries that the report's plain names tell of: states, their people, and regions; `EU` for the Union's bodies. */
function countriesOf(candidates: readonly Candidate[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { senses } of candidates) {
    if (senses.some(({ canonical }) => europeanBodies.has(canonical))) found.add('EU')
    const sense = senses.find(({ isAmbiguous, form }) => !isAmbiguous && form !== 'capital')
    if (sense?.country != null && (sense.kind === 'state' || sense.kind === 'group' || sense.kind === 'place'))
      found.add(sense.country)
  }
  return found
}

function readCandidate(
  words: MentionTokens,
  candidate: Candidate,
  nerType: NameType | null,
  seen: ReportContext,
): NamedMention | null {
  const written = titleBefore(words, candidate.firstToken)
  const capital = candidate.title
  const title = capital === null || (written !== null && written.firstToken < capital.firstToken) ? written : capital
  const reading = readName(words, { ...candidate, title }, nerType, seen)
  if (reading === null) return null
  const { firstToken, lastToken, start, end } = candidate
  return {
    firstToken,
    lastToken,
    headToken: headAmong(words.tree, firstToken, lastToken),
    start,
    end,
    words: words.text.slice(start, end).replaceAll(/\s+/g, ' '),
    kind: reading.kind,
    form: reading.form,
    known: reading.known,
    weight: reading.weight,
    title: reading.kind === 'person' ? title : null,
    gender: reading.kind === 'person' ? genderOfTitle(words, title) : 'any',
  }
}

/**
 * Names of the same words have one kind, that of the surest. A bare surname is the person whose full name stands
 * elsewhere, and the first word of a body's name that body.
 */
function agree(mentions: readonly NamedMention[]): NamedMention[] {
  const surest = new Map<string, NamedMention>()
  const surnames = new Map<string, number>()
  const bodies = new Set<string>()
  for (const mention of mentions) {
    const parts = mention.words.split(/\s+/)
    if (
      mention.kind === 'organization' &&
      parts.length > 1 &&
      mention.weight >= 3 &&
      givenNameGender(parts[0]) === undefined
    )
      bodies.add(parts[0])
    if (mention.known !== null) continue
    const best = surest.get(mention.words)
    if (best === undefined || mention.weight > best.weight) surest.set(mention.words, mention)
    // "MV Harbor Pearl", then "the Harbor Pearl"
    if (mention.kind === 'vehicle') surest.set(withoutShipPrefix(mention.words), mention)
    if (mention.kind !== 'person' || parts.length < 2) continue
    const surname = parts[parts.length - 1]
    const short = surname.replace(/^al-/i, '')
    const heard = Math.max(surnames.get(surname) ?? 0, mention.weight)
    surnames.set(surname, heard)
    surnames.set(short, Math.max(surnames.get(short) ?? 0, heard))
    if (parts.length > 2) surnames.set(parts.slice(-2).join(' '), heard)
  }
  return mentions.map((mention) => {
    if (mention.known !== null && !(mention.known.isAmbiguous && mention.weight < 9)) return mention
    const surname = surnames.get(mention.words)
    if (mention.kind !== 'person' && surname !== undefined && surname >= 2.5 && mention.weight < 6) {
      return { ...mention, kind: 'person', form: 'name', known: null }
    }
    if (mention.known !== null) return mention
    const best = surest.get(mention.words)
    const kind = best?.kind ?? mention.kind
    const shortBody =
      kind !== 'organization' && surname === undefined && bodies.has(mention.words) && (best?.weight ?? 0) < 5
    return shortBody ? { ...mention, kind: 'organization' } : kind === mention.kind ? mention : { ...mention, kind }
  })
}

/** The words that the text writes small, and those that it writes large where no sentence opens. */
function seenWords(words: MentionTokens): SeenWords {
  const small = new Set<string>()
  const large = new Set<string>()
  for (let i = 0; i < words.count; i++) {
    if (words.wordShape[i] === CASE.lower) small.add(words.lower[i])
    else if (
      words.wordShape[i] === CASE.capital &&
      words.sentenceInitial[i] === 0 &&
      words.allCaps[words.analysis.tokens.sentence[i]] === 0
    )
      large.add(words.lower[i])
  }
  return { small, large }
}
