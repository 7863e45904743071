import type { StatementRecord } from '../../record/record.ts'
import { perIndex, type RecordIndex } from '../../situation/record-index.ts'
import { compareCodeUnits } from '../../text/order.ts'
import { type MergedEvent, mergedEvents } from '../events.ts'
import { type ActorSummary, actorSummaries } from '../people.ts'
import { type MergedStatement, mergedStatements } from '../statements.ts'
import { type QuantityItem, quantityItems } from './quantity-items.ts'

/*
 * What the windows of the page are cut out of, made once for each index: marks, quantities, speeches, and who is
 * mentioned.
 */

/** Events that are shown as one mark, under an id of their own. */
export interface MarkItem extends MergedEvent {
  readonly id: string
}

/** One statement, with all statements that say it again in other reports. */
export interface SpeechItem extends MergedStatement {
  /** One key a speaker; null if no words name or describe one. */
  readonly voice: string | null
}

/** In the order of time. */
export const allMarks = perIndex((index): readonly MarkItem[] =>
  mergedEvents(index).map((event) => {
    const { id, status } = event.representative
    return { ...event, id: `${index.clusterOf(id)?.id ?? id}~${status}` }
  }),
)

const marksById = perIndex((index) => new Map(allMarks(index).map((mark) => [mark.id, mark])))

const marksByEvent = perIndex(
  (index) => new Map(allMarks(index).flatMap((mark) => mark.events.map(({ id }) => [id, mark]))),
)

export function markWithId(index: RecordIndex, id: string): MarkItem | null {
  return marksById(index).get(id) ?? null
}

/** The mark that an event stands in. */
export function markOf(index: RecordIndex, eventId: string): MarkItem | null {
  return marksByEvent(index).get(eventId) ?? null
}

export const allQuantities: (index: RecordIndex) => readonly QuantityItem[] = perIndex(quantityItems)

/** In the order of publication. */
export const allSpeeches = perIndex((index): readonly SpeechItem[] => {
  const { voices, nobody } = mergedStatements(index)
  const items = [
    ...voices.flatMap(({ key, said }) => said.map((one): SpeechItem => ({ ...one, voice: key }))),
    ...nobody.map((one): SpeechItem => ({ ...one, voice: null })),
  ]
  return items.sort(
    ({ representative: a }, { representative: b }) =>
      index.numberOf(a.document) - index.numberOf(b.document) ||
      a.content[0].start - b.content[0].start ||
      compareCodeUnits(a.id, b.id),
  )
})

const speechesByStatement = perIndex(
  (index) => new Map(allSpeeches(index).flatMap((speech) => everywhere(speech).map(({ id }) => [id, speech]))),
)

export function speechOf(index: RecordIndex, statementId: string): SpeechItem | null {
  return speechesByStatement(index).get(statementId) ?? null
}

/** The statements that say it, with those that give it without its speaker. */
export function everywhere({ all, unsaid }: SpeechItem): readonly StatementRecord[] {
  return unsaid.length === 0 ? all : [...all, ...unsaid]
}

/** The actors that are mentioned, the weightiest first. */
export const allActors: (index: RecordIndex) => readonly ActorSummary[] = perIndex(actorSummaries)

const summariesById = perIndex((index) => new Map(allActors(index).map((summary) => [summary.actor.id, summary])))

/** Where an actor is mentioned: nowhere, where only a description stands for it. Null if there is no such actor. */
export function summaryOfActor(index: RecordIndex, actorId: string): ActorSummary | null {
  const actor = index.actors.get(actorId)
  return summariesById(index).get(actorId) ?? (actor === undefined ? null : { actor, mentions: [], documents: [] })
}

/** On how many reports and independent origins something rests. */
export function weigh(index: RecordIndex, documentIds: Iterable<string>): { origins: number; reports: number } {
  const distinct = new Set(documentIds)
  return { origins: index.countOrigins(distinct), reports: distinct.size }
}
