import type { ContextFeatures } from '../../src/report/statements/attribution/context-features.ts'
import { newFeatureList } from '../../src/report/statements/attribution/feature-list.ts'
import {
  EDGE_BITS,
  edgeFeatures,
  NONE,
  newWindowContext,
  ROLE_BITS,
  ROLE_FEATURES,
  ROLES,
  roleFeatures,
  viewFrom,
} from '../../src/report/statements/attribution/role-features.ts'
import { windowOf } from '../../src/report/statements/attribution/window.ts'
import { addToMean, climb, newWeights, shuffled } from './adagrad.ts'
import type { GoldAttribution } from './examples.ts'

interface Sequence {
  readonly count: number
  readonly gold: Uint8Array
  readonly features: Int32Array
  readonly from: Uint32Array
  readonly edges: Int32Array
  readonly edgesFrom: Uint32Array
}

/** The window of each gold cue as a sequence of roles with its features. */
export function roleSequences(
  articles: readonly { features: ContextFeatures; gold: readonly GoldAttribution[]; confidence: Float32Array }[],
): Sequence[] {
  const sequences: Sequence[] = []
  const list = newFeatureList(ROLE_FEATURES)
  const window = newWindowContext(2000)
  for (const { features: context, gold, confidence } of articles) {
    for (const { head, roles } of gold) {
      if (head < 0) continue
      const { from, to } = windowOf(context.view, head)
      if (to - from > 700) continue
      const cueView = viewFrom(context, head, from, to, confidence, window)
      const features: number[] = []
      const starts = [0]
      const edges: number[] = []
      const edgeStarts = [0]
      const labels = new Uint8Array(to - from)
      for (let i = from; i < to; i++) {
        labels[i - from] = roles.get(i) ?? NONE
        roleFeatures(cueView, i, list)
        for (let f = 0; f < list.count; f++) features.push(list.ids[f])
        starts.push(features.length)
        if (i > from) {
          edgeFeatures(cueView, i, list)
          for (let f = 0; f < list.count; f++) edges.push(list.ids[f])
        }
        edgeStarts.push(edges.length)
      }
      sequences.push({
        count: to - from,
        gold: labels,
        features: Int32Array.from(features),
        from: Uint32Array.from(starts),
        edges: Int32Array.from(edges),
        edgesFrom: Uint32Array.from(edgeStarts),
      })
    }
  }
  return sequences
}

const ROLE_RATE = 0.05
const ROLE_DECAY = 1e-5

/**
 * A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) with features on roles and on pairs of
 * roles, by stochastic ascent of the likelihood.
 */
export function trainRoles(
  sequences: readonly Sequence[],
  epochs: number,
): { roles: Float32Array; edges: Float32Array } {
  const roles = newWeights(ROLES << ROLE_BITS)
  const edges = newWeights((ROLES * ROLES) << EDGE_BITS)
  const meanRoles = new Float32Array(roles.values.length)
  const meanEdges = new Float32Array(edges.values.length)
  const P = ROLES * ROLES
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const s of shuffled(sequences.length, 91 + epoch)) {
      const sequence = sequences[s]
      const n = sequence.count
      const unary = new Float64Array(n * ROLES)
      const pair = new Float64Array(n * P)
      for (let i = 0; i < n; i++) {
        for (let f = sequence.from[i]; f < sequence.from[i + 1]; f++) {
          const row = sequence.features[f] * ROLES
          for (let r = 0; r < ROLES; r++) unary[i * ROLES + r] += roles.values[row + r]
        }
        for (let f = sequence.edgesFrom[i]; f < sequence.edgesFrom[i + 1]; f++) {
          const row = sequence.edges[f] * P
          for (let r = 0; r < P; r++) pair[i * P + r] += edges.values[row + r]
        }
      }
      const { node, edge } = marginals(unary, pair, n)
      for (let i = 0; i < n; i++) {
        const gold = sequence.gold[i]
        for (let r = 0; r < ROLES; r++) {
          const gradient = (r === gold ? 1 : 0) - node[i * ROLES + r]
          if (Math.abs(gradient) < 1e-3) continue
          for (let f = sequence.from[i]; f < sequence.from[i + 1]; f++) {
            climb(roles, sequence.features[f] * ROLES + r, gradient, ROLE_RATE, ROLE_DECAY)
          }
        }
        if (i === 0) continue
        const both = sequence.gold[i - 1] * ROLES + gold
        for (let r = 0; r < P; r++) {
          const gradient = (r === both ? 1 : 0) - edge[i * P + r]
          if (Math.abs(gradient) < 1e-3) continue
          for (let f = sequence.edgesFrom[i]; f < sequence.edgesFrom[i + 1]; f++) {
            climb(edges, sequence.edges[f] * P + r, gradient, ROLE_RATE, ROLE_DECAY)
          }
        }
      }
    }
    addToMean(meanRoles, roles.values, epoch + 1)
    addToMean(meanEdges, edges.values, epoch + 1)
  }
  return { roles: meanRoles, edges: meanEdges }
}

/** Probabilities of each role, and of each pair of roles, at each token: the forward-backward algorithm. */
function marginals(unary: Float64Array, pair: Float64Array, n: number): { node: Float64Array; edge: Float64Array } {
  const P = ROLES * ROLES
  const forward = new Float64Array(n * ROLES)
  const backward = new Float64Array(n * ROLES)
  for (let r = 0; r < ROLES; r++) forward[r] = unary[r]
  const terms = new Float64Array(ROLES)
  for (let i = 1; i < n; i++) {
    for (let r = 0; r < ROLES; r++) {
      for (let p = 0; p < ROLES; p++) terms[p] = forward[(i - 1) * ROLES + p] + pair[i * P + p * ROLES + r]
      forward[i * ROLES + r] = logSum(terms) + unary[i * ROLES + r]
    }
  }
  for (let i = n - 2; i >= 0; i--) {
    for (let p = 0; p < ROLES; p++) {
      for (let r = 0; r < ROLES; r++) {
        terms[r] = backward[(i + 1) * ROLES + r] + pair[(i + 1) * P + p * ROLES + r] + unary[(i + 1) * ROLES + r]
      }
      backward[i * ROLES + p] = logSum(terms)
    }
  }
  for (let r = 0; r < ROLES; r++) terms[r] = forward[(n - 1) * ROLES + r]
  const whole = logSum(terms)
  const node = new Float64Array(n * ROLES)
  const edge = new Float64Array(n * P)
  for (let i = 0; i < n; i++) {
    for (let r = 0; r < ROLES; r++) {
      node[i * ROLES + r] = Math.exp(forward[i * ROLES + r] + backward[i * ROLES + r] - whole)
      if (i === 0) continue
      for (let p = 0; p < ROLES; p++) {
        const score = forward[(i - 1) * ROLES + p] + pair[i * P + p * ROLES + r] + unary[i * ROLES + r]
        edge[i * P + p * ROLES + r] = Math.exp(score + backward[i * ROLES + r] - whole)
      }
    }
  }
  return { node, edge }
}

function logSum(terms: Float64Array): number {
  let top = Number.NEGATIVE_INFINITY
  for (const term of terms) if (term > top) top = term
  let sum = 0
  for (const term of terms) sum += Math.exp(term - top)
  return top + Math.log(sum)
}
