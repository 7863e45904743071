import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { readContainer, writeContainer } from '../src/language/model/container.ts'
import { sparseRowSections } from '../src/language/model/sparse-rows.ts'
import { wordClassSections } from '../src/language/model/word-classes.ts'
import { readTokenizer, tokenize } from '../src/language/tokens/tokenizer.ts'
import { lemmaCases, lemmaSections, scoreLemmas, trainLemmas } from './lemmas.ts'
import { saveModel } from './manifest.ts'
import { scoreTrees, trainParser } from './parser.ts'
import type { Tokenize } from './sentences.ts'
import { scoreSplitter, trainSplitter } from './sentences.ts'
import { countSilverTags, wordClassesFrom } from './silver.ts'
import { jackknifeTags, newLabels, placesOf, readForms, scoreTags, tagPairs, tagPlaces, trainTagger } from './tagger.ts'
import { scoreTokenizer, trainTokenizer } from './tokens.ts'
import { readTreebank } from './treebank.ts'

export interface TrainOptions {
  readonly data: string
  readonly out: string
  /** Only data with a stated open licence. */
  readonly open: boolean
  /** Parts to train; all where empty. */
  readonly only: readonly string[]
}

const TREEBANKS = ['ewt', 'gum']

/** Trains the tokenizer, splitter, tagger, lemmatizer and parser, and prints what each scores on gold words. */
export function trainCore(options: TrainOptions): void {
  const wanted = (part: string): boolean => options.only.length === 0 || options.only.includes(part)
  const began = performance.now()
  const say = (line: string): void =>
    console.log(`${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`)
  const gold = TREEBANKS.flatMap((name) => readTreebank(join(options.data, `treebanks/${name}/train.conllu.gz`)))
  const devGold = TREEBANKS.map((name) => readTreebank(join(options.data, `treebanks/${name}/dev.conllu.gz`)))
  if (wanted('lemmas')) {
    const lemmas = trainLemmas(lemmaCases(gold))
    saveModel(options.out, 'lemmas', writeContainer(lemmaSections(lemmas)))
    for (const [n, dev] of devGold.entries()) say(`lemmas ${TREEBANKS[n]} ${scoreLemmas(lemmas, dev).toFixed(2)}`)
  }
  if (wanted('tokens')) {
    const tokens = trainTokenizer(gold, { epochs: 6, seed: 3, margin: 5 })
    saveModel(options.out, 'tokens', writeContainer([['tokens.weights', tokens.weights]]))
    for (const [n, dev] of devGold.entries()) {
      say(
        `words ${TREEBANKS[n]} ${scoreTokenizer(tokens, dev).toFixed(2)}, by rule ${scoreTokenizer(null, dev).toFixed(2)}`,
      )
    }
  }
  const classes = wordClassesFrom(options.open ? new Map() : countSilverTags(options.data), new Map())
  saveModel(options.out, 'words', writeContainer(wordClassSections(classes)))
  if (wanted('sentences')) {
    const tokens = readTokenizer(readContainer(readFileSync(join(options.out, 'tokens.bin')), 'tokens'))
    const words: Tokenize = (view, spans) => tokenize(tokens, view, 0, view.length, new Uint8Array(view.length), spans)
    const splitter = trainSplitter(gold, words, classes, { epochs: 8, seed: 3, margin: 0 })
    saveModel(options.out, 'sentences', writeContainer([['sentences.weights', splitter.weights]]))
    for (const [n, dev] of devGold.entries()) {
      say(`sentences ${TREEBANKS[n]} ${scoreSplitter(splitter, dev, words, classes).toFixed(2)}`)
    }
  }
  if (!wanted('tagger') && !wanted('parser')) return
  const documents = readForms(gold, classes)
  const pairs = tagPairs(documents)
  const tagger = trainTagger(documents, placesOf(documents), pairs, 6, 1)
  saveModel(
    options.out,
    'tagger',
    writeContainer([
      ...sparseRowSections('tagger', tagger.rows),
      ['tagger.pairs', pairs],
      ...wordClassSections(classes),
    ]),
  )
  const devs = devGold.map((dev) => {
    const read = readForms(dev, classes)
    const labels = newLabels(read)
    tagPlaces(tagger, read, placesOf(read), labels)
    return { read, labels }
  })
  devs.forEach(({ read, labels }, n) => {
    const { upos, xpos } = scoreTags(read, labels, pairs)
    say(`tags ${TREEBANKS[n]} upos ${upos.toFixed(2)} xpos ${xpos.toFixed(2)}`)
  })
  if (!wanted('parser')) return
  const jackknifed = jackknifeTags(documents, pairs, 4, 5, 10)
  say('tags for the parser made')
  const parser = trainParser(documents, jackknifed, pairs, { epochs: 8, seed: 5, moveBits: 20 })
  saveModel(
    options.out,
    'parser',
    writeContainer([['parser.moves', parser.moves], ...sparseRowSections('parser.labels', parser.labels)]),
  )
  devs.forEach(({ read, labels }, n) => {
    const { uas, las } = scoreTrees(parser, read, labels, pairs)
    say(`trees ${TREEBANKS[n]} uas ${uas.toFixed(2)} las ${las.toFixed(2)}`)
  })
}
