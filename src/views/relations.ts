import type { RelationRecord } from '../record/record.ts'
import type { ActorKind } from '../record/vocabulary.ts'
import type { RecordIndex } from '../situation/record-index.ts'
import { plainText } from './plain-text.ts'

const ACTING: ReadonlySet<ActorKind> = new Set<ActorKind>(['person', 'organization', 'state', 'group'])

export function isNamed(index: RecordIndex, id: string): boolean {
  const actor = index.actors.get(id)
  return actor?.named === true && ACTING.has(actor.kind)
}

export function weight(relations: readonly RelationRecord[]): number {
  return relations.reduce((sum, { events }) => sum + events.length, 0)
}

export function titleOf(index: RecordIndex, { from, to }: RelationRecord): string {
  const name = (id: string): string => plainText(index.actors.get(id)?.name ?? 'somebody')
  return `${name(from)} → ${name(to)}`
}
