/** The words of a string, as a set: word lists that belong to one rule stand beside it. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter((word) => word !== ''))
}
