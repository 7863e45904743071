/** Words in a row that two texts hold by copying, not by chance. */
const RUN = 8
/** From this share of the shorter text on, two texts have a common source. */
const COMMON = 0.1

/**
 * The texts without those that share text with an earlier one: a tenth of the shorter one's words in equal runs of
 * eight. Exhaustive and exact: every run of every text is looked up, runs are compared by their words and not by a hash
 * (equal runs get equal numbers by doubling: Karp, Miller and Rosenberg, "Rapid identification of repeated patterns in
 * strings, trees and arrays", 1972).
 */
export function withoutSharedText<T extends { readonly text: string }>(texts: readonly T[]): T[] {
  const wordNumbers = new Map<string, number>()
  const doubled = [new Map<number, number>(), new Map<number, number>(), new Map<number, number>()]
  const holders = new Map<number, number[]>()
  const lengths: number[] = []
  const kept: T[] = []
  for (const item of texts) {
    let runs = (item.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => numberOf(wordNumbers, word))
    const length = runs.length
    for (const [level, numbers] of doubled.entries()) {
      const step = 2 ** level
      const shorter = runs
      runs = shorter.slice(step).map((second, i) => numberOf(numbers, shorter[i] * 2 ** 26 + second))
    }
    // How many of its words each earlier text holds, and up to which word they have been counted.
    const shared = new Map<number, { words: number; upTo: number }>()
    for (const [at, run] of runs.entries()) {
      for (const holder of holders.get(run) ?? []) {
        const count = shared.get(holder) ?? { words: 0, upTo: 0 }
        count.words += at + RUN - Math.max(at, count.upTo)
        count.upTo = at + RUN
        shared.set(holder, count)
      }
    }
    if ([...shared].some(([holder, { words }]) => words >= COMMON * Math.min(length, lengths[holder]))) continue
    for (const run of new Set(runs)) {
      const list = holders.get(run)
      if (list === undefined) holders.set(run, [kept.length])
      else list.push(kept.length)
    }
    lengths.push(length)
    kept.push(item)
  }
  return kept
}

function numberOf<K>(numbers: Map<K, number>, key: K): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, numbers.size)
  return numbers.size - 1
}
