import type { Time } from '../layers.ts'

/** The time that a sentence says its numbers hold for ("as of Friday"), of all its times; null where it does not say. */
export function asOfSentence(text: string, times: readonly Time[]): string | null {
  for (const time of times) {
    if (/\bas (?:of|at)\s+$/i.test(text.slice(Math.max(0, time.start - 10), time.start))) return time.value
  }
  return null
}
