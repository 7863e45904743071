import type { Analysis } from '../../language/analysis.ts'
import { resolve } from '../../language/times/index.ts'
import { dateValue } from '../../record/timex.ts'
import { type DayInterval, intervalOfValue } from '../../record/timex-interval.ts'
import type { RecordIndex } from '../../situation/record-index.ts'
import { addDays } from '../../text/calendar.ts'
import type { QuestionWord } from './question-words.ts'

/**
 * The period that a question names. A day or month without a year is that of the one year in which the reports were
 * published; a time that only a day of asking would tell ("yesterday") is not known.
 */
export function periodOfQuestion(
  analysis: Analysis,
  words: readonly QuestionWord[],
  taken: Uint8Array,
  index: RecordIndex,
): { readonly period: DayInterval | null; readonly unknown: readonly string[] } {
  let period: DayInterval | null = null
  const unknown: string[] = []
  for (const time of analysis.times) {
    if (time.meaning.kind !== 'point') continue
    const inside = words.filter(({ start, end }) => start < time.end && time.start < end)
    // "What did they say about December?" asks for what is spoken of, at any time.
    if (inside.length === 0 || words[inside[0].index - 1]?.lower === 'about') continue
    for (const { index } of inside) taken[index] = 1
    const days = intervalOfValue(withYear(resolve(time, null).value, index))
    if (days === null) {
      unknown.push(analysis.text.slice(time.start, time.end))
      continue
    }
    const before = words[inside[0].index - 1]
    const named = before === undefined ? days : bounded(days, before.lower)
    period = period === null ? named : { first: maxOf(period.first, named.first), last: minOf(period.last, named.last) }
  }
  return { period, unknown }
}

function bounded({ first, last }: DayInterval, preposition: string): DayInterval {
  if (preposition === 'since' || preposition === 'from') return { first, last: '9999-12-31' }
  if (preposition === 'after') return { first: dayBeside(last, 1), last: '9999-12-31' }
  if (preposition === 'until' || preposition === 'by') return { first: '0000-01-01', last }
  if (preposition === 'before') return { first: '0000-01-01', last: dayBeside(first, -1) }
  return { first, last }
}

/** The day some days after another. */
function dayBeside(day: string, days: number): string {
  const [year, month, date] = day.split('-').map(Number)
  return dateValue(addDays({ year, month, day: date }, days))
}

function withYear(value: string, index: RecordIndex): string {
  if (!value.startsWith('XXXX-') || value.startsWith('XXXX-W')) return value
  const years = new Set<string>()
  for (const { published } of index.documents.values()) {
    if (published.value !== null) years.add(published.value.slice(0, 4))
  }
  const [year] = years
  return years.size === 1 ? `${year}${value.slice(4)}` : value
}

function maxOf(a: string, b: string): string {
  return a > b ? a : b
}

function minOf(a: string, b: string): string {
  return a < b ? a : b
}
