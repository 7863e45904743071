import type { Span } from '../../record/span.ts'

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET'

/** A time expression as it stands in the text: recognised, typed and parsed, not yet resolved against any date. */
export interface TimeExpression extends Span {
  readonly timex: TimexType
}
