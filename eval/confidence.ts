/** A record's confidence, 0 to 1, and whether the record is right. */
export interface Judged {
  readonly confidence: number
  readonly right: boolean
}

/** Records of about the same confidence. */
export interface Bin {
  readonly count: number
  /** Mean confidence. */
  readonly confidence: number
  /** Share that is right. */
  readonly right: number
}

/**
 * The records by confidence, lowest first, in bins of equal count: where the confidence can be relied on, each bin's mean
 * confidence is its share right. Records of one confidence that fall into two bins count in both with their common share.
 */
export function reliability(records: readonly Judged[], bins = 10): Bin[] {
  const sorted = withSharesOfTies(records)
  const cut = (bin: number): number => Math.round((bin * sorted.length) / bins)
  return Array.from({ length: bins }, (_, bin) => sorted.slice(cut(bin), cut(bin + 1)))
    .filter((members) => members.length > 0)
    .map((members) => ({
      count: members.length,
      confidence: mean(members.map(({ confidence }) => confidence)),
      right: mean(members.map(({ right }) => right)),
    }))
}

/** Expected calibration error: how far confidence and share right lie apart in the bins, the mean over the records. */
export function calibrationError(bins: readonly Bin[]): number {
  const count = bins.reduce((sum, bin) => sum + bin.count, 0)
  const off = bins.reduce((sum, bin) => sum + bin.count * Math.abs(bin.confidence - bin.right), 0)
  return count === 0 ? 0 : off / count
}

/**
 * What a threshold keeps: how much of it is right, and how much that is of all there is in gold.
 * `kept([{ confidence: 0.9, right: true }, { confidence: 0.4, right: true }], 4, 0.8)` is `{ precision: 1, share: 0.25 }`.
 */
export function kept(
  records: readonly Judged[],
  gold: number,
  threshold: number,
): { readonly precision: number; readonly share: number } {
  const above = records.filter(({ confidence }) => confidence >= threshold)
  const right = above.filter((record) => record.right).length
  return {
    precision: above.length === 0 ? 0 : right / above.length,
    share: gold === 0 ? 0 : right / gold,
  }
}

/** Sorted by confidence; each with the share right among all of its own confidence, so that no order among them counts. */
function withSharesOfTies(records: readonly Judged[]): { confidence: number; right: number }[] {
  const groups = Map.groupBy(records, ({ confidence }) => confidence)
  return [...groups]
    .sort(([a], [b]) => a - b)
    .flatMap(([confidence, group]) => {
      const right = mean(group.map((record) => (record.right ? 1 : 0)))
      return group.map(() => ({ confidence, right }))
    })
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / numbers.length
}
