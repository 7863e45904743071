import type { ClusterRecord } from '../../record/record.ts'
import { daysOf } from '../agreement/when.ts'
import type { PositionDigest } from '../digest/digest.ts'
import { joinSimilar } from '../similar.ts'
import { groupBy, joinEqual } from './join-equal.ts'
import type { Clustering } from './make-cluster.ts'

/** The share of content words that two propositions must have in common to be the same. */
const SAME_PROPOSITION = 0.5

type Group = ClusterRecord['groups'][number]

/**
 * One actor's line toward one proposition or one other actor, over time; neighbouring groups of another stance are
 * turns. One word that two propositions share does not make them one, and neither is the other one's opposite.
 */
export const positionClustering: Clustering<PositionDigest> = {
  of: 'position',
  join(positions, telling, join) {
    for (const group of groupBy(positions, ({ actor }) => telling.unnamed(actor) ?? telling.actor(actor))) {
      const held = group.map((index) => positions[index])
      joinSimilar(
        held.map(({ words }) => words),
        SAME_PROPOSITION,
        (a, b) => {
          if (isSameProposition(held[a], held[b])) join(group[a], group[b])
        },
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

function isSameProposition(a: PositionDigest, b: PositionDigest): boolean {
  const isOneWord = Math.min(a.words.length, b.words.length) === 1
  return a.isNegated === b.isNegated && (!isOneWord || a.words.length === b.words.length)
}

/** Another stance on a later day is a turn (`update`); on the same day, or without days, the reports differ. */
function positionAgreement(groups: readonly Group[]): ClusterRecord['agreement'] {
  let isTurned = false
  for (let a = 0; a < groups.length; a++) {
    for (let b = a + 1; b < groups.length; b++) {
      if (groups[a].stance === groups[b].stance) continue
      const [before, after] = [daysOf(groups[a].asOf), daysOf(groups[b].asOf)]
      if (before === null || after === null) return 'differ'
      if (before.first <= after.last && after.first <= before.last) return 'differ'
      isTurned = true
    }
  }
  return isTurned ? 'update' : 'agree'
}
