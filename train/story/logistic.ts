/** Weights of a logistic regression: the log-odds are `bias` plus the weighted sum. */
export interface Logistic {
  readonly bias: number
  readonly weights: readonly number[]
}

/** How strongly weights are drawn to nothing, on features of equal spread. */
const PENALTY = 1
const ROUNDS = 30

/**
 * Logistic regression with an L2 penalty by Newton's method (iteratively reweighted least squares; Hastie, Tibshirani and
 * Friedman 2009, 4.4), on features brought to mean 0 and spread 1; the weights given are for the features as they are, to
 * four decimals.
 * @param rows feature values, a row an example
 * @throws RangeError if there is no example
 */
export function fitLogistic(rows: readonly (readonly number[])[], labels: readonly boolean[]): Logistic {
  if (rows.length === 0) throw new RangeError('nothing to learn from')
  const width = rows[0].length
  const mean = columns(rows, width, (value) => value)
  const spread = columns(rows, width, (value, c) => (value - mean[c]) ** 2).map((value) => Math.sqrt(value) || 1)
  const scaled = rows.map((row) => [1, ...row.map((value, c) => (value - mean[c]) / spread[c])])
  let weights = new Array<number>(width + 1).fill(0)
  for (let round = 0; round < ROUNDS; round++) weights = newtonStep(scaled, labels, weights)
  const [first, ...others] = weights
  const real = others.map((weight, c) => weight / spread[c])
  const bias = first - real.reduce((sum, weight, c) => sum + weight * mean[c], 0)
  return { bias: rounded(bias), weights: real.map(rounded) }
}

function columns(
  rows: readonly (readonly number[])[],
  width: number,
  of: (value: number, column: number) => number,
): number[] {
  return Array.from({ length: width }, (_, c) => rows.reduce((sum, row) => sum + of(row[c], c), 0) / rows.length)
}

function newtonStep(rows: readonly (readonly number[])[], labels: readonly boolean[], weights: number[]): number[] {
  const width = weights.length
  const gradient = weights.map((weight, c) => (c === 0 ? 0 : -PENALTY * weight))
  const hessian = weights.map((_, r) => weights.map((__, c) => (r === c && r > 0 ? PENALTY : 0)))
  for (const [n, row] of rows.entries()) {
    const odds = row.reduce((sum, value, c) => sum + value * weights[c], 0)
    const chance = 1 / (1 + Math.exp(-odds))
    const error = (labels[n] ? 1 : 0) - chance
    const curve = Math.max(1e-6, chance * (1 - chance))
    for (let r = 0; r < width; r++) {
      gradient[r] += error * row[r]
      for (let c = 0; c < width; c++) hessian[r][c] += curve * row[r] * row[c]
    }
  }
  const step = solved(hessian, gradient)
  return weights.map((weight, c) => weight + step[c])
}

/** Solves a linear system by Gaussian elimination with partial pivoting. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, r) => [...row, right[r]])
  const size = rows.length
  for (let c = 0; c < size; c++) {
    let pivot = c
    for (let r = c + 1; r < size; r++) if (Math.abs(rows[r][c]) > Math.abs(rows[pivot][c])) pivot = r
    const kept = rows[c]
    rows[c] = rows[pivot]
    rows[pivot] = kept
    for (let r = 0; r < size; r++) {
      if (r === c || rows[c][c] === 0) continue
      const factor = rows[r][c] / rows[c][c]
      for (let k = c; k <= size; k++) rows[r][k] -= factor * rows[c][k]
    }
  }
  return rows.map((row, r) => (row[r] === 0 ? 0 : row[size] / row[r]))
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}
