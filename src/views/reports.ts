import type { DocumentRecord, OriginRecord } from '../record/record.ts'
import type { Flag } from '../record/vocabulary.ts'
import type { RecordIndex } from '../situation/record-index.ts'
import { compareCodeUnits } from '../text/order.ts'

export const FLAG_WORDS: Readonly<Record<Flag, string>> = {
  'mixed-stories': 'joins two or more stories on one page',
  rewritten: 'a rewrite: its words, quotations too, may have been changed',
  truncated: 'breaks off before its end',
  'page-date-differs': 'the date on the page is not the date of the story',
  'headline-mismatch': 'its headline says what its text does not',
  'layout-debris': 'has layout debris among its words',
  'caption-in-body': 'has a caption inside its text',
  'not-english': 'not in English: its text and date are kept, no facts are read',
}

function originsInOrder(index: RecordIndex): readonly OriginRecord[] {
  const first = (origin: OriginRecord): number => Math.min(...origin.documents.map((id) => index.numberOf(id)))
  return [...index.origins].sort(
    (a, b) => first(a) - first(b) || b.documents.length - a.documents.length || compareCodeUnits(a.id, b.id),
  )
}

/** The reports of one origin that stand under it. */
export interface OriginGroup {
  readonly origin: OriginRecord
  readonly reports: readonly DocumentRecord[]
  /** Ids of its reports that stand under another origin already. */
  readonly again: readonly string[]
}

/** A report that shares its origin with no other, or whose origin is not known. */
export interface LoneReport {
  readonly origin: null
  readonly reports: readonly [DocumentRecord]
}

/** Each report once, under the first of its origins. */
export function reportsByOrigin(index: RecordIndex): readonly (OriginGroup | LoneReport)[] {
  const groups: (OriginGroup | LoneReport)[] = []
  const shown = new Set<string>()
  for (const origin of originsInOrder(index)) {
    const fresh = origin.documents.filter((id) => !shown.has(id)).map((id) => index.document(id))
    const again = origin.documents.filter((id) => shown.has(id))
    if (fresh.length === 0) continue
    for (const { id } of fresh) shown.add(id)
    fresh.sort((a, b) => index.numberOf(a.id) - index.numberOf(b.id))
    if (origin.documents.length === 1) groups.push({ origin: null, reports: [fresh[0]] })
    else groups.push({ origin, reports: fresh, again })
  }
  for (const report of index.reports) if (!shown.has(report.id)) groups.push({ origin: null, reports: [report] })
  return groups
}
