import { mix } from '../../text/hash.ts'
import type { Section, Sections } from '../model/container.ts'
import { section } from '../model/container.ts'

/**
 * Which labels come into question for a word: common words keep to the labels that they were seen with, other words
 * may bear any label of the open classes (list 0).
 */
export interface Candidates {
  /** Hashes of common words; 0 is an empty place. */
  readonly keys: Int32Array
  /** Number of each one's list. */
  readonly lists: Uint16Array
  /** List `n` is `labels[from[n]]` up to `from[n + 1]`. */
  readonly from: Uint32Array
  readonly labels: Uint8Array
}

/** Number of a word's list of labels. */
export function candidateList(candidates: Candidates, word: number): number {
  const { keys } = candidates
  const mask = keys.length - 1
  for (let slot = mix(word) & mask; ; slot = (slot + 1) & mask) {
    if (keys[slot] === word) return candidates.lists[slot]
    if (keys[slot] === 0) return 0
  }
}

export function readCandidates(sections: Sections): Candidates {
  return {
    keys: section(sections, 'candidates.keys', Int32Array),
    lists: section(sections, 'candidates.lists', Uint16Array),
    from: section(sections, 'candidates.from', Uint32Array),
    labels: section(sections, 'candidates.labels', Uint8Array),
  }
}

export function candidateSections(candidates: Candidates): (readonly [string, Section])[] {
  return [
    ['candidates.keys', candidates.keys],
    ['candidates.lists', candidates.lists],
    ['candidates.from', candidates.from],
    ['candidates.labels', candidates.labels],
  ]
}
