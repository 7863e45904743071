import type { Line } from './lines.ts'

/** Share of words in common below which paragraphs tell another story; measured on 91 news pages. */
const ANOTHER_STORY = 0.13

/** Fewer words than this say nothing about a story. */
const ENOUGH_WORDS = 40

const NAMES = /(?<=[^.!?:]\s)[“"‘(]?(\p{Lu}[\p{L}’'-]{2,})/gu
const LONG_WORDS = /\p{L}{6,}/gu

/** The names and long words of a line, cut to six letters; names inside a sentence alone, as any word may begin one. */
export function tellingWords(line: Line): string[] {
  const words = new Set<string>()
  for (const match of line.words.matchAll(NAMES)) words.add(`n:${stem(match[1])}`)
  for (const word of line.words.match(LONG_WORDS) ?? []) words.add(stem(word))
  return [...words]
}

function stem(word: string): string {
  return word.slice(0, 6).toLowerCase()
}

/** True unless the lines share so few words with the story so far that they tell another one. */
export function belongTogether(story: ReadonlySet<string>, lines: readonly Line[]): boolean {
  if (story.size < ENOUGH_WORDS) return true
  let all = 0
  let shared = 0
  for (const line of lines) {
    for (const word of tellingWords(line)) {
      all++
      if (story.has(word)) shared++
    }
  }
  return all < 10 || shared >= all * ANOTHER_STORY
}
