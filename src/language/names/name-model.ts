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

/** The prints in the features' own slots; a word has fewer features than this. */
const firstPrints = new Uint16Array(512)

/**
 * Adds the weights of a word's features to its scores.
 * @param hashes the features; those up to `count` are read
 * @param at where the word's scores begin
 */
export function addFeatures(
  model: NameModel,
  hashes: Int32Array,
  count: number,
  scores: Float64Array,
  at: number,
): void {
  if (count > firstPrints.length) throw new RangeError(`a word has ${count} features`)
  const { prints } = model
  const mask = prints.length - 1
  // All look-ups first: without a branch between them the processor waits for memory once, not for each in turn.
  for (let k = 0; k < count; k++) firstPrints[k] = prints[hashes[k] & mask]
  for (let k = 0; k < count; k++) if (firstPrints[k] !== 0) addFeature(model, hashes[k], scores, at)
}

function addFeature(model: NameModel, hash: number, scores: Float64Array, at: number): void {
  const { prints, weights } = model
  const mask = prints.length - 1
  const print = printOf(hash)
  for (let probe = 0; probe < PROBES; probe++) {
    const slot = (hash + probe) & mask
    const found = prints[slot]
    if (found === print) {
      const row = slot * LABEL_COUNT
      for (let y = 0; y < LABEL_COUNT; y++) scores[at + y] += weights[row + y]
      return
    }
    if (found === 0) return
  }
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
