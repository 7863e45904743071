import { dateOfValue } from '../../record/timex.ts'
import { type DayInterval, intervalsMeet } from '../../record/timex-interval.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { dayNumber } from '../../text/calendar.ts'
import { daysOf, type FilteredRecord, ownDate } from '../filtering.ts'
import type { Question } from './question.ts'

/** How many days a period must have for what has no date of its own to lie in it by its report's. */
const WIDE = 28

/**
 * True if a record lies in the question's period: by its own date, else by its report's. What happened without a
 * stated date did not happen on the day of the report: only a month or more takes it in.
 */
export function meetsPeriod(index: RecordIndex, { period }: Question, record: FilteredRecord): boolean {
  if (period === null) return true
  if (record.type === 'event' && ownDate(record) === null && lengthOf(period) < WIDE) return false
  const document = record.type === 'document' ? record : index.documents.get(record.document)
  const days = document === undefined ? null : daysOf(record, document)
  return days !== null && intervalsMeet(days, period)
}

function lengthOf({ first, last }: DayInterval): number {
  return numberOf(last) - numberOf(first) + 1
}

function numberOf(value: string): number {
  const date = dateOfValue(value)
  return date === null ? 0 : dayNumber({ year: date.year, month: date.month ?? 1, day: date.day ?? 1 })
}
