import { idOf } from '../../record/identity.ts'
import type { PileStoryRecord } from '../../record/record.ts'
import { numberOfIsoDay } from '../../text/calendar.ts'
import { compareCodeUnits } from '../../text/order.ts'
import type { DocumentOutline } from '../digest/digest.ts'
import { groupByStory, type Pairs } from './group.ts'
import { type MeasuredVector, measured, storyLikeness } from './likeness.ts'

/** The stories of a pile. */
export interface Stories {
  readonly records: readonly PileStoryRecord[]
  /** The id of the story that a part of a document tells. */
  of(document: string, part: number): string
  /** The log-odds that two parts of documents tell one story. */
  alike(a: PartKey, b: PartKey): number
}

/** A part of a document. */
export interface PartKey {
  readonly document: string
  readonly part: number
}

/** What binds documents, by their ids. */
export interface StoryBindings {
  /** Each copy with what it repeats: it tells the same, and is compared with nothing else. */
  readonly copies: readonly (readonly [copy: string, source: string])[]
  /** What an analyst knows to have one origin or to tell one story. */
  readonly together: readonly (readonly [string, string])[]
  /** Documents that an analyst parted. */
  readonly apart: readonly (readonly [string, string])[]
}

interface Part {
  readonly document: DocumentOutline
  readonly number: number
  readonly vector: MeasuredVector
}

/**
 * Parts a pile into the stories that it tells. A page that joins two stories is told by its parts. The answer depends on
 * the documents alone, not on their order.
 * @param documents in any order
 * @param originsOf the ids of each document's origins
 */
export function findStories(
  documents: readonly DocumentOutline[],
  bindings: StoryBindings,
  originsOf: ReadonlyMap<string, readonly string[]>,
): Stories {
  const parts = partsInOrder(documents)
  const placesOf = Map.groupBy(parts.keys(), (place) => parts[place].document.id)
  const pairs = (list: StoryBindings['apart']): Pairs =>
    list.flatMap(([a, b]) => bothWhole(placesOf.get(a) ?? [], placesOf.get(b) ?? []))
  const groupOf = groupByStory(
    parts.map(({ vector }) => vector),
    pairs([...bindings.copies, ...bindings.together]),
    pairs(bindings.apart),
    new Set(pairs(bindings.copies).map(([copy]) => copy)),
  )
  const groups = Map.groupBy(parts.keys(), (place) => groupOf[place])
  const records = [...groups.values()].map((places) =>
    storyRecord(
      places.map((place) => parts[place]),
      originsOf,
    ),
  )
  const storyOf = new Map(records.flatMap(({ id, members }) => members.map((key) => [key, id] as const)))
  return {
    records: records.map(({ record }) => record).sort((a, b) => compareCodeUnits(a.id, b.id)),
    of: (document, part) => storyOf.get(keyOf(document, part)) ?? '',
    alike: likenessOf(parts, placesOf),
  }
}

/**
 * How alike parts are, each pair found once.
 * @param placesOf for each document, by id, the places of its parts
 */
function likenessOf(parts: readonly Part[], placesOf: ReadonlyMap<string, readonly number[]>): Stories['alike'] {
  const known = new Map<number, number>()
  return (a, b) => {
    const [own, other] = [placesOf.get(a.document)?.[a.part], placesOf.get(b.document)?.[b.part]]
    if (own === undefined || other === undefined) return 0
    const pair = Math.max(own, other) * parts.length + Math.min(own, other)
    const found = known.get(pair)
    if (found !== undefined) return found
    const likeness = storyLikeness(parts[own].vector, parts[other].vector)
    known.set(pair, likeness)
    return likeness
  }
}

/** Only documents of one part are bound as they are: of a page that joins two stories nobody said which one is meant. */
function bothWhole(a: readonly number[], b: readonly number[]): Pairs {
  return a.length === 1 && b.length === 1 ? [[a[0], b[0]]] : []
}

function keyOf(document: string, part: number): string {
  return `${document} ${part}`
}

/** The day of publication, if it is known to the day. */
function publishedDay({ published }: DocumentOutline): number | null {
  return published === null ? null : numberOfIsoDay(published)
}

/** All parts, the earliest published first. */
function partsInOrder(documents: readonly DocumentOutline[]): Part[] {
  const dayOf = ({ published, earliest }: DocumentOutline): string => published ?? earliest ?? '~'
  return documents
    .flatMap((document) =>
      document.parts.map(({ vector }, number) => ({
        document,
        number,
        vector: measured(vector, publishedDay(document)),
      })),
    )
    .sort(
      (a, b) =>
        compareCodeUnits(dayOf(a.document), dayOf(b.document)) ||
        compareCodeUnits(a.document.id, b.document.id) ||
        a.number - b.number,
    )
}

/** So many parts of a story are compared to find the one that stands for it. */
const MOST_COMPARED = 48

/** The part that is most like the others; the first of equals. */
function middleOf(parts: readonly Part[]): Part {
  const compared = parts.slice(0, MOST_COMPARED)
  const sums = compared.map(({ vector }) =>
    compared.reduce((sum, other) => sum + storyLikeness(vector, other.vector), 0),
  )
  return compared[sums.indexOf(Math.max(...sums))]
}

function storyRecord(
  parts: readonly Part[],
  originsOf: ReadonlyMap<string, readonly string[]>,
): { id: string; members: string[]; record: PileStoryRecord } {
  const ordered = [...parts].sort((a, b) => compareCodeUnits(a.document.id, b.document.id) || a.number - b.number)
  const documents = [...new Set(ordered.map(({ document }) => document.id))]
  const members = ordered.map(({ document, number }) => keyOf(document.id, number))
  const id = idOf('s', members)
  const middle = middleOf(parts)
  const [start, end] = middle.document.parts[middle.number].title
  return {
    id,
    members,
    record: {
      type: 'story',
      id,
      documents,
      parts: ordered.map(({ document, number }) => ({
        document: document.id,
        spans: document.parts[number].spans.map(([from, to]) => ({ start: from, end: to })),
      })),
      origins: [...new Set(documents.flatMap((document) => originsOf.get(document) ?? []))].sort(compareCodeUnits),
      title: { document: middle.document.id, start, end },
      from: bound(parts, 'first'),
      to: bound(parts, 'last'),
    },
  }
}

/** The first or last day on which the documents were published, or null if none is known. */
function bound(parts: readonly Part[], which: 'first' | 'last'): string | null {
  const days = parts.flatMap(({ document }) => document.published ?? []).sort(compareCodeUnits)
  return (which === 'first' ? days[0] : days.at(-1)) ?? null
}
