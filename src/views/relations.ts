import { isSure } from '../record/confidence.ts'
import type { EventRecord, RelationRecord } from '../record/record.ts'
import type { RecordIndex } from '../situation/record-index.ts'
import { compareCodeUnits } from '../text/order.ts'
import { comparable, joinedWords } from './excerpt.ts'
import { ACTING } from './people.ts'
import { plainText } from './plain-text.ts'

/** What one named actor did to another, by period. */
export interface RelationPair {
  /** "Uruguay → Meridian Line". */
  readonly title: string
  /** In the order of time. */
  readonly relations: readonly RelationRecord[]
}

/** The named actors that did something to one another, those with most events first; only relations that are sure. */
export function relationPairs(index: RecordIndex): readonly RelationPair[] {
  const byPair = new Map<string, RelationRecord[]>()
  for (const relation of index.relations) {
    if (!isSure(relation.confidence) || !isNamed(index, relation.from) || !isNamed(index, relation.to)) continue
    const key = `${relation.from} ${relation.to}`
    byPair.set(key, [...(byPair.get(key) ?? []), relation])
  }
  return [...byPair.values()]
    .sort((a, b) => weight(b) - weight(a) || compareCodeUnits(titleOf(index, a[0]), titleOf(index, b[0])))
    .map((relations) => ({
      title: titleOf(index, relations[0]),
      relations: relations.toSorted((a, b) => compareCodeUnits(a.period.start ?? '~', b.period.start ?? '~')),
    }))
}

/** The events of a relation in the order of publication; those in the same words are one list. */
export function eventsOfRelation(index: RecordIndex, relation: RelationRecord): readonly (readonly EventRecord[])[] {
  const events = relation.events
    .flatMap((id) => index.events.get(id) ?? [])
    .sort((a, b) => index.numberOf(a.document) - index.numberOf(b.document) || a.trigger[0].start - b.trigger[0].start)
  const byWords = new Map<string, EventRecord[]>()
  for (const event of events) {
    const key = comparable(joinedWords(index.document(event.document).text, event.trigger))
    byWords.set(key, [...(byWords.get(key) ?? []), event])
  }
  return [...byWords.values()]
}

function isNamed(index: RecordIndex, id: string): boolean {
  const actor = index.actors.get(id)
  return actor?.named === true && ACTING.has(actor.kind)
}

function weight(relations: readonly RelationRecord[]): number {
  return relations.reduce((sum, { events }) => sum + events.length, 0)
}

function titleOf(index: RecordIndex, { from, to }: RelationRecord): string {
  const name = (id: string): string => plainText(index.actors.get(id)?.name ?? 'somebody')
  return `${name(from)} → ${name(to)}`
}
