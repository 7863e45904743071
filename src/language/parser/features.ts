import type { WordForms } from '../text/word-forms.ts'
import type { ParseState } from './transitions.ts'

export const MOVE_FEATURES = 128
export const LABEL_FEATURES = 96

/** What the parser reads of a sentence: forms and tagger's labels from word `first` on, and marks counted up to each word. */
export interface ParseInput {
  readonly forms: WordForms
  readonly first: number
  readonly count: number
  /** Tagger's label of each word of the text. */
  readonly tags: Uint8Array
  /** Verbs, commas and conjunctions before each word of the sentence, `count + 1` entries. */
  readonly verbs: Int32Array
  readonly commas: Int32Array
  readonly conjunctions: Int32Array
}

const NONE = 0x3c6ef372

let shiftBits = 0
let sink: Int32Array = new Int32Array(0)
let filled = 0

function a1(template: number, a: number): void {
  let h = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  h ^= h >>> 15
  sink[filled++] = Math.imul(h, 0xc2b2ae35) >>> shiftBits
}

function a2(template: number, a: number, b: number): void {
  let h = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  h = Math.imul((h ^ (h >>> 15)) + b, 0xc2b2ae35)
  h ^= h >>> 13
  sink[filled++] = Math.imul(h, 0x27d4eb2f) >>> shiftBits
}

function a3(template: number, a: number, b: number, c: number): void {
  let h = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  h = Math.imul((h ^ (h >>> 15)) + b, 0xc2b2ae35)
  h = Math.imul((h ^ (h >>> 13)) + c, 0x165667b1)
  h ^= h >>> 14
  sink[filled++] = Math.imul(h, 0x27d4eb2f) >>> shiftBits
}

const cap = (n: number, most: number): number => Math.min(n, most)
const distanceClass = (n: number): number => (n < 5 ? n : n < 8 ? 5 : n < 12 ? 6 : n < 20 ? 7 : 8)

function between(input: ParseInput, from: number, to: number): number {
  if (from < 0 || to <= from) return 0
  return (
    cap(input.verbs[to] - input.verbs[from + 1], 2) * 9 +
    cap(input.commas[to] - input.commas[from + 1], 2) * 3 +
    cap(input.conjunctions[to] - input.conjunctions[from + 1], 2)
  )
}

/** Buckets of the features of a state, for choosing the move; returns how many. */
export function moveFeatures(input: ParseInput, state: ParseState, shift: number, out: Int32Array): number {
  shiftBits = shift
  sink = out
  filled = 0
  const { forms, first, tags, count } = input
  const { word, cluster } = forms
  const { stack, depth, buffer, label, firstLeft, lastRight, secondLeft, secondRight, leftCount, rightCount } = state
  const s0 = depth > 0 ? stack[depth - 1] : -1
  const s1 = depth > 1 ? stack[depth - 2] : -1
  const s2 = depth > 2 ? stack[depth - 3] : -1
  const b0 = buffer < count ? buffer : -1
  const b1 = buffer + 1 < count ? buffer + 1 : -1
  const b2 = buffer + 2 < count ? buffer + 2 : -1
  const s0w = s0 < 0 ? NONE : word[first + s0]
  const s1w = s1 < 0 ? NONE : word[first + s1]
  const b0w = b0 < 0 ? NONE : word[first + b0]
  const b1w = b1 < 0 ? NONE : word[first + b1]
  const s0t = s0 < 0 ? 200 : tags[first + s0]
  const s1t = s1 < 0 ? 200 : tags[first + s1]
  const s2t = s2 < 0 ? 200 : tags[first + s2]
  const b0t = b0 < 0 ? 200 : tags[first + b0]
  const b1t = b1 < 0 ? 200 : tags[first + b1]
  const b2t = b2 < 0 ? 200 : tags[first + b2]
  const s0c = s0 < 0 ? 0xffff : cluster[first + s0]
  const s1c = s1 < 0 ? 0xffff : cluster[first + s1]
  const b0c = b0 < 0 ? 0xffff : cluster[first + b0]
  const s0l = s0 < 0 ? -1 : firstLeft[s0]
  const s0r = s0 < 0 ? -1 : lastRight[s0]
  const s1l = s1 < 0 ? -1 : firstLeft[s1]
  const s1r = s1 < 0 ? -1 : lastRight[s1]
  const b0l = b0 < 0 ? -1 : firstLeft[b0]
  const s0l2 = s0 < 0 ? -1 : secondLeft[s0]
  const s0r2 = s0 < 0 ? -1 : secondRight[s0]
  const s1r2 = s1 < 0 ? -1 : secondRight[s1]
  const b0l2 = b0 < 0 ? -1 : secondLeft[b0]
  const s0lt = s0l < 0 ? 200 : tags[first + s0l]
  const s0rt = s0r < 0 ? 200 : tags[first + s0r]
  const s1lt = s1l < 0 ? 200 : tags[first + s1l]
  const s1rt = s1r < 0 ? 200 : tags[first + s1r]
  const b0lt = b0l < 0 ? 200 : tags[first + b0l]
  const s0ll = s0l < 0 ? 99 : label[s0l]
  const s0rl = s0r < 0 ? 99 : label[s0r]
  const s1ll = s1l < 0 ? 99 : label[s1l]
  const s1rl = s1r < 0 ? 99 : label[s1r]
  const b0ll = b0l < 0 ? 99 : label[b0l]
  const s0l2l = s0l2 < 0 ? 99 : label[s0l2]
  const s0r2l = s0r2 < 0 ? 99 : label[s0r2]
  const s1r2l = s1r2 < 0 ? 99 : label[s1r2]
  const b0l2l = b0l2 < 0 ? 99 : label[b0l2]
  const s0vl = s0 < 0 ? 0 : cap(leftCount[s0], 4)
  const s0vr = s0 < 0 ? 0 : cap(rightCount[s0], 4)
  const s1vl = s1 < 0 ? 0 : cap(leftCount[s1], 4)
  const s1vr = s1 < 0 ? 0 : cap(rightCount[s1], 4)
  const b0vl = b0 < 0 ? 0 : cap(leftCount[b0], 4)
  const d0 = s0 < 0 || b0 < 0 ? 15 : distanceClass(b0 - s0)
  const d1 = s1 < 0 ? 15 : distanceClass(s0 - s1)
  const s0t_b0t = s0t * 256 + b0t
  const s1t_s0t = s1t * 256 + s0t
  const s1t_b0t = s1t * 256 + b0t
  const gap0 = b0 < 0 ? 99 : between(input, s0, b0)
  const gap1 = between(input, s1, s0)
  const end = buffer >= count ? 1 : 0
  // single words
  a1(1, s0w)
  a1(2, s0t)
  a2(3, s0w, s0t)
  a1(4, s1w)
  a1(5, s1t)
  a2(6, s1w, s1t)
  a1(7, b0w)
  a1(8, b0t)
  a2(9, b0w, b0t)
  a1(10, b1w)
  a1(11, b1t)
  a2(12, b1w, b1t)
  a1(13, b2t)
  a1(14, s2t)
  a1(15, s0c)
  a1(16, s1c)
  a1(17, b0c)
  // stack top and buffer
  a2(18, s0w, b0w)
  a3(19, s0w, s0t_b0t, b0w)
  a2(20, s0w, s0t_b0t)
  a2(21, b0w, s0t_b0t)
  a1(22, s0t_b0t)
  a2(23, s0c, b0c)
  a2(24, s0c, b0t)
  a2(25, b0c, s0t)
  a2(26, s0w, b0t)
  a2(27, b0w, s0t)
  // the two on the stack
  a2(28, s1w, s0w)
  a2(29, s1w, s1t_s0t)
  a2(30, s0w, s1t_s0t)
  a1(31, s1t_s0t)
  a2(32, s1c, s0c)
  a2(33, s1c, s0t)
  a2(34, s0c, s1t)
  a2(35, s1w, s0t)
  a2(36, s0w, s1t)
  a2(37, s1t_b0t, end)
  a2(38, s1w, b0w)
  a2(39, s1w, b0t)
  a2(40, b0w, s1t)
  // tags in a row
  a2(41, s0t_b0t, b1t)
  a2(42, s0t_b0t, b1t * 256 + b2t)
  a2(43, s1t_s0t, b0t)
  a2(44, s1t_s0t, s2t)
  a2(45, s1t_s0t, b0t * 256 + b1t)
  a3(46, s0w, b0t, b1t)
  a3(47, b0w, s0t, b1t)
  a3(48, s0w, s1t, b0t)
  a3(49, s1w, s0t, b0t)
  a3(50, b0w, s1t, s0t)
  a3(51, s1w, s0w, b0t)
  a3(52, s1t, s0w, b0w)
  a3(53, s0c, b0c, s1c)
  a3(54, s0t_b0t, s1t * 256 + s2t, b1t)
  // children
  a3(55, s0t, s0ll, s0lt)
  a3(56, s0t, s0rl, s0rt)
  a3(57, s1t, s1ll, s1lt)
  a3(58, s1t, s1rl, s1rt)
  a3(59, b0t, b0ll, b0lt)
  a2(60, s0t_b0t, s0lt)
  a2(61, s0t_b0t, s0rt)
  a2(62, s0t_b0t, s0rl * 128 + s0ll)
  a2(63, s0t_b0t, b0lt)
  a2(64, s0t_b0t, b0ll)
  a2(65, s1t_s0t, s0lt)
  a2(66, s1t_s0t, s0rt)
  a2(67, s1t_s0t, s1rt)
  a2(68, s1t_s0t, s1rl)
  a2(69, s1t_s0t, s1ll)
  a2(70, s1t_s0t, s0ll * 128 + s0rl)
  a3(71, s1t_s0t, b0t, s1rl)
  a3(72, s0t_b0t, b0ll, s0rl)
  a2(73, s0w, s0rl)
  a2(74, s0w, s0ll)
  a2(75, s1w, s1rl)
  a2(76, s1w, s1ll)
  a2(77, b0w, b0ll)
  a3(78, s0t, s0rl, s0r2l)
  a3(79, s0t, s0ll, s0l2l)
  a3(80, s1t, s1rl, s1r2l)
  a3(81, b0t, b0ll, b0l2l)
  a2(82, s0l < 0 ? NONE : word[first + s0l], s0t_b0t)
  a2(83, s0l < 0 ? NONE : word[first + s0l], s1t_s0t)
  a2(84, b0l < 0 ? NONE : word[first + b0l], s0t_b0t)
  a3(85, s0l < 0 ? NONE : word[first + s0l], s1w, s0t)
  a3(86, s0l < 0 ? NONE : word[first + s0l], s0w, b0t)
  // how many children
  a2(87, s0t, s0vl * 8 + s0vr)
  a2(88, s0w, s0vl * 8 + s0vr)
  a2(89, s1t, s1vl * 8 + s1vr)
  a2(90, s1w, s1vr)
  a2(91, b0t, b0vl)
  a2(92, b0w, b0vl)
  a2(93, s0t_b0t, s0vr * 8 + b0vl)
  a2(94, s1t_s0t, s1vr * 8 + s0vr)
  a2(95, s1t_s0t, s0vl)
  // distance and what stands between
  a2(96, s0t_b0t, d0)
  a2(97, s0w, d0)
  a2(98, b0w, d0)
  a2(99, s1t_s0t, d1)
  a2(100, s1w, d1)
  a3(101, s1t_s0t, b0t, d0 * 16 + d1)
  a2(102, s0t_b0t, gap0)
  a2(103, s1t_s0t, gap1)
  a2(104, s1t_b0t, gap1)
  a3(105, s1t_s0t, b0t, gap1)
  a2(106, b0w, gap0)
  a2(107, s0w, gap1)
  // neighbours in the sentence
  const s0next = s0 >= 0 && s0 + 1 < count ? tags[first + s0 + 1] : 200
  const s0prev = s0 > 0 ? tags[first + s0 - 1] : 200
  const b0prev = b0 > 0 ? tags[first + b0 - 1] : 200
  a2(108, s0t_b0t, s0next)
  a2(109, s0t_b0t, b0prev)
  a2(110, s0t_b0t, s0prev)
  a3(111, s1t_s0t, s0next, b0t)
  a2(112, s0t_b0t, s0next * 256 + b0prev)
  a2(113, end * 8 + cap(depth, 4), s0t)
  return filled
}

/** Buckets of the features of an arc from `head` to `child` about to be made, for choosing its label; returns how many. */
export function labelFeatures(
  input: ParseInput,
  state: ParseState,
  head: number,
  child: number,
  shift: number,
  out: Int32Array,
): number {
  shiftBits = shift
  sink = out
  filled = 0
  const { forms, first, tags, count } = input
  const { word, cluster } = forms
  const { label, firstLeft, lastRight, secondLeft, leftCount, rightCount } = state
  const side = head < child ? 1 : 0
  const hw = word[first + head]
  const cw = word[first + child]
  const ht = tags[first + head]
  const ct = tags[first + child]
  const hc = cluster[first + head]
  const cc = cluster[first + child]
  const cl = firstLeft[child]
  const cl2 = secondLeft[child]
  const cr = lastRight[child]
  const hl = firstLeft[head]
  const hr = lastRight[head]
  const clw = cl < 0 ? NONE : word[first + cl]
  const cl2w = cl2 < 0 ? NONE : word[first + cl2]
  const clt = cl < 0 ? 200 : tags[first + cl]
  const crt = cr < 0 ? 200 : tags[first + cr]
  const cll = cl < 0 ? 99 : label[cl]
  const cl2l = cl2 < 0 ? 99 : label[cl2]
  const crl = cr < 0 ? 99 : label[cr]
  const hll = hl < 0 ? 99 : label[hl]
  const hrl = hr < 0 ? 99 : label[hr]
  const hrt = hr < 0 ? 200 : tags[first + hr]
  const distance = (side === 1 ? 16 : 0) + distanceClass(side === 1 ? child - head : head - child)
  const sided = side * 65536 + ht * 256 + ct
  const cprev = child > 0 ? tags[first + child - 1] : 200
  const cnext = child + 1 < count ? tags[first + child + 1] : 200
  const hprev = head > 0 ? tags[first + head - 1] : 200
  const hnext = head + 1 < count ? tags[first + head + 1] : 200
  const gap = side === 1 ? between(input, head, child) : between(input, child, head)
  a1(1, sided)
  a2(2, sided, hw)
  a2(3, sided, cw)
  a3(4, side, hw, cw)
  a2(5, side, hw)
  a2(6, side, cw)
  a2(7, side, ht)
  a2(8, side, ct)
  a3(9, side, hw, ct)
  a3(10, side, cw, ht)
  a2(11, sided, distance)
  a2(12, cw, distance)
  a2(13, hw, distance)
  a3(14, side, hc, cc)
  a3(15, side, hc, ct)
  a3(16, side, ht, cc)
  a2(17, sided, clt)
  a2(18, sided, crt)
  a2(19, sided, cll)
  a2(20, sided, crl)
  a2(21, sided, clw)
  a3(22, clw, ct, ht)
  a3(23, clw, cw, side)
  a3(24, clw, hw, ct)
  a2(25, sided, hll)
  a2(26, sided, hrl)
  a2(27, sided, hrt)
  a3(28, hw, hll, hrl)
  a3(29, hw, ct, hrl)
  a3(30, hw, ct, hll)
  a2(31, sided, hll * 128 + hrl)
  a2(32, sided, cprev)
  a2(33, sided, cnext)
  a2(34, sided, hprev)
  a2(35, sided, hnext)
  a2(36, sided, cprev * 256 + cnext)
  a2(37, sided, hnext * 256 + cprev)
  a2(38, sided, cll * 128 + cl2l)
  a2(39, sided, cap(leftCount[head], 3) * 4 + cap(rightCount[head], 3))
  a2(40, sided, cap(leftCount[child], 3) * 4 + cap(rightCount[child], 3))
  a2(41, sided, gap)
  a3(42, cw, gap, side)
  a2(43, cl2w, sided)
  a3(44, forms.suffix3[first + child], ct, side)
  a3(45, forms.suffix3[first + child], ht, side)
  a3(46, forms.suffix3[first + head], ct, side)
  a3(47, child > 0 ? word[first + child - 1] : NONE, sided, 0)
  a3(48, child + 1 < count ? word[first + child + 1] : NONE, sided, 0)
  a3(49, sided, clt, hll)
  a3(50, clw, hw, hrl)
  a2(51, child === 0 ? 1 : 0, sided)
  return filled
}
