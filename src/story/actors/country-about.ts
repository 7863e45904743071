import type { ReportDigest } from '../digest/digest.ts'

/** The share of all mentions of countries and of what lies in them that the country must have. */
const MOST = 0.6
/** The share that it must have where other reports say of which country a body is. */
const ENOUGH = 0.3

/** The countries that a report speaks of. */
export interface CountriesAbout {
  /** The country that the report is about: the one that most of its named states and places belong to, or null. */
  readonly main: string | null
  /** Whether the report speaks of a country enough for a body of unnamed country to be that country's. */
  readonly mayBe: (country: string) => boolean
}

/** What countries a report is about, by its mentions of states and of what lies in them. */
export function countriesAbout({ actors }: ReportDigest): CountriesAbout {
  const mentionsOf = new Map<string, number>()
  let all = 0
  for (const { record, mentions } of actors) {
    if (!record.named || record.country === null || (record.kind !== 'state' && record.kind !== 'place')) continue
    mentionsOf.set(record.country, (mentionsOf.get(record.country) ?? 0) + mentions)
    all += mentions
  }
  let main: string | null = null
  for (const [country, mentions] of mentionsOf) if (mentions >= MOST * all) main = country
  return { main, mayBe: (country) => (mentionsOf.get(country) ?? 0) >= ENOUGH * all && all > 0 }
}
