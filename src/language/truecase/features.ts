import { hashPair } from '../text/hash.ts'
import type { CaseUnits } from './units.ts'

/** How a unit is written. */
export const LOWER_CASE = 0
export const CAPITALIZED = 1
export const CAPITALS = 2

/** No more features than these. */
export const CASE_FEATURES = 56

const EDGE = 0x1b873593

/**
 * Features of unit `i`, as hashes; `written` holds the decisions on the units before it. Returns how many there are.
 */
export function caseFeatures(units: CaseUnits, i: number, written: Uint8Array, out: Int32Array): number {
  const { word, tagClass, cluster, listedFirst, listedLater, gap, suffix2, suffix3, suffix4, prefix3 } = units
  const has = (k: number): boolean => k >= 0 && k < units.count
  const wordAt = (k: number): number => (has(k) ? word[k] : EDGE)
  const tagAt = (k: number): number => (has(k) ? tagClass[k] + 1 : 0)
  const clusterAt = (k: number): number => (has(k) ? cluster[k] + 1 : 0)
  const length = Math.min(units.end[i] - units.start[i], 9)
  const w = word[i]
  const tag = tagClass[i]
  const company = cluster[i]
  const marks = gap[i]
  const before = i > 0 ? written[i - 1] : 3
  const earlier = i > 1 ? written[i - 2] : 3
  const marksAfter = has(i + 1) ? gap[i + 1] : EDGE
  const lengthBefore = i > 0 ? Math.min(units.end[i - 1] - units.start[i - 1], 6) : 0
  const listed = listedFirst[i] * 65536 + listedLater[i]
  const listedAfter = has(i + 1) ? listedFirst[i + 1] * 65536 + listedLater[i + 1] : 0
  const listedBefore = i > 0 ? listedFirst[i - 1] * 65536 + listedLater[i - 1] : 0
  let n = 0
  const add = (a: number, b: number): void => {
    out[n] = hashPair(hashPair(n + 1, a), b)
    n++
  }
  add(0, 0)
  add(w, 0)
  add(w, marks)
  add(w, before)
  add(w, wordAt(i - 1))
  add(w, wordAt(i + 1))
  add(w, tagAt(i + 1))
  add(w, tagAt(i - 1))
  add(w, marksAfter)
  add(wordAt(i - 1), wordAt(i + 1))
  add(wordAt(i - 1), before)
  add(wordAt(i + 1), marksAfter)
  add(wordAt(i - 2), wordAt(i - 1))
  add(wordAt(i + 1), wordAt(i + 2))
  add(tag, 0)
  add(tag, marks)
  add(tag, before)
  add(tag, tagAt(i + 1))
  add(tag, tagAt(i + 1) * 4096 + tagAt(i - 1))
  add(tag, before * 65536 + tagAt(i + 1))
  add(tag, wordAt(i - 1))
  add(tag, wordAt(i + 1))
  add(suffix2[i], tag)
  add(suffix3[i], 0)
  add(suffix3[i], before)
  add(suffix3[i], tagAt(i + 1))
  add(suffix4[i], before)
  add(prefix3[i], suffix2[i])
  add(prefix3[i], length)
  add(length, 0)
  add(length, tag)
  add(listed, 0)
  add(listed, before)
  add(listed, tag)
  add(listed, listedAfter)
  add(listedBefore, listedAfter)
  add(listed, marks)
  add(listedBefore, tag * 4 + before)
  add(listedAfter, tag * 4 + before)
  add(company, 0)
  add(company, before)
  add(company, clusterAt(i + 1))
  add(company, clusterAt(i - 1))
  add(company, marks)
  add(clusterAt(i - 1) * 4096 + clusterAt(i + 1), before)
  add(marks, before)
  add(marks, wordAt(i - 1))
  add(marks, lengthBefore * 8 + before)
  add(marks, hashPair(wordAt(i - 2), wordAt(i - 1)))
  add(marksAfter, before * 16 + length)
  add(before * 4 + earlier, tag)
  add(before * 4 + earlier, marks)
  add(tagAt(i - 1), before)
  add(tagAt(i + 1), before * 16 + length)
  return n
}
