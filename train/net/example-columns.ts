import type { FeatureTable } from './feature-table.ts'
import type { Examples } from './shape.ts'

/** Collects examples as hashes; turned into rows once all have been counted. */
export class ExampleColumns {
  readonly slotCount: number
  readonly headCount: number
  private from: number[] = [0]
  private hashes = new Int32Array(1 << 20)
  private used = 0
  private slots: number[] = []
  private labels: number[][]
  private soft = new Map<number, Float32Array>()

  constructor(slotCount: number, headCount: number) {
    this.slotCount = slotCount
    this.headCount = headCount
    this.labels = Array.from({ length: headCount }, () => [])
  }

  get count(): number {
    return this.from.length - 1
  }

  get allHashes(): Int32Array {
    return this.hashes.subarray(0, this.used)
  }

  add(
    hashes: Int32Array,
    count: number,
    slots: ArrayLike<number>,
    labels: readonly number[],
    soft: Float32Array | null = null,
  ): void {
    if (soft !== null) this.soft.set(this.count, soft)
    if (this.used + count > this.hashes.length) {
      const longer = new Int32Array(this.hashes.length * 2)
      longer.set(this.hashes)
      this.hashes = longer
    }
    this.hashes.set(hashes.subarray(0, count), this.used)
    this.used += count
    this.from.push(this.used)
    for (let s = 0; s < this.slotCount; s++) this.slots.push(slots[s])
    labels.forEach((label, head) => {
      this.labels[head].push(label)
    })
  }

  /** The examples with features as rows of the table; what the table lacks is left out. */
  toExamples(table: FeatureTable): Examples {
    const rows = new Int32Array(this.used)
    const from = new Uint32Array(this.from.length)
    let used = 0
    for (let i = 0; i < this.count; i++) {
      from[i] = used
      for (let f = this.from[i]; f < this.from[i + 1]; f++) {
        const row = table.rowOf(this.hashes[f])
        if (row >= 0) rows[used++] = row
      }
    }
    from[this.count] = used
    return {
      count: this.count,
      from,
      rows: rows.slice(0, used),
      slots: Int32Array.from(this.slots),
      labels: this.labels.map((list) => Int32Array.from(list)),
      soft: this.soft,
    }
  }
}
