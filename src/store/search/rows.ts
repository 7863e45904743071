import type { DocumentRecord, EventRecord, ReportRecord, StatementRecord } from '../../record/record.ts'
import { STORY_KINDS } from '../../record/vocabulary.ts'
import { hull, type Span } from '../../text/span.ts'
import { indexedWords } from '../../text/words.ts'

/** What can be searched for. */
export const SEARCHED_TYPES = ['document', 'statement', 'event'] as const
export type SearchedType = (typeof SEARCHED_TYPES)[number]

/** A record as the index holds it: words in their indexed form, parted by spaces. */
export interface IndexRow {
  readonly type: SearchedType
  readonly id: string
  readonly title: string
  readonly words: string
}

/** Stands between two blocks, so that no phrase crosses them. No text can hold it as a word. */
const BREAK = '\uE000'

/** The rows of one report's records: its story with its title, its statements and its events. */
export function indexRows(records: readonly ReportRecord[]): IndexRow[] {
  const document = records.find((record) => record.type === 'document')
  if (document === undefined) return []
  const rows = [indexRow(document, document)]
  for (const record of records) {
    if (record.type === 'statement' || record.type === 'event') rows.push(indexRow(record, document))
  }
  return rows
}

function indexRow(record: DocumentRecord | StatementRecord | EventRecord, document: DocumentRecord): IndexRow {
  const words = searchedSpans(record).map(({ start, end }) => formsOf(document.text.slice(start, end)))
  return {
    type: record.type,
    id: record.id,
    title: record.type === 'document' ? formsOf(record.title ?? '') : '',
    words: words.join(` ${BREAK} `),
  }
}

/**
 * The stretches of the document's text in which a record is searched: a report's story blocks; a statement's words
 * with those for who says it; an event's trigger with its participants and its place.
 */
export function searchedSpans(record: DocumentRecord | StatementRecord | EventRecord): Span[] {
  switch (record.type) {
    case 'document':
      return record.blocks.filter(({ kind }) => STORY_KINDS.includes(kind))
    case 'statement':
      return present(hull([...record.content, ...record.cue, ...record.source]))
    case 'event':
      return present(
        hull([
          ...record.trigger,
          ...[...record.actors, ...record.recipients].flatMap(({ span }) => span ?? []),
          ...(record.place?.span == null ? [] : [record.place.span]),
        ]),
      )
  }
}

function present(span: Span | null): Span[] {
  return span === null ? [] : [span]
}

function formsOf(text: string): string {
  return indexedWords(text)
    .map(({ form }) => form)
    .join(' ')
}
