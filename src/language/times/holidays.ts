import { addDays, type Day, easter, weekdayOf } from '../../text/calendar.ts'

/** The `n`th such weekday of a month; -1 is the last. */
function nth(year: number, month: number, weekday: number, n: number): Day {
  if (n < 0) {
    const last = addDays({ year, month: month === 12 ? 1 : month + 1, day: 1 }, -1)
    const day = month === 12 ? { year, month: 12, day: 31 } : last
    return addDays(day, -((weekdayOf(day) - weekday + 7) % 7))
  }
  const first = { year, month, day: 1 }
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7)
}

/** The day of a holiday in a year; null if it differs by country. `rule` is that of `time-words.json`. */
export function holidayDay(rule: string, year: number): Day | null {
  const fixed = /^(\d\d)-(\d\d)$/.exec(rule)
  if (fixed !== null) return { year, month: Number(fixed[1]), day: Number(fixed[2]) }
  const moved = /^easter([+-]\d+)$/.exec(rule)
  if (moved !== null) return addDays(easter(year), Number(moved[1]))
  switch (rule) {
    case 'thanksgiving':
      return nth(year, 11, 4, 4)
    case 'labor':
      return nth(year, 9, 1, 1)
    case 'memorial':
      return nth(year, 5, 1, -1)
    case 'presidents':
      return nth(year, 2, 1, 3)
    case 'king':
      return nth(year, 1, 1, 3)
    case 'columbus':
      return nth(year, 10, 1, 2)
    default:
      return null
  }
}
