import { randomFrom } from './random.ts'

/** Clusters of a word: a fine one and a coarse one, both from 1. */
export interface WordCluster {
  readonly fine: number
  readonly coarse: number
}

const CONTEXTS = 1500
const DIMENSIONS = 64
const LEAST_TIMES = 4

/**
 * Groups words by the company they keep: counts of the neighbours one and two words to each side (commonest words only), square roots of
 * positive pointwise information, a randomized singular value decomposition (Halko, Martinsson and Tropp 2011), and
 * k-means over the directions of the words' vectors.
 * @param sentences words in lower case, digits as 0
 */
export function clusterWords(
  sentences: readonly (readonly string[])[],
  sizes: { readonly fine: number; readonly coarse: number },
  seed: number,
): Map<string, WordCluster> {
  const times = new Map<string, number>()
  for (const sentence of sentences) for (const word of sentence) times.set(word, (times.get(word) ?? 0) + 1)
  const ranked = [...times]
    .filter(([, n]) => n >= LEAST_TIMES)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([word]) => word)
  const number = new Map(ranked.map((word, n) => [word, n]))
  const rows = companyOf(sentences, number, ranked.length)
  const vectors = reduceRows(rows, ranked.length, (CONTEXTS + 1) * 4, randomFrom(seed))
  const fine = kMeans(vectors, ranked.length, sizes.fine, 12)
  const coarse = kMeans(vectors, ranked.length, sizes.coarse, 12)
  return new Map(ranked.map((word, n) => [word, { fine: fine[n] + 1, coarse: coarse[n] + 1 }]))
}

/** A sparse row: columns and values. */
interface Row {
  readonly columns: Int32Array
  readonly values: Float64Array
}

function companyOf(
  sentences: readonly (readonly string[])[],
  number: ReadonlyMap<string, number>,
  size: number,
): Row[] {
  const counts: Map<number, number>[] = Array.from({ length: size }, () => new Map())
  const offsets = [-2, -1, 1, 2]
  for (const sentence of sentences) {
    const ids = sentence.map((word) => number.get(word) ?? -1)
    for (let i = 0; i < ids.length; i++) {
      if (ids[i] < 0) continue
      const row = counts[ids[i]]
      offsets.forEach((offset, side) => {
        const at = i + offset
        const neighbour = at < 0 || at >= ids.length ? CONTEXTS : ids[at]
        if (neighbour < 0 || neighbour > CONTEXTS) return
        const column = side * (CONTEXTS + 1) + neighbour
        row.set(column, (row.get(column) ?? 0) + 1)
      })
    }
  }
  const columnSums = new Float64Array((CONTEXTS + 1) * 4)
  const rowSums = new Float64Array(size)
  let all = 0
  counts.forEach((row, n) => {
    for (const [column, times] of row) {
      columnSums[column] += times
      rowSums[n] += times
      all += times
    }
  })
  return counts.map((row, n) => {
    const columns: number[] = []
    const values: number[] = []
    for (const [column, times] of [...row].sort((a, b) => a[0] - b[0])) {
      const information = Math.log((times * all) / (rowSums[n] * columnSums[column]))
      if (information <= 0) continue
      columns.push(column)
      values.push(Math.sqrt(information))
    }
    return { columns: Int32Array.from(columns), values: Float64Array.from(values) }
  })
}

/** Rows times a matrix of `columns` by `width`. */
function multiply(rows: readonly Row[], matrix: Float64Array, width: number): Float64Array {
  const out = new Float64Array(rows.length * width)
  rows.forEach(({ columns, values }, n) => {
    for (let k = 0; k < columns.length; k++) {
      const from = columns[k] * width
      const value = values[k]
      for (let d = 0; d < width; d++) out[n * width + d] += value * matrix[from + d]
    }
  })
  return out
}

function multiplyTransposed(
  rows: readonly Row[],
  matrix: Float64Array,
  width: number,
  columnCount: number,
): Float64Array {
  const out = new Float64Array(columnCount * width)
  rows.forEach(({ columns, values }, n) => {
    for (let k = 0; k < columns.length; k++) {
      const to = columns[k] * width
      const value = values[k]
      for (let d = 0; d < width; d++) out[to + d] += value * matrix[n * width + d]
    }
  })
  return out
}

/** Makes the columns of a tall matrix orthonormal (Gram and Schmidt, twice). */
function orthonormalize(matrix: Float64Array, height: number, width: number): void {
  for (let pass = 0; pass < 2; pass++) {
    for (let d = 0; d < width; d++) {
      for (let e = 0; e < d; e++) {
        let dot = 0
        for (let n = 0; n < height; n++) dot += matrix[n * width + d] * matrix[n * width + e]
        for (let n = 0; n < height; n++) matrix[n * width + d] -= dot * matrix[n * width + e]
      }
      let norm = 0
      for (let n = 0; n < height; n++) norm += matrix[n * width + d] ** 2
      const scale = norm === 0 ? 0 : 1 / Math.sqrt(norm)
      for (let n = 0; n < height; n++) matrix[n * width + d] *= scale
    }
  }
}

/** Directions of the rows in the space of the largest singular vectors. */
function reduceRows(rows: readonly Row[], height: number, columnCount: number, random: () => number): Float64Array {
  const width = DIMENSIONS
  let basis: Float64Array = new Float64Array(columnCount * width)
  for (let k = 0; k < basis.length; k++) basis[k] = random() + random() + random() - 1.5
  for (let round = 0; round < 3; round++) {
    const image = multiply(rows, basis, width)
    orthonormalize(image, height, width)
    basis = multiplyTransposed(rows, image, width, columnCount)
    orthonormalize(basis, columnCount, width)
  }
  const vectors = multiply(rows, basis, width)
  for (let n = 0; n < height; n++) {
    let norm = 0
    for (let d = 0; d < width; d++) norm += vectors[n * width + d] ** 2
    const scale = norm === 0 ? 0 : 1 / Math.sqrt(norm)
    for (let d = 0; d < width; d++) vectors[n * width + d] *= scale
  }
  return vectors
}

/** Spherical k-means; the first centres are words spread over the ranks of frequency. */
function kMeans(vectors: Float64Array, height: number, clusters: number, rounds: number): Int32Array {
  const width = DIMENSIONS
  const centres = new Float64Array(clusters * width)
  const spread = Math.min(height, clusters * 3)
  for (let c = 0; c < clusters; c++) {
    const from = Math.floor((c * spread) / clusters) * width
    centres.set(vectors.subarray(from, from + width), c * width)
  }
  const assigned = new Int32Array(height)
  for (let round = 0; round < rounds; round++) {
    for (let n = 0; n < height; n++) {
      let best = 0
      let most = Number.NEGATIVE_INFINITY
      for (let c = 0; c < clusters; c++) {
        let dot = 0
        for (let d = 0; d < width; d++) dot += vectors[n * width + d] * centres[c * width + d]
        if (dot > most) {
          most = dot
          best = c
        }
      }
      assigned[n] = best
    }
    centres.fill(0)
    for (let n = 0; n < height; n++) {
      for (let d = 0; d < width; d++) centres[assigned[n] * width + d] += vectors[n * width + d]
    }
    for (let c = 0; c < clusters; c++) {
      let norm = 0
      for (let d = 0; d < width; d++) norm += centres[c * width + d] ** 2
      const scale = norm === 0 ? 0 : 1 / Math.sqrt(norm)
      for (let d = 0; d < width; d++) centres[c * width + d] *= scale
    }
  }
  return assigned
}
