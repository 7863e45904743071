import * as z from 'zod'
import { AGREEMENTS, CLUSTER_SUBJECTS } from '../record/vocabulary.ts'
import {
  actorRefSchema,
  dateViewSchema,
  idSchema,
  stanceSchema,
  tellerSchema,
  weightSchema,
  wordsSchema,
} from './parts.ts'

/** One side of a finding: a value or stance, by whom, as of when. In the order of `asOf`. */
export const findingGroupSchema = z.strictObject({
  /** "17 or more", "1,700 to 1,800 tons"; for positions the stance; for events and statements the words. */
  text: z.string(),
  stance: stanceSchema.nullable(),
  asOf: dateViewSchema.nullable(),
  weight: weightSchema,
  tellers: z.array(tellerSchema),
  words: wordsSchema,
})

/** A cluster as the first screen shows it. */
export const findingSchema = z.strictObject({
  /** The cluster's id, for its evidence. */
  id: idSchema,
  of: z.enum(CLUSTER_SUBJECTS),
  agreement: z.enum(AGREEMENTS),
  label: z.string(),
  /** For positions: whose. */
  actor: actorRefSchema.nullable(),
  weight: weightSchema,
  groups: z.array(findingGroupSchema).min(1),
})

const findingsSchema = z.strictObject({ items: z.array(findingSchema), total: z.int().nonnegative() })

export const overviewSchema = z.strictObject({
  /** Changes whenever anything that is shown may have changed. */
  revision: z.string(),
  counts: z.strictObject({
    reports: z.int(),
    origins: z.int(),
    actors: z.int(),
    statements: z.int(),
    events: z.int(),
    figures: z.int(),
    positions: z.int(),
    corrections: z.int(),
    orphans: z.int(),
    /** Reports kept with their date, whose language is not read. */
    notRead: z.int(),
  }),
  /** From the first to the last day of publication; null if no report says its day. */
  published: z.strictObject({ earliest: dateViewSchema, latest: dateViewSchema }).nullable(),
  /** Where most events are placed. */
  places: z.array(z.strictObject({ place: actorRefSchema, events: z.int() })),
  outlets: z.array(z.strictObject({ name: z.string(), reports: z.int() })),
  /** The heaviest origins: how many reports stand on each. */
  origins: z.array(z.strictObject({ id: idSchema, name: z.string(), basis: z.string(), reports: z.int() })),
  agreed: findingsSchema,
  disputed: findingsSchema,
  changed: findingsSchema,
  /** Events that happened or are under way, by the day of their date; the label stands on the busiest days. */
  days: z.array(
    z.strictObject({ day: z.string(), events: z.int(), label: z.string().nullable(), event: idSchema.nullable() }),
  ),
})

/** What a page keeps of a visit, to say at the next one what is new. */
export const snapshotSchema = z.strictObject({
  revision: z.string(),
  /** Ids of the reports. */
  reports: z.array(idSchema),
  /** What was agreed, disputed or changed: the id of one of its records, its agreement, its independent origins. */
  clusters: z.array(z.tuple([idSchema, z.enum(AGREEMENTS), z.int()])),
})

/** What came since a snapshot. */
export const newsSchema = z.strictObject({
  reports: z.array(z.strictObject({ id: idSchema, name: z.string(), title: z.string().nullable() })),
  confirmed: z.array(findingSchema),
  disputed: z.array(findingSchema),
  changed: z.array(findingSchema),
  gone: z.int(),
})

export type FindingGroup = z.infer<typeof findingGroupSchema>
export type Finding = z.infer<typeof findingSchema>
export type Overview = z.infer<typeof overviewSchema>
export type Snapshot = z.infer<typeof snapshotSchema>
export type News = z.infer<typeof newsSchema>
