import * as z from 'zod'
import {
  ACTOR_KINDS,
  AGREEMENTS,
  BLOCK_KINDS,
  CLUSTER_SUBJECTS,
  DATE_BASES,
  DATE_PRECISIONS,
  EVENT_CODES,
  EVENT_STATUSES,
  FLAGS,
  ORIGIN_BASES,
  OTHER_MODES,
  QUOTE_KINDS,
  STANCES,
  TIMEX_TYPES,
} from './vocabulary.ts'

/*
 * The contract of the situation file as schemas: what `sitrep export --format jsonl` writes, one record a line.
 * Every reader of outside data validates against these, and every test of an export does.
 */

const offset = z.int().nonnegative()
const id = z.string().min(1)
const timexValue = z.string().min(1)
const count = z.int().nonnegative()
/** The measured chance that a record is right, in two decimals; null if none was measured. */
const confidence = z.number().min(0).max(1).multipleOf(0.01).nullable()

export const spanSchema = z
  .strictObject({ start: offset, end: offset })
  .refine((span) => span.start < span.end, 'a span ends after it starts')

const spans = z.array(spanSchema)

/** Evidence that lies in a page's metadata and not in its text. */
export const metaEvidenceSchema = z.strictObject({ meta: z.string().min(1), value: z.string() })

const evidence = z.array(z.union([spanSchema, metaEvidenceSchema]))

const inDocument = { id, document: id, start: offset, end: offset }

export const situationSchema = z.strictObject({
  type: z.literal('situation'),
  version: z.literal(1),
  tool: z.string().regex(/^sitrep \d+\.\d+\.\d+/),
  offsets: z.enum(['utf16', 'codepoint']),
})

export const publishedSchema = z.strictObject({
  value: z.string().nullable(),
  precision: z.enum(DATE_PRECISIONS).nullable(),
  basis: z.enum(DATE_BASES),
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  evidence,
})

export const blockSchema = z.strictObject({ kind: z.enum(BLOCK_KINDS), start: offset, end: offset })

export const documentSchema = z.strictObject({
  type: z.literal('document'),
  id,
  path: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  text: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  wire: z.array(z.string()),
  byline: z.array(z.string()),
  dateline: z.string().nullable(),
  language: z.string().min(2),
  published: publishedSchema,
  blocks: z.array(blockSchema),
  /** The sentences of the blocks that are read, in order, without overlap. */
  sentences: spans,
  evidence: z.strictObject({
    title: evidence,
    outlet: evidence,
    wire: evidence,
    byline: evidence,
    dateline: evidence,
  }),
  flags: z.array(z.enum(FLAGS)),
  copyOf: z.array(
    z.strictObject({
      document: id,
      share: z.number().min(0).max(1),
      spans: z.array(z.strictObject({ start: offset, end: offset, from: spanSchema })),
    }),
  ),
})

export const originSchema = z.strictObject({
  type: z.literal('origin'),
  id,
  documents: z.array(id).min(1),
  name: z.string().nullable(),
  basis: z.enum(ORIGIN_BASES),
})

/** A story that reports of the pile tell: every block that is read stands in exactly one. */
export const pileStorySchema = z.strictObject({
  type: z.literal('story'),
  id,
  documents: z.array(id).min(1),
  /** Which places of each document belong to it; a page that joins two stories belongs to two. */
  parts: z.array(z.strictObject({ document: id, spans })).min(1),
  origins: z.array(id),
  /** A headline or first sentence of one of its reports, word for word. */
  title: z.strictObject({ document: id, start: offset, end: offset }),
  /** The days of its first and last report; null if none is known. */
  from: timexValue.nullable(),
  to: timexValue.nullable(),
})

export const mentionSchema = z.strictObject({
  type: z.literal('mention'),
  ...inDocument,
  kind: z.enum(ACTOR_KINDS),
  named: z.boolean(),
  actor: id.nullable(),
})

export const geoSchema = z.strictObject({
  geonames: z.int().nullable(),
  lat: z.number().min(-90).max(90).nullable(),
  lon: z.number().min(-180).max(180).nullable(),
  country: z.string().length(3).nullable(),
  precision: z.enum(['point', 'region', 'country']),
})

export const actorSchema = z.strictObject({
  type: z.literal('actor'),
  id,
  name: z.string().min(1),
  kind: z.enum(ACTOR_KINDS),
  aliases: z.array(z.string()),
  country: z.string().length(3).nullable(),
  roles: z.array(
    z.strictObject({
      title: z.string(),
      organization: z.string().nullable(),
      evidence: z.array(z.strictObject({ document: id, start: offset, end: offset })).min(1),
    }),
  ),
  named: z.boolean(),
  geo: geoSchema.nullable(),
})

export const statementSchema = z.strictObject({
  type: z.literal('statement'),
  id,
  document: id,
  quote: z.enum(QUOTE_KINDS),
  content: spans.min(1),
  cue: spans,
  source: spans,
  speaker: id.nullable(),
  speakers: z.array(id),
  anonymous: z.boolean(),
  within: id.nullable(),
  reportedBy: z.array(id),
  said: timexValue.nullable(),
  confidence,
})

export const timeSchema = z.strictObject({
  type: z.literal('time'),
  ...inDocument,
  timex: z.enum(TIMEX_TYPES),
  value: timexValue,
})

export const figureSchema = z.strictObject({
  type: z.literal('figure'),
  ...inDocument,
  low: z.number().nullable(),
  high: z.number().nullable(),
  approximate: z.boolean(),
  unit: z.string().nullable(),
  counts: spanSchema.nullable(),
  measures: z.string().nullable(),
  asOf: timexValue.nullable(),
  statement: id.nullable(),
  confidence,
})

const participant = z.strictObject({ actor: id, span: spanSchema.nullable() })

const otherModes: ReadonlySet<string> = new Set(OTHER_MODES)

export const eventSchema = z
  .strictObject({
    type: z.literal('event'),
    id,
    document: id,
    trigger: spans.min(1),
    code: z.enum(EVENT_CODES),
    mode: z.string().nullable(),
    actors: z.array(participant),
    recipients: z.array(participant),
    place: z
      .strictObject({
        actor: id,
        name: z.string(),
        country: z.string().nullable(),
        lat: z.number().nullable(),
        lon: z.number().nullable(),
        span: spanSchema.nullable(),
      })
      .nullable(),
    date: timexValue.nullable(),
    status: z.enum(EVENT_STATUSES),
    statement: id.nullable(),
    confidence,
    partiesConfidence: confidence,
  })
  .refine(({ code, mode }) => code !== 'OTHER' || mode === null || otherModes.has(mode), {
    path: ['mode'],
    message: 'an event of type OTHER has one of its modes',
  })

export const positionSchema = z.strictObject({
  type: z.literal('position'),
  id,
  document: id,
  actor: id,
  toward: id.nullable(),
  proposition: spanSchema.nullable(),
  evidence: spans.min(1),
  stance: z.enum(STANCES),
  date: timexValue.nullable(),
  statement: id.nullable(),
  confidence,
})

export const clusterSchema = z.strictObject({
  type: z.literal('cluster'),
  id,
  of: z.enum(CLUSTER_SUBJECTS),
  members: z.array(id).min(1),
  documents: z.array(id).min(1),
  origins: z.array(id).min(1),
  agreement: z.enum(AGREEMENTS),
  /** The story that tells it; null if it is told by parts of several. */
  story: id.nullable(),
  /** From its members' and their independent origins: `clusterConfidence`. */
  confidence,
  groups: z.array(
    z.strictObject({
      members: z.array(id).min(1),
      origins: z.array(id).min(1),
      low: z.number().nullable(),
      high: z.number().nullable(),
      stance: z.enum(STANCES).nullable(),
      asOf: timexValue.nullable(),
    }),
  ),
  label: z.string(),
})

export const relationSchema = z.strictObject({
  type: z.literal('relation'),
  id,
  from: id,
  to: id,
  period: z.strictObject({ start: timexValue.nullable(), end: timexValue.nullable() }),
  cooperation: count,
  conflict: count,
  score: z.number().nullable(),
  events: z.array(id).min(1),
  /** The mean of its events' products: `relationConfidence`. */
  confidence,
})

export const correctionSchema = z.strictObject({
  type: z.literal('correction'),
  id,
  kind: z.enum([
    'join',
    'split',
    'rename',
    'reject',
    'not-a-mention',
    'set-speaker',
    'set-date',
    'set-kind',
    'same-origin',
    'same-story',
    'not-same-story',
    'same-happening',
    'not-same-happening',
    'undo',
  ]),
  by: z.string(),
  at: z.iso.datetime(),
  target: z.strictObject({
    sha256: z.string(),
    path: z.string(),
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
  }),
  value: z.unknown(),
  state: z.enum(['applied', 'moved', 'orphan']),
})

export const runSchema = z.strictObject({
  type: z.literal('run'),
  id,
  stages: z.array(z.strictObject({ name: z.string(), version: z.int().positive() })),
  models: z.array(z.strictObject({ name: z.string(), sha256: z.string() })),
  settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})

export const recordSchema = z.discriminatedUnion('type', [
  situationSchema,
  documentSchema,
  originSchema,
  pileStorySchema,
  mentionSchema,
  actorSchema,
  statementSchema,
  timeSchema,
  figureSchema,
  eventSchema,
  positionSchema,
  clusterSchema,
  relationSchema,
  correctionSchema,
  runSchema,
])
