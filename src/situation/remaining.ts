import { ploverScore } from '../lexicon/plover-scores.ts'
import { inTwoDecimals, relationConfidence } from '../record/confidence.ts'
import { independentOrigins } from '../record/independent-origins.ts'
import type { ClusterRecord, EventRecord, RelationRecord } from '../record/record.ts'
import { isPloverCode, type PloverCode } from '../record/vocabulary.ts'
import { compareCodeUnits } from '../text/order.ts'
import type { RecordIndex } from './record-index.ts'

/* What is left of records that rest on others, where some of these are left out. */

/**
 * A cluster as those of its members tell it that are left: the same where all are, none if none is. What is left of one
 * origin alone differs from nobody.
 */
export function remainingCluster(
  index: RecordIndex,
  cluster: ClusterRecord,
  isLeft: (member: string) => boolean,
): ClusterRecord[] {
  const members = cluster.members.filter(isLeft)
  if (members.length === cluster.members.length) return [cluster]
  if (members.length === 0) return []
  const lists = { event: index.events, figure: index.figures, statement: index.statements, position: index.positions }
  const documentOf = (id: string): string => lists[cluster.of].get(id)?.document ?? ''
  const documentsOf = (ids: readonly string[]): string[] => [...new Set(ids.map(documentOf))].sort(compareCodeUnits)
  const originsOf = (ids: readonly string[]): string[] =>
    independentOrigins(documentsOf(ids).map((id) => index.originIdsOf(id)))
  const groups = cluster.groups.flatMap((group) => {
    const left = group.members.filter(isLeft)
    return left.length === 0 ? [] : { ...group, members: left, origins: originsOf(left) }
  })
  const origins = originsOf(members)
  const sayings = new Set(groups.map(({ low, high, stance }) => JSON.stringify([low, high, stance])))
  const isAlone = members.length === 1 || origins.length === 1
  return [
    {
      ...cluster,
      members,
      documents: documentsOf(members),
      origins,
      groups,
      agreement: isAlone && sayings.size === 1 ? 'single' : sayings.size === 1 ? agreedOn(cluster) : cluster.agreement,
    },
  ]
}

/** Where only one number or stance is left, nothing differs; acts may differ in their standing. */
function agreedOn({ of, agreement }: ClusterRecord): ClusterRecord['agreement'] {
  return of === 'figure' || of === 'position' ? 'agree' : agreement
}

/** A relation as those of its events make it that are left: the same where all are, none if none is. */
export function remainingRelation(
  index: RecordIndex,
  relation: RelationRecord,
  isLeft: (event: EventRecord) => boolean,
): RelationRecord[] {
  const told = relation.events.flatMap((id) => index.events.get(id) ?? [])
  const left = told.filter(isLeft)
  if (left.length === told.length) return [relation]
  if (left.length === 0) return []
  const scores = scoresOf(index, left)
  return [
    {
      ...relation,
      cooperation: scores.filter((score) => score > 0).length,
      conflict: scores.filter((score) => score < 0).length,
      score: scores.length === 0 ? null : inTwoDecimals(scores.reduce((sum, score) => sum + score, 0) / scores.length),
      events: left.map(({ id }) => id),
      confidence: relationConfidence(left),
    },
  ]
}

/** PLOVER's score of each happening, however many reports tell it; the first of these gives it. */
function scoresOf(index: RecordIndex, events: readonly EventRecord[]): number[] {
  const byHappening = new Map<string, { code: PloverCode; mode: string | null }>()
  const path = (event: EventRecord): string => index.documents.get(event.document)?.path ?? ''
  for (const event of events.toSorted((a, b) => compareCodeUnits(path(a), path(b)))) {
    const { id, code, mode } = event
    const happening = index.clusterOf(id)?.id ?? id
    if (isPloverCode(code) && !byHappening.has(happening)) byHappening.set(happening, { code, mode })
  }
  return [...byHappening.values()].map(({ code, mode }) => ploverScore(code, mode))
}
