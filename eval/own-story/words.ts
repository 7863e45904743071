import type { Span } from '../../src/text/span.ts'

export type { Span } from '../../src/text/span.ts'

/** `pairOf({ start: 3, end: 7 })` is `[3, 7]`. */
export function pairOf({ start, end }: Span): [number, number] {
  return [start, end]
}

/**
 * The span of marked words within a part of a text, or null: `words`, `words#2` for the second time that they stand there,
 * `first words … last words` for all from the first to the last.
 * @example wordsIn('the dog and the cat', 'the#2', { start: 0, end: 19 }) // { start: 12, end: 15 }
 */
export function wordsIn(text: string, marked: string, within: Span): Span | null {
  const [first, last] = marked.split(' … ')
  const [words, count] = first.split('#')
  let found = spanOfWords(text, words, within)
  for (let n = 1; n < Number(count ?? 1) && found !== null; n++) {
    found = spanOfWords(text, words, { start: found.end, end: within.end })
  }
  if (found === null || last === undefined) return found
  const end = spanOfWords(text, last, { start: found.end, end: within.end })
  return end && { start: found.start, end: end.end }
}

/** Where whole words first stand within a part of a text, whatever the white space between them; or null. */
export function spanOfWords(text: string, words: string, { start, end }: Span): Span | null {
  const escaped = words.trim().split(/\s+/).map(literal).join('\\s+')
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u')
  const part = text.slice(start, end)
  const found = pattern.exec(part)
  return found && { start: start + found.index, end: start + found.index + found[0].length }
}

/** Words as a pattern that finds them alone. */
function literal(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
