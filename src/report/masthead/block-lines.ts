import type { Block } from '../../record/record.ts'
import { type Span, trimSpan } from '../../text/span.ts'

const LINE_LENGTH = 4000
const LINES = 2000

/** The lines of a block that hold words, without the white space at their edges; only the beginning of a very long one. */
export function linesIn(text: string, block: Block): Span[] {
  const lines: Span[] = []
  for (let start = block.start; start < block.end && lines.length < LINES; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 || found > block.end ? block.end : found
    const line = trimSpan(text, { start, end: Math.min(end, start + LINE_LENGTH) })
    if (line.end > line.start) lines.push(line)
    start = end + 1
  }
  return lines
}
