import { idOf } from '../../record/identity.ts'
import { compareCodeUnits } from '../../record/order.ts'
import type { ClusterRecord } from '../../record/record.ts'
import type { FigureDigest } from '../digest/digest.ts'
import { figureClustering } from './figures.ts'
import { areIndependent, makeCluster, originsOf } from './make-cluster.ts'
import { findSums, type Sum } from './sums.ts'
import type { Telling } from './telling.ts'

export interface SumClusters {
  readonly records: readonly ClusterRecord[]
  /** The lists of figures whose clusters these are. */
  readonly told: ReadonlySet<readonly FigureDigest[]>
}

/**
 * The clusters of figures that are sums of others, and of those that are the parts of one. A sum's cluster has its
 * parts as a group of their own, which says the same number: 353, and 129 with 224. The parts have their own clusters
 * too, since each of them counts something else.
 * @param groups the figures that count the same, in one list each; those of one figure too
 */
export function sumClusters(
  figures: readonly FigureDigest[],
  groups: readonly (readonly FigureDigest[])[],
  telling: Telling,
): SumClusters {
  const sums = findSums(figures)
  const groupOf = new Map(groups.flatMap((group) => group.map(({ id }) => [id, group] as const)))
  const bySum = new Map<readonly FigureDigest[], Sum[]>()
  const ofParts = new Set<readonly FigureDigest[]>()
  for (const sum of sums) {
    const whole = groupOf.get(figures[sum.whole].id)
    if (whole === undefined) continue
    bySum.set(whole, [...(bySum.get(whole) ?? []), sum])
    for (const part of sum.parts) ofParts.add(groupOf.get(figures[part].id) ?? whole)
  }
  for (const whole of bySum.keys()) ofParts.delete(whole)
  return {
    records: [
      ...[...bySum].map(([group, own]) => sumCluster(figures, group, own, telling)),
      ...[...ofParts].map((group) => makeCluster(figureClustering, group, telling)),
    ],
    told: new Set([...bySum.keys(), ...ofParts]),
  }
}

function sumCluster(
  figures: readonly FigureDigest[],
  group: readonly FigureDigest[],
  sums: readonly Sum[],
  telling: Telling,
): ClusterRecord {
  const base = makeCluster(figureClustering, group, telling)
  const partsOfSums = new Map<string, FigureDigest[]>()
  for (const { parts } of sums) {
    const members = parts.map((part) => figures[part]).sort((a, b) => compareCodeUnits(a.id, b.id))
    partsOfSums.set(members.map(({ id }) => id).join(' '), members)
  }
  const sumGroups = [...partsOfSums].sort((a, b) => compareCodeUnits(a[0], b[0])).map(([, members]) => members)
  const parts = sumGroups.flat()
  const ids = [...new Set([...base.members, ...parts.map(({ id }) => id)])].sort(compareCodeUnits)
  const documents = [...new Set([...base.documents, ...parts.map(({ document }) => document)])].sort(compareCodeUnits)
  return {
    ...base,
    id: idOf('c', [base.of, ...ids]),
    members: ids,
    documents,
    origins: [...new Set([...base.origins, ...originsOf(parts, telling)])].sort(compareCodeUnits),
    agreement: base.agreement === 'single' && areIndependent(documents, telling) ? 'agree' : base.agreement,
    groups: [
      ...base.groups,
      ...sumGroups.map((members) => ({
        members: members.map(({ id }) => id),
        origins: originsOf(members, telling),
        low: figures[sums[0].whole].low,
        high: figures[sums[0].whole].low,
        stance: null,
        asOf: base.groups[0].asOf,
      })),
    ],
  }
}
