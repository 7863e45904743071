import { type FeatureList, newFeatureList } from '../../language/net/features.ts'
import { vectorRow } from '../../language/net/vectors.ts'
import { EVENT_CLASSES, MODE_CLASSES, MODES_OF_TYPE, STANCE_CLASSES } from './decisions.ts'
import type { Facts } from './facts.ts'
import type { DecisionModel } from './model.ts'
import {
  type ActMarks,
  actFeatures,
  isWordCandidate,
  sentenceFeatures,
  stanceFeatures,
  WORD_SLOTS,
  wordFeatures,
  wordSlots,
} from './word-features.ts'

const TYPES = EVENT_CLASSES.length
const STANCES = STANCE_CLASSES.length
const TYPE_HEAD = 0
const STANCE_HEAD = 1
const CUE_HEAD = 2
const FIGURE_HEAD = 3
const MEASURE_HEAD = 4
const STATUS_HEAD = 0
const MODE_HEAD = 1

/** What the net over words says of each candidate: probabilities by token; all 0 if a token is none. */
export interface WordAnswers {
  /** Of each class of `EVENT_CLASSES`. */
  readonly types: Float32Array
  /** Of each class of `STANCE_CLASSES`: whether the word heads what somebody is for or against. */
  readonly stances: Float32Array
  /** That the word is the cue of a statement. */
  readonly cue: Float32Array
}

/** Asks the net over words about every candidate of a report. */
export function readWords(facts: Facts, model: DecisionModel): WordAnswers {
  const { tokens } = facts.tree
  const types = new Float32Array(tokens.count * TYPES)
  const stances = new Float32Array(tokens.count * STANCES)
  const cue = new Float32Array(tokens.count)
  const see = wordViewer(facts, model, 'words')
  for (let t = 0; t < tokens.count; t++) {
    if (!isWordCandidate(facts, t)) continue
    see(t)
    types.set(model.words.decide(TYPE_HEAD, -1), t * TYPES)
    stances.set(model.words.decide(STANCE_HEAD, -1), t * STANCES)
    cue[t] = model.words.decide(CUE_HEAD, -1)[1]
  }
  return { types, stances, cue }
}

/** The chance that a number is a figure, and the class of what it measures with its chance. */
export interface FigureAnswer {
  readonly chance: number
  readonly measure: number
  readonly measureChance: number
}

/** Asks the net over words about the head of a number. */
export function figureReader(facts: Facts, model: DecisionModel): (token: number) => FigureAnswer {
  const see = wordViewer(facts, model, 'words')
  return (token) => {
    see(token)
    const chance = model.words.decide(FIGURE_HEAD, -1)[1]
    const measure = best(model.words.decide(MEASURE_HEAD, -1))
    return { chance, measure: measure.index, measureChance: measure.chance }
  }
}

/** How an act stands and its mode, each with its probability. */
export interface ActAnswer {
  readonly status: number
  readonly statusChance: number
  readonly mode: number
}

/** Asks the net over acts about a word whose class is decided. */
export function actReader(facts: Facts, model: DecisionModel): (token: number, eventClass: number) => ActAnswer {
  let eventClass = 0
  const see = wordViewer(facts, model, 'acts', (token, list) => actFeatures(facts, token, eventClass, list))
  return (token, classOfAct) => {
    eventClass = classOfAct
    see(token)
    const status = best(model.acts.decide(STATUS_HEAD, -1))
    return {
      status: status.index,
      statusChance: status.chance,
      mode: likeliestMode(eventClass, model.acts.decide(MODE_HEAD, -1)),
    }
  }
}

/** The likeliest mode among those of the type: no type has another's. */
function likeliestMode(eventClass: number, chances: ArrayLike<number>): number {
  let likeliest = 0
  for (const mode of MODES_OF_TYPE[EVENT_CLASSES[eventClass]] ?? []) {
    const m = MODE_CLASSES.indexOf(mode)
    if (chances[m] > chances[likeliest]) likeliest = m
  }
  return likeliest
}

/** Asks the net over propositions for the stance on a word, beside the acts: probabilities of `STANCE_CLASSES`. */
export function stanceReader(facts: Facts, model: DecisionModel, acts: ActMarks): (token: number) => Float64Array {
  const see = wordViewer(facts, model, 'stances', (token, list) => stanceFeatures(facts, token, acts, list))
  return (token) => {
    see(token)
    return model.stances.decide(0, -1)
  }
}

/** Shows a net a word with its features and those that `more` adds; what its sentence shares is summed once. */
function wordViewer(
  facts: Facts,
  model: DecisionModel,
  net: 'words' | 'acts' | 'stances',
  more: (token: number, list: FeatureList) => void = () => undefined,
): (token: number) => void {
  const list = newFeatureList(2048)
  const slots = new Int32Array(WORD_SLOTS)
  const { sentence } = facts.tree.tokens
  let sentenceAt = -1
  let shared: Int32Array = new Int32Array(0)
  return (token) => {
    if (sentence[token] !== sentenceAt) {
      sentenceAt = sentence[token]
      list.count = 0
      sentenceFeatures(facts, sentenceAt, list)
      shared = model[net].sumOf(list)
    }
    wordFeatures(facts, token, list)
    more(token, list)
    wordSlots(facts, token, slots)
    for (let s = 0; s < slots.length; s++) slots[s] = slots[s] < 0 ? -1 : vectorRow(model.vectors, facts.form[slots[s]])
    model[net].see(list, slots, shared)
  }
}

/** The class of the highest probability, the first of equals. */
export function best(chances: ArrayLike<number>): { index: number; chance: number } {
  let index = 0
  for (let c = 1; c < chances.length; c++) if (chances[c] > chances[index]) index = c
  return { index, chance: chances[index] }
}
