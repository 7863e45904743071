import { SitrepError } from '../record/error.ts'
import type { AnyRecord, DocumentRecord, PileStoryRecord } from '../record/record.ts'
import { compareCodeUnits } from '../text/order.ts'
import type { Span } from '../text/span.ts'
import { indexOfSome, isPlaced, perIndex, type RecordIndex, startOf } from './record-index.ts'
import { remainingCluster, remainingRelation } from './remaining.ts'

/** A story of a pile, as lists have it. */
export interface ListedStory {
  /** From 1, in the order of the list. */
  readonly number: number
  readonly record: PileStoryRecord
  /** A headline or first sentence of one of its reports, word for word. */
  readonly title: string
  /** How many independent origins its reports have. */
  readonly origins: number
}

/**
 * The stories that a pile tells, those of most independent origins first, then those of most reports.
 * @example
 * ```ts
 * import { storiesOf } from 'sitrep'
 * console.log(storiesOf(index)[0].number) // 1
 * ```
 */
export const storiesOf: (index: RecordIndex) => readonly ListedStory[] = perIndex((index) =>
  index.records
    .flatMap((record) => (record.type === 'story' ? [record] : []))
    .map((record) => ({ record, title: titleOf(index, record), origins: index.countOrigins(record.documents) }))
    .sort(
      (a, b) =>
        b.origins - a.origins ||
        b.record.documents.length - a.record.documents.length ||
        compareCodeUnits(a.record.from ?? '~', b.record.from ?? '~') ||
        compareCodeUnits(a.record.id, b.record.id),
    )
    .map((story, place) => ({ number: place + 1, ...story })),
)

function titleOf(index: RecordIndex, { title }: PileStoryRecord): string {
  return index.document(title.document).text.slice(title.start, title.end)
}

/** The story that is told at a place of a report, or null. */
export function storyAt(index: RecordIndex, document: string, start: number): ListedStory | null {
  const stories = storiesIn(index).get(document) ?? []
  if (stories.length < 2) return stories[0] ?? null
  return (
    stories.find(({ record }) =>
      record.parts.some(
        (part) => part.document === document && part.spans.some((span) => span.start <= start && start < span.end),
      ),
    ) ?? null
  )
}

const storiesIn = perIndex((index) => {
  const lists = new Map<string, ListedStory[]>()
  for (const story of storiesOf(index)) {
    for (const id of story.record.documents) lists.set(id, [...(lists.get(id) ?? []), story])
  }
  return lists
})

/** So many stories are listed where one was not found. */
const MOST_NAMED = 20

/**
 * The story that somebody means: by its id, by the beginning of one, or by its number in `storiesOf`.
 * @throws SitrepError (`not-found`) that lists the stories, if there is no such story or several begin so
 * @example
 * ```ts
 * import { findStory } from 'sitrep'
 * console.log(findStory(index, '1').type) // story
 * ```
 */
export function findStory(index: RecordIndex, wanted: string): PileStoryRecord {
  const stories = storiesOf(index)
  const exact = stories.filter(({ number, record }) => record.id === wanted || String(number) === wanted)
  const found = exact.length > 0 ? exact : stories.filter(({ record }) => record.id.startsWith(wanted))
  if (found.length === 1) return found[0].record
  const why = found.length === 0 ? `There is no story ${wanted}` : `Several stories begin with ${wanted}`
  const listed = found.length === 0 ? stories : found
  const names = listed
    .slice(0, MOST_NAMED)
    .map(
      ({ number, title, record: { id, documents } }) =>
        `${number} “${title}” (${documents.length} ${documents.length === 1 ? 'report' : 'reports'}, ${id})`,
    )
  const left = listed.length - names.length
  const list = names.length === 0 ? 'none' : `${names.join(', ')}${left > 0 ? ` and ${left} more` : ''}`
  throw new SitrepError('not-found', `${why}. Name one by its number or id: ${list}.`)
}

/** Where a story is told: of each of its reports the spans that tell it, null if the whole report does. */
export type StoryPlaces = ReadonlyMap<string, readonly Span[] | null>

/** @param index the one that the story is of */
export function placesOf(index: RecordIndex, story: PileStoryRecord): StoryPlaces {
  const elsewhere = new Set(storiesOf(index).flatMap(({ record }) => (record.id === story.id ? [] : record.documents)))
  const places = new Map<string, readonly Span[] | null>(story.documents.map((id) => [id, null]))
  for (const { document, spans } of story.parts) {
    if (elsewhere.has(document)) places.set(document, [...(places.get(document) ?? []), ...spans])
  }
  return places
}

/**
 * The places of a story in an earlier state, with the reports that are there no more: those that told one story with any of
 * its reports.
 */
export function withForgotten(places: StoryPlaces, then: RecordIndex, now: RecordIndex): StoryPlaces {
  const forgotten = storiesOf(then)
    .filter(({ record }) => record.documents.some((id) => places.has(id)))
    .flatMap(({ record }) => record.documents.filter((id) => !now.documents.has(id)))
  return new Map([...places, ...forgotten.map((id) => [id, null] as const)])
}

/**
 * An index of what stands in some places alone: their reports, the records whose words begin there, and what is left of all
 * that rests on these. Reports keep their numbers.
 * @param places they may be of another day's index of the same reports
 */
export function indexOfPlaces(index: RecordIndex, places: StoryPlaces): RecordIndex {
  return indexOfSome(index, recordsAt(index, places))
}

/**
 * The records of one story alone: what an export or a brief of it is made from.
 * @example
 * ```ts
 * import { findStory, recordsOfStory } from 'sitrep'
 * console.log(recordsOfStory(index, findStory(index, '1')).length <= records.length) // true
 * ```
 */
export function recordsOfStory(index: RecordIndex, story: PileStoryRecord): readonly AnyRecord[] {
  return recordsAt(index, placesOf(index, story))
}

/** An index of one story alone, made once. */
export function indexOfStory(index: RecordIndex, story: PileStoryRecord): RecordIndex {
  const made = indexesOfStories(index)
  const known = made.get(story.id) ?? indexOfPlaces(index, placesOf(index, story))
  made.set(story.id, known)
  return known
}

const indexesOfStories = perIndex(() => new Map<string, RecordIndex>())

function recordsAt(index: RecordIndex, places: StoryPlaces): readonly AnyRecord[] {
  const isThere = (document: string, start: number): boolean => {
    const spans = places.get(document)
    return spans === null || (spans?.some((span) => span.start <= start && start < span.end) ?? false)
  }
  const placed = index.records.filter((record) => isPlaced(record) && isThere(record.document, startOf(record)))
  const left = new Set(placed.flatMap((record) => ('id' in record ? [record.id] : [])))
  const actors = new Set(placed.flatMap(actorsOf))
  const hashes = new Set([...places.keys()].flatMap((id) => index.documents.get(id)?.sha256 ?? []))
  return index.records.flatMap((record): AnyRecord[] => {
    switch (record.type) {
      case 'situation':
      case 'run':
        return [record]
      case 'document':
        return places.has(record.id) ? [documentAt(record, places)] : []
      case 'origin': {
        const documents = record.documents.filter((id) => places.has(id))
        return documents.length === 0 ? [] : [{ ...record, documents }]
      }
      case 'story':
        return record.parts.every(({ document, spans }) => isThere(document, spans[0]?.start ?? -1)) ? [record] : []
      case 'actor':
        return actors.has(record.id) ? [{ ...record, roles: rolesAt(record.roles, isThere) }] : []
      case 'cluster':
        return remainingCluster(index, record, (id) => left.has(id))
      case 'relation':
        return remainingRelation(index, record, ({ id }) => left.has(id))
      case 'correction':
        return hashes.has(record.target.sha256) ? [record] : []
      default:
        return left.has(record.id) ? [record] : []
    }
  })
}

function documentAt(record: DocumentRecord, places: StoryPlaces): DocumentRecord {
  const spans = places.get(record.id) ?? null
  return {
    ...record,
    sentences: record.sentences.filter(
      ({ start }) => spans === null || spans.some((span) => span.start <= start && start < span.end),
    ),
    copyOf: record.copyOf.filter(({ document }) => places.has(document)),
  }
}

function rolesAt<Role extends { readonly evidence: { document: string; start: number; end: number }[] }>(
  roles: readonly Role[],
  isThere: (document: string, start: number) => boolean,
): Role[] {
  return roles
    .map((role) => ({ ...role, evidence: role.evidence.filter(({ document, start }) => isThere(document, start)) }))
    .filter(({ evidence }) => evidence.length > 0)
}

/** Ids of the actors that a record names. */
function actorsOf(record: AnyRecord): string[] {
  switch (record.type) {
    case 'mention':
      return record.actor === null ? [] : [record.actor]
    case 'statement':
      return [...(record.speaker === null ? [] : [record.speaker]), ...record.speakers, ...record.reportedBy]
    case 'event': {
      const parties = [...record.actors, ...record.recipients].map(({ actor }) => actor)
      return record.place === null ? parties : [...parties, record.place.actor]
    }
    case 'position':
      return record.toward === null ? [record.actor] : [record.actor, record.toward]
    default:
      return []
  }
}
