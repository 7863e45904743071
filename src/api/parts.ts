import * as z from 'zod'
import { spanSchema } from '../record/schema.ts'
import { ACTOR_KINDS, STANCES } from '../record/vocabulary.ts'

/* What several views share. All strings may hold words of a report and are untrusted: they are text, never markup. */

export const idSchema = z.string().min(1)
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)

/** A date with the precision that it has: the TIMEX3 value, how a reader writes it, and the first and last day that it may be. */
export const dateViewSchema = z.strictObject({
  value: z.string(),
  shown: z.string(),
  /** Null if the value names no place on the calendar ("a Monday, the week not known"). */
  earliest: day.nullable(),
  latest: day.nullable(),
})

export const reportRefSchema = z.strictObject({
  id: idSchema,
  /** The report's number, in the order of publication, from 1: the `2` of `[2:14]`. */
  number: z.int().positive(),
  /** What the report is called: outlet, agency, or the last part of its path. */
  name: z.string(),
  title: z.string().nullable(),
  published: dateViewSchema.nullable(),
})

export const actorRefSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  kind: z.enum(ACTOR_KINDS),
  named: z.boolean(),
})

/** Words of a report, with a little of what stands around them. */
export const wordsSchema = z.strictObject({
  /** The record whose words they are. */
  record: idSchema,
  report: idSchema,
  /** The line of the report's text, from 1. */
  line: z.int().positive(),
  /** Where they stand: UTF-16 units of the document's text. */
  spans: z.array(spanSchema).min(1),
  /** The excerpt in pieces, the words themselves marked. */
  pieces: z.array(z.strictObject({ text: z.string(), marked: z.boolean() })),
  /** True if the reading is not sure of the record. */
  unsure: z.boolean(),
})

/** On how much something rests: independent origins, and reports. */
export const weightSchema = z.strictObject({ origins: z.int().nonnegative(), reports: z.int().nonnegative() })

/** Who tells it: a speaker as the reports name it, or the report in its own words (`speaker` null and `own` true). */
export const tellerSchema = z.strictObject({
  speaker: actorRefSchema.nullable(),
  /** "Ana Brenn, harbor master, via Halden News Agency", "a senior official, unnamed", "The Courier, in its own words". */
  text: z.string(),
  own: z.boolean(),
})

export const stanceSchema = z.enum(STANCES)

/**
 * One window of a list.
 * @example
 * ```ts
 * import { listOf, stanceSchema } from 'sitrep/api'
 * console.log(listOf(stanceSchema).parse({ items: ['for'], total: 7, offset: 0 }).items.length) // 1
 * ```
 */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({
    items: z.array(item),
    /** How many there are in all. */
    total: z.int().nonnegative(),
    /** Where this window begins. */
    offset: z.int().nonnegative(),
  })
}

export type DateView = z.infer<typeof dateViewSchema>
export type ReportRef = z.infer<typeof reportRefSchema>
export type ActorRef = z.infer<typeof actorRefSchema>
export type Words = z.infer<typeof wordsSchema>
export type Weight = z.infer<typeof weightSchema>
export type Claimant = z.infer<typeof tellerSchema>
export interface List<Item> {
  readonly items: readonly Item[]
  readonly total: number
  readonly offset: number
}
