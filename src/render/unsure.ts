import type { RecordIndex } from '../situation/record-index.ts'
import { type Piece, tag } from './document.ts'

/** Before a line that the reading is not sure of. */
export const UNSURE: readonly Piece[] = [tag('unsure', 'care'), ' ']

/** Marks a line: nothing if one of the records that it rests on is sure. */
export function unsureMark(
  index: RecordIndex,
  records: readonly { readonly id: string; readonly confidence: number | null }[],
): readonly Piece[] {
  return records.some(index.isSure) ? [] : UNSURE
}
