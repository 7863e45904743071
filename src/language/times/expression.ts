import type { TimexType } from '../../record/vocabulary.ts'
import type { Span } from '../../text/span.ts'

/** Units of calendar and clock. `WE` is a weekend; capital letters are those of TIMEX3 values where it has one. */
export type Unit = 'S' | 'MIN' | 'H' | 'D' | 'WE' | 'W' | 'MONTH' | 'Q' | 'Y' | 'DECADE' | 'CENTURY' | 'MILLENNIUM'

/** TIMEX3's modifiers, as far as English words say them. */
export type Modifier =
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'EQUAL_OR_LESS'
  | 'EQUAL_OR_MORE'

/**
 * A time that is counted off from another: `amount` units before (negative) or after it. From the day of publication
 * ("last week"), or from the time that the text is speaking of ("the following month").
 */
export interface Shift {
  readonly unit: Unit
  readonly amount: number
  readonly from: 'publication' | 'text'
  /** True if the value is exact to the unit only ("last week": the week); false for a day counted off ("a week ago"). */
  readonly whole: boolean
  /** "the same period last year": the year alone is counted off, month or quarter are those of the text. */
  readonly keeps?: boolean
}

/**
 * A place in the calendar as far as the words give it. What is absent is not said: "Oct 31" has a month and a day and
 * no year. Values are those of the proleptic Gregorian calendar; `year` is negative before Christ.
 */
export interface CalendarFields {
  readonly year?: number
  /** The last two digits alone were written ("'82", "7/8/07"). */
  readonly shortYear?: boolean
  /** Decade: the year without its last digit ("the 1980s" is 198); below 10 without its century ("the 80s" is 8). */
  readonly decade?: number
  /** Century: 18 for the years 1800 to 1899. */
  readonly century?: number
  readonly month?: number
  readonly day?: number
  /** Two readings of digits like 7/8/07: the month was taken for the first number and could be the second. */
  readonly swappable?: boolean
  /** 1 is Monday, 7 Sunday. */
  readonly weekday?: number
  readonly weekend?: boolean
  /** Ordinal of a week inside the month or year given or shifted to; -1 is the last. */
  readonly week?: number
  /** 1 to 4; 0 for one that is not said. */
  readonly quarter?: number
  readonly half?: number
  readonly season?: 'SP' | 'SU' | 'FA' | 'WI'
  /** MM-DD, or the name of a movable holiday in `holidays.ts`. */
  readonly holiday?: string
  /** 0 to 24. */
  readonly hour?: number
  readonly minute?: number
  readonly second?: number
  /** `Z` or an offset such as `+02:00`. */
  readonly zone?: string
  /** Part of the day: MO, MI, AF, EV, NI, DT. */
  readonly part?: string
  /** Fiscal, not calendar. */
  readonly fiscal?: boolean
}

/** Which one of those that come round is meant: "last September", "next Tuesday", "this spring". */
export type Turn = 'last' | 'next' | 'this' | 'same'

export interface Point {
  readonly kind: 'point'
  readonly fields: CalendarFields
  /** Where the fields are counted from, or null if they stand by themselves. */
  readonly shift: Shift | null
  readonly turn: Turn | null
  /** The words before it say which way it lies: "since", "until". */
  readonly toward: 'past' | 'future' | null
}

/** One part of a duration; the amount is null if it is not said ("several years"). */
export interface Stretch {
  readonly amount: number | null
  readonly unit: Unit
}

interface Duration {
  readonly kind: 'duration'
  readonly stretches: readonly Stretch[]
  /** "the last two weeks" lies behind, "the next four years" ahead. */
  readonly lies: 'past' | 'future' | null
}

/** What comes round: every `stretches`, or on every such point ("Mondays"). */
export interface Recurring {
  readonly kind: 'recurring'
  readonly stretches: readonly Stretch[]
  readonly on: CalendarFields | null
}

/** "now", "recently", "soon". */
interface Vague {
  readonly kind: 'vague'
  readonly reference: 'PAST' | 'PRESENT' | 'FUTURE'
}

export type Meaning = Point | Duration | Recurring | Vague

/** A time expression as it stands in the text: recognised, typed and parsed, not yet resolved against any date. */
export interface TimeExpression extends Span {
  readonly timex: TimexType
  readonly meaning: Meaning
  readonly mod: Modifier | null
}

export type { TimexType }
