import { type Filter, NO_FILTER } from '../../api/filter.ts'
import type { DocumentRecord, EventRecord, StatementRecord } from '../../record/record.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { searchedSpans } from '../../store/search/rows.ts'
import { SEARCHED_TYPES, type SearchedType, type Store } from '../../store/store.ts'
import { trimSpan } from '../../text/span.ts'
import { readyFilter } from '../filtering.ts'
import { type Snippet, snippetsOf } from './matches.ts'
import { parseQuery, queryWords } from './query.ts'

export interface SearchOptions {
  /** What is searched for; reports, statements and events where it is left out. */
  readonly types?: readonly SearchedType[]
  readonly filter?: Filter
  /** How many hits to give (50 where it is left out), from which one on (0). */
  readonly limit?: number
  readonly offset?: number
}

/** A record that holds the words. */
export interface SearchHit {
  readonly type: SearchedType
  readonly id: string
  readonly document: string
  /** How well it fits: the higher the better; BM25, with the headline's words counted four times. */
  readonly score: number
  /** Places in the document's text; none if the words stand in the page's title only. */
  readonly snippets: readonly Snippet[]
  /** The same in copies, left out of the list: ids of records of this type with their documents. */
  readonly copies: readonly { readonly id: string; readonly document: string }[]
}

export interface SearchResult {
  /** The query as it was understood. */
  readonly query: string
  /** Names in the filter that no actor of the situation bears. */
  readonly unknown: readonly string[]
  /** How many hits there are, and how many of each type. */
  readonly total: number
  readonly counts: Readonly<Record<SearchedType, number>>
  /** The best first, equal ones by id. */
  readonly hits: readonly SearchHit[]
}

const USUAL_LIMIT = 50

/**
 * Full-text search. A query holds words (all must be there), "phrases", -word (must not be there) and beginnings*;
 * case, accents and plural endings do not count. Nothing that is typed is an error; a query without a word finds nothing.
 * @param store where the situation is kept
 * @param index the records of the same situation, as corrected
 * @example
 * ```ts
 * import { search } from 'sitrep'
 * const { total, hits } = search(store, index, 'freighter -strike')
 * console.log(total > 0) // true
 * console.log(hits[0].type) // event
 * ```
 */
export function searchSituation(
  store: Pick<Store, 'find'>,
  index: RecordIndex,
  query: string,
  options: SearchOptions = {},
): SearchResult {
  const terms = parseQuery(query)
  const types = new Set(options.types ?? SEARCHED_TYPES)
  const ready = readyFilter(index, options.filter ?? NO_FILTER)
  const byCopyKey = new Map<string, HitGroup>()
  for (const { type, id, score } of store.find(terms)) {
    if (!types.has(type)) continue
    const record = recordOf(index, type, id)
    // What an analyst rejected is in the index and not in the index.
    if (record === undefined || !ready.passes(record)) continue
    const key = ready.filter.copiesOnce ? copyKey(index, record) : id
    const hit = byCopyKey.get(key)
    if (hit === undefined) byCopyKey.set(key, { record, score, copies: [] })
    else addCopy(index, hit, record)
  }
  const hits = [...byCopyKey.values()]
  const counts = { document: 0, statement: 0, event: 0 }
  for (const { record } of hits) counts[record.type]++
  const offset = options.offset ?? 0
  return {
    query: queryWords(terms),
    unknown: ready.unknown,
    total: hits.length,
    counts,
    hits: hits.slice(offset, offset + (options.limit ?? USUAL_LIMIT)).map(({ record, score, copies }) => ({
      type: record.type,
      id: record.id,
      document: documentOf(record),
      score,
      snippets: snippets(index, record, terms.wanted),
      copies: copies.map((copy) => ({ id: copy.id, document: documentOf(copy) })),
    })),
  }
}

/** A record that was found, and the same record in copies. */
interface HitGroup {
  record: SearchedRecord
  readonly score: number
  readonly copies: SearchedRecord[]
}

/** The hit in the earliest report represents its copies. */
function addCopy(index: RecordIndex, hit: HitGroup, record: SearchedRecord): void {
  const isEarlier = index.numberOf(documentOf(record)) < index.numberOf(documentOf(hit.record))
  hit.copies.push(isEarlier ? hit.record : record)
  if (isEarlier) hit.record = record
}

type SearchedRecord = DocumentRecord | StatementRecord | EventRecord

function recordOf(index: RecordIndex, type: SearchedType, id: string): SearchedRecord | undefined {
  switch (type) {
    case 'document':
      return index.documents.get(id)
    case 'statement':
      return index.statements.get(id)
    case 'event':
      return index.events.get(id)
  }
}

function documentOf(record: SearchedRecord): string {
  return record.type === 'document' ? record.id : record.document
}

/** Equal for what copies repeat: a report and its copies; one cluster's records in them; else the same words there. */
function copyKey(index: RecordIndex, record: SearchedRecord): string {
  const group = index.copyGroupOf(documentOf(record))
  if (!index.hasCopies(group)) return record.id
  if (record.type === 'document') return group
  const cluster = index.clusterOf(record.id)
  if (cluster !== null && cluster.members.length > 1) return `${group} ${cluster.id}`
  const text = index.documents.get(record.document)?.text ?? ''
  const words = searchedSpans(record).map(({ start, end }) => text.slice(start, end))
  return `${group} ${record.type} ${words.join(' ').replace(/[^\p{L}\p{N}]+/gu, ' ')}`
}

function snippets(index: RecordIndex, record: SearchedRecord, terms: Parameters<typeof snippetsOf>[2]): Snippet[] {
  const document = index.documents.get(documentOf(record))
  if (document === undefined) return []
  const stretches = searchedSpans(record)
  const found = snippetsOf(document, stretches, terms, record.type === 'document' ? 3 : 1)
  // Words that must not be there have no place to show: the record's beginning stands in.
  return found.length > 0 || terms.length > 0 || stretches.length === 0
    ? found
    : [
        {
          ...trimSpan(document.text, { ...stretches[0], end: Math.min(stretches[0].end, stretches[0].start + 240) }),
          matches: [],
        },
      ]
}
