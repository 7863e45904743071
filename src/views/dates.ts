import { dateValue } from '../record/timex.ts'
import { mondayOfWeek } from '../text/calendar.ts'

/*
 * TIMEX3 values as a reader wants them: with the precision that they have and no more. A value that is not
 * understood is shown as it is.
 */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const PARTS: Readonly<Record<string, string>> = {
  MO: 'morning',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
  MI: 'midday',
  DT: 'daytime',
}

const SEASONS: Readonly<Record<string, string>> = {
  SP: 'spring',
  SU: 'summer',
  FA: 'autumn',
  AU: 'autumn',
  WI: 'winter',
}

/** "14 March 2023, night" for `2023-03-14TNI`; "March 2023" for `2023-03`; the value itself where it is of another form. */
export function showDate(value: string): string {
  const day = /^(\d{4})-(\d\d)-(\d\d)(?:T(.+))?$/.exec(value)
  if (day !== null && Number(day[2]) >= 1 && Number(day[2]) <= 12) {
    const date = `${Number(day[3])} ${MONTHS[Number(day[2]) - 1]} ${day[1]}`
    const time = day[4] as string | undefined
    if (time === undefined) return date
    const clock = /^(\d\d)(?::(\d\d))?/.exec(time)
    if (clock !== null) return `${date}, ${clock[1]}:${clock[2] ?? '00'}`
    return `${date}, ${PARTS[time] ?? time}`
  }
  const month = /^(\d{4})-(\d\d)$/.exec(value)
  if (month !== null && Number(month[2]) >= 1 && Number(month[2]) <= 12)
    return `${MONTHS[Number(month[2]) - 1]} ${month[1]}`
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(value)
  if (week !== null) return `${week[3] === undefined ? 'week' : 'weekend of week'} ${Number(week[2])} of ${week[1]}`
  const weekday = /^XXXX-WXX-([1-7])/.exec(value)
  if (weekday !== null) return `a ${WEEKDAYS[Number(weekday[1]) - 1]}, the week not known`
  if (value === 'XXXX-WXX') return 'a week that is not known'
  const season = /^(\d{4})-(SP|SU|FA|AU|WI)$/.exec(value)
  if (season !== null) return `${SEASONS[season[2]]} ${season[1]}`
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value)
  if (quarter !== null) return `quarter ${quarter[2]} of ${quarter[1]}`
  const decade = /^(\d{3})$/.exec(value)
  if (decade !== null) return `the ${decade[1]}0s`
  return value
}

/** "15 to 22 March 2023": two dates without saying twice what they share. */
export function showRange(first: string, last: string): string {
  const [from, to] = [showDate(first), showDate(last)]
  if (from === to) return to
  const days = /^\d{4}-\d\d-\d\d$/
  if (!days.test(first) || !days.test(last) || first.slice(0, 4) !== last.slice(0, 4)) return `${from} to ${to}`
  return `${from.slice(0, from.lastIndexOf(' ')).replace(first.slice(0, 7) === last.slice(0, 7) ? / .*$/ : /$^/, '')} to ${to}`
}

/** Where a value stands in time: a string that sorts by code unit, or null if it names no place on the calendar. */
export function dateOrder(value: string | null): string | null {
  if (value === null) return null
  const week = /^(\d{4})-W(\d\d)/.exec(value)
  if (week !== null) return dateValue(mondayOfWeek(Number(week[1]), Number(week[2])))
  const season = /^(\d{4})-(SP|SU|FA|AU|WI)$/.exec(value)
  if (season !== null) return `${season[1]}-${{ SP: '03', SU: '06', FA: '09', AU: '09', WI: '12' }[season[2]]}`
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value)
  if (quarter !== null) return `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}`
  return /^\d{3,4}(?:$|-\d\d)/.test(value) ? value : null
}

/** The day that two dates share a heading under: the day where there is one, else the value. */
export function headingDate(value: string): string {
  return /^\d{4}-\d\d-\d\dT/.test(value) ? value.slice(0, 10) : value
}
