import type { Analysis } from '../../src/language/analysis.ts'
import { MOST_FEATURES, readClues, wordFeatures } from '../../src/language/names/features.ts'
import type { Gazetteer } from '../../src/language/names/gazetteer.ts'
import type { WordClusters } from '../../src/language/names/word-clusters.ts'
import { viewText } from '../../src/language/text/text-view.ts'
import { mix } from '../../src/text/hash.ts'
import type { Examples } from './crf.ts'
import { type MarkedText, SOURCES } from './marked-text.ts'
import { allowedLabels } from './word-marks.ts'

/** A marked text as the language core reads it, up to the tags. */
export interface ReadText {
  readonly marked: MarkedText
  readonly analysis: Analysis
}

class Growing {
  data = new Int32Array(1 << 22)
  length = 0

  push(values: Int32Array, count: number): void {
    if (this.length + count > this.data.length) {
      const wider = new Int32Array(this.data.length * 2)
      wider.set(this.data)
      this.data = wider
    }
    for (let k = 0; k < count; k++) this.data[this.length++] = values[k]
  }
}

/** Numbers hashes in the order of their first place among those that come `least` times or more; the rest are -1. */
function numberFeatures(ids: Int32Array, length: number, least: number): Int32Array {
  let size = 1 << 20
  while (size < length / 4) size *= 2
  let mask = size - 1
  let keys = new Int32Array(size)
  let counts = new Int32Array(size)
  let used = 0
  const slotOf = (key: number): number => {
    let slot = mix(key) & mask
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }
  for (let k = 0; k < length; k++) {
    const key = ids[k] === 0 ? 1 : ids[k]
    const slot = slotOf(key)
    if (keys[slot] === 0) {
      keys[slot] = key
      used++
    }
    counts[slot]++
    if (used * 3 > size * 2) {
      const oldKeys = keys
      const oldCounts = counts
      size *= 2
      mask = size - 1
      keys = new Int32Array(size)
      counts = new Int32Array(size)
      oldKeys.forEach((old, n) => {
        if (old === 0) return
        const at = slotOf(old)
        keys[at] = old
        counts[at] = oldCounts[n]
      })
    }
  }
  const hashes: number[] = []
  const numbers = new Int32Array(size).fill(-1)
  for (let k = 0; k < length; k++) {
    const slot = slotOf(ids[k] === 0 ? 1 : ids[k])
    if (counts[slot] < least) {
      ids[k] = -1
      continue
    }
    if (numbers[slot] < 0) {
      numbers[slot] = hashes.length
      hashes.push(ids[k])
    }
    ids[k] = numbers[slot]
  }
  return Int32Array.from(hashes)
}

/** Turns read texts into the rows that training wants, and gives the hash of each feature. */
export function buildExamples(
  texts: readonly ReadText[],
  gazetteer: Gazetteer,
  clusters: WordClusters,
  weightOf: (marked: MarkedText) => number,
  least: number,
): { examples: Examples; hashes: Int32Array } {
  const ids = new Growing()
  const from: number[] = []
  const allowed: Uint16Array[] = []
  const joints: Uint8Array[] = []
  const sentences: { first: number; last: number; source: number; weight: number }[] = []
  const row = new Int32Array(MOST_FEATURES)
  let words = 0
  for (const { marked, analysis } of texts) {
    const clues = readClues(viewText(marked.text), analysis.sentences, analysis.tokens, gazetteer, clusters)
    const source = SOURCES.indexOf(marked.source)
    const weight = weightOf(marked)
    allowed.push(allowedLabels(marked, analysis))
    joints.push(clues.joints)
    for (let s = 0; s < analysis.sentences.count; s++) {
      const first = analysis.sentences.firstToken[s]
      const last = analysis.sentences.firstToken[s + 1]
      for (let i = first; i < last; i++) {
        from.push(ids.length)
        ids.push(row, wordFeatures(clues, i, first, last, row))
      }
      sentences.push({ first: words + first, last: words + last, source, weight })
    }
    words += analysis.tokens.count
  }
  from.push(ids.length)
  const hashes = numberFeatures(ids.data, ids.length, least)
  const allAllowed = new Uint16Array(words)
  const allJoints = new Uint8Array(words)
  let at = 0
  allowed.forEach((part, n) => {
    allAllowed.set(part, at)
    allJoints.set(joints[n], at)
    at += part.length
  })
  return {
    examples: { sentences, from: Float64Array.from(from), ids: ids.data, allowed: allAllowed, joints: allJoints },
    hashes,
  }
}
