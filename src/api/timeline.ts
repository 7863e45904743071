import * as z from 'zod'
import { EVENT_CODES, EVENT_STATUSES } from '../record/vocabulary.ts'
import {
  actorRefSchema,
  dateViewSchema,
  idSchema,
  listOf,
  stanceSchema,
  tellerSchema,
  weightSchema,
  wordsSchema,
} from './parts.ts'

/** One event of the timeline: what the reports that tell it with one status say together. */
export const markSchema = z.strictObject({
  /** A cluster's id with the status, or an event's id: unique in a timeline. */
  id: idSchema,
  /** The record to ask the evidence of. */
  evidence: idSchema,
  code: z.enum(EVENT_CODES),
  /** What the code is called: "attack or harm". */
  deed: z.string(),
  mode: z.string().nullable(),
  status: z.enum(EVENT_STATUSES),
  date: dateViewSchema.nullable(),
  /** The first day of publication of a report that tells it; null if none says its day. */
  told: dateViewSchema.nullable(),
  actors: z.array(actorRefSchema),
  recipients: z.array(actorRefSchema),
  /** True if the reading is not sure who did it, or to whom; then they stand here only if what is unsure is asked for. */
  unsureWho: z.boolean(),
  /** The place's actor id; the timeline's `places` has it where it can stand on a map. */
  place: z.strictObject({ id: idSchema, name: z.string() }).nullable(),
  tellers: z.array(tellerSchema),
  weight: weightSchema,
  words: wordsSchema,
})

export const markListSchema = listOf(markSchema)

/** Where an actor stands on something at one time. */
export const stancePointSchema = z.strictObject({
  /** The position cluster's id, or the position's. */
  id: idSchema,
  stance: stanceSchema,
  date: dateViewSchema.nullable(),
  /** The day of publication of the report that tells it. */
  told: dateViewSchema.nullable(),
  /** The proposition's words, or whom it is about. */
  label: z.string(),
  words: wordsSchema,
})

export const laneSchema = z.strictObject({
  actor: actorRefSchema,
  /** Ids of marks, in the order of their dates; a mark stands in the lane of each actor that has part in it. */
  marks: z.array(idSchema),
  stances: z.array(stancePointSchema),
})

export const mapPlaceSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  country: z.string().nullable(),
  lat: z.number(),
  lon: z.number(),
  precision: z.enum(['point', 'region', 'country']),
  marks: z.array(idSchema),
})

export const timelineSchema = z.strictObject({
  revision: z.string(),
  range: z.strictObject({ earliest: z.string(), latest: z.string() }).nullable(),
  marks: z.array(markSchema),
  /** How many events match in all; `marks` holds the weightiest of them where they are too many. */
  total: z.int(),
  lanes: z.array(laneSchema),
  /** Ids of marks that stand in nobody's lane: no words name who has part in them, or not for sure. */
  nobody: z.array(idSchema),
  /** How many actors have part in an event in all. */
  actors: z.int(),
  places: z.array(mapPlaceSchema),
  /** How many of the marks have no place on the map, and how many no date. */
  withoutPlace: z.int(),
  withoutDate: z.int(),
})

export type MarkList = z.infer<typeof markListSchema>
export type Mark = z.infer<typeof markSchema>
export type StancePoint = z.infer<typeof stancePointSchema>
export type Lane = z.infer<typeof laneSchema>
export type MapPlace = z.infer<typeof mapPlaceSchema>
export type Timeline = z.infer<typeof timelineSchema>
