import type { Examples } from './shape.ts'
import type { Weights } from './trainer.ts'

/** The probabilities of each head's classes for one example, before weights are rounded; `given` uses the best class. */
export function predictor(weights: Weights, vectors: Float32Array) {
  const { shape } = weights
  const { hidden: H, slots: S, dimensions: D } = shape
  const rep = new Float64Array(2 * H)
  const x = new Float64Array(H)
  return (examples: Examples, index: number, givenClass: readonly number[] = []): Float64Array[] => {
    for (let i = 0; i < H; i++) x[i] = weights.bias[i]
    for (let f = examples.from[index]; f < examples.from[index + 1]; f++) {
      const base = examples.rows[f] * H
      for (let i = 0; i < H; i++) x[i] += weights.table[base + i]
    }
    for (let s = 0; s < S; s++) {
      const word = examples.slots[index * S + s]
      if (word < 0) continue
      for (let d = 0; d < D; d++) {
        const value = vectors[word * D + d]
        const base = (s * D + d) * H
        for (let i = 0; i < H; i++) x[i] += value * weights.slots[base + i]
      }
    }
    let mean = 0
    for (let i = 0; i < H; i++) mean += x[i]
    mean /= H
    let variance = 0
    for (let i = 0; i < H; i++) variance += (x[i] - mean) * (x[i] - mean)
    const inverse = 1 / Math.sqrt(variance / H + 1e-5)
    for (let i = 0; i < H; i++) rep[i] = Math.max(0, (x[i] - mean) * inverse * weights.gain[i] + weights.shift[i])
    for (let j = 0; j < H; j++) {
      let sum = weights.deepBias[j]
      for (let i = 0; i < H; i++) sum += weights.deep[j * H + i] * rep[i]
      rep[H + j] = Math.max(0, sum)
    }
    const answers: Float64Array[] = []
    shape.heads.forEach((head, h) => {
      const giver = shape.heads.findIndex(({ name }) => name === head.given)
      const condition = giver < 0 ? -1 : (givenClass[giver] ?? best(answers[giver]))
      const { out, bias, given } = weights.heads[h]
      const p = new Float64Array(head.classes)
      let highest = Number.NEGATIVE_INFINITY
      for (let c = 0; c < head.classes; c++) {
        let sum = bias[c]
        const base = c * 2 * H
        for (let i = 0; i < H; i++) {
          sum +=
            out[base + i] * (rep[i] + (condition < 0 ? 0 : given[condition * H + i])) + out[base + H + i] * rep[H + i]
        }
        p[c] = sum
        if (sum > highest) highest = sum
      }
      let total = 0
      for (let c = 0; c < head.classes; c++) {
        p[c] = Math.exp(p[c] - highest)
        total += p[c]
      }
      for (let c = 0; c < head.classes; c++) p[c] /= total
      answers.push(p)
    })
    return answers
  }
}

function best(p: Float64Array): number {
  let found = 0
  for (let c = 1; c < p.length; c++) if (p[c] > p[found]) found = c
  return found
}
