import type { Span } from '../record/span.ts'
import type { Analysis } from './analysis.ts'

/** The language core: from text to tokens, sentences, tags, lemmas, trees, names and time expressions. */
export interface LanguageCore {
  /**
   * Analyses the given stretches of a text. A sentence never crosses the edge of a region.
   * @param text the whole text; all offsets in the result count its UTF-16 units
   * @param regions the stretches to read, in order and without overlap; the whole text where they are left out
   */
  analyze(text: string, regions?: readonly Span[]): Analysis
}
