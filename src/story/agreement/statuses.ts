import type { Agreement, EventStatus } from '../../record/vocabulary.ts'
import type { Days } from './when.ts'

/** How one report has an event stand, and when the report was published. */
export interface Standing {
  readonly status: EventStatus
  readonly published: Days | null
}

const DONE: ReadonlySet<EventStatus> = new Set(['happened', 'ongoing'])

/**
 * How tellings of one event stand to each other. What was planned, asked for or refused and is done in a later report
 * is an update; what one has done and another denies, or refuses afterwards, differs.
 */
export function eventAgreement(standings: readonly Standing[]): Exclude<Agreement, 'single'> {
  const done = standings.filter(({ status }) => DONE.has(status))
  const denied = standings.filter(({ status }) => status === 'denied')
  if (done.length > 0 && denied.length > 0) return 'differ'
  const before = standings.filter(({ status }) => !DONE.has(status))
  if (done.length === 0 || before.length === 0) return 'agree'
  const isTurned = (from: Standing): boolean => done.some((to) => isBefore(from, to))
  if (before.some((from) => from.status === 'refused' && !isTurned(from))) return 'differ'
  return before.some(isTurned) ? 'update' : 'agree'
}

function isBefore(a: Standing, b: Standing): boolean {
  return a.published !== null && b.published !== null && a.published.last < b.published.first
}
