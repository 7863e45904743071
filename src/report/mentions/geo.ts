import { citiesNamed } from '../../lexicon/cities.ts'
import { countryOf } from '../../lexicon/countries.ts'
import { places } from '../../lexicon/places.ts'
import type { Geo } from '../../record/record.ts'
import type { EntityDraft } from './named.ts'

const placeNamed = new Map(places.map((place) => [place.name, place]))

/** Where a place or state lies: from the tables, else the largest town of its name; null where nothing is known. */
export function geoOf(entity: EntityDraft): Geo | null {
  if (entity.kind === 'state' && entity.country !== null) {
    const country = countryOf(entity.country)
    if (country === undefined) return null
    return { geonames: null, lat: country.lat, lon: country.lon, country: country.alpha3, precision: 'country' }
  }
  if (entity.kind !== 'place') return null
  const place = entity.known === null ? undefined : placeNamed.get(entity.known.canonical)
  if (place !== undefined && place.sort !== 'town') {
    return { geonames: null, lat: place.lat, lon: place.lon, country: place.country, precision: 'region' }
  }
  const towns = citiesNamed(entity.name)
  const country = entity.country ?? place?.country ?? null
  const town = (country === null ? undefined : towns.find((city) => city.country === country)) ?? towns[0]
  if (town === undefined) return null
  return { geonames: town.geonames, lat: town.lat, lon: town.lon, country: town.country, precision: 'point' }
}
