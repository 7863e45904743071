import * as z from 'zod'
import { AGREEMENTS, QUOTE_KINDS } from '../record/vocabulary.ts'
import {
  actorRefSchema,
  dateViewSchema,
  idSchema,
  listOf,
  reportRefSchema,
  tellerSchema,
  weightSchema,
  wordsSchema,
} from './parts.ts'

/** One report's number for a quantity. */
export const tellingSchema = z.strictObject({
  /** The figure's id. */
  id: idSchema,
  /** Null for an open end. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  approximate: z.boolean(),
  /** "about 1,800 tons". */
  text: z.string(),
  asOf: dateViewSchema.nullable(),
  report: reportRefSchema,
  /** Id of the report's origin: copies share it. */
  origin: idSchema,
  /** Other reports that give it in the same words. */
  copies: z.array(reportRefSchema),
  teller: tellerSchema,
  words: wordsSchema,
})

/** One thing that is counted, with every telling, ordered by `asOf`. */
export const quantitySchema = z.strictObject({
  /** The cluster's id. */
  id: idSchema,
  label: z.string(),
  unit: z.string().nullable(),
  agreement: z.enum(AGREEMENTS),
  weight: weightSchema,
  tellings: z.array(tellingSchema).min(1),
})

export const originLegendSchema = z.strictObject({ id: idSchema, name: z.string(), reports: z.int() })

export const quantitiesSchema = listOf(quantitySchema).extend({
  /** The origins that stand in this window, for one legend. */
  origins: z.array(originLegendSchema),
})

/** Something said: a statement, or one statement that several reports tell. */
export const speechSchema = z.strictObject({
  /** The statement's id. */
  id: idSchema,
  /** The record to ask the evidence of: the cluster where there is one. */
  evidence: idSchema,
  quote: z.enum(QUOTE_KINDS),
  /** Null if no words name or describe who spoke: "not named". */
  speaker: actorRefSchema.nullable(),
  speakers: z.array(actorRefSchema),
  anonymous: z.boolean(),
  /** The words that name the speaker, as they stand; null if there are none. */
  source: z.string().nullable(),
  /** The role that the report gives the speaker, in its words; null if it gives none. */
  role: z.string().nullable(),
  /** Through whom it came, the last hand first: ["The Courier", "Halden News Agency"]. */
  chain: z.array(z.string()),
  said: dateViewSchema.nullable(),
  report: reportRefSchema,
  /** The report that had it first, if several tell it and their days are known. */
  first: reportRefSchema.nullable(),
  weight: weightSchema,
  words: wordsSchema,
})

export const speechesSchema = listOf(speechSchema)

export const speakerSchema = z.strictObject({
  /** What the statements are asked for by: the actor's id, else one for these words in this report; `none` for those not named. */
  id: idSchema,
  /** Null: all statements whose speaker the words do not name. */
  actor: actorRefSchema.nullable(),
  /** "a senior official, unnamed, in Halden News Agency". */
  text: z.string(),
  anonymous: z.boolean(),
  statements: z.int(),
  weight: weightSchema,
})

export const speakersSchema = listOf(speakerSchema)

export type ClaimedValue = z.infer<typeof tellingSchema>
export type Quantity = z.infer<typeof quantitySchema>
export type Quantities = z.infer<typeof quantitiesSchema>
export type OriginLegend = z.infer<typeof originLegendSchema>
export type Speech = z.infer<typeof speechSchema>
export type Speeches = z.infer<typeof speechesSchema>
export type Speaker = z.infer<typeof speakerSchema>
export type Speakers = z.infer<typeof speakersSchema>
