import { mix } from '../../text/hash.ts'
import type { Section, Sections } from '../model/container.ts'
import { section } from '../model/container.ts'

/** Classes of words by their neighbours in unread text, found by hash (no word is kept): a fine and a coarse one. */
export interface WordClusters {
  readonly keys: Int32Array
  readonly fine: Uint16Array
  readonly coarse: Uint16Array
}

const nonZeroKey = (hash: number): number => (hash === 0 ? 1 : hash)

/** Slot of a word's hash; -1 for a word never seen. */
export function clusterSlot(clusters: WordClusters, hash: number): number {
  const { keys } = clusters
  const key = nonZeroKey(hash)
  const mask = keys.length - 1
  for (let slot = mix(key ^ 0x2545f491) & mask; ; slot = (slot + 1) & mask) {
    if (keys[slot] === key) return slot
    if (keys[slot] === 0) return -1
  }
}

/** Builds the table from [hash, fine, coarse]; the first entry of a hash wins. It is at most half full. */
export function buildWordClusters(entries: readonly (readonly [number, number, number])[]): WordClusters {
  let size = 16
  while (size < entries.length * 2) size *= 2
  const keys = new Int32Array(size)
  const fine = new Uint16Array(size)
  const coarse = new Uint16Array(size)
  for (const [hash, fineClass, coarseClass] of entries) {
    const key = nonZeroKey(hash)
    let slot = mix(key ^ 0x2545f491) & (size - 1)
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (size - 1)
    if (keys[slot] === key) continue
    keys[slot] = key
    fine[slot] = fineClass
    coarse[slot] = coarseClass
  }
  return { keys, fine, coarse }
}

export function readWordClusters(sections: Sections): WordClusters {
  return {
    keys: section(sections, 'clusters.keys', Int32Array),
    fine: section(sections, 'clusters.fine', Uint16Array),
    coarse: section(sections, 'clusters.coarse', Uint16Array),
  }
}

export function wordClusterSections(clusters: WordClusters): (readonly [string, Section])[] {
  return [
    ['clusters.keys', clusters.keys],
    ['clusters.fine', clusters.fine],
    ['clusters.coarse', clusters.coarse],
  ]
}
