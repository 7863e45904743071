import * as z from 'zod'
import { SitrepError } from '../record/error.ts'
import { intervalOfValue } from '../record/timex-interval.ts'
import { ACTOR_KINDS, EVENT_CODES, EVENT_STATUSES } from '../record/vocabulary.ts'

export const day = z.iso.date()
/** A day, a month or a year, as 2015-11-17, 2015-11, 2015. */
export const calendarValue = z
  .string()
  .regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/)
  .refine((value) => intervalOfValue(value) !== null, 'there is no such day')
const words = z.array(z.string().trim().min(1)).readonly()

/**
 * Which records are wanted. Every field narrows; a list that is empty and a null do not. Values of one list are
 * alternatives.
 */
export const filterSchema = z.strictObject({
  /** Actors by id, name or alias: whoever speaks, acts, suffers, takes a position or is named in the words. */
  actors: words.default([]),
  /** Kinds of those who speak, act, suffer or take a position. */
  kinds: z.array(z.enum(ACTOR_KINDS)).readonly().default([]),
  /** From the first day of this value on. */
  from: calendarValue.nullable().default(null),
  /** Up to the last day of this value. */
  to: calendarValue.nullable().default(null),
  /** Places, by id, name or alias; a country holds the places in it. */
  places: words.default([]),
  /** Outlets and agencies, by name. */
  outlets: words.default([]),
  /** PLOVER types of events, and OTHER. */
  codes: z.array(z.enum(EVENT_CODES)).readonly().default([]),
  /** Standings of events. */
  statuses: z.array(z.enum(EVENT_STATUSES)).readonly().default([]),
  /** What copies of a report repeat is shown once. */
  copiesOnce: z.boolean().default(true),
  /** What the reading is unsure of is shown too, marked. Questions and search never leave it out. */
  unsure: z.boolean().default(false),
  /** Only what one story tells: its id, the beginning of one, or its number in the list of stories. */
  story: z.string().trim().min(1).nullable().default(null),
  /** Only what reports said that were published on this day or before; undated reports are left out. */
  knownOn: day.nullable().default(null),
})

export type Filter = Readonly<z.infer<typeof filterSchema>>

/** The filter that lets everything pass, copies once. */
export const NO_FILTER: Filter = filterSchema.parse({})

const LISTS = {
  actor: 'actors',
  kind: 'kinds',
  place: 'places',
  outlet: 'outlets',
  code: 'codes',
  status: 'statuses',
} as const
const SINGLES = { story: 'story', from: 'from', to: 'to', known: 'knownOn' } as const

/**
 * A filter as parameters of an address: `actor`, `kind`, `place`, `outlet`, `code`, `status` (each may be repeated),
 * `story`, `from`, `to`, `known`, `copies=all` where copies are not shown once, and `unsure=show`. In one fixed order, so that equal
 * filters have equal addresses.
 * @example
 * ```ts
 * import { filterToParams, NO_FILTER } from 'sitrep/api'
 * console.log(String(filterToParams({ ...NO_FILTER, from: '2023-03-15' }))) // from=2023-03-15
 * ```
 */
export function filterToParams(filter: Filter): URLSearchParams {
  const params = new URLSearchParams()
  for (const [name, field] of Object.entries(LISTS)) for (const value of filter[field]) params.append(name, value)
  for (const [name, field] of Object.entries(SINGLES)) {
    const value = filter[field]
    if (value !== null) params.append(name, value)
  }
  if (!filter.copiesOnce) params.append('copies', 'all')
  if (filter.unsure) params.append('unsure', 'show')
  return params
}

/**
 * The filter that an address holds; parameters of other names are left alone.
 * @throws SitrepError (`bad-option`) that names the parameter whose value is none
 * @example
 * ```ts
 * import { filterFromParams } from 'sitrep/api'
 * console.log(filterFromParams(new URLSearchParams('from=2023-03-15')).from) // 2023-03-15
 * ```
 */
export function filterFromParams(params: URLSearchParams): Filter {
  const copies = params.get('copies')
  if (copies !== null && copies !== 'all' && copies !== 'once') throw badValue('copies', copies, 'all or once')
  const unsure = params.get('unsure')
  if (unsure !== null && unsure !== 'show' && unsure !== 'hide') throw badValue('unsure', unsure, 'show or hide')
  const given: Record<string, unknown> = { copiesOnce: copies !== 'all', unsure: unsure === 'show' }
  for (const [name, field] of Object.entries(LISTS)) given[field] = params.getAll(name).filter((value) => value !== '')
  for (const [name, field] of Object.entries(SINGLES)) given[field] = params.get(name) || null
  return parseFilter(given)
}

/**
 * Checks a filter that came from outside, with what it leaves out filled in.
 * @throws SitrepError (`bad-option`) that names the field whose value is none
 * @example
 * ```ts
 * import { parseFilter } from 'sitrep/api'
 * console.log(parseFilter({ from: '2023-03-15' }).from) // 2023-03-15
 * ```
 */
export function parseFilter(given: unknown): Filter {
  const parsed = filterSchema.safeParse(given)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const field = String(issue.path[0] ?? 'filter')
  throw new SitrepError('bad-option', `Cannot filter by ${nameOf(field)}: ${issue.message}.`)
}

function nameOf(field: string): string {
  return Object.entries({ ...LISTS, ...SINGLES }).find(([, known]) => known === field)?.[0] ?? field
}

function badValue(name: string, value: string, wanted: string): SitrepError {
  return new SitrepError('bad-option', `Cannot filter by ${name}: ${JSON.stringify(value)} is neither ${wanted}.`)
}
