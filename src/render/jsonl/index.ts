import type { AnyRecord } from '../../record/record.ts'
import { codePointRecords } from './code-points.ts'

/**
 * The records as JSON Lines, one line with its newline at a time.
 * @param offsets what `start` and `end` count: UTF-16 code units as Sitrep does, or code points as Python does
 */
export function* jsonLines(records: readonly AnyRecord[], offsets: 'utf16' | 'codepoint'): Generator<string> {
  for (const record of offsets === 'utf16' ? records : codePointRecords(records)) yield `${JSON.stringify(record)}\n`
}
