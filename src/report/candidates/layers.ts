import type { Facts } from './facts.ts'
import type { ReadAnchor, RoleReader } from './read-roles.ts'
import type { ActAnswer, WordAnswers } from './read-words.ts'

/** The words of a report as the nets see them, and what the nets say of them; null if there are no nets. */
export interface Candidates {
  readonly facts: Facts
  /** What the net over words says of each. */
  readonly answers: WordAnswers | null
  /** Asks the net over phrases. */
  readonly roles: RoleReader | null
}

/** A word that names an act: its class, and the chance that it names one of this type. */
export interface Act {
  readonly token: number
  /** Index into `EVENT_CLASSES`. */
  readonly eventClass: number
  readonly chance: number
}

/** An act with its parties, as decided. */
export interface DecidedAct extends ReadAnchor {
  readonly act: Act
  readonly answer: ActAnswer
}

/** The acts of a report, by token. */
export type DecidedActs = ReadonlyMap<number, DecidedAct>
