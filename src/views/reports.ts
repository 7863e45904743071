import type { OriginRecord } from '../record/record.ts'
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

export function originsInOrder(index: RecordIndex): readonly OriginRecord[] {
  const first = (origin: OriginRecord): number => Math.min(...origin.documents.map((id) => index.numberOf(id)))
  return [...index.origins].sort(
    (a, b) => first(a) - first(b) || b.documents.length - a.documents.length || compareCodeUnits(a.id, b.id),
  )
}
