import { PAIR_TYPES } from '../../src/report/events/type-features.ts'
import type { TypeModel } from '../../src/report/events/type-model.ts'
import { rowOf, TYPE_BITS, typeOfPair } from '../../src/report/events/type-model.ts'
import { climb, newWeights, shuffled, toBytes } from '../attribution/adagrad.ts'
import type { TypeExample } from './examples.ts'

const EPOCHS = 25
const RATE = 0.15
const DECAY = 0.01
const TYPES = PAIR_TYPES.length

/** Multinomial logistic regression over hashed features; features that stand in one example only are left out. */
export function trainTypes(examples: readonly TypeExample[]): TypeModel {
  const weights = newWeights(TYPES << TYPE_BITS)
  const counts = new Uint16Array(1 << TYPE_BITS)
  for (const { features } of examples) for (const hash of features.hashes) counts[rowOf(hash) / TYPES]++
  const scores = new Float64Array(TYPES)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const n of shuffled(examples.length, epoch + 1)) {
      const { features, type } = examples[n]
      scores.fill(0)
      features.hashes.forEach((hash, i) => {
        const row = rowOf(hash)
        for (let c = 0; c < TYPES; c++) scores[c] += weights.values[row + c] * features.values[i]
      })
      const highest = Math.max(...scores)
      let sum = 0
      for (let c = 0; c < TYPES; c++) {
        scores[c] = Math.exp(scores[c] - highest)
        sum += scores[c]
      }
      features.hashes.forEach((hash, i) => {
        const row = rowOf(hash)
        if (counts[row / TYPES] < 2) return
        for (let c = 0; c < TYPES; c++) {
          climb(weights, row + c, ((c === type ? 1 : 0) - scores[c] / sum) * features.values[i], RATE, DECAY)
        }
      })
    }
  }
  const { bytes, unit } = toBytes(weights.values)
  return { weights: bytes, unit }
}

/** Shares of examples whose type is right: the model's, where it is sure, and the lexicon's. */
export interface TypeScores {
  readonly model: number
  readonly lexicon: number
  /** Share of the examples with a probability of at least 0.8, and how many of these are right. */
  readonly sure: number
  readonly rightWhereSure: number
}

/** Cross-validates over five parts; sentences of much the same wording are in the same part. */
export function crossValidate(examples: readonly TypeExample[], parts = 5): TypeScores {
  let right = 0
  let lexicon = 0
  let sure = 0
  let rightWhereSure = 0
  const groups = [...new Set(examples.map(({ group }) => group))]
  const partOf = new Map<number, number>()
  shuffled(groups.length, 7).forEach((at, i) => {
    partOf.set(groups[at], i % parts)
  })
  for (let part = 0; part < parts; part++) {
    const model = trainTypes(examples.filter(({ group }) => partOf.get(group) !== part))
    for (const example of examples.filter(({ group }) => partOf.get(group) === part)) {
      const { type, probability } = typeOfPair(model, example.features)
      const isRight = type === PAIR_TYPES[example.type]
      if (isRight) right++
      if (example.byLexicon === PAIR_TYPES[example.type]) lexicon++
      if (probability < 0.8) continue
      sure++
      if (isRight) rightWhereSure++
    }
  }
  const share = (count: number, of = examples.length): number => (of === 0 ? 0 : count / of)
  return {
    model: share(right),
    lexicon: share(lexicon),
    sure: share(sure),
    rightWhereSure: share(rightWhereSure, sure),
  }
}
