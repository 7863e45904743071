import * as z from 'zod'
import { blockSchema, spanSchema } from '../record/schema.ts'
import { DATE_BASES, FLAGS } from '../record/vocabulary.ts'
import { idSchema, listOf, reportRefSchema, wordsSchema } from './parts.ts'

export const copyViewSchema = z.strictObject({
  report: reportRefSchema,
  /** The part of this report's story characters that it repeats, 0 to 1. */
  share: z.number(),
})

export const reportRowSchema = reportRefSchema.extend({
  path: z.string(),
  outlet: z.string().nullable(),
  wire: z.array(z.string()),
  byline: z.array(z.string()),
  dateline: z.string().nullable(),
  language: z.string(),
  basis: z.enum(DATE_BASES),
  flags: z.array(z.enum(FLAGS)),
  /** Each flag as a sentence. */
  remarks: z.array(z.string()),
  origins: z.array(z.strictObject({ id: idSchema, name: z.string(), reports: z.int() })),
  copyOf: z.array(copyViewSchema),
})

export const reportListSchema = listOf(reportRowSchema)

export const HIGHLIGHT_KINDS = ['name', 'speech', 'figure', 'time', 'event', 'position'] as const

export const highlightSchema = z.strictObject({
  /** The record's id. */
  id: idSchema,
  kind: z.enum(HIGHLIGHT_KINDS),
  spans: z.array(spanSchema).min(1),
  /** What was read there, in a line: "says: Ana Brenn", "attack or harm, planned: A → B", "17 or more killed, 14 March 2023". */
  label: z.string(),
  /** The actor that it is about: who is named, speaks, acts, holds the position. */
  actor: idSchema.nullable(),
  /** The cluster that it stands in with others, for its evidence; null if it stands alone. */
  cluster: idSchema.nullable(),
})

export const reportDetailSchema = reportRowSchema.extend({
  text: z.string(),
  blocks: z.array(blockSchema),
  /** Why the date is what it is: the words, or the page's metadata. */
  dateEvidence: z.array(z.union([wordsSchema, z.strictObject({ meta: z.string(), value: z.string() })])),
  earliest: z.string().nullable(),
  latest: z.string().nullable(),
  /** What of the story stands in no earlier report; null if the report copies none. */
  newWords: z.array(spanSchema).nullable(),
  /** Where the copied words stand, here and there. */
  copied: z.array(z.strictObject({ report: idSchema, start: z.int(), end: z.int(), from: spanSchema })),
  /** Reports that copy this one. */
  copiedBy: z.array(copyViewSchema),
  highlights: z.array(highlightSchema),
})

export type CopyView = z.infer<typeof copyViewSchema>
export type ReportRow = z.infer<typeof reportRowSchema>
export type ReportList = z.infer<typeof reportListSchema>
export type HighlightKind = (typeof HIGHLIGHT_KINDS)[number]
export type Highlight = z.infer<typeof highlightSchema>
export type ReportDetail = z.infer<typeof reportDetailSchema>
