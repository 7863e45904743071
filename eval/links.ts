/**
 * Links within a report: pairs of mentions of one chain in one document, and how many of them are joined. Only mentions
 * that both people and we found are looked at, so it is the joining that is measured. Pure functions.
 */

/** A mention: of a chain that people marked, or of a cluster that we made. */
export interface Linkable {
  readonly document: string
  readonly start: number
  readonly end: number
  readonly cluster: string
}

export interface LinkScore {
  readonly precision: number
  readonly recall: number
}

/** A mention that people marked with what we have for it. */
export interface Aligned<T extends Linkable> {
  readonly gold: T
  readonly told: Linkable
}

/** Each mention of one side with one of the other that it overlaps, the most alike first. */
export function align<T extends Linkable>(gold: readonly T[], told: readonly Linkable[]): Aligned<T>[] {
  const inDocument = Map.groupBy(told, ({ document }) => document)
  const near = gold.flatMap((mention) =>
    (inDocument.get(mention.document) ?? [])
      .map((other) => ({ gold: mention, told: other, share: sharedExtent(mention, other) }))
      .filter(({ share }) => share > 0),
  )
  const used = new Set<Linkable>()
  return near
    .sort((a, b) => b.share - a.share)
    .filter((pair) => {
      if (used.has(pair.gold) || used.has(pair.told)) return false
      used.add(pair.gold).add(pair.told)
      return true
    })
}

/** How many of the joins within documents are right, and how many of the true ones are made; `joined` says what is one. */
export function linksWithin<T extends Linkable>(
  aligned: readonly Aligned<T>[],
  joined: (pair: Aligned<T>) => string = ({ told }) => told.cluster,
): LinkScore {
  let [made, wanted, right] = [0, 0, 0]
  for (const pairs of Map.groupBy(aligned, ({ gold }) => gold.document).values()) {
    for (const [place, a] of pairs.entries()) {
      for (const b of pairs.slice(0, place)) {
        const isMade = joined(a) === joined(b)
        const isTrue = a.gold.cluster === b.gold.cluster
        made += Number(isMade)
        wanted += Number(isTrue)
        right += Number(isMade && isTrue)
      }
    }
  }
  return { precision: made === 0 ? 0 : right / made, recall: wanted === 0 ? 0 : right / wanted }
}

function sharedExtent(a: Linkable, b: Linkable): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}
