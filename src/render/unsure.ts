import { isSure } from '../record/confidence.ts'
import type { RecordIndex } from '../situation/record-index.ts'
import { type Piece, tag } from './document.ts'

/** Before a line that the reading is not sure of. */
export const UNSURE: readonly Piece[] = [tag('unsure', 'care'), ' ']

/** Marks a line: nothing where one of the records that it rests on is sure. */
export function unsureMark(
  index: RecordIndex,
  records: readonly { readonly id: string; readonly confidence: number | null }[],
): readonly Piece[] {
  return records.some(index.isSure) ? [] : UNSURE
}

/** Marks what has a confidence of its own and stands in no cluster, such as a relation. */
export function unsureMarkOf({ confidence }: { readonly confidence: number | null }): readonly Piece[] {
  return isSure(confidence) ? [] : UNSURE
}
