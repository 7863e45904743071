import type { Filter } from '../api/filter.ts'
import type { ActorRecord, DocumentRecord } from '../record/record.ts'
import { type DayInterval, intervalOfValue, intervalsMeet } from '../record/timex-interval.ts'
import { isPublishedBy } from '../situation/published-by.ts'
import { perIndex, type RecordIndex, type ReportedRecord } from '../situation/record-index.ts'
import { findStory, indexOfStory } from '../situation/stories.ts'
import { nameKey } from '../text/fold.ts'
import { contains, hull, type Span } from '../text/span.ts'
import { type NameIndex, nameIndex } from './name-index.ts'

/** What a filter can be asked of. */
export type FilteredRecord = ReportedRecord | DocumentRecord

/** A filter made ready for one situation. */
export interface ReadyFilter {
  readonly filter: Filter
  /** Names and places of the filter that no actor of the situation bears: nothing passes by them. */
  readonly unknown: readonly string[]
  passes(record: FilteredRecord): boolean
}

/**
 * Makes a filter ready for one situation: names become actors, the period becomes days.
 * @throws SitrepError if its story is none of the situation's
 */
export function readyFilter(index: RecordIndex, filter: Filter): ReadyFilter {
  const needsNames = filter.actors.length > 0 || filter.places.length > 0
  const names = needsNames ? namesOf(index) : null
  const actors = found(names, filter.actors)
  const places = found(names, filter.places)
  const placeCountries = new Set(places.flatMap(({ kind, country }) => (kind === 'state' && country ? [country] : [])))
  const actorIds = new Set(actors.map(({ id }) => id))
  const placeIds = new Set(places.map(({ id }) => id))
  const outlets = new Set(filter.outlets.map(nameKey))
  const period = periodOf(filter)
  const story = filter.story === null ? null : indexOfStory(index, findStory(index, filter.story))

  const isThere = (record: FilteredRecord): boolean => {
    const place = record.type === 'event' ? record.place : null
    if (place !== null) {
      return placeIds.has(place.actor) || (place.country !== null && placeCountries.has(place.country))
    }
    return namedIn(index, record).some((id) => {
      const actor = index.actors.get(id)
      return (
        placeIds.has(id) || (actor?.kind === 'place' && actor.country !== null && placeCountries.has(actor.country))
      )
    })
  }
  return {
    filter,
    unknown: [...filter.actors, ...filter.places].filter((name) => names?.find(name).length === 0),
    passes(record) {
      const document = record.type === 'document' ? record : index.documents.get(record.document)
      if (document === undefined) return false
      if (story !== null && story.record(record.id) === undefined) return false
      if (filter.knownOn !== null && isPublishedBy(document.published, filter.knownOn) !== true) return false
      if (outlets.size > 0 && !outletsOf(document).some((name) => outlets.has(name))) return false
      if (!isEventOf(record, filter)) return false
      if (period !== null && !meets(daysOf(record, document), period)) return false
      if (filter.actors.length > 0 && ![...partiesOf(index, record), ...namedIn(index, record)].some(inSet(actorIds))) {
        return false
      }
      if (filter.kinds.length > 0) {
        const kinds = (record.type === 'document' ? namedIn(index, record) : partiesOf(index, record)).map(
          (id) => index.actors.get(id)?.kind,
        )
        if (!kinds.some((kind) => kind !== undefined && filter.kinds.includes(kind))) return false
      }
      return filter.places.length === 0 || isThere(record)
    },
  }
}

/** Is it an event of the types and statuses that a filter asks for, where it asks for any? */
function isEventOf(record: FilteredRecord, { codes, statuses }: Filter): boolean {
  if (codes.length === 0 && statuses.length === 0) return true
  if (record.type !== 'event') return false
  return (
    (codes.length === 0 || codes.includes(record.code)) && (statuses.length === 0 || statuses.includes(record.status))
  )
}

/** The names of the actors of an index. */
const namesOf = perIndex((index) => nameIndex(index.actors.values()))

function found(names: NameIndex | null, wanted: readonly string[]): ActorRecord[] {
  return names === null ? [] : wanted.flatMap((name) => [...names.find(name)])
}

function inSet(ids: ReadonlySet<string>): (id: string) => boolean {
  return (id) => ids.has(id)
}

function outletsOf({ outlet, wire }: DocumentRecord): string[] {
  return [...(outlet === null ? [] : [outlet]), ...wire].map(nameKey)
}

function periodOf({ from, to }: Filter): DayInterval | null {
  if (from === null && to === null) return null
  return {
    first: (from === null ? null : intervalOfValue(from)?.first) ?? '0000-01-01',
    last: (to === null ? null : intervalOfValue(to)?.last) ?? '9999-12-31',
  }
}

function meets(days: DayInterval | null, period: DayInterval): boolean {
  return days !== null && intervalsMeet(days, period)
}

/** The days that a record is about: its own date, else (as in clusters) those of the report's publication. */
export function daysOf(record: FilteredRecord, document: DocumentRecord): DayInterval | null {
  const value = ownDate(record)
  if (value !== null) return intervalOfValue(value)
  const { value: published, earliest, latest } = document.published
  if (published !== null) return intervalOfValue(published)
  const first = earliest === null ? null : intervalOfValue(earliest)
  const last = latest === null ? null : intervalOfValue(latest)
  return first === null || last === null ? null : { first: first.first, last: last.last }
}

/** The date that the record itself states, or null. */
export function ownDate(record: FilteredRecord): string | null {
  switch (record.type) {
    case 'document':
      return null
    case 'statement':
      return record.said
    case 'figure':
      return record.asOf
    case 'event':
    case 'position':
      return record.date
  }
}

/** Those who speak, act, suffer or take a position in a record; of a figure, who gives it. */
function partiesOf(index: RecordIndex, record: FilteredRecord): string[] {
  switch (record.type) {
    case 'document':
      return []
    case 'statement':
      return [...record.speakers, ...record.reportedBy]
    case 'event':
      return [...record.actors, ...record.recipients].map(({ actor }) => actor)
    case 'position':
      return record.toward === null ? [record.actor] : [record.actor, record.toward]
    case 'figure':
      return record.statement === null ? [] : [...(index.statements.get(record.statement)?.speakers ?? [])]
  }
}

/** The actors that are named in a record's words. */
function namedIn(index: RecordIndex, record: FilteredRecord): string[] {
  if (record.type === 'document') return index.mentionsIn(record.id).flatMap(({ actor }) => actor ?? [])
  const span = wordsSpan(record)
  return index
    .mentionsIn(record.document)
    .filter((mention) => mention.start < span.end && span.start < mention.end)
    .flatMap(({ actor }) => actor ?? [])
}

/** All that a record's words cover, from the first to the last. */
function wordsSpan(record: ReportedRecord): Span {
  return hull(wordSpans(record)) ?? { start: 0, end: 0 }
}

/** The words that a record rests on, none of them twice. */
export function wordSpans(record: ReportedRecord): readonly Span[] {
  const spans = allWordSpans(record)
  return spans.filter(
    (span, i) => !spans.some((other, j) => j !== i && contains(other, span) && (!contains(span, other) || j < i)),
  )
}

function allWordSpans(record: ReportedRecord): readonly Span[] {
  switch (record.type) {
    case 'statement':
      return record.content
    case 'event': {
      const participants = [...record.actors, ...record.recipients].flatMap(({ span }) => span ?? [])
      return [...record.trigger, ...participants, ...(record.place?.span == null ? [] : [record.place.span])]
    }
    case 'figure':
      return record.counts === null
        ? [{ start: record.start, end: record.end }]
        : [{ start: record.start, end: record.end }, record.counts]
    case 'position':
      return record.proposition === null ? record.evidence : [...record.evidence, record.proposition]
  }
}
