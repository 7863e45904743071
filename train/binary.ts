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

  /** Averaged weights in 16 bits. */
  quantized(): Int16Array {
    let largest = 0
    const size = this.#weights.length
    const average = (k: number): number => this.#weights[k] - this.#moments[k] / this.steps
    for (let k = 0; k < size; k++) largest = Math.max(largest, Math.abs(average(k)))
    const scale = largest === 0 ? 0 : Math.min(256, 32767 / largest)
    return Int16Array.from({ length: size }, (_, k) => Math.round(average(k) * scale))
  }
}
