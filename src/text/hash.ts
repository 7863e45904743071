const BASIS = 0x811c9dc5
const PRIME = 0x01000193

/** 32-bit hash (FNV-1a over code units, then mixed) of `codes[start..end)`. */
export function hashCodes(codes: Uint16Array, start: number, end: number): number {
  let h = BASIS
  for (let i = start; i < end; i++) h = Math.imul(h ^ codes[i], PRIME)
  return mix(h)
}

/** The same hash of a string's code units. */
export function hashString(word: string): number {
  let h = BASIS
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), PRIME)
  return mix(h)
}

/** Spreads the bits of a 32-bit integer (the finalizer of MurmurHash3). */
export function mix(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** Hash of two 32-bit integers in order. */
export function hashPair(a: number, b: number): number {
  return mix(Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15))
}
