import type { Sections } from '../model/container.ts'
import { section } from '../model/container.ts'
import type { SparseRows } from '../model/sparse-rows.ts'
import { addRow, readSparseRows } from '../model/sparse-rows.ts'
import { shiftOf } from '../tagger/tagger.ts'
import type { ParseInput } from './features.ts'
import { LABEL_FEATURES, labelFeatures, MOVE_FEATURES, moveFeatures } from './features.ts'
import type { ParseState } from './transitions.ts'
import { attachLeft, attachRight, isAllowed, isFinished, LEFT, MOVES, SHIFT, shift, startParse } from './transitions.ts'

/** A trained parser: which move to make, and which relation an arc bears. */
export interface ParserModel {
  /** Weights of the three moves for each bucket, ten bits each, packed into one integer. */
  readonly moves: Int32Array
  /** Relations by arc features; labels are indices into `DEPREL`. */
  readonly labels: SparseRows
}

export function readParser(sections: Sections): ParserModel {
  return { moves: section(sections, 'parser.moves', Int32Array), labels: readSparseRows(sections, 'parser.labels') }
}

/** What tells moves and labels apart: a trained model, or weights under training. */
export interface ParseScorer {
  scoreMoves(features: Int32Array, count: number, scores: Int32Array): void
  scoreLabels(features: Int32Array, count: number, scores: Int32Array): void
  readonly moveShift: number
  readonly labelShift: number
  readonly labelCount: number
}

export function scorerOf(model: ParserModel): ParseScorer {
  const { moves, labels } = model
  return {
    moveShift: shiftOf(moves.length),
    labelShift: shiftOf(labels.buckets),
    labelCount: labels.labelCount,
    scoreMoves: (features, count, scores) => {
      let a = 0
      let b = 0
      let c = 0
      for (let f = 0; f < count; f++) {
        const packed = moves[features[f]]
        a += (packed << 22) >> 22
        b += (packed << 12) >> 22
        c += (packed << 2) >> 22
      }
      scores[0] = a
      scores[1] = b
      scores[2] = c
    },
    scoreLabels: (features, count, scores) => {
      scores.fill(0)
      for (let f = 0; f < count; f++) addRow(labels, features[f], scores)
    },
  }
}

/** The allowed move with the highest score; the lower number wins a tie. */
export function bestMove(state: ParseState, scores: Int32Array): number {
  let best = -1
  for (let move = 0; move < MOVES; move++) {
    if (isAllowed(state, move) && (best < 0 || scores[move] > scores[best])) best = move
  }
  return best
}

/** The relation with the highest score, the root's excepted. */
export function bestLabel(scores: Int32Array): number {
  let best = 1
  for (let l = 2; l < scores.length; l++) if (scores[l] > scores[best]) best = l
  return best
}

const moveBuffer = new Int32Array(MOVE_FEATURES)
const labelBuffer = new Int32Array(LABEL_FEATURES)
const moveScores = new Int32Array(MOVES)
const labelScores = new Int32Array(256)

/** Parses the sentence into `state` greedily: one head for each word, one word without a head. */
export function parseSentence(scorer: ParseScorer, input: ParseInput, state: ParseState): void {
  startParse(state, input.count)
  const ofLabels = labelScores.subarray(0, scorer.labelCount)
  while (!isFinished(state)) {
    const count = moveFeatures(input, state, scorer.moveShift, moveBuffer)
    scorer.scoreMoves(moveBuffer, count, moveScores)
    const move = bestMove(state, moveScores)
    if (move === SHIFT) {
      shift(state)
      continue
    }
    const child = state.stack[state.depth - 1]
    const head = move === LEFT ? state.buffer : state.stack[state.depth - 2]
    const features = labelFeatures(input, state, head, child, scorer.labelShift, labelBuffer)
    scorer.scoreLabels(labelBuffer, features, ofLabels)
    const label = bestLabel(ofLabels)
    if (move === LEFT) attachLeft(state, label)
    else attachRight(state, label)
  }
}
