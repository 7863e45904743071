import { toProbabilities } from './exponential.ts'
import type { FeatureList } from './features.ts'
import { type Kernel, Layout, openKernel } from './kernel.ts'
import type { Net } from './net.ts'
import type { WordVectors } from './vectors.ts'

/** Runs a net; keeps buffers, and the projections of the words that it met, so that a word costs its dimensions once. */
export interface NetRunner {
  /** The sum of the rows of features that many candidates share, to be handed to `see` with each of them. */
  sumOf(list: FeatureList): Int32Array
  /**
   * Sees one candidate.
   * @param list its features, as hashes
   * @param words rows of the word vectors by slot, -1 if there is no word
   * @param shared the sum of the features that it has beside those, by `sumOf`
   */
  see(list: FeatureList, words: Int32Array, shared?: Int32Array): void
  /** The probabilities of one decision about what was seen last; valid until the next call. `given`: the class that it is taken after, or -1. */
  decide(head: number, given: number): Float64Array
}

/** The kernel, its memory, and where in it everything lies. */
interface Workspace {
  readonly kernel: Kernel
  readonly memory: ArrayBuffer
  readonly at: Addresses
}

type Decision = (listed: number, given: number) => Float64Array

/** As many projections are kept at once; then all are forgotten. */
const MOST_KEPT = 16_384
/** As many features are handed to the kernel at once. */
const MOST_FEATURES = 1024
/** Slots that the kernel looks at in one step. */
const STEP = 4
/** Columns that the kernel works through at once: the last block of a row may reach so far beyond it. */
const BLOCK = 16

/** Makes a net ready to run over word vectors. Its weights are copied into a memory of its own. */
export function runNet(net: Net, vectors: WordVectors): NetRunner {
  const { hidden: H } = net
  const at = layOut(net, vectors)
  const workspace = { at, ...openKernel(at.end) }
  const { kernel, memory } = workspace
  fillWeights(net, workspace)
  const sums = new Int32Array(memory, at.sums, H)
  const inputs = new Float64Array(memory, at.inputs, 2 * H)
  const upper = inputs.subarray(H)
  const deepBias = Float64Array.from(net.deepBias)
  const addFeatures = featureAdder(net, workspace)
  const sumWords = wordSummer(net, vectors, workspace)
  const decisions = net.heads.map((_, h) => decisionOf(net, h, workspace))
  const unit = net.projectionUnit * vectors.unit
  let listed = at.listed

  const see: NetRunner['see'] = (list, words, shared) => {
    if (shared === undefined) sums.fill(0)
    else sums.set(shared)
    addFeatures(list)
    sumWords(words)
    kernel.normalize(at.sums, net.tableUnit, at.turned, unit, at.bias, at.gain, at.shift, H, at.inputs)
    listed = kernel.listInputs(at.inputs, 0, H, at.listed)
    upper.set(deepBias)
    kernel.multiply(at.listed, listed, at.deep, H, at.upper)
    kernel.cut(at.upper, H)
    listed = kernel.listInputs(at.inputs, H, 2 * H, listed)
  }
  const sumOf: NetRunner['sumOf'] = (list) => {
    sums.fill(0)
    addFeatures(list)
    return sums.slice()
  }
  return { sumOf, see, decide: (head, given) => decisions[head](listed, given) }
}

/** Addresses in the kernel's memory of a net's weights and of what it works with. */
interface Addresses {
  readonly slots: number
  readonly runs: number
  readonly table: number
  readonly projections: number
  readonly bias: number
  readonly gain: number
  readonly shift: number
  readonly deep: number
  /** Weights of each decision. */
  readonly outs: readonly number[]
  readonly hashes: number
  readonly found: number
  readonly sums: number
  readonly vector: number
  readonly kept: number
  readonly places: number
  readonly turned: number
  /** What the decisions see: the sum, and above it the layer. */
  readonly inputs: number
  readonly upper: number
  readonly listed: number
  /** The same for a decision that is taken after another one. */
  readonly moved: number
  readonly listedMoved: number
  readonly scores: readonly number[]
  readonly end: number
}

function layOut(net: Net, vectors: WordVectors): Addresses {
  const { hidden: H } = net
  const layout = new Layout()
  const inputs = layout.take(2 * H * 8)
  return {
    inputs,
    upper: inputs + H * 8,
    slots: layout.take((net.marks.length + STEP) * 4),
    runs: layout.take(Math.ceil(net.marks.length / RUN) * 4),
    table: layout.take(net.table.byteLength + BLOCK),
    projections: layout.take(net.projections.length + BLOCK),
    bias: layout.take(H * 8),
    gain: layout.take(H * 8),
    shift: layout.take(H * 8),
    deep: layout.take(H * H * 4),
    outs: net.heads.map(({ classes }) => layout.take(2 * H * inFours(classes) * 4)),
    hashes: layout.take(MOST_FEATURES * 4),
    found: layout.take(MOST_FEATURES * 4),
    sums: layout.take((H + BLOCK) * 4),
    vector: layout.take(vectors.dimensions),
    kept: layout.take((MOST_KEPT * H + BLOCK) * 4),
    places: layout.take(net.slots * 4),
    turned: layout.take((H + BLOCK) * 4),
    listed: layout.take((2 * H + 1) * 16),
    moved: layout.take(2 * H * 8),
    listedMoved: layout.take((2 * H + 1) * 16),
    scores: net.heads.map(({ classes }) => layout.take(inFours(classes) * 8)),
    end: layout.size,
  }
}

/** A number of columns filled up to a multiple of four. */
function inFours(columns: number): number {
  return (columns + 3) & ~3
}

function fillWeights(net: Net, { at, memory }: Workspace): void {
  const { hidden: H } = net
  fillSlots(net.marks, at, memory)
  new Uint32Array(memory, at.table, net.table.length).set(net.table)
  new Int8Array(memory, at.projections, net.projections.length).set(net.projections)
  new Float64Array(memory, at.bias, H).set(net.bias)
  new Float64Array(memory, at.gain, H).set(net.gain)
  new Float64Array(memory, at.shift, H).set(net.shift)
  fillByInput(net.deep, H, new Float32Array(memory, at.deep, H * H))
  net.heads.forEach(({ classes, out }, h) => {
    fillByInput(out, 2 * H, new Float32Array(memory, at.outs[h], 2 * H * inFours(classes)))
  })
}

/** A row's number within its run of slots fits beside the check value. */
const RUN = 65_536

/** Puts each check value beside its row's number, and the first slots once more behind the last. */
function fillSlots(marks: Uint16Array, at: Addresses, memory: ArrayBuffer): void {
  const size = marks.length
  const slots = new Uint32Array(memory, at.slots, size + STEP)
  const runs = new Uint32Array(memory, at.runs, Math.ceil(size / RUN))
  let row = 0
  for (let run = 0; run < runs.length; run++) {
    const first = row
    const end = Math.min(size, (run + 1) * RUN)
    runs[run] = first
    for (let slot = run * RUN; slot < end; slot++) {
      const mark = marks[slot]
      if (mark !== 0) slots[slot] = (mark << 16) | (row++ - first)
    }
  }
  for (let slot = 0; slot < STEP; slot++) slots[size + slot] = slots[slot % size]
}

/** Turns a matrix of so many columns, so that the weights of one input lie in a row. */
function fillByInput(matrix: Float32Array, columns: number, turned: Float32Array): void {
  const rows = matrix.length / columns
  const width = turned.length / columns
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) turned[c * width + r] = matrix[r * columns + c]
}

/** Adds the rows of features to the sums. */
function featureAdder({ hidden, marks }: Net, { at, kernel, memory }: Workspace): (list: FeatureList) => void {
  const hashes = new Int32Array(memory, at.hashes, MOST_FEATURES)
  const mask = marks.length - 1
  return (list) => {
    for (let from = 0; from < list.count; from += MOST_FEATURES) {
      const count = Math.min(list.count - from, MOST_FEATURES)
      for (let f = 0; f < count; f++) hashes[f] = list.hashes[from + f]
      const rows = kernel.findRows(at.hashes, count, at.slots, mask, at.runs, at.table, hidden, at.found)
      kernel.addRows(at.found, rows, hidden, at.sums)
    }
  }
}

/** Sums the projections of the words in the slots; projections are computed when first asked for, and kept. */
function wordSummer(
  { hidden: H, slots }: Net,
  { dimensions: D, values }: WordVectors,
  { at, kernel, memory }: Workspace,
): (words: Int32Array) => void {
  const wordCount = values.length / D
  const places = new Uint32Array(memory, at.places, slots)
  const vector = new Int8Array(memory, at.vector, D)
  /** By slot and word, the row of `kept` with its projection; 0 if it is not kept. Row 0 is zeros: no word. */
  const rowOf = new Uint16Array(slots * wordCount)
  let used = 1
  const project = (slot: number, word: number): number => {
    const row = used++
    rowOf[slot * wordCount + word] = row
    vector.set(values.subarray(word * D, word * D + D))
    kernel.turn(at.vector, D, at.projections + slot * D * H, H, at.kept + row * H * 4)
    return row
  }
  return (words) => {
    // All rows of one candidate must be there at once: where they might not fit, all are forgotten before.
    if (used + slots > MOST_KEPT) {
      rowOf.fill(0)
      used = 1
    }
    for (let slot = 0; slot < slots; slot++) {
      const word = words[slot]
      const row = word < 0 ? 0 : rowOf[slot * wordCount + word] || project(slot, word)
      places[slot] = at.kept + row * H * 4
    }
    kernel.sumTurned(at.places, slots, H, at.turned)
  }
}

/** One decision over the inputs that are listed up to an address. */
function decisionOf(net: Net, h: number, { at, kernel, memory }: Workspace): Decision {
  const { hidden: H } = net
  const { classes, given: moves } = net.heads[h]
  const width = inFours(classes)
  const bias = Float64Array.from(net.heads[h].bias)
  const scores = new Float64Array(memory, at.scores[h], classes)
  const inputs = new Float64Array(memory, at.inputs, 2 * H)
  const moved = new Float64Array(memory, at.moved, 2 * H)
  return (listed, given) => {
    scores.set(bias)
    if (given < 0) {
      kernel.multiply(at.listed, listed, at.outs[h], width, at.scores[h])
    } else {
      moved.set(inputs)
      for (let i = 0; i < H; i++) moved[i] += moves[given * H + i]
      const end = kernel.listInputs(at.moved, 0, 2 * H, at.listedMoved)
      kernel.multiply(at.listedMoved, end, at.outs[h], width, at.scores[h])
    }
    toProbabilities(scores, classes)
    return scores
  }
}
