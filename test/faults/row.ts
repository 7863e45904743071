import type { EventCode, EventStatus, Stance } from '../../src/record/vocabulary.ts'

/**
 * A sentence, or a few, and what a right reading has there. Only what a row names is compared; its words stand in the
 * sentence, and what is read counts as those words where it shares some with them.
 */
export type Row = readonly [text: string, ...expected: Expected[]]

export type Expected =
  | EventAt
  | NoEvent
  | NotDone
  | StatementOf
  | NoStatement
  | PositionOf
  | NoPosition
  | FigureAt
  | NoFigure
  | WordFor
  | WordNotFor
  | TimeAt
  | PlaceAt

/** An event is triggered by the words `event`. */
export interface EventAt {
  readonly event: string
  readonly code?: EventCode
  readonly status?: EventStatus
  /** All of them. */
  readonly doers?: readonly string[]
  /** All of them. */
  readonly recipients?: readonly string[]
  readonly place?: string | null
  readonly date?: string | null
}

/** No event is triggered by the words, or none of the code. */
export interface NoEvent {
  readonly noEvent: string
  readonly code?: EventCode
}

/** No event of the words happened or is going on. */
export interface NotDone {
  readonly notDone: string
}

/** A statement holds the words; `source` are the words that name who says it, `speaker` is the speaker's name. */
export interface StatementOf {
  readonly statement: string
  readonly source?: string | null
  readonly speaker?: string | null
}

/** No statement holds the words. */
export interface NoStatement {
  readonly noStatement: string
}

/** The holder, by name, is for or against something (`about`) or somebody (`toward`, by name), or open to it. */
export interface PositionOf {
  readonly holder: string
  readonly stance: Stance
  readonly about?: string
  readonly toward?: string
}

/** This one takes no position: none of the stance, none for or against this one himself (`toward`). */
export interface NoPosition {
  readonly noPosition: string
  readonly stance?: Stance
  readonly toward?: string
}

/** The words are a figure; `measure` is a word of what it measures. */
export interface FigureAt {
  readonly figure: string
  readonly low?: number
  readonly unit?: string | null
  readonly counts?: string | null
  readonly measure?: string
}

/** The words are no figure. */
export interface NoFigure {
  readonly noFigure: string
}

/** The word stands for the one with this name, or for nobody that the words tell. */
export interface WordFor {
  readonly word: string
  readonly is: string | null
}

/** The word does not stand for the one with this name. */
export interface WordNotFor {
  readonly word: string
  readonly isNot: string
}

/** The words are a time with this value. */
interface TimeAt {
  readonly time: string
  readonly value: string
}

/** The words name a place in this country. */
interface PlaceAt {
  readonly place: string
  readonly country: string
}

/** The sentences of one kind of fault: those that are easily read wrongly, and others much like them that are not. */
export interface Fault {
  readonly atFault: readonly Row[]
  readonly harmless: readonly Row[]
}
