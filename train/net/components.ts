/**
 * Turns row vectors into their coordinates along the directions of greatest spread (principal components, without
 * centring, so that the mean is kept); the directions come from Jacobi's method on the matrix of products.
 * @param values rows of `from` numbers
 * @returns rows of `to` numbers
 */
export function principalComponents(values: Float32Array, from: number, to: number): Float32Array {
  const rows = values.length / from
  const products = new Float64Array(from * from)
  for (let r = 0; r < rows; r++) {
    for (let i = 0; i < from; i++) {
      const a = values[r * from + i]
      for (let j = i; j < from; j++) products[i * from + j] += a * values[r * from + j]
    }
  }
  for (let i = 0; i < from; i++) for (let j = 0; j < i; j++) products[i * from + j] = products[j * from + i]
  const { spread, directions } = jacobi(products, from)
  const order = [...spread.keys()].sort((a, b) => spread[b] - spread[a] || a - b).slice(0, to)
  const out = new Float32Array(rows * to)
  for (let r = 0; r < rows; r++) {
    order.forEach((direction, d) => {
      let sum = 0
      for (let i = 0; i < from; i++) sum += values[r * from + i] * directions[i * from + direction]
      out[r * to + d] = sum
    })
  }
  return out
}

/** Eigenvalues, and eigenvectors in columns, of a symmetric matrix, by cyclic rotations. */
function jacobi(matrix: Float64Array, size: number): { spread: Float64Array; directions: Float64Array } {
  const a = Float64Array.from(matrix)
  const v = new Float64Array(size * size)
  for (let i = 0; i < size; i++) v[i * size + i] = 1
  for (let sweep = 0; sweep < 12; sweep++) {
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(a, v, size, p, q)
  }
  return { spread: Float64Array.from({ length: size }, (_, i) => a[i * size + i]), directions: v }
}

function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const off = a[p * size + q]
  if (Math.abs(off) < 1e-9) return
  const theta = (a[q * size + q] - a[p * size + p]) / (2 * off)
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  for (let i = 0; i < size; i++) {
    const ip = a[i * size + p]
    const iq = a[i * size + q]
    a[i * size + p] = c * ip - s * iq
    a[i * size + q] = s * ip + c * iq
  }
  for (let i = 0; i < size; i++) {
    const pi = a[p * size + i]
    const qi = a[q * size + i]
    a[p * size + i] = c * pi - s * qi
    a[q * size + i] = s * pi + c * qi
    const vp = v[i * size + p]
    const vq = v[i * size + q]
    v[i * size + p] = c * vp - s * vq
    v[i * size + q] = s * vp + c * vq
  }
}
