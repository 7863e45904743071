/** Weights of a yes-or-no decision by bucket of the feature's hash; the number of buckets is a power of two. */
export type BinaryWeights = Int16Array

/** Sum of the weights of the features. */
export function sumWeights(weights: BinaryWeights, features: Int32Array, count: number): number {
  let sum = 0
  for (let f = 0; f < count; f++) sum += weights[features[f]]
  return sum
}
