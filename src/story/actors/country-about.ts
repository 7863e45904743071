import type { ReportDigest } from '../digest/digest.ts'

/** The share of all mentions of countries and of what lies in them that the country must have. */
const MOST = 0.6

/** The countries that a report speaks of. */
export interface CountriesAbout {
  /** The country that the report is about: the one that most of its named states and places belong to, or null. */
  readonly main: string | null
  /** The country that the report speaks of more than of any other, or null. */
  readonly first: string | null
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
  const [most, second] = [...mentionsOf].sort((a, b) => b[1] - a[1])
  if (most === undefined) return { main: null, first: null }
  const [country, mentions] = most
  return {
    main: mentions >= MOST * all ? country : null,
    first: second === undefined || second[1] < mentions ? country : null,
  }
}
