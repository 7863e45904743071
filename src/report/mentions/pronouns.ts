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
import type { EntityDraft, MentionDraft } from './named.ts'
import { byNewsHabit, lastWhoSpoke } from './news-habit.ts'
import { type Choose, chooseByWeights, featuresOf, noneFeatures } from './pronoun-choice.ts'
import { type PronounClass, pronounClass } from './pronoun-features.ts'
import { isSpeechVerb } from './verbs.ts'
import type { Words } from './words.ts'
import { deprel, upos } from './words.ts'

export type { PronounContext } from './antecedents.ts'

const EXPL = deprel('expl')
const NSUBJ = deprel('nsubj')
const PASSIVE = deprel('aux:pass')
const VERB = upos('VERB')
const ORGANIZATION = kindIndexOf('organization')
const STATE = kindIndexOf('state')
const WORK = kindIndexOf('work')

const SENTENCES_BACK = 4
const MOST_CANDIDATES = 40

/**
 * Resolves third-person and relative pronouns: agreement in number, gender and animacy rules candidates out, weights
 * learned on GUM (`train/pronouns.ts`) rank the rest and may prefer none. Silent noun phrases ("the bridge") compete, so
 * that "it" is not forced upon a name.
 * @returns mentions for the pronouns, and for noun phrases that a pronoun turned out to stand for
 */
export function resolvePronouns(context: PronounContext, choose: Choose = chooseByWeights): MentionDraft[] {
  const { words, entities } = context
  const { tokens } = words.analysis
  const antecedents = collectAntecedents(context)
  const counts = new Map<number, number>()
  const drafts: MentionDraft[] = []
  const recent: Antecedent[] = []
  const lastOfClass = new Map<PronounClass, number | null>()
  let next = 0
  for (let token = 0; token < words.count; token++) {
    while (next < antecedents.length && antecedents[next].headToken <= token) {
      const antecedent = antecedents[next++]
      recent.push(antecedent)
      if (antecedent.entity === null) continue
      counts.set(antecedent.entity, (counts.get(antecedent.entity) ?? 0) + 1)
    }
    const cls = pronounClass(words.lower[token])
    if (cls === null) continue
    if (cls === 'relative') {
      const at = relativeAntecedent(words, token, recent)
      if (at?.entity == null) continue
      drafts.push(draftOf(words, token, at.entity, entities))
      recent.push({ ...at, firstToken: token, lastToken: token, headToken: token, phraseHead: token, form: 'pronoun' })
      continue
    }
    const says = speaks(words, token)
    if (cls === 'it' && tokens.deprel[token] === EXPL && !says) continue
    const sentence = tokens.sentence[token]
    const barred = barredEntities(words, token, recent)
    const candidates: Antecedent[] = []
    for (let i = recent.length - 1; i >= 0 && candidates.length < MOST_CANDIDATES; i--) {
      const antecedent = recent[i]
      if (sentence - tokens.sentence[antecedent.headToken] > SENTENCES_BACK) break
      if (!agrees(cls, antecedent, entities) || isBarred(words, token, antecedent)) continue
      if (cls === 'it' && says && !maySpeak(antecedent)) continue
      // Who is only spoken of inside a quotation does not say what stands outside.
      if (says && words.quoted[token] === 0 && words.quoted[antecedent.headToken] === 1) continue
      if (antecedent.entity === null || !barred.has(antecedent.entity)) candidates.push(antecedent)
    }
    candidates.reverse()
    const countOf = ({ entity }: Antecedent): number => (entity === null ? 0 : (counts.get(entity) ?? 0))
    const top = Math.max(0, ...candidates.map(countOf))
    const features = candidates.map((candidate, i) =>
      featuresOf(
        words,
        token,
        cls,
        candidate,
        candidates.length - 1 - i,
        countOf(candidate),
        lastOfClass.get(cls) ?? null,
        candidate.entity !== null && countOf(candidate) >= 3 && countOf(candidate) >= top,
      ),
    )
    const chosen = choose({
      token,
      cls,
      candidates,
      features,
      none: noneFeatures(words, token, cls, candidates.length),
      habit: habitOf(words, token, cls, candidates),
      says: cls === 'it' && says,
    })
    const antecedent = chosen < 0 ? undefined : candidates[chosen]
    if (antecedent !== undefined && antecedent.entity === null) {
      antecedent.entity = entities.length
      entities.push(silentEntity(words, antecedent))
      drafts.push(silentDraft(words, antecedent))
    }
    const entity = antecedent?.entity ?? null
    const draft = draftOf(words, token, entity, entities)
    drafts.push(draft)
    lastOfClass.set(cls, entity)
    if (entity !== null) {
      if (entities[entity].gender === 'any' && !entities[entity].plural) {
        if (cls === 'he') entities[entity].gender = 'male'
        else if (cls === 'she') entities[entity].gender = 'female'
      }
      counts.set(entity, (counts.get(entity) ?? 0) + 1)
      recent.push({
        firstToken: token,
        lastToken: token,
        headToken: token,
        entity,
        gender: cls === 'he' ? 'male' : cls === 'she' ? 'female' : 'any',
        plural: cls === 'they',
        animate: antecedent?.animate ?? false,
        thing: antecedent?.thing ?? false,
        form: 'pronoun',
        kindIndex: antecedent?.kindIndex ?? 7,
        phraseHead: token,
      })
    }
  }
  return drafts
}

/**
 * "They say" after "officials said" goes by the same habit as "he said", where nobody in its own sentence may be meant;
 * what "they" do otherwise does not.
 */
function habitOf(words: Words, token: number, cls: PronounClass, candidates: readonly Antecedent[]): number {
  if (cls === 'he' || cls === 'she') return byNewsHabit(words, token, candidates)
  const { sentence } = words.analysis.tokens
  if (cls !== 'they' || candidates.some(({ headToken }) => sentence[headToken] === sentence[token])) return -1
  const found = lastWhoSpoke(words, token, candidates)
  return found >= 0 && candidates[found].plural ? found : -1
}

/** Is the pronoun the subject of an active verb of saying? The parser takes the "it" of "it has said that" for a dummy. */
function speaks(words: Words, token: number): boolean {
  const { tokens } = words.analysis
  const verb = tokens.head[token]
  if (verb <= token || (tokens.deprel[token] !== NSUBJ && tokens.deprel[token] !== EXPL)) return false
  if (tokens.upos[verb] !== VERB || !isSpeechVerb(tokens.lemma[verb])) return false
  for (let k = token + 1; k < verb; k++) if (tokens.head[k] === verb && tokens.deprel[k] === PASSIVE) return false
  return true
}

/** Bodies, states and documents say things. */
function maySpeak({ kindIndex, form }: Antecedent): boolean {
  return form !== 'silent' && (kindIndex === ORGANIZATION || kindIndex === STATE || kindIndex === WORK)
}

function draftOf(words: Words, token: number, entity: number | null, entities: readonly EntityDraft[]): MentionDraft {
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

function silentEntity(words: Words, antecedent: Antecedent): EntityDraft {
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

function silentDraft(words: Words, antecedent: Antecedent): MentionDraft {
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
