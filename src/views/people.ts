import type { ActorRecord, DocumentRecord, MentionRecord, StatementRecord } from '../record/record.ts'
import type { ActorKind } from '../record/vocabulary.ts'
import type { RecordIndex } from '../situation/record-index.ts'
import { compareCodeUnits } from '../text/order.ts'
import { attributionWords } from './attribution.ts'
import { plainText } from './plain-text.ts'

export const ACTING: ReadonlySet<ActorKind> = new Set<ActorKind>(['person', 'organization', 'state', 'group'])

export interface ActorSummary {
  readonly actor: ActorRecord
  readonly mentions: readonly MentionRecord[]
  readonly documents: readonly string[]
}

export function actorSummaries(index: RecordIndex): readonly ActorSummary[] {
  const byActor = new Map<string, MentionRecord[]>()
  for (const mention of index.mentions) {
    if (mention.actor === null) continue
    const list = byActor.get(mention.actor)
    if (list === undefined) byActor.set(mention.actor, [mention])
    else list.push(mention)
  }
  const found: ActorSummary[] = []
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
export function foldCase(name: string): string {
  return name.toLowerCase()
}

/** The roles without those that a fuller one says too: "Minister" beside "Interior Minister". */
export function fullRoles(actor: ActorRecord): ActorRecord['roles'] {
  const says = (role: ActorRecord['roles'][number]): string => foldCase(role.title)
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

/** A source whose name is withheld, with what it says in one report. */
export interface UnnamedSource {
  /** The report's words for it, or what it is taken for. */
  readonly words: string
  readonly report: DocumentRecord
  readonly statements: readonly StatementRecord[]
}

/**
 * The sources whose names are withheld, in the order of publication and of the text. Each stands for one report's
 * wording; none is taken to be the same person as another.
 */
export function unnamedSources(index: RecordIndex): readonly UnnamedSource[] {
  const bySource = new Map<string, StatementRecord[]>()
  for (const statement of index.statements.values()) {
    if (!statement.anonymous) continue
    const key = statement.speaker ?? `${statement.document} ${attributionWords(index, statement)}`
    bySource.set(key, [...(bySource.get(key) ?? []), statement])
  }
  return [...bySource.values()]
    .map((list) => {
      const statements = list.sort(
        (a, b) => index.numberOf(a.document) - index.numberOf(b.document) || a.content[0].start - b.content[0].start,
      )
      const described = statements.find((statement) => statement.source.length > 0) ?? statements[0]
      const place = described.source.at(0) ?? described.content[0]
      const actor = described.speaker === null ? undefined : index.actors.get(described.speaker)
      const report = index.document(described.document)
      const words =
        described.source.length > 0
          ? plainText(report.text.slice(place.start, place.end)).replace(/[,:]$/, '')
          : plainText(actor?.name ?? 'a source that is not described')
      return { words, report, statements, start: place.start }
    })
    .sort((a, b) => index.numberOf(a.report.id) - index.numberOf(b.report.id) || a.start - b.start)
    .map(({ words, report, statements }) => ({ words, report, statements }))
}
