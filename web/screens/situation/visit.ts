import type { News, Snapshot } from '../../../src/api/overview.ts'
import { request, send } from '../../api/client.ts'

const KEY = 'sitrep:visit'

/** What this browser remembers of the last visit. */
export interface Visit {
  /** When, as an ISO time. */
  readonly at: string
  readonly snapshot: Snapshot
}

/** The last visit; null if this is the first, or the browser remembers nothing. */
export function lastVisit(): Visit | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    return isVisit(kept) ? kept : null
  } catch {
    return null
  }
}

/** Remembers what there is now as seen. */
export async function rememberVisit(): Promise<Visit> {
  const visit: Visit = { at: new Date().toISOString(), snapshot: await request<Snapshot>('/snapshot') }
  try {
    localStorage.setItem(KEY, JSON.stringify(visit))
  } catch {
    // A browser that keeps nothing shows everything as seen for the first time.
  }
  return visit
}

/**
 * What came since a visit.
 * @returns null if the visit was to another situation: none of its reports is here
 */
export async function newsSince({ snapshot }: Visit): Promise<News | null> {
  const news = await send<News>('/news', snapshot)
  return snapshot.reports.length > 0 && news.gone === snapshot.reports.length ? null : news
}

function isVisit(value: unknown): value is Visit {
  return (
    typeof value === 'object' &&
    value !== null &&
    'at' in value &&
    typeof value.at === 'string' &&
    'snapshot' in value &&
    typeof value.snapshot === 'object' &&
    value.snapshot !== null &&
    'reports' in value.snapshot &&
    Array.isArray(value.snapshot.reports)
  )
}
