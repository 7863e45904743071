import type { ClusterRecord } from '../../record/record.ts'
import type { EventOutline, ToldReport } from '../digest/digest.ts'
import type { Later, Memo } from '../memo/index.ts'
import type { Parties } from '../parties.ts'
import type { Candidate } from './candidate.ts'
import { eventClustering } from './events.ts'
import { figureClustering, figuresWithoutSums } from './figures.ts'
import { type Clustering, type Member, makeCluster } from './make-cluster.ts'
import { positionClustering } from './positions.ts'
import { statementClustering } from './statements.ts'
import { sumClusters } from './sum-clusters.ts'
import { findSums } from './sums.ts'
import type { Telling } from './telling.ts'
import { candidatesOf, clusterOf, together } from './together.ts'

export interface Clusters {
  /** Clusters of two members or more, and of those that are a part of a sum. */
  readonly records: readonly Later<ClusterRecord>[]
  /** All events, those that are told together in one list. */
  readonly events: readonly (readonly Candidate<EventOutline>[])[]
}

/**
 * What is told by several records. A record that stands alone is a cluster too, and the commonest one: `aloneClusters`
 * makes those when they are asked for, so that they need not be kept.
 * @param reports in a fixed order
 */
export function findClusters(reports: readonly ToldReport[], parties: Parties, telling: Telling, memo: Memo): Clusters {
  const groups = <Outline extends { readonly storyPart?: number }, T extends Member>(
    clustering: Clustering<Outline, T>,
    least = 2,
  ): Candidate<Outline>[][] =>
    together(clustering, candidatesOf(clustering, reports, parties, telling), telling, memo, least)
  // Kind by kind, so that the details of one need not be held while those of another are read.
  const events = groups(eventClustering, 1)
  const ofEvents = ofSeveral(eventClustering, events, telling, memo)
  const ofFigures = clustersOfFigures(reports, parties, telling, memo, happeningsOfSeveral(events))
  const ofStatements = ofSeveral(statementClustering, groups(statementClustering), telling, memo)
  const ofPositions = ofSeveral(positionClustering, groups(positionClustering), telling, memo)
  return { records: [...ofEvents, ...ofFigures, ...ofStatements, ...ofPositions], events }
}

/** The key of the happening that an event tells of, by the report and the event's place in it. */
type Happenings = ReadonlyMap<ToldReport, ReadonlyMap<number, string>>

/** The happenings that several reports tell of; their key is the first event's id. */
function happeningsOfSeveral(groups: readonly (readonly Candidate<EventOutline>[])[]): Happenings {
  const happenings = new Map<ToldReport, Map<number, string>>()
  for (const group of groups) {
    if (group.every(({ report }) => report === group[0].report)) continue
    for (const { report, place } of group) {
      const known = happenings.get(report) ?? new Map<number, string>()
      happenings.set(report, known.set(place, group[0].outline.id))
    }
  }
  return happenings
}

function clustersOfFigures(
  reports: readonly ToldReport[],
  parties: Parties,
  telling: Telling,
  memo: Memo,
  happenings: Happenings,
): Later<ClusterRecord>[] {
  const figures = candidatesOf(figuresWithoutSums, reports, parties, telling, (report, { events }) => {
    const known = happenings.get(report)
    return known === undefined ? [] : [...new Set(events.flatMap((place) => known.get(place) ?? []))]
  })
  const sums = [...Map.groupBy(figures, ({ story }) => story).values()].flatMap(findSums)
  const groups = together(figureClustering(sums), figures, telling, memo)
  const { records, told } = sumClusters(sums, groups, telling, memo)
  const others = groups.filter((group) => !told.has(group))
  return [...ofSeveral(figuresWithoutSums, others, telling, memo), ...records]
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
    ...alone(figuresWithoutSums, figures),
    ...alone(statementClustering, statements),
    ...alone(positionClustering, positions),
  ])
}

function ofSeveral<Outline, T extends Member>(
  clustering: Clustering<Outline, T>,
  groups: readonly (readonly Candidate<Outline>[])[],
  telling: Telling,
  memo: Memo,
): Later<ClusterRecord>[] {
  return groups.filter((group) => group.length > 1).map((group) => clusterOf(clustering, group, telling, memo))
}
