import type { PloverCode } from '../record/vocabulary.ts'
import table from './data/plover-scores.json' with { type: 'json' }

const SCORES: ReadonlyMap<string, number> = new Map(
  table.scores.map(({ code, mode, score }) => [scoreKey(code, mode), score]),
)

/**
 * PLOVER's score of an event, from -10 (most conflictual) to 10 (most cooperative): that of the mode where it has
 * one, else the type's.
 */
export function ploverScore(code: PloverCode, mode: string | null): number {
  const score = SCORES.get(scoreKey(code, mode)) ?? SCORES.get(scoreKey(code, null))
  if (score === undefined) throw new RangeError(`PLOVER has no score for ${code}`)
  return score
}

function scoreKey(code: string, mode: string | null): string {
  return `${code}/${mode ?? ''}`
}
