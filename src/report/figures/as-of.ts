import type { Sentences } from '../../language/analysis.ts'
import type { Time } from '../layers.ts'

/** The time that a sentence says its numbers hold for ("as of Friday"); null where it does not say. */
export function asOfSentence(
  text: string,
  times: readonly Time[],
  sentences: Sentences,
  sentence: number,
): string | null {
  const from = sentences.start[sentence]
  const to = sentences.end[sentence]
  for (const time of times) {
    if (time.start < from) continue
    if (time.start >= to) return null
    if (/\bas (?:of|at)\s+$/i.test(text.slice(Math.max(from, time.start - 10), time.start))) return time.value
  }
  return null
}
