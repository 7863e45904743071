import * as z from 'zod'
import { ACTOR_KINDS } from '../record/vocabulary.ts'
import { idSchema, listOf } from './parts.ts'

/** What is sent to make a correction: the records' ids as the views show them. The same kinds as `sitrep correct`. */
export const correctionRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('join'), id: idSchema, with: idSchema }),
  z.strictObject({ kind: z.literal('split'), id: idSchema, from: idSchema.nullable() }),
  z.strictObject({ kind: z.literal('rename'), id: idSchema, name: z.string().min(1).max(500) }),
  z.strictObject({ kind: z.literal('reject'), id: idSchema }),
  z.strictObject({ kind: z.literal('not-a-mention'), id: idSchema }),
  z.strictObject({ kind: z.literal('set-speaker'), id: idSchema, speaker: idSchema.nullable() }),
  z.strictObject({ kind: z.literal('set-date'), id: idSchema, date: z.string().nullable() }),
  z.strictObject({ kind: z.literal('set-kind'), id: idSchema, to: z.enum(ACTOR_KINDS) }),
  z.strictObject({ kind: z.literal('same-origin'), id: idSchema, with: idSchema }),
  z.strictObject({ kind: z.literal('same-story'), id: idSchema, with: idSchema }),
  z.strictObject({ kind: z.literal('not-same-story'), id: idSchema, with: idSchema }),
  z.strictObject({ kind: z.literal('same-happening'), id: idSchema, with: idSchema }),
  z.strictObject({ kind: z.literal('not-same-happening'), id: idSchema, with: idSchema }),
  z.strictObject({ kind: z.literal('undo'), id: idSchema }),
])

export const correctionRowSchema = z.strictObject({
  id: idSchema,
  kind: z.string(),
  by: z.string(),
  at: z.string(),
  state: z.enum(['applied', 'moved', 'orphan']),
  /** True if a later correction took it back. */
  undone: z.boolean(),
  /** What it does, in a line: "“Brenn” is “Ana Brenn”". */
  text: z.string(),
  path: z.string(),
  exact: z.string(),
})

export const correctionListSchema = listOf(correctionRowSchema)

/** The answer to a correction: what was made, and the revision that has it. */
export const correctedSchema = z.strictObject({ correction: correctionRowSchema, revision: z.string() })

export type CorrectionRequest = z.infer<typeof correctionRequestSchema>
export type CorrectionRow = z.infer<typeof correctionRowSchema>
export type CorrectionList = z.infer<typeof correctionListSchema>
export type CorrectedView = z.infer<typeof correctedSchema>
