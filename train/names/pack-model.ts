import type { Gazetteer } from '../../src/language/names/gazetteer.ts'
import { LABEL_COUNT } from '../../src/language/names/labels.ts'
import { type NameModel, PROBES, printOf } from '../../src/language/names/name-model.ts'
import type { WordClusters } from '../../src/language/names/word-clusters.ts'
import type { Crf } from './crf.ts'

const N = LABEL_COUNT

/**
 * Makes the model for reading from the trained weights: the common weights plus a share of each source's own, the
 * features that matter most, rounded to a byte.
 * @param hashes the hash of each feature
 * @param shares how much of each source's own weights goes in
 * @param bits the table has 2^bits slots
 */
export function packModel(
  crf: Crf,
  hashes: Int32Array,
  shares: readonly number[],
  bits: number,
  gazetteer: Gazetteer,
  clusters: WordClusters,
): NameModel {
  const features = hashes.length
  const merged = new Float32Array(features * N)
  const spread = new Float32Array(features)
  let largest = 0
  for (let f = 0; f < features; f++) {
    let low = Number.POSITIVE_INFINITY
    let high = Number.NEGATIVE_INFINITY
    for (let y = 0; y < N; y++) {
      let value = crf.tables[0][f * N + y]
      for (let s = 0; s < shares.length; s++) value += shares[s] * crf.tables[s + 1][f * N + y]
      merged[f * N + y] = value
      low = Math.min(low, value)
      high = Math.max(high, value)
    }
    const middle = (low + high) / 2
    for (let y = 0; y < N; y++) merged[f * N + y] -= middle
    spread[f] = high - low
    largest = Math.max(largest, (high - low) / 2)
  }
  const unit = 127 / Math.min(largest, 6)
  const order = Uint32Array.from({ length: features }, (_, f) => f).sort((a, b) => spread[b] - spread[a] || a - b)
  const slots = 1 << bits
  const prints = new Uint16Array(slots)
  const weights = new Int8Array(slots * N)
  let kept = 0
  for (const f of order) {
    if (spread[f] * unit < 1.5 || kept > slots * 0.8) break
    const hash = hashes[f]
    for (let probe = 0; probe < PROBES; probe++) {
      const slot = (hash + probe) & (slots - 1)
      if (prints[slot] !== 0) continue
      prints[slot] = printOf(hash)
      for (let y = 0; y < N; y++) {
        weights[slot * N + y] = Math.max(-127, Math.min(127, Math.round(merged[f * N + y] * unit)))
      }
      kept++
      break
    }
  }
  const moves = Float64Array.from(crf.moves, (value, k) => {
    const from = Math.floor(k / N) % N
    const to = k % N
    const inside = to > 0 && to % 2 === 0
    const allowed = !inside || (from > 0 && (from - 1) >> 1 === (to - 1) >> 1)
    return allowed ? Math.round(value * unit) : -30000
  })
  return { prints, weights, moves, gazetteer, clusters }
}
