import type { NameType } from '../../src/language/analysis.ts'
import type { Span } from '../../src/text/span.ts'

export const SOURCES = ['uner', 'wikigold', 'gmb', 'polnear', 'gum'] as const
export type Source = (typeof SOURCES)[number]

/** Beside the four types: outside every name. */
export type Reading = NameType | 'O'

/**
 * A stretch that the annotators marked as a name, or about which they leave doubt: the readings that training may
 * choose from. A stretch under no mark is outside every name.
 */
export interface Mark extends Span {
  readonly readings: readonly Reading[]
}

/** A text with its names marked. */
export interface MarkedText {
  readonly id: string
  readonly source: Source
  readonly text: string
  /** The sentences. */
  readonly regions: readonly Span[]
  readonly marks: readonly Mark[]
  /** True if names of the type MISC were left unmarked: a capitalised word outside every mark may be one. */
  readonly miscUnmarked: boolean
  /** True for a copy in lower case. */
  readonly quiet?: boolean
}
