import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Source } from '../src/situation/index.ts'

/** How a report of the pile was made. */
export type Making = 'original' | 'whole copy' | 'abridged copy' | 'reworded copy'

export interface PileReport {
  readonly path: string
  readonly text: string
  readonly date: string | null
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
 * A pile of reports from the articles of the development data, with copies whose origin is known. The same size gives
 * the same pile; a larger pile begins with the smaller one. Null where the data is absent.
 */
export function makePile(data: string, size: number): PileReport[] | null {
  const articles = readArticles(data)
  if (articles.length === 0) return null
  const pile: PileReport[] = []
  let next = 0
  let first: PileReport | null = null
  const random = randomFrom(20_311)
  for (let number = 0; pile.length < size; number++) {
    const making = GROUP[number % GROUP.length]
    const path = `${String(number).padStart(6, '0')}.txt`
    if (making !== 'original' && first !== null) {
      pile.push({ path, text: copied(first.text, making, random), date: later(first.date), making, from: first.path })
      continue
    }
    // Beyond the articles at hand, new ones are dealt from sentences of several, which no other report holds together.
    const article = next < articles.length ? articles[next] : dealt(articles, next, random)
    next++
    const report: PileReport = { path, text: article.text, date: article.date, making: 'original', from: null }
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

interface Article {
  readonly text: string
  readonly date: string | null
}

function readArticles(data: string): Article[] {
  const articles: Article[] = []
  // Only articles that people wrote: texts made by a machine from one headline repeat each other.
  for (const file of ['attribution/polnear/train.jsonl.gz', 'attribution/polnear/dev.jsonl.gz']) {
    const path = join(data, 'data', file)
    if (!existsSync(path)) continue
    for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
      if (line === '') continue
      const { text, date } = JSON.parse(line)
      if (typeof text === 'string' && text.length > 400) {
        articles.push({ text, date: typeof date === 'string' ? date.slice(0, 10) : null })
      }
    }
  }
  return articles
}

function dealt(articles: readonly Article[], number: number, random: () => number): Article {
  const lines: string[] = []
  while (lines.length < 18) {
    const sentences = articles[Math.floor(random() * articles.length)].text.split(/(?<=[.!?]["”]?)\s+/)
    lines.push(sentences[Math.floor(random() * sentences.length)])
  }
  return { text: lines.join('\n'), date: articles[number % articles.length].date }
}

function copied(text: string, making: Making, random: () => number): string {
  if (making === 'whole copy') return text
  if (making === 'abridged copy') return text.slice(0, Math.max(300, Math.floor(text.length * 0.45)))
  return text.replace(/\p{L}+/gu, (word) =>
    random() < 1 / 3 ? `${word[0]}${random().toString(36).slice(2, 7)}` : word,
  )
}

function later(date: string | null): string | null {
  if (date === null) return null
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 10)
}

/** Numbers from 0 to 1, the same for the same seed (Mulberry32 by Tommy Ettinger, public domain). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
