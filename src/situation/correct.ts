import {
  type Correction,
  type CorrectionTarget,
  correctionValues,
  makeCorrection,
  REJECTABLE,
  targetOf,
  targetOfDocument,
} from '../record/correction.ts'
import { SitrepError } from '../record/error.ts'
import type { AnyRecord, DocumentRecord, MentionRecord } from '../record/record.ts'
import { mainSpans } from '../story/index.ts'
import { compareCodeUnits } from '../text/order.ts'
import { hull } from '../text/span.ts'
import type { RecordIndex } from './record-index.ts'

/** Who corrects, and when (an ISO time in UTC). */
export interface Corrector {
  readonly by: string
  readonly at: string
}

/**
 * Makes corrections about records of a situation, which are named by their ids as an export shows them (a document
 * also by its path). An actor stands for its first mention. Each function throws a `SitrepError` that says which id
 * names nothing, or nothing that can be corrected so.
 */
export interface CorrectionMaker {
  join(id: string, other: string): Correction
  /** @param from the actor or mention that it is not, or null: nobody else of its report */
  split(id: string, from: string | null): Correction
  rename(id: string, name: string): Correction
  reject(id: string): Correction
  notAMention(id: string): Correction
  /** @param speaker an actor or mention; null if the words do not say who spoke */
  setSpeaker(id: string, speaker: string | null): Correction
  /** @param date a day, a month or a year as 2026-03-14, 2026-03, 2026; null if it is not known */
  setDate(id: string, date: string | null): Correction
  setKind(id: string, kind: string): Correction
  sameOrigin(document: string, other: string): Correction
  /** Two reports tell one story, or two, whatever the software thinks of them. */
  sameStory(document: string, other: string): Correction
  notSameStory(document: string, other: string): Correction
  /** Two events are one happening, or two. */
  sameHappening(event: string, other: string): Correction
  notSameHappening(event: string, other: string): Correction
  undo(correction: string): Correction
}

/** What corrections are made of, found by id among the records of a situation. */
function targetFinder(index: RecordIndex) {
  const find = (id: string): AnyRecord => {
    const record = index.record(id)
    if (record === undefined) throw wrong(id, 'no record has this id. sitrep export shows them all')
    return record
  }
  const reportOf = (idOrPath: string): DocumentRecord | null =>
    index.documents.get(idOrPath) ?? index.documentAt(idOrPath)
  const mention = (id: string): CorrectionTarget => {
    const record = find(id)
    const found = record.type === 'actor' ? firstMention(index, record.id) : record
    if (found?.type !== 'mention') throw wrong(id, 'it is neither a mention nor an actor that is mentioned')
    return words(found)
  }
  const words = (record: AnyRecord): CorrectionTarget => {
    if (!isRejectable(record)) throw wrong('id' in record ? record.id : record.type, `it is a ${record.type}`)
    const span = hull(mainSpans(record))
    const document = index.documents.get(record.document)
    if (span === null || document === undefined) throw wrong(record.id, 'it rests on no words')
    return targetOf(document, span)
  }
  const document = (id: string): CorrectionTarget => {
    const found = reportOf(id)
    if (found === null) throw wrong(id, 'no report has this id or path')
    return targetOfDocument(found)
  }
  const event = (id: string): CorrectionTarget => {
    const record = find(id)
    if (record.type !== 'event') throw wrong(id, `it is a ${record.type}, not an event`)
    return words(record)
  }

  return { find, reportOf, mention, event, words, document }
}

/**
 * @param index the records of the situation, as they are now
 * @example
 * ```ts
 * import { aggregate, allRecords, correctionMaker } from 'sitrep'
 * const make = correctionMaker(index, { by: 'Ana', at: '2026-03-14T09:30:00Z' })
 * const document = records.find(({ type }) => type === 'document')
 * store.addCorrections([make.setDate(document.path, '2023-03-14')])
 * aggregate(store)
 * const corrected = allRecords(store, reader.run).find(({ type }) => type === 'document')
 * console.log(corrected.published.value) // 2023-03-14
 * ```
 */
export function correctionMaker(index: RecordIndex, { by, at }: Corrector): CorrectionMaker {
  const { find, reportOf, mention, event, words, document } = targetFinder(index)
  return {
    join: (id, other) => makeCorrection('join', mention(id), { with: mention(other) }, by, at),
    split: (id, from) => makeCorrection('split', mention(id), { from: from === null ? null : mention(from) }, by, at),
    rename: (id, name) => makeCorrection('rename', mention(id), { name: checked('rename', { name }).name }, by, at),
    reject: (id) => {
      const record = find(id)
      if (!isRejectable(record)) throw wrong(id, `a ${record.type} cannot be rejected, only ${REJECTABLE.join(', ')}`)
      return makeCorrection('reject', words(record), { record: record.type }, by, at)
    },
    notAMention: (id) => makeCorrection('not-a-mention', mention(id), null, by, at),
    setSpeaker: (id, speaker) => {
      const record = find(id)
      if (record.type !== 'statement') throw wrong(id, `it is a ${record.type}, not a statement`)
      return makeCorrection(
        'set-speaker',
        words(record),
        { speaker: speaker === null ? null : mention(speaker) },
        by,
        at,
      )
    },
    setDate: (id, date) => {
      const isDocument = reportOf(id) !== null
      const record = isDocument ? null : find(id)
      if (record !== null && record.type !== 'event')
        throw wrong(id, `it is a ${record.type}, not a report or an event`)
      const value = checked('set-date', { record: isDocument ? 'document' : 'event', date })
      return makeCorrection('set-date', record === null ? document(id) : words(record), value, by, at)
    },
    setKind: (id, kind) => makeCorrection('set-kind', mention(id), checked('set-kind', { kind }), by, at),
    sameOrigin: (id, other) => makeCorrection('same-origin', document(id), { with: document(other) }, by, at),
    sameStory: (id, other) => makeCorrection('same-story', document(id), { with: document(other) }, by, at),
    notSameStory: (id, other) => makeCorrection('not-same-story', document(id), { with: document(other) }, by, at),
    sameHappening: (id, other) => makeCorrection('same-happening', event(id), { with: event(other) }, by, at),
    notSameHappening: (id, other) => makeCorrection('not-same-happening', event(id), { with: event(other) }, by, at),
    undo: (correction) => {
      const record = find(correction)
      if (record.type !== 'correction') throw wrong(correction, `it is a ${record.type}, not a correction`)
      return makeCorrection('undo', record.target, { correction }, by, at)
    },
  }
}

/** The mention that stands for an actor: the first by path and place, as an export shows them. */
function firstMention(index: RecordIndex, actor: string): MentionRecord | undefined {
  const path = ({ document }: MentionRecord): string => index.documents.get(document)?.path ?? ''
  return index
    .mentionsOf(actor)
    .toSorted((a, b) => compareCodeUnits(path(a), path(b)) || a.start - b.start || compareCodeUnits(a.id, b.id))
    .at(0)
}

type Rejectable = Extract<AnyRecord, { type: (typeof REJECTABLE)[number] }>

function isRejectable(record: AnyRecord): record is Rejectable {
  return REJECTABLE.some((type) => type === record.type)
}

function checked<Kind extends 'rename' | 'set-date' | 'set-kind'>(
  kind: Kind,
  value: unknown,
): ReturnType<(typeof correctionValues)[Kind]['parse']>
function checked(kind: 'rename' | 'set-date' | 'set-kind', value: unknown): unknown {
  const parsed = correctionValues[kind].safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new SitrepError('bad-option', `Cannot ${kind}: ${issue.path.join('.')}: ${issue.message}.`)
}

function wrong(id: string, why: string): SitrepError {
  return new SitrepError('not-found', `Cannot correct ${id}: ${why}.`)
}
