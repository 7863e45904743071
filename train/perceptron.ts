import type { SparseRows } from '../src/language/model/sparse-rows.ts'

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

  /** Adds the current weights of the features to `scores`. */
  score(features: Int32Array, count: number, scores: Int32Array): void {
    const { labelCount } = this
    const weights = this.#weights
    for (let f = 0; f < count; f++) {
      const row = this.#rowOf[features[f]]
      if (row < 0) continue
      const base = row * labelCount
      for (let l = 0; l < labelCount; l++) scores[l] += weights[base + l]
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

  /** Averaged weights scaled to whole numbers from -`levels` to `levels`; those that round to zero are left out. */
  quantized(levels: number): SparseRows {
    const average = (k: number): number => this.#weights[k] - this.#moments[k] / this.steps
    let largest = 0
    const size = this.#rows * this.labelCount
    for (let k = 0; k < size; k++) largest = Math.max(largest, Math.abs(average(k)))
    const scale = largest === 0 ? 0 : levels / largest
    const from = new Uint32Array(this.buckets + 1)
    const labels: number[] = []
    const weights: number[] = []
    for (let bucket = 0; bucket < this.buckets; bucket++) {
      from[bucket] = labels.length
      const row = this.#rowOf[bucket]
      if (row < 0) continue
      for (let l = 0; l < this.labelCount; l++) {
        const value = Math.round(average(row * this.labelCount + l) * scale)
        if (value === 0) continue
        labels.push(l)
        weights.push(value)
      }
    }
    from[this.buckets] = labels.length
    return {
      buckets: this.buckets,
      labelCount: this.labelCount,
      from,
      labels: Uint8Array.from(labels),
      weights: Int8Array.from(weights),
    }
  }
}
