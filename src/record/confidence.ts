import type { ClusterRecord, EventRecord } from './record.ts'

/**
 * From here on a record, and who did it to whom, is shown without being asked for: one number for all that is shown.
 * What it keeps and how often that is right is measured in docs/quality.md.
 */
export const SURE = 0.8

/** True if a chance is high enough, and if none was measured: what is read by rule is shown as ever. */
export function isSure(confidence: number | null): boolean {
  return confidence === null || confidence >= SURE
}

/**
 * The chance that an event is right in all that it says, its parties included: the product of its two. Null if
 * neither was measured; one that was not counts as certain.
 */
export function confidenceInAll({
  confidence,
  partiesConfidence,
}: Pick<EventRecord, 'confidence' | 'partiesConfidence'>): number | null {
  if (confidence === null && partiesConfidence === null) return null
  return (confidence ?? 1) * (partiesConfidence ?? 1)
}

/** True if the parties of an event are certain enough to be drawn. */
export function isSureOfParties(event: Pick<EventRecord, 'confidence' | 'partiesConfidence'>): boolean {
  return isSure(confidenceInAll(event))
}

/** Tells whether a record is certain enough. */
export type ConfidenceTest = (record: { readonly id: string; readonly confidence: number | null }) => boolean

/**
 * A record is certain by its own confidence or by that of its cluster, since several reports may agree on a record that is
 * uncertain in each. The parts of a sum are members of the cluster of the sum too; their own cluster, the smaller one, counts.
 */
export function confidenceTest(clusters: readonly ClusterRecord[]): ConfidenceTest {
  const smallest = new Map<string, ClusterRecord>()
  for (const cluster of clusters) {
    for (const member of cluster.members) {
      if (cluster.members.length < (smallest.get(member)?.members.length ?? Number.POSITIVE_INFINITY)) {
        smallest.set(member, cluster)
      }
    }
  }
  return ({ id, confidence }) => {
    const together = smallest.get(id)?.confidence ?? null
    return isSure(confidence) || (together !== null && isSure(together))
  }
}

/** A confidence as records have it: in two decimals. */
export function inTwoDecimals(confidence: number | null): number | null {
  return confidence === null ? null : Math.round(confidence * 100) / 100
}

/**
 * The confidence of a relation: the mean of its events' products; of those that were measured. Null if none was.
 */
export function relationConfidence(
  events: readonly Pick<EventRecord, 'confidence' | 'partiesConfidence'>[],
): number | null {
  const measured = events.flatMap((event) => confidenceInAll(event) ?? [])
  if (measured.length === 0) return null
  return inTwoDecimals(measured.reduce((sum, one) => sum + one, 0) / measured.length)
}

/** A member of a cluster: what it says, how sure it is, and from which origins it may come. */
export interface Witness {
  /** Equal for those that say the same. */
  readonly saying: string
  readonly confidence: number | null
  readonly origins: readonly string[]
}

/**
 * The confidence of a cluster. What several independent origins say is wrong only if all of them are read wrongly:
 * 1 − Π(1 − c), with c the surest member of each origin, so that copies add nothing. Where members say different things
 * (17 killed, 23 killed), the cluster is as sure as the least sure of these. Null for one member, and if none was
 * measured.
 * @param independent the cluster's independent origins
 */
export function clusterConfidence(members: readonly Witness[], independent: readonly string[]): number | null {
  if (members.length < 2) return null
  const bySaying = new Map<string, Witness[]>()
  for (const member of members) bySaying.set(member.saying, [...(bySaying.get(member.saying) ?? []), member])
  const sayings = [...bySaying.values()].flatMap((same) => jointConfidence(same, independent) ?? [])
  return sayings.length === 0 ? null : inTwoDecimals(Math.min(...sayings))
}

function jointConfidence(members: readonly Witness[], independent: readonly string[]): number | null {
  const best = new Map<string, number>()
  for (const { confidence, origins } of members) {
    if (confidence === null) continue
    // A page of several origins speaks for one of them only.
    const origin = independent.find((one) => origins.includes(one)) ?? origins[0] ?? ''
    best.set(origin, Math.max(best.get(origin) ?? 0, confidence))
  }
  if (best.size === 0) return null
  return 1 - [...best.values()].reduce((wrong, confidence) => wrong * (1 - confidence), 1)
}
