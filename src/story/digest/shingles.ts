import { FNV_BASIS, fnv, mix } from '../../text/hash.ts'
import type { StoryWords } from './story-words.ts'

/** How many words in a row are one shingle: short enough to survive where every third word was changed. */
export const SHINGLE_WORDS = 4
/** One shingle in so many is kept, chosen by its own hash, so that the same words are kept in every report. */
const KEPT_ONE_IN = 4
/** A story of fewer words than this keeps all: a quarter would be too few to be found by. */
const SHORT = 200

/** The sampled shingles of a story, ascending, each once (Broder's sketch by residue, "Syntactic clustering of the web", 1997). */
export function sampledShingles(words: StoryWords): Uint32Array {
  const kept = new Set<number>()
  const keptOneIn = words.count < SHORT ? 1 : KEPT_ONE_IN
  for (let i = 0; i + SHINGLE_WORDS <= words.count; i++) {
    const hash = shingleAt(words.hash, i)
    if (hash % keptOneIn === 0) kept.add(hash)
  }
  return Uint32Array.from(kept).sort()
}

/** The shingle of the words from one on: one hash of their hashes, unsigned; its low bits choose which are kept. */
export function shingleAt(words: Uint32Array, from: number): number {
  let hash = FNV_BASIS
  for (let i = from; i < from + SHINGLE_WORDS; i++) {
    hash = fnv(hash, words[i])
    hash ^= hash >>> 15
  }
  return mix(hash) >>> 0
}
