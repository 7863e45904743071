import type { Candidates } from '../src/language/tagger/candidates.ts'
import { candidateList } from '../src/language/tagger/candidates.ts'
import { TAGGER_FEATURES, taggerFeatures } from '../src/language/tagger/features.ts'
import type { TaggerModel } from '../src/language/tagger/tagger.ts'
import { shiftOf, tagSentence } from '../src/language/tagger/tagger.ts'
import { findCandidates } from './candidates.ts'
import type { AveragedRows } from './perceptron.ts'
import { mixRows, Perceptron, quantizeRows } from './perceptron.ts'
import { collectPlaces, type Place, type ReadDocument } from './places.ts'
import { randomFrom, shuffle } from './random.ts'

/** All pairs of tags that occur, in order of their numbers. */
export function tagPairs(documents: readonly ReadDocument[]): Uint16Array {
  const seen = new Set<number>()
  for (const { gold } of documents) {
    for (let i = 0; i < gold.words.count; i++) seen.add(gold.upos[i] * 64 + gold.xpos[i])
  }
  return Uint16Array.from([...seen].sort((a, b) => a - b))
}

const BITS = 19
const LEVELS = 127
/** Smaller weights cost time and add next to nothing. */
const LEAST_WEIGHT = 1

/** Learns a tagger from the sentences given: as many as there are seeds, and their sum. */
export function trainTagger(
  documents: readonly ReadDocument[],
  places: readonly Place[],
  pairs: Uint16Array,
  epochs: number,
  seeds: readonly number[],
): TaggerModel {
  const labelOf = new Map(Array.from(pairs, (pair, n) => [pair, n]))
  const candidates = findCandidates(documents, places, pairs)
  const models = seeds.map((seed) => learnTags(documents, places, labelOf, candidates, epochs, seed))
  const rows = quantizeRows(mixRows(models), LEVELS, LEAST_WEIGHT)
  return { rows, candidates, pairs }
}

function learnTags(
  documents: readonly ReadDocument[],
  places: readonly Place[],
  labelOf: ReadonlyMap<number, number>,
  candidates: Candidates,
  epochs: number,
  seed: number,
): AveragedRows {
  const model = new Perceptron(1 << BITS, labelOf.size)
  const shift = shiftOf(1 << BITS)
  const features = new Int32Array(TAGGER_FEATURES)
  const scores = new Int32Array(labelOf.size)
  const random = randomFrom(seed)
  const order = [...places]
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    for (const place of order) {
      const { gold, forms } = documents[place.document]
      let previous = -1
      let secondPrevious = -1
      for (let i = place.first; i < place.last; i++) {
        const list = candidateList(candidates, forms.word[i])
        const wanted = candidates.labels.subarray(candidates.from[list], candidates.from[list + 1])
        let best = wanted[0]
        const right = labelOf.get(gold.upos[i] * 64 + gold.xpos[i]) ?? 0
        if (wanted.length > 1) {
          scores.fill(0)
          const count = taggerFeatures(forms, i, place.first, place.last, previous, secondPrevious, shift, features)
          model.scoreSome(features, count, scores, wanted)
          for (const label of wanted) if (scores[label] > scores[best]) best = label
          if (best !== right && wanted.includes(right)) model.update(features, count, right, best)
          model.steps++
        }
        secondPrevious = previous
        previous = best
      }
    }
  }
  return model.averaged()
}

/** Tags sentences into one array of labels for each document. */
export function tagPlaces(
  model: TaggerModel,
  documents: readonly ReadDocument[],
  places: readonly Place[],
  tags: readonly Uint8Array[],
): void {
  for (const { document, first, last } of places) {
    tagSentence(model, documents[document].forms, first, last, tags[document])
  }
}

export function newLabels(documents: readonly ReadDocument[]): Uint8Array[] {
  return documents.map(({ gold }) => new Uint8Array(gold.words.count))
}

/** Tags every training sentence by a tagger that has not seen its document: the tags that the parser learns from. */
export function jackknifeTags(
  documents: readonly ReadDocument[],
  pairs: Uint16Array,
  epochs: number,
  folds: number,
  seed: number,
): Uint8Array[] {
  const labels = newLabels(documents)
  const places = collectPlaces(documents)
  for (let fold = 0; fold < folds; fold++) {
    const model = trainTagger(
      documents,
      places.filter((p) => p.document % folds !== fold),
      pairs,
      epochs,
      [seed + fold],
    )
    tagPlaces(
      model,
      documents,
      places.filter((p) => p.document % folds === fold),
      labels,
    )
  }
  return labels
}

/** Share of words with the right universal tag, and with the right Penn tag. */
export function scoreTags(
  documents: readonly ReadDocument[],
  labels: readonly Uint8Array[],
  pairs: Uint16Array,
): { upos: number; xpos: number } {
  let upos = 0
  let xpos = 0
  let all = 0
  documents.forEach(({ gold }, d) => {
    for (let i = 0; i < gold.words.count; i++) {
      const pair = pairs[labels[d][i]]
      all++
      if (pair >> 6 === gold.upos[i]) upos++
      if ((pair & 63) === gold.xpos[i]) xpos++
    }
  })
  return { upos: (100 * upos) / all, xpos: (100 * xpos) / all }
}
