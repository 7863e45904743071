import type { DayInterval } from '../../record/timex-interval.ts'
import type { Term } from './topic.ts'

/** The kinds of question that are understood. */
const QUESTION_SHAPES = [
  /** Who says that …? */
  'who-says',
  /** What did … say (about …)? */
  'says',
  /** How many …? */
  'how-many',
  /** What happened (in …, in November 2015)? */
  'happened',
  /** When did …? */
  'when',
  /** Where did …? */
  'where',
  /** Who is …? */
  'who-is',
  /** Who attacked …?, Who was arrested? */
  'who-did',
  /** What did … do? */
  'what-did',
  /** Did … agree to …? */
  'did',
  /** Did … change its mind about …? */
  'turn',
  /** Does … support …? */
  'stance',
  /** Who supports …? */
  'who-stands',
  /** What does … want? */
  'wants',
  /** Which reports are copies of …? */
  'copies',
  /** Who said it first? */
  'first',
] as const
export type QuestionShape = (typeof QUESTION_SHAPES)[number]

/** A question as it was understood. */
export interface Question {
  readonly text: string
  /** Null if the question is of no kind that is understood: it has no answer then. */
  readonly shape: QuestionShape | null
  /** Whom it asks about: the one who said, did or holds something; null if it asks for them, or names none. */
  readonly who: Term | null
  /** What must be spoken of. */
  readonly topic: readonly Term[]
  /** What is counted, of `how-many`. */
  readonly counted: readonly Term[]
  /** The lemma of what was done, or null. */
  readonly verb: string | null
  /** True if the question asks for those to whom it was done ("who was arrested"), or what was done to them. */
  readonly isPassive: boolean
  /** True if the question denies: "who will not sign". */
  readonly isNegated: boolean
  /** The stance that is asked for, of `who-stands`. */
  readonly stance: 'for' | 'against' | null
  readonly period: DayInterval | null
  /** Names of places where it must be. */
  readonly places: readonly Term[]
  /** Names and times in the question that the situation does not know. */
  readonly unknown: readonly string[]
}
