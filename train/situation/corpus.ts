import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import * as z from 'zod'

/** The situation corpus (its README defines the format); offsets count UTF-16 units of the block's text. */
const range = z.tuple([z.int(), z.int()])
const party = z.object({ start: z.int(), end: z.int(), is: z.string().exactOptional() })
const place = { sentence: z.int().positive() }

const recordSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('event'),
    ...place,
    trigger: range,
    code: z.string(),
    mode: z.string().nullable(),
    status: z.string(),
    actors: z.array(party),
    recipients: z.array(party),
    place: z.array(party),
    time: z.array(party),
  }),
  z.object({ kind: z.literal('statement'), ...place, cue: range.nullable(), source: party.nullable(), content: range }),
  z.object({
    kind: z.literal('position'),
    ...place,
    holder: party,
    stance: z.string(),
    proposition: party.exactOptional(),
    target: party.exactOptional(),
  }),
  z.object({
    kind: z.literal('figure'),
    ...place,
    start: z.int(),
    end: z.int(),
    counted: range.nullable(),
    measure: z.string().nullable(),
  }),
])

const blockSchema = z.object({
  id: z.string(),
  source: z.string(),
  text: z.string(),
  sentences: z.array(range),
  records: z.array(recordSchema),
})

export type CorpusRecord = z.infer<typeof recordSchema>
export type CorpusEvent = Extract<CorpusRecord, { kind: 'event' }>
export type CorpusStatement = Extract<CorpusRecord, { kind: 'statement' }>
export type CorpusPosition = Extract<CorpusRecord, { kind: 'position' }>
export type CorpusFigure = Extract<CorpusRecord, { kind: 'figure' }>
export type CorpusBlock = z.infer<typeof blockSchema>

/**
 * Reads a portion of the corpus (gzipped JSON Lines).
 * @throws ZodError if a line is not what the corpus' README says
 */
export function readCorpus(file: string): CorpusBlock[] {
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => blockSchema.parse(JSON.parse(line)))
}

/** Number of folds of train by which everything is chosen and every confidence is fitted. */
export const FOLDS = 5

/** The fold of a block, by its id: a dozen neighbours of one source, which may tell of one story, stay on one side. */
export function foldOf(id: string): number {
  return Math.floor(Number(id.replace(/^\D+/, '')) / 12) % FOLDS
}
