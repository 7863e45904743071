/** The closed vocabularies of the contract: each list is the field's whole range of values. */

export const BLOCK_KINDS = [
  'headline',
  'summary',
  'byline',
  'date',
  'body',
  'subhead',
  'caption',
  'comment',
  'related',
  'furniture',
] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

/** The kinds of block that facts are read from. */
export const STORY_KINDS: readonly BlockKind[] = ['headline', 'summary', 'body', 'subhead', 'caption']

export const ACTOR_KINDS = [
  'person',
  'organization',
  'state',
  'group',
  'place',
  'work',
  'weapon',
  'vehicle',
  'event',
  'other',
] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

export const FLAGS = [
  'mixed-stories',
  'rewritten',
  'truncated',
  'page-date-differs',
  'headline-mismatch',
  'layout-debris',
  'caption-in-body',
  'not-english',
] as const
export type Flag = (typeof FLAGS)[number]

export const DATE_PRECISIONS = ['day', 'month', 'year'] as const
export type DatePrecision = (typeof DATE_PRECISIONS)[number]

export const DATE_BASES = ['stated', 'inferred', 'none'] as const
export type DateBasis = (typeof DATE_BASES)[number]

export const QUOTE_KINDS = ['direct', 'mixed', 'indirect'] as const
export type QuoteKind = (typeof QUOTE_KINDS)[number]

export const TIMEX_TYPES = ['DATE', 'TIME', 'DURATION', 'SET'] as const
export type TimexType = (typeof TIMEX_TYPES)[number]

/** The event types of PLOVER. */
export const PLOVER_CODES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const
export type PloverCode = (typeof PLOVER_CODES)[number]

/** PLOVER's types, and one for happenings that it has no type for; what they are says their mode. */
export const EVENT_CODES = [...PLOVER_CODES, 'OTHER'] as const
export type EventCode = (typeof EVENT_CODES)[number]

/** The modes of an event of type OTHER. */
export const OTHER_MODES = [
  'accident',
  'disaster',
  'death',
  'health',
  'election',
  'appointment',
  'law',
  'business',
  'science',
  'sport',
  'publication',
  'travel',
  'personal',
  'other',
] as const
export type OtherMode = (typeof OTHER_MODES)[number]

/**
 * True for a type of PLOVER, false for the type of all other happenings.
 * @example
 * ```ts
 * import { isPloverCode } from 'sitrep/record'
 * console.log(isPloverCode('OTHER')) // false
 * ```
 */
export function isPloverCode(code: EventCode): code is PloverCode {
  return code !== 'OTHER'
}

export const EVENT_STATUSES = ['happened', 'ongoing', 'planned', 'demanded', 'possible', 'denied', 'refused'] as const
export type EventStatus = (typeof EVENT_STATUSES)[number]

export const STANCES = ['for', 'against', 'open', 'neutral'] as const
export type Stance = (typeof STANCES)[number]

export const ORIGIN_BASES = ['copy', 'credit', 'alone', 'correction'] as const
export type OriginBasis = (typeof ORIGIN_BASES)[number]

export const CLUSTER_SUBJECTS = ['event', 'figure', 'statement', 'position'] as const
export type ClusterSubject = (typeof CLUSTER_SUBJECTS)[number]

export const AGREEMENTS = ['agree', 'differ', 'update', 'single'] as const
export type Agreement = (typeof AGREEMENTS)[number]
