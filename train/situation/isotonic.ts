import type { ConfidenceTable } from '../../src/report/candidates/confidence.ts'

/** A score of the nets and whether the record that it stands on was right. */
export interface Outcome {
  readonly score: number
  readonly right: boolean
}

/** As few outcomes are never a point of their own: their share would be an accident. */
const LEAST = 40

/**
 * Fits the share right as a rising function of the score: isotonic regression by pooling neighbours that fall
 * (Ayer et al. 1955), over pools of at least forty; a pool's point lies at its mean score.
 */
export function fitConfidence(outcomes: readonly Outcome[]): ConfidenceTable {
  const sorted = [...outcomes].sort((a, b) => a.score - b.score || Number(a.right) - Number(b.right))
  const pools: { count: number; score: number; right: number }[] = []
  for (let i = 0; i < sorted.length; i += LEAST) {
    const part = sorted.slice(i, i + LEAST)
    const pool = {
      count: part.length,
      score: part.reduce((sum, { score }) => sum + score, 0),
      right: part.filter(({ right }) => right).length,
    }
    pools.push(pool)
    mergeFalling(pools)
  }
  return {
    scores: Float32Array.from(pools, ({ score, count }) => score / count),
    shares: Float32Array.from(pools, ({ right, count }) => right / count),
  }
}

function mergeFalling(pools: { count: number; score: number; right: number }[]): void {
  while (pools.length > 1) {
    const last = pools[pools.length - 1]
    const before = pools[pools.length - 2]
    if (before.right * last.count < last.right * before.count) return
    pools.pop()
    before.count += last.count
    before.score += last.score
    before.right += last.right
  }
}
