/**
 * Writes src/lexicon/data/word-rarity.json: how rare words are in English news and other text. A word's document
 * frequency is counted over pieces of ten sentences, since the Groningen Meaning Bank has no documents.
 * `npm run train -- --only rarity`; same data, same bytes.
 */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { storyTerms } from '../../src/story/stories/story-terms.ts'
import { columnText } from '../raw-text.ts'
import { readTreebank } from '../treebank.ts'

const FILE = resolve(import.meta.dirname, '../../src/lexicon/data/word-rarity.json')
const SENTENCES = 10
/** Rarer words are as rare as words that were never seen. */
const LEAST = 4
/** Of words that are not in the table, which are names for the most part: what parted stories best among 7.5, 8, 8.5, 9 and 9.5. */
const UNSEEN = 9
/** Rarities are kept in steps of a quarter. */
const STEPS = 4

/** Counts the words of all texts and writes the table. */
export function countRarity(data: string, say: (line: string) => void): void {
  const pieces = [...newsPieces(data), ...treebankPieces(data)]
  const counts = new Map<string, number>()
  for (const piece of pieces) {
    for (const word of new Set(storyTerms(piece).map(({ form }) => form))) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const byRarity = new Map<number, string[]>()
  for (const [word, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (count < LEAST) continue
    const rarity = rarityOfCount(count, pieces.length)
    byRarity.set(rarity, [...(byRarity.get(rarity) ?? []), word])
  }
  const table = {
    source: `document frequencies in ${pieces.length} pieces of ten sentences of the Groningen Meaning Bank (train; public domain), UD English EWT (train; CC BY-SA 4.0) and GUM (train; by genre); counted by npm run train -- --only rarity`,
    unseen: UNSEEN,
    rarities: [...byRarity].sort(([a], [b]) => a - b).map(([rarity, words]) => ({ rarity, words: words.join(' ') })),
  }
  writeFileSync(FILE, `${JSON.stringify(table, null, 1)}\n`)
  say(`rarity: ${[...byRarity.values()].reduce((sum, { length }) => sum + length, 0)} words of ${pieces.length} pieces`)
}

/** Inverse document frequency (Spärck Jones 1972), in steps. */
function rarityOfCount(count: number, pieces: number): number {
  return Math.round(Math.log((pieces + 1) / (count + 0.5)) * STEPS) / STEPS
}

function newsPieces(data: string): string[] {
  return columnText(resolve(data, 'ner/gmb/train.iob2.gz')).flatMap((text) => inPieces(text.split('\n\n')))
}

function treebankPieces(data: string): string[] {
  return ['ewt', 'gum'].flatMap((name) =>
    readTreebank(resolve(data, `treebanks/${name}/train.conllu.gz`)).flatMap(({ text, words, firsts }) =>
      inPieces(
        Array.from(firsts.slice(0, -1), (first, s) => text.slice(words.start[first], words.end[firsts[s + 1] - 1])),
      ),
    ),
  )
}

function inPieces(sentences: readonly string[]): string[] {
  const pieces: string[] = []
  for (let n = 0; n < sentences.length; n += SENTENCES) pieces.push(sentences.slice(n, n + SENTENCES).join(' '))
  return pieces
}
