import type { Sections } from '../model/container.ts'
import { section } from '../model/container.ts'
import type { SparseRows } from '../model/sparse-rows.ts'
import { addRows, readSparseRows } from '../model/sparse-rows.ts'
import { shiftOf } from '../tagger/tagger.ts'
import { UPOS } from '../tags.ts'
import type { ParseInput } from './features.ts'
import { LABEL_FEATURES, labelFeatures, MOVE_FEATURES, moveFeatures } from './features.ts'
import type { ParseState } from './transitions.ts'
import {
  attachLeft,
  attachRight,
  isAllowed,
  isFinished,
  LEFT,
  MOVES,
  RIGHT,
  SHIFT,
  shift,
  startParse,
} from './transitions.ts'

/** A trained parser: which move to make, and which relation an arc bears. */
export interface ParserModel {
  /** For each bucket the weight of LEFT (upper byte) and of RIGHT (lower byte); that of SHIFT is zero. */
  readonly moves: Int16Array
  /** Relations by arc features; labels are indices into `DEPREL`. */
  readonly labels: SparseRows
  /** Relations that the labels of the tagger alone decide; see `certainKey`. 0 is in doubt. */
  readonly certain: Uint8Array
  /** Which relations an arc may bear, by `usualKey`: lists of labels, `usual[usualFrom[key]]` up to the next. */
  readonly usual: Uint8Array
  readonly usualFrom: Uint32Array
}

/** Place in `usualFrom` of an arc between words of two universal tags. */
export function usualKey(head: number, child: number, headUpos: number, childUpos: number): number {
  return ((head < child ? 1 : 0) * UPOS.length + headUpos) * UPOS.length + childUpos
}

/** Place in `certain` of an arc between words whose tagger's labels are `headTag` and `childTag`. */
export function certainKey(head: number, child: number, headTag: number, childTag: number, tagCount: number): number {
  return ((head < child ? 1 : 0) * tagCount + headTag) * tagCount + childTag
}

export function readParser(sections: Sections): ParserModel {
  return {
    moves: section(sections, 'parser.moves', Int16Array),
    labels: readSparseRows(sections, 'parser.labels'),
    certain: section(sections, 'parser.certain', Uint8Array),
    usual: section(sections, 'parser.usual', Uint8Array),
    usualFrom: section(sections, 'parser.usualFrom', Uint32Array),
  }
}

/** What tells moves and labels apart: a trained model, or weights under training. */
export interface ParseScorer {
  scoreMoves(features: Int32Array, count: number, scores: Int32Array): void
  /** Scores the relations listed in `usual` from `from` up to `to`. */
  scoreLabels(features: Int32Array, count: number, scores: Int32Array, from: number, to: number): void
  readonly moveShift: number
  readonly labelShift: number
  readonly labelCount: number
  readonly certain: Uint8Array
  readonly tagCount: number
  readonly usual: Uint8Array
  readonly usualFrom: Uint32Array
}

export function scorerOf(model: ParserModel): ParseScorer {
  const { moves, labels, certain, usual, usualFrom } = model
  return {
    certain,
    usual,
    usualFrom,
    tagCount: Math.round(Math.sqrt(certain.length / 2)),
    moveShift: shiftOf(moves.length),
    labelShift: shiftOf(labels.index.length),
    labelCount: labels.labelCount,
    scoreMoves: (features, count, scores) => {
      let a = 0
      let b = 0
      for (let f = 0; f < count; f++) {
        const packed = moves[features[f]]
        a += packed >> 8
        b += (packed << 24) >> 24
      }
      scores[SHIFT] = 0
      scores[LEFT] = a
      scores[RIGHT] = b
    },
    scoreLabels: (features, count, scores, from, to) => {
      scores.fill(0)
      addRows(labels, features, count, scores, usual, from, to)
    },
  }
}

/** The one move that is allowed, or -1 if there is a choice. */
export function onlyMove(state: ParseState): number {
  if (state.depth === 0) return SHIFT
  return state.buffer === state.count ? RIGHT : -1
}

/** The allowed move with the highest score; the lower number wins a tie. */
export function bestMove(state: ParseState, scores: Int32Array): number {
  let best = -1
  for (let move = 0; move < MOVES; move++) {
    if (isAllowed(state, move) && (best < 0 || scores[move] > scores[best])) best = move
  }
  return best
}

/** The relation with the highest score among those listed from `from` up to `to`; the first wins a tie. */
export function bestLabel(scores: Int32Array, usual: Uint8Array, from: number, to: number): number {
  let best = usual[from]
  for (let n = from + 1; n < to; n++) if (scores[usual[n]] > scores[best]) best = usual[n]
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
    let move = onlyMove(state)
    if (move < 0) {
      const count = moveFeatures(input, state, scorer.moveShift, moveBuffer)
      scorer.scoreMoves(moveBuffer, count, moveScores)
      move = bestMove(state, moveScores)
    }
    if (move === SHIFT) {
      shift(state)
      continue
    }
    const child = state.stack[state.depth - 1]
    const head = move === LEFT ? state.buffer : state.stack[state.depth - 2]
    const { first, tags } = input
    let label = scorer.certain[certainKey(head, child, tags[first + head], tags[first + child], scorer.tagCount)]
    if (label === 0) {
      const features = labelFeatures(input, state, head, child, scorer.labelShift, labelBuffer)
      const key = usualKey(head, child, input.upos[head], input.upos[child])
      const from = scorer.usualFrom[key]
      const to = scorer.usualFrom[key + 1]
      scorer.scoreLabels(labelBuffer, features, ofLabels, from, to)
      label = bestLabel(ofLabels, scorer.usual, from, to)
    }
    if (move === LEFT) attachLeft(state, label)
    else attachRight(state, label)
  }
}
