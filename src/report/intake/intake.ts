import type { MetaEvidence } from '../../record/record.ts'
import type { Span } from '../../text/span.ts'

/** What the page's markup says of one line of text. Only HTML inputs have any. */
export interface PageElement extends Span {
  /** Names of the block element that holds the line and of its ancestors, innermost first, lower case. */
  readonly path: readonly string[]
  /** The words of `class`, `id`, `itemprop` and `role` of that element and its ancestors, innermost first, lower case. */
  readonly names: readonly string[]
  /** Serial numbers of that element and its ancestors, innermost first: lines with a number in common stand in one element. */
  readonly chain: readonly number[]
  /** Inline elements that hold the line's whole text, outermost first: `strong`, `em`, `a`, `time`, … */
  readonly wraps: readonly string[]
  /** Share of the line's characters that stand in links, 0 to 1. */
  readonly linkShare: number
  /** True if the article extractor counts the line to the article. */
  readonly inArticle: boolean
  /** True if the page's linked data have the line in the article's body; null if they hold no body. */
  readonly declared: boolean | null
}

/** The Encoding Standard's name of an encoding, in lower case: "utf-8", "iso-8859-2". */
export type TextEncoding = string

/** A text as it came in, where the stages read it with garbled marks, missing spaces and missing capitals put right. */
export interface OriginalText {
  readonly text: string
  /** For each unit of the text that is read, and for its end: the offset of what it stands for in this one. */
  readonly offsets: Uint32Array
}

/** A report's text as the stages read it; it never changes again. Offsets in all layers count its UTF-16 units. */
export interface Intake {
  readonly text: string
  /** What the records point into; null if that is `text` itself. */
  readonly original: OriginalText | null
  /** SHA-256 of the input's bytes. */
  readonly sha256: string
  readonly format: 'text' | 'html'
  readonly encoding: TextEncoding
  /** The lines of the page with their markup, in order; empty for plain text. */
  readonly elements: readonly PageElement[]
  /** Metadata of the page that bears on title, outlet, byline and dates; empty for plain text. */
  readonly meta: readonly MetaEvidence[]
}
