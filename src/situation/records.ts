import { idOf } from '../record/identity.ts'
import { compareCodeUnits } from '../record/order.ts'
import type { AnyRecord, ReportRecord, RunRecord, Story } from '../record/record.ts'
import type { Store } from '../store/store.ts'

/** The order of the record types in an export: the contract's. */
const TYPE_ORDER: readonly AnyRecord['type'][] = [
  'document',
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
 */
export function allRecords(
  store: Store,
  story: Story,
  run: Pick<RunRecord, 'stages' | 'models'>,
  version: string,
): AnyRecord[] {
  const records: AnyRecord[] = [...story.records]
  const pathOf = new Map<string, string>()
  for (const reading of store.readings()) {
    for (const record of reading.records) {
      if (record.type === 'document') pathOf.set(record.id, record.path)
      // A report's own actors give way to the story's.
      if (record.type !== 'actor') records.push(joined(record, story))
    }
  }
  const typeRank = new Map(TYPE_ORDER.map((type, rank) => [type, rank]))
  const keyed = records.map((record) => ({
    record,
    rank: typeRank.get(record.type) ?? 0,
    path: record.type === 'document' ? record.path : (pathOf.get(documentOf(record)) ?? ''),
    start: startOf(record),
    id: 'id' in record ? record.id : '',
  }))
  keyed.sort(
    (a, b) => a.rank - b.rank || compareCodeUnits(a.path, b.path) || a.start - b.start || compareCodeUnits(a.id, b.id),
  )
  return [
    { type: 'situation', version: 1, tool: `sitrep ${version}`, offsets: 'utf16' },
    { type: 'run', id: idOf('r', [JSON.stringify(run)]), stages: run.stages, models: run.models, settings: {} },
    ...keyed.map(({ record }) => record),
  ]
}

/** A report's record as the situation has it: with the situation's actors, and with what it copies. */
function joined(record: Exclude<ReportRecord, { type: 'actor' }>, story: Story): AnyRecord {
  const actor = (id: string): string => story.actorOf[id] ?? id
  const participants = <T extends { actor: string }>(list: readonly T[]): T[] =>
    list.map((participant) => ({ ...participant, actor: actor(participant.actor) }))
  switch (record.type) {
    case 'document':
      return { ...record, copyOf: story.copies[record.id]?.map((copy) => ({ ...copy, spans: [...copy.spans] })) ?? [] }
    case 'mention':
      return { ...record, actor: record.actor && actor(record.actor) }
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
    case 'time':
    case 'figure':
      return record
  }
}

function documentOf(record: AnyRecord): string {
  return 'document' in record ? record.document : ''
}

function startOf(record: AnyRecord): number {
  switch (record.type) {
    case 'mention':
    case 'time':
    case 'figure':
      return record.start
    case 'statement':
      return record.content[0].start
    case 'event':
      return record.trigger[0].start
    case 'position':
      return record.evidence[0].start
    default:
      return 0
  }
}
