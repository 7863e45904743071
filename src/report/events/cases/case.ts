/**
 * A sentence and the events that a right reading finds, each as "TYPE/mode status: who > whom", with "-" if nobody is
 * named.
 */
type Case = readonly [sentence: string, events: readonly string[]]

/** Sentences that show one thing. */
export interface Table {
  readonly shows: string
  readonly rows: readonly Case[]
}
