import type { Span } from '../../text/span.ts'
import type { Intake, PageElement } from '../intake/intake.ts'

/** A line of the page, or a paragraph if the text is broken at a fixed width: the smallest stretch that is given a kind. */
export interface Line extends Span {
  /** The line's words, trimmed, white space folded; of a very long line only the beginning. */
  readonly words: string
  /** True if an empty line stands before it. */
  readonly gapBefore: boolean
  readonly element: PageElement | null
}

/** Features look no further into a line than this: a longer one is prose or no text at all. */
const WORDS_LENGTH = 4000

/** Splits a text into its lines with words, in order. */
export function linesOf(intake: Pick<Intake, 'text' | 'elements'>): Line[] {
  const { text, elements } = intake
  const lines: Line[] = []
  let gap = false
  let next = 0
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const words = text
      .slice(start, Math.min(end, start + WORDS_LENGTH))
      .replace(/\s+/g, ' ')
      .trim()
    if (words === '') gap = true
    else {
      while (next < elements.length && elements[next].end <= start) next++
      const element = next < elements.length && elements[next].start < end ? elements[next] : null
      lines.push({ start, end, words, gapBefore: gap, element })
      gap = false
    }
    start = end + 1
  }
  return elements.length === 0 && brokenAtWidth(lines) ? joinParagraphs(lines) : lines
}

/** True if most lines of a text end in the middle of a sentence at about the same width, as in mail and old wire copy. */
function brokenAtWidth(lines: readonly Line[]): boolean {
  const long = lines.filter((line) => line.words.length >= 45)
  if (long.length < 6 || lines.some((line) => line.words.length > 110)) return false
  let open = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const goesOn = !lines[i + 1].gapBefore && lines[i].words.length >= 45 && !/[.!?:]["”’')\]]*$/.test(lines[i].words)
    if (goesOn && /^[a-z0-9"“‘(]/.test(lines[i + 1].words)) open++
  }
  return open > long.length * 0.4
}

function joinParagraphs(lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (last === undefined || line.gapBefore || last.words.length < 45 || /^\s{2,}/.test(line.words)) joined.push(line)
    else
      joined[joined.length - 1] = {
        ...last,
        end: line.end,
        words: `${last.words} ${line.words}`.slice(0, WORDS_LENGTH),
      }
  }
  return joined
}
