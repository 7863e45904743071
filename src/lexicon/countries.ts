import data from './data/countries.json' with { type: 'json' }

/** A country with the words that news has for it. */
export interface Country {
  readonly alpha3: string
  readonly alpha2: string
  /** The usual English name, without an article. */
  readonly name: string
  readonly names: readonly string[]
  /** "French", "U.S." */
  readonly adjectives: readonly string[]
  /** Nouns for its people, singular and plural. */
  readonly people: readonly string[]
  /** Cities whose names stand for the government. */
  readonly capitals: readonly string[]
  /** Palaces, streets and houses whose names stand for the government. */
  readonly seats: readonly string[]
  /** The middle of the country, to about a degree. */
  readonly lat: number
  readonly lon: number
}

export const countries: readonly Country[] = data.countries

const byAlpha3 = new Map(countries.map((country) => [country.alpha3, country]))
const alpha3Of = new Map(countries.map((country) => [country.alpha2, country.alpha3]))

/** The country of an ISO 3166-1 alpha-3 code (XKX for Kosovo), or undefined. */
export function countryOf(alpha3: string): Country | undefined {
  return byAlpha3.get(alpha3)
}

/** ISO 3166-1 alpha-2 to alpha-3, or null if the code is not known. */
export function toAlpha3(alpha2: string): string | null {
  return alpha3Of.get(alpha2) ?? null
}
