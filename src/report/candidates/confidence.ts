import type { Section, Sections } from '../../language/model/container.ts'
import { section } from '../../language/model/container.ts'

/** The decisions whose probabilities are turned into measured chances. */
export const CONFIDENCES = ['event', 'parties', 'statement', 'position', 'figure'] as const
export type ConfidenceName = (typeof CONFIDENCES)[number]

/**
 * What a probability of the nets is worth: points (score, share right) fitted by isotonic regression on predictions of
 * blocks that trained nothing; between two points the line that joins them.
 */
export interface ConfidenceTable {
  readonly scores: Float32Array
  readonly shares: Float32Array
}

export type ConfidenceTables = Readonly<Record<ConfidenceName, ConfidenceTable>>

/**
 * The measured chance of being right for a score of the nets.
 * @example confidenceOf({ scores: Float32Array.of(0, 1), shares: Float32Array.of(0.2, 0.8) }, 0.5) // 0.5
 */
export function confidenceOf({ scores, shares }: ConfidenceTable, score: number): number {
  const last = scores.length - 1
  if (last < 0) return score
  if (score <= scores[0]) return shares[0]
  if (score >= scores[last]) return shares[last]
  let low = 0
  let high = last
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (scores[middle] <= score) low = middle
    else high = middle
  }
  const width = scores[high] - scores[low]
  const part = width <= 0 ? 0 : (score - scores[low]) / width
  return shares[low] + part * (shares[high] - shares[low])
}

/** The same by the name of what is decided; null if nothing was measured. */
export function measuredConfidence(
  tables: ConfidenceTables | null,
  name: ConfidenceName,
  score: number,
): number | null {
  return tables === null ? null : confidenceOf(tables[name], score)
}

export function readConfidenceTables(sections: Sections): ConfidenceTables {
  const table = (name: ConfidenceName): ConfidenceTable => ({
    scores: section(sections, `${name}.scores`, Float32Array),
    shares: section(sections, `${name}.shares`, Float32Array),
  })
  return {
    event: table('event'),
    parties: table('parties'),
    statement: table('statement'),
    position: table('position'),
    figure: table('figure'),
  }
}

export function confidenceSections(tables: ConfidenceTables): (readonly [string, Section])[] {
  return CONFIDENCES.flatMap((name): (readonly [string, Section])[] => [
    [`${name}.scores`, tables[name].scores],
    [`${name}.shares`, tables[name].shares],
  ])
}
