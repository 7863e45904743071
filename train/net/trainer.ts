import { shuffled } from '../attribution/adagrad.ts'
import type { Examples, HeadShape, NetShape, TrainSettings } from './shape.ts'

/** The weights of a net in training; all arrays row by row. */
export interface Weights {
  readonly shape: NetShape
  /** One row of `hidden` for each feature. */
  readonly table: Float32Array
  /** For each slot `dimensions` rows of `hidden`. */
  readonly slots: Float32Array
  readonly bias: Float32Array
  readonly gain: Float32Array
  readonly shift: Float32Array
  readonly deep: Float32Array
  readonly deepBias: Float32Array
  readonly heads: readonly HeadWeights[]
}

export interface HeadWeights {
  /** `classes` rows of twice `hidden`. */
  readonly out: Float32Array
  readonly bias: Float32Array
  /** Of the head that is given: a row of `hidden` for each of its classes; empty if none is given. */
  readonly given: Float32Array
}

/** A small pseudo-random generator (mulberry32), the same everywhere. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export function newWeights(shape: NetShape, rows: number, seed: number, deviation: number): Weights {
  const random = randomNumbers(seed)
  const normal = (size: number, deviation: number): Float32Array => {
    const values = new Float32Array(size)
    for (let i = 0; i < size; i++) {
      // The sum of four uniform numbers is near enough to a bell.
      values[i] = (random() + random() + random() + random() - 2) * 1.732 * deviation
    }
    return values
  }
  const { hidden: H, slots, dimensions } = shape
  return {
    shape,
    table: normal(rows * H, deviation),
    slots: normal(slots * dimensions * H, 0.058),
    bias: new Float32Array(H),
    gain: new Float32Array(H).fill(1),
    shift: new Float32Array(H),
    deep: normal(H * H, 0.072),
    deepBias: new Float32Array(H),
    heads: shape.heads.map(({ classes, given }) => ({
      out: normal(classes * 2 * H, 0.051),
      bias: new Float32Array(classes),
      given: given === null ? new Float32Array(0) : normal(classesOf(shape, given) * H, 0.5),
    })),
  }
}

function classesOf(shape: NetShape, name: string): number {
  const head = shape.heads.find((one) => one.name === name)
  if (head === undefined) throw new RangeError(`no head ${name}`)
  return head.classes
}

/** Adam's moments beside one array of weights. */
interface Moments {
  readonly weights: Float32Array
  readonly gradient: Float32Array
  readonly first: Float32Array
  readonly second: Float32Array
  readonly decay: number
}

function momentsOf(weights: Float32Array, decay = 0): Moments {
  const size = weights.length
  return {
    weights,
    gradient: new Float32Array(size),
    first: new Float32Array(size),
    second: new Float32Array(size),
    decay,
  }
}

const BETA1 = 0.9
const BETA2 = 0.999

function adam(m: Moments, from: number, to: number, rate: number, scale: number): void {
  const { weights, gradient, first, second, decay } = m
  for (let i = from; i < to; i++) {
    const g = gradient[i] * scale
    gradient[i] = 0
    first[i] = BETA1 * first[i] + (1 - BETA1) * g
    second[i] = BETA2 * second[i] + (1 - BETA2) * g * g
    weights[i] -= rate * (first[i] / (Math.sqrt(second[i]) + 1e-8) + decay * weights[i])
  }
}

/** Trains a net on examples by Adam (Kingma, Ba 2015); rows of the table are moved only when they occur. */
export function trainNet(
  shape: NetShape,
  rowCount: number,
  vectors: Float32Array,
  examples: Examples,
  settings: TrainSettings,
  say: (line: string) => void = () => undefined,
): Weights {
  const weights = newWeights(shape, rowCount, settings.seed, settings.tableDeviation)
  const pass = newPass(weights, vectors, settings)
  const { table } = pass
  const steps = settings.epochs * Math.ceil(examples.count / settings.batch)
  let step = 0
  const H = shape.hidden
  const touched: number[] = []
  const isTouched = new Uint8Array(rowCount)
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    const order = shuffled(examples.count, settings.seed * 1000 + epoch)
    let loss = 0
    for (let at = 0; at < order.length; at += settings.batch) {
      const to = Math.min(order.length, at + settings.batch)
      for (let n = at; n < to; n++) {
        loss += pass.learn(examples, order[n], examples.soft.get(order[n]) ?? null)
        for (let f = 0; f < pass.used.count; f++) {
          const row = pass.used.rows[f]
          if (isTouched[row] === 0) {
            isTouched[row] = 1
            touched.push(row)
          }
        }
      }
      step++
      const warm = Math.min(1, step / 100)
      const correction = Math.sqrt(1 - BETA2 ** step) / (1 - BETA1 ** step)
      const rate = settings.rate * warm * Math.max(0.02, 1 - step / (steps + 1)) * correction
      const scale = 1 / (to - at)
      for (const row of touched) {
        isTouched[row] = 0
        adam(table, row * H, row * H + H, rate, scale)
      }
      touched.length = 0
      for (const dense of pass.dense) adam(dense, 0, dense.weights.length, rate, scale)
    }
    say(`epoch ${epoch + 1}: loss ${(loss / examples.count).toFixed(4)}`)
  }
  return weights
}

interface Pass {
  readonly table: Moments
  readonly dense: readonly Moments[]
  /** The rows that the last example used. */
  readonly used: { readonly rows: Int32Array; count: number }
  /** Adds the gradients of one example; gives its loss. `soft`: probabilities of the first head's classes, or null. */
  learn(examples: Examples, index: number, soft: Float32Array | null): number
}

/**
 * What a teacher wants of a class. A teacher that knows fewer classes has the rest as its last one: what it wants of that
 * is shared among them as they are now.
 */
function wanted(soft: Float32Array, scores: Float32Array, c: number, classes: number): number {
  const last = soft.length - 1
  if (classes === soft.length || c < last) return soft[c]
  let rest = 0
  for (let i = last; i < classes; i++) rest += scores[i]
  return rest <= 0 ? 0 : (soft[last] * scores[c]) / rest
}

/** What one pass works with: the weights, their moments, and buffers that are used again for every example. */
type Work = ReturnType<typeof workOf>

function workOf(weights: Weights, vectors: Float32Array, settings: TrainSettings) {
  const { shape } = weights
  const { hidden: H, slots: S } = shape
  return {
    weights,
    vectors,
    settings,
    random: randomNumbers(settings.seed + 77),
    table: momentsOf(weights.table),
    slots: momentsOf(weights.slots, 1e-4),
    bias: momentsOf(weights.bias),
    gain: momentsOf(weights.gain),
    shift: momentsOf(weights.shift),
    deep: momentsOf(weights.deep, 1e-4),
    deepBias: momentsOf(weights.deepBias),
    outs: weights.heads.map(({ out }) => momentsOf(out, 1e-4)),
    outBiases: weights.heads.map((head) => momentsOf(head.bias)),
    givens: weights.heads.map(({ given }) => momentsOf(given)),
    used: { rows: new Int32Array(2048), count: 0 },
    usedSlots: new Int32Array(S),
    /** The hidden sums, the same normalised, and both hidden layers. */
    x: new Float32Array(H),
    normal: new Float32Array(H),
    rep: new Float32Array(2 * H),
    /** What dropout leaves of the hidden layers, and of the first as input of the second. */
    mask: new Float32Array(2 * H),
    input: new Float32Array(H),
    inputMask: new Float32Array(H),
    dRep: new Float32Array(2 * H),
    dx: new Float32Array(H),
    scores: new Float32Array(Math.max(...shape.heads.map(({ classes }) => classes))),
    seen: new Float32Array(2 * H),
    givenOf: shape.heads.map(({ given }) => shape.heads.findIndex(({ name }) => name === given)),
  }
}

/** One pass forward and backward over an example. */
function newPass(weights: Weights, vectors: Float32Array, settings: TrainSettings): Pass {
  const work = workOf(weights, vectors, settings)
  const { table, slots, bias, gain, shift, deep, deepBias, outs, outBiases, givens, used, dRep } = work
  return {
    table,
    dense: [slots, bias, gain, shift, deep, deepBias, ...outs, ...outBiases, ...givens],
    used,
    learn: (examples, index, soft) => {
      sumInputs(work, examples, index)
      const inverse = hiddenLayers(work)
      dRep.fill(0)
      let loss = 0
      for (let h = 0; h < weights.heads.length; h++) loss += learnHead(work, examples, index, h, h === 0 ? soft : null)
      backToHidden(work, inverse)
      backToInputs(work)
      return loss
    },
  }
}

/** Sums the rows and the word vectors of an example that dropout leaves. */
function sumInputs(work: Work, examples: Examples, index: number): void {
  const { weights, vectors, settings, random, used, usedSlots, x } = work
  const { hidden: H, slots: S, dimensions: D } = weights.shape
  x.set(weights.bias)
  used.count = 0
  const end = examples.from[index + 1]
  for (let f = examples.from[index]; f < end; f++) {
    if (random() < settings.featureDropout) continue
    const row = examples.rows[f]
    used.rows[used.count++] = row
    const base = row * H
    for (let i = 0; i < H; i++) x[i] += weights.table[base + i]
  }
  for (let s = 0; s < S; s++) {
    const word = examples.slots[index * S + s]
    usedSlots[s] = word >= 0 && random() >= settings.slotDropout ? word : -1
    if (usedSlots[s] < 0) continue
    for (let d = 0; d < D; d++) {
      const value = vectors[word * D + d]
      const base = (s * D + d) * H
      for (let i = 0; i < H; i++) x[i] += value * weights.slots[base + i]
    }
  }
}

/** Normalises the sums and fills both hidden layers; gives the inverse of the sums' deviation. */
function hiddenLayers({ weights, settings, random, x, normal, rep, mask, input, inputMask }: Work): number {
  const H = weights.shape.hidden
  const keep = 1 - settings.hiddenDropout
  let mean = 0
  for (let i = 0; i < H; i++) mean += x[i]
  mean /= H
  let variance = 0
  for (let i = 0; i < H; i++) variance += (x[i] - mean) * (x[i] - mean)
  const inverse = 1 / Math.sqrt(variance / H + 1e-5)
  for (let i = 0; i < H; i++) {
    normal[i] = (x[i] - mean) * inverse
    const y = normal[i] * weights.gain[i] + weights.shift[i]
    rep[i] = y > 0 ? y : 0
    inputMask[i] = random() < keep ? 1 / keep : 0
    input[i] = rep[i] * inputMask[i]
  }
  for (let j = 0; j < H; j++) {
    let sum = weights.deepBias[j]
    const base = j * H
    for (let i = 0; i < H; i++) sum += weights.deep[base + i] * input[i]
    rep[H + j] = sum > 0 ? sum : 0
  }
  for (let i = 0; i < 2 * H; i++) mask[i] = random() < keep ? 1 / keep : 0
  return inverse
}

/** Adds the gradients of one head and what it asks of the hidden layers; gives its loss. */
function learnHead(work: Work, examples: Examples, index: number, h: number, soft: Float32Array | null): number {
  const { weights, outs, outBiases, givens, givenOf, mask, dRep, scores, seen } = work
  const H = weights.shape.hidden
  const head: HeadShape = weights.shape.heads[h]
  const label = examples.labels[h][index]
  if (label < 0 && soft === null) return 0
  const { out } = weights.heads[h]
  const giver = givenOf[h]
  const condition = giver < 0 ? -1 : examples.labels[giver][index]
  const total = scoreHead(work, h, condition)
  const gradient = outs[h].gradient
  let loss = 0
  for (let c = 0; c < head.classes; c++) {
    const p = scores[c] / total
    const want = soft === null ? (c === label ? 1 : 0) : wanted(soft, scores, c, head.classes)
    if (want > 0) loss -= want * Math.log(Math.max(1e-9, p))
    const g = (p - want) * head.weight
    if (Math.abs(g) < 1e-7) continue
    outBiases[h].gradient[c] += g
    const base = c * 2 * H
    for (let i = 0; i < 2 * H; i++) {
      gradient[base + i] += g * seen[i]
      dRep[i] += g * out[base + i] * mask[i]
    }
    if (condition >= 0) {
      const target = givens[h].gradient
      for (let i = 0; i < H; i++) target[condition * H + i] += g * out[base + i]
    }
  }
  return loss * head.weight
}

/** Fills `scores` with the exponentials of a head's classes; gives their sum. */
function scoreHead({ weights, rep, mask, seen, scores }: Work, h: number, condition: number): number {
  const H = weights.shape.hidden
  const { classes } = weights.shape.heads[h]
  const { out, bias, given } = weights.heads[h]
  for (let i = 0; i < 2 * H; i++) seen[i] = rep[i] * mask[i]
  if (condition >= 0) for (let i = 0; i < H; i++) seen[i] += given[condition * H + i]
  let highest = Number.NEGATIVE_INFINITY
  for (let c = 0; c < classes; c++) {
    let sum = bias[c]
    const base = c * 2 * H
    for (let i = 0; i < 2 * H; i++) sum += out[base + i] * seen[i]
    scores[c] = sum
    if (sum > highest) highest = sum
  }
  let total = 0
  for (let c = 0; c < classes; c++) {
    scores[c] = Math.exp(scores[c] - highest)
    total += scores[c]
  }
  return total
}

/** Carries the gradient through both hidden layers to the sums, into `dx`. */
function backToHidden(work: Work, inverse: number): void {
  const { weights, deep, deepBias, gain, shift, bias, rep, dRep, dx, normal, input, inputMask } = work
  const H = weights.shape.hidden
  for (let j = 0; j < H; j++) {
    if (rep[H + j] <= 0 || dRep[H + j] === 0) continue
    const g = dRep[H + j]
    deepBias.gradient[j] += g
    const base = j * H
    for (let i = 0; i < H; i++) {
      deep.gradient[base + i] += g * input[i]
      dRep[i] += g * weights.deep[base + i] * inputMask[i]
    }
  }
  let sum = 0
  let product = 0
  for (let i = 0; i < H; i++) {
    const g = rep[i] > 0 ? dRep[i] : 0
    gain.gradient[i] += g * normal[i]
    shift.gradient[i] += g
    dx[i] = g * weights.gain[i]
    sum += dx[i]
    product += dx[i] * normal[i]
  }
  sum /= H
  product /= H
  for (let i = 0; i < H; i++) {
    dx[i] = (dx[i] - sum - normal[i] * product) * inverse
    bias.gradient[i] += dx[i]
  }
}

/** Adds the gradients of the rows and of the word vectors' weights. */
function backToInputs({ weights, vectors, table, slots, used, usedSlots, dx }: Work): void {
  const { hidden: H, slots: S, dimensions: D } = weights.shape
  for (let f = 0; f < used.count; f++) {
    const base = used.rows[f] * H
    for (let i = 0; i < H; i++) table.gradient[base + i] += dx[i]
  }
  for (let s = 0; s < S; s++) {
    const word = usedSlots[s]
    if (word < 0) continue
    for (let d = 0; d < D; d++) {
      const value = vectors[word * D + d]
      const base = (s * D + d) * H
      for (let i = 0; i < H; i++) slots.gradient[base + i] += value * dx[i]
    }
  }
}
