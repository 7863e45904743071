import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { readContainer, writeContainer } from '../src/language/model/container.ts'
import { sparseRowSections } from '../src/language/model/sparse-rows.ts'
import type { WordClasses } from '../src/language/model/word-classes.ts'
import { readWordClasses, wordClassSections } from '../src/language/model/word-classes.ts'
import { readSplitter } from '../src/language/sentences/splitter.ts'
import { candidateSections } from '../src/language/tagger/candidates.ts'
import type { TokenizerModel } from '../src/language/tokens/tokenizer.ts'
import { readTokenizer, tokenize } from '../src/language/tokens/tokenizer.ts'
import { settleSure } from './candidates.ts'
import { clusterWords } from './clusters.ts'
import { readCorpus, wordsOfSentences } from './corpus.ts'
import { lemmaCases, lemmaSections, scoreLemmas, trainLemmas } from './lemmas.ts'
import { saveModel } from './manifest.ts'
import { learnParser, mixParsers, scoreTrees } from './parser.ts'
import { collectPlaces, readForms } from './places.ts'
import { readRawTexts } from './raw-text.ts'
import type { Tokenize } from './sentences.ts'
import { scoreSplitter, trainSplitter } from './sentences.ts'
import type { TagCounts } from './silver.ts'
import { countSilverTags, wordClassesFrom } from './silver.ts'
import { jackknifeTags, newLabels, scoreTags, tagPairs, tagPlaces, trainTagger } from './tagger.ts'
import { scoreTokenizer, trainTokenizer } from './tokens.ts'
import type { GoldDocument } from './treebank.ts'
import { readTreebank } from './treebank.ts'

export interface TrainOptions {
  readonly data: string
  readonly out: string
  /** Only data with a stated open licence. */
  readonly open: boolean
  /** Parts to train; all where empty. A part that is left out is read from `out` where another needs it. */
  readonly only: readonly string[]
}

const TREEBANKS = ['ewt', 'gum']
const SEEDS = [5, 6, 7, 8, 9]
const CLUSTERS = { fine: 512, coarse: 64 }

interface Run {
  readonly options: TrainOptions
  readonly gold: readonly GoldDocument[]
  readonly dev: readonly (readonly GoldDocument[])[]
  say(line: string): void
}

/** Trains the tokenizer, splitter, tagger, lemmatizer and parser, and prints what each scores on dev. */
export function trainCore(options: TrainOptions): void {
  const wanted = (part: string): boolean => options.only.length === 0 || options.only.includes(part)
  const began = performance.now()
  const run: Run = {
    options,
    gold: TREEBANKS.flatMap((name) => readTreebank(join(options.data, `treebanks/${name}/train.conllu.gz`))),
    dev: TREEBANKS.map((name) => readTreebank(join(options.data, `treebanks/${name}/dev.conllu.gz`))),
    say: (line) => console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`),
  }
  if (wanted('tokens')) trainTokens(run)
  if (wanted('lemmas')) trainLemmaRules(run)
  const needed = ['sentences', 'words', 'tagger', 'parser'].filter(wanted)
  if (needed.length === 0) return
  const silver: TagCounts = options.open ? new Map() : countSilverTags(options.data)
  if (wanted('sentences')) trainSentences(run, silver)
  if (wanted('words')) trainWords(run, silver)
  if (wanted('tagger') || wanted('parser')) trainTagsAndTrees(run, wanted('parser'))
}

function load(run: Run, part: string): ReturnType<typeof readContainer> {
  const file = join(run.options.out, `${part}.bin`)
  if (!existsSync(file)) throw new Error(`${file} is missing: train ${part} first`)
  return readContainer(readFileSync(file), part)
}

function trainTokens(run: Run): void {
  const tokens = trainTokenizer(run.gold, { epochs: 6, seeds: SEEDS, margin: 5 })
  saveModel(run.options.out, 'tokens', writeContainer([['tokens.weights', tokens.weights]]))
  for (const [n, dev] of run.dev.entries()) {
    const rule = scoreTokenizer(null, dev).toFixed(2)
    run.say(`words ${TREEBANKS[n]} ${scoreTokenizer(tokens, dev).toFixed(2)}, by rule ${rule}`)
  }
}

function trainLemmaRules(run: Run): void {
  const lemmas = trainLemmas(lemmaCases(run.gold))
  saveModel(run.options.out, 'lemmas', writeContainer(lemmaSections(lemmas)))
  for (const [n, dev] of run.dev.entries()) {
    run.say(`lemmas ${TREEBANKS[n]} ${scoreLemmas(lemmas, dev).toFixed(2)}`)
  }
}

function tokenizeWith(model: TokenizerModel): Tokenize {
  return (view, spans) => tokenize(model, view, 0, view.length, new Uint8Array(view.length), spans)
}

function trainSentences(run: Run, silver: TagCounts): void {
  const classes = wordClassesFrom(silver, new Map())
  const words = tokenizeWith(readTokenizer(load(run, 'tokens')))
  const splitter = trainSplitter(run.gold, words, classes, { epochs: 8, seeds: SEEDS, margin: 0 })
  saveModel(run.options.out, 'sentences', writeContainer([['sentences.weights', splitter.weights]]))
  for (const [n, dev] of run.dev.entries()) {
    run.say(`sentences ${TREEBANKS[n]} ${scoreSplitter(splitter, dev, words, classes).toFixed(2)}`)
  }
}

/** What unread text says of words: classes of tags, and clusters of words in like company. */
function trainWords(run: Run, silver: TagCounts): WordClasses {
  const tokenizer = readTokenizer(load(run, 'tokens'))
  const splitter = readSplitter(load(run, 'sentences'))
  const { news, synthetic } = readRawTexts(run.options.data, run.options.open)
  const corpus = readCorpus([...news, ...synthetic], tokenizer, splitter, wordClassesFrom(silver, new Map()))
  const clusters = clusterWords([...wordsOfSentences(corpus), ...wordsOfSentences(run.gold)], CLUSTERS, 7)
  const classes = wordClassesFrom(silver, clusters)
  saveModel(run.options.out, 'words', writeContainer(wordClassSections(classes)))
  run.say(`${clusters.size} words in clusters`)
  return classes
}

function trainTagsAndTrees(run: Run, trees: boolean): void {
  const classes = readWordClasses(load(run, 'words'))
  const documents = readForms(run.gold, classes)
  const pairs = tagPairs(documents)
  const places = collectPlaces(documents)
  const learned = trainTagger(documents, places, pairs, 5, SEEDS.slice(0, 3))
  const tagger = { ...learned, candidates: settleSure(learned.candidates, documents, places, pairs) }
  saveModel(
    run.options.out,
    'tagger',
    writeContainer([
      ...sparseRowSections('tagger', tagger.rows),
      ['tagger.pairs', pairs],
      ...candidateSections(tagger.candidates),
    ]),
  )
  const devs = run.dev.map((dev) => {
    const read = readForms(dev, classes)
    const labels = newLabels(read)
    tagPlaces(tagger, read, collectPlaces(read), labels)
    return { read, labels }
  })
  for (const [n, { read, labels }] of devs.entries()) {
    const { upos, xpos } = scoreTags(read, labels, pairs)
    run.say(`tags ${TREEBANKS[n]} upos ${upos.toFixed(2)} xpos ${xpos.toFixed(2)}`)
  }
  if (!trees) return
  const jackknifed = jackknifeTags(documents, pairs, 4, 5, 10)
  run.say('tags for the parser made')
  const parsers = SEEDS.slice(0, 4).map((seed) => {
    const parser = learnParser(documents, jackknifed, pairs, { epochs: 6, seed, moveBits: 21 })
    run.say(`parser ${seed} learned`)
    return parser
  })
  const parser = mixParsers(parsers)
  saveModel(
    run.options.out,
    'parser',
    writeContainer([
      ['parser.moves', parser.moves],
      ['parser.certain', parser.certain],
      ['parser.usual', parser.usual],
      ['parser.usualFrom', parser.usualFrom],
      ...sparseRowSections('parser.labels', parser.labels),
    ]),
  )
  for (const [n, { read, labels }] of devs.entries()) {
    const { uas, las } = scoreTrees(parser, read, labels, pairs)
    run.say(`trees ${TREEBANKS[n]} uas ${uas.toFixed(2)} las ${las.toFixed(2)}`)
  }
}
