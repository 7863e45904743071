import { REL, VERB } from '../../../language/syntax/index.ts'
import { speechVerbs } from '../../../lexicon/actor-verbs.ts'
import type { EntityCandidate, MentionCandidate } from '../named.ts'
import type { MentionTokens } from '../words.ts'
import {
  type Antecedent,
  agrees,
  barredEntities,
  collectAntecedents,
  isBarred,
  kindIndexOf,
  type PronounContext,
  relativeAntecedent,
} from './antecedents.ts'
import { type Choose, chooseByWeights, featuresOf, noneFeatures } from './pronoun-choice.ts'
import { type PronounClass, pronounClass } from './pronoun-features.ts'
import type { Quotations } from './quotation-speakers.ts'
import { bySubjectContinuity, lastSpeaker } from './subject-continuity.ts'

export type { PronounContext } from './antecedents.ts'

const ORGANIZATION = kindIndexOf('organization')
const STATE = kindIndexOf('state')
const WORK = kindIndexOf('work')

const SENTENCES_BACK = 4
const MOST_CANDIDATES = 40

/** What is known while a text's pronouns are resolved, one after the other. */
interface Progress {
  readonly context: PronounContext
  readonly quotations: Quotations
  readonly choose: Choose
  /** What stands before the pronoun, pronouns among it, the nearest last. */
  readonly recent: Antecedent[]
  readonly counts: Map<number, number>
  readonly lastOfClass: Map<PronounClass, number | null>
  /** Who a token is that heads a phrase. */
  readonly entityAt: Map<number, number>
  readonly found: MentionCandidate[]
  readonly resolved: Set<number>
}

/**
 * Resolves third-person and relative pronouns: agreement in number, gender and animacy rules candidates out, weights
 * learned on GUM (`train/pronouns.ts`) rank the rest and may prefer none. Silent noun phrases ("the bridge") compete, so
 * that "it" is not forced upon a name. The speaker of direct speech is never "he", "she", "it" or "they" in it.
 * @returns mentions for the pronouns, and for noun phrases that a pronoun turned out to stand for
 */
export function resolvePronouns(
  context: PronounContext,
  quotations: Quotations,
  choose: Choose = chooseByWeights,
): MentionCandidate[] {
  const { words } = context
  const antecedents = collectAntecedents(context)
  const progress: Progress = {
    context,
    quotations,
    choose,
    recent: [],
    counts: new Map(),
    lastOfClass: new Map(),
    entityAt: headsOf(antecedents),
    found: [],
    resolved: new Set(),
  }
  let next = 0
  for (let token = 0; token < words.count; token++) {
    while (next < antecedents.length && antecedents[next].headToken <= token) pass(progress, antecedents[next++])
    const quotation = quotations.all[quotations.at[token]]
    // The speaker comes first, although the words for the speaker stand behind the quotation: '"She left," he said'.
    if (quotation?.firstToken === token && quotation.speaker > token) resolve(progress, quotation.speaker)
    resolve(progress, token)
  }
  return progress.found
}

function headsOf(antecedents: readonly Antecedent[]): Map<number, number> {
  const heads = new Map<number, number>()
  for (const { headToken, phraseHead, entity } of antecedents) {
    if (entity === null) continue
    heads.set(headToken, entity)
    if (!heads.has(phraseHead)) heads.set(phraseHead, entity)
  }
  return heads
}

function pass({ recent, counts }: Progress, antecedent: Antecedent): void {
  recent.push(antecedent)
  if (antecedent.entity !== null) counts.set(antecedent.entity, (counts.get(antecedent.entity) ?? 0) + 1)
}

function resolve(progress: Progress, token: number): void {
  const { words } = progress.context
  const cls = pronounClass(words.lower[token])
  if (cls === null || progress.resolved.has(token)) return
  progress.resolved.add(token)
  if (cls === 'relative') resolveRelative(progress, token)
  else resolvePersonal(progress, token, cls)
}

function resolveRelative({ context, recent, found, entityAt }: Progress, token: number): void {
  const { words, entities } = context
  const at = relativeAntecedent(words, token, recent)
  if (at?.entity == null) return
  found.push(pronounMention(words, token, at.entity, entities))
  entityAt.set(token, at.entity)
  recent.push({ ...at, firstToken: token, lastToken: token, headToken: token, phraseHead: token, form: 'pronoun' })
}

function resolvePersonal(progress: Progress, token: number, cls: PronounClass): void {
  const { context, found, lastOfClass, choose, entityAt } = progress
  const { words, entities } = context
  const says = speaks(words, token)
  if (cls === 'it' && words.analysis.tokens.deprel[token] === REL.expl && !says) return
  const candidates = candidatesFor(progress, token, cls, says)
  const chosen = choose({
    token,
    cls,
    candidates,
    features: candidateFeatures(progress, token, cls, candidates),
    none: noneFeatures(words, token, cls, candidates.length),
    habit: habitOf(words, token, cls, candidates),
    says: cls === 'it' && says,
  })
  const antecedent = chosen < 0 ? undefined : candidates[chosen]
  if (antecedent !== undefined && antecedent.entity === null) {
    antecedent.entity = entities.length
    entities.push(silentEntity(words, antecedent))
    found.push(silentMention(words, antecedent))
  }
  const entity = antecedent?.entity ?? null
  found.push(pronounMention(words, token, entity, entities))
  lastOfClass.set(cls, entity)
  if (antecedent === undefined || entity === null) return
  entityAt.set(token, entity)
  learnGender(entities[entity], cls)
  pass(progress, pronounAntecedent(token, cls, antecedent))
}

function candidatesFor(progress: Progress, token: number, cls: PronounClass, says: boolean): Antecedent[] {
  const { context, recent } = progress
  const { words, entities } = context
  const { sentence } = words.analysis.tokens
  const barred = barredEntities(words, token, recent)
  const speaker = speakerAt(progress, token)
  const candidates: Antecedent[] = []
  for (let i = recent.length - 1; i >= 0 && candidates.length < MOST_CANDIDATES; i--) {
    const antecedent = recent[i]
    if (sentence[token] - sentence[antecedent.headToken] > SENTENCES_BACK) break
    if (!agrees(cls, antecedent, entities) || isBarred(words, token, antecedent)) continue
    if (cls === 'it' && says && !maySpeak(antecedent)) continue
    // An entity that is only mentioned inside a quotation is not the speaker of words outside.
    if (says && words.quoted[token] === 0 && words.quoted[antecedent.headToken] === 1) continue
    const { entity } = antecedent
    if (entity === null || (!barred.has(entity) && entity !== speaker)) candidates.push(antecedent)
  }
  return candidates.reverse()
}

/** The speaker of the direct speech that a token stands in, or null. */
function speakerAt({ quotations, entityAt }: Progress, token: number): number | null {
  const quotation = quotations.all[quotations.at[token]]
  return quotation?.direct === true ? (entityAt.get(quotation.speaker) ?? null) : null
}

function candidateFeatures(
  { context, counts, lastOfClass }: Progress,
  token: number,
  cls: PronounClass,
  candidates: readonly Antecedent[],
): number[][] {
  const countOf = ({ entity }: Antecedent): number => (entity === null ? 0 : (counts.get(entity) ?? 0))
  const top = Math.max(0, ...candidates.map(countOf))
  const last = lastOfClass.get(cls) ?? null
  return candidates.map((candidate, i) => {
    const count = countOf(candidate)
    const most = candidate.entity !== null && count >= 3 && count >= top
    return featuresOf(context.words, token, cls, candidate, candidates.length - 1 - i, count, last, most)
  })
}

function learnGender(entity: EntityCandidate, cls: PronounClass): void {
  if (entity.gender !== 'any' || entity.plural) return
  if (cls === 'he') entity.gender = 'male'
  else if (cls === 'she') entity.gender = 'female'
}

function pronounAntecedent(
  token: number,
  cls: PronounClass,
  { entity, animate, thing, kindIndex }: Antecedent,
): Antecedent {
  return {
    firstToken: token,
    lastToken: token,
    headToken: token,
    entity,
    gender: cls === 'he' ? 'male' : cls === 'she' ? 'female' : 'any',
    plural: cls === 'they',
    animate,
    thing,
    form: 'pronoun',
    kindIndex,
    phraseHead: token,
  }
}

/**
 * "They say" after "officials said" goes by the same habit as "he said", if nobody in its own sentence may be meant;
 * what "they" do otherwise does not.
 */
function habitOf(words: MentionTokens, token: number, cls: PronounClass, candidates: readonly Antecedent[]): number {
  if (cls === 'he' || cls === 'she') return bySubjectContinuity(words, token, candidates)
  const { sentence } = words.analysis.tokens
  if (cls !== 'they' || candidates.some(({ headToken }) => sentence[headToken] === sentence[token])) return -1
  const found = lastSpeaker(words, token, candidates)
  return found >= 0 && candidates[found].plural ? found : -1
}

/** Is the pronoun the subject of an active verb of saying? The parser takes the "it" of "it has said that" for a dummy. */
function speaks(words: MentionTokens, token: number): boolean {
  const { tokens } = words.analysis
  const verb = tokens.head[token]
  if (verb <= token || (tokens.deprel[token] !== REL.nsubj && tokens.deprel[token] !== REL.expl)) return false
  if (tokens.upos[verb] !== VERB || !speechVerbs.has(tokens.lemma[verb])) return false
  for (let k = token + 1; k < verb; k++)
    if (tokens.head[k] === verb && tokens.deprel[k] === REL['aux:pass']) return false
  return true
}

/** Bodies, states and documents say things. */
function maySpeak({ kindIndex, form }: Antecedent): boolean {
  return form !== 'silent' && (kindIndex === ORGANIZATION || kindIndex === STATE || kindIndex === WORK)
}

function pronounMention(
  words: MentionTokens,
  token: number,
  entity: number | null,
  entities: readonly EntityCandidate[],
): MentionCandidate {
  const { tokens } = words.analysis
  const cls = pronounClass(words.lower[token])
  const kind =
    entity === null
      ? cls === 'he' || cls === 'she'
        ? 'person'
        : cls === 'they'
          ? 'group'
          : 'other'
      : entities[entity].kind
  return {
    start: tokens.start[token],
    end: tokens.end[token],
    firstToken: token,
    lastToken: token,
    headToken: token,
    kind,
    form: 'pronoun',
    entity,
  }
}

function silentEntity(words: MentionTokens, antecedent: Antecedent): EntityCandidate {
  const { start, end } = words.analysis.tokens
  return {
    name: words.text.slice(start[antecedent.firstToken], end[antecedent.lastToken]).replaceAll(/\s+/g, ' '),
    kind: 'other',
    aliases: new Set(),
    country: null,
    roles: [],
    named: false,
    known: null,
    gender: 'any',
    plural: antecedent.plural,
  }
}

function silentMention(words: MentionTokens, antecedent: Antecedent): MentionCandidate {
  const { start, end } = words.analysis.tokens
  return {
    start: start[antecedent.firstToken],
    end: end[antecedent.lastToken],
    firstToken: antecedent.firstToken,
    lastToken: antecedent.lastToken,
    headToken: antecedent.headToken,
    kind: 'other',
    form: 'description',
    entity: antecedent.entity,
  }
}
