import { hashPair, hashString, mix } from '../../text/hash.ts'
import type { Sentences, Tokens } from '../analysis.ts'
import { CLOSE, OPEN } from '../text/characters.ts'
import type { TextView } from '../text/text-view.ts'
import { type CapitalRuns, findCapitalRuns } from './capital-runs.ts'
import { MEMORY_BITS, rememberWords } from './document-memory.ts'
import { type Gazetteer, LISTED, type Listings, lookUp } from './gazetteer.ts'
import { readJoints } from './joints.ts'
import { clusterSlot, type WordClusters } from './word-clusters.ts'
import { hasCapital, readWordTraits, type WordTraits } from './word-traits.ts'

/** Most features that a word can have. */
export const MOST_FEATURES = 112
/** The first features of every word name the word itself; training leaves them out now and then. */
export const LEXICAL_FEATURES = 6

const PLACE_WORDS: ReadonlySet<number> = new Set(
  [
    'in',
    'near',
    'at',
    'from',
    'outside',
    'across',
    'to',
    'around',
    'into',
    'northern',
    'southern',
    'eastern',
    'western',
  ].map(hashString),
)
const EDGE = 0x3f2a91
const NONE = 0

/** All that the features of a document are made from. */
export interface NameClues {
  readonly tokens: Tokens
  readonly sentences: Sentences
  readonly traits: WordTraits
  readonly listings: Listings
  readonly runs: CapitalRuns
  readonly memory: Uint16Array
  readonly fine: Uint16Array
  readonly coarse: Uint16Array
  /** 1 for the words of a sentence in which nearly every word has a capital: a headline, or a line in capitals. */
  readonly loud: Uint8Array
  /** 1 for the words of a sentence without any capital: its writer may not use them for names either. */
  readonly quiet: Uint8Array
  readonly joints: Uint8Array
}

/** Reads the clues of a document: one pass over its text, then passes over its words. */
export function readClues(
  view: TextView,
  sentences: Sentences,
  tokens: Tokens,
  gazetteer: Gazetteer,
  clusters: WordClusters,
): NameClues {
  const traits = readWordTraits(view, sentences, tokens)
  const listings = lookUp(gazetteer, traits.word, sentences.firstToken)
  const runs = findCapitalRuns(view, tokens, sentences, traits, listings)
  const n = tokens.count
  const bracketed = new Uint8Array(n)
  for (let i = 1; i + 1 < n; i++) {
    if (view.classes[tokens.start[i - 1]] === OPEN && view.classes[tokens.start[i + 1]] === CLOSE) bracketed[i] = 1
  }
  const memory = rememberWords(traits, listings, runs, PLACE_WORDS, bracketed)
  const fine = new Uint16Array(n)
  const coarse = new Uint16Array(n)
  for (let i = 0; i < n; i++) {
    let slot = clusterSlot(clusters, traits.exact[i])
    if (slot < 0) slot = clusterSlot(clusters, traits.word[i])
    if (slot < 0) continue
    fine[i] = clusters.fine[slot]
    coarse[i] = clusters.coarse[slot]
  }
  const loud = new Uint8Array(n)
  const quiet = new Uint8Array(n)
  for (let s = 0; s < sentences.count; s++) {
    const from = sentences.firstToken[s]
    const to = sentences.firstToken[s + 1]
    let words = 0
    let capitals = 0
    for (let i = from; i < to; i++) {
      if (traits.writing[i] > 6) continue
      words++
      if (hasCapital(traits.writing[i])) capitals++
    }
    if (words > 1 && capitals === 0) quiet.fill(1, from, to)
    if (words > 2 && capitals * 10 >= words * 7) loud.fill(1, from, to)
  }
  const joints = readJoints(view, tokens.start, traits)
  return { tokens, sentences, traits, listings, runs, memory, fine, coarse, loud, quiet, joints }
}

function feature(template: number, value: number): number {
  return mix(Math.imul(value, 0x9e3779b1) + Math.imul(template + 1, 0x7feb352d))
}

/** Writes the hashes of the features of word `i`, of the sentence `from`..`to`, into `out`; returns their number. */
export function wordFeatures(clues: NameClues, i: number, from: number, to: number, out: Int32Array): number {
  const { traits, listings, fine, coarse, tokens } = clues
  const { word, writing, joined } = traits
  const b2 = i - 2 >= from
  const b1 = i - 1 >= from
  const a1 = i + 1 < to
  const a2 = i + 2 < to
  const w0 = word[i]
  const wb1 = b1 ? word[i - 1] : EDGE
  const wb2 = b2 ? word[i - 2] : EDGE
  const wa1 = a1 ? word[i + 1] : EDGE
  const wa2 = a2 ? word[i + 2] : EDGE
  const g0 = writing[i] * 2 + joined[i]
  const gb1 = b1 ? writing[i - 1] * 2 + joined[i - 1] : 30
  const gb2 = b2 ? writing[i - 2] * 2 + joined[i - 2] : 30
  const ga1 = a1 ? writing[i + 1] * 2 + joined[i + 1] : 30
  const ga2 = a2 ? writing[i + 2] * 2 + joined[i + 2] : 30
  const c0 = fine[i]
  const cb1 = b1 ? fine[i - 1] : 9001
  const cb2 = b2 ? fine[i - 2] : 9001
  const ca1 = a1 ? fine[i + 1] : 9001
  const ca2 = a2 ? fine[i + 2] : 9001
  const m0 = coarse[i]
  const mb1 = b1 ? coarse[i - 1] : 9001
  const ma1 = a1 ? coarse[i + 1] : 9001
  const l0 = listings.first[i]
  const lb1 = b1 ? listings.first[i - 1] : 0
  const la1 = a1 ? listings.first[i + 1] : 0
  const r0 = listings.later[i]
  const t0 = tokens.xpos[i]
  const tb1 = b1 ? tokens.xpos[i - 1] : 60
  const ta1 = a1 ? tokens.xpos[i + 1] : 60
  const initial = traits.initial[i]
  const loud = clues.loud[i]
  let n = 0
  out[n++] = feature(0, w0)
  out[n++] = feature(1, traits.exact[i])
  out[n++] = feature(2, hashPair(wb1, w0))
  out[n++] = feature(3, hashPair(w0, wa1))
  out[n++] = feature(4, traits.suffix4[i])
  out[n++] = feature(5, traits.prefix4[i])
  out[n++] = feature(6, wb1)
  out[n++] = feature(7, wa1)
  out[n++] = feature(8, wb2)
  out[n++] = feature(9, wa2)
  out[n++] = feature(10, hashPair(wb1, wa1))
  out[n++] = feature(11, traits.suffix1[i])
  out[n++] = feature(12, traits.suffix2[i])
  out[n++] = feature(13, traits.suffix3[i])
  out[n++] = feature(14, traits.prefix2[i])
  out[n++] = feature(15, traits.prefix3[i])
  out[n++] = feature(16, hashPair(wb2, wb1))
  out[n++] = feature(17, hashPair(wa1, wa2))
  out[n++] = feature(18, traits.shape[i])
  out[n++] = feature(19, g0 * 2 + initial)
  out[n++] = feature(20, (gb1 * 32 + g0) * 32 + ga1)
  out[n++] = feature(21, (((gb2 * 32 + gb1) * 32 + g0) * 32 + ga1) * 32 + ga2)
  out[n++] = feature(22, (g0 * 2 + initial) * 2 + loud)
  out[n++] = feature(23, c0)
  out[n++] = feature(24, cb1)
  out[n++] = feature(25, ca1)
  out[n++] = feature(26, cb2)
  out[n++] = feature(27, ca2)
  out[n++] = feature(28, (cb1 << 14) + c0)
  out[n++] = feature(29, (c0 << 14) + ca1)
  out[n++] = feature(30, m0 * 32 + g0)
  out[n++] = feature(31, (mb1 << 14) + ma1)
  out[n++] = feature(32, ((mb1 << 10) + m0) * 1024 + ma1)
  out[n++] = feature(33, t0 * 32 + g0)
  out[n++] = feature(34, (tb1 * 64 + t0) * 64 + ta1)
  out[n++] = feature(35, tb1 * 32 + g0)
  out[n++] = feature(36, ta1 * 32 + g0)
  out[n++] = feature(37, NONE)
  out[n++] = feature(38, (lb1 << 16) + l0)
  out[n++] = feature(39, (l0 << 16) + la1)
  out[n++] = feature(40, hashPair((l0 << 16) + r0, g0))
  out[n++] = feature(41, lb1)
  out[n++] = feature(42, la1)
  out[n++] = feature(43, (cb1 << 5) + ga1)
  if (hasCapital(writing[i])) return capitalFeatures(clues, i, from, to, out, n)
  if (clues.quiet[i] === 1) {
    out[n++] = feature(83, g0)
    out[n++] = feature(84, (l0 << 16) + r0)
    out[n++] = feature(85, w0)
    out[n++] = feature(86, c0)
    out[n++] = feature(87, hashPair(wb1, l0))
    out[n++] = feature(88, (lb1 << 16) + l0)
    out[n++] = feature(89, traits.suffix3[i])
  }
  return b1 && a1 ? joinFeatures(clues, i, out, n) : n
}

/** Adds the features of a small word between two runs of capitals: "Ministry of Health". */
function joinFeatures({ traits, runs }: NameClues, i: number, out: Int32Array, count: number): number {
  if (runs.runOf[i - 1] < 0 || runs.runOf[i + 1] < 0) return count
  let n = count
  const w0 = traits.word[i]
  const before = runs.listed[runs.runOf[i - 1]]
  const after = runs.listed[runs.runOf[i + 1]]
  out[n++] = feature(80, hashPair(before, hashPair(w0, after)))
  out[n++] = feature(81, hashPair(before, w0))
  out[n++] = feature(82, hashPair(w0, after))
  return n
}

/** Adds the features of a word in a run of capitals: what lists know of it, what the text said before, where it stands. */
function capitalFeatures(
  clues: NameClues,
  i: number,
  from: number,
  to: number,
  out: Int32Array,
  count: number,
): number {
  const { traits, listings, runs, memory, fine } = clues
  const { word } = traits
  const initial = traits.initial[i]
  const l0 = listings.first[i]
  const r0 = listings.later[i]
  let n = count
  for (let bit = 0; bit < LISTED.length; bit++) {
    if (((l0 >> bit) & 1) === 1) out[n++] = feature(50, bit * 2 + initial)
    if (((r0 >> bit) & 1) === 1) out[n++] = feature(51, bit * 2 + initial)
  }
  const evidence = memory[i]
  for (let bit = 0; bit < MEMORY_BITS; bit++)
    if (((evidence >> bit) & 1) === 1) out[n++] = feature(52, bit * 2 + initial)
  out[n++] = feature(53, evidence)
  const run = runs.runOf[i]
  const first = runs.first[run]
  const last = runs.last[run]
  const place = Math.min(i - first, 3) * 4 + Math.min(last - i, 3)
  const before = first > from ? word[first - 1] : EDGE
  const after = last + 1 < to ? word[last + 1] : EDGE
  out[n++] = feature(54, place * 2 + initial)
  out[n++] = feature(55, hashPair(before, Math.min(i - first, 2)))
  out[n++] = feature(56, hashPair(after, Math.min(last - i, 2)))
  out[n++] = feature(57, (runs.listed[run] << 5) + place)
  out[n++] = feature(58, hashPair(word[last], Math.min(last - i, 3)))
  out[n++] = feature(59, hashPair(word[first], Math.min(i - first, 3)))
  out[n++] = feature(60, hashPair(fine[last], Math.min(last - i, 3)))
  out[n++] = feature(61, hashPair(fine[first], Math.min(i - first, 3)))
  out[n++] = feature(62, hashPair(first > from ? fine[first - 1] : 9001, last + 1 < to ? fine[last + 1] : 9001))
  out[n++] = feature(63, hashPair(before, after))
  return n
}
