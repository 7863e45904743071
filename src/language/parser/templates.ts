/*
 * What the parser's features are made of, as tables. A part is a property of a word beside which the parser stands, or of
 * how it stands; a feature is the parts that are seen together. Each part has a constant of its own that it is multiplied
 * by, so that a sum tells what it was made of.
 *
 * Words: s0, s1 and s2 on the stack, its top first; b0 to b3 in the buffer; h and c, head and child of an arc about to be
 * made. Their properties: w word, t tag, c cluster, u universal tag, k coarse cluster, s suffix; of their first left and
 * last right child, and the second ones: lw lt ll, l2w l2l, rw rt rl, r2l (word, tag, label); vl vr, how many children,
 * and v both; ls rs, the set of their labels; prev next prevw nextw, tag and word before and after it in the sentence.
 * How the parser stands: d0 d1 the distances from s0 to b0 and from s1 to s0, gap0 gap1 what stands between; end, no word
 * is left; deep, how many are on the stack; side, distance, gap and start, of an arc.
 */

/** A table of features, read once: which parts there are, the constant of each, and which make a feature. */
export interface Templates {
  /** Names of the parts. */
  readonly names: readonly string[]
  /** The constant of each part. */
  readonly factors: Int32Array
  /** The parts of all features, one feature after the other, by their index. */
  readonly parts: Uint8Array
  /** Where the parts of each feature end. */
  readonly ends: Uint16Array
}

function templatesOf(factors: string, features: readonly string[]): Templates {
  const named = factors.split(',').map((part) => part.trim().split(' '))
  const names = named.map(([name]) => name)
  const rows = features.flatMap((group) => group.split(',').map((row) => row.trim().split(' ')))
  const parts = rows.flatMap((row) => row.map((name) => names.indexOf(name)))
  let end = 0
  return {
    names,
    factors: Int32Array.from(named, ([, factor]) => Number.parseInt(factor, 16)),
    parts: Uint8Array.from(parts),
    ends: Uint16Array.from(rows, (row) => (end += row.length)),
  }
}

const MOVE_FACTORS = `
  s0w d9081969, s0t 8ed6e745, s1w 977a43bb, s1t 424b4ad1, b0w d7cf17dd, b0t 69d60db5, b1w 583f2187, b1t fed0078d,
  b2t 8c641b09, s2t 89150481, s0c 130edbe3, s1c 3b165e5d, b0c 00588bd9, end 2c757953, s0ll b6b42b9b, s0lt 7a14e699,
  s0rl 8f5fd6bd, s0rt e56b98d7, s1ll 8803f155, s1lt 478cd491, s1rl ef6fe12d, s1rt 201f821b, b0ll 52a5bf6b,
  b0lt 2340c5b3, s0r2l e9261e87, s0l2l 38c10485, s1r2l 484d296d, b0l2l b841e97b, s0lw a1f3eb77, b0lw ab242a05,
  s0vl c216075b, s0vr 1582e0eb, s1vl 5515dd8b, s1vr 699ff631, b0vl d63720ab, d0 d7e8c1b5, d1 226f537d, gap0 d3002de1,
  gap1 60293b6b, s0next f448434d, b0prev 0eccbfbb, s0prev 2a742989, deep 03f496d7, s1u 61a3b2a1, s0u f40a6689,
  b0u 47048933, b1u 28531b93, b2u 948e4db9, s2u d64acefb, b3u a22482ff, s0ls 0c14f73f, s0rs 34d91e2d, s1rs 97d7d5a5,
  b0ls c3a2400f, s1ls 2f0ba93b, b0k 210cc847, s0k 9547c173, s1k de8a58f5, b1k c2491e5b, s1rw b1770c03, s2w b224efd7
`

/** For choosing the move. */
export const MOVE_TEMPLATES = templatesOf(MOVE_FACTORS, [
  // single words
  `
  s0w, s0t, s0w s0t, s1w, s1t, s1w s1t, b0w, b0t, b0w b0t, b1w, b1t, b1w b1t, b2t, s2t, s0c, s1c, b0c
  `,
  // stack top and buffer
  `
  s0w b0w, s0w s0t b0t b0w, s0w s0t b0t, b0w s0t b0t, s0t b0t, s0c b0c, s0c b0t, b0c s0t, s0w b0t, b0w s0t
  `,
  // the two on the stack
  `
  s1w s0w, s1w s1t s0t, s0w s1t s0t, s1t s0t, s1c s0c, s1c s0t, s0c s1t, s1w s0t, s0w s1t, s1t b0t end, s1w b0w,
  s1w b0t, b0w s1t
  `,
  // tags in a row
  `
  s0t b0t b1t, s0t b0t b1t b2t, s1t s0t b0t, s1t s0t s2t, s1t s0t b0t b1t, s0w b0t b1t, b0w s0t b1t, s0w s1t b0t,
  s1w s0t b0t, b0w s1t s0t, s1w s0w b0t, s1t s0w b0w, s0c b0c s1c, s0t b0t s1t s2t b1t
  `,
  // children
  `
  s0t s0ll s0lt, s0t s0rl s0rt, s1t s1ll s1lt, s1t s1rl s1rt, b0t b0ll b0lt, s0t b0t s0lt, s0t b0t s0rt,
  s0t b0t s0rl s0ll, s0t b0t b0lt, s0t b0t b0ll, s1t s0t s0lt, s1t s0t s0rt, s1t s0t s1rt, s1t s0t s1rl,
  s1t s0t s1ll, s1t s0t s0ll s0rl, s1t s0t b0t s1rl, s0t b0t b0ll s0rl, s0w s0rl, s0w s0ll, s1w s1rl, s1w s1ll,
  b0w b0ll, s0t s0rl s0r2l, s0t s0ll s0l2l, s1t s1rl s1r2l, b0t b0ll b0l2l, s0lw s0t b0t, s0lw s1t s0t, b0lw s0t b0t,
  s0lw s1w s0t, s0lw s0w b0t
  `,
  // how many children
  `
  s0t s0vl s0vr, s0w s0vl s0vr, s1t s1vl s1vr, s1w s1vr, b0t b0vl, b0w b0vl, s0t b0t s0vr b0vl, s1t s0t s1vr s0vr,
  s1t s0t s0vl
  `,
  // distance and what stands between
  `
  s0t b0t d0, s0w d0, b0w d0, s1t s0t d1, s1w d1, s1t s0t b0t d0 d1, s0t b0t gap0, s1t s0t gap1, s1t b0t gap1,
  s1t s0t b0t gap1, b0w gap0, s0w gap1
  `,
  // neighbours in the sentence
  `
  s0t b0t s0next, s0t b0t b0prev, s0t b0t s0prev, s1t s0t s0next b0t, s0t b0t s0next b0prev, end deep s0t
  `,
  // universal tags, for what is rare
  `
  s1u s0u b0u b1u b2u, s1u s0u b0u s2u b1u, s1u s0u b0u b1u b2u b3u, s1u s0u b0u s1rl s0rl b0ll,
  s1u s0u b0u s0ll s0rl
  `,
  // relations of the children so far
  `
  s0t s0ls, s0t s0rs, s0w s0rs, s1t s1rs, s1w s1rs, b0t b0ls, b0w b0ls, s1u s0u s1rs s0ls, s0u b0u s0rs b0ls,
  s1u s0u b0u s0ls s1rs, s1u s0u s1ls b0u
  `,
  // coarse clusters
  `
  s0w b0k b0u, b0w s0k s0u, s1w s0k s0u, s0w s1k s1u, s1k s0k b0k, s0k b0k b1k, s0lw s1k s1u s0k, s0lw s1w s0k,
  s0lw s1t b0t, s1rw s1t s0t b0u, s1rw s0w, b0w b1w, b0t b1w s0t, b0w b1t, s2t s0t b0t s1u, s2w s0t s1u
  `,
])

const LABEL_FACTORS = `
  side bb9ffc63, ht 22e2c551, ct bc65ac57, hw 365c477b, cw f7ae65c9, distance 53d12e31, hc e1507b2d, cc 6eb03345,
  clt 1a57ea21, crt 3bad23c5, cll 2c8d1031, crl b1c09c73, clw 17657ec3, hll 447e3e31, hrl f4016457, hrt 8d93df8d,
  cprev f93f90c9, cnext a7fa5081, hprev d9c3b0a1, hnext 9b335151, cl2l fb4d815f, hv 8e3e88bd, cv 28d1342d,
  gap f45851eb, cl2w 98508cdf, cs 77a28157, hs 6a2ed42b, cprevw e94fae2d, cnextw e62218f5, start 31984471,
  hu 9652e54d, cu 12d174ef, hls 21098c21, hrs 7dd4e40b, cls 699d6c6f, crs 6b927e0f, hk 91d42ea1, ck a4280e01
`

/** For choosing the label of an arc. */
export const LABEL_TEMPLATES = templatesOf(LABEL_FACTORS, [
  `
  side ht ct, side ht ct hw, side ht ct cw, side hw cw, side hw, side cw, side ht, side ct, side hw ct, side cw ht,
  side ht ct distance, cw distance, hw distance, side hc cc, side hc ct, side ht cc, side ht ct clt, side ht ct crt,
  side ht ct cll, side ht ct crl, side ht ct clw, clw ct ht, clw cw side, clw hw ct, side ht ct hll, side ht ct hrl,
  side ht ct hrt, hw hll hrl, hw ct hrl, hw ct hll, side ht ct hll hrl, side ht ct cprev, side ht ct cnext,
  side ht ct hprev, side ht ct hnext, side ht ct cprev cnext, side ht ct hnext cprev, side ht ct cll cl2l,
  side ht ct hv, side ht ct cv, side ht ct gap, cw gap side, cl2w side ht ct, cs ct side, cs ht side, hs ct side,
  cprevw side ht ct, cnextw side ht ct, side ht ct clt hll, clw hw hrl, start side ht ct, side hu cu hls hrs,
  hw hrs cu, hw hls cu, side ht ct cls, side ht ct cls crs, side hu cu cls hrs, side hu cu clw cls, cw cls side,
  clw hk side hu cu, clw ck side hu cu, hw ck side hu cu, cw hk side hu cu, hk ck side hu cu,
  side hu cu gap distance, side hu cu cprev cnext, side hu cu crl cll, clw cl2w side hu cu
  `,
])
