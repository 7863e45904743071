import * as z from 'zod'
import { SitrepError } from '../record/error.ts'
import { sha256Hex } from '../record/identity.ts'
import type { AnyRecord, DocumentRecord } from '../record/record.ts'
import { mainSpans } from '../story/index.ts'
import { compareCodeUnits } from '../text/order.ts'
import { hull, type Span } from '../text/span.ts'
import type { RecordIndex } from './record-index.ts'

/** The types of record that a coder can judge one by one. */
const SAMPLED = ['mention', 'statement', 'time', 'figure', 'event', 'position'] as const
export type SampledType = (typeof SAMPLED)[number]
type SampledRecord = Extract<AnyRecord, { type: SampledType }>

/** One record to judge: what it says, its words, and the sentence or so around them. */
export interface SampleLine {
  readonly id: string
  readonly path: string
  readonly words: string
  readonly context: string
  readonly record: SampledRecord
  /** The names of the actors that the record names by id. */
  readonly actors: Readonly<Record<string, string>>
  /** For the coder to fill in: true if the record says what the words say. */
  readonly right: boolean | null
}

/** How much text on either side of the words goes with them, in UTF-16 units. */
const CONTEXT = 240

/**
 * Draws records of one type at random: those whose hash with the seed is smallest, so that the same seed draws the
 * same records, and a larger sample holds the smaller one.
 */
export function drawSample(index: RecordIndex, type: SampledType, size: number, seed: string): SampleLine[] {
  return index.records
    .filter((record): record is SampledRecord => record.type === type)
    .map((record) => ({ record, rank: sha256Hex(`${seed}\n${record.id}`) }))
    .sort((a, b) => compareCodeUnits(a.rank, b.rank))
    .slice(0, size)
    .flatMap(({ record }) => {
      const document = index.documents.get(record.document)
      const span = hull(mainSpans(record))
      return document === undefined || span === null ? [] : [sampleLine(index, record, document, span)]
    })
}

function sampleLine(index: RecordIndex, record: SampledRecord, document: DocumentRecord, span: Span): SampleLine {
  const { text, path } = document
  const ids = [...new Set(JSON.stringify(record).match(/"a:[0-9a-f]+"/g) ?? [])].map((quoted) => quoted.slice(1, -1))
  return {
    id: record.id,
    path,
    words: text.slice(span.start, span.end),
    context: text.slice(Math.max(0, span.start - CONTEXT), span.end + CONTEXT),
    record,
    actors: Object.fromEntries(ids.sort(compareCodeUnits).map((id) => [id, index.actors.get(id)?.name ?? id])),
    right: null,
  }
}

const judgedLine = z.object({ right: z.boolean().nullable() })

/** What a judged sample says of Sitrep on the coder's own story. */
export interface Precision {
  readonly judged: number
  readonly right: number
  readonly precision: number
  /** 95 % interval (Wilson, "Probable inference, the law of succession, and statistical inference", 1927). */
  readonly low: number
  readonly high: number
}

/**
 * The precision of a judged sample: JSON Lines in which `right` was filled in; lines left at null are not counted.
 * @throws SitrepError naming the line that is none, or if nothing was judged
 */
export function precisionOf(lines: readonly string[], file: string): Precision {
  let judged = 0
  let right = 0
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const verdict = verdictIn(line)
    if (verdict === undefined) {
      throw new SitrepError(
        'bad-input',
        `Cannot read ${file}:${index + 1}: it is no line of a sample. Give the file that sitrep sample wrote, with "right" set to true or false.`,
      )
    }
    if (verdict === null) continue
    judged++
    if (verdict) right++
  }
  if (judged === 0) {
    throw new SitrepError('bad-input', `Nothing in ${file} is judged yet: set "right" to true or false in its lines.`)
  }
  return { judged, right, precision: right / judged, ...wilson(right, judged) }
}

function verdictIn(line: string): boolean | null | undefined {
  try {
    return judgedLine.parse(JSON.parse(line)).right
  } catch {
    return undefined
  }
}

function wilson(right: number, judged: number): { low: number; high: number } {
  const z95 = 1.959964
  const share = right / judged
  const spread = z95 ** 2 / judged
  const middle = (share + spread / 2) / (1 + spread)
  const half = (z95 / (1 + spread)) * Math.sqrt((share * (1 - share)) / judged + spread / (4 * judged))
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
