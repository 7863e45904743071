import * as z from 'zod'
import { idSchema, reportRefSchema, tellerSchema, weightSchema, wordsSchema } from './parts.ts'

/** Every source's words for one record or cluster, grouped by independent origin, the first to have it first. */
export const evidenceSchema = z.strictObject({
  id: idSchema,
  /** The record's type: "cluster", "event", "actor", … */
  type: z.string(),
  label: z.string(),
  weight: weightSchema,
  origins: z.array(
    z.strictObject({
      id: idSchema,
      name: z.string(),
      /** Why its reports are one: "copies", "one agency’s reports", "alone", "joined by an analyst". */
      basis: z.string(),
      reports: z.array(
        z.strictObject({
          report: reportRefSchema,
          words: z.array(wordsSchema.extend({ teller: tellerSchema.nullable(), text: z.string().nullable() })),
        }),
      ),
    }),
  ),
  /** How many words were left out where there are too many. */
  left: z.int().nonnegative(),
})

export type Evidence = z.infer<typeof evidenceSchema>
