import * as z from 'zod'
import {
  actorRefSchema,
  dateViewSchema,
  idSchema,
  listOf,
  reportRefSchema,
  stanceSchema,
  weightSchema,
  wordsSchema,
} from './parts.ts'

const roleSchema = z.strictObject({
  title: z.string(),
  organization: z.string().nullable(),
  /** The first day of publication of a report that gives it. */
  since: dateViewSchema.nullable(),
  weight: weightSchema,
  words: wordsSchema,
})

export const actorRowSchema = actorRefSchema.extend({
  country: z.string().nullable(),
  aliases: z.array(z.string()),
  /** The role that most reports give, in words; null if none does. */
  role: z.string().nullable(),
  mentions: z.int(),
  statements: z.int(),
  did: z.int(),
  hadDone: z.int(),
  weight: weightSchema,
})

export const actorListSchema = listOf(actorRowSchema)

/** An actor's line toward one proposition or one other actor. */
export const actorPositionSchema = z.strictObject({
  id: idSchema,
  label: z.string(),
  toward: actorRefSchema.nullable(),
  /** In the order of time; if two neighbours differ the actor turned. */
  points: z.array(
    z.strictObject({
      stance: stanceSchema,
      date: dateViewSchema.nullable(),
      /** The first day of publication of a report that tells it. */
      told: dateViewSchema.nullable(),
      weight: weightSchema,
      words: wordsSchema,
    }),
  ),
})

export const relationViewSchema = z.strictObject({
  id: idSchema,
  from: actorRefSchema,
  to: actorRefSchema,
  /** Independent events that happened. */
  cooperation: z.int(),
  conflict: z.int(),
  /** Mean of the PLOVER scores; null if no event has one. */
  score: z.number().nullable(),
  periods: z.array(
    z.strictObject({
      id: idSchema,
      start: z.string().nullable(),
      end: z.string().nullable(),
      cooperation: z.int(),
      conflict: z.int(),
    }),
  ),
})

export const actorDetailSchema = actorRowSchema.extend({
  roles: z.array(roleSchema),
  positions: z.array(actorPositionSchema),
  relations: z.array(relationViewSchema),
  geo: z
    .strictObject({
      geonames: z.int().nullable(),
      lat: z.number().nullable(),
      lon: z.number().nullable(),
      country: z.string().nullable(),
    })
    .nullable(),
})

/** The actors around one, and who did what to whom among them. */
export const networkSchema = z.strictObject({
  revision: z.string(),
  /** The chosen actor first; null if none was chosen and the busiest stand instead. */
  centre: idSchema.nullable(),
  actors: z.array(actorRowSchema),
  relations: z.array(relationViewSchema),
})

/** A mention, for looking at what a correction would touch. */
export const mentionRowSchema = z.strictObject({
  id: idSchema,
  named: z.boolean(),
  report: reportRefSchema,
  words: wordsSchema,
})

export const mentionListSchema = listOf(mentionRowSchema)

export type Role = z.infer<typeof roleSchema>
export type ActorRow = z.infer<typeof actorRowSchema>
export type ActorList = z.infer<typeof actorListSchema>
export type ActorPosition = z.infer<typeof actorPositionSchema>
export type RelationView = z.infer<typeof relationViewSchema>
export type ActorDetail = z.infer<typeof actorDetailSchema>
export type Network = z.infer<typeof networkSchema>
export type MentionRow = z.infer<typeof mentionRowSchema>
export type MentionList = z.infer<typeof mentionListSchema>
