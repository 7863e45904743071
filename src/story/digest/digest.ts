import type { ActorRecord, EventRecord, FigureRecord, PositionRecord, StatementRecord } from '../../record/record.ts'

/** Hashes of content words, ascending, each once. */
export type WordSet = readonly number[]

/** What a record says it tells: the document, the record's id, and its own words for people to read. */
interface Told {
  readonly id: string
  readonly document: string
  readonly label: string
}

export interface EventDigest extends Told, Pick<EventRecord, 'code' | 'mode' | 'status' | 'date'> {
  /** The report's own actors, by id, each once, in order. */
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
}

export interface FigureDigest extends Told, Pick<FigureRecord, 'measures' | 'unit' | 'low' | 'high' | 'asOf'> {
  /** What the figure's sentence speaks of, without the figure itself. */
  readonly about: WordSet
}

export interface StatementDigest extends Told, Pick<StatementRecord, 'speaker' | 'said'> {
  readonly words: WordSet
}

export interface PositionDigest extends Told, Pick<PositionRecord, 'actor' | 'toward' | 'stance' | 'date'> {
  /** The proposition's words; empty where there is none. */
  readonly words: WordSet
}

export interface DocumentDigest {
  readonly id: string
  readonly path: string
  readonly published: string | null
  /** Bounds of the day of publication. */
  readonly earliest: string | null
  readonly latest: string | null
  readonly outlet: string | null
  readonly wire: readonly string[]
  readonly isMixed: boolean
  /** UTF-16 units of the document's text. */
  readonly textLength: number
  /** Sampled shingles of the story's words, ascending. */
  readonly shingles: Uint32Array
}

/** An actor of one report, with how often the report mentions it. */
export interface ActorDigest {
  readonly record: ActorRecord
  readonly mentions: number
}

/**
 * What the story needs of one report, and no more: a tenth of its records' size, so that ten thousand reports are
 * told again in seconds. Made once, when the report is read.
 */
export interface ReportDigest {
  readonly document: DocumentDigest
  /** Those that the story may join: where it comes from storage, the named ones alone. */
  readonly actors: readonly ActorDigest[]
  readonly events: readonly EventDigest[]
  readonly figures: readonly FigureDigest[]
  readonly statements: readonly StatementDigest[]
  readonly positions: readonly PositionDigest[]
}
