import type { Analysis } from '../../language/analysis.ts'
import type { Geo } from '../../record/record.ts'
import { compareSpans } from '../../text/span.ts'
import type { Entity, Mention, Mentions } from '../layers.ts'
import type { Stage } from '../stage.ts'
import { resolveDescriptions } from './descriptions/description-entities.ts'
import { findDescriptions } from './descriptions/descriptions.ts'
import { placeEntities } from './geo.ts'
import { chooseCanonicalNames, joinNames } from './joining.ts'
import type { EntityCandidate, MentionCandidate } from './named.ts'
import { readNames } from './names/names.ts'
import { resolveFirstPerson } from './pronouns/first-person.ts'
import { type PronounContext, resolvePronouns } from './pronouns/pronouns.ts'
import { findQuotations } from './pronouns/quotation-speakers.ts'
import { readRoles } from './roles.ts'
import { indexTokens } from './words.ts'

export { lookUpMentions } from './lookup.ts'

/** Finds who and what a report speaks of: names, descriptions and pronouns, joined into the report's entities. */
export const mentionsStage: Stage<'language', 'mentions'> = {
  name: 'mentions',
  version: 11,
  needs: ['language'],
  gives: ['mentions'],
  run: ({ language }) => ({ mentions: readMentions(language.story) }),
}

/** The mentions and entities of an analysed text. Linear in its length; never throws. */
export function readMentions(analysis: Analysis): Mentions {
  const context = prepareMentions(analysis)
  const { words, named, of, descriptions, entities } = context
  const mentions: MentionCandidate[] = named.map((mention, i) => ({
    start: mention.start,
    end: mention.end,
    firstToken: mention.firstToken,
    lastToken: mention.lastToken,
    headToken: mention.headToken,
    // An acronym takes the kind of the name that it stands for.
    kind: mention.known === null ? entities[of[i]].kind : mention.kind,
    form: mention.form,
    entity: of[i],
  }))
  for (const { start, end, firstToken, lastToken, headToken, kind, form, entity } of descriptions) {
    mentions.push({ start, end, firstToken, lastToken, headToken, kind, form, entity })
  }
  const quotations = findQuotations(words)
  mentions.push(...resolvePronouns(context, quotations))
  mentions.push(...resolveFirstPerson(context, quotations, mentions))
  return finish(mentions, entities, placeEntities(words, named, of, entities))
}

/** All that is known before pronouns are resolved. */
export function prepareMentions(analysis: Analysis): PronounContext {
  const words = indexTokens(analysis)
  const named = readNames(words)
  const { of, entities } = joinNames(named, words.text)
  chooseCanonicalNames(entities)
  readRoles(words, named, of, entities)
  const descriptions = findDescriptions(words, named)
  resolveDescriptions(words, descriptions, named, of, entities)
  return { words, named, of, descriptions, entities }
}

function finish(
  drafts: MentionCandidate[],
  entities: readonly EntityCandidate[],
  geos: readonly (Geo | null)[],
): Mentions {
  drafts.sort(compareSpans)
  const order: number[] = []
  const at = new Map<number, number>()
  const mentions: Mention[] = drafts.map((draft) => {
    if (draft.entity === null) return draft
    let entity = at.get(draft.entity)
    if (entity === undefined) {
      entity = order.length
      at.set(draft.entity, entity)
      order.push(draft.entity)
    }
    return { ...draft, entity }
  })
  return {
    mentions,
    entities: order.map((index): Entity => {
      const { name, kind, aliases, country, roles, named } = entities[index]
      return { name, kind, aliases: [...aliases].sort(), country, roles, named, geo: geos[index] ?? null }
    }),
  }
}
