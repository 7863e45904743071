import type { ClusterRecord, PositionRecord } from '../../record/record.ts'
import { Components } from '../components.ts'
import { containment, contentWords } from '../words.ts'
import { makeCluster } from './make-cluster.ts'
import { publishedOf, type Telling, wordsOfSpan } from './told.ts'

/** The share of content words that two propositions must have in common to be the same. */
const SAME_PROPOSITION = 0.5

type Group = ClusterRecord['groups'][number]

/** One actor's line toward one proposition or one other actor, over time; neighbouring groups of another stance are turns. */
export function clusterPositions(positions: readonly PositionRecord[], telling: Telling): ClusterRecord[] {
  const components = new Components(positions.length)
  const byActor = new Map<string, { index: number; toward: string | null; words: Set<string> }[]>()
  for (const [index, position] of positions.entries()) {
    const actor = telling.actor(position.actor)
    const words =
      position.proposition === null
        ? new Set<string>()
        : contentWords(wordsOfSpan(telling, position.document, position.proposition))
    const toward = position.toward === null ? null : telling.actor(position.toward)
    byActor.set(actor, [...(byActor.get(actor) ?? []), { index, toward, words }])
  }
  for (const held of byActor.values()) {
    for (let a = 0; a < held.length; a++) {
      for (let b = a + 1; b < held.length; b++) {
        const bare = held[a].words.size === 0 && held[b].words.size === 0
        const same = bare
          ? held[a].toward !== null && held[a].toward === held[b].toward
          : containment(held[a].words, held[b].words) >= SAME_PROPOSITION
        if (same) components.join(held[a].index, held[b].index)
      }
    }
  }
  return components.groups().map((group) => {
    const members = group.map((index) => positions[index])
    const first = members[0]
    return makeCluster(
      'position',
      members,
      wordsOfSpan(telling, first.document, first.proposition ?? first.evidence[0]),
      telling,
      (position) => ({
        low: null,
        high: null,
        stance: position.stance,
        asOf: position.date ?? publishedOf(telling, position.document),
      }),
      positionAgreement,
    )
  })
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
