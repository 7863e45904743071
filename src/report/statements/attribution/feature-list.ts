/** A list of hashed features that is filled, read and filled again. */
export interface FeatureList {
  readonly ids: Int32Array
  count: number
}

export function newFeatureList(capacity: number): FeatureList {
  return { ids: new Int32Array(capacity), count: 0 }
}

/** Mixes a value into a hash. Cheap; the bits are spread by `add`. */
export function join(hash: number, value: number): number {
  return Math.imul(hash ^ Math.imul(value + 0x7f4a7c15, 0x9e3779b1), 0x85ebca6b) ^ (hash >>> 15)
}

/** Adds a feature: the number of its template and the hash of its values. `bits` is the size of the table, as a power of two. */
export function add(list: FeatureList, bits: number, template: number, hash: number): void {
  let h = Math.imul(hash ^ Math.imul(template + 1, 0x9e3779b1), 0xc2b2ae35)
  h ^= h >>> 16
  h = Math.imul(h, 0x85ebca6b)
  list.ids[list.count++] = (h ^ (h >>> 13)) >>> (32 - bits)
}
