import { LABEL_COUNT, mayFollow } from '../../src/language/names/labels.ts'
import { randomFrom } from '../random.ts'

const N = LABEL_COUNT
const ALL = (1 << N) - 1

/** Sentences as rows of features: word `i` has the features `ids[from[i]]` up to `ids[from[i + 1]]`. */
export interface Examples {
  readonly sentences: readonly {
    readonly first: number
    readonly last: number
    readonly source: number
    readonly weight: number
  }[]
  readonly from: Float64Array
  readonly ids: Int32Array
  /** Labels allowed at each word, as bits. */
  readonly allowed: Uint16Array
}

export interface CrfSettings {
  readonly features: number
  readonly sources: number
  readonly epochs: number
  readonly rate: number
  /** How often a word's lexical features are left out. */
  readonly dropout: number
  /** The first features of each word that name it. */
  readonly lexical: number
  readonly seed: number
  readonly decay: number
}

export interface Crf {
  /** Weights by feature and label: those common to all sources, then a table for each source. */
  readonly tables: Float32Array[]
  readonly moves: Float64Array
}

/** Forward and backward over one sentence; labels outside `allowed` are shut out. Fills the probability of each label and adds moves. */
class Lattice {
  alpha = new Float64Array(128 * N)
  beta = new Float64Array(128 * N)
  scale = new Float64Array(128)

  room(count: number): void {
    if (this.scale.length >= count) return
    this.alpha = new Float64Array(count * 2 * N)
    this.beta = new Float64Array(count * 2 * N)
    this.scale = new Float64Array(count * 2)
  }

  run(
    potentials: Float64Array,
    count: number,
    jumps: Float64Array,
    allowed: Uint16Array | null,
    at: number,
    marginals: Float64Array,
    moveCounts: Float64Array,
    sign: number,
  ): void {
    this.room(count)
    const { alpha, beta, scale } = this
    for (let i = 0; i < count; i++) {
      const row = i * N
      const mask = allowed === null ? ALL : allowed[at + i]
      let sum = 0
      for (let y = 0; y < N; y++) {
        let value = 0
        if (((mask >> y) & 1) === 1) {
          if (i === 0) value = mayFollow(-1, y) ? 1 : 0
          else for (let p = 0; p < N; p++) value += alpha[row - N + p] * jumps[p * N + y]
          value *= potentials[row + y]
        }
        alpha[row + y] = value
        sum += value
      }
      if (sum <= 0) sum = 1e-300
      scale[i] = sum
      for (let y = 0; y < N; y++) alpha[row + y] /= sum
    }
    const end = (count - 1) * N
    for (let y = 0; y < N; y++) beta[end + y] = 1
    for (let i = count - 2; i >= 0; i--) {
      const row = i * N
      const next = row + N
      const mask = allowed === null ? ALL : allowed[at + i + 1]
      for (let y = 0; y < N; y++) {
        let value = 0
        for (let z = 0; z < N; z++) {
          if (((mask >> z) & 1) === 1) value += jumps[y * N + z] * potentials[next + z] * beta[next + z]
        }
        beta[row + y] = value / scale[i + 1]
      }
      for (let y = 0; y < N; y++) {
        if (alpha[row + y] === 0) continue
        for (let z = 0; z < N; z++) {
          if (((mask >> z) & 1) === 0) continue
          moveCounts[y * N + z] +=
            (sign * (alpha[row + y] * jumps[y * N + z] * potentials[next + z] * beta[next + z])) / scale[i + 1]
        }
      }
    }
    for (let k = 0; k < count * N; k++) marginals[k] += sign * alpha[k] * beta[k]
  }
}

/**
 * Trains a linear-chain conditional random field by AdaGrad. Where a word allows several labels, their sum counts
 * (training from partial marks). Each source has weights of its own beside the common ones (Daumé 2007).
 */
export function trainCrf(examples: Examples, settings: CrfSettings, report: (epoch: number) => void): Crf {
  const { from, ids, allowed } = examples
  const tables = Array.from({ length: settings.sources + 1 }, () => new Float32Array(settings.features * N))
  const squares = Array.from({ length: settings.sources + 1 }, () => new Float32Array(settings.features * N))
  const moves = new Float64Array(N * N)
  const moveSquares = new Float64Array(N * N).fill(1)
  const jumps = new Float64Array(N * N)
  const random = randomFrom(settings.seed)
  const order = examples.sentences.map((_, n) => n)
  const lattice = new Lattice()
  let longest = 1
  for (const sentence of examples.sentences) longest = Math.max(longest, sentence.last - sentence.first)
  const potentials = new Float64Array(longest * N)
  const gradient = new Float64Array(longest * N)
  const moveGradient = new Float64Array(N * N)
  const dropped = new Uint8Array(longest)
  const common = tables[0]
  const commonSquares = squares[0]
  const score = new Float64Array(N)
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    const rate = settings.rate / (1 + settings.decay * epoch)
    for (let k = order.length - 1; k > 0; k--) {
      const j = Math.floor(random() * (k + 1))
      const kept = order[k]
      order[k] = order[j]
      order[j] = kept
    }
    for (const n of order) {
      const { first, last, source, weight } = examples.sentences[n]
      const count = last - first
      if (count === 0) continue
      const own = tables[source + 1]
      const ownSquares = squares[source + 1]
      for (let y = 0; y < N * N; y++) jumps[y] = mayFollow(Math.floor(y / N), y % N) ? Math.exp(moves[y]) : 0
      for (let i = 0; i < count; i++) {
        score.fill(0)
        dropped[i] = random() < settings.dropout ? settings.lexical : 0
        const stop = from[first + i + 1]
        for (let k = from[first + i] + dropped[i]; k < stop; k++) {
          if (ids[k] < 0) continue
          const row = ids[k] * N
          for (let y = 0; y < N; y++) score[y] += common[row + y] + own[row + y]
        }
        let most = score[0]
        for (let y = 1; y < N; y++) if (score[y] > most) most = score[y]
        for (let y = 0; y < N; y++) potentials[i * N + y] = Math.exp(Math.max(score[y] - most, -60))
      }
      gradient.fill(0, 0, count * N)
      moveGradient.fill(0)
      lattice.run(potentials, count, jumps, null, first, gradient, moveGradient, 1)
      lattice.run(potentials, count, jumps, allowed, first, gradient, moveGradient, -1)
      for (let i = 0; i < count; i++) {
        let largest = 0
        for (let y = 0; y < N; y++) largest = Math.max(largest, Math.abs(gradient[i * N + y]))
        if (largest < 2e-3) continue
        const stop = from[first + i + 1]
        for (let k = from[first + i] + dropped[i]; k < stop; k++) {
          if (ids[k] < 0) continue
          const row = ids[k] * N
          for (let y = 0; y < N; y++) {
            const g = gradient[i * N + y] * weight
            if (g < 1e-4 && g > -1e-4) continue
            commonSquares[row + y] += g * g
            ownSquares[row + y] += g * g
            common[row + y] -= (rate * g) / Math.sqrt(commonSquares[row + y] + 1)
            own[row + y] -= (rate * 0.5 * g) / Math.sqrt(ownSquares[row + y] + 1)
          }
        }
      }
      for (let y = 0; y < N * N; y++) {
        const g = moveGradient[y] * weight
        if (g === 0) continue
        moveSquares[y] += g * g
        moves[y] -= (rate * g) / Math.sqrt(moveSquares[y])
      }
    }
    report(epoch)
  }
  return { tables, moves }
}
