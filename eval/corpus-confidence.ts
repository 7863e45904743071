import type { EventRecord } from '../src/record/record.ts'
import { type Bin, calibrationError, type Judged, kept, reliability } from './confidence.ts'
import type { JudgedBlock } from './corpus-matching.ts'
import type { Score } from './score-table.ts'

/** What the confidences of some records are worth. */
export interface Confidences {
  /** Whose confidence it is, and of what. */
  readonly name: string
  readonly bins: readonly Bin[]
  /** Its rows among the scores. */
  readonly scores: readonly Score[]
}

/** Records at or above it are shown first, and counted as sure. */
const THRESHOLD = 0.8

/** A kind of confidence: its records, how many there are in gold, and what it set out to reach. */
interface Kind {
  readonly name: string
  readonly gold: number
  readonly records: readonly Judged[]
  readonly precision: number
  readonly share: number
}

/** What an event's confidences, and those of statements, figures and positions, are worth; nothing if they have none. */
export function confidencesOf(blocks: readonly JudgedBlock[]): Confidences[] {
  const gold = (...kinds: string[]): number =>
    blocks.flatMap((block) => block.gold.records).filter(({ kind }) => kinds.includes(kind)).length
  const events = blocks.flatMap((block) => block.events)
  const others = blocks.flatMap((block) => [...block.statements, ...block.figures, ...block.positions])
  const kinds: readonly Kind[] = [
    {
      name: 'events, type and status',
      gold: gold('event'),
      records: events.flatMap(({ event, type, status }) => withConfidence(event.confidence, type && status)),
      precision: 0.92,
      share: 0.35,
    },
    {
      name: 'events, all right',
      gold: gold('event'),
      records: events.flatMap(({ event, type, status, doers, recipients }) =>
        withConfidence(withParties(event), type && status && doers && recipients),
      ),
      precision: 0.8,
      share: 0.15,
    },
    {
      name: 'statements, figures, positions',
      gold: gold('statement', 'figure', 'position'),
      records: others.flatMap(({ record, right }) => withConfidence(record.confidence, right)),
      precision: 0.88,
      share: 0.45,
    },
  ]
  return kinds.filter(({ records }) => records.length > 0).map(worth)
}

function worth({ name, gold, records, precision, share }: Kind): Confidences {
  const bins = reliability(records)
  const sure = kept(records, gold, THRESHOLD)
  const row = (measure: string, value: number, reach: number | null): Score => {
    return { name: `corpus/confidence of ${name}/${measure}`, value, reach }
  }
  return {
    name,
    bins,
    scores: [
      row(`right at ${THRESHOLD} and above`, sure.precision, precision),
      row(`share of gold at ${THRESHOLD} and above`, sure.share, share),
      // Smaller is better: what was set out for is at most 0.06, which no row of the table can say.
      row('expected calibration error', calibrationError(bins), null),
    ],
  }
}

function withConfidence(confidence: number | null, right: boolean): Judged[] {
  return confidence === null ? [] : [{ confidence, right }]
}

function withParties({ confidence, partiesConfidence }: EventRecord): number | null {
  return confidence === null || partiesConfidence === null ? null : confidence * partiesConfidence
}

/** Per tenth of the records, the least sure first: how many, their mean confidence, the share that is right. */
export function formatReliability({ name, bins }: Confidences): string {
  const rows = bins.map(({ count, confidence, right }) => {
    return `${String(count).padStart(8)} ${confidence.toFixed(2).padStart(11)} ${right.toFixed(2).padStart(6)}`
  })
  return [`\nconfidence of ${name}`, ' records  confidence  right', ...rows].join('\n')
}
