/** Weights that learn by AdaGrad (Duchi, Hazan, Singer 2011): each has its own, shrinking step. */
export interface Weights {
  readonly values: Float32Array
  readonly squares: Float32Array
}

export function newWeights(size: number): Weights {
  return { values: new Float32Array(size), squares: new Float32Array(size) }
}

/** One step uphill along `gradient` at one weight, with a pull towards zero. */
export function climb(weights: Weights, at: number, gradient: number, rate: number, decay: number): void {
  const g = gradient - decay * weights.values[at]
  weights.squares[at] += g * g
  weights.values[at] += (rate * g) / Math.sqrt(weights.squares[at] + 1e-6)
}

/** Adds the values of this epoch to a running mean; `n` is how many it holds after this one. */
export function addToMean(mean: Float32Array, values: Float32Array, n: number): void {
  for (let i = 0; i < mean.length; i++) mean[i] += (values[i] - mean[i]) / n
}

/** A repeatable order of `0 … count-1` (Fisher–Yates over a small linear congruential generator). */
export function shuffled(count: number, seed: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, i) => i)
  let state = seed >>> 0
  for (let i = count - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const j = Math.floor((state / 0x100000000) * (i + 1))
    const swap = order[i]
    order[i] = order[j]
    order[j] = swap
  }
  return order
}
