import type { Correction, CorrectionTarget } from '../../record/correction.ts'
import { idOf } from '../../record/identity.ts'
import type {
  ActorRecord,
  DocumentRecord,
  EventRecord,
  MentionRecord,
  Published,
  ReportRecord,
} from '../../record/record.ts'
import { hull, type Span } from '../../text/span.ts'
import type { Bindings } from './bindings.ts'
import { locate } from './locate.ts'
import { mainSpans } from './main-spans.ts'
import { movedTo, withoutActor } from './references.ts'

/** What a person has put right is no longer the reading's chance to be right: it is shown as ever. */
const VOUCHED_FOR = { confidence: null }

/** One correction and what it is applied to. */
export interface Application {
  readonly correction: Correction
  readonly records: readonly ReportRecord[]
  readonly document: DocumentRecord
  /** Where the correction's words stand; null if it is about the whole document. */
  readonly span: Span | null
  /** Added to where the correction binds the story. */
  readonly bindings: Bindings
  readonly reportAt: (path: string) => readonly ReportRecord[] | null
}

/** Applies one correction to its report; null if nothing in the report answers to it. */
export function correctReport(application: Application): readonly ReportRecord[] | null {
  const { correction } = application
  switch (correction.kind) {
    case 'join':
      return bindPair(application, correction.value.with, application.bindings.joins)
    case 'split':
      return split(application, correction.value.from, correction.id)
    case 'rename':
      return rename(application, correction.value.name)
    case 'reject':
      return reject(application, correction.value.record)
    case 'not-a-mention':
      return withoutMentions(application)
    case 'set-speaker':
      return setSpeaker(application, correction.value.speaker, correction.id)
    case 'set-date':
      return setDate(application, correction.value.record, correction.value.date, correction.id)
    case 'set-kind':
      return setKind(application, correction.value.kind)
    case 'same-origin':
      return bindDocuments(application, correction.value.with, application.bindings.sameOrigin)
    case 'same-story':
      return bindDocuments(application, correction.value.with, application.bindings.sameStory)
    case 'not-same-story':
      return bindDocuments(application, correction.value.with, application.bindings.notSameStory)
    case 'same-happening':
      return bindEvents(application, correction.value.with, application.bindings.sameHappening)
    case 'not-same-happening':
      return bindEvents(application, correction.value.with, application.bindings.notSameHappening)
    case 'undo':
      return null
  }
}

function bindPair(
  application: Application,
  other: CorrectionTarget,
  pairs: [string, string][],
): readonly ReportRecord[] | null {
  const own = mentionAt(application.records, application.span)?.actor
  const theirs = mentionOf(other, application)?.actor
  if (own === undefined || own === null || theirs === undefined || theirs === null || own === theirs) return null
  pairs.push([own, theirs])
  return application.records
}

/** From another report's actor: the two are never one. Within a report: these words name somebody else. */
function split(
  application: Application,
  from: CorrectionTarget | null,
  correction: string,
): readonly ReportRecord[] | null {
  const mention = mentionAt(application.records, application.span)
  if (mention === undefined || mention.actor === null) return null
  const other = from === null ? mention : mentionOf(from, application)
  if (other === undefined || other.actor === null) return null
  if (other.actor !== mention.actor) {
    application.bindings.vetoes.push([mention.actor, other.actor])
    return application.records
  }
  const { text, id: document } = application.document
  const words = text.slice(mention.start, mention.end)
  const before = application.records.find((record): record is ActorRecord => isActor(record, mention.actor))
  if (before === undefined) return null
  const apart: ActorRecord = {
    ...before,
    id: idOf('a', [document, 'split', correction]),
    name: words,
    aliases: [],
    roles: [],
  }
  application.bindings.vetoes.push([apart.id, before.id])
  const places = application.records.filter(
    (record) =>
      record.type === 'mention' && record.actor === before.id && text.slice(record.start, record.end) === words,
  )
  return [...movedTo(apart.id, before.id, places.flatMap(mainSpans), application.records), apart]
}

function rename(application: Application, name: string): readonly ReportRecord[] | null {
  const actor = mentionAt(application.records, application.span)?.actor
  if (actor === undefined || actor === null) return null
  application.bindings.names.set(actor, name)
  return application.records
}

function reject(application: Application, type: ReportRecord['type']): readonly ReportRecord[] | null {
  const { records, span } = application
  if (type === 'mention') return withoutMentions(application)
  const rejected = new Map(
    records.filter((record) => record.type === type && isAt(record, span)).map((record) => [record.id, record]),
  )
  if (rejected.size === 0) return null
  // What stood in a rejected statement stands in the one around it, or in the report's own words.
  const standing = (id: string | null): string | null => {
    const statement = id === null ? undefined : rejected.get(id)
    return statement?.type === 'statement' ? standing(statement.within) : id
  }
  return records
    .filter((record) => !rejected.has(record.id))
    .map((record): ReportRecord => {
      if (record.type === 'statement') return { ...record, within: standing(record.within) }
      const stands = record.type === 'figure' || record.type === 'event' || record.type === 'position'
      return stands ? { ...record, statement: standing(record.statement) } : record
    })
}

/** The words name nobody. An actor whom no other words of the report name is gone with them, from all that names it. */
function withoutMentions({ records, span }: Application): readonly ReportRecord[] | null {
  const mention = mentionAt(records, span)
  if (mention === undefined) return null
  const left = records.filter((record) => record !== mention)
  const { actor } = mention
  const isNamed = left.some((record) => record.type === 'mention' && record.actor === actor)
  return actor === null || isNamed ? left : withoutActor(actor, left)
}

function setSpeaker(
  application: Application,
  speaker: CorrectionTarget | null,
  correction: string,
): readonly ReportRecord[] | null {
  const { records, span, bindings, document } = application
  if (!records.some((record) => record.type === 'statement' && isAt(record, span))) return null
  const assign = (actor: string | null, list: readonly ReportRecord[]): ReportRecord[] =>
    list.map((record) =>
      record.type === 'statement' && isAt(record, span)
        ? { ...record, speaker: actor, speakers: actor === null ? [] : [actor], anonymous: false, ...VOUCHED_FOR }
        : record,
    )
  if (speaker === null) return assign(null, records)
  const mention = mentionOf(speaker, application)
  if (mention === undefined || mention.actor === null) return null
  if (speaker.path === document.path) return assign(mention.actor, records)
  // Somebody whom only another report names: this report gets an actor of its own, bound to that one.
  const named = application
    .reportAt(speaker.path)
    ?.find((record): record is ActorRecord => isActor(record, mention.actor))
  if (named === undefined) return null
  const here: ActorRecord = { ...named, id: idOf('a', [document.id, 'speaker', correction]), roles: [] }
  bindings.joins.push([here.id, named.id])
  return [...assign(here.id, records), here]
}

function setDate(
  application: Application,
  type: 'document' | 'event',
  date: string | null,
  correction: string,
): readonly ReportRecord[] | null {
  const { records, span } = application
  let found = false
  const corrected = records.map((record): ReportRecord => {
    if (type === 'document' && record.type === 'document') {
      found = true
      return { ...record, published: publishedOn(date, correction) }
    }
    if (type === 'event' && record.type === 'event' && isAt(record, span)) {
      found = true
      return { ...record, date, ...VOUCHED_FOR }
    }
    return record
  })
  return found ? corrected : null
}

function publishedOn(date: string | null, correction: string): Published {
  const precision = date === null ? null : date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year'
  const evidence = [{ meta: 'correction', value: correction }]
  return { value: date, precision, basis: date === null ? 'none' : 'stated', earliest: date, latest: date, evidence }
}

/** The kind holds for the actor in all reports; its mentions here follow at once, those elsewhere in the export. */
function setKind(application: Application, kind: ActorRecord['kind']): readonly ReportRecord[] | null {
  const actor = mentionAt(application.records, application.span)?.actor
  if (actor === undefined || actor === null) return null
  application.bindings.kinds.set(actor, kind)
  return application.records
}

function bindDocuments(
  application: Application,
  other: CorrectionTarget,
  pairs: [string, string][],
): readonly ReportRecord[] | null {
  const document = application.reportAt(other.path)?.find((record) => record.type === 'document')
  if (document === undefined || document.id === application.document.id) return null
  pairs.push([application.document.id, document.id])
  return application.records
}

function bindEvents(
  application: Application,
  other: CorrectionTarget,
  pairs: [string, string][],
): readonly ReportRecord[] | null {
  const isHere = other.path === application.document.path
  const records = isHere ? application.records : application.reportAt(other.path)
  const document = records?.find((record) => record.type === 'document')
  const located = document === undefined ? null : locate(other, document)
  const own = eventAt(application.records, application.span)
  const theirs = records === null || located === null ? undefined : eventAt(records, located.span)
  if (own === undefined || theirs === undefined || own.id === theirs.id) return null
  pairs.push([own.id, theirs.id])
  return application.records
}

function eventAt(records: readonly ReportRecord[], span: Span | null): EventRecord | undefined {
  return records.find((record): record is EventRecord => record.type === 'event' && isAt(record, span))
}

/** The mention that a target names, in its own report. */
function mentionOf(target: CorrectionTarget, application: Application): MentionRecord | undefined {
  const isHere = target.path === application.document.path
  const records = isHere ? application.records : application.reportAt(target.path)
  const document = records?.find((record) => record.type === 'document')
  const located = document === undefined ? null : locate(target, document)
  return records === null || located === null ? undefined : mentionAt(records, located.span)
}

function mentionAt(records: readonly ReportRecord[], span: Span | null): MentionRecord | undefined {
  return records.find((record): record is MentionRecord => record.type === 'mention' && isAt(record, span))
}

function isActor(record: ReportRecord, id: string | null): boolean {
  return record.type === 'actor' && record.id === id
}

/** True if the words that a record rests on reach from the span's start to its end. */
function isAt(record: ReportRecord, span: Span | null): boolean {
  const words = hull(mainSpans(record))
  return span !== null && words !== null && words.start === span.start && words.end === span.end
}
