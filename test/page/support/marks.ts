import type { DateView } from '../../../src/api/parts.ts'
import type { Mark } from '../../../src/api/timeline.ts'
import { intervalOfValue } from '../../../src/record/timex-interval.ts'

/** A mark of a timeline, as the API gives it. */
export function markOf(id: string, date: string | null, told: string | null = null): Mark {
  return {
    id,
    evidence: id,
    code: 'CONSULT',
    deed: 'consult',
    mode: null,
    status: 'happened',
    date: dateOf(date),
    told: dateOf(told),
    actors: [],
    recipients: [],
    unsureWho: false,
    place: null,
    tellers: [],
    weight: { origins: 1, reports: 1 },
    words: {
      record: `e:${id}`,
      report: 'd:1',
      line: 1,
      spans: [{ start: 0, end: 3 }],
      pieces: [{ text: 'met', marked: true }],
      unsure: false,
    },
  }
}

function dateOf(value: string | null): DateView | null {
  if (value === null) return null
  const days = intervalOfValue(value)
  return { value, shown: value, earliest: days?.first ?? null, latest: days?.last ?? null }
}
