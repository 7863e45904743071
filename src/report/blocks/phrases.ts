const LETTERS = /[a-z]+/g

/**
 * A counter of how many of the given phrases (lower case) a line in lower case contains. A phrase is looked for only
 * where its first word stands in the line, so that long lists cost little.
 */
export function phraseCounter(phrases: readonly string[]): (lower: string) => number {
  const byFirst = new Map<string, string[]>()
  const bare: string[] = []
  for (const phrase of phrases) {
    const first = /[a-z]+/.exec(phrase)?.[0]
    if (first === undefined) bare.push(phrase)
    else if (byFirst.has(first)) byFirst.get(first)?.push(phrase)
    else byFirst.set(first, [phrase])
  }
  return (lower) => {
    let found: Set<string> | null = null
    for (const word of lower.match(LETTERS) ?? []) {
      const candidates = byFirst.get(word)
      if (candidates === undefined) continue
      for (const phrase of candidates) {
        if (lower.includes(phrase)) {
          found ??= new Set()
          found.add(phrase)
        }
      }
    }
    let count = found?.size ?? 0
    for (const phrase of bare) if (lower.includes(phrase)) count++
    return count
  }
}
