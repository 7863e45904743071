import { PRON, phraseHead } from '../../../language/syntax/index.ts'
import { firstPlural, firstSingular, secondPerson } from '../../../lexicon/person-words.ts'
import type { Description } from '../descriptions/descriptions.ts'
import type { EntityCandidate, MentionCandidate } from '../named.ts'
import type { MentionTokens } from '../words.ts'
import type { PronounContext } from './antecedents.ts'
import type { Quotations } from './quotation-speakers.ts'
import { sideOf } from './speaker-side.ts'

/** A text is told in the first person where its own words, outside quotation marks, say "I" or "we" this often. */
const TOLD = 3

type FirstPerson = 'i' | 'we' | 'you'

/**
 * Resolves "I" and "we". Outside quotation marks they are the one who tells the text, who has no name here: one entity
 * for each of the two, if the text says them often enough. "I" inside quotation marks is the speaker of the quotation,
 * and "we" the body, state or group that the speaker represents; if the words do not say, nobody.
 * @param mentions all mentions so far, with entities
 */
export function resolveFirstPerson(
  context: PronounContext,
  quotations: Quotations,
  mentions: readonly MentionCandidate[],
): MentionCandidate[] {
  const { words, entities } = context
  const { tokens } = words.analysis
  const outside = { i: 0, we: 0, you: 0 }
  const at: { token: number; which: FirstPerson }[] = []
  for (let token = 0; token < words.count; token++) {
    const which = personOf(words, token)
    if (which === null) continue
    at.push({ token, which })
    if (words.quoted[token] === 0) outside[which]++
  }
  if (at.length === 0) return []
  const speakers = speakersOf(context, quotations, mentions)
  const unnamed = { i: -1, we: -1, you: -1 }
  return at.map(({ token, which }) => {
    let entity: number | null = null
    if (words.quoted[token] === 1) {
      const speaker = speakers[quotations.at[token]]
      if (speaker !== undefined) entity = which === 'i' ? speaker.self : which === 'we' ? speaker.side : null
    } else if (outside[which] >= TOLD) {
      if (unnamed[which] < 0) {
        unnamed[which] = entities.length
        entities.push(newSpeaker(words.text.slice(tokens.start[token], tokens.end[token]), which !== 'i'))
      }
      entity = unnamed[which]
    }
    return {
      start: tokens.start[token],
      end: tokens.end[token],
      firstToken: token,
      lastToken: token,
      headToken: token,
      kind: entity === null ? (which === 'i' ? 'person' : 'group') : entities[entity].kind,
      form: 'pronoun',
      entity,
    }
  })
}

function personOf(words: MentionTokens, token: number): FirstPerson | null {
  const word = words.lower[token]
  if (words.analysis.tokens.upos[token] !== PRON || (word === 'us' && words.form[token] === 'US')) return null
  return firstSingular.has(word) ? 'i' : firstPlural.has(word) ? 'we' : secondPerson.has(word) ? 'you' : null
}

/** By quotation: the antecedents of "I" and of "we" in it. */
function speakersOf(
  context: PronounContext,
  quotations: Quotations,
  mentions: readonly MentionCandidate[],
): { self: number | null; side: number | null }[] {
  const byHead = new Map<number, MentionCandidate>()
  for (const mention of mentions) if (mention.entity !== null) byHead.set(mention.headToken, mention)
  // "Chancellor Helga Brandt said": the title may be the head of the phrase.
  for (const mention of mentions) {
    const above = phraseHead(context.words.tree, mention.headToken)
    if (mention.entity !== null && !byHead.has(above)) byHead.set(above, mention)
  }
  const described = new Map<number, Description>()
  for (const description of context.descriptions) {
    if (description.entity !== null && !described.has(description.entity))
      described.set(description.entity, description)
  }
  return quotations.all.map(({ speaker }) => {
    const entity = byHead.get(speaker)?.entity ?? null
    if (entity === null) return { self: null, side: null }
    const self = context.entities[entity].kind === 'person' ? entity : null
    return { self, side: sideOf(entity, described.get(entity), context) }
  })
}

function newSpeaker(name: string, plural: boolean): EntityCandidate {
  return {
    name,
    kind: plural ? 'group' : 'person',
    aliases: new Set(),
    country: null,
    roles: [],
    named: false,
    known: null,
    gender: 'any',
    plural,
  }
}
