import { overlaps, type Span, wordsOf } from '../../src/text/span.ts'

/** Where whole words first stand in a text; throws where they do not. */
export function placeOf(text: string, words: string): Span {
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length
    if (!/\w/.test(`${text[start - 1] ?? ' '}${text[end] ?? ' '}`)) return { start, end }
  }
  throw new RangeError(`“${words}” does not stand in “${text}”`)
}

/** True if one of the spans shares characters with the words. */
export function touches(text: string, words: string, spans: readonly Span[]): boolean {
  const place = placeOf(text, words)
  return spans.some((span) => overlaps(span, place))
}

/** The spans as words: those of `expected` that they touch, then what they hold beyond. */
export function namedAs(text: string, expected: readonly string[], spans: readonly Span[]): string[] {
  const touched = expected.filter((words) => touches(text, words, spans))
  const beyond = spans.filter((span) => !expected.some((words) => touches(text, words, [span])))
  return [...touched, ...beyond.map((span) => wordsOf(text, span))]
}

/** True if a name is the other, or part of it, in any case. */
export function bears(name: string, other: string): boolean {
  const [a, b] = [name.toLowerCase(), other.toLowerCase()]
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a))
}
