import data from './data/places.json' with { type: 'json' }

export type PlaceSort = 'continent' | 'region' | 'sea' | 'river' | 'town'

/** A region, sea, river or town under the names that news has for it. */
export interface Place {
  readonly name: string
  readonly sort: PlaceSort
  /** ISO 3166-1 alpha-3, or null if it lies in several countries or in none. */
  readonly country: string | null
  readonly names: readonly string[]
  readonly adjectives: readonly string[]
  readonly lat: number
  readonly lon: number
}

const SORTS: Readonly<Record<string, PlaceSort>> = {
  continent: 'continent',
  region: 'region',
  sea: 'sea',
  river: 'river',
  town: 'town',
}

export const places: readonly Place[] = data.places.map((place) => ({ ...place, sort: SORTS[place.sort] ?? 'region' }))
