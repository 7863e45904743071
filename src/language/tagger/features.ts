import { hashFeature } from '../../text/hash.ts'
import type { WordForms } from '../text/word-forms.ts'

/** Most features that one word can have. */
export const TAGGER_FEATURES = 56

const BEFORE = 0x51ed270b
const AFTER = 0x2c9277b5

function one(template: number, a: number, shift: number): number {
  let h = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  h ^= h >>> 15
  return Math.imul(h, 0xc2b2ae35) >>> shift
}

function two(template: number, a: number, b: number, shift: number): number {
  return hashFeature(template, a, b) >>> shift
}

/**
 * Buckets of the features of word `i` in the sentence `first`..`last`, given the labels of the two words before it
 * (-1 before the sentence); returns how many there are. `shift` is 32 less the bits of a bucket's number.
 */
export function taggerFeatures(
  forms: WordForms,
  i: number,
  first: number,
  last: number,
  previous: number,
  secondPrevious: number,
  shift: number,
  out: Int32Array,
): number {
  const { word, suffix1, suffix2, suffix3, suffix4, prefix1, prefix2, prefix3, shape, tagClass, cluster, coarse } =
    forms
  const w = word[i]
  const w1 = i > first ? word[i - 1] : BEFORE
  const w2 = i > first + 1 ? word[i - 2] : BEFORE
  const n1 = i + 1 < last ? word[i + 1] : AFTER
  const n2 = i + 2 < last ? word[i + 2] : AFTER
  const t1 = previous + 1
  const t2 = t1 * 128 + secondPrevious + 1
  const form = shape[i] | (i === first ? 64 : 0)
  const formBefore = i > first ? shape[i - 1] : 65
  const formAfter = i + 1 < last ? shape[i + 1] : 66
  const known = tagClass[i]
  const knownBefore = i > first ? tagClass[i - 1] : 0xffff
  const knownAfter = i + 1 < last ? tagClass[i + 1] : 0xffff
  const knownAfter2 = i + 2 < last ? tagClass[i + 2] : 0xffff
  const group = cluster[i]
  const groupBefore = i > first ? cluster[i - 1] : 0xffff
  const groupAfter = i + 1 < last ? cluster[i + 1] : 0xffff
  let n = 0
  out[n++] = one(1, w, shift)
  out[n++] = two(2, w, form, shift)
  out[n++] = one(3, suffix1[i], shift)
  out[n++] = one(4, suffix2[i], shift)
  out[n++] = one(5, suffix3[i], shift)
  out[n++] = one(6, suffix4[i], shift)
  out[n++] = one(7, prefix1[i], shift)
  out[n++] = one(8, prefix2[i], shift)
  out[n++] = one(9, prefix3[i], shift)
  out[n++] = one(10, form, shift)
  out[n++] = one(11, t1, shift)
  out[n++] = one(12, t2, shift)
  out[n++] = two(13, w, t1, shift)
  out[n++] = one(14, w1, shift)
  out[n++] = one(15, w2, shift)
  out[n++] = one(16, n1, shift)
  out[n++] = one(17, n2, shift)
  out[n++] = two(18, w1, w, shift)
  out[n++] = two(19, w, n1, shift)
  out[n++] = one(20, i > first ? suffix3[i - 1] : BEFORE, shift)
  out[n++] = one(21, i + 1 < last ? suffix3[i + 1] : AFTER, shift)
  out[n++] = two(22, suffix3[i], t1, shift)
  out[n++] = two(23, suffix2[i], form, shift)
  out[n++] = two(24, formBefore, form, shift)
  out[n++] = two(25, form, formAfter, shift)
  out[n++] = two(26, formBefore * 128 + form, formAfter, shift)
  out[n++] = two(27, t1, n1, shift)
  out[n++] = two(28, w1, n1, shift)
  out[n++] = two(29, t2, w, shift)
  out[n++] = one(30, known, shift)
  out[n++] = two(31, known, form, shift)
  out[n++] = two(32, known, t1, shift)
  out[n++] = two(33, known, knownAfter, shift)
  out[n++] = two(34, knownBefore, known, shift)
  out[n++] = one(35, knownAfter, shift)
  out[n++] = two(36, knownAfter, knownAfter2, shift)
  out[n++] = two(37, t1 * 65536 + known, knownAfter, shift)
  out[n++] = two(38, known, suffix3[i], shift)
  if (group !== 0) {
    out[n++] = one(39, group, shift)
    out[n++] = two(40, group, t1, shift)
    out[n++] = two(41, group, form, shift)
  }
  out[n++] = one(42, groupBefore, shift)
  out[n++] = one(43, groupAfter, shift)
  out[n++] = two(44, groupBefore, groupAfter, shift)
  const wide = coarse[i]
  const wideBefore = i > first ? coarse[i - 1] : 255
  const wideAfter = i + 1 < last ? coarse[i + 1] : 255
  out[n++] = two(45, wide * 256 + wideAfter, t1, shift)
  out[n++] = two(46, wideBefore * 256 + wide, wideAfter, shift)
  out[n++] = two(47, w, wideAfter, shift)
  out[n++] = two(48, wideBefore, w, shift)
  return n
}
