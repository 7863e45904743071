import { idOf } from '../../record/identity.ts'
import type { ClusterRecord } from '../../record/record.ts'
import { compareCodeUnits } from '../../text/order.ts'
import type { FigureDigest, FigureOutline } from '../digest/digest.ts'
import type { Later, Memo } from '../memo/index.ts'
import { type Candidate, partsOfTold } from './candidate.ts'
import { figuresWithoutSums } from './figures.ts'
import { areIndependent, makeCluster, originsOf } from './make-cluster.ts'
import type { Sum } from './sums.ts'
import type { Telling } from './telling.ts'
import { clusterOf, digestsOf } from './together.ts'

type FigureCandidate = Candidate<FigureOutline>
type FigureGroup = readonly FigureCandidate[]

export interface SumClusters {
  readonly records: readonly Later<ClusterRecord>[]
  /** The lists of figures whose clusters these are. */
  readonly told: ReadonlySet<FigureGroup>
}

/**
 * The clusters of figures that are sums of others, and of those that are the parts of one. A sum's cluster has its
 * parts as a group of their own, which says the same number: 353, and 129 with 224. The parts have their own clusters
 * too, since each of them counts something else.
 * @param several the figures that count the same, in one list each, save those that stand alone
 */
export function sumClusters(
  sums: readonly Sum<FigureCandidate>[],
  several: readonly FigureGroup[],
  telling: Telling,
  memo: Memo,
): SumClusters {
  const groups = new Map(
    several.flatMap((group) => group.map((figure): [FigureCandidate, FigureGroup] => [figure, group])),
  )
  const groupOf = (figure: FigureCandidate): FigureGroup => {
    const group = groups.get(figure) ?? [figure]
    groups.set(figure, group)
    return group
  }
  const bySum = new Map<FigureGroup, Sum<FigureCandidate>[]>()
  const ofParts = new Set<FigureGroup>()
  for (const sum of sums) {
    const whole = groupOf(sum.whole)
    bySum.set(whole, [...(bySum.get(whole) ?? []), sum])
    for (const part of sum.parts) ofParts.add(groupOf(part))
  }
  for (const whole of bySum.keys()) ofParts.delete(whole)
  return {
    records: [
      ...[...bySum].map(([group, own]) => clusterOfSum(group, own, telling, memo)),
      ...[...ofParts].map((group) => clusterOf(figuresWithoutSums, group, telling, memo)),
    ],
    told: new Set([...bySum.keys(), ...ofParts]),
  }
}

function clusterOfSum(
  group: FigureGroup,
  sums: readonly Sum<FigureCandidate>[],
  telling: Telling,
  memo: Memo,
): Later<ClusterRecord> {
  const lists = [group, ...sums.map(({ parts }) => parts)]
  const told = lists.map((list) => partsOfTold(list, telling))
  return memo.later(['sum', told], () => {
    const [members, ...parts] = lists.map((list) => digestsOf(figuresWithoutSums, list))
    return sumCluster(members, parts, sums[0].whole.outline.low, telling)
  })
}

/**
 * @param group the figures that give the sum
 * @param lists the figures that make it, in one list for each way
 * @param value the sum
 */
function sumCluster(
  group: readonly FigureDigest[],
  lists: readonly (readonly FigureDigest[])[],
  value: number | null,
  telling: Telling,
): ClusterRecord {
  const base = makeCluster(figuresWithoutSums, group, telling)
  const partsOfSums = new Map<string, FigureDigest[]>()
  for (const parts of lists) {
    const members = parts.toSorted((a, b) => compareCodeUnits(a.id, b.id))
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
        low: value,
        high: value,
        stance: null,
        asOf: base.groups[0].asOf,
      })),
    ],
  }
}
