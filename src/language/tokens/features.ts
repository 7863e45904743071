import { fnv, hashFeature } from '../../text/hash.ts'
import { isAlnum, isLetter, isSpace } from '../text/characters.ts'
import type { TextView } from '../text/text-view.ts'

export const BOUNDARY_FEATURES = 32

function hashed(template: number, a: number, b: number, mask: number): number {
  return (hashFeature(template, a, b) >>> 8) & mask
}

/** Longest run of letters and digits that is looked at on either side. */
const REACH = 16

/**
 * Is the place before character `i`, inside a run without white space, one to decide? Between two letters only if
 * the floor parts them.
 */
export function mayPart(view: TextView, i: number, marks: Uint8Array): boolean {
  return marks[i] === 1 || !isLetter(view.classes[i]) || !isLetter(view.classes[i - 1])
}

/**
 * Buckets of the features of the place before character `i` of the run `start`..`end`; `marks` holds the floor's
 * answers, `lastCut` is where the word under way began. Returns how many there are.
 */
export function boundaryFeatures(
  view: TextView,
  i: number,
  start: number,
  end: number,
  marks: Uint8Array,
  lastCut: number,
  mask: number,
  out: Int32Array,
): number {
  const { lower, classes } = view
  const kindAt = (at: number): number => (at < start || at >= end ? 31 : classes[at])
  const unitAt = (at: number): number => (at < start ? 1 : at >= end ? 2 : classes[at] === 6 ? 0x30 : lower[at])
  // The run of letters and digits that ends before `i` (or before the mark at `i - 1`), and the one that begins at or after it.
  const leftEnd = isAlnum(classes[i - 1]) ? i : i - 1
  let leftStart = leftEnd
  let leftHash = 17
  while (leftStart > start && leftEnd - leftStart < REACH && isAlnum(classes[leftStart - 1])) {
    leftStart--
    leftHash = fnv(leftHash, unitAt(leftStart))
  }
  const rightStart = isAlnum(classes[i]) ? i : i + 1
  let rightEnd = rightStart
  let rightHash = 19
  while (rightEnd < end && rightEnd - rightStart < REACH && isAlnum(classes[rightEnd])) {
    rightHash = fnv(rightHash, unitAt(rightEnd))
    rightEnd++
  }
  const k0 = kindAt(i - 3)
  const k1 = kindAt(i - 2)
  const k2 = kindAt(i - 1)
  const k3 = kindAt(i)
  const k4 = kindAt(i + 1)
  const k5 = kindAt(i + 2)
  const u1 = unitAt(i - 2)
  const u2 = unitAt(i - 1)
  const u3 = unitAt(i)
  const u4 = unitAt(i + 1)
  const rule = marks[i]
  const here = rule | (isAlnum(k3) ? 2 : 0) | (isAlnum(k2) ? 4 : 0)
  const kinds = k2 * 32 + k3
  const units = u2 * 65536 + u3
  const leftSize = Math.min(leftEnd - leftStart, 5)
  const rightSize = Math.min(rightEnd - rightStart, 5)
  const nextRule = i + 1 < end ? marks[i + 1] : 2
  const edge = Math.min(i - start, 2) * 4 + Math.min(end - i, 3)
  let after = 40
  if (end < view.length && isSpace(classes[end]) && end + 1 < view.length) after = classes[end + 1]
  const cut = Math.min(i - lastCut, 3)
  let n = 0
  const add = (template: number, a: number, b: number): void => {
    out[n++] = hashed(template, a, b, mask)
  }
  add(1, rule, 0)
  add(2, kinds, rule)
  add(3, units, rule)
  add(4, kinds * 32 + k1, k4 * 2 + rule)
  add(5, (kinds * 32 + k1) * 32 + k0, k4 * 32 + k5)
  add(6, units, u1)
  add(7, units, u4)
  add(8, units, u1 * 65536 + u4)
  add(9, leftHash, here)
  add(10, rightHash, here)
  add(11, leftHash, rightHash ^ here)
  add(12, leftHash, units)
  add(13, rightHash, units)
  add(14, leftSize * 8 + rightSize, kinds * 2 + rule)
  add(15, edge, kinds * 2 + rule)
  add(16, edge, units)
  add(17, after, kinds * 2 + rule)
  add(18, after, leftHash)
  add(19, cut, kinds * 2 + rule)
  add(20, nextRule, kinds * 2 + rule)
  add(21, leftSize * 8 + rightSize, kindAt(leftStart - 1) * 32 + kindAt(rightEnd))
  add(22, unitAt(leftStart - 1), unitAt(rightEnd) * 64 + here)
  add(23, unitAt(leftStart - 1), units)
  add(24, unitAt(rightEnd), units)
  add(25, leftHash, edge * 64 + k3)
  return n
}
