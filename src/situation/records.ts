import { idOf } from '../record/identity.ts'
import type { ActorRecord, AnyRecord, DocumentRecord, ReportRecord, RunRecord, Story } from '../record/record.ts'
import { SITREP_VERSION } from '../record/version.ts'
import type { Store } from '../store/store.ts'
import { clustersOfOne, inOrderMade } from '../story/index.ts'
import { compareCodeUnits } from '../text/order.ts'
import { currentStory, reportsToAggregate, type StoredReports } from './aggregate.ts'
import { correctedReadings } from './corrected.ts'
import { isPlaced, startOf } from './record-index.ts'

/** The order of the record types in an export: the contract's. */
const TYPE_ORDER: readonly AnyRecord['type'][] = [
  'document',
  'story',
  'origin',
  'mention',
  'actor',
  'statement',
  'time',
  'figure',
  'event',
  'position',
  'cluster',
  'relation',
  'correction',
]

/**
 * All records of a situation in their one fixed order: the situation line, the run, then type by type; within a
 * type by the document's path, the place in the text and the id.
 * @param version Sitrep's version, as in package.json
 * @example
 * ```ts
 * import { allRecords } from 'sitrep'
 * console.log(allRecords(store, reader.run).filter(({ type }) => type === 'document').length) // 2
 * ```
 */
export function allRecords(
  store: Store,
  run: Pick<RunRecord, 'stages' | 'models'>,
  version: string = SITREP_VERSION,
): AnyRecord[] {
  return store.snapshot(() => recordsWith(currentStory(store), store, run, version))
}

/** The records of a store's readings, in the order of `allRecords`, with a story that was aggregated from them. */
export function recordsWith(
  story: Story,
  store: StoredReports,
  run: Pick<RunRecord, 'stages' | 'models'>,
  version: string,
): AnyRecord[] {
  const corrected = correctedReadings(store)
  const corrections = inOrderMade(store.corrections()).map((correction) => ({
    ...correction,
    state: corrected.states.get(correction.id) ?? correction.state,
  }))
  const records: AnyRecord[] = [...story.records, ...clustersOfOne(story, reportsToAggregate(store, corrected))]
  const kindOf = kindsOfActors(story)
  const pathOf = new Map<string, string>()
  for (const { path } of store.summaries()) {
    const said = corrected.reports.get(path) ?? store.reading(path)?.records ?? []
    const document = said.find((record) => record.type === 'document')
    const actorOf = (document && story.documents[document.id]?.actorOf) ?? {}
    for (const record of said) {
      if (record.type === 'document') pathOf.set(record.id, record.path)
      // A report's own actors give way to the story's that they are.
      if (record.type === 'actor' && actorOf[record.id] !== undefined) continue
      records.push(joined(record, actorOf, story.documents, kindOf))
    }
  }
  const typeRank = new Map(TYPE_ORDER.map((type, rank) => [type, rank]))
  const keyed = records.map((record) => ({
    record,
    rank: typeRank.get(record.type) ?? 0,
    path: record.type === 'document' ? record.path : (pathOf.get(documentOf(record)) ?? ''),
    start: placeOf(record),
    id: 'id' in record ? record.id : '',
  }))
  keyed.sort(
    (a, b) => a.rank - b.rank || compareCodeUnits(a.path, b.path) || a.start - b.start || compareCodeUnits(a.id, b.id),
  )
  return [
    { type: 'situation', version: 1, tool: `sitrep ${version}`, offsets: 'utf16' },
    { type: 'run', id: idOf('r', [JSON.stringify(run)]), stages: run.stages, models: run.models, settings: {} },
    ...keyed.map(({ record }) => record),
    // Corrections keep the order in which they were made: a later one may undo an earlier one.
    ...corrections,
  ]
}

/** The kinds of the situation's actors: what a report alone took for another kind follows them. */
function kindsOfActors(story: Story): Map<string, ActorRecord['kind']> {
  return new Map(story.records.flatMap((record) => (record.type === 'actor' ? [[record.id, record.kind]] : [])))
}

/** A report's record as the situation has it: with the situation's actors, and with what it copies. */
function joined(
  record: ReportRecord,
  actorOf: Readonly<Record<string, string>>,
  documents: Story['documents'],
  kindOf: ReadonlyMap<string, ActorRecord['kind']>,
): ReportRecord {
  const actor = (id: string): string => actorOf[id] ?? id
  const participants = <T extends { actor: string }>(list: readonly T[]): T[] =>
    list.map((participant) => ({ ...participant, actor: actor(participant.actor) }))
  switch (record.type) {
    case 'document':
      return { ...record, flags: flagsOf(record, documents), copyOf: documents[record.id]?.copyOf ?? [] }
    case 'mention': {
      const own = record.actor && actor(record.actor)
      return { ...record, actor: own, kind: kindOf.get(own ?? '') ?? record.kind }
    }
    case 'statement':
      return {
        ...record,
        speaker: record.speaker && actor(record.speaker),
        speakers: record.speakers.map(actor),
        reportedBy: record.reportedBy.map(actor),
      }
    case 'event':
      return {
        ...record,
        actors: participants(record.actors),
        recipients: participants(record.recipients),
        place: record.place && { ...record.place, actor: actor(record.place.actor) },
      }
    case 'position':
      return { ...record, actor: actor(record.actor), toward: record.toward && actor(record.toward) }
    case 'actor':
    case 'time':
    case 'figure':
      return record
  }
}

/** A report's flags, with what only the comparison with other reports shows. */
function flagsOf({ id, flags }: DocumentRecord, documents: Story['documents']): DocumentRecord['flags'] {
  const isRewritten = (documents[id]?.isRewritten ?? false) && !flags.includes('rewritten')
  return isRewritten ? [...flags, 'rewritten' as const].sort() : flags
}

function documentOf(record: AnyRecord): string {
  return 'document' in record ? record.document : ''
}

/** Where the words of a record begin in its document; 0 for what stands in none. */
function placeOf(record: AnyRecord): number {
  return isPlaced(record) ? startOf(record) : 0
}
