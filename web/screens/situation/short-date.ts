import type { DateView } from '../../../src/api/parts.ts'

/** Dates of one year without it: "15 March" where all others are of that year too. */
export function shortDates(dates: readonly (DateView | null)[]): string[] {
  const years = new Set(dates.flatMap((date) => (date === null ? [] : yearOf(date))))
  return dates.map((date) => {
    if (date === null) return ''
    return years.size === 1 && /^\d{4}-\d\d-\d\d$/.test(date.value) ? date.shown.replace(/ \d{4}$/, '') : date.shown
  })
}

function yearOf({ earliest, value }: DateView): string {
  return (earliest ?? value).slice(0, 4)
}
