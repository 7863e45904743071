import { mix } from '../../text/hash.ts'
import type { Section, Sections } from '../model/container.ts'
import { section } from '../model/container.ts'

/**
 * Vectors of words, found by the hash of the word in lower case (no word is kept). The last row is the mean of all, for
 * words that have none.
 */
export interface WordVectors {
  readonly keys: Int32Array
  /** Row of each key's word. */
  readonly rows: Uint16Array
  /** `dimensions` numbers for each row, in steps of `unit`. */
  readonly values: Int8Array
  readonly dimensions: number
  readonly unit: number
}

/** Row of a word's vector by the hash of the word in lower case (`hashString`); the mean's row where it has none. */
export function vectorRow({ keys, rows, values, dimensions }: WordVectors, hash: number): number {
  const mask = keys.length - 1
  const key = hash === 0 ? 1 : hash
  for (let slot = mix(key) & mask; ; slot = (slot + 1) & mask) {
    if (keys[slot] === key) return rows[slot]
    if (keys[slot] === 0) return values.length / dimensions - 1
  }
}

/** Builds the table; `hashes[i]` is the hash of the word whose vector is row `i`, the mean's row comes behind them. */
export function buildWordVectors(
  hashes: readonly number[],
  values: Int8Array,
  dimensions: number,
  unit: number,
): WordVectors {
  let size = 16
  while (size < hashes.length * 2) size *= 2
  const keys = new Int32Array(size)
  const rows = new Uint16Array(size)
  hashes.forEach((hash, row) => {
    const key = hash === 0 ? 1 : hash
    let slot = mix(key) & (size - 1)
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (size - 1)
    if (keys[slot] === key) return
    keys[slot] = key
    rows[slot] = row
  })
  return { keys, rows, values, dimensions, unit }
}

/** Reads the vectors from a model's sections. Throws an Error where they are damaged. */
export function readWordVectors(sections: Sections): WordVectors {
  const [dimensions] = section(sections, 'vectors.shape', Uint32Array)
  return {
    keys: section(sections, 'vectors.keys', Int32Array),
    rows: section(sections, 'vectors.rows', Uint16Array),
    values: section(sections, 'vectors.values', Int8Array),
    dimensions,
    unit: section(sections, 'vectors.unit', Float32Array)[0],
  }
}

export function wordVectorSections(vectors: WordVectors): (readonly [string, Section])[] {
  return [
    ['vectors.shape', Uint32Array.of(vectors.dimensions)],
    ['vectors.unit', Float32Array.of(vectors.unit)],
    ['vectors.keys', vectors.keys],
    ['vectors.rows', vectors.rows],
    ['vectors.values', vectors.values],
  ]
}
