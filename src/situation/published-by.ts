import type { Published } from '../record/record.ts'
import { intervalOfValue } from '../record/timex-interval.ts'

/**
 * Whether a report was published on a day or before: by its date, else by the latest day that it may have; null if
 * neither is known.
 * @param day as 2026-03-14
 */
export function isPublishedBy({ value, latest }: Pick<Published, 'value' | 'latest'>, day: string): boolean | null {
  const days = intervalOfValue(value ?? latest ?? '')
  return days === null ? null : days.last <= day
}
