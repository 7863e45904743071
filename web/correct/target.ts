import { signal } from '@preact/signals'
import type { CorrectionRequest } from '../../src/api/corrections.ts'
import type { ActorRef, ReportRef, Words } from '../../src/api/parts.ts'

/** What a correction of the page does; two events are bound from the command line and by the API. */
export type CorrectionKind = Exclude<CorrectionRequest['kind'], 'undo' | 'same-happening' | 'not-same-happening'>

/** What may be corrected: a record as the views show it, or a report. */
export interface CorrectionTarget {
  readonly type: 'actor' | 'mention' | 'statement' | 'figure' | 'event' | 'position' | 'time' | 'report'
  /** The record's id (never a cluster's or a mark's): what the API takes. */
  readonly id: string
  /** What the dialog calls it: the actor's name, the statement's speaker, the event's line, the report's title. */
  readonly label: string
  /** Its words; left out for an actor and a report. */
  readonly words?: Words
  /** The report that it stands in, or that it is. */
  readonly report?: ReportRef
  /** Who it is, or whom it is about: a mention's actor, a statement's speaker. */
  readonly actor?: ActorRef
}

/** What the dialog is open for; null while it is closed. */
export const asked = signal<{ readonly target: CorrectionTarget; readonly kind: CorrectionKind | null } | null>(null)

/**
 * Opens the dialog that corrects something.
 * @param kind what to correct, if the reader has chosen already; left out, he chooses in the dialog
 */
export function openCorrection(target: CorrectionTarget, kind: CorrectionKind | null = null): void {
  asked.value = { target, kind }
}

export function closeCorrection(): void {
  asked.value = null
}
