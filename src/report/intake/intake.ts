import type { MetaEvidence } from '../../record/record.ts'
import type { Span } from '../../record/span.ts'

/** What the page's markup says of a stretch of text. Only HTML inputs have any. */
export interface PageElement extends Span {
  /** Names of the element and its ancestors, innermost first, lower case. */
  readonly path: readonly string[]
  /** The `class` and `id` words of the element and its ancestors, innermost first. */
  readonly names: readonly string[]
  /** Share of the element's characters that stand in links, 0 to 1. */
  readonly linkShare: number
  /** True where the article extractor counts it to the article. */
  readonly inArticle: boolean
}

/** A report's text after decoding; it never changes again. Offsets everywhere count its UTF-16 units. */
export interface Intake {
  readonly text: string
  /** SHA-256 of the input's bytes. */
  readonly sha256: string
  readonly format: 'text' | 'html'
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
  /** Block-level elements with text, in order; empty for plain text. */
  readonly elements: readonly PageElement[]
  /** Metadata of the page that bears on title, outlet, byline and dates; empty for plain text. */
  readonly meta: readonly MetaEvidence[]
}
