import type { ClusterRecord } from '../../record/record.ts'
import type { PositionDigest } from '../digest/digest.ts'
import { joinSimilar } from '../similar.ts'
import { groupBy, joinEqual } from './join-equal.ts'
import type { Clustering } from './make-cluster.ts'

/** The share of content words that two propositions must have in common to be the same. */
const SAME_PROPOSITION = 0.5

type Group = ClusterRecord['groups'][number]

/** One actor's line toward one proposition or one other actor, over time; neighbouring groups of another stance are turns. */
export const positionClustering: Clustering<PositionDigest> = {
  of: 'position',
  join(positions, telling, join) {
    for (const group of groupBy(positions, ({ actor }) => telling.actor(actor))) {
      const held = group.map((index) => positions[index])
      joinSimilar(
        held.map(({ words }) => words),
        SAME_PROPOSITION,
        (a, b) => join(group[a], group[b]),
      )
      joinEqual(
        held,
        ({ words, toward }) => (words.length > 0 || toward === null ? null : telling.actor(toward)),
        (a, b) => join(group[a], group[b]),
      )
    }
  },
  say: ({ stance, date }) => ({ low: null, high: null, stance, asOf: date }),
  agreement: positionAgreement,
}

/** Another stance on a later day is a turn (`update`); on the same day, or without days, the reports differ. */
function positionAgreement(groups: readonly Group[]): ClusterRecord['agreement'] {
  let isTurned = false
  for (let a = 0; a < groups.length; a++) {
    for (let b = a + 1; b < groups.length; b++) {
      if (groups[a].stance === groups[b].stance) continue
      if (groups[a].asOf === null || groups[b].asOf === null || groups[a].asOf === groups[b].asOf) return 'differ'
      isTurned = true
    }
  }
  return isTurned ? 'update' : 'agree'
}
