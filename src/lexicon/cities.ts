import { fold } from '../text/fold.ts'
import { toAlpha3 } from './countries.ts'
import data from './data/cities.json' with { type: 'json' }

/** A town of GeoNames (https://www.geonames.org, CC BY 4.0). */
export interface City {
  /** ISO 3166-1 alpha-3, or null. */
  readonly country: string | null
  /** Inhabitants, to the hundred. */
  readonly people: number
  readonly lat: number
  readonly lon: number
  /** Null if the town stands in our own table alone. */
  readonly geonames: number | null
}

const rows: string = data.rows

/**
 * The towns of a name, the largest first; case and accents do not count. A binary search over the sorted table as it
 * was loaded: nothing is built at start.
 */
export function citiesNamed(name: string): readonly City[] {
  const key = fold(name)
  let low = 0
  let high = rows.length - 1
  // `low` and `high` stay on line feeds; the first line whose key is not before `key` begins after `low` in the end.
  while (low < high) {
    const middle = rows.lastIndexOf('\n', (low + high) >> 1)
    const start = Math.max(middle, low)
    const next = rows.indexOf('\n', start + 1)
    if (next < 0 || next > high) break
    if (keyAt(start + 1) < key) low = next
    else high = start
  }
  const found: City[] = []
  let start = low
  while (start + 1 < rows.length && keyAt(start + 1) === key) {
    const end = rows.indexOf('\n', start + 1)
    const [, country, hundreds, lat, lon, id] = rows.slice(start + 1, end).split('\t')
    found.push({
      country: toAlpha3(country),
      people: Number(hundreds) * 100,
      lat: Number(lat),
      lon: Number(lon),
      geonames: id === '0' ? null : Number(id),
    })
    start = end
  }
  return found
}

function keyAt(start: number): string {
  return rows.slice(start, rows.indexOf('\t', start))
}
