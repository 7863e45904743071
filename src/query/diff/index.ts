import type { ClusterRecord, EventRecord } from '../../record/record.ts'
import type { Agreement, ClusterSubject, EventStatus, Stance } from '../../record/vocabulary.ts'
import type { RecordIndex, ReportedRecord } from '../../situation/record-index.ts'
import { compareCodeUnits } from '../../text/order.ts'
import { contains, type Span } from '../../text/span.ts'
import { wordSpans } from '../filtering.ts'

const CHANGES = ['contradicted', 'changed', 'confirmed', 'new', 'gone'] as const
/**
 * `contradicted`: what was told is now told otherwise for the same time. `changed`: a figure was updated, a position
 * turned, an event got another status. `confirmed`: another independent origin tells the same. `new` and `gone`.
 */
export type Change = (typeof CHANGES)[number]

/** Words on one side of a change, in their document's text (UTF-16). */
export interface ChangedWords {
  readonly record: string
  readonly document: string
  readonly path: string
  readonly words: readonly Span[]
  /** An event's status, a position's stance; null for all else. */
  readonly standing: EventStatus | Stance | null
  /** The words themselves, for programs that hold no texts. */
  readonly exact: string
}

/** One thing that is not as it was. */
export interface Difference {
  readonly change: Change
  readonly of: ClusterSubject | 'report'
  /** What it is about, in words of a report. */
  readonly label: string
  /** What was told before; empty for what is new. */
  readonly before: readonly ChangedWords[]
  /** What is told now beside that, or instead; empty for what is gone. */
  readonly after: readonly ChangedWords[]
  /** Independent origins that tell it, before and now. */
  readonly originsBefore: number
  readonly originsAfter: number
}

/**
 * What is different between two states of a situation: reports, and what they tell. In one fixed order: contradictions
 * first, then changes, confirmations, what is new and what is gone; in each, what most origins tell first.
 * @param then the records of the earlier state, `now` those of the later one
 * @example
 * ```ts
 * import { allRecords, differences, recordIndex } from 'sitrep'
 * store.remove(records.find(({ type }) => type === 'document').path)
 * const before = recordIndex(allRecords(store, reader.run))
 * console.log(differences(before, index).some(({ change }) => change === 'new')) // true
 * ```
 */
export function differences(then: RecordIndex, now: RecordIndex): Difference[] {
  const found = [...reportDifferences(then, now), ...clusterDifferences(then, now)]
  return found
    .map((difference) => ({ difference, key: differenceKey(difference) }))
    .sort(
      (a, b) =>
        CHANGES.indexOf(a.difference.change) - CHANGES.indexOf(b.difference.change) ||
        b.difference.originsAfter - a.difference.originsAfter ||
        b.difference.originsBefore - a.difference.originsBefore ||
        compareCodeUnits(a.key, b.key),
    )
    .map(({ difference }) => difference)
}

function differenceKey({ of, before, after }: Difference): string {
  const [first] = [...after, ...before]
  return `${of} ${first?.path ?? ''} ${String(first?.words[0]?.start ?? 0).padStart(9, '0')} ${first?.record ?? ''}`
}

function reportDifferences(then: RecordIndex, now: RecordIndex): Difference[] {
  const changed = (index: RecordIndex, other: RecordIndex, change: 'new' | 'gone'): Difference[] =>
    [...index.documents.values()]
      .filter(({ id }) => !other.documents.has(id))
      .map(({ id, path, title, evidence }) => {
        const words = evidence.title.flatMap((place) =>
          'start' in place ? [{ start: place.start, end: place.end }] : [],
        )
        const side = [{ record: id, document: id, path, words, standing: null, exact: title ?? '' }]
        return {
          change,
          of: 'report' as const,
          label: title ?? path,
          before: change === 'gone' ? side : [],
          after: change === 'new' ? side : [],
          originsBefore: change === 'gone' ? 1 : 0,
          originsAfter: change === 'new' ? 1 : 0,
        }
      })
  return [...changed(now, then, 'new'), ...changed(then, now, 'gone')]
}

function clusterDifferences(then: RecordIndex, now: RecordIndex): Difference[] {
  const found: Difference[] = []
  for (const cluster of now.clusters) {
    const old = cluster.members.filter((id) => told(then, id) !== undefined)
    const added = cluster.members.filter((id) => told(then, id) === undefined)
    if (old.length === 0) {
      // What a later report copied from one that was known is not new.
      const own = added.filter((id) => !isRepeated(id, then, now))
      if (own.length > 0) found.push(newOne(cluster, own, then, now))
    } else if (added.length > 0) {
      const own = added.filter((id) => !isRepeated(id, then, now))
      const change = changeOf(cluster, old, own, then, now)
      const shown = change === 'confirmed' ? ofOtherOrigins(now, old, own) : own
      if (change !== null) found.push(difference(change, cluster, then, now, old, shown))
    }
  }
  for (const cluster of then.clusters) {
    if (cluster.members.some((id) => told(now, id) !== undefined)) continue
    found.push({
      ...difference('gone', cluster, then, now, firstOfEach(then, cluster.members), []),
      originsBefore: cluster.origins.length,
      originsAfter: 0,
    })
  }
  return found
}

/** What is told for the first time; where it turned or was updated since, what came before the last turn and after it. */
function newOne(cluster: ClusterRecord, own: readonly string[], then: RecordIndex, now: RecordIndex): Difference {
  const isTurn = cluster.agreement === 'update' && (cluster.of === 'position' || cluster.of === 'figure')
  const last = cluster.groups.at(-1)
  const after = isTurn ? own.filter((id) => last?.members.includes(id)) : own
  const before = own.filter((id) => !after.includes(id))
  const made = difference(isTurn ? 'changed' : 'new', cluster, then, now, [], after)
  return { ...made, before: firstOfEach(now, before).flatMap((id) => changedWords(now, id)) }
}

/** True if a record's words stand in a part of its report that repeats one which was known then. */
function isRepeated(id: string, then: RecordIndex, now: RecordIndex): boolean {
  const record = told(now, id)
  const document = record === undefined ? undefined : now.documents.get(record.document)
  if (record === undefined || document === undefined) return false
  const [first] = wordSpans(record)
  return document.copyOf.some(
    (copy) => then.documents.has(copy.document) && copy.spans.some((span) => contains(span, first)),
  )
}

/** What the added members do to what was told; null if one origin only repeats itself. */
function changeOf(
  cluster: ClusterRecord,
  old: readonly string[],
  added: readonly string[],
  then: RecordIndex,
  now: RecordIndex,
): Exclude<Change, 'new' | 'gone'> | null {
  const before = worstAgreement(old.flatMap((id) => then.clusterOf(id)?.agreement ?? []))
  const isElse = saysElse(cluster, old, added, now)
  if (isElse && cluster.agreement === 'differ' && before !== 'differ') return 'contradicted'
  if (isElse && cluster.of === 'event') return isDenial(old, added, now) ? 'contradicted' : 'changed'
  if (isElse && (cluster.of === 'position' || cluster.of === 'figure')) return 'changed'
  return !isElse && ofOtherOrigins(now, old, added).length > 0 ? 'confirmed' : null
}

/** The added records whose reports come from none of the origins of the old ones. */
function ofOtherOrigins(now: RecordIndex, old: readonly string[], added: readonly string[]): string[] {
  const known = new Set(old.flatMap((id) => originOf(now, id)))
  return added.filter((id) => originOf(now, id).every((origin) => !known.has(origin)))
}

function worstAgreement(list: readonly Agreement[]): Agreement {
  return list.includes('differ') ? 'differ' : (list[0] ?? 'single')
}

/** True if an added member says something that none of the old ones said: a value, a stance, a status. */
function saysElse(
  { of, groups }: ClusterRecord,
  old: readonly string[],
  added: readonly string[],
  now: RecordIndex,
): boolean {
  if (of === 'event') {
    const said = new Set(old.map((id) => now.events.get(id)?.status))
    return added.some((id) => !said.has(now.events.get(id)?.status))
  }
  if (of === 'statement') return false
  const isOld = new Set(old)
  const said = groups.filter(({ members }) => members.some((id) => isOld.has(id)))
  return groups.some(
    (group) => group.members.some((id) => !isOld.has(id)) && !said.some((other) => sayTheSame(group, other)),
  )
}

type Group = ClusterRecord['groups'][number]

/** "9 or more" says no other number than "9", and "1,700 to 1,800" none but "about 1,800". */
function sayTheSame(a: Group, b: Group): boolean {
  if (a.stance !== b.stance) return false
  return (
    (a.low === b.low && a.low !== null) ||
    (a.high === b.high && a.high !== null) ||
    (a.low === b.low && a.high === b.high)
  )
}

/** True if one side has it done and the other denied. */
function isDenial(old: readonly string[], added: readonly string[], now: RecordIndex): boolean {
  const has = (ids: readonly string[], statuses: readonly EventRecord['status'][]): boolean =>
    ids.some((id) => statuses.some((status) => now.events.get(id)?.status === status))
  const [done, not] = [['happened', 'ongoing'] as const, ['denied', 'refused'] as const]
  return (has(old, done) && has(added, not)) || (has(old, not) && has(added, done))
}

function difference(
  change: Change,
  cluster: ClusterRecord,
  then: RecordIndex,
  now: RecordIndex,
  old: readonly string[],
  added: readonly string[],
): Difference {
  return {
    change,
    of: cluster.of,
    label: cluster.label,
    before: firstOfEach(then, old).flatMap((id) => changedWords(then, id)),
    after: firstOfEach(now, added).flatMap((id) => changedWords(now, id)),
    originsBefore: new Set(old.flatMap((id) => originOf(then, id))).size,
    originsAfter: cluster.origins.length,
  }
}

/** The records without those that stand in copies of another's report in the same words, in the order of publication. */
function firstOfEach(index: RecordIndex, ids: readonly string[]): string[] {
  const first = new Map<string, string>()
  const records = ids.flatMap((id) => told(index, id) ?? [])
  const number = ({ document }: ReportedRecord): number => index.numberOf(document)
  for (const record of records.sort((a, b) => number(a) - number(b) || compareCodeUnits(a.id, b.id))) {
    const key = `${index.copyGroupOf(record.document)} ${exactOf(index, record).toLowerCase()}`
    if (!first.has(key)) first.set(key, record.id)
  }
  return [...first.values()]
}

function changedWords(index: RecordIndex, id: string): ChangedWords[] {
  const record = told(index, id)
  const path = record === undefined ? undefined : index.documents.get(record.document)?.path
  if (record === undefined || path === undefined) return []
  const words = wordSpans(record).map(({ start, end }) => ({ start, end }))
  return [
    {
      record: id,
      document: record.document,
      path,
      words,
      standing: statusOrStance(record),
      exact: exactOf(index, record),
    },
  ]
}

function statusOrStance(record: ReportedRecord): EventStatus | Stance | null {
  return record.type === 'event' ? record.status : record.type === 'position' ? record.stance : null
}

function exactOf(index: RecordIndex, record: ReportedRecord): string {
  const text = index.documents.get(record.document)?.text ?? ''
  return [...wordSpans(record)]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end }) => text.slice(start, end))
    .join(' … ')
}

function originOf(index: RecordIndex, id: string): readonly string[] {
  const document = told(index, id)?.document
  return document === undefined ? [] : index.originIdsOf(document)
}

function told(index: RecordIndex, id: string): ReportedRecord | undefined {
  return index.events.get(id) ?? index.figures.get(id) ?? index.statements.get(id) ?? index.positions.get(id)
}
