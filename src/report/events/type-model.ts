import { readContainer, section, writeContainer } from '../../language/model/container.ts'
import type { PairType, TypeFeatures } from './type-features.ts'
import { PAIR_TYPES } from './type-features.ts'

/** Hashed features fall into this many rows, as a power of two. */
export const TYPE_BITS = 15

/** Weights of the classifier: a row for each hashed feature, a column for each type, in units of `unit`. */
export interface TypeModel {
  readonly weights: Int8Array
  readonly unit: number
}

/** Reads a model from its bytes. Throws an Error where they are none. */
export function loadTypeModel(bytes: Uint8Array): TypeModel {
  const sections = readContainer(bytes, 'event types')
  const weights = section(sections, 'weights', Int8Array)
  if (weights.length !== PAIR_TYPES.length << TYPE_BITS) {
    throw new Error('The model file for event types is damaged: its weights are of another size')
  }
  return { weights, unit: section(sections, 'unit', Float32Array)[0] }
}

/** Writes a model as `loadTypeModel` reads it. */
export function saveTypeModel(model: TypeModel): Uint8Array {
  return writeContainer([
    ['weights', model.weights],
    ['unit', Float32Array.of(model.unit)],
  ])
}

/** The likeliest type of a pair, with its probability (0 to 1); of two equal ones the first. */
export function typeOfPair(
  model: TypeModel,
  { hashes, values }: TypeFeatures,
): { type: PairType; probability: number } {
  const types = PAIR_TYPES.length
  const scores = new Float64Array(types)
  for (let i = 0; i < hashes.length; i++) {
    const row = rowOf(hashes[i])
    for (let c = 0; c < types; c++) scores[c] += model.weights[row + c] * values[i]
  }
  let best = 0
  for (let c = 1; c < types; c++) if (scores[c] > scores[best]) best = c
  let sum = 0
  for (let c = 0; c < types; c++) sum += Math.exp((scores[c] - scores[best]) * model.unit)
  return { type: PAIR_TYPES[best], probability: 1 / sum }
}

/** Where the weights of a hashed feature begin. */
export function rowOf(hash: number): number {
  return (hash & ((1 << TYPE_BITS) - 1)) * PAIR_TYPES.length
}
