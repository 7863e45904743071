import type { ClusterRecord } from '../../record/record.ts'
import { Components } from '../components.ts'
import type { EventDigest, ReportDigest } from '../digest/digest.ts'
import { eventClustering } from './events.ts'
import { figureClustering } from './figures.ts'
import { type Clustering, type Member, makeCluster } from './make-cluster.ts'
import { positionClustering } from './positions.ts'
import { statementClustering } from './statements.ts'
import { sumClusters } from './sum-clusters.ts'
import type { Telling } from './telling.ts'

export interface Clusters {
  /** Clusters of two members or more, and of those that are a part of a sum. */
  readonly records: readonly ClusterRecord[]
  /** All events, those that are told together in one list. */
  readonly events: readonly (readonly EventDigest[])[]
}

/**
 * What is told by several records. A record that stands alone is a cluster too, and the commonest one: `aloneClusters`
 * makes those when they are asked for, so that they need not be kept.
 * @param reports in a fixed order
 */
export function findClusters(reports: readonly ReportDigest[], telling: Telling): Clusters {
  const events = together(
    eventClustering,
    reports.flatMap((report) => report.events),
    telling,
  )
  const allFigures = reports.flatMap((report) => report.figures)
  const figures = together(figureClustering, allFigures, telling)
  const sums = sumClusters(allFigures, figures, telling)
  const statements = together(
    statementClustering,
    reports.flatMap((report) => report.statements),
    telling,
  )
  const positions = together(
    positionClustering,
    reports.flatMap((report) => report.positions),
    telling,
  )
  return {
    records: [
      ...ofSeveral(eventClustering, events, telling),
      ...ofSeveral(
        figureClustering,
        figures.filter((group) => !sums.told.has(group)),
        telling,
      ),
      ...sums.records,
      ...ofSeveral(statementClustering, statements, telling),
      ...ofSeveral(positionClustering, positions, telling),
    ],
    events,
  }
}

/** The clusters of records that nothing else is told together with. */
export function aloneClusters(
  reports: readonly ReportDigest[],
  telling: Telling,
  isTogether: (id: string) => boolean,
): ClusterRecord[] {
  const alone = <T extends Member>(clustering: Clustering<T>, members: readonly T[]): ClusterRecord[] =>
    members.filter(({ id }) => !isTogether(id)).map((member) => makeCluster(clustering, [member], telling))
  return reports.flatMap(({ events, figures, statements, positions }) => [
    ...alone(eventClustering, events),
    ...alone(figureClustering, figures),
    ...alone(statementClustering, statements),
    ...alone(positionClustering, positions),
  ])
}

function together<T extends Member>(clustering: Clustering<T>, members: readonly T[], telling: Telling): T[][] {
  const components = new Components(members.length)
  clustering.join(members, telling, (a, b) => components.join(a, b))
  return components.groups().map((group) => group.map((index) => members[index]))
}

function ofSeveral<T extends Member>(
  clustering: Clustering<T>,
  groups: readonly (readonly T[])[],
  telling: Telling,
): ClusterRecord[] {
  return groups.filter((group) => group.length > 1).map((group) => makeCluster(clustering, group, telling))
}
