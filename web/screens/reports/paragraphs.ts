import type { ReportDetail } from '../../../src/api/reports.ts'

type Block = ReportDetail['blocks'][number]

/** A paragraph of the text, without the line breaks that end it. */
export interface Paragraph {
  readonly start: number
  readonly end: number
}

export interface BlockOfParagraphs {
  readonly block: Block
  readonly paragraphs: readonly Paragraph[]
}

/** A paragraph longer than this is drawn in parts. */
const LONGEST = 8000

/**
 * The blocks with their paragraphs. An empty line parts paragraphs; if a text has none, as one taken from a page, each line is one.
 * Lines without words are left out: the layout parts paragraphs.
 */
export function paragraphsOf(text: string, blocks: readonly Block[]): BlockOfParagraphs[] {
  const parting = /\n[^\S\n]*\n/.test(text) ? /\n[^\S\n]*\n\s*/g : /\n+/g
  const found: BlockOfParagraphs[] = []
  for (const block of blocks) {
    const paragraphs = within(text, block.start, block.end, parting)
    if (paragraphs.length > 0) found.push({ block, paragraphs })
  }
  return found
}

function within(text: string, start: number, end: number, parting: RegExp): Paragraph[] {
  const paragraphs: Paragraph[] = []
  const add = (from: number, to: number): void => {
    const words = text.slice(from, to)
    const trimmed = words.trimEnd().length
    const lead = /^\s*/.exec(words)?.[0].length ?? 0
    for (let at = from + lead; at < from + trimmed; at += LONGEST) {
      paragraphs.push({ start: at, end: Math.min(at + LONGEST, from + trimmed) })
    }
  }
  let at = start
  const inside = text.slice(start, end)
  for (const match of inside.matchAll(parting)) {
    add(at, start + match.index)
    at = start + match.index + match[0].length
  }
  add(at, end)
  return paragraphs
}
