import { JOINT_COUNT } from '../../src/language/names/joints.ts'
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
  /** How each word joins the one before it. */
  readonly joints: Uint8Array
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
  /** How often any other feature of a word is left out. */
  readonly noise: number
  readonly seed: number
  readonly decay: number
  /** The weights are the mean of those after this epoch and each later one. */
  readonly averageFrom: number
}

export interface Crf {
  /** Weights by feature and label: those common to all sources, then a table for each source. */
  readonly tables: Float32Array[]
  /** Score of each label after each other, for each joint. */
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
    joints: Uint8Array,
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
      const table = joints[at + i] * N * N
      let sum = 0
      for (let y = 0; y < N; y++) {
        let value = 0
        if (((mask >> y) & 1) === 1) {
          if (i === 0) value = mayFollow(-1, y) ? 1 : 0
          else for (let p = 0; p < N; p++) value += alpha[row - N + p] * jumps[table + p * N + y]
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
      const table = joints[at + i + 1] * N * N
      for (let y = 0; y < N; y++) {
        let value = 0
        for (let z = 0; z < N; z++) {
          if (((mask >> z) & 1) === 1) value += jumps[table + y * N + z] * potentials[next + z] * beta[next + z]
        }
        beta[row + y] = value / scale[i + 1]
      }
      for (let y = 0; y < N; y++) {
        if (alpha[row + y] === 0) continue
        for (let z = 0; z < N; z++) {
          if (((mask >> z) & 1) === 0) continue
          moveCounts[table + y * N + z] +=
            (sign * (alpha[row + y] * jumps[table + y * N + z] * potentials[next + z] * beta[next + z])) / scale[i + 1]
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
  const work = workOf(examples, settings)
  const { tables, moves, random } = work
  const sums = tables.map((table) => new Float32Array(table.length))
  const moveSums = new Float64Array(moves.length)
  const order = examples.sentences.map((_, n) => n)
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    const rate = settings.rate / (1 + settings.decay * epoch)
    for (let k = order.length - 1; k > 0; k--) {
      const j = Math.floor(random() * (k + 1))
      const kept = order[k]
      order[k] = order[j]
      order[j] = kept
    }
    for (const n of order) if (examples.sentences[n].last > examples.sentences[n].first) learn(work, n, rate)
    if (epoch >= settings.averageFrom) {
      tables.forEach((table, n) => {
        const sum = sums[n]
        for (let k = 0; k < table.length; k++) sum[k] += table[k]
      })
      for (let k = 0; k < moves.length; k++) moveSums[k] += moves[k]
    }
    report(epoch)
  }
  const averaged = settings.epochs - settings.averageFrom
  for (const sum of sums) for (let k = 0; k < sum.length; k++) sum[k] /= averaged
  return { tables: sums, moves: moveSums.map((value) => value / averaged) }
}

/** What training works with: the weights, their squared gradients, and buffers that are used again. */
type Work = ReturnType<typeof workOf>

function workOf(examples: Examples, settings: CrfSettings) {
  let longest = 1
  let widest = 1
  for (const { first, last } of examples.sentences) {
    longest = Math.max(longest, last - first)
    widest = Math.max(widest, examples.from[last] - examples.from[first])
  }
  const newTable = (): Float32Array => new Float32Array(settings.features * N)
  return {
    examples,
    settings,
    /** Common to all sources, then of each source. */
    tables: Array.from({ length: settings.sources + 1 }, newTable),
    squares: Array.from({ length: settings.sources + 1 }, newTable),
    moves: new Float64Array(JOINT_COUNT * N * N),
    moveSquares: new Float64Array(JOINT_COUNT * N * N).fill(1),
    possible: Uint8Array.from({ length: N * N }, (_, y) => (mayFollow(Math.floor(y / N), y % N) ? 1 : 0)),
    random: randomFrom(settings.seed),
    noise: settings.seed | 0,
    noiseBelow: Math.floor(settings.noise * 4294967296),
    lattice: new Lattice(),
    jumps: new Float64Array(JOINT_COUNT * N * N),
    potentials: new Float64Array(longest * N),
    gradient: new Float64Array(longest * N),
    moveGradient: new Float64Array(JOINT_COUNT * N * N),
    score: new Float64Array(N),
    /** 1 for each feature of the sentence that dropout leaves. */
    used: new Uint8Array(widest),
  }
}

/** Learns from one sentence: what its model gives all readings, less what it gives the allowed ones. */
function learn(work: Work, n: number, rate: number): void {
  const { examples, lattice, potentials, jumps, moves, moveSquares, possible, gradient, moveGradient } = work
  const { first, last, weight } = examples.sentences[n]
  const count = last - first
  for (let y = 0; y < moves.length; y++) jumps[y] = possible[y % (N * N)] === 1 ? Math.exp(moves[y]) : 0
  for (let i = 0; i < count; i++) fillPotentials(work, n, i)
  gradient.fill(0, 0, count * N)
  moveGradient.fill(0)
  lattice.run(potentials, count, jumps, null, examples.joints, first, gradient, moveGradient, 1)
  lattice.run(potentials, count, jumps, examples.allowed, examples.joints, first, gradient, moveGradient, -1)
  for (let i = 0; i < count; i++) moveWeights(work, n, i, rate)
  for (let y = 0; y < moves.length; y++) {
    const g = moveGradient[y] * weight
    if (g === 0) continue
    moveSquares[y] += g * g
    moves[y] -= (rate * g) / Math.sqrt(moveSquares[y])
  }
}

/** The potentials of a word's labels, from the features that dropout leaves. */
function fillPotentials(work: Work, n: number, i: number): void {
  const { examples, settings, random, noiseBelow, tables, score, used, potentials } = work
  const { from, ids, sentences } = examples
  const { first, source } = sentences[n]
  const common = tables[0]
  const own = tables[source + 1]
  const base = from[first]
  score.fill(0)
  const dropped = random() < settings.dropout ? settings.lexical : 0
  const begin = from[first + i]
  const stop = from[first + i + 1]
  let { noise } = work
  for (let k = begin; k < stop; k++) {
    noise = (Math.imul(noise, 1664525) + 1013904223) | 0
    const out = ids[k] < 0 || k - begin < dropped || noise >>> 0 < noiseBelow
    used[k - base] = out ? 0 : 1
    if (out) continue
    const row = ids[k] * N
    for (let y = 0; y < N; y++) score[y] += common[row + y] + own[row + y]
  }
  work.noise = noise
  let top = score[0]
  for (let y = 1; y < N; y++) if (score[y] > top) top = score[y]
  for (let y = 0; y < N; y++) potentials[i * N + y] = Math.exp(Math.max(score[y] - top, -60))
}

/** Moves the weights of a word's features by its gradient. */
function moveWeights(work: Work, n: number, i: number, rate: number): void {
  const { examples, tables, squares, gradient, used } = work
  const { from, ids, sentences } = examples
  const { first, source, weight } = sentences[n]
  const [common] = tables
  const [commonSquares] = squares
  const own = tables[source + 1]
  const ownSquares = squares[source + 1]
  let largest = 0
  for (let y = 0; y < N; y++) largest = Math.max(largest, Math.abs(gradient[i * N + y]))
  if (largest < 2e-3) return
  const stop = from[first + i + 1]
  for (let k = from[first + i]; k < stop; k++) {
    if (used[k - from[first]] === 0) continue
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
