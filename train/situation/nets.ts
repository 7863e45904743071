import type { Net } from '../../src/language/net/net.ts'
import type { WordVectors } from '../../src/language/net/vectors.ts'
import { FIGURE_MEASURES } from '../../src/lexicon/figure-measures.ts'
import {
  CUE_CLASSES,
  EVENT_CLASSES,
  MODE_CLASSES,
  ROLE_CLASSES,
  STANCE_CLASSES,
  STATUS_CLASSES,
} from '../../src/report/candidates/decisions.ts'
import { PHRASE_SLOTS } from '../../src/report/candidates/phrase-features.ts'
import { WORD_SLOTS } from '../../src/report/candidates/word-features.ts'
import type { ExampleColumns } from '../net/example-columns.ts'
import { buildFeatureTable } from '../net/feature-table.ts'
import { quantize } from '../net/quantize.ts'
import type { HeadShape, TrainSettings } from '../net/shape.ts'
import { trainNet } from '../net/trainer.ts'

/** How one of the nets is trained: its decisions, its size, and how long. */
export interface NetPlan {
  readonly name: string
  readonly slots: number
  readonly hidden: number
  readonly heads: readonly HeadShape[]
  /** A feature is kept where it was seen so often, and of those the heaviest. */
  readonly least: number
  readonly mostRows: number
  /** Bits of a weight of a row. */
  readonly bits: number
  readonly settings: Omit<TrainSettings, 'seed'>
}

const head = (name: string, classes: readonly string[], weight: number): HeadShape => ({
  name,
  classes: classes.length,
  given: null,
  weight,
})

const SETTINGS = {
  batch: 256,
  rate: 2e-3,
  tableDeviation: 0,
  featureDropout: 0.15,
  hiddenDropout: 0.3,
  slotDropout: 0.2,
}

/** Over words: type of event, stance on it, cue of speech, figure, measure. */
export const WORDS: NetPlan = {
  name: 'candidates',
  slots: WORD_SLOTS,
  hidden: 80,
  heads: [
    head('type', EVENT_CLASSES, 4),
    head('stance', STANCE_CLASSES, 1.5),
    head('cue', CUE_CLASSES, 1),
    head('figure', ['none', 'figure'], 1),
    head('measure', FIGURE_MEASURES, 0.5),
  ],
  least: 3,
  mostRows: 64_000,
  bits: 7,
  settings: { ...SETTINGS, epochs: 4 },
}

/** Over words as heads of propositions, beside the acts: who reads them is for, against or open. */
export const STANCES: NetPlan = {
  name: 'stances',
  slots: WORD_SLOTS,
  hidden: 48,
  heads: [head('stance', STANCE_CLASSES, 3)],
  least: 4,
  mostRows: 36_000,
  bits: 6,
  settings: { ...SETTINGS, epochs: 3 },
}

/** Over acts: how each stands, and its mode. */
export const ACTS: NetPlan = {
  name: 'acts',
  slots: WORD_SLOTS,
  hidden: 48,
  heads: [head('status', STATUS_CLASSES, 2), head('mode', MODE_CLASSES, 1)],
  least: 3,
  mostRows: 20_000,
  bits: 7,
  settings: { ...SETTINGS, epochs: 7 },
}

/** Over phrases beside an act, a cue, a proposition, a figure: their roles. */
export const PHRASES: NetPlan = {
  name: 'phrases',
  slots: PHRASE_SLOTS,
  hidden: 64,
  heads: [head('role', ROLE_CLASSES, 3)],
  least: 3,
  mostRows: 74_000,
  bits: 6,
  settings: { ...SETTINGS, epochs: 3, featureDropout: 0.1 },
}

/** Trains a net on examples and rounds it to what is shipped. Same examples, same seed: same bytes. */
export function trainPlan(
  plan: NetPlan,
  columns: ExampleColumns,
  vectors: WordVectors,
  seed: number,
  say: (line: string) => void,
): Omit<Net, 'ranks'> {
  const table = buildFeatureTable(columns.allHashes, plan.least)
  const examples = columns.toExamples(table)
  say(`${plan.name}: ${examples.count} examples, ${table.hashes.length} features`)
  const shape = { hidden: plan.hidden, slots: plan.slots, dimensions: vectors.dimensions, heads: plan.heads }
  const real = Float32Array.from(vectors.values, (value) => value * vectors.unit)
  const weights = trainNet(shape, table.hashes.length, real, examples, { ...plan.settings, seed }, (line) =>
    say(`${plan.name}: ${line}`),
  )
  return quantize(weights, table.hashes, table.counts, plan.mostRows, plan.bits)
}
