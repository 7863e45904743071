import type { Sections } from '../model/container.ts'
import { section } from '../model/container.ts'
import type { SparseRows } from '../model/sparse-rows.ts'
import { addRows, readSparseRows } from '../model/sparse-rows.ts'
import type { WordForms } from '../text/word-forms.ts'
import type { Candidates } from './candidates.ts'
import { candidateList, readCandidates } from './candidates.ts'
import { TAGGER_FEATURES, taggerFeatures } from './features.ts'

/** A trained tagger: labels are pairs of a universal and a Penn tag. */
export interface TaggerModel {
  readonly rows: SparseRows
  readonly candidates: Candidates
  /** UPOS index * 64 + XPOS index of each label. */
  readonly pairs: Uint16Array
}

export function readTagger(sections: Sections): TaggerModel {
  const rows = readSparseRows(sections, 'tagger')
  const pairs = section(sections, 'tagger.pairs', Uint16Array)
  if (pairs.length !== rows.labelCount) throw new Error('The tagger has rows and labels that do not fit together')
  return { rows, candidates: readCandidates(sections), pairs }
}

/** Buckets are the upper bits of a 32-bit hash: how far to shift it down. */
export function shiftOf(buckets: number): number {
  return Math.clz32(buckets - 1)
}

const features = new Int32Array(TAGGER_FEATURES)
const scores = new Int32Array(256)

/** Labels the words of the sentence `first`..`last`, greedily from left to right; the label listed first wins a tie. */
export function tagSentence(
  model: TaggerModel,
  forms: WordForms,
  first: number,
  last: number,
  labels: Uint8Array,
): void {
  const { rows, candidates } = model
  const { from, labels: listed } = candidates
  const shift = shiftOf(rows.index.length)
  let previous = -1
  let secondPrevious = -1
  for (let i = first; i < last; i++) {
    const list = candidateList(candidates, forms.word[i])
    const start = from[list]
    const stop = from[list + 1]
    let best = listed[start]
    if (stop - start > 1) {
      scores.fill(0, 0, rows.labelCount)
      const count = taggerFeatures(forms, i, first, last, previous, secondPrevious, shift, features)
      addRows(rows, features, count, scores, listed, start, stop)
      let most = scores[best]
      for (let n = start + 1; n < stop; n++) {
        const score = scores[listed[n]]
        if (score <= most) continue
        most = score
        best = listed[n]
      }
    }
    labels[i] = best
    secondPrevious = previous
    previous = best
  }
}
