import type { WordSet } from './digest/digest.ts'

/** A word that stands in more of the sets than this tells nothing apart, and finds no candidates. */
const MAX_POSTINGS = 400

/** So few sets are compared each with each faster than an index is made. */
const FEW = 16

/**
 * Calls `join` for each two sets of which the larger holds at least `share` of the smaller one's words. Candidates
 * come from an index over the rarer words only (prefix filtering: Bayardo, Ma, Srikant, "Scaling up all pairs
 * similarity search", 2007), so that the time grows with the number of sets and not with its square.
 * @param sets each ascending, each word once; empty sets join nothing
 */
export function joinSimilar(sets: readonly WordSet[], share: number, join: (a: number, b: number) => void): void {
  if (sets.length <= FEW) joinAllSimilar(sets, share, join)
  else joinIndexed(sets, share, join)
}

/** The same for few sets, without an index. */
function joinAllSimilar(sets: readonly WordSet[], share: number, join: (a: number, b: number) => void): void {
  for (let a = 0; a < sets.length; a++) {
    for (let b = a + 1; b < sets.length; b++) {
      const shorter = Math.min(sets[a].length, sets[b].length)
      if (shorter > 0 && sharedWords(sets[a], sets[b]) >= Math.ceil(share * shorter)) join(a, b)
    }
  }
}

function joinIndexed(sets: readonly WordSet[], share: number, join: (a: number, b: number) => void): void {
  const postings = new Map<number, number[]>()
  for (const [index, set] of sets.entries()) {
    for (const word of set) {
      const list = postings.get(word)
      if (list === undefined) postings.set(word, [index])
      else list.push(index)
    }
  }
  const seen = new Uint32Array(sets.length)
  for (const [index, set] of sets.entries()) {
    if (set.length === 0) continue
    const needed = Math.ceil(share * set.length)
    // If the larger set holds `needed` of the words, it holds one of the rarest `length - needed + 1`.
    for (const list of rarestFirst(set, postings).slice(0, set.length - needed + 1)) {
      if (list.length > MAX_POSTINGS) break
      for (const other of list) {
        const isSmaller = set.length < sets[other].length || (set.length === sets[other].length && index < other)
        if (!isSmaller || seen[other] === index + 1) continue
        seen[other] = index + 1
        if (sharedWords(set, sets[other]) >= needed) join(index, other)
      }
    }
  }
}

/** The postings of a set's words, the rarest word first, of equals the lower. */
function rarestFirst(set: WordSet, postings: ReadonlyMap<number, readonly number[]>): (readonly number[])[] {
  const lists = set.map((word) => postings.get(word) ?? [])
  // The set ascends: of equally rare words the lower stands before.
  return lists.sort((a, b) => a.length - b.length)
}

/** How many words two ascending sets share. */
export function sharedWords(a: WordSet, b: WordSet): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      shared++
      i++
      j++
    } else if (a[i] < b[j]) i++
    else j++
  }
  return shared
}
