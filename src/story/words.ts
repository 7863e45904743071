/** Words of a text that carry its meaning: lower case, at least two letters or a number, no function words. */
export function contentWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? []
  return new Set(words.filter((word) => word.length > 1 && !FUNCTION_WORDS.has(word)))
}

/** Share of the smaller set's words that the larger one has too, 0 to 1; 0 where one is empty. */
export function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let shared = 0
  for (const word of small) if (large.has(word)) shared++
  return shared / small.size
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
