import type { WordForms } from '../text/word-forms.ts'
import type { ParseState } from './transitions.ts'

export const MOVE_FEATURES = 160
export const LABEL_FEATURES = 96

/** What the parser reads of a sentence: forms and tagger's labels from word `first` on, and marks counted up to each word. */
export interface ParseInput {
  readonly forms: WordForms
  readonly first: number
  readonly count: number
  /** Tagger's label of each word of the text. */
  readonly tags: Uint8Array
  /** Universal tag of each word of the sentence. */
  readonly upos: Uint8Array
  /** Verbs, commas and conjunctions before each word of the sentence, `count + 1` entries. */
  readonly verbs: Int32Array
  readonly commas: Int32Array
  readonly conjunctions: Int32Array
}

const NONE = 0x3c6ef372

/** Spreads the sum of a feature's parts, each of them multiplied by a constant of its own, over the buckets. */
function bucket(sum: number, shift: number): number {
  return Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d) >>> shift
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
  const { forms, first, tags, upos, count } = input
  const { word, cluster, coarse } = forms
  const { stack, depth, buffer, label, firstLeft, lastRight, secondLeft, secondRight, leftCount, rightCount } = state
  const { leftLabels, rightLabels } = state
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
  const gap0 = b0 < 0 ? 99 : between(input, s0, b0)
  const gap1 = between(input, s1, s0)
  const end = buffer >= count ? 1 : 0
  const s0next = s0 >= 0 && s0 + 1 < count ? tags[first + s0 + 1] : 200
  const s0prev = s0 > 0 ? tags[first + s0 - 1] : 200
  const b0prev = b0 > 0 ? tags[first + b0 - 1] : 200
  const s0u = s0 < 0 ? 31 : upos[s0]
  const s1u = s1 < 0 ? 31 : upos[s1]
  const s2u = s2 < 0 ? 31 : upos[s2]
  const b0u = b0 < 0 ? 31 : upos[b0]
  const b1u = b1 < 0 ? 31 : upos[b1]
  const b2u = b2 < 0 ? 31 : upos[b2]
  const b3u = buffer + 3 < count ? upos[buffer + 3] : 31
  const s0ls = s0 < 0 ? 0 : leftLabels[s0]
  const s0rs = s0 < 0 ? 0 : rightLabels[s0]
  const s1ls = s1 < 0 ? 0 : leftLabels[s1]
  const s1rs = s1 < 0 ? 0 : rightLabels[s1]
  const b0ls = b0 < 0 ? 0 : leftLabels[b0]
  const s0k = s0 < 0 ? 255 : coarse[first + s0]
  const s1k = s1 < 0 ? 255 : coarse[first + s1]
  const b0k = b0 < 0 ? 255 : coarse[first + b0]
  const b1k = b1 < 0 ? 255 : coarse[first + b1]
  const s0lw = s0l < 0 ? NONE : word[first + s0l]
  const s1rw = s1r < 0 ? NONE : word[first + s1r]
  const s2w = s2 < 0 ? NONE : word[first + s2]
  const b0lw = b0l < 0 ? NONE : word[first + b0l]
  const deep = cap(depth, 4)
  const S0W = Math.imul(s0w + 1, 0xd9081969)
  const S0T = Math.imul(s0t + 1, 0x8ed6e745)
  const S1W = Math.imul(s1w + 1, 0x977a43bb)
  const S1T = Math.imul(s1t + 1, 0x424b4ad1)
  const B0W = Math.imul(b0w + 1, 0xd7cf17dd)
  const B0T = Math.imul(b0t + 1, 0x69d60db5)
  const B1W = Math.imul(b1w + 1, 0x583f2187)
  const B1T = Math.imul(b1t + 1, 0xfed0078d)
  const B2T = Math.imul(b2t + 1, 0x8c641b09)
  const S2T = Math.imul(s2t + 1, 0x89150481)
  const S0C = Math.imul(s0c + 1, 0x130edbe3)
  const S1C = Math.imul(s1c + 1, 0x3b165e5d)
  const B0C = Math.imul(b0c + 1, 0x00588bd9)
  const END = Math.imul(end + 1, 0x2c757953)
  const S0LL = Math.imul(s0ll + 1, 0xb6b42b9b)
  const S0LT = Math.imul(s0lt + 1, 0x7a14e699)
  const S0RL = Math.imul(s0rl + 1, 0x8f5fd6bd)
  const S0RT = Math.imul(s0rt + 1, 0xe56b98d7)
  const S1LL = Math.imul(s1ll + 1, 0x8803f155)
  const S1LT = Math.imul(s1lt + 1, 0x478cd491)
  const S1RL = Math.imul(s1rl + 1, 0xef6fe12d)
  const S1RT = Math.imul(s1rt + 1, 0x201f821b)
  const B0LL = Math.imul(b0ll + 1, 0x52a5bf6b)
  const B0LT = Math.imul(b0lt + 1, 0x2340c5b3)
  const S0R2L = Math.imul(s0r2l + 1, 0xe9261e87)
  const S0L2L = Math.imul(s0l2l + 1, 0x38c10485)
  const S1R2L = Math.imul(s1r2l + 1, 0x484d296d)
  const B0L2L = Math.imul(b0l2l + 1, 0xb841e97b)
  const S0LW = Math.imul(s0lw + 1, 0xa1f3eb77)
  const B0LW = Math.imul(b0lw + 1, 0xab242a05)
  const S0VL = Math.imul(s0vl + 1, 0xc216075b)
  const S0VR = Math.imul(s0vr + 1, 0x1582e0eb)
  const S1VL = Math.imul(s1vl + 1, 0x5515dd8b)
  const S1VR = Math.imul(s1vr + 1, 0x699ff631)
  const B0VL = Math.imul(b0vl + 1, 0xd63720ab)
  const D0 = Math.imul(d0 + 1, 0xd7e8c1b5)
  const D1 = Math.imul(d1 + 1, 0x226f537d)
  const GAP0 = Math.imul(gap0 + 1, 0xd3002de1)
  const GAP1 = Math.imul(gap1 + 1, 0x60293b6b)
  const S0NEXT = Math.imul(s0next + 1, 0xf448434d)
  const B0PREV = Math.imul(b0prev + 1, 0x0eccbfbb)
  const S0PREV = Math.imul(s0prev + 1, 0x2a742989)
  const DEEP = Math.imul(deep + 1, 0x03f496d7)
  const S1U = Math.imul(s1u + 1, 0x61a3b2a1)
  const S0U = Math.imul(s0u + 1, 0xf40a6689)
  const B0U = Math.imul(b0u + 1, 0x47048933)
  const B1U = Math.imul(b1u + 1, 0x28531b93)
  const B2U = Math.imul(b2u + 1, 0x948e4db9)
  const S2U = Math.imul(s2u + 1, 0xd64acefb)
  const B3U = Math.imul(b3u + 1, 0xa22482ff)
  const S0LS = Math.imul(s0ls + 1, 0x0c14f73f)
  const S0RS = Math.imul(s0rs + 1, 0x34d91e2d)
  const S1RS = Math.imul(s1rs + 1, 0x97d7d5a5)
  const B0LS = Math.imul(b0ls + 1, 0xc3a2400f)
  const S1LS = Math.imul(s1ls + 1, 0x2f0ba93b)
  const B0K = Math.imul(b0k + 1, 0x210cc847)
  const S0K = Math.imul(s0k + 1, 0x9547c173)
  const S1K = Math.imul(s1k + 1, 0xde8a58f5)
  const B1K = Math.imul(b1k + 1, 0xc2491e5b)
  const S1RW = Math.imul(s1rw + 1, 0xb1770c03)
  const S2W = Math.imul(s2w + 1, 0xb224efd7)
  // single words
  out[0] = bucket(S0W, shift)
  out[1] = bucket(S0T, shift)
  out[2] = bucket(S0W + S0T, shift)
  out[3] = bucket(S1W, shift)
  out[4] = bucket(S1T, shift)
  out[5] = bucket(S1W + S1T, shift)
  out[6] = bucket(B0W, shift)
  out[7] = bucket(B0T, shift)
  out[8] = bucket(B0W + B0T, shift)
  out[9] = bucket(B1W, shift)
  out[10] = bucket(B1T, shift)
  out[11] = bucket(B1W + B1T, shift)
  out[12] = bucket(B2T, shift)
  out[13] = bucket(S2T, shift)
  out[14] = bucket(S0C, shift)
  out[15] = bucket(S1C, shift)
  out[16] = bucket(B0C, shift)
  // stack top and buffer
  out[17] = bucket(S0W + B0W, shift)
  out[18] = bucket(S0W + S0T + B0T + B0W, shift)
  out[19] = bucket(S0W + S0T + B0T, shift)
  out[20] = bucket(B0W + S0T + B0T, shift)
  out[21] = bucket(S0T + B0T, shift)
  out[22] = bucket(S0C + B0C, shift)
  out[23] = bucket(S0C + B0T, shift)
  out[24] = bucket(B0C + S0T, shift)
  out[25] = bucket(S0W + B0T, shift)
  out[26] = bucket(B0W + S0T, shift)
  // the two on the stack
  out[27] = bucket(S1W + S0W, shift)
  out[28] = bucket(S1W + S1T + S0T, shift)
  out[29] = bucket(S0W + S1T + S0T, shift)
  out[30] = bucket(S1T + S0T, shift)
  out[31] = bucket(S1C + S0C, shift)
  out[32] = bucket(S1C + S0T, shift)
  out[33] = bucket(S0C + S1T, shift)
  out[34] = bucket(S1W + S0T, shift)
  out[35] = bucket(S0W + S1T, shift)
  out[36] = bucket(S1T + B0T + END, shift)
  out[37] = bucket(S1W + B0W, shift)
  out[38] = bucket(S1W + B0T, shift)
  out[39] = bucket(B0W + S1T, shift)
  // tags in a row
  out[40] = bucket(S0T + B0T + B1T, shift)
  out[41] = bucket(S0T + B0T + B1T + B2T, shift)
  out[42] = bucket(S1T + S0T + B0T, shift)
  out[43] = bucket(S1T + S0T + S2T, shift)
  out[44] = bucket(S1T + S0T + B0T + B1T, shift)
  out[45] = bucket(S0W + B0T + B1T, shift)
  out[46] = bucket(B0W + S0T + B1T, shift)
  out[47] = bucket(S0W + S1T + B0T, shift)
  out[48] = bucket(S1W + S0T + B0T, shift)
  out[49] = bucket(B0W + S1T + S0T, shift)
  out[50] = bucket(S1W + S0W + B0T, shift)
  out[51] = bucket(S1T + S0W + B0W, shift)
  out[52] = bucket(S0C + B0C + S1C, shift)
  out[53] = bucket(S0T + B0T + S1T + S2T + B1T, shift)
  // children
  out[54] = bucket(S0T + S0LL + S0LT, shift)
  out[55] = bucket(S0T + S0RL + S0RT, shift)
  out[56] = bucket(S1T + S1LL + S1LT, shift)
  out[57] = bucket(S1T + S1RL + S1RT, shift)
  out[58] = bucket(B0T + B0LL + B0LT, shift)
  out[59] = bucket(S0T + B0T + S0LT, shift)
  out[60] = bucket(S0T + B0T + S0RT, shift)
  out[61] = bucket(S0T + B0T + S0RL + S0LL, shift)
  out[62] = bucket(S0T + B0T + B0LT, shift)
  out[63] = bucket(S0T + B0T + B0LL, shift)
  out[64] = bucket(S1T + S0T + S0LT, shift)
  out[65] = bucket(S1T + S0T + S0RT, shift)
  out[66] = bucket(S1T + S0T + S1RT, shift)
  out[67] = bucket(S1T + S0T + S1RL, shift)
  out[68] = bucket(S1T + S0T + S1LL, shift)
  out[69] = bucket(S1T + S0T + S0LL + S0RL, shift)
  out[70] = bucket(S1T + S0T + B0T + S1RL, shift)
  out[71] = bucket(S0T + B0T + B0LL + S0RL, shift)
  out[72] = bucket(S0W + S0RL, shift)
  out[73] = bucket(S0W + S0LL, shift)
  out[74] = bucket(S1W + S1RL, shift)
  out[75] = bucket(S1W + S1LL, shift)
  out[76] = bucket(B0W + B0LL, shift)
  out[77] = bucket(S0T + S0RL + S0R2L, shift)
  out[78] = bucket(S0T + S0LL + S0L2L, shift)
  out[79] = bucket(S1T + S1RL + S1R2L, shift)
  out[80] = bucket(B0T + B0LL + B0L2L, shift)
  out[81] = bucket(S0LW + S0T + B0T, shift)
  out[82] = bucket(S0LW + S1T + S0T, shift)
  out[83] = bucket(B0LW + S0T + B0T, shift)
  out[84] = bucket(S0LW + S1W + S0T, shift)
  out[85] = bucket(S0LW + S0W + B0T, shift)
  // how many children
  out[86] = bucket(S0T + S0VL + S0VR, shift)
  out[87] = bucket(S0W + S0VL + S0VR, shift)
  out[88] = bucket(S1T + S1VL + S1VR, shift)
  out[89] = bucket(S1W + S1VR, shift)
  out[90] = bucket(B0T + B0VL, shift)
  out[91] = bucket(B0W + B0VL, shift)
  out[92] = bucket(S0T + B0T + S0VR + B0VL, shift)
  out[93] = bucket(S1T + S0T + S1VR + S0VR, shift)
  out[94] = bucket(S1T + S0T + S0VL, shift)
  // distance and what stands between
  out[95] = bucket(S0T + B0T + D0, shift)
  out[96] = bucket(S0W + D0, shift)
  out[97] = bucket(B0W + D0, shift)
  out[98] = bucket(S1T + S0T + D1, shift)
  out[99] = bucket(S1W + D1, shift)
  out[100] = bucket(S1T + S0T + B0T + D0 + D1, shift)
  out[101] = bucket(S0T + B0T + GAP0, shift)
  out[102] = bucket(S1T + S0T + GAP1, shift)
  out[103] = bucket(S1T + B0T + GAP1, shift)
  out[104] = bucket(S1T + S0T + B0T + GAP1, shift)
  out[105] = bucket(B0W + GAP0, shift)
  out[106] = bucket(S0W + GAP1, shift)
  // neighbours in the sentence
  out[107] = bucket(S0T + B0T + S0NEXT, shift)
  out[108] = bucket(S0T + B0T + B0PREV, shift)
  out[109] = bucket(S0T + B0T + S0PREV, shift)
  out[110] = bucket(S1T + S0T + S0NEXT + B0T, shift)
  out[111] = bucket(S0T + B0T + S0NEXT + B0PREV, shift)
  out[112] = bucket(END + DEEP + S0T, shift)
  // universal tags, for what is rare
  out[113] = bucket(S1U + S0U + B0U + B1U + B2U, shift)
  out[114] = bucket(S1U + S0U + B0U + S2U + B1U, shift)
  out[115] = bucket(S1U + S0U + B0U + B1U + B2U + B3U, shift)
  out[116] = bucket(S1U + S0U + B0U + S1RL + S0RL + B0LL, shift)
  out[117] = bucket(S1U + S0U + B0U + S0LL + S0RL, shift)
  // relations of the children so far
  out[118] = bucket(S0T + S0LS, shift)
  out[119] = bucket(S0T + S0RS, shift)
  out[120] = bucket(S0W + S0RS, shift)
  out[121] = bucket(S1T + S1RS, shift)
  out[122] = bucket(S1W + S1RS, shift)
  out[123] = bucket(B0T + B0LS, shift)
  out[124] = bucket(B0W + B0LS, shift)
  out[125] = bucket(S1U + S0U + S1RS + S0LS, shift)
  out[126] = bucket(S0U + B0U + S0RS + B0LS, shift)
  out[127] = bucket(S1U + S0U + B0U + S0LS + S1RS, shift)
  out[128] = bucket(S1U + S0U + S1LS + B0U, shift)
  // coarse clusters
  out[129] = bucket(S0W + B0K + B0U, shift)
  out[130] = bucket(B0W + S0K + S0U, shift)
  out[131] = bucket(S1W + S0K + S0U, shift)
  out[132] = bucket(S0W + S1K + S1U, shift)
  out[133] = bucket(S1K + S0K + B0K, shift)
  out[134] = bucket(S0K + B0K + B1K, shift)
  out[135] = bucket(S0LW + S1K + S1U + S0K, shift)
  out[136] = bucket(S0LW + S1W + S0K, shift)
  out[137] = bucket(S0LW + S1T + B0T, shift)
  out[138] = bucket(S1RW + S1T + S0T + B0U, shift)
  out[139] = bucket(S1RW + S0W, shift)
  out[140] = bucket(B0W + B1W, shift)
  out[141] = bucket(B0T + B1W + S0T, shift)
  out[142] = bucket(B0W + B1T, shift)
  out[143] = bucket(S2T + S0T + B0T + S1U, shift)
  out[144] = bucket(S2W + S0T + S1U, shift)
  return 145
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
  const { forms, first, tags, upos, count } = input
  const { word, cluster, coarse } = forms
  const { leftLabels, rightLabels } = state
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
  const cprev = child > 0 ? tags[first + child - 1] : 200
  const cnext = child + 1 < count ? tags[first + child + 1] : 200
  const hprev = head > 0 ? tags[first + head - 1] : 200
  const hnext = head + 1 < count ? tags[first + head + 1] : 200
  const gap = side === 1 ? between(input, head, child) : between(input, child, head)
  const hu = upos[head]
  const cu = upos[child]
  const hk = coarse[first + head]
  const ck = coarse[first + child]
  const hls = leftLabels[head]
  const hrs = rightLabels[head]
  const cls = leftLabels[child]
  const crs = rightLabels[child]
  const hv = cap(leftCount[head], 3) * 4 + cap(rightCount[head], 3)
  const cv = cap(leftCount[child], 3) * 4 + cap(rightCount[child], 3)
  const cs = forms.suffix3[first + child]
  const hs = forms.suffix3[first + head]
  const cprevw = child > 0 ? word[first + child - 1] : NONE
  const cnextw = child + 1 < count ? word[first + child + 1] : NONE
  const start = child === 0 ? 1 : 0
  const SIDE = Math.imul(side + 1, 0xbb9ffc63)
  const HT = Math.imul(ht + 1, 0x22e2c551)
  const CT = Math.imul(ct + 1, 0xbc65ac57)
  const HW = Math.imul(hw + 1, 0x365c477b)
  const CW = Math.imul(cw + 1, 0xf7ae65c9)
  const DISTANCE = Math.imul(distance + 1, 0x53d12e31)
  const HC = Math.imul(hc + 1, 0xe1507b2d)
  const CC = Math.imul(cc + 1, 0x6eb03345)
  const CLT = Math.imul(clt + 1, 0x1a57ea21)
  const CRT = Math.imul(crt + 1, 0x3bad23c5)
  const CLL = Math.imul(cll + 1, 0x2c8d1031)
  const CRL = Math.imul(crl + 1, 0xb1c09c73)
  const CLW = Math.imul(clw + 1, 0x17657ec3)
  const HLL = Math.imul(hll + 1, 0x447e3e31)
  const HRL = Math.imul(hrl + 1, 0xf4016457)
  const HRT = Math.imul(hrt + 1, 0x8d93df8d)
  const CPREV = Math.imul(cprev + 1, 0xf93f90c9)
  const CNEXT = Math.imul(cnext + 1, 0xa7fa5081)
  const HPREV = Math.imul(hprev + 1, 0xd9c3b0a1)
  const HNEXT = Math.imul(hnext + 1, 0x9b335151)
  const CL2L = Math.imul(cl2l + 1, 0xfb4d815f)
  const HV = Math.imul(hv + 1, 0x8e3e88bd)
  const CV = Math.imul(cv + 1, 0x28d1342d)
  const GAP = Math.imul(gap + 1, 0xf45851eb)
  const CL2W = Math.imul(cl2w + 1, 0x98508cdf)
  const CS = Math.imul(cs + 1, 0x77a28157)
  const HS = Math.imul(hs + 1, 0x6a2ed42b)
  const CPREVW = Math.imul(cprevw + 1, 0xe94fae2d)
  const CNEXTW = Math.imul(cnextw + 1, 0xe62218f5)
  const START = Math.imul(start + 1, 0x31984471)
  const HU = Math.imul(hu + 1, 0x9652e54d)
  const CU = Math.imul(cu + 1, 0x12d174ef)
  const HLS = Math.imul(hls + 1, 0x21098c21)
  const HRS = Math.imul(hrs + 1, 0x7dd4e40b)
  const CLS = Math.imul(cls + 1, 0x699d6c6f)
  const CRS = Math.imul(crs + 1, 0x6b927e0f)
  const HK = Math.imul(hk + 1, 0x91d42ea1)
  const CK = Math.imul(ck + 1, 0xa4280e01)
  out[0] = bucket(SIDE + HT + CT, shift)
  out[1] = bucket(SIDE + HT + CT + HW, shift)
  out[2] = bucket(SIDE + HT + CT + CW, shift)
  out[3] = bucket(SIDE + HW + CW, shift)
  out[4] = bucket(SIDE + HW, shift)
  out[5] = bucket(SIDE + CW, shift)
  out[6] = bucket(SIDE + HT, shift)
  out[7] = bucket(SIDE + CT, shift)
  out[8] = bucket(SIDE + HW + CT, shift)
  out[9] = bucket(SIDE + CW + HT, shift)
  out[10] = bucket(SIDE + HT + CT + DISTANCE, shift)
  out[11] = bucket(CW + DISTANCE, shift)
  out[12] = bucket(HW + DISTANCE, shift)
  out[13] = bucket(SIDE + HC + CC, shift)
  out[14] = bucket(SIDE + HC + CT, shift)
  out[15] = bucket(SIDE + HT + CC, shift)
  out[16] = bucket(SIDE + HT + CT + CLT, shift)
  out[17] = bucket(SIDE + HT + CT + CRT, shift)
  out[18] = bucket(SIDE + HT + CT + CLL, shift)
  out[19] = bucket(SIDE + HT + CT + CRL, shift)
  out[20] = bucket(SIDE + HT + CT + CLW, shift)
  out[21] = bucket(CLW + CT + HT, shift)
  out[22] = bucket(CLW + CW + SIDE, shift)
  out[23] = bucket(CLW + HW + CT, shift)
  out[24] = bucket(SIDE + HT + CT + HLL, shift)
  out[25] = bucket(SIDE + HT + CT + HRL, shift)
  out[26] = bucket(SIDE + HT + CT + HRT, shift)
  out[27] = bucket(HW + HLL + HRL, shift)
  out[28] = bucket(HW + CT + HRL, shift)
  out[29] = bucket(HW + CT + HLL, shift)
  out[30] = bucket(SIDE + HT + CT + HLL + HRL, shift)
  out[31] = bucket(SIDE + HT + CT + CPREV, shift)
  out[32] = bucket(SIDE + HT + CT + CNEXT, shift)
  out[33] = bucket(SIDE + HT + CT + HPREV, shift)
  out[34] = bucket(SIDE + HT + CT + HNEXT, shift)
  out[35] = bucket(SIDE + HT + CT + CPREV + CNEXT, shift)
  out[36] = bucket(SIDE + HT + CT + HNEXT + CPREV, shift)
  out[37] = bucket(SIDE + HT + CT + CLL + CL2L, shift)
  out[38] = bucket(SIDE + HT + CT + HV, shift)
  out[39] = bucket(SIDE + HT + CT + CV, shift)
  out[40] = bucket(SIDE + HT + CT + GAP, shift)
  out[41] = bucket(CW + GAP + SIDE, shift)
  out[42] = bucket(CL2W + SIDE + HT + CT, shift)
  out[43] = bucket(CS + CT + SIDE, shift)
  out[44] = bucket(CS + HT + SIDE, shift)
  out[45] = bucket(HS + CT + SIDE, shift)
  out[46] = bucket(CPREVW + SIDE + HT + CT, shift)
  out[47] = bucket(CNEXTW + SIDE + HT + CT, shift)
  out[48] = bucket(SIDE + HT + CT + CLT + HLL, shift)
  out[49] = bucket(CLW + HW + HRL, shift)
  out[50] = bucket(START + SIDE + HT + CT, shift)
  out[51] = bucket(SIDE + HU + CU + HLS + HRS, shift)
  out[52] = bucket(HW + HRS + CU, shift)
  out[53] = bucket(HW + HLS + CU, shift)
  out[54] = bucket(SIDE + HT + CT + CLS, shift)
  out[55] = bucket(SIDE + HT + CT + CLS + CRS, shift)
  out[56] = bucket(SIDE + HU + CU + CLS + HRS, shift)
  out[57] = bucket(SIDE + HU + CU + CLW + CLS, shift)
  out[58] = bucket(CW + CLS + SIDE, shift)
  out[59] = bucket(CLW + HK + SIDE + HU + CU, shift)
  out[60] = bucket(CLW + CK + SIDE + HU + CU, shift)
  out[61] = bucket(HW + CK + SIDE + HU + CU, shift)
  out[62] = bucket(CW + HK + SIDE + HU + CU, shift)
  out[63] = bucket(HK + CK + SIDE + HU + CU, shift)
  out[64] = bucket(SIDE + HU + CU + GAP + DISTANCE, shift)
  out[65] = bucket(SIDE + HU + CU + CPREV + CNEXT, shift)
  out[66] = bucket(SIDE + HU + CU + CRL + CLL, shift)
  out[67] = bucket(CLW + CL2W + SIDE + HU + CU, shift)
  return 68
}
