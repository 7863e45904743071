import type { Sections } from '../model/container.ts'
import { section } from '../model/container.ts'
import type { SparseRows } from '../model/sparse-rows.ts'
import { addRow, readSparseRows } from '../model/sparse-rows.ts'
import { mix } from '../text/hash.ts'
import type { WordForms } from '../text/word-forms.ts'
import { TAGGER_FEATURES, taggerFeatures } from './features.ts'

/** A trained tagger: labels are pairs of a universal and a Penn tag. */
export interface TaggerModel extends FixedWords {
  readonly rows: SparseRows
  /** UPOS index * 64 + XPOS index of each label. */
  readonly pairs: Uint16Array
}

/** Common words with one label only: hashes of words (0 is an empty place), and their labels. */
export interface FixedWords {
  readonly fixedKeys: Int32Array
  readonly fixedLabels: Uint8Array
}

/** Label of a word that has only one, or -1. */
export function fixedLabel(model: FixedWords, word: number): number {
  const { fixedKeys } = model
  const mask = fixedKeys.length - 1
  for (let slot = mix(word) & mask; ; slot = (slot + 1) & mask) {
    if (fixedKeys[slot] === word) return model.fixedLabels[slot]
    if (fixedKeys[slot] === 0) return -1
  }
}

export function readTagger(sections: Sections): TaggerModel {
  const rows = readSparseRows(sections, 'tagger')
  const pairs = section(sections, 'tagger.pairs', Uint16Array)
  if (pairs.length !== rows.labelCount) throw new Error('The tagger has rows and labels that do not fit together')
  const fixedKeys = section(sections, 'tagger.fixedKeys', Int32Array)
  const fixedLabels = section(sections, 'tagger.fixedLabels', Uint8Array)
  return { rows, pairs, fixedKeys, fixedLabels }
}

/** Buckets are the upper bits of a 32-bit hash: how far to shift it down. */
export function shiftOf(buckets: number): number {
  return Math.clz32(buckets - 1)
}

/** Writes the label of each word of the sentence `first`..`last` into `labels`, greedily from left to right. */
export function tagSentence(
  model: TaggerModel,
  forms: WordForms,
  first: number,
  last: number,
  labels: Uint8Array,
): void {
  const { rows } = model
  const shift = shiftOf(rows.buckets)
  const features = new Int32Array(TAGGER_FEATURES)
  const scores = new Int32Array(rows.labelCount)
  let previous = -1
  let secondPrevious = -1
  for (let i = first; i < last; i++) {
    let best = fixedLabel(model, forms.word[i])
    if (best < 0) {
      scores.fill(0)
      const count = taggerFeatures(forms, i, first, last, previous, secondPrevious, shift, features)
      for (let f = 0; f < count; f++) addRow(rows, features[f], scores)
      best = 0
      for (let l = 1; l < rows.labelCount; l++) if (scores[l] > scores[best]) best = l
    }
    labels[i] = best
    secondPrevious = previous
    previous = best
  }
}
