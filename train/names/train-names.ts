import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { gunzipSync } from 'node:zlib'
import { createLanguageCore, type LanguageCore } from '../../src/language/core.ts'
import { LEXICAL_FEATURES } from '../../src/language/names/features.ts'
import { type NameModel, writeNameModel } from '../../src/language/names/name-model.ts'
import { saveModel } from '../manifest.ts'
import { buildClusters } from './build-clusters.ts'
import { buildNameGazetteer } from './build-gazetteer.ts'
import { trainCrf } from './crf.ts'
import { buildExamples, type ReadText } from './examples.ts'
import { type MarkedText, SOURCES, type Source } from './marked-text.ts'
import { packModel } from './pack-model.ts'
import { quietCopy } from './quiet-copies.ts'
import { readGmb, readPolnear, readUner, readWikigold } from './read-corpora.ts'
import { readGum } from './read-gum.ts'

export interface NameTraining {
  readonly data: string
  /** Folder of the models: the parts that names run after are read from here. */
  readonly out: string
  /** Only data with a stated open licence. */
  readonly open: boolean
}

/** How much a text of each source counts, and how much of a source's own weights goes into the model for all texts. */
const WEIGHT: Readonly<Record<Source, number>> = { uner: 2, wikigold: 2, gmb: 1, polnear: 1, gum: 1 }
const SHARE: Readonly<Record<Source, number>> = { uner: 0.7, wikigold: 0.3, gmb: 0.1, polnear: 0.1, gum: 0.1 }
/** How much a copy in lower case counts beside its original. */
const QUIET = 0.3

/** Trains the recogniser of names and writes `names.bin`. */
export function trainNames(options: NameTraining): void {
  const began = performance.now()
  const say = (line: string): void =>
    console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`)
  saveModel(options.out, 'names', writeNameModel(buildNameModel(options, say)))
}

/** The trained model, in memory. */
export function buildNameModel(options: NameTraining, say: (line: string) => void): NameModel {
  const core = coreWithoutNames(options.out)
  const marked: MarkedText[] = [
    ...readUner(options.data, 'train'),
    ...readWikigold(options.data, 'train'),
    ...readGum(options.data),
  ]
  if (!options.open) marked.push(...readGmb(options.data, 'train'), ...readPolnear(options.data, 'train'))
  for (const text of [...marked]) {
    const copy = text.source === 'uner' || text.source === 'wikigold' ? quietCopy(text) : null
    if (copy !== null) marked.push(copy)
  }
  const texts: ReadText[] = marked.map((text) => ({ marked: text, analysis: core.analyze(text.text, text.regions) }))
  say(`names: ${texts.length} texts read`)
  const gazetteer = buildNameGazetteer()
  const sentences = texts
    .filter((text) => text.marked.quiet !== true)
    .flatMap((text) => wordsOfSentences(text.marked.text, text.analysis))
  if (!options.open) {
    for (const text of unreadStories(options.data)) sentences.push(...wordsOfSentences(text, core.analyze(text)))
  }
  const clusters = buildClusters(sentences, { leastCount: options.open ? 3 : 4, fine: 400, coarse: 60, passes: 6 })
  say('names: words put into clusters')
  const weightOf = (text: MarkedText): number => WEIGHT[text.source] * (text.quiet === true ? QUIET : 1)
  const { examples, hashes } = buildExamples(texts, gazetteer, clusters, weightOf, 2)
  say(`names: ${hashes.length} features`)
  const settings = {
    features: hashes.length,
    sources: SOURCES.length,
    epochs: options.open ? 6 : 4,
    rate: 0.06,
    dropout: 0.1,
    lexical: LEXICAL_FEATURES,
    noise: 0.1,
    seed: 7,
    decay: 0.15,
    averageFrom: options.open ? 2 : 1,
  }
  const crf = trainCrf(examples, settings, (epoch) => say(`names: epoch ${epoch + 1}`))
  const shares = SOURCES.map((source) => SHARE[source])
  return packModel(crf, hashes, shares, 18, gazetteer, clusters)
}

/** The language core as names find it: everything before them, trained; trees are not needed. */
function coreWithoutNames(folder: string): LanguageCore {
  const bytes = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, `${name}.bin`)))
  return createLanguageCore({
    words: bytes('words'),
    tokens: bytes('tokens'),
    sentences: bytes('sentences'),
    tagger: bytes('tagger'),
  })
}

function wordsOfSentences(text: string, { sentences, tokens }: ReadText['analysis']): string[][] {
  const out: string[][] = []
  for (let n = 0; n < sentences.count; n++) {
    const words: string[] = []
    for (let i = sentences.firstToken[n]; i < sentences.firstToken[n + 1]; i++) {
      words.push(text.slice(tokens.start[i], tokens.end[i]))
    }
    out.push(words)
  }
  return out
}

/** The made-up news stories, for the clusters only. */
function unreadStories(data: string): string[] {
  const stories: string[] = []
  const lines = gunzipSync(readFileSync(join(data, 'events/ngec-synthetic/train.jsonl.gz'))).toString('utf8')
  for (const line of lines.split('\n')) {
    if (line === '') continue
    const story: unknown = JSON.parse(line)
    if (typeof story === 'object' && story !== null && 'text' in story) stories.push(String(story.text))
  }
  return stories
}
