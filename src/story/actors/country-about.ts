import type { ReportOutline } from '../digest/digest.ts'

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
export function countriesAbout({ actors }: Pick<ReportOutline, 'actors'>): CountriesAbout {
  const mentionsOf = new Map<string, number>()
  let all = 0
  for (const { named, kind, country, mentions } of actors) {
    if (!named || country === null || (kind !== 'state' && kind !== 'place')) continue
    mentionsOf.set(country, (mentionsOf.get(country) ?? 0) + mentions)
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
