/** Where FNV-1a begins. */
export const FNV_BASIS = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** Takes one number more into an FNV-1a hash (Fowler, Noll, Vo; 32 bits, over code units). */
export function fnv(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, FNV_PRIME)
}

/** FNV-1a of a string's code units, unsigned. */
export function fnvOfString(word: string): number {
  let hash = FNV_BASIS
  for (let i = 0; i < word.length; i++) hash = fnv(hash, word.charCodeAt(i))
  return hash >>> 0
}

/** 32-bit hash (FNV-1a over code units, then mixed) of `codes[start..end)`. */
export function hashCodes(codes: Uint16Array, start: number, end: number): number {
  let hash = FNV_BASIS
  for (let i = start; i < end; i++) hash = fnv(hash, codes[i])
  return mix(hash)
}

/** The same hash of a string's code units. */
export function hashString(word: string): number {
  return mix(fnvOfString(word))
}

/** Spreads the bits of a 32-bit integer (the finalizer of MurmurHash3). */
export function mix(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** Hash of two 32-bit integers in order. */
export function hashPair(a: number, b: number): number {
  return mix(Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15))
}

/** Hash of a feature of a linear model: the number of its template and two values. */
export function hashFeature(template: number, a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  h = Math.imul((h ^ (h >>> 15)) + b, 0xc2b2ae35)
  h ^= h >>> 13
  return Math.imul(h, 0x27d4eb2f)
}
