import type { SparseRows } from '../src/language/model/sparse-rows.ts'
import { buildSparseRows } from '../src/language/model/sparse-rows.ts'

/**
 * Averaged perceptron with hashed features: a row of weights for each bucket that an update has ever touched.
 * The average is kept as `weight - moment / steps` (Daumé 2006).
 */
export class Perceptron {
  readonly buckets: number
  readonly labelCount: number
  steps = 1
  readonly #rowOf: Int32Array
  #rows = 0
  #weights: Int32Array
  #moments: Float64Array

  constructor(buckets: number, labelCount: number) {
    this.buckets = buckets
    this.labelCount = labelCount
    this.#rowOf = new Int32Array(buckets).fill(-1)
    this.#weights = new Int32Array(labelCount * 4096)
    this.#moments = new Float64Array(labelCount * 4096)
  }

  /** Adds the current weights of the features to the scores of the labels listed. */
  scoreSome(features: Int32Array, count: number, scores: Int32Array, wanted: Uint8Array): void {
    const { labelCount } = this
    const weights = this.#weights
    for (let f = 0; f < count; f++) {
      const row = this.#rowOf[features[f]]
      if (row < 0) continue
      const base = row * labelCount
      for (let n = 0; n < wanted.length; n++) scores[wanted[n]] += weights[base + wanted[n]]
    }
  }

  /** Moves the weights of the features toward `right` and away from `wrong`. */
  update(features: Int32Array, count: number, right: number, wrong: number): void {
    for (let f = 0; f < count; f++) {
      const base = this.#rowFor(features[f]) * this.labelCount
      this.#weights[base + right]++
      this.#moments[base + right] += this.steps
      this.#weights[base + wrong]--
      this.#moments[base + wrong] -= this.steps
    }
  }

  #rowFor(bucket: number): number {
    const known = this.#rowOf[bucket]
    if (known >= 0) return known
    const row = this.#rows++
    this.#rowOf[bucket] = row
    if ((row + 1) * this.labelCount > this.#weights.length) {
      const weights = new Int32Array(this.#weights.length * 2)
      weights.set(this.#weights)
      this.#weights = weights
      const moments = new Float64Array(this.#moments.length * 2)
      moments.set(this.#moments)
      this.#moments = moments
    }
    return row
  }

  /** The averaged weights. */
  averaged(): AveragedRows {
    const values = new Float32Array(this.#rows * this.labelCount)
    for (let k = 0; k < values.length; k++) values[k] = this.#weights[k] - this.#moments[k] / this.steps
    return { labelCount: this.labelCount, rowOf: this.#rowOf.slice(), values }
  }
}

/** Weights by row; `rowOf` gives the row of each bucket, -1 for a bucket without one. */
export interface AveragedRows {
  readonly labelCount: number
  readonly rowOf: Int32Array
  readonly values: Float32Array
}

/** Sum of models that were trained apart: linear models that vote by their scores are one linear model. */
export function mixRows(models: readonly AveragedRows[]): AveragedRows {
  const [{ labelCount }] = models
  const buckets = models[0].rowOf.length
  const rowOf = new Int32Array(buckets).fill(-1)
  let rows = 0
  for (let bucket = 0; bucket < buckets; bucket++) {
    if (models.some((model) => model.rowOf[bucket] >= 0)) rowOf[bucket] = rows++
  }
  const values = new Float32Array(rows * labelCount)
  for (const model of models) {
    for (let bucket = 0; bucket < buckets; bucket++) {
      const from = model.rowOf[bucket] * labelCount
      if (from < 0) continue
      const to = rowOf[bucket] * labelCount
      for (let l = 0; l < labelCount; l++) values[to + l] += model.values[from + l]
    }
  }
  return { labelCount, rowOf, values }
}

/**
 * Weights scaled to whole numbers from -`levels` to `levels`; those that come to no more than `least` in size are left
 * out.
 */
export function quantizeRows({ labelCount, rowOf, values }: AveragedRows, levels: number, least: number): SparseRows {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const scale = largest === 0 ? 0 : levels / largest
  const buckets = Array.from(rowOf, (row) => {
    if (row < 0) return undefined
    const pairs: [number, number][] = []
    for (let l = 0; l < labelCount; l++) {
      const value = Math.round(values[row * labelCount + l] * scale)
      if (Math.abs(value) > least) pairs.push([l, value])
    }
    return pairs
  })
  return buildSparseRows(labelCount, buckets)
}
