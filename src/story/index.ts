import { compareCodeUnits } from '../record/order.ts'
import type { ClusterRecord, OriginRecord, Story, StoryDocument } from '../record/record.ts'
import { joinActors } from './actors/index.ts'
import { aloneClusters, findClusters } from './clusters/index.ts'
import { type CopySources, findCopies } from './copies/index.ts'
import { type Bindings, NO_BINDINGS } from './corrections/index.ts'
import type { Occasion, ReportDigest } from './digest/digest.ts'
import { findOrigins } from './origins.ts'
import { findRelations } from './relations/index.ts'
import { findRewrites } from './rewrites/index.ts'
import { findOriginals } from './rewrites/originals.ts'

export type { CopySources } from './copies/index.ts'
export { activeCorrections, applyCorrections, type Corrected, inOrderMade } from './corrections/index.ts'
export { mainSpans } from './corrections/main-spans.ts'
export type { ReportDigest } from './digest/digest.ts'
export { decodeDigest, encodeDigest } from './digest/encode.ts'
export { DIGEST_VERSION, digestOf } from './digest/index.ts'
export { decodeStoryWords, encodeStoryWords, type StoryWords, storyWords } from './digest/story-words.ts'

/** Rises when the story's output changes. */
export const STORY_VERSION = 4

/**
 * What all reports say together: copies, origins, actors, clusters, relations. It does not depend on the order in
 * which reports came.
 * @param reports the digests of all reports, in any order
 * @param sources the words of documents that may be copies, and what is known of copies already
 * @param bindings what an analyst decided about identity
 */
export function storyOf(
  reports: readonly ReportDigest[],
  sources: CopySources,
  bindings: Bindings = NO_BINDINGS,
): Story {
  const ordered = byPath(reports)
  const documents = ordered.map(({ document }) => document)
  const copies = findCopies(documents, sources)
  const rewrites = findRewrites(ordered, copies)
  const origins = findOrigins(documents, copies, findOriginals(ordered), bindings.sameOrigin)
  const actors = joinActors(ordered, bindings)
  const actor = (id: string): string => actors.actorOf.get(id) ?? id
  const unnamed = unnamedOf(ordered, actors.actorOf)
  const clusters = findClusters(ordered, {
    originsOf: origins.of,
    published: publishedOf(ordered),
    occasions: occasionsOf(ordered),
    unnamed,
    actor,
  })
  const toldOf: Record<string, StoryDocument> = {}
  for (const { document, actors: own } of ordered) {
    const actorOf: Record<string, string> = {}
    for (const { record } of own) {
      const joined = actors.actorOf.get(record.id)
      if (joined !== undefined) actorOf[record.id] = joined
    }
    toldOf[document.id] = {
      copyOf: copies.get(document.id) ?? [],
      isRewritten: rewrites.has(document.id),
      actorOf,
    }
  }
  return {
    documents: toldOf,
    records: [
      ...origins.records,
      ...actors.records,
      ...clusters.records,
      ...findRelations(clusters.events, { actor, unnamed }),
    ],
  }
}

/** The clusters of one member, which a story leaves out: what only one record tells. */
export function clustersOfOne(story: Story, reports: readonly ReportDigest[]): ClusterRecord[] {
  const isTogether = new Set(story.records.flatMap((record) => (record.type === 'cluster' ? record.members : [])))
  const telling = {
    originsOf: originsOf(story.records.filter((record) => record.type === 'origin')),
    published: publishedOf(reports),
    occasions: occasionsOf(reports),
    unnamed: unnamedOf(reports, new Map()),
    actor: (id: string) => id,
  }
  return aloneClusters(byPath(reports), telling, (id) => isTogether.has(id))
}

function byPath(reports: readonly ReportDigest[]): ReportDigest[] {
  return [...reports].sort((a, b) => compareCodeUnits(a.document.path, b.document.path))
}

function originsOf(origins: readonly OriginRecord[]): Map<string, string[]> {
  const of = new Map<string, string[]>()
  for (const { id, documents } of origins) {
    for (const document of documents) of.set(document, [...(of.get(document) ?? []), id])
  }
  return of
}

function publishedOf(reports: readonly ReportDigest[]): Map<string, string | null> {
  return new Map(reports.map(({ document }) => [document.id, document.published]))
}

function occasionsOf(reports: readonly ReportDigest[]): Map<string, Occasion> {
  return new Map(reports.map(({ document }) => [document.id, document.occasion]))
}

/** The words of the unnamed actors as keys, save of those that an analyst made somebody known. */
function unnamedOf(
  reports: readonly ReportDigest[],
  known: ReadonlyMap<string, string>,
): (id: string) => string | null {
  const words = new Map(reports.flatMap(({ unnamed }) => Object.entries(unnamed)))
  return (id) => (known.has(id) ? null : (words.get(id) ?? null))
}
