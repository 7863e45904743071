import type { ClusterRecord, EventRecord } from '../record/record.ts'
import type { Agreement } from '../record/vocabulary.ts'
import type { RecordIndex } from '../situation/record-index.ts'
import { figureClusters, shownAgreement } from './figures.ts'
import { isTurn, positionClusters } from './positions.ts'

/** The answer in ten seconds: clusters of figures, events and positions, those with most origins first. */
export interface Summary {
  /** Figures and events that more than one origin tells. */
  readonly agreed: readonly ClusterRecord[]
  /** Figures that differ. */
  readonly disputed: readonly ClusterRecord[]
  /** Figures of which a later one took the place of an earlier one. */
  readonly changed: readonly ClusterRecord[]
  /** Positions that turned. */
  readonly turned: readonly ClusterRecord[]
}

/** What is agreed, what is disputed, and what has changed. */
export function summaryOf(index: RecordIndex): Summary {
  const figures = figureClusters(index)
  const figuresThat = (agreement: Agreement): readonly ClusterRecord[] =>
    figures.filter((cluster) => shownAgreement(index, cluster) === agreement)
  const events = index.clusters.filter(
    (cluster) =>
      cluster.of === 'event' &&
      cluster.agreement === 'agree' &&
      cluster.origins.length > 1 &&
      index.countOrigins(doneInOwnWords(index, cluster).map(({ document }) => document)) > 1,
  )
  return {
    agreed: [...figuresThat('agree'), ...events].sort((a, b) => b.origins.length - a.origins.length),
    disputed: figuresThat('differ'),
    changed: figuresThat('update'),
    turned: positionClusters(index).filter(isTurn),
  }
}

/** The events of a cluster that reports tell in their own words as done, in the order of publication. */
export function doneInOwnWords(index: RecordIndex, cluster: ClusterRecord): readonly EventRecord[] {
  return cluster.members
    .flatMap((id) => index.events.get(id) ?? [])
    .filter((event) => event.status === 'happened' && event.statement === null)
    .sort((a, b) => index.numberOf(a.document) - index.numberOf(b.document) || a.trigger[0].start - b.trigger[0].start)
}
