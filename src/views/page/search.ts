import type { SearchHit, Words } from '../../api/index.ts'
import type { DocumentRecord, EventRecord, StatementRecord } from '../../record/record.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import type { Span } from '../../text/span.ts'
import { speakerOf } from '../attribution.ts'
import { deedWords } from '../deed-words.ts'
import { eventParties } from '../events.ts'
import { comparable } from '../excerpt.ts'
import { outletName } from '../outlet-name.ts'
import { plainLine, plainText } from '../plain-text.ts'
import { actorRows } from './actors.ts'
import { allActors, weigh } from './items.ts'
import { actorRef, dateOrNull, isUnsure, reportRef } from './parts.ts'
import type { Scope } from './scope.ts'

/** A record that a search found, as the search gives it. */
export interface FoundRecord {
  readonly id: string
  readonly document: string
  /** Stretches of the text with the places of the words in them. */
  readonly snippets: readonly (Span & { readonly matches: readonly Span[] })[]
  /** The same in copies. */
  readonly copies: readonly { readonly document: string }[]
}

/** A hit; null if the situation holds no such record any more. */
export function hitView(index: RecordIndex, { id, document, snippets, copies }: FoundRecord): SearchHit | null {
  const record = index.record(id)
  if (record?.type !== 'document' && record?.type !== 'statement' && record?.type !== 'event') return null
  return {
    id,
    type: record.type === 'document' ? 'report' : record.type,
    label: hitLabel(index, record),
    report: reportRef(index, document),
    date: dateOrNull(dateOf(record)),
    weight: weigh(index, [document, ...copies.map((copy) => copy.document)]),
    words: snippets.length === 0 ? null : snippetView(index, id, document, snippets[0]),
  }
}

function hitLabel(index: RecordIndex, record: DocumentRecord | StatementRecord | EventRecord): string {
  switch (record.type) {
    case 'document':
      return record.title === null ? outletName(record) : plainText(record.title)
    case 'statement':
      return speakerOf(index, record) ?? 'not named'
    case 'event':
      return `${deedWords(record)}${eventParties(index, record)}`
  }
}

function dateOf(record: DocumentRecord | StatementRecord | EventRecord): string | null {
  switch (record.type) {
    case 'document':
      return record.published.value
    case 'statement':
      return record.said
    case 'event':
      return record.date
  }
}

/** A stretch of a report's text with some words marked. */
function snippetView(
  index: RecordIndex,
  record: string,
  documentId: string,
  { start, end, matches }: FoundRecord['snippets'][number],
): Words {
  const { text } = index.document(documentId)
  const pieces: Words['pieces'] = []
  let at = start
  const push = (to: number, marked: boolean): void => {
    if (to > at) pieces.push({ text: plainLine(text.slice(at, to)), marked })
    at = to
  }
  for (const match of matches) {
    push(match.start, false)
    push(match.end, true)
  }
  push(end, false)
  const spans = matches.length > 0 ? matches : [{ start, end }]
  return {
    record,
    report: documentId,
    line: index.lineOf(documentId, spans[0]),
    spans: spans.map((span) => ({ start: span.start, end: span.end })),
    pieces,
    unsure: isUnsure(index, record),
  }
}

/** The actors that bear a name with these words, the weightiest first. */
export function actorHits(index: RecordIndex, scope: Scope, words: string): SearchHit[] {
  const wanted = comparable(words)
  if (wanted === '') return []
  const ids = allActors(index)
    .filter(
      ({ actor }) =>
        (scope.isWhole || scope.holds(actor)) &&
        [actor.name, ...actor.aliases].some((name) => ` ${comparable(name)}`.includes(` ${wanted}`)),
    )
    .map(({ actor }) => actor.id)
  return actorRows(index, scope, ids).map(({ id, name, weight }) => ({
    id,
    type: 'actor',
    label: actorRef(index, id)?.name ?? name,
    report: null,
    date: null,
    weight,
    words: null,
  }))
}
