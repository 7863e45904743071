import { compareCodeUnits } from '../../record/order.ts'
import type { ClusterRecord } from '../../record/record.ts'
import type { FigureDigest } from '../digest/digest.ts'
import { joinSimilar } from '../similar.ts'
import { groupBy } from './join-equal.ts'
import type { Clustering } from './make-cluster.ts'

/** How much the sentences around two figures must share, beside what is counted, to speak of the same thing. */
const SAME_SUBJECT = 0.4

type Group = ClusterRecord['groups'][number]

/**
 * The same quantity told by several reports: figures that count the same, in sentences about the same. Ranges that
 * overlap agree; a later figure is an update before it is a difference.
 */
export const figureClustering: Clustering<FigureDigest> = {
  of: 'figure',
  join(figures, _, join) {
    const sameMeasure = groupBy(figures, ({ measures, unit }) =>
      measures === null ? null : JSON.stringify([measures, unit]),
    )
    for (const group of sameMeasure) {
      const about = group.map((index) => figures[index].about)
      joinSimilar(about, SAME_SUBJECT, (a, b) => join(group[a], group[b]))
    }
  },
  say: ({ low, high, asOf }) => ({ low, high, stance: null, asOf }),
  agreement: figureAgreement,
}

/** How the figures of a cluster stand to each other; the groups are ordered by date. */
function figureAgreement(groups: readonly Group[]): ClusterRecord['agreement'] {
  let isUpdated = false
  for (let a = 0; a < groups.length; a++) {
    for (let b = a + 1; b < groups.length; b++) {
      if (mayBeEqual(groups[a], groups[b])) continue
      const [before, after] = [groups[a].asOf, groups[b].asOf]
      if (before === null || after === null || compareCodeUnits(before, after) === 0) return 'differ'
      isUpdated = true
    }
  }
  return isUpdated ? 'update' : 'agree'
}

function mayBeEqual(a: Group, b: Group): boolean {
  const lowest = Math.max(a.low ?? Number.NEGATIVE_INFINITY, b.low ?? Number.NEGATIVE_INFINITY)
  const highest = Math.min(a.high ?? Number.POSITIVE_INFINITY, b.high ?? Number.POSITIVE_INFINITY)
  return lowest <= highest
}
