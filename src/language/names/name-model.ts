import { readContainer, type Section, section, writeContainer } from '../model/container.ts'
import { type Gazetteer, gazetteerSections, readGazetteer } from './gazetteer.ts'
import { JOINT_COUNT } from './joints.ts'
import { LABEL_COUNT } from './labels.ts'
import { readWordClusters, type WordClusters, wordClusterSections } from './word-clusters.ts'

/** How many slots after its own a feature may stand in. */
export const PROBES = 4

/**
 * The trained recogniser: a linear-chain model over hashed features. Slot `s` of the table holds the feature with the
 * print `prints[s]` (0: none) and its weight for each label.
 */
export interface NameModel {
  readonly prints: Uint16Array
  readonly weights: Int8Array
  /** Score of each label after each other, for each joint, in the unit of the weights. */
  readonly moves: Float64Array
  readonly gazetteer: Gazetteer
  readonly clusters: WordClusters
}

/** What tells features of one slot apart. */
export function printOf(hash: number): number {
  return (hash >>> 17) + 1
}

/** A word has fewer features than this. */
const MOST_FEATURES = 512
/** The prints in the features' own slots, and where the weights begin of those that the table has. */
const firstPrints = new Uint16Array(MOST_FEATURES)
const rows = new Int32Array(MOST_FEATURES)

/**
 * Adds the weights of a word's features to its scores.
 * @param hashes the features; those up to `count` are read
 * @param at where the word's scores begin
 */
export function addFeatures(
  model: Pick<NameModel, 'prints' | 'weights'>,
  hashes: Int32Array,
  count: number,
  scores: Float64Array,
  at: number,
): void {
  const { weights } = model
  const found = findRows(model.prints, hashes, count)
  let f = 0
  // Four rows at once: a score is fetched and put back once for the four. The sums are whole numbers, thus exact in any order.
  for (; f + 3 < found; f += 4) {
    const [a, b, c, d] = [rows[f], rows[f + 1], rows[f + 2], rows[f + 3]]
    for (let y = 0; y < LABEL_COUNT; y++) {
      scores[at + y] += weights[a + y] + weights[b + y] + weights[c + y] + weights[d + y]
    }
  }
  for (; f < found; f++) for (let y = 0; y < LABEL_COUNT; y++) scores[at + y] += weights[rows[f] + y]
}

/** Lists in `rows` where the weights of the features begin that the table has; gives how many it has. */
function findRows(prints: Uint16Array, hashes: Int32Array, count: number): number {
  if (count > MOST_FEATURES) throw new RangeError(`a word has ${count} features`)
  const mask = prints.length - 1
  // All look-ups first: without a branch between them the processor waits for memory once, not for each in turn.
  for (let k = 0; k < count; k++) firstPrints[k] = prints[hashes[k] & mask]
  let found = 0
  for (let k = 0; k < count; k++) {
    if (firstPrints[k] === 0) continue
    const slot = firstPrints[k] === printOf(hashes[k]) ? hashes[k] & mask : laterSlot(prints, hashes[k])
    if (slot >= 0) rows[found++] = slot * LABEL_COUNT
  }
  return found
}

/** The slot after its own in which a feature stands; -1 if the table does not have it. */
function laterSlot(prints: Uint16Array, hash: number): number {
  const mask = prints.length - 1
  const print = printOf(hash)
  for (let probe = 1; probe < PROBES; probe++) {
    const slot = (hash + probe) & mask
    if (prints[slot] === print) return slot
    if (prints[slot] === 0) return -1
  }
  return -1
}

/** Reads the model from the bytes of its file. Throws where they do not fit together. */
export function readNameModel(bytes: Uint8Array): NameModel {
  const sections = readContainer(bytes, 'names')
  const prints = section(sections, 'prints', Uint16Array)
  const weights = section(sections, 'weights', Int8Array)
  const moves = section(sections, 'moves', Int16Array)
  const size = prints.length
  if (
    size === 0 ||
    (size & (size - 1)) !== 0 ||
    weights.length !== size * LABEL_COUNT ||
    moves.length !== JOINT_COUNT * LABEL_COUNT ** 2
  ) {
    throw new Error('The tables of the model for names do not fit together')
  }
  return {
    prints,
    weights,
    moves: Float64Array.from(moves),
    gazetteer: readGazetteer(sections),
    clusters: readWordClusters(sections),
  }
}

/** The bytes of the model's file. */
export function writeNameModel(model: NameModel): Uint8Array {
  const sections: (readonly [string, Section])[] = [
    ['prints', model.prints],
    ['weights', model.weights],
    ['moves', Int16Array.from(model.moves)],
    ...gazetteerSections(model.gazetteer),
    ...wordClusterSections(model.clusters),
  ]
  return writeContainer(sections)
}
