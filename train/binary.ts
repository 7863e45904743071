/** Averaged perceptron for a yes-or-no decision. */
export class BinaryPerceptron {
  readonly #weights: Int32Array
  readonly #moments: Float64Array
  steps = 1

  constructor(buckets: number) {
    this.#weights = new Int32Array(buckets)
    this.#moments = new Float64Array(buckets)
  }

  score(features: Int32Array, count: number): number {
    let sum = 0
    for (let f = 0; f < count; f++) sum += this.#weights[features[f]]
    return sum
  }

  /** Learns from one case; a right answer with a margin below `margin` is learned from too. */
  learn(features: Int32Array, count: number, yes: boolean, margin: number): void {
    const score = this.score(features, count)
    this.steps++
    if (yes ? score > margin : score <= -margin) return
    const change = yes ? 1 : -1
    for (let f = 0; f < count; f++) {
      this.#weights[features[f]] += change
      this.#moments[features[f]] += change * this.steps
    }
  }

  /** The averaged weights. */
  averaged(): Float32Array {
    return Float32Array.from(this.#weights, (weight, k) => weight - this.#moments[k] / this.steps)
  }
}

/** The sum of models learned apart, in 16 bits. */
export function mixBinary(models: readonly Float32Array[]): Int16Array {
  const sum = new Float32Array(models[0].length)
  for (const model of models) for (let k = 0; k < sum.length; k++) sum[k] += model[k]
  const largest = sum.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const scale = largest === 0 ? 0 : Math.min(256, 32767 / largest)
  return Int16Array.from(sum, (value) => Math.round(value * scale))
}
