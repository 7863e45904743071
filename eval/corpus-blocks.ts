import type { Span } from '../src/text/span.ts'
import { readCorpus } from '../train/situation/corpus.ts'

/* The blocks of the situation corpus, as its README describes them. */

/** Words that say who; `is` says who that is, if the words alone do not. */
export interface Party extends Span {
  readonly is?: string
}

/** Start and end. */
export type Pair = readonly [start: number, end: number]

export interface GoldEvent {
  readonly kind: 'event'
  readonly trigger: Pair
  readonly code: string
  readonly status: string
  readonly actors: readonly Party[]
  readonly recipients: readonly Party[]
}

export interface GoldStatement {
  readonly kind: 'statement'
  readonly source: Party | null
  readonly content: Pair
}

export interface GoldPosition {
  readonly kind: 'position'
  /** The sentence that it stands in, from 1. */
  readonly sentence: number
  readonly holder: Party
  readonly stance: string
  /** What it is about, or `target`: whom it is toward. */
  readonly proposition?: Span
  readonly target?: Span
}

export interface GoldFigure extends Span {
  readonly kind: 'figure'
  readonly counted: Pair | null
}

export interface GoldBlock {
  readonly id: string
  readonly text: string
  readonly sentences: readonly Pair[]
  readonly records: readonly (GoldEvent | GoldStatement | GoldPosition | GoldFigure)[]
}

/** The blocks of a gzipped portion of the corpus. */
export function readBlocks(path: string): GoldBlock[] {
  return readCorpus(path)
}

/** `spanOf([3, 7])` is `{ start: 3, end: 7 }`. */
export function spanOf([start, end]: Pair): Span {
  return { start, end }
}

/** A text in lower case with every offset where it was: a letter whose lower case is longer stays. */
export function lowerCased(text: string): string {
  return Array.from(text, (letter) => {
    const lower = letter.toLowerCase()
    return lower.length === letter.length ? lower : letter
  }).join('')
}
