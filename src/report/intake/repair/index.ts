import { garbledEdits } from './garbled.ts'
import { afterwards, applyEdits, type Repaired } from './repaired.ts'
import { runOnEdits } from './run-on.ts'

export type { Repaired } from './repaired.ts'

/** Text may have been decoded wrongly more than once. */
const MOST_DECODINGS = 3

/**
 * A text as it is read, where it came in with marks garbled by a wrong decoding or without spaces between its sentences;
 * null if nothing is to be put right.
 * @example repair('Sheâ€™s in.He left.')?.text // 'She’s in. He left.'
 */
export function repair(text: string): Repaired | null {
  const readable = ungarble(text)
  const edits = runOnEdits(readable?.text ?? text)
  return edits.length === 0 ? readable : afterwards(readable, applyEdits(readable?.text ?? text, edits))
}

/** The text with garbled marks put right; null if there are none. */
export function ungarble(text: string): Repaired | null {
  let repaired: Repaired | null = null
  for (let n = 0; n < MOST_DECODINGS; n++) {
    const now: string = repaired?.text ?? text
    const edits = garbledEdits(now)
    if (edits.length === 0) break
    repaired = afterwards(repaired, applyEdits(now, edits))
  }
  return repaired
}
