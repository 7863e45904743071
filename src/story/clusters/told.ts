import type { DocumentRecord, EventRecord, FigureRecord, PositionRecord, StatementRecord } from '../../record/record.ts'
import type { Span } from '../../record/span.ts'

/** A record that reports may tell together. */
export type Told = EventRecord | FigureRecord | StatementRecord | PositionRecord

/** What clustering needs to know beside the records. */
export interface Telling {
  readonly documents: ReadonlyMap<string, DocumentRecord>
  /** Ids of the origins of each document, by the document's id. */
  readonly originsOf: ReadonlyMap<string, readonly string[]>
  /** The situation's actor of a report's own. */
  actor(id: string): string
}

/** The words of a record's span. */
export function wordsOfSpan(telling: Telling, document: string, span: Span): string {
  return telling.documents.get(document)?.text.slice(span.start, span.end) ?? ''
}

/** The sentence around a place: from the end of the one before to its own; cut at line breaks. */
export function sentenceAround(text: string, place: Span): Span {
  let start = place.start
  while (start > 0 && !isBoundary(text, start - 1)) start--
  let end = place.end
  while (end < text.length && !isBoundary(text, end)) end++
  return { start, end: Math.min(text.length, end + 1) }
}

function isBoundary(text: string, at: number): boolean {
  const character = text[at]
  if (character === '\n') return true
  return (
    (character === '.' || character === '!' || character === '?') &&
    /^\s+["“‘]?\p{Lu}/u.test(text.slice(at + 1, at + 8))
  )
}

/** The day that a record's document was published, or null. */
export function publishedOf(telling: Telling, document: string): string | null {
  return telling.documents.get(document)?.published.value ?? null
}
