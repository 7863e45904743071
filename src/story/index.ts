import type { ClusterRecord, OriginRecord, Story, StoryDocument, StoryRecord } from '../record/record.ts'
import { compareCodeUnits } from '../text/order.ts'
import { joinActors } from './actors/index.ts'
import { aloneClusters, findClusters } from './clusters/index.ts'
import type { Telling } from './clusters/telling.ts'
import { type Copies, type CopySources, findCopies } from './copies/index.ts'
import { type Bindings, NO_BINDINGS } from './corrections/index.ts'
import type { ToldReport } from './digest/digest.ts'
import { Fingerprinting } from './memory/fingerprint.ts'
import { emptyMemory, type KeptRows, nothingKept, type StoryMemory } from './memory/memory.ts'
import { findOrigins } from './origins.ts'
import { Parties } from './parties.ts'
import { findRelations } from './relations/index.ts'
import { findRewrites } from './rewrites/index.ts'
import { findOriginals } from './rewrites/originals.ts'
import { type StoryRow, storyRow } from './rows.ts'

export type { CopySources } from './copies/index.ts'
export { activeCorrections, applyCorrections, type Corrected, inOrderMade } from './corrections/index.ts'
export { mainSpans } from './corrections/main-spans.ts'
export type { ReportDetails, ReportDigest, ReportOutline, ToldReport } from './digest/digest.ts'
export { type DetailsByPart, decodeOutline, decodePart, encodeDigest } from './digest/encode.ts'
export { DIGEST_VERSION, digestOf } from './digest/index.ts'
export { decodeStoryWords, encodeStoryWords, type StoryWords, storyWords } from './digest/story-words.ts'
export { type Fingerprint, fingerprintOf } from './memory/fingerprint.ts'
export { decodeMemory, emptyMemory, encodeMemory, type KeptRows, type StoryMemory } from './memory/memory.ts'
export type { StoryRow } from './rows.ts'

/** Rises when the story's output changes. */
export const STORY_VERSION = 5

/** A story, of which not all need be made. */
export interface StoryRows {
  /** The story's part of each document. */
  readonly documents: readonly StoryRow<StoryDocument>[]
  readonly records: readonly StoryRow<StoryRecord>[]
}

/**
 * What all reports say together: copies, origins, actors, clusters, relations. It does not depend on the order in
 * which reports came, nor on what is remembered, which only spares work.
 * @param reports all reports, in any order
 * @param sources the words of documents that may be copies
 * @param bindings what an analyst decided about identity
 * @param memory what an earlier telling found out
 */
export function storyRows(
  reports: readonly ToldReport[],
  sources: CopySources,
  bindings: Bindings = NO_BINDINGS,
  memory: StoryMemory = emptyMemory(),
): StoryRows {
  const ordered = byPath(reports)
  const copies = findCopies(ordered, sources, memory.copies)
  const rewrites = findRewrites(ordered, copies.of, memory.rewrites)
  const documents = ordered.map(({ outline }) => outline.document)
  const origins = findOrigins(documents, copies.of, findOriginals(ordered), bindings.sameOrigin)
  const actors = joinActors(ordered, memory, bindings)
  const parties = new Parties(ordered, actors)
  const telling = tellingOf(ordered, origins.of, parties)
  const clusters = findClusters(ordered, parties, telling, memory)
  return {
    documents: ordered.map((report, number) => {
      const isRewritten = rewrites.has(report.outline.document.id)
      const idAt = (place: number): string | null => {
        const actor = actors.numberOf(number, place)
        return actor === null ? null : actors.ids[actor]
      }
      return documentRow(report, copies, isRewritten, idAt, memory.kept)
    }),
    records: [
      ...origins.records.map((record) => originRow(record, memory.kept)),
      ...actors.rows,
      ...clusters.rows,
      ...findRelations(clusters.events, parties, memory.kept),
    ],
  }
}

/** All of a story: the same as `storyRows`, with nothing kept. */
export function storyOf(
  reports: readonly ToldReport[],
  sources: CopySources,
  bindings: Bindings = NO_BINDINGS,
  memory: StoryMemory = emptyMemory(),
): Story {
  const { documents, records } = storyRows(reports, sources, bindings, { ...memory, kept: nothingKept() })
  const made: Record<string, StoryDocument> = {}
  for (const { id, value } of documents) if (value !== null) made[id] = value
  return { documents: made, records: records.flatMap(({ value }) => value ?? []) }
}

function documentRow(
  { from, outline }: ToldReport,
  copies: Copies,
  isRewritten: boolean,
  idAt: (place: number) => string | null,
  kept: KeptRows,
): StoryRow<StoryDocument> {
  const { id } = outline.document
  const own = new Fingerprinting().text('document').number(from).number(Number(isRewritten))
  const copyOf = copies.of.get(id) ?? []
  own.number(copyOf.length)
  for (const copy of copyOf) own.number(copy.from)
  for (let place = 0; place < outline.actors.length; place++) own.text(idAt(place) ?? '')
  const made = own.value()
  if (kept.documents.get(id) === made) return { id, from: made, value: null }
  return {
    id,
    from: made,
    value: {
      copyOf: copyOf.map(({ document }) => copies.withPlaces(id, document)),
      isRewritten,
      actorOf: Object.fromEntries(
        outline.actors.flatMap((actor, place): [string, string][] => {
          const joined = idAt(place)
          return joined === null ? [] : [[actor.id, joined]]
        }),
      ),
    },
  }
}

function originRow(record: OriginRecord, kept: KeptRows): StoryRow<OriginRecord> {
  const { id, name, basis } = record
  return storyRow(new Fingerprinting().texts([id, name ?? '', basis]).value(), kept, () => record)
}

/** The clusters of one member, which a story leaves out: what only one record tells. */
export function clustersOfOne(story: Story, reports: readonly ToldReport[]): ClusterRecord[] {
  const isTogether = new Set(story.records.flatMap((record) => (record.type === 'cluster' ? record.members : [])))
  const origins = originsOf(story.records.filter((record) => record.type === 'origin'))
  return aloneClusters(byPath(reports), tellingOf(reports, origins, null), (id) => isTogether.has(id))
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
): Telling {
  const reportOf = new Map(reports.map((report) => [report.outline.document.id, report]))
  return {
    originsOf: origins,
    published: (document) => reportOf.get(document)?.outline.document.published ?? null,
    occasion: (document) => reportOf.get(document)?.details.occasion,
    isNamed: (party) => parties?.isNamed(party) ?? false,
    actor: (document, id) => parties?.ownKeyOf(document, id) ?? id,
  }
}
