import type { ReportRecord } from '../../record/record.ts'
import type { OriginalText } from '../intake/intake.ts'

/**
 * The records of a report that was read with its text put right, as they stand in the text that came in: every span moved,
 * and the document with that text.
 */
export function inOriginal(records: readonly ReportRecord[], original: OriginalText | null): ReportRecord[] {
  if (original === null) return [...records]
  return records.map((record) => {
    const moved = structuredClone(record)
    moveSpans(moved, original.offsets)
    return moved.type === 'document' ? { ...moved, text: original.text } : moved
  })
}

/** Moves the value where it is a span, and all spans inside it. */
export function moveSpans(value: unknown, offsets: Uint32Array): void {
  if (typeof value !== 'object' || value === null) return
  if (isSpan(value)) {
    value.start = offsets[value.start]
    value.end = offsets[value.end]
  }
  for (const part of Object.values(value)) moveSpans(part, offsets)
}

function isSpan(value: object): value is { start: number; end: number } {
  return 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number'
}
