import type { ClusterRecord } from '../../record/record.ts'
import { daysOf } from '../agreement/when.ts'
import type { PositionDigest, PositionOutline } from '../digest/digest.ts'
import { joinSimilar, sharedWords } from '../similar.ts'
import { groupBy, joinEqual } from './join-equal.ts'
import type { Clustering } from './make-cluster.ts'

/** The share of content words that two propositions must have in common to be the same. */
const SAME_PROPOSITION = 0.6
/** The same of the longer one: where the shorter stands in it whole, and where it does not. */
const MIN_OF_LONGER = 0.25
const HALF_OF_LONGER = 0.5

type Group = ClusterRecord['groups'][number]

/**
 * One actor's line toward one proposition or one other actor, over time; neighbouring groups of another stance are
 * turns. One word that two propositions share does not make them one, and neither is the other one's opposite.
 */
export const positionClustering: Clustering<PositionOutline, PositionDigest> = {
  of: 'position',
  outlines: ({ positions }) => positions,
  digests: ({ positions }) => positions,
  parties: ({ actor, toward }, own) => [own.described(actor), ...(toward === null ? [] : [own.own(toward)])],
  joinOutlines(candidates, join) {
    joinEqual(
      candidates,
      ({ outline: { words }, parties: [actor, toward = null] }) =>
        words > 0 || toward === null ? null : `${actor} ${toward}`,
      join,
    )
  },
  groups(candidates) {
    const sameActor = groupBy(candidates, ({ outline, parties: [actor] }) => (outline.words === 0 ? null : actor))
    return sameActor.map((members) => ({ by: 'actor', members }))
  },
  join(_, { digests: held }, __, join) {
    joinSimilar(
      held.map(({ words }) => words),
      SAME_PROPOSITION,
      (a, b) => {
        if (isSameProposition(held[a], held[b])) join(a, b)
      },
    )
  },
  say: ({ stance, date }) => ({ low: null, high: null, stance, asOf: date }),
  agreement: positionAgreement,
}

function isSameProposition(a: PositionDigest, b: PositionDigest): boolean {
  if (a.isNegated !== b.isNegated) return false
  const [shorter, longer] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words]
  const shared = sharedWords(shorter, longer)
  if (shared === longer.length) return true
  if (shared < 2 || shared < MIN_OF_LONGER * longer.length) return false
  return shared === shorter.length || shared >= HALF_OF_LONGER * longer.length
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
