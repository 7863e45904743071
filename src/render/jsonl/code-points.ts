import type { AnyRecord } from '../../record/record.ts'

/** Turns a place in UTF-16 code units into one in code points. */
type Convert = (offset: number) => number

/** The records with all offsets counted in code points. Spans must not cut a surrogate pair in two. */
export function* codePointRecords(records: readonly AnyRecord[]): Generator<AnyRecord> {
  const converters = new Map<string, Convert>()
  for (const record of records) if (record.type === 'document') converters.set(record.id, converterFor(record.text))
  const of = (document: string): Convert => converters.get(document) ?? ((offset) => offset)
  for (const record of records) yield convertRecord(record, of)
}

function convertRecord(record: AnyRecord, of: (document: string) => Convert): AnyRecord {
  switch (record.type) {
    case 'situation':
      return { ...record, offsets: 'codepoint' }
    case 'document': {
      const here = of(record.id)
      const { copyOf, ...rest } = record
      return {
        ...convertSpans(rest, here),
        copyOf: copyOf.map((copy) => ({
          ...copy,
          spans: copy.spans.map((span) => ({
            start: here(span.start),
            end: here(span.end),
            from: convertSpans(span.from, of(copy.document)),
          })),
        })),
      }
    }
    case 'actor':
      return {
        ...record,
        roles: record.roles.map((role) => ({
          ...role,
          evidence: role.evidence.map((place) => convertSpans(place, of(place.document))),
        })),
      }
    case 'story':
      return {
        ...record,
        parts: record.parts.map((part) => convertSpans(part, of(part.document))),
        title: convertSpans(record.title, of(record.title.document)),
      }
    case 'mention':
    case 'statement':
    case 'time':
    case 'figure':
    case 'event':
    case 'position':
      return convertSpans(record, of(record.document))
    default:
      return record
  }
}

/** Converts every `start` and `end` in a value; all of them stand in one document. */
function convertSpans<T>(value: T, convert: Convert): T {
  return JSON.parse(JSON.stringify(value), (key, part: unknown) =>
    (key === 'start' || key === 'end') && typeof part === 'number' ? convert(part) : part,
  )
}

function converterFor(text: string): Convert {
  // The UTF-16 places of the second halves of surrogate pairs, in order.
  const halves: number[] = []
  for (let i = 1; i < text.length; i++) {
    const isPair = (text.charCodeAt(i) & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800
    if (isPair) halves.push(i)
  }
  return (offset) => offset - countBelow(halves, offset)
}

/** How many numbers of a sorted list are smaller than `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle] < limit) low = middle + 1
    else high = middle
  }
  return low
}
