import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readContainer, writeContainer } from '../src/language/model/container.ts'
import { readWordClasses } from '../src/language/model/word-classes.ts'
import { readGazetteer } from '../src/language/names/gazetteer.ts'
import { isLetter, UPPER } from '../src/language/text/characters.ts'
import { type TextView, viewText } from '../src/language/text/text-view.ts'
import { CAPITALIZED, CAPITALS, CASE_FEATURES, caseFeatures, LOWER_CASE } from '../src/language/truecase/features.ts'
import { type CaseModel, decideCase } from '../src/language/truecase/model.ts'
import { type CaseLexicon, type CaseUnits, readCaseUnits } from '../src/language/truecase/units.ts'
import { BinaryPerceptron } from './binary.ts'
import { saveModel } from './manifest.ts'
import { randomFrom, shuffle } from './random.ts'
import { readRawTexts } from './raw-text.ts'
import { readText, readTreebank } from './treebank.ts'

export interface CaseTraining {
  readonly data: string
  readonly out: string
  readonly open: boolean
  readonly say: (line: string) => void
}

/** Units of a text with the way in which its writer wrote them. */
interface CaseText {
  readonly units: CaseUnits
  readonly written: Uint8Array
}

const BUCKETS = { capital: 1 << 18, all: 1 << 16 }
const EPOCHS = 6
const MARGIN = 60

/** Learns the usual case of words from news as people wrote it and writes `truecase.bin`; needs `words` and `names`. */
export function trainTruecase(options: CaseTraining): void {
  const lexicon = lexiconOf(options.out)
  const held = heldBack(options.data)
  const { news, synthetic } = readRawTexts(options.data, options.open)
  const treebanks = ['ewt', 'gum'].flatMap((name) =>
    readTreebank(join(options.data, `treebanks/${name}/train.conllu.gz`)).map(({ text }) => text),
  )
  const random = randomFrom(3)
  const texts = [...news, ...synthetic, ...treebanks]
    .flatMap((text) => {
      const paragraphs = paragraphsOf(text).filter((paragraph) => !held.has(squeezed(paragraph)))
      return runTogether(paragraphs, random)
    })
    .map((paragraph) => caseText(paragraph, lexicon))
    .filter(isUsual)
  options.say(`case: ${texts.length} paragraphs`)
  const model = learnCase(texts)
  saveModel(
    options.out,
    'truecase',
    writeContainer([
      ['case.capital', model.capital],
      ['case.all', model.all],
    ]),
  )
  const blocks = situationTexts(options.data, 'dev').map((text) => caseText(text, lexicon))
  options.say(scoreCase(model, blocks))
}

function lexiconOf(folder: string): CaseLexicon {
  const load = (part: string): ReturnType<typeof readContainer> =>
    readContainer(readFileSync(join(folder, `${part}.bin`)), part)
  return { classes: readWordClasses(load('words')), gazetteer: readGazetteer(load('names')) }
}

const paragraphsOf = (text: string): string[] => text.split(/\n+/).filter((line) => line.trim() !== '')

/** Some paragraphs joined with those after them: most collections have a sentence a paragraph, and reports do not. */
function runTogether(paragraphs: readonly string[], random: () => number): string[] {
  const joined: string[] = []
  for (const paragraph of paragraphs) {
    const before = joined.at(-1)
    if (before !== undefined && /[.!?]['"”’ ]*$/.test(before) && random() < 0.7)
      joined[joined.length - 1] = `${before} ${paragraph}`
    else joined.push(paragraph)
  }
  return joined
}

const squeezed = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()

function situationTexts(data: string, part: string): string[] {
  const path = join(data, `situation/${part}.jsonl.gz`)
  if (!existsSync(path)) return []
  return readText(path)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const block: { text: string } = JSON.parse(line)
      return block.text
    })
}

/** The sentences by which the result is measured; no paragraph that is one of them is learned from. */
function heldBack(data: string): ReadonlySet<string> {
  const path = join(data, 'situation/dev.jsonl.gz')
  if (!existsSync(path)) return new Set()
  return new Set(
    readText(path)
      .split('\n')
      .filter((line) => line !== '')
      .flatMap((line) => {
        const block: { text: string; sentences: [number, number][] } = JSON.parse(line)
        return block.sentences.map(([start, end]) => squeezed(block.text.slice(start, end)))
      }),
  )
}

function caseText(text: string, lexicon: CaseLexicon): CaseText {
  const view = viewText(text)
  const units = readCaseUnits(view, 0, text.length, lexicon)
  return { units, written: Uint8Array.from({ length: units.count }, (_, i) => writtenAs(view, units, i)) }
}

function writtenAs(view: TextView, units: CaseUnits, i: number): number {
  let letters = 0
  let capitals = 0
  for (let at = units.start[i]; at < units.end[i]; at++) {
    if (isLetter(view.classes[at])) letters++
    if (view.classes[at] === UPPER) capitals++
  }
  if (view.classes[units.start[i]] !== UPPER) return LOWER_CASE
  return capitals === letters && letters > 1 ? CAPITALS : CAPITALIZED
}

/** Not a headline with capitals throughout, nor a line without any. */
function isUsual({ units, written }: CaseText): boolean {
  const capitals = written.filter((how) => how !== LOWER_CASE).length
  return units.count >= 4 && capitals > 0 && capitals * 2 <= units.count
}

function learnCase(texts: readonly CaseText[]): CaseModel {
  const capital = new BinaryPerceptron(BUCKETS.capital)
  const all = new BinaryPerceptron(BUCKETS.all)
  const random = randomFrom(11)
  const features = new Int32Array(CASE_FEATURES)
  const own = new Int32Array(CASE_FEATURES)
  const order = [...texts]
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random)
    for (const { units, written } of order) {
      const decided = new Uint8Array(units.count)
      for (let i = 0; i < units.count; i++) {
        const count = caseFeatures(units, i, decided, features)
        cut(features, count, BUCKETS.capital, own)
        const isCapital = capital.score(own, count) > 0
        capital.learn(own, count, written[i] !== LOWER_CASE, MARGIN)
        cut(features, count, BUCKETS.all, own)
        decided[i] = !isCapital ? LOWER_CASE : all.score(own, count) > 0 ? CAPITALS : CAPITALIZED
        if (written[i] !== LOWER_CASE) all.learn(own, count, written[i] === CAPITALS, MARGIN)
      }
    }
  }
  return { capital: inBytes(capital.averaged()), all: inBytes(all.averaged()) }
}

/** The buckets of features' hashes. */
function cut(features: Int32Array, count: number, buckets: number, out: Int32Array): void {
  for (let f = 0; f < count; f++) out[f] = features[f] & (buckets - 1)
}

/** Weights in one byte; the largest are cut, so that the many small ones keep their order. */
function inBytes(weights: Float32Array): Int8Array {
  const sizes = Float32Array.from(weights, Math.abs).sort()
  const large = sizes[Math.floor(sizes.length * 0.999)]
  const scale = large === 0 ? 0 : 127 / large
  return Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * scale))))
}

/** Share of units written as the text has them, and of its capitals: found, and right among those given. */
function scoreCase(model: CaseModel, texts: readonly CaseText[]): string {
  let all = 0
  let right = 0
  let gold = 0
  let given = 0
  let both = 0
  for (const { units, written } of texts) {
    const decided = decideCase(model, units)
    for (let i = 0; i < units.count; i++) {
      all++
      if (decided[i] === written[i]) right++
      if (written[i] !== LOWER_CASE) gold++
      if (decided[i] !== LOWER_CASE) given++
      if (decided[i] !== LOWER_CASE && decided[i] === written[i]) both++
    }
  }
  const per = (part: number, whole: number): string => ((100 * part) / whole).toFixed(2)
  return `case: right ${per(right, all)}, capitals P ${per(both, given)} R ${per(both, gold)}`
}
