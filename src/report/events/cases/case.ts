/**
 * A sentence; the events that a right reading finds, each as "TYPE/mode status: who > whom", with "-" where nobody is
 * named; where the sentence is read wrongly as yet, why.
 */
export type Case = readonly [sentence: string, events: readonly string[], wrong?: string]

/** Sentences that show one thing. */
export interface Table {
  readonly shows: string
  readonly rows: readonly Case[]
}
