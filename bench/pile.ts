import type { Source } from '../src/situation/index.ts'
import { randomFrom } from '../test/support/random.ts'
import { readArticles } from './articles.ts'
import { withoutSharedText } from './shared-text.ts'

/** How a report of the pile was made. */
export type Making = 'original' | 'whole copy' | 'abridged copy' | 'reworded copy'

export interface PileReport {
  readonly path: string
  readonly text: string
  readonly date: string
  readonly making: Making
  /** The path of the report that it was made from, or null. */
  readonly from: string | null
}

/** Of ten reports so many are copies of the one that the group begins with: three, one of each making. */
const GROUP: readonly Making[] = [
  'original',
  'original',
  'original',
  'original',
  'original',
  'original',
  'original',
  'whole copy',
  'abridged copy',
  'reworded copy',
]

/**
 * A pile of reports from the articles of the development data, with copies whose origin is known: articles that share
 * text with another one are left out beforehand, so that every copy in the pile was made here. The same size gives
 * the same pile; a larger pile begins with the smaller one. Null if the data is absent.
 * @throws RangeError if the articles do not suffice
 */
export function makePile(data: string, size: number): PileReport[] | null {
  const found = readArticles(data)
  if (found.length === 0) return null
  const random = randomFrom(20_311)
  const articles = withoutSharedText(shuffled(found, random))
  const pile: PileReport[] = []
  let next = 0
  let first: PileReport | null = null
  for (let number = 0; pile.length < size; number++) {
    const making = GROUP[number % GROUP.length]
    const path = `${String(number).padStart(6, '0')}.txt`
    if (making !== 'original' && first !== null) {
      pile.push({
        path,
        text: copied(first.text, making, random),
        date: dayAfter(first.date, 1),
        making,
        from: first.path,
      })
      continue
    }
    if (next === articles.length) throw new RangeError(`the articles suffice for ${number} reports only`)
    const { text, date } = articles[next++]
    const report: PileReport = { path, text, date: date ?? someDay(random), making: 'original', from: null }
    if (number % GROUP.length === 0) first = report
    pile.push(report)
  }
  return pile
}

export function sourceOf(report: PileReport): Source {
  return {
    path: report.path,
    format: 'text',
    plain: true,
    date: report.date,
    language: 'en',
    remarks: [],
    load: async () => new TextEncoder().encode(report.text),
  }
}

/** Every order is equally likely (Fisher and Yates). */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const order = [...items]
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const item = order[i]
    order[i] = order[j]
    order[j] = item
  }
  return order
}

/** A day of the year that most dated articles are from, for those whose source gives none. */
function someDay(random: () => number): string {
  return dayAfter('2015-11-01', Math.floor(random() * 365))
}

function copied(text: string, making: Making, random: () => number): string {
  if (making === 'whole copy') return text
  if (making === 'abridged copy') return text.slice(0, Math.max(300, Math.floor(text.length * 0.45)))
  return text.replace(/\p{L}+/gu, (word) =>
    random() < 1 / 3 ? `${word[0]}${random().toString(36).slice(2, 7)}` : word,
  )
}

function dayAfter(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}
