import { fnvOfString } from '../../text/hash.ts'

/**
 * The words of a text that carry its meaning, as hashes of 31 bits (which engines keep as small
 * integers) in ascending order, each once: lower case, at least two
 * letters or a number, no function words.
 */
export function contentWords(text: string): number[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu) ?? []
  const hashes = new Set<number>()
  for (const word of words) if (word.length > 1 && !FUNCTION_WORDS.has(word)) hashes.add(fnvOfString(word) >>> 1)
  return [...hashes].sort((a, b) => a - b)
}

/** True if words turn what they say into its opposite: "not", "no", "never", "n't". */
export function isNegated(text: string): boolean {
  return /\b(?:not|no|never|nor|neither|nobody|nothing|without)\b|n['’]t\b/i.test(text)
}

// Articles, pronouns, prepositions, conjunctions and auxiliaries: they say little of what a sentence is about.
const FUNCTION_WORDS = new Set(
  `a an the this that these those it its he his him she her they their them we our us i my me you your who whom which what
  of in on at by for from with to into over under about after before between against through during as than
  and or but nor so if while because although though when where how
  is are was were be been being am do does did have has had will would can could may might must shall should not no`.split(
    /\s+/,
  ),
)
