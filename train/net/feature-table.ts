/** Rows of feature hashes: how often each was seen in training, and the row of those seen often enough. */
export interface FeatureTable {
  /** Hashes of the kept features by row. */
  readonly hashes: Int32Array
  /** How often each was seen. */
  readonly counts: Uint32Array
  rowOf(hash: number): number
}

/** Counts hashes in an open table that doubles when it is half full. */
class Counter {
  keys = new Int32Array(1 << 20)
  counts = new Uint32Array(1 << 20)
  size = 0

  add(hash: number): void {
    const slot = this.slotOf(hash)
    if (this.counts[slot] === 0) {
      this.keys[slot] = hash
      this.size++
    }
    this.counts[slot]++
    if (this.size * 2 > this.keys.length) this.grow()
  }

  slotOf(hash: number): number {
    const mask = this.keys.length - 1
    let slot = hash & mask
    while (this.counts[slot] !== 0 && this.keys[slot] !== hash) slot = (slot + 1) & mask
    return slot
  }

  private grow(): void {
    const { keys, counts } = this
    this.keys = new Int32Array(keys.length * 2)
    this.counts = new Uint32Array(keys.length * 2)
    for (let i = 0; i < keys.length; i++) {
      if (counts[i] === 0) continue
      const slot = this.slotOf(keys[i])
      this.keys[slot] = keys[i]
      this.counts[slot] = counts[i]
    }
  }
}

/** Gives rows to the features that occur at least `least` times among `hashes`, in rising order of hash. */
export function buildFeatureTable(hashes: Int32Array, least: number): FeatureTable {
  const counter = new Counter()
  for (let i = 0; i < hashes.length; i++) counter.add(hashes[i])
  const kept: number[] = []
  for (let i = 0; i < counter.keys.length; i++) if (counter.counts[i] >= least) kept.push(counter.keys[i])
  const sorted = Int32Array.from(kept).sort()
  const counts = sorted.map((hash) => counter.counts[counter.slotOf(hash)])
  const rows = new Map<number, number>()
  sorted.forEach((hash, row) => {
    rows.set(hash, row)
  })
  return { hashes: sorted, counts: Uint32Array.from(counts), rowOf: (hash) => rows.get(hash) ?? -1 }
}
