import { describe, expect, it } from 'vitest'
import { writeContainer } from '../src/language/model/container.ts'
import { sparseRowSections } from '../src/language/model/sparse-rows.ts'
import { buildWordClasses } from '../src/language/model/word-classes.ts'
import { UPOS } from '../src/language/tags.ts'
import { tokenize } from '../src/language/tokens/tokenizer.ts'
import { lemmaCases, scoreLemmas, trainLemmas } from './lemmas.ts'
import { learnParser, mixParsers, scoreTrees } from './parser.ts'
import { collectPlaces, readForms } from './places.ts'
import { scoreSplitter, trainSplitter } from './sentences.ts'
import { newLabels, scoreTags, tagPairs, tagPlaces, trainTagger } from './tagger.ts'
import { scoreTokenizer, trainTokenizer } from './tokens.ts'
import { parseTreebank } from './treebank.ts'

/** Rows of "form lemma UPOS XPOS head relation"; a form that ends in "+" has no blank after it. */
const SENTENCES = [
  'The the DET DT 2 det|bridge bridge NOUN NN 3 nsubj|fell+ fall VERB VBD 0 root|. . PUNCT . 3 punct',
  'Ana Ana PROPN NNP 2 nsubj|saw see VERB VBD 0 root|the the DET DT 4 det|boats boat NOUN NNS 2 obj|on on ADP IN 6 case|Monday+ Monday PROPN NNP 2 obl|. . PUNCT . 2 punct',
  'Nobody nobody PRON NN 2 nsubj|answered+ answer VERB VBD 0 root|. . PUNCT . 2 punct',
  "She she PRON PRP 4 nsubj|did+ do AUX VBD 4 aux|n't not PART RB 4 advmod|say say VERB VB 0 root|that that SCONJ IN 8 mark|the the DET DT 7 det|bridge bridge NOUN NN 8 nsubj|fell+ fall VERB VBD 4 ccomp|. . PUNCT . 4 punct",
]

function conllu(rows: string, n: number): string {
  const words = rows.split('|').map((row) => row.split(' '))
  const text = words
    .map(([form]) => (form.endsWith('+') ? form.slice(0, -1) : `${form} `))
    .join('')
    .trim()
  const lines = words.map(([form, lemma, upos, xpos, head, deprel], i) =>
    [i + 1, form.replace('+', ''), lemma, upos, xpos, '_', head, deprel, '_', '_'].join('\t'),
  )
  return [`${n === 0 ? '# newdoc id = invented\n' : ''}# text = ${text}`, ...lines].join('\n')
}

// Twice: a relation that is seen once is not believed.
const gold = parseTreebank([...SENTENCES, ...SENTENCES].map(conllu).join('\n\n'))

describe('a treebank', () => {
  it('is read with the place of each word', () => {
    const [{ text, words, firsts, upos }] = gold
    const story = "The bridge fell. Ana saw the boats on Monday. Nobody answered. She didn't say that the bridge fell."
    expect(text).toBe(`${story} ${story}`)
    expect(text.slice(words.start[16], words.end[16])).toBe("n't")
    expect(Array.from(firsts)).toEqual([0, 4, 11, 14, 23, 27, 34, 37, 46])
    expect(UPOS[upos[16]]).toBe('PART')
  })
})

describe('training', () => {
  const classes = buildWordClasses([])
  const documents = readForms(gold, classes)
  const pairs = tagPairs(documents)
  const places = collectPlaces(documents)
  const train = (): { bytes: Uint8Array; upos: number; las: number } => {
    const tagger = trainTagger(documents, places, pairs, 20, [1])
    const labels = newLabels(documents)
    tagPlaces(tagger, documents, places, labels)
    const learned = [3].map((seed) => learnParser(documents, labels, pairs, { epochs: 20, seed, moveBits: 14 }))
    const parser = mixParsers(learned)
    return {
      bytes: writeContainer([
        ...sparseRowSections('tagger', tagger.rows),
        ['parser.moves', parser.moves],
        ...sparseRowSections('parser.labels', parser.labels),
      ]),
      upos: scoreTags(documents, labels, pairs).upos,
      las: scoreTrees(parser, documents, labels, pairs).las,
    }
  }

  it('learns what it is shown, and twice the same', () => {
    const once = train()
    expect(once.upos).toBe(100)
    expect(once.las).toBe(100)
    expect(train().bytes).toEqual(once.bytes)
  })

  it('learns words, sentences and lemmas', () => {
    const tokenizer = trainTokenizer(gold, { epochs: 30, seeds: [1], margin: 5 })
    expect(scoreTokenizer(tokenizer, gold)).toBe(100)
    const splitter = trainSplitter(
      gold,
      (view, words) => tokenize(tokenizer, view, 0, view.length, new Uint8Array(view.length), words),
      classes,
      { epochs: 30, seeds: [1, 2], margin: 5 },
    )
    expect(splitter.weights.length).toBeGreaterThan(0)
    expect(
      scoreSplitter(
        splitter,
        gold,
        (view, words) => tokenize(tokenizer, view, 0, view.length, new Uint8Array(view.length), words),
        classes,
      ),
    ).toBe(100)
    expect(scoreLemmas(trainLemmas(lemmaCases(gold)), gold)).toBe(100)
  })
})
