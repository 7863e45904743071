import type { ClusterRecord } from '../../record/record.ts'
import type { EventOutline, ToldReport } from '../digest/digest.ts'
import type { StoryMemory } from '../memory/memory.ts'
import type { Parties } from '../parties.ts'
import type { StoryRow } from '../rows.ts'
import { type Candidate, fingerprintOfTold } from './candidate.ts'
import { eventClustering } from './events.ts'
import { figureClustering } from './figures.ts'
import { type Clustering, type Member, makeCluster } from './make-cluster.ts'
import { positionClustering } from './positions.ts'
import { statementClustering } from './statements.ts'
import { sumClusters } from './sum-clusters.ts'
import { findSums } from './sums.ts'
import type { Telling } from './telling.ts'
import { candidatesOf, digestsOf, together } from './together.ts'

export interface Clusters {
  /** Clusters of two members or more, and of those that are a part of a sum. */
  readonly rows: readonly StoryRow<ClusterRecord>[]
  /** All events, those that are told together in one list. */
  readonly events: readonly (readonly Candidate<EventOutline>[])[]
}

/**
 * What is told by several records. A record that stands alone is a cluster too, and the commonest one: `aloneClusters`
 * makes those when they are asked for, so that they need not be kept.
 * @param reports in a fixed order
 */
export function findClusters(
  reports: readonly ToldReport[],
  parties: Parties,
  telling: Telling,
  memory: StoryMemory['joins'],
): Clusters {
  const groups = <Outline, T extends Member>(clustering: Clustering<Outline, T>): Candidate<Outline>[][] =>
    together(clustering, candidatesOf(clustering, reports, parties, telling), telling, memory)
  const events = groups(eventClustering)
  const ofFigures = figureClustering([])
  const allFigures = candidatesOf(ofFigures, reports, parties, telling)
  const sums = findSums(allFigures)
  const figures = together(figureClustering(sums), allFigures, telling, memory)
  const summed = sumClusters(sums, figures, telling)
  return {
    rows: [
      ...ofSeveral(eventClustering, events, telling),
      ...ofSeveral(
        ofFigures,
        figures.filter((group) => !summed.told.has(group)),
        telling,
      ),
      ...summed.rows,
      ...ofSeveral(statementClustering, groups(statementClustering), telling),
      ...ofSeveral(positionClustering, groups(positionClustering), telling),
    ],
    events,
  }
}

/** The clusters of records that nothing else is told together with. */
export function aloneClusters(
  reports: readonly ToldReport[],
  telling: Telling,
  isTogether: (id: string) => boolean,
): ClusterRecord[] {
  const alone = <Outline, T extends Member>(clustering: Clustering<Outline, T>, members: readonly T[]) =>
    members.filter(({ id }) => !isTogether(id)).map((member) => makeCluster(clustering, [member], telling))
  return reports.flatMap(({ details: { events, figures, statements, positions } }) => [
    ...alone(eventClustering, events),
    ...alone(figureClustering([]), figures),
    ...alone(statementClustering, statements),
    ...alone(positionClustering, positions),
  ])
}

function ofSeveral<Outline, T extends Member>(
  clustering: Clustering<Outline, T>,
  groups: readonly (readonly Candidate<Outline>[])[],
  telling: Telling,
): StoryRow<ClusterRecord>[] {
  return groups.filter((group) => group.length > 1).map((group) => clusterRow(clustering, group, telling))
}

function clusterRow<Outline, T extends Member>(
  clustering: Clustering<Outline, T>,
  group: readonly Candidate<Outline>[],
  telling: Telling,
): StoryRow<ClusterRecord> {
  return {
    from: fingerprintOfTold([group], telling),
    make: () => makeCluster(clustering, digestsOf(clustering, group), telling),
  }
}
