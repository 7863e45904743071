import type { ReportRecord } from '../../record/record.ts'
import type { Span } from '../../text/span.ts'

/** The words that a record is corrected by: what it says, not who says it. */
export function mainSpans(record: ReportRecord): readonly Span[] {
  switch (record.type) {
    case 'mention':
    case 'time':
    case 'figure':
      return [record]
    case 'statement':
      return record.content
    case 'event':
      return record.trigger
    case 'position':
      return record.evidence
    case 'document':
    case 'actor':
      return []
  }
}
