import * as z from 'zod'

/** What went wrong, as RFC 9457 has it (`application/problem+json`). */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int().min(400).max(599),
  /** What to do about it. */
  detail: z.string(),
  instance: z.string().optional(),
  /** Which parts of the request are wrong. */
  errors: z.array(z.strictObject({ where: z.string(), message: z.string() })).optional(),
})

/** One line of what is answered while dropped files are read (newline-delimited JSON): each file ends as one of these, then `told`. */
export const readingLineSchema = z.discriminatedUnion('result', [
  z.strictObject({ result: z.literal('read'), path: z.string() }),
  z.strictObject({ result: z.literal('unchanged'), path: z.string() }),
  z.strictObject({ result: z.literal('read with warnings'), path: z.string(), warnings: z.array(z.string()) }),
  z.strictObject({ result: z.literal('refused'), path: z.string(), reason: z.string() }),
  /** The story has been told anew. */
  z.strictObject({ result: z.literal('told'), revision: z.string() }),
])

export type Problem = z.infer<typeof problemSchema>
export type ReadingLine = z.infer<typeof readingLineSchema>
