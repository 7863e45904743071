/** The share of the shorter quotation's words that must stand in the other one too, in order. */
const SAME_FRAME = 0.5
/** In how many places, and for which share of the words, others stand in their stead. */
const MIN_PLACES = 2
const MIN_CHANGED = 0.12
/** A machine puts a few words in place of one; where more differ, the two say different things. */
const MAX_REPLACED = 4

/**
 * True for two quotations of which one has others of its words replaced: the same frame ("this is the … night our …
 * has known"), and other words in its gaps. Words that are only left out, at an end or in between, alter nothing.
 * @param a hashes of the words, in order
 */
export function isAltered(a: readonly number[], b: readonly number[]): boolean {
  const pairs = alignedPairs(a, b)
  const shorter = Math.min(a.length, b.length)
  if (pairs.length < SAME_FRAME * shorter || pairs.length === shorter) return false
  let places = 0
  let changed = 0
  for (const [index, [i, j]] of pairs.entries()) {
    const next = pairs.at(index + 1)
    if (next === undefined) break
    const [gapA, gapB] = [next[0] - i - 1, next[1] - j - 1]
    if (gapA === 0 || gapB === 0 || gapA > MAX_REPLACED || gapB > MAX_REPLACED) continue
    places++
    changed += Math.min(gapA, gapB)
  }
  return places >= MIN_PLACES && changed >= MIN_CHANGED * shorter
}

/** The places of a longest common subsequence, in order. */
function alignedPairs(a: readonly number[], b: readonly number[]): [number, number][] {
  const width = b.length + 1
  const longest = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1] + 1
          : Math.max(longest[(i + 1) * width + j], longest[i * width + j + 1])
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) i++
    else j++
  }
  return pairs
}
