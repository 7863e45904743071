import type { ParseInput } from '../src/language/parser/features.ts'
import { LABEL_FEATURES, labelFeatures, MOVE_FEATURES, moveFeatures } from '../src/language/parser/features.ts'
import { parseInput } from '../src/language/parser/parse-input.ts'
import type { ParserModel, ParseScorer } from '../src/language/parser/parser.ts'
import { bestLabel, bestMove, parseSentence, scorerOf } from '../src/language/parser/parser.ts'
import type { ParseState } from '../src/language/parser/transitions.ts'
import {
  attachLeft,
  attachRight,
  isAllowed,
  isFinished,
  LEFT,
  MOVES,
  newParseState,
  SHIFT,
  shift,
  startParse,
} from '../src/language/parser/transitions.ts'
import { shiftOf } from '../src/language/tagger/tagger.ts'
import { DEPREL } from '../src/language/tags.ts'
import { costOf } from './oracle.ts'
import { Perceptron } from './perceptron.ts'
import { randomFrom, shuffle } from './random.ts'
import type { Place, ReadDocument } from './tagger.ts'
import { placesOf } from './tagger.ts'

const STRIDE = 4
const LABEL_BITS = 19
/** Ten bits a weight. */
const MOVE_LEVELS = 511
const LABEL_LEVELS = 127

interface Sentence {
  readonly input: ParseInput
  readonly head: Int32Array
  readonly deprel: Uint8Array
}

function sentenceOf(
  documents: readonly ReadDocument[],
  tags: readonly Uint8Array[],
  pairs: Uint16Array,
  place: Place,
): Sentence {
  const { gold, forms } = documents[place.document]
  const count = place.last - place.first
  const head = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const h = gold.head[place.first + i]
    head[i] = h < 0 ? -1 : h - place.first
  }
  return {
    input: parseInput(forms, tags[place.document], pairs, place.first, place.last),
    head,
    deprel: gold.deprel.subarray(place.first, place.last),
  }
}

/** Learns the moves and the labels from trees over the tags given. */
export function trainParser(
  documents: readonly ReadDocument[],
  tags: readonly Uint8Array[],
  pairs: Uint16Array,
  options: {
    readonly epochs: number
    readonly seed: number
    readonly moveBits: number
    readonly afterEpoch?: (epoch: number, model: () => ParserModel) => void
  },
): ParserModel {
  const sentences = placesOf(documents).map((place) => sentenceOf(documents, tags, pairs, place))
  const buckets = 1 << options.moveBits
  const weights = new Int32Array(buckets * STRIDE)
  const moments = new Float64Array(buckets * STRIDE)
  const labels = new Perceptron(1 << LABEL_BITS, DEPREL.length)
  let steps = 1
  const scorer: ParseScorer = {
    moveShift: shiftOf(buckets),
    labelShift: shiftOf(1 << LABEL_BITS),
    labelCount: DEPREL.length,
    scoreMoves: (features, count, scores) => {
      let a = 0
      let b = 0
      let c = 0
      for (let f = 0; f < count; f++) {
        const base = features[f] * STRIDE
        a += weights[base]
        b += weights[base + 1]
        c += weights[base + 2]
      }
      scores[0] = a
      scores[1] = b
      scores[2] = c
    },
    scoreLabels: (features, count, scores) => {
      scores.fill(0)
      labels.score(features, count, scores)
    },
  }
  const finish = (): ParserModel => ({ moves: pack(weights, moments, steps), labels: labels.quantized(LABEL_LEVELS) })
  const longest = sentences.reduce((most, { input }) => Math.max(most, input.count), 0)
  const state = newParseState(longest + 1)
  const moveBuffer = new Int32Array(MOVE_FEATURES)
  const labelBuffer = new Int32Array(LABEL_FEATURES)
  const scores = new Int32Array(MOVES)
  const labelScores = new Int32Array(DEPREL.length)
  const random = randomFrom(options.seed)

  const attach = (sentence: Sentence, move: number): void => {
    const child = state.stack[state.depth - 1]
    const head = move === LEFT ? state.buffer : state.stack[state.depth - 2]
    const count = labelFeatures(sentence.input, state, head, child, scorer.labelShift, labelBuffer)
    scorer.scoreLabels(labelBuffer, count, labelScores)
    const label = bestLabel(labelScores)
    labels.steps++
    if (sentence.head[child] === head && label !== sentence.deprel[child]) {
      labels.update(labelBuffer, count, sentence.deprel[child], label)
    }
    if (move === LEFT) attachLeft(state, label)
    else attachRight(state, label)
  }

  const learn = (sentence: Sentence, explore: boolean): void => {
    startParse(state, sentence.input.count)
    while (!isFinished(state)) {
      const count = moveFeatures(sentence.input, state, scorer.moveShift, moveBuffer)
      scorer.scoreMoves(moveBuffer, count, scores)
      const predicted = bestMove(state, scores)
      let least = 1 << 30
      for (let move = 0; move < MOVES; move++) {
        if (isAllowed(state, move)) least = Math.min(least, costOf(state, move, sentence.head))
      }
      let right = -1
      for (let move = 0; move < MOVES; move++) {
        if (!isAllowed(state, move) || costOf(state, move, sentence.head) !== least) continue
        if (right < 0 || scores[move] > scores[right]) right = move
      }
      steps++
      const wrong = costOf(state, predicted, sentence.head) !== least
      if (wrong) {
        for (let f = 0; f < count; f++) {
          const base = moveBuffer[f] * STRIDE
          weights[base + right]++
          moments[base + right] += steps
          weights[base + predicted]--
          moments[base + predicted] -= steps
        }
      }
      const move = wrong && !(explore && random() < 0.9) ? right : predicted
      if (move === SHIFT) shift(state)
      else attach(sentence, move)
    }
  }

  const order = [...sentences]
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    for (const sentence of order) learn(sentence, epoch > 0)
    options.afterEpoch?.(epoch, finish)
  }
  return finish()
}

/** Averaged weights, scaled to ten bits each, three to an integer. */
function pack(weights: Int32Array, moments: Float64Array, steps: number): Int32Array {
  let largest = 0
  for (let k = 0; k < weights.length; k++) largest = Math.max(largest, Math.abs(weights[k] - moments[k] / steps))
  const scale = largest === 0 ? 0 : MOVE_LEVELS / largest
  const packed = new Int32Array(weights.length / STRIDE)
  for (let bucket = 0; bucket < packed.length; bucket++) {
    let value = 0
    for (let move = 0; move < MOVES; move++) {
      const k = bucket * STRIDE + move
      value |= (Math.round((weights[k] - moments[k] / steps) * scale) & 0x3ff) << (10 * move)
    }
    packed[bucket] = value
  }
  return packed
}

/** Share of words with the right head, and with the right head and relation (subtypes aside). */
export function scoreTrees(
  model: ParserModel,
  documents: readonly ReadDocument[],
  tags: readonly Uint8Array[],
  pairs: Uint16Array,
): { uas: number; las: number } {
  const scorer = scorerOf(model)
  const plain = DEPREL.map((name) => name.split(':')[0])
  let uas = 0
  let las = 0
  let all = 0
  let state: ParseState = newParseState(512)
  for (const place of placesOf(documents)) {
    const sentence = sentenceOf(documents, tags, pairs, place)
    const { count } = sentence.input
    if (count > state.head.length) state = newParseState(count)
    parseSentence(scorer, sentence.input, state)
    for (let i = 0; i < count; i++) {
      all++
      if (state.head[i] !== sentence.head[i]) continue
      uas++
      if (state.head[i] < 0 || plain[state.label[i]] === plain[sentence.deprel[i]]) las++
    }
  }
  return { uas: (100 * uas) / all, las: (100 * las) / all }
}
