import type { Section, Sections } from '../model/container.ts'
import { section } from '../model/container.ts'
import { toProbabilities } from './exponential.ts'
import type { FeatureList } from './features.ts'
import type { WordVectors } from './vectors.ts'

/** One decision: a row of twice `hidden` for each class; `given` moves what it sees by the answer of another decision. */
export interface Head {
  readonly classes: number
  readonly out: Float32Array
  readonly bias: Float32Array
  /** A row of `hidden` for each class of the decision that this one is taken after; empty where there is none. */
  readonly given: Float32Array
}

/**
 * A small feed-forward net: rows of hashed features and projected word vectors are summed, normalised (Ba, Kiros,
 * Hinton 2016), and seen by each head directly and through one more layer. Rows and vectors are signed bytes, so that
 * their sums are exact; what follows is plain arithmetic in a fixed order.
 */
export interface Net {
  readonly hidden: number
  readonly slots: number
  /** Check values of the feature rows by slot; 0 is an empty slot. */
  readonly marks: Uint16Array
  /** Row of the first mark of each run of 64 slots, so that a row's number need not be stored. */
  readonly ranks: Uint32Array
  /** `hidden` weights for each row, four to a number: each a byte, plus 128, the first one lowest. */
  readonly table: Uint32Array
  readonly tableUnit: number
  /** For each slot, `dimensions` rows of `hidden`. */
  readonly projections: Int8Array
  readonly projectionUnit: number
  readonly bias: Float32Array
  readonly gain: Float32Array
  readonly shift: Float32Array
  readonly deep: Float32Array
  readonly deepBias: Float32Array
  readonly heads: readonly Head[]
}

/** Row numbers by slot: how many marks stand before each. */
function rowNumbers(marks: Uint16Array): Uint32Array {
  const rows = new Uint32Array(marks.length)
  let next = 0
  for (let slot = 0; slot < marks.length; slot++) {
    rows[slot] = next
    if (marks[slot] !== 0) next++
  }
  return rows
}

/** Reads a net from the sections of a model file under a prefix. Throws an Error where one is missing. */
export function readNet(sections: Sections, prefix: string): Net {
  const [hidden, slots, heads] = section(sections, `${prefix}.shape`, Uint32Array)
  const floats = (name: string): Float32Array => section(sections, `${prefix}.${name}`, Float32Array)
  const marks = section(sections, `${prefix}.marks`, Uint16Array)
  const [tableUnit, projectionUnit] = floats('units')
  return {
    hidden,
    slots,
    marks,
    ranks: rowNumbers(marks),
    table: section(sections, `${prefix}.table`, Uint32Array),
    tableUnit,
    projections: section(sections, `${prefix}.projections`, Int8Array),
    projectionUnit,
    bias: floats('bias'),
    gain: floats('gain'),
    shift: floats('shift'),
    deep: floats('deep'),
    deepBias: floats('deepBias'),
    heads: Array.from({ length: heads }, (_, h) => {
      const bias = floats(`head${h}.bias`)
      return { classes: bias.length, out: floats(`head${h}.out`), bias, given: floats(`head${h}.given`) }
    }),
  }
}

/** The sections of a net under a prefix, for writing. */
export function netSections(prefix: string, net: Omit<Net, 'ranks'>): (readonly [string, Section])[] {
  return [
    [`${prefix}.shape`, Uint32Array.of(net.hidden, net.slots, net.heads.length)],
    [`${prefix}.units`, Float32Array.of(net.tableUnit, net.projectionUnit)],
    [`${prefix}.marks`, net.marks],
    [`${prefix}.table`, net.table],
    [`${prefix}.projections`, net.projections],
    [`${prefix}.bias`, net.bias],
    [`${prefix}.gain`, net.gain],
    [`${prefix}.shift`, net.shift],
    [`${prefix}.deep`, net.deep],
    [`${prefix}.deepBias`, net.deepBias],
    ...net.heads.flatMap(({ out, bias, given }, h): (readonly [string, Section])[] => [
      [`${prefix}.head${h}.out`, out],
      [`${prefix}.head${h}.bias`, bias],
      [`${prefix}.head${h}.given`, given],
    ]),
  ]
}

/** Runs a net; keeps buffers, and the projections of the words that it met, so that a word costs its dimensions once. */
export interface NetRunner {
  /** The sum of the rows of features that many candidates share, to be handed to `see` with each of them. */
  sumOf(list: FeatureList): Int32Array
  /**
   * Sees one candidate.
   * @param list its features, as hashes
   * @param words rows of the word vectors by slot, -1 where there is no word
   * @param shared the sum of the features that it has beside those, by `sumOf`
   */
  see(list: FeatureList, words: Int32Array, shared?: Int32Array): void
  /** The probabilities of one decision about what was seen last; valid until the next call. `given`: the class that it is taken after, or -1. */
  decide(head: number, given: number): Float64Array
}

/** As many projections are kept at once; then all are forgotten. */
const MOST_KEPT = 16_384

/** Makes a net ready to run over word vectors. */
export function runNet(net: Net, vectors: WordVectors): NetRunner {
  const { hidden: H } = net
  const sums = new Int32Array(H)
  const addRows = rowAdder(net)
  const projected = new Int32Array(H)
  const x = new Float64Array(H)
  const rep = new Float64Array(2 * H)
  const upper = rep.subarray(H)
  const seen = new Float64Array(2 * H)
  const answers = net.heads.map(({ classes }) => new Float64Array(classes))
  const project = projector(net, vectors)
  const deep = byInput(net.deep, H)
  const outs = net.heads.map(({ out }) => byInput(out, 2 * H))

  const see: NetRunner['see'] = (list, words, shared) => {
    projected.fill(0)
    addRows(list, sums)
    if (shared !== undefined) for (let i = 0; i < H; i++) sums[i] += shared[i]
    project(words, projected)
    const unit = net.projectionUnit * vectors.unit
    let mean = 0
    for (let i = 0; i < H; i++) {
      x[i] = sums[i] * net.tableUnit + projected[i] * unit + net.bias[i]
      mean += x[i]
    }
    mean /= H
    let variance = 0
    for (let i = 0; i < H; i++) variance += (x[i] - mean) * (x[i] - mean)
    const inverse = 1 / Math.sqrt(variance / H + 1e-5)
    for (let i = 0; i < H; i++) rep[i] = Math.max(0, (x[i] - mean) * inverse * net.gain[i] + net.shift[i])
    for (let j = 0; j < H; j++) rep[H + j] = net.deepBias[j]
    multiply(deep, rep, H, upper)
    for (let j = H; j < 2 * H; j++) rep[j] = Math.max(0, rep[j])
  }

  const decide: NetRunner['decide'] = (head, given) => {
    const { classes, bias, given: moves } = net.heads[head]
    const scores = answers[head]
    seen.set(rep)
    if (given >= 0) for (let i = 0; i < H; i++) seen[i] += moves[given * H + i]
    for (let c = 0; c < classes; c++) scores[c] = bias[c]
    multiply(outs[head], seen, 2 * H, scores)
    toProbabilities(scores, classes)
    return scores
  }
  const sumOf: NetRunner['sumOf'] = (list) => {
    const sum = new Int32Array(H)
    addRows(list, sum)
    return sum
  }
  return { sumOf, see, decide }
}

/** A matrix of so many columns turned, so that the weights of one input lie in a row. */
function byInput(matrix: Float32Array, columns: number): Float32Array {
  const rows = matrix.length / columns
  const turned = new Float32Array(matrix.length)
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) turned[c * rows + r] = matrix[r * columns + c]
  return turned
}

/** Inputs of a matrix that are not nothing, and where their weights begin; no matrix has more. */
const values = new Float64Array(1024)
const bases = new Int32Array(1024)

/**
 * Adds the inputs times their weights to the sums, input by input; half of the inputs are nothing and cost nothing. Four
 * inputs are added in turn while a sum is at hand: the same additions in the same order, with a quarter of the fetches.
 */
function multiply(turned: Float32Array, inputs: Float64Array, count: number, sums: Float64Array): void {
  const width = turned.length / count
  let found = 0
  for (let i = 0; i < count; i++) {
    values[found] = inputs[i]
    bases[found] = i * width
    found += inputs[i] === 0 ? 0 : 1
  }
  let f = 0
  for (; f + 3 < found; f += 4) {
    const [a, b, c, d] = [bases[f], bases[f + 1], bases[f + 2], bases[f + 3]]
    const [va, vb, vc, vd] = [values[f], values[f + 1], values[f + 2], values[f + 3]]
    for (let j = 0; j < width; j++) {
      sums[j] = sums[j] + turned[a + j] * va + turned[b + j] * vb + turned[c + j] * vc + turned[d + j] * vd
    }
  }
  for (; f < found; f++) {
    const [base, value] = [bases[f], values[f]]
    for (let j = 0; j < width; j++) sums[j] += turned[base + j] * value
  }
}

/** As many rows fit into a lane of 16 bits, a byte each. */
const LANE_ROWS = 256
const LANES = 0x00ff00ff

/**
 * Sums the rows of the features that the table has. Four bytes are added at a time: as unsigned numbers, every other
 * byte in a lane of 16 bits; what was added to make them unsigned is taken off at the end.
 */
function rowAdder(net: Net): (list: FeatureList, sums: Int32Array) => void {
  const { hidden: H, table } = net
  const width = H >> 2
  const even = new Uint32Array(width)
  const odd = new Uint32Array(width)
  const places = new Int32Array(4096)
  const find = rowFinder(net)
  const flush = (sums: Int32Array, rows: number): void => {
    for (let q = 0; q < width; q++) {
      sums[q * 4] += (even[q] & 0xffff) - 128 * rows
      sums[q * 4 + 1] += (odd[q] & 0xffff) - 128 * rows
      sums[q * 4 + 2] += (even[q] >>> 16) - 128 * rows
      sums[q * 4 + 3] += (odd[q] >>> 16) - 128 * rows
    }
    even.fill(0)
    odd.fill(0)
  }
  return (list, sums) => {
    sums.fill(0)
    const found = find(list, places)
    for (let from = 0; from < found; from += LANE_ROWS) {
      const to = Math.min(found, from + LANE_ROWS)
      let f = from
      // Four rows at once: the lanes are fetched and put back once for the four.
      for (; f + 3 < to; f += 4) {
        const a = places[f]
        const b = places[f + 1]
        const c = places[f + 2]
        const d = places[f + 3]
        for (let q = 0; q < width; q++) {
          const one = table[a + q]
          const two = table[b + q]
          const three = table[c + q]
          const four = table[d + q]
          even[q] += (one & LANES) + (two & LANES) + (three & LANES) + (four & LANES)
          odd[q] += ((one >>> 8) & LANES) + ((two >>> 8) & LANES) + ((three >>> 8) & LANES) + ((four >>> 8) & LANES)
        }
      }
      for (; f < to; f++) {
        const base = places[f]
        for (let q = 0; q < width; q++) {
          even[q] += table[base + q] & LANES
          odd[q] += (table[base + q] >>> 8) & LANES
        }
      }
      flush(sums, to - from)
    }
  }
}

/** The check value of a feature's hash beside its slot; 0 would be an empty slot. */
export function markOf(hash: number): number {
  const mark = hash >>> 16
  return mark === 0 ? 1 : mark
}

/** Finds where the rows of the features begin in the table; gives how many it has. */
function rowFinder({ hidden, marks, ranks }: Net): (list: FeatureList, places: Int32Array) => number {
  const mask = marks.length - 1
  const width = hidden >> 2
  return ({ hashes, count }, places) => {
    let found = 0
    for (let f = 0; f < count; f++) {
      const hash = hashes[f]
      const mark = markOf(hash)
      let slot = hash & mask
      while (marks[slot] !== mark && marks[slot] !== 0) slot = (slot + 1) & mask
      places[found] = ranks[slot] * width
      found += marks[slot] === 0 ? 0 : 1
    }
    return found
  }
}

/**
 * Adds the projections of the words in the slots to `sums`; projections are computed when first asked for, and kept.
 * Three are added while a sum is at hand; the row of zeros stands for a slot without a word and fills up the last three.
 */
function projector(net: Net, vectors: WordVectors): (words: Int32Array, sums: Int32Array) => void {
  const { hidden: H, slots, projections } = net
  const { dimensions: D, values } = vectors
  const wordCount = values.length / D
  const keptAt = new Int32Array(slots * wordCount).fill(-1)
  const kept = new Int32Array(MOST_KEPT * H)
  const bases = new Int32Array(slots + 2)
  // Row 0 is the row of zeros.
  let used = 1
  const projectionOf = (slot: number, word: number): number => {
    const known = keptAt[slot * wordCount + word]
    if (known >= 0) return known * H
    const base = used * H
    keptAt[slot * wordCount + word] = used++
    kept.fill(0, base, base + H)
    for (let d = 0; d < D; d++) {
      const value = values[word * D + d]
      if (value === 0) continue
      const row = (slot * D + d) * H
      for (let i = 0; i < H; i++) kept[base + i] += value * projections[row + i]
    }
    return base
  }
  return (words, sums) => {
    // All rows of one candidate must be there at once: where they might not fit, all are forgotten before.
    if (used + slots > MOST_KEPT) {
      keptAt.fill(-1)
      used = 1
    }
    for (let s = 0; s < slots; s++) bases[s] = words[s] < 0 ? 0 : projectionOf(s, words[s])
    for (let s = 0; s < slots; s += 3) {
      const [a, b, c] = [bases[s], bases[s + 1], bases[s + 2]]
      for (let i = 0; i < H; i++) sums[i] += kept[a + i] + kept[b + i] + kept[c + i]
    }
  }
}
