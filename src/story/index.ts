import { compareCodeUnits } from '../record/order.ts'
import type { ReportRecord, Story } from '../record/record.ts'
import { joinActors } from './actors/index.ts'
import { clusterEvents } from './clusters/events.ts'
import { clusterFigures } from './clusters/figures.ts'
import { clusterPositions } from './clusters/positions.ts'
import { clusterStatements } from './clusters/statements.ts'
import type { Telling } from './clusters/told.ts'
import { findCopies } from './copies/index.ts'
import { findOrigins } from './origins.ts'
import { findRelations } from './relations/index.ts'

/** Rises when the story's output changes. */
export const STORY_VERSION = 1

/**
 * What all reports say together: copies, origins, actors, clusters, relations. It takes records and gives records,
 * and does not depend on the order in which reports came.
 * @param reports the records of each report
 */
export function storyOf(reports: readonly (readonly ReportRecord[])[]): Story {
  const all = reports.flat()
  const documents = all.filter((record) => record.type === 'document').sort((a, b) => compareCodeUnits(a.path, b.path))
  const rank = new Map(documents.map(({ id }, index) => [id, index]))
  const inOrder = <T extends { document: string; id: string }>(records: T[]): T[] =>
    records.sort((a, b) => (rank.get(a.document) ?? 0) - (rank.get(b.document) ?? 0) || compareCodeUnits(a.id, b.id))
  const copies = findCopies(documents)
  const origins = findOrigins(documents, copies)
  const locals = all.filter((record) => record.type === 'actor').sort((a, b) => compareCodeUnits(a.id, b.id))
  const mentions = all.filter((record) => record.type === 'mention')
  const actors = joinActors(locals, mentions)
  const telling: Telling = {
    documents: new Map(documents.map((document) => [document.id, document])),
    originsOf: origins.of,
    actor: (id) => actors.actorOf[id] ?? id,
  }
  const events = inOrder(all.filter((record) => record.type === 'event'))
  const eventClusters = clusterEvents(events, telling)
  const clusters = [
    ...eventClusters,
    ...clusterFigures(inOrder(all.filter((record) => record.type === 'figure')), telling),
    ...clusterStatements(inOrder(all.filter((record) => record.type === 'statement')), telling),
    ...clusterPositions(inOrder(all.filter((record) => record.type === 'position')), telling),
  ]
  return {
    copies,
    actorOf: actors.actorOf,
    records: [
      ...origins.records,
      ...actors.records,
      ...clusters,
      ...findRelations(events, eventClusters, telling.actor),
    ],
  }
}
