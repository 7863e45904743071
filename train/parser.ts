import type { ParseInput } from '../src/language/parser/features.ts'
import { LABEL_FEATURES, labelFeatures, MOVE_FEATURES, moveFeatures } from '../src/language/parser/features.ts'
import { parseInput } from '../src/language/parser/parse-input.ts'
import type { ParserModel, ParseScorer } from '../src/language/parser/parser.ts'
import {
  bestLabel,
  bestMove,
  certainKey,
  onlyMove,
  parseSentence,
  scorerOf,
  usualKey,
} from '../src/language/parser/parser.ts'
import type { ParseState } from '../src/language/parser/transitions.ts'
import {
  attachLeft,
  attachRight,
  isAllowed,
  isFinished,
  LEFT,
  MOVES,
  newParseState,
  RIGHT,
  SHIFT,
  shift,
  startParse,
} from '../src/language/parser/transitions.ts'
import { shiftOf } from '../src/language/tagger/tagger.ts'
import { DEPREL, UPOS } from '../src/language/tags.ts'
import { costOf } from './oracle.ts'
import type { AveragedRows } from './perceptron.ts'
import { mixRows, Perceptron, quantizeRows } from './perceptron.ts'
import { collectPlaces, type Place, type ReadDocument } from './places.ts'
import { randomFrom, shuffle } from './random.ts'

const LABEL_BITS = 19
const MOVE_LEVELS = 127
const LABEL_LEVELS = 127
/** Smaller weights cost time and add next to nothing. */
const LEAST_WEIGHT = 2

interface Sentence {
  readonly input: ParseInput
  readonly head: Int32Array
  readonly deprel: Uint8Array
}

/** Trees by machine, to learn from beside the gold ones: a part of them in each epoch. */
export interface SilverTrees {
  readonly documents: readonly ReadDocument[]
  readonly tags: readonly Uint8Array[]
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

/** A parser as learned, before its weights are rounded: those of LEFT and RIGHT, less SHIFT's, for each bucket. */
export interface LearnedParser {
  readonly moves: Float32Array
  readonly labels: AveragedRows
  readonly certain: Uint8Array
  readonly usual: Uint8Array
  readonly usualFrom: Uint32Array
}

/** Learns the moves and the labels from trees over the tags given. */
export function learnParser(
  documents: readonly ReadDocument[],
  tags: readonly Uint8Array[],
  pairs: Uint16Array,
  options: {
    readonly epochs: number
    readonly seed: number
    readonly moveBits: number
    readonly silver?: SilverTrees
    readonly afterEpoch?: (epoch: number, model: () => LearnedParser) => void
  },
): LearnedParser {
  const sentences = collectPlaces(documents).map((place) => sentenceOf(documents, tags, pairs, place))
  const buckets = 1 << options.moveBits
  // Of each bucket the weights of LEFT and of RIGHT, less that of SHIFT.
  const weights = new Int16Array(buckets * 2)
  const moments = new Float64Array(buckets * 2)
  const labels = new Perceptron(1 << LABEL_BITS, DEPREL.length)
  let steps = 1
  const scorer: Pick<ParseScorer, 'moveShift' | 'labelShift' | 'scoreMoves'> = {
    moveShift: shiftOf(buckets),
    labelShift: shiftOf(1 << LABEL_BITS),
    scoreMoves: (features, count, scores) => {
      let a = 0
      let b = 0
      for (let f = 0; f < count; f++) {
        const base = features[f] * 2
        a += weights[base]
        b += weights[base + 1]
      }
      scores[SHIFT] = 0
      scores[LEFT] = a
      scores[RIGHT] = b
    },
  }
  const certain = certainLabels(documents, tags, pairs.length)
  const { usual, usualFrom } = usualLabels(sentences)
  const finish = (): LearnedParser => ({
    moves: Float32Array.from(weights, (weight, k) => weight - moments[k] / steps),
    labels: labels.averaged(),
    certain,
    usual,
    usualFrom,
  })
  const longest = [...collectPlaces(documents), ...collectPlaces(options.silver?.documents ?? [])].reduce(
    (most, { first, last }) => Math.max(most, last - first),
    0,
  )
  const state = newParseState(longest + 1)
  const moveBuffer = new Int32Array(MOVE_FEATURES)
  const labelBuffer = new Int32Array(LABEL_FEATURES)
  const scores = new Int32Array(MOVES)
  const labelScores = new Int32Array(DEPREL.length)
  const random = randomFrom(options.seed)

  const attach = (sentence: Sentence, move: number): void => {
    const child = state.stack[state.depth - 1]
    const head = move === LEFT ? state.buffer : state.stack[state.depth - 2]
    const { first, tags: own } = sentence.input
    let label = certain[certainKey(head, child, own[first + head], own[first + child], pairs.length)]
    if (label === 0) {
      const count = labelFeatures(sentence.input, state, head, child, scorer.labelShift, labelBuffer)
      const { upos } = sentence.input
      const key = usualKey(head, child, upos[head], upos[child])
      labelScores.fill(0)
      labels.scoreSome(labelBuffer, count, labelScores, usual.subarray(usualFrom[key], usualFrom[key + 1]))
      label = bestLabel(labelScores, usual, usualFrom[key], usualFrom[key + 1])
      labels.steps++
      if (sentence.head[child] === head && label !== sentence.deprel[child]) {
        labels.update(labelBuffer, count, sentence.deprel[child], label)
      }
    }
    if (move === LEFT) attachLeft(state, label)
    else attachRight(state, label)
  }

  const learn = (sentence: Sentence, explore: boolean): void => {
    startParse(state, sentence.input.count)
    while (!isFinished(state)) {
      const forced = onlyMove(state)
      if (forced === SHIFT) {
        shift(state)
        continue
      }
      if (forced >= 0) {
        attach(sentence, forced)
        continue
      }
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
        const left = (right === LEFT ? 1 : 0) - (predicted === LEFT ? 1 : 0) + ofShift(right, predicted)
        const toRight = (right === RIGHT ? 1 : 0) - (predicted === RIGHT ? 1 : 0) + ofShift(right, predicted)
        for (let f = 0; f < count; f++) {
          const base = moveBuffer[f] * 2
          weights[base] += left
          moments[base] += left * steps
          weights[base + 1] += toRight
          moments[base + 1] += toRight * steps
        }
      }
      const move = wrong && !(explore && random() < 0.9) ? right : predicted
      if (move === SHIFT) shift(state)
      else attach(sentence, move)
    }
  }

  const { silver } = options
  const machineMade = silver === undefined ? [] : collectPlaces(silver.documents)
  shuffle(machineMade, random)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const order = [...sentences]
    if (silver !== undefined) {
      for (let n = epoch; n < machineMade.length; n += options.epochs) {
        order.push(sentenceOf(silver.documents, silver.tags, pairs, machineMade[n]))
      }
    }
    shuffle(order, random)
    for (const sentence of order) learn(sentence, epoch > 0)
    options.afterEpoch?.(epoch, finish)
  }
  return finish()
}

/** Relations that arcs between words of two universal tags bear in the trees, twice at least; `dep` if there is none. */
function usualLabels(sentences: readonly Sentence[]): { usual: Uint8Array; usualFrom: Uint32Array } {
  const keys = 2 * UPOS.length * UPOS.length
  const counts = new Uint32Array(keys * DEPREL.length)
  for (const { input, head, deprel } of sentences) {
    for (let i = 0; i < input.count; i++) {
      if (head[i] < 0) continue
      counts[usualKey(head[i], i, input.upos[head[i]], input.upos[i]) * DEPREL.length + deprel[i]]++
    }
  }
  const usual: number[] = []
  const usualFrom = new Uint32Array(keys + 1)
  for (let key = 0; key < keys; key++) {
    usualFrom[key] = usual.length
    for (let l = 1; l < DEPREL.length; l++) if (counts[key * DEPREL.length + l] >= 2) usual.push(l)
    if (usual.length === usualFrom[key]) usual.push(DEPREL.indexOf('dep'))
  }
  usualFrom[keys] = usual.length
  return { usual: Uint8Array.from(usual), usualFrom }
}

const LEAST_ARCS = 30
const CERTAIN_SHARE = 0.998

/**
 * The relation of an arc where its side and the tagger's labels of head and child leave no doubt in the gold trees:
 * at `(side * tagCount + head's) * tagCount + child's`, 0 if there is doubt.
 */
function certainLabels(documents: readonly ReadDocument[], tags: readonly Uint8Array[], tagCount: number): Uint8Array {
  const counts = new Map<number, Map<number, number>>()
  documents.forEach(({ gold }, d) => {
    gold.head.forEach((head, i) => {
      if (head < 0) return
      const key = certainKey(head, i, tags[d][head], tags[d][i], tagCount)
      const row = counts.get(key) ?? new Map<number, number>()
      counts.set(key, row)
      row.set(gold.deprel[i], (row.get(gold.deprel[i]) ?? 0) + 1)
    })
  })
  const certain = new Uint8Array(2 * tagCount * tagCount)
  for (const [key, row] of counts) {
    const all = [...row.values()].reduce((sum, n) => sum + n, 0)
    for (const [label, n] of row) if (n >= LEAST_ARCS && n >= all * CERTAIN_SHARE) certain[key] = label
  }
  return certain
}

/** What an update of SHIFT means for the weights of the two other moves, which are kept less SHIFT's. */
function ofShift(right: number, wrong: number): number {
  return (wrong === SHIFT ? 1 : 0) - (right === SHIFT ? 1 : 0)
}

/** The sum of parsers learned apart (linear models that vote by their scores are one), rounded to a byte a weight. */
export function mixParsers(parsers: readonly LearnedParser[]): ParserModel {
  const sum = new Float32Array(parsers[0].moves.length)
  for (const { moves } of parsers) for (let k = 0; k < sum.length; k++) sum[k] += moves[k]
  const largest = sum.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const scale = largest === 0 ? 0 : MOVE_LEVELS / largest
  const moves = new Int16Array(sum.length / 2)
  for (let bucket = 0; bucket < moves.length; bucket++) {
    const left = Math.round(sum[bucket * 2] * scale)
    const right = Math.round(sum[bucket * 2 + 1] * scale)
    moves[bucket] = (left << 8) | (right & 0xff)
  }
  return {
    moves,
    labels: quantizeRows(mixRows(parsers.map(({ labels }) => labels)), LABEL_LEVELS, LEAST_WEIGHT),
    certain: parsers[0].certain,
    usual: parsers[0].usual,
    usualFrom: parsers[0].usualFrom,
  }
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
  for (const place of collectPlaces(documents)) {
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
