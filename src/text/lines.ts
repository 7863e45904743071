import type { Span } from './span.ts'

/**
 * The lines of a text as spans without their line ends (`\n`, `\r\n` or a lone `\r`), as an editor numbers them.
 * Offsets are UTF-16 code units.
 */
export function linesOf(text: string): readonly Span[] {
  const lines: Span[] = []
  let start = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text[i]
    if (unit !== '\n' && unit !== '\r') continue
    lines.push({ start, end: i })
    if (unit === '\r' && text[i + 1] === '\n') i++
    start = i + 1
  }
  lines.push({ start, end: text.length })
  return lines
}

/** The number, from 1, of the line that holds the offset. */
export function lineNumberAt(lines: readonly Span[], offset: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lines[middle].start <= offset) low = middle
    else high = middle - 1
  }
  return low + 1
}
