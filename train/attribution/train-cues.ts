import type { ContextFeatures } from '../../src/report/statements/attribution/context-features.ts'
import { CUE_BITS, CUE_FEATURES, cueFeatures, mayBeCue } from '../../src/report/statements/attribution/cue-features.ts'
import { newFeatureList } from '../../src/report/statements/attribution/feature-list.ts'
import { CONTENT } from '../../src/report/statements/attribution/role-features.ts'
import { addToMean, climb, newWeights, shuffled } from './adagrad.ts'
import type { GoldAttribution } from './examples.ts'

/** Candidates for the head of a cue, with their features and whether they are one. */
export interface CueExamples {
  readonly features: Int32Array
  /** Where each example's features begin; one entry more than there are examples. */
  readonly from: Uint32Array
  readonly is: Uint8Array
}

/**
 * The candidates of articles. Nested attributions are not marked in the corpus: what lies inside gold content teaches
 * nothing.
 */
export function cueExamples(
  articles: readonly { features: ContextFeatures; gold: readonly GoldAttribution[] }[],
): CueExamples {
  const list = newFeatureList(CUE_FEATURES)
  let features = new Int32Array(1 << 22)
  let used = 0
  const from: number[] = [0]
  const is: number[] = []
  for (const { features: context, gold } of articles) {
    const heads = new Set(gold.map(({ head }) => head))
    const inside = new Set<number>()
    for (const { roles } of gold) for (const [i, role] of roles) if (role === CONTENT) inside.add(i)
    for (let i = 0; i < context.upos.length; i++) {
      if (!mayBeCue(context, i) || (inside.has(i) && !heads.has(i))) continue
      cueFeatures(context, i, list)
      if (used + list.count > features.length) {
        const larger = new Int32Array(features.length * 2)
        larger.set(features)
        features = larger
      }
      features.set(list.ids.subarray(0, list.count), used)
      used += list.count
      from.push(used)
      is.push(heads.has(i) ? 1 : 0)
    }
  }
  return { features: features.subarray(0, used), from: Uint32Array.from(from), is: Uint8Array.from(is) }
}

const CUE_RATE = 0.05
const CUE_DECAY = 2e-5

/** Logistic regression over hashed features; the mean of the weights after each epoch. */
export function trainCues(examples: CueExamples, epochs: number): Float32Array {
  const weights = newWeights(1 << CUE_BITS)
  const mean = new Float32Array(weights.values.length)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const e of shuffled(examples.is.length, 17 + epoch)) {
      let sum = 0
      for (let f = examples.from[e]; f < examples.from[e + 1]; f++) sum += weights.values[examples.features[f]]
      const gradient = examples.is[e] - 1 / (1 + Math.exp(-sum))
      if (Math.abs(gradient) < 1e-3) continue
      for (let f = examples.from[e]; f < examples.from[e + 1]; f++) {
        climb(weights, examples.features[f], gradient, CUE_RATE, CUE_DECAY)
      }
    }
    addToMean(mean, weights.values, epoch + 1)
  }
  return mean
}
