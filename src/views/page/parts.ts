import type { ActorRef, Claimant, DateView, ReportRef, Words } from '../../api/index.ts'
import type { ClusterRecord } from '../../record/record.ts'
import { intervalOfValue } from '../../record/timex-interval.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import type { Span } from '../../text/span.ts'
import { denialOf, describedName, toldBy } from '../attribution.ts'
import { showDate } from '../dates.ts'
import { excerpt } from '../excerpt.ts'
import { outletName } from '../outlet-name.ts'
import { plainText } from '../plain-text.ts'

/** How long an excerpt may be, in UTF-16 units. */
const EXCERPT = 240

export function dateView(value: string): DateView {
  const interval = intervalOfValue(value)
  return { value, shown: showDate(value), earliest: interval?.first ?? null, latest: interval?.last ?? null }
}

export function dateOrNull(value: string | null): DateView | null {
  return value === null ? null : dateView(value)
}

/** The first day on which one of some reports was published; null if none says its day. */
export function firstPublished(index: RecordIndex, documents: Iterable<string>): DateView | null {
  return [...documents]
    .flatMap((id) => index.document(id).published.value ?? [])
    .map(dateView)
    .reduce<DateView | null>((a, b) => (a === null || (b.earliest ?? '~') < (a.earliest ?? '~') ? b : a), null)
}

export function reportRef(index: RecordIndex, documentId: string): ReportRef {
  const document = index.document(documentId)
  return {
    id: document.id,
    number: index.numberOf(document.id),
    name: outletName(document),
    title: document.title === null ? null : plainText(document.title),
    published: dateOrNull(document.published.value),
  }
}

/** Null if the records hold no such actor. */
export function actorRef(index: RecordIndex, id: string | null): ActorRef | null {
  const actor = id === null ? undefined : index.actors.get(id)
  if (actor === undefined) return null
  return { id: actor.id, name: describedName(plainText(actor.name)), kind: actor.kind, named: actor.named }
}

export function actorRefs(index: RecordIndex, ids: Iterable<string>): ActorRef[] {
  return [...new Set(ids)].flatMap((id) => actorRef(index, id) ?? [])
}

/**
 * Words of a report, with the sentence around them.
 * @param record the id of the record whose words they are
 * @param spans at least one
 */
export function wordsView(
  index: RecordIndex,
  record: string,
  documentId: string,
  spans: readonly Span[],
  limit = EXCERPT,
): Words {
  const document = index.document(documentId)
  const pieces = excerpt(document, spans, limit).map((piece) =>
    typeof piece === 'string'
      ? { text: piece, marked: false }
      : { text: 'text' in piece ? piece.text : '', marked: piece.kind === 'mark' },
  )
  return {
    record,
    report: documentId,
    line: index.lineOf(documentId, spans[0]),
    spans: spans.map(({ start, end }) => ({ start, end })),
    pieces,
    unsure: isUnsure(index, record),
  }
}

/** True if the reading is not sure of a record that tells something. */
export function isUnsure(index: RecordIndex, id: string): boolean {
  const record = index.record(id)
  switch (record?.type) {
    case 'statement':
    case 'event':
    case 'figure':
    case 'position':
      return !index.isSure(record)
    default:
      return false
  }
}

/** An excerpt as one string. */
export function plainExcerpt({ pieces }: Words): string {
  return pieces.map(({ text }) => text).join('')
}

/**
 * Who tells something.
 * @param statementId the statement that it stands in, or null for the report's own words
 */
export function claimantView(index: RecordIndex, statementId: string | null, documentId: string): Claimant {
  if (statementId === null) {
    return { speaker: null, text: `${outletName(index.document(documentId))}, in its own words`, own: true }
  }
  const denial = denialOf(index, statementId)
  const told = denial?.id ?? statementId
  return {
    speaker: actorRef(index, index.statements.get(told)?.speaker ?? null),
    text: `${denial === null ? '' : 'denied by '}${toldBy(index, told)}`,
    own: false,
  }
}

/** The tellers of some records, each once, at most `limit`. */
export function claimantViews(
  index: RecordIndex,
  records: readonly { readonly statement: string | null; readonly document: string }[],
  limit = 12,
): Claimant[] {
  const found = new Map<string, Claimant>()
  for (const { statement, document } of records) {
    const teller = claimantView(index, statement, document)
    if (!found.has(teller.text)) found.set(teller.text, teller)
    if (found.size >= limit) break
  }
  return [...found.values()]
}

/** The id under which a record's evidence is asked for: the cluster where it stands in one with others. */
export function evidenceId(cluster: ClusterRecord | null, recordId: string): string {
  return cluster === null || cluster.members.length < 2 ? recordId : cluster.id
}
