import type {
  ClusterRecord,
  OriginRecord,
  PileStoryRecord,
  Story,
  StoryDocument,
  StoryRecord,
} from '../record/record.ts'
import { compareCodeUnits } from '../text/order.ts'
import { joinActors } from './actors/index.ts'
import { aloneClusters, findClusters } from './clusters/index.ts'
import type { Telling } from './clusters/telling.ts'
import { type CopyShare, findCopies } from './copies/index.ts'
import { type Bindings, NO_BINDINGS } from './corrections/index.ts'
import type { ToldReport } from './digest/digest.ts'
import { emptyMemo, type KeptValues, type Later, Memo } from './memo/index.ts'
import { findOrigins } from './origins.ts'
import { Parties } from './parties.ts'
import { findRelations } from './relations/index.ts'
import { findRewrites } from './rewrites/index.ts'
import { findOriginals } from './rewrites/originals.ts'
import { findStories, type Stories } from './stories/index.ts'

export { applyCorrections, type Corrected, inOrderMade } from './corrections/index.ts'
export { mainSpans } from './corrections/main-spans.ts'
export type { ReportOutline, ToldReport } from './digest/digest.ts'
export { correctedReport, toldReport } from './digest/read-report.ts'
export type { Fingerprint, Memo } from './memo/index.ts'

/** Rises when the story's output changes, or what is remembered of it. */
export const STORY_VERSION = 15

/** A story of which nothing is read that is remembered. */
export interface LaterStory {
  /** The story's part of each document, by the document's id. */
  readonly documents: ReadonlyMap<string, Later<StoryDocument>>
  readonly records: readonly Later<StoryRecord>[]
}

/** A memo that begins with nothing. */
export function newMemo(): Memo {
  return emptyMemo(STORY_VERSION)
}

/** A memo of what earlier aggregations kept. */
export function memoOf(kept: KeptValues): Memo {
  return new Memo(kept, STORY_VERSION)
}

/**
 * What all reports say together: copies, origins, actors, clusters, relations. It does not depend on the order in
 * which reports came, nor on what is remembered, which only spares work.
 * @param reports all reports, in any order
 * @param bindings what an analyst decided about identity
 */
export function laterStory(reports: readonly ToldReport[], bindings: Bindings, memo: Memo): LaterStory {
  const ordered = byPath(reports)
  const copies = findCopies(ordered, memo)
  const rewrites = findRewrites(ordered, copies, memo)
  const documents = ordered.map(({ outline }) => outline.document)
  const origins = findOrigins(documents, copies, findOriginals(ordered), bindings.sameOrigin)
  const stories = findStories(
    documents,
    {
      copies: copiedPairs(copies),
      together: [...bindings.sameOrigin, ...bindings.sameStory],
      apart: bindings.notSameStory,
    },
    origins.of,
  )
  const actors = joinActors(ordered, memo, bindings, (document) => onlyStoryOf(document, stories))
  const parties = new Parties(ordered, actors)
  const telling = tellingOf(ordered, origins.of, parties, stories, bindings)
  const clusters = findClusters(ordered, parties, telling, memo)
  return {
    documents: new Map(
      ordered.map((report, number) => {
        const { id } = report.outline.document
        const joined = report.outline.actors.map((_, place) => {
          const actor = actors.numberOf(number, place)
          return actor === null ? null : actors.ids[actor]
        })
        return [id, storyDocument(report, copies.get(id) ?? [], rewrites.has(id), joined, memo)]
      }),
    ),
    records: [
      ...origins.records.map((record) => memo.later(['origin', record.id, record.name, record.basis], () => record)),
      ...stories.records.map((record) => memo.later(['pile story', JSON.stringify(record)], () => record)),
      ...actors.records,
      ...clusters.records,
      ...findRelations(clusters.events, parties, memo),
    ],
  }
}

/** All of a story. */
export function storyOf(
  reports: readonly ToldReport[],
  bindings: Bindings = NO_BINDINGS,
  memo: Memo = newMemo(),
): Story {
  const { documents, records } = laterStory(reports, bindings, memo)
  return {
    documents: Object.fromEntries([...documents].map(([id, document]) => [id, document.value()])),
    records: records.map((record) => record.value()),
  }
}

/** @param joined the situation's actor of each of the report's own; null where it is none */
function storyDocument(
  { from, outline }: ToldReport,
  copyOf: readonly CopyShare[],
  isRewritten: boolean,
  joined: readonly (string | null)[],
  memo: Memo,
): Later<StoryDocument> {
  const sources = copyOf.map(({ source }) => source.from)
  return memo.later(['document', from, isRewritten, sources, joined], () => ({
    copyOf: copyOf.flatMap((copy) => copy.withPlaces() ?? []),
    isRewritten,
    actorOf: Object.fromEntries(
      outline.actors.flatMap(({ id }, place): [string, string][] => {
        const actor = joined[place]
        return actor === null ? [] : [[id, actor]]
      }),
    ),
  }))
}

/** The clusters of one member, which a story leaves out: what only one record tells. */
export function clustersOfOne(story: Story, reports: readonly ToldReport[]): ClusterRecord[] {
  const isTogether = new Set(story.records.flatMap((record) => (record.type === 'cluster' ? record.members : [])))
  const origins = originsOf(story.records.filter((record) => record.type === 'origin'))
  const stories = storiesOf(
    story.records.filter((record) => record.type === 'story'),
    reports,
  )
  return aloneClusters(byPath(reports), tellingOf(reports, origins, null, stories), (id) => isTogether.has(id))
}

/** The story that a document tells; null where it tells several. */
function onlyStoryOf({ id, parts }: ToldReport['outline']['document'], stories: Stories): string | null {
  return parts.length === 1 ? stories.of(id, 0) : null
}

/** The pairs of documents of which one repeats the other. */
function copiedPairs(copies: ReadonlyMap<string, readonly CopyShare[]>): [string, string][] {
  return [...copies].flatMap(([id, shares]) => shares.map(({ document }): [string, string] => [id, document]))
}

/** The story of each part, from the records of a story that was made. */
function storiesOf(stories: readonly PileStoryRecord[], reports: readonly ToldReport[]): Pick<Stories, 'of' | 'alike'> {
  const placesOf = new Map(reports.map(({ outline }) => [outline.document.id, outline.document.parts]))
  const known = new Map<string, string>()
  for (const { id, parts } of stories) {
    for (const { document, spans } of parts) {
      const part = placesOf.get(document)?.findIndex((each) => each.spans[0]?.[0] === spans[0]?.start) ?? 0
      known.set(`${document} ${part}`, id)
    }
  }
  // Clusters of one are compared with nothing.
  return { of: (document, part) => known.get(`${document} ${part}`) ?? '', alike: () => 0 }
}

function byPath(reports: readonly ToldReport[]): ToldReport[] {
  return reports.toSorted((a, b) => compareCodeUnits(a.outline.document.path, b.outline.document.path))
}

function originsOf(origins: readonly OriginRecord[]): Map<string, string[]> {
  const of = new Map<string, string[]>()
  for (const { id, documents } of origins) {
    for (const document of documents) of.set(document, [...(of.get(document) ?? []), id])
  }
  return of
}

function tellingOf(
  reports: readonly ToldReport[],
  origins: ReadonlyMap<string, readonly string[]>,
  parties: Parties | null,
  stories: Pick<Stories, 'of' | 'alike'>,
  { sameHappening, notSameHappening }: Bindings = NO_BINDINGS,
): Telling {
  const reportOf = new Map(reports.map((report) => [report.outline.document.id, report]))
  return {
    originsOf: origins,
    story: stories.of,
    alike: stories.alike,
    happenings: { same: sameHappening, apart: notSameHappening },
    published: (document) => reportOf.get(document)?.outline.document.published ?? null,
    occasion: (document) => reportOf.get(document)?.details.occasion,
    isNamed: (party) => parties?.isNamed(party) ?? false,
    actor: (document, id) => parties?.ownKeyOf(document, id) ?? id,
  }
}
