import { mix } from '../../text/hash.ts'
import type { Section, Sections } from './container.ts'
import { section } from './container.ts'

/**
 * What large unread text says of a word, found by the hash of the word in lower case (no word is kept): the class of
 * its tags in silver data and two clusters, a fine and a coarse one, of words in like company. 0 is a word never seen.
 */
export interface WordClasses {
  readonly keys: Int32Array
  readonly tagClass: Uint16Array
  readonly cluster: Uint16Array
  readonly coarse: Uint8Array
}

/** Slot of a word's hash, or -1 for a word never seen. */
export function findWord(classes: WordClasses, hash: number): number {
  const { keys } = classes
  const mask = keys.length - 1
  const key = hash === 0 ? 1 : hash
  for (let slot = mix(key) & mask; ; slot = (slot + 1) & mask) {
    const here = keys[slot]
    if (here === key) return slot
    if (here === 0) return -1
  }
}

/** Builds the table; `entries` are [hash, tag class, cluster, coarse cluster]. The table is at most half full. */
export function buildWordClasses(entries: readonly (readonly [number, number, number, number])[]): WordClasses {
  let size = 16
  while (size < entries.length * 2) size *= 2
  const keys = new Int32Array(size)
  const tagClass = new Uint16Array(size)
  const cluster = new Uint16Array(size)
  const coarse = new Uint8Array(size)
  for (const [hash, tags, fine, wide] of entries) {
    const key = hash === 0 ? 1 : hash
    let slot = mix(key) & (size - 1)
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (size - 1)
    if (keys[slot] === key) continue
    keys[slot] = key
    tagClass[slot] = tags
    cluster[slot] = fine
    coarse[slot] = wide
  }
  return { keys, tagClass, cluster, coarse }
}

export function readWordClasses(sections: Sections): WordClasses {
  return {
    keys: section(sections, 'words.keys', Int32Array),
    tagClass: section(sections, 'words.tagClass', Uint16Array),
    cluster: section(sections, 'words.cluster', Uint16Array),
    coarse: section(sections, 'words.coarse', Uint8Array),
  }
}

export function wordClassSections(classes: WordClasses): (readonly [string, Section])[] {
  return [
    ['words.keys', classes.keys],
    ['words.tagClass', classes.tagClass],
    ['words.cluster', classes.cluster],
    ['words.coarse', classes.coarse],
  ]
}
