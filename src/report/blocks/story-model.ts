import weights from './data/line-weights.json' with { type: 'json' }
import type { Line } from './lines.ts'
import { pageFeatures } from './page-features.ts'
import type { Shape } from './shape.ts'

/** Weights by feature, in hundredths of a unit of log-odds: whole numbers, so that sums are the same everywhere. */
export type Weights = ReadonlyMap<string, number>

const FIRST: Weights = new Map(Object.entries(weights.first))
const SECOND: Weights = new Map(Object.entries(weights.second))

/** The lines before and after that the second look counts. */
const REACH = 5

/**
 * For every line of an HTML page the log-odds, in hundredths, that it belongs to the story. Two linear models: the
 * first sees each line with its markup and its neighbours, the second also what the first said of the lines around it.
 * Trained by `train/page-lines.ts`.
 */
export function storyScores(lines: readonly Line[], shapes: readonly Shape[]): number[] {
  const features = pageFeatures(lines, shapes)
  const first = features.map((names) => scoreOf(names, FIRST))
  return contextFeatures(features, first).map((names) => scoreOf(names, SECOND))
}

export function scoreOf(features: readonly string[], model: Weights): number {
  let sum = 0
  for (const feature of features) sum += model.get(feature) ?? 0
  return sum
}

/** The features of the second model: the first's, and the first model's scores around the line. */
export function contextFeatures(features: readonly (readonly string[])[], scores: readonly number[]): string[][] {
  return features.map((own, i) => {
    const at = (step: number): string => (i + step < 0 || i + step >= scores.length ? 'edge' : level(scores[i + step]))
    let before = 0
    let after = 0
    for (let step = 1; step <= REACH; step++) {
      before += share(scores[i - step])
      after += share(scores[i + step])
    }
    const kind = own.find((name) => name.startsWith('kind:')) ?? ''
    const [left, right] = [Math.round(before / 17), Math.round(after / 17)]
    return [
      ...own,
      `score:${at(0)}`,
      `score-1:${at(-1)}`,
      `score+1:${at(1)}`,
      `score-2:${at(-2)}`,
      `score+2:${at(2)}`,
      `scores:${at(-1)}:${at(0)}:${at(1)}`,
      `story-before:${Math.round(before / 10)}`,
      `story-after:${Math.round(after / 10)}`,
      `story-around:${left}:${right}`,
      `story-around:${left}:${right}:${kind}`,
    ]
  })
}

/** Five steps of probability, by log-odds. */
function level(score: number): string {
  return score < -139 ? '0' : score < -41 ? '1' : score < 41 ? '2' : score < 139 ? '3' : '4'
}

/** About ten times the probability, from the step. */
function share(score: number | undefined): number {
  return score === undefined ? 0 : score < -139 ? 0 : score < -41 ? 3 : score < 41 ? 5 : score < 139 ? 7 : 10
}
