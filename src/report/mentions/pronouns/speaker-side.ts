import { spokesmanTitles } from '../../../lexicon/speaker-sides.ts'
import type { Description } from '../descriptions/descriptions.ts'
import type { EntityCandidate } from '../named.ts'
import type { PronounContext } from './antecedents.ts'

/**
 * Whom a speaker means by "we", as far as words say whose voice he is: a body, state or group speaks for itself, an
 * officer for the one body or state that a title gives him ("union chairman Lund"), one who is described for whom the
 * description names ("a spokesman for the union").
 * @param speaker index of the speaker's entity
 * @param description the words that describe the speaker, if no name does
 * @returns index of an entity, or null if no words tell
 */
export function sideOf(
  speaker: number,
  description: Description | undefined,
  { named, of, entities }: PronounContext,
): number | null {
  const entity = entities[speaker]
  if (entity.kind === 'organization' || entity.kind === 'state' || entity.kind === 'group') return speaker
  if (entity.kind !== 'person') return null
  const served = new Set<number>()
  if (description !== undefined && !entity.named && isSpokesman(description.noun)) {
    named.forEach((mention, i) => {
      const isInside = mention.firstToken >= description.firstToken && mention.lastToken <= description.complementEnd
      if (isInside && maySayWe(entities[of[i]])) served.add(of[i])
    })
  }
  for (const { title, organization } of entity.roles) {
    if (organization === null || !isSpokesman(title)) continue
    const body = entities.findIndex((other) => other.named && other.name === organization && maySayWe(other))
    if (body >= 0) served.add(body)
  }
  return served.size === 1 ? [...served][0] : null
}

function isSpokesman(title: string): boolean {
  return spokesmanTitles.has(title.toLowerCase().split(/\s+/).at(-1) ?? '')
}

function maySayWe({ kind }: EntityCandidate): boolean {
  return kind === 'organization' || kind === 'state'
}
