import type { ActorRecord, MentionRecord } from '../record/record.ts'
import type { ActorKind } from '../record/vocabulary.ts'
import type { RecordIndex } from '../situation/record-index.ts'
import { compareCodeUnits } from '../text/order.ts'

export const ACTING: ReadonlySet<ActorKind> = new Set<ActorKind>(['person', 'organization', 'state', 'group'])

export interface Presence {
  readonly actor: ActorRecord
  readonly mentions: readonly MentionRecord[]
  readonly documents: readonly string[]
}

export function presences(index: RecordIndex): readonly Presence[] {
  const byActor = new Map<string, MentionRecord[]>()
  for (const mention of index.mentions) {
    if (mention.actor === null) continue
    const list = byActor.get(mention.actor)
    if (list === undefined) byActor.set(mention.actor, [mention])
    else list.push(mention)
  }
  const found: Presence[] = []
  for (const [id, mentions] of byActor) {
    const actor = index.actors.get(id)
    if (actor === undefined) continue
    found.push({ actor, mentions, documents: [...new Set(mentions.map((mention) => mention.document))] })
  }
  const origins = new Map(found.map((p) => [p.actor.id, index.countOrigins(p.documents)]))
  return found.sort(
    (a, b) =>
      (origins.get(b.actor.id) ?? 0) - (origins.get(a.actor.id) ?? 0) ||
      b.mentions.length - a.mentions.length ||
      compareCodeUnits(a.actor.name, b.actor.name) ||
      compareCodeUnits(a.actor.id, b.actor.id),
  )
}

/** Letters without case, for telling that two spellings are one. */
export function fold(name: string): string {
  return name.toLowerCase()
}

/** The roles without those that a fuller one says too: "Minister" beside "Interior Minister". */
export function fullRoles(actor: ActorRecord): ActorRecord['roles'] {
  const says = (role: ActorRecord['roles'][number]): string => fold(role.title)
  return actor.roles.filter(
    (role, index) =>
      !actor.roles.some(
        (other, place) =>
          place !== index &&
          (role.organization === null || role.organization === other.organization) &&
          (says(other).endsWith(` ${says(role)}`) ||
            (says(other) === says(role) && (role.organization !== other.organization || place < index))),
      ),
  )
}
