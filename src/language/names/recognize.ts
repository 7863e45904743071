import type { Name, Sentences, Tokens } from '../analysis.ts'
import { HYPHEN } from '../text/characters.ts'
import type { TextView } from '../text/text-view.ts'
import { agreeLabels } from './agree.ts'
import { decode, newDecodeRoom } from './decode.ts'
import { MOST_FEATURES, readClues, wordFeatures } from './features.ts'
import { isInside, LABEL_COUNT, NAME_TYPES, OUTSIDE, typeOfLabel } from './labels.ts'
import { addFeatures, type NameModel } from './name-model.ts'
import { trimClassWords } from './trim-class-words.ts'

/** Sentences longer than this are decoded in pieces. */
const LONGEST_SENTENCE = 1000

/**
 * The names of a text by the trained model, in order and without overlap. The whole text is one document: what it shows
 * of a word in one place helps to read the word in another.
 */
export function recognizeNames(view: TextView, sentences: Sentences, tokens: Tokens, model: NameModel): Name[] {
  const labels = labelWords(view, sentences, tokens, model)
  joinArticles(view, tokens, labels)
  return namesOfLabels(tokens, sentences, labels)
}

/** The label of each word. */
function labelWords(view: TextView, sentences: Sentences, tokens: Tokens, model: NameModel): Uint8Array {
  const clues = readClues(view, sentences, tokens, model.gazetteer, model.clusters)
  const labels = new Uint8Array(tokens.count)
  const features = new Int32Array(MOST_FEATURES)
  const room = newDecodeRoom()
  let emissions = new Float64Array(64 * LABEL_COUNT)
  for (let s = 0; s < sentences.count; s++) {
    const stop = sentences.firstToken[s + 1]
    for (let from = sentences.firstToken[s]; from < stop; from += LONGEST_SENTENCE) {
      const to = Math.min(stop, from + LONGEST_SENTENCE)
      const cells = (to - from) * LABEL_COUNT
      if (emissions.length < cells) emissions = new Float64Array(cells * 2)
      emissions.fill(0, 0, cells)
      for (let i = from; i < to; i++) {
        const count = wordFeatures(clues, i, from, to, features)
        const at = (i - from) * LABEL_COUNT
        addFeatures(model, features, count, emissions, at)
      }
      decode(emissions, to - from, model.moves, clues.joints, room, labels, from)
    }
  }
  agreeLabels(view, clues, labels)
  trimClassWords(clues, labels)
  return labels
}

/** The Arabic article that a hyphen joins to a name ("al-") belongs to the name. */
function joinArticles(view: TextView, tokens: Tokens, labels: Uint8Array): void {
  for (let i = 2; i < tokens.count; i++) {
    const label = labels[i]
    if (label === OUTSIDE || isInside(label) || labels[i - 1] !== OUTSIDE || labels[i - 2] !== OUTSIDE) continue
    if (tokens.start[i] !== tokens.end[i - 1] || tokens.start[i - 1] !== tokens.end[i - 2]) continue
    if (tokens.sentence[i] !== tokens.sentence[i - 2] || view.classes[tokens.start[i - 1]] !== HYPHEN) continue
    if (tokens.end[i - 2] - tokens.start[i - 2] !== 2 || !isArticle(view, tokens.start[i - 2])) continue
    labels[i - 2] = label
    labels[i - 1] = label + 1
    labels[i] = label + 1
  }
}

function isArticle(view: TextView, at: number): boolean {
  const { lower } = view
  return (lower[at] === 0x61 || lower[at] === 0x65) && lower[at + 1] === 0x6c
}

/** The names that a row of labels spells; a name ends with its sentence. */
function namesOfLabels(tokens: Tokens, sentences: Sentences, labels: Uint8Array): Name[] {
  const names: Name[] = []
  for (let s = 0; s < sentences.count; s++) {
    const stop = sentences.firstToken[s + 1]
    for (let i = sentences.firstToken[s]; i < stop; ) {
      const label = labels[i]
      if (label === OUTSIDE) {
        i++
        continue
      }
      const type = typeOfLabel(label)
      let end = i + 1
      while (end < stop && isInside(labels[end]) && typeOfLabel(labels[end]) === type) end++
      names.push({
        start: tokens.start[i],
        end: tokens.end[end - 1],
        firstToken: i,
        lastToken: end - 1,
        type: NAME_TYPES[type],
      })
      i = end
    }
  }
  return names
}
