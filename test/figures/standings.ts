import { readSentence } from '../support/read-sentence.ts'
import { oneStory, tell } from '../support/story.ts'
import type { SmallStory } from './figures.cases.ts'

/**
 * How the figures of a small story stand that are told together, as its rows say it, each cluster once: reads every
 * report in full and tells them as one story.
 */
export function standingsOf({ reports }: Pick<SmallStory, 'reports'>): string[] {
  const records = reports.map(([day, text], place) => readSentence(text, day, `${place}.txt`).records ?? [])
  const lows = new Map(
    records.flat().flatMap((record) => (record.type === 'figure' ? [[record.id, record.low ?? 0] as const] : [])),
  )
  return tell(records, oneStory(records))
    .records.flatMap((record) => {
      if (record.type !== 'cluster' || record.of !== 'figure' || record.members.length < 2) return []
      const values = record.members.map((id) => lows.get(id) ?? 0).sort((a, b) => a - b)
      return [`${record.agreement} ${values.join(' ')}`]
    })
    .sort()
}
