import type { Words } from '../../../src/api/parts.ts'
import type { ReportDetail } from '../../../src/api/reports.ts'

const AROUND = 60

/** Words of the report that is open, with a little of what stands around them, as the API gives them elsewhere. */
export function wordsIn(
  { id, text }: ReportDetail,
  record: string,
  spans: readonly { start: number; end: number }[],
): Words {
  const first = spans[0]?.start ?? 0
  const last = spans.at(-1)?.end ?? first
  const pieces: Words['pieces'] = []
  let at = Math.max(text.lastIndexOf('\n', first) + 1, first - AROUND)
  for (const { start, end } of spans) {
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false })
    pieces.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  const line = text.indexOf('\n', last)
  const stop = Math.min(line < 0 ? text.length : line, last + AROUND)
  if (stop > at) pieces.push({ text: text.slice(at, stop), marked: false })
  return {
    record,
    report: id,
    line: text.slice(0, first).split('\n').length,
    spans: spans.map(({ start, end }) => ({ start, end })),
    pieces,
    // What is unsure in a report says so in its own label.
    unsure: false,
  }
}
