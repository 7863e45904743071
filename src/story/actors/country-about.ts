import type { ReportDigest } from '../digest/digest.ts'

/** The share of all mentions of countries and of what lies in them that the country must have. */
const MOST = 0.6

/** The country that a report is about: the one that most of its named states and places belong to, or null. */
export function countryAbout({ actors }: ReportDigest): string | null {
  const mentionsOf = new Map<string, number>()
  let all = 0
  for (const { record, mentions } of actors) {
    if (!record.named || record.country === null || (record.kind !== 'state' && record.kind !== 'place')) continue
    mentionsOf.set(record.country, (mentionsOf.get(record.country) ?? 0) + mentions)
    all += mentions
  }
  for (const [country, mentions] of mentionsOf) if (mentions >= MOST * all) return country
  return null
}
