import * as z from 'zod'
import { dateViewSchema, idSchema, listOf, reportRefSchema } from './parts.ts'

/** A story of a pile: what `story` of the filter takes. */
export const storyRowSchema = z.strictObject({
  id: idSchema,
  /** From 1: those of most independent origins first, then those of most reports. */
  number: z.int().positive(),
  /** A headline or first sentence of one of its reports, word for word. */
  title: z.string(),
  /** The report whose words the title is. */
  report: reportRefSchema,
  reports: z.int().positive(),
  origins: z.int().nonnegative(),
  /** The days of its first and last report; null if none is known. */
  from: dateViewSchema.nullable(),
  to: dateViewSchema.nullable(),
})

export const storyListSchema = listOf(storyRowSchema)

export type StoryRow = z.infer<typeof storyRowSchema>
export type StoryList = z.infer<typeof storyListSchema>
