import * as z from 'zod'
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

export const searchHitSchema = z.strictObject({
  id: idSchema,
  type: z.enum(['report', 'statement', 'event', 'actor']),
  /** The report's title, the speaker, the event's line, the actor's name. */
  label: z.string(),
  report: reportRefSchema.nullable(),
  date: dateViewSchema.nullable(),
  weight: weightSchema,
  /** The snippet; null for an actor. */
  words: wordsSchema.nullable(),
})

export const searchResultsSchema = listOf(searchHitSchema)

/** An answer to a question: records with their words, the best first; empty if the reports do not say. */
export const answersSchema = z.strictObject({
  question: z.string(),
  /** How the question was read: "who says … about “air strikes”". */
  readAs: z.string(),
  /** "The reports don’t say." where there is nothing; else null. */
  none: z.string().nullable(),
  items: z.array(
    z.strictObject({
      /** The record or cluster to ask the evidence of. */
      id: idSchema,
      type: z.string(),
      label: z.string(),
      actor: actorRefSchema.nullable(),
      date: dateViewSchema.nullable(),
      status: z.string().nullable(),
      teller: tellerSchema.nullable(),
      weight: weightSchema,
      /** The story that it tells of, by id; null where it is not known. */
      story: idSchema.nullable(),
      words: z.array(wordsSchema),
    }),
  ),
})

export type SearchHit = z.infer<typeof searchHitSchema>
export type SearchResults = z.infer<typeof searchResultsSchema>
export type Answers = z.infer<typeof answersSchema>
