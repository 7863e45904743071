import { buildWordClusters, type WordClusters } from '../../src/language/names/word-clusters.ts'
import { foldUnits } from '../../src/text/fold.ts'
import { hashString } from '../../src/text/hash.ts'

import { exchangeClusters } from './exchange-clusters.ts'

/** Sentences of unread text as words; the first of each may owe its capital to its place. */
export type Sentence = readonly string[]

export interface ClusterSettings {
  readonly leastCount: number
  readonly fine: number
  readonly coarse: number
  readonly passes: number
}

const plain = (word: string): string => word.replace(/\p{N}/gu, '0')

/** Clusters the words of unread text; a word is found by its hash as written, and folded where that form is rare. */
export function buildClusters(sentences: readonly Sentence[], settings: ClusterSettings): WordClusters {
  const inside = new Map<string, number>()
  for (const sentence of sentences) {
    for (let i = 1; i < sentence.length; i++) inside.set(sentence[i], (inside.get(sentence[i]) ?? 0) + 1)
  }
  const formOf = (sentence: Sentence, i: number): string => {
    if (i > 0) return plain(sentence[i])
    const lower = sentence[0].toLowerCase()
    return plain((inside.get(lower) ?? 0) > (inside.get(sentence[0]) ?? 0) ? lower : sentence[0])
  }
  const counts = new Map<string, number>()
  for (const sentence of sentences) {
    for (let i = 0; i < sentence.length; i++) {
      const form = formOf(sentence, i)
      counts.set(form, (counts.get(form) ?? 0) + 1)
    }
  }
  const vocabulary = [...counts]
    .filter(([, times]) => times >= settings.leastCount)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([word]) => word)
  const numberOf = new Map(vocabulary.map((word, n) => [word, n]))
  const stream: number[] = []
  for (const sentence of sentences) {
    for (let i = 0; i < sentence.length; i++) stream.push(numberOf.get(formOf(sentence, i)) ?? vocabulary.length)
    stream.push(-1)
  }
  const words = Int32Array.from(stream)
  const fine = exchangeClusters(words, vocabulary.length + 1, settings.fine, settings.passes)
  const coarse = exchangeClusters(words, vocabulary.length + 1, settings.coarse, settings.passes)
  const entries: [number, number, number][] = vocabulary.map((word, n) => [
    hashString(word),
    fine[n] + 1,
    coarse[n] + 1,
  ])
  vocabulary.forEach((word, n) => {
    const folded = hashString(foldUnits(word))
    entries.push([folded, fine[n] + 1, coarse[n] + 1])
  })
  return buildWordClusters(entries)
}
