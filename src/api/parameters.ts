import * as z from 'zod'
import { ACTOR_KINDS, AGREEMENTS, EVENT_CODES, EVENT_STATUSES, QUOTE_KINDS } from '../record/vocabulary.ts'
import { calendarValue, day, type Filter, parseFilter } from './filter.ts'

/*
 * The parameters of addresses. Routes check theirs with strict objects, so that one that is misspelt is named and not
 * passed over.
 */

/** How many items one window may have. */
const MOST_ITEMS = 500
const USUAL_ITEMS = 50

/** A parameter that may be repeated. */
function repeated<Item extends z.ZodType>(item: Item) {
  return z.preprocess(
    (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
    z.array(item).max(100),
  )
}

const words = z.string().max(500)
const name = z.string().trim().min(1).max(500)

/** The filter: the same on every list, and in the page's address. */
const filterParameters = {
  actor: repeated(name),
  kind: repeated(z.enum(ACTOR_KINDS)),
  place: repeated(name),
  outlet: repeated(name),
  code: repeated(z.enum(EVENT_CODES)),
  status: repeated(z.enum(EVENT_STATUSES)),
  story: name.optional(),
  from: calendarValue.optional(),
  to: calendarValue.optional(),
  known: day.optional(),
  copies: z.enum(['once', 'all']).default('once'),
  unsure: z.enum(['hide', 'show']).default('hide'),
}
const filterQuery = z.object(filterParameters)

const windowParameters = {
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(MOST_ITEMS).default(USUAL_ITEMS),
}

/**
 * The parameters of a view of the filtered situation, with those of its own.
 * @example
 * ```ts
 * import { filtered } from 'sitrep/api'
 * console.log(filtered({}).parse({ from: '2023-03-15' }).from) // 2023-03-15
 * ```
 */
export function filtered<Own extends z.core.$ZodLooseShape>(own: Own) {
  return z.strictObject({ ...filterParameters, ...own })
}

/**
 * The parameters of a filtered list, with those of its own.
 * @example
 * ```ts
 * import { filteredList } from 'sitrep/api'
 * console.log(filteredList({}).parse({ limit: '10' }).limit) // 10
 * ```
 */
export function filteredList<Own extends z.core.$ZodLooseShape>(own: Own) {
  return z.strictObject({ ...filterParameters, ...windowParameters, ...own })
}

export const windowQuery = z.strictObject(windowParameters)

/**
 * The filter that checked parameters stand for.
 * @example
 * ```ts
 * import { filtered, filterOf } from 'sitrep/api'
 * console.log(filterOf(filtered({}).parse({ from: '2023-03-15' })).from) // 2023-03-15
 * ```
 */
export function filterOf(query: z.infer<typeof filterQuery>): Filter {
  const { actor, kind, place, outlet, code, status, story, from, to, known, copies, unsure } = query
  return parseFilter({
    actors: actor,
    kinds: kind,
    places: place,
    outlets: outlet,
    codes: code,
    statuses: status,
    story: story ?? null,
    from: from ?? null,
    to: to ?? null,
    knownOn: known ?? null,
    copiesOnce: copies === 'once',
    unsure: unsure === 'show',
  })
}

export const idParameter = z.strictObject({ id: z.string().min(1).max(200) })

export const timelineParameters = {
  lanes: z.coerce.number().int().min(0).max(100).default(12),
  laneOffset: z.coerce.number().int().min(0).default(0),
}
export const figuresParameters = { agreement: repeated(z.enum(AGREEMENTS)), q: words.default('') }
export const statementsParameters = {
  speaker: name.optional(),
  quote: repeated(z.enum(QUOTE_KINDS)),
  q: words.default(''),
}
export const wordsParameter = { q: words.default('') }
export const actorsParameters = { q: words.default(''), sort: z.enum(['weight', 'name']).default('weight') }
export const reportsParameters = { q: words.default(''), origin: name.optional() }
export const searchParameters = {
  q: words,
  type: repeated(z.enum(['report', 'statement', 'event', 'actor'])),
}
export const askParameters = { q: words }
