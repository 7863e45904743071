/** FNV-1a over the UTF-16 code units of a word, 32 bits, unsigned (Fowler, Noll, Vo). */
export function hashOfWord(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** One hash of `length` neighbouring word hashes from `from` on, 32 bits, unsigned. */
export function hashOfRun(words: Uint32Array, from: number, length: number): number {
  let hash = 0x811c9dc5
  for (let i = from; i < from + length; i++) {
    hash = Math.imul(hash ^ words[i], 0x01000193)
    hash ^= hash >>> 15
  }
  // A last mixing (MurmurHash3's), since the low bits choose which runs are kept.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
