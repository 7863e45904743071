import type { AnyRecord } from '../../record/record.ts'
import { codePointRecords } from './code-points.ts'

/**
 * The records as JSON Lines, one line with its newline at a time.
 * @param offsets what `start` and `end` count: UTF-16 code units as Sitrep does, or code points as Python does
 * @example
 * ```ts
 * import { jsonLines } from 'sitrep'
 * const [first] = jsonLines(records)
 * console.log(JSON.parse(first).type) // situation
 * ```
 */
export function* jsonLines(records: readonly AnyRecord[], offsets: 'utf16' | 'codepoint' = 'utf16'): Generator<string> {
  for (const record of offsets === 'utf16' ? records : codePointRecords(records)) yield `${JSON.stringify(record)}\n`
}
