import type { Agreement, EventStatus, Stance } from '../../record/vocabulary.ts'
import type { Span } from '../../text/span.ts'
import type { Question } from './question.ts'

/** What a finding is: fixed words, never made ones. An event's is its status, a position's its stance. */
type FindingLabel = EventStatus | Stance | 'says' | 'denies' | 'counts' | 'is' | 'copy' | 'in the words'

/** A record, or a sentence, whose words answer the question. */
export interface Finding {
  readonly label: FindingLabel
  /** The record that the words belong to; for a sentence of a report, the document. */
  readonly record: {
    readonly type: 'statement' | 'event' | 'figure' | 'position' | 'actor' | 'document'
    readonly id: string
  }
  readonly document: string
  /** The words that answer, in the document's text (UTF-16). */
  readonly words: readonly Span[]
  /** Those who say, do, suffer, hold or are asked for, by id. */
  readonly actors: readonly string[]
  /** The statement that vouches for it, or null for the report's own words. */
  readonly statement: string | null
  /** The date that the record states, or null. */
  readonly date: string | null
  /** The story that the words tell of, by id; null where it is not known. */
  readonly story: string | null
  /** Of a copy: the part of its story that repeats the other. */
  readonly share: number | null
  /** Of a copy: the document that it repeats. */
  readonly of: string | null
  /** The same told elsewhere: copies, and other reports. */
  readonly alike: readonly { readonly id: string; readonly document: string }[]
  /** How many reports tell it, and how many independent origins they have. */
  readonly reports: number
  readonly origins: number
}

/** Findings that belong together: the values of one quantity, the turns of one position. */
export interface FindingGroup {
  readonly of: 'figures' | 'turns' | 'positions' | 'list'
  /** The cluster that they come from, or null. */
  readonly cluster: string | null
  /** What is counted, or what is held, in a report's words; null if the list needs no heading. */
  readonly label: string | null
  readonly agreement: Agreement | null
  readonly findings: readonly Finding[]
}

export interface Answer {
  readonly question: Question
  /** False if the reports don't say. */
  readonly found: boolean
  /** Names that the question's name may stand for, if there are several. */
  readonly meant: readonly string[]
  readonly groups: readonly FindingGroup[]
}
